"""How a review is told: one module for each format, with a function `show(review)`. They print; nothing is decided here.

It answers with text for people, or with bytes for other programs, in UTF-8.
"""

from __future__ import annotations

import importlib
from types import ModuleType

FORMATS = ("text", "github", "html", "json", "markdown")
"""The names of the formats, the one for people first."""


def report(name: str) -> ModuleType:
    """The module of a format."""
    return importlib.import_module(f"{__name__}.{name}")
