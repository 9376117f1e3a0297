"""How a report is printed: one module per format, each with a function `show(report, root, quiet)`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ...rules.engine import Report
from . import json, text

REPORTERS: dict[str, Callable[[Report, Path, bool], None]] = {"text": text.show, "json": json.show}
