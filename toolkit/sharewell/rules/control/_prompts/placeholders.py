"""The first placeholder of a text, of whatever kind."""

from __future__ import annotations

import re

from ....model.passages import sentences
from ....model.patterns import later
from .blanks import blank, day_to_come
from .brackets import bracketed
from .cues import is_marked
from .missing import is_to_come
from .orders import order
from .outright import outright

_CODE = later(r"`[^`\n]*`")
_STANDING_RULE = later(r"^\s*_{3,}\s*$", re.MULTILINE)
"""A line across the page, in Markdown."""


def placeholder(text: str) -> str:
    """The first placeholder of a text from which quotations were taken; empty where there is none.

    Code between backticks is no part of the text.
    """
    if "`" in text:
        text = _CODE.sub(lambda found: " " * len(found[0]), text)
    if "___" in text:
        text = _STANDING_RULE.sub("", text)
    if is_marked(text) and (found := bracketed(text) or blank(text)):
        return found
    return outright(text) or _in_sentences(text)


def _in_sentences(text: str) -> str:
    for _, sentence in sentences(text):
        sentence = sentence.strip(" -–—*•#>(\n\t_")
        if found := day_to_come(sentence):
            return found
        if is_to_come(sentence):
            return sentence
        if found := order(sentence):
            return found
    return ""
