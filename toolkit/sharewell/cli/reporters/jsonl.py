"""A check for programs that read line by line: one finding on each line, as the same object that `json` has.

Nothing else is printed, so that every line has one shape; who wants the day, the catalogue or the counts asks for `json`.
"""

from __future__ import annotations

import msgspec

from ...model.as_data import finding_as_data
from ..shown import Foreseen, Shown
from .json import coming_as_data


def show(shown: Shown, quiet: bool) -> bytes:
    """A check, one finding on each line."""
    return msgspec.json.Encoder().encode_lines([finding_as_data(each) for each in shown.report.findings])


def foresee(foreseen: Foreseen, quiet: bool) -> bytes:
    """A look ahead, one thing to come on each line."""
    return msgspec.json.Encoder().encode_lines([coming_as_data(each) for each in foreseen.outlook.coming])
