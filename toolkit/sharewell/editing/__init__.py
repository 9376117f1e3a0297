"""Editing: whatever changes an officer's files. Comments and order stay; a file is written whole or not at all."""
