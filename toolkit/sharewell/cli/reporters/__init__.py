"""How a check is printed: one module per format, each with a function `show(shown, quiet)`."""

from __future__ import annotations

from collections.abc import Callable

from ..shown import Shown
from . import json, text

REPORTERS: dict[str, Callable[[Shown, bool], None]] = {"text": text.show, "json": json.show}
