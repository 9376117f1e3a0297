"""Editing: whatever changes an officer's files. Comments, order and layout stay; a file is written whole or not at all."""
