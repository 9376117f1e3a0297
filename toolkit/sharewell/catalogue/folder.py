"""Where the packaged catalogue lies."""

from __future__ import annotations

from pathlib import Path


def folder() -> Path:
    """The folder of the catalogue's registers, as an absolute path. For reading only."""
    return Path(__file__).resolve().parent
