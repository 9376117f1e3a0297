"""Sharewell: local information sharing protocols, kept as code."""

__version__ = "0.1.0"
