"""Brackets that hold a prompt, a choice, a blank or a figure to be settled."""

from __future__ import annotations

import re

from ....model.patterns import later
from .blanks import UNIT, pattern_of_a_day
from .gap_names import names_a_gap
from .missing import TO_COME

_BRACKETED = later(r"\[([^\[\]\n]{1,200})\](?![(\[:])|<([^<>\n]{1,120})>|(?<![{$])\{([^{}\n]{1,120})\}(?!\})")

_KEPT = later(
    r"\s*(?:clauses?|law|term|annex|appendix|chart|party|sections?|the|this|that|these|and|which|who|is|are"
    r"|was|were|not|sic|see"
    r"|emphasis|as|https?)\b|.*\b(?:withheld|redacted|removed|omitted|supplied|emphasis|illegible|blank)\b"
    r"|.*//",
    re.IGNORECASE,
)

_PROMPTED = later(
    r"\s*(?:(?:please )?(?:insert|enter|add|delete|type|specify|describe|list|select|choose|fill|amend|edit"
    r"|replace|paste|attach|tick"
    r"|confirm|check)\b|(?:complete|state|provide|explain|set out|outline|include|update|give|consider|use"
    r"|refer) \w"
    r"|(?:names?|dates?|details?|address|organi[sz]ation|your|tb[acd]|t\.b\.[acd]|todo|to[ -]do|placeholder"
    r"|d[/.]?n\.?|ntd|tk)(?!\w)"
    r"|\w[\w .&/’'-]{0,30} to (?:confirm|check|provide|supply|advise|complete|add|insert|draft|review|agree"
    r"|update|discuss|decide)\b"
    rf"|(?:to be (?:drafted|provided|written|{TO_COME})|to follow|awaiting|pending)\b"
    r"|(?:drafting|drafter['’]?s|author['’]?s) note|notes? (?:to|for) (?:the )?(?:draft|author|editor"
    r"|reviewer|legal|self|lawyer)"
    r"|(?:guidance|instructions?|comment|query|question|example text|sample text|suggested (?:text"
    r"|wording))\s*[:–-])",
    re.IGNORECASE,
)

_SYMBOLS = later(r"\s*(?:[●•◆■○]+|\*+|_+|\?+|-{2,}|[xX]{2,}|[xX]{2}(?:[/. -][xX]{2,4})+|\s+)\s*")
_LETTER = later(r"\s*[xXnNyY#]+\s*")
_BOX = later(r"(?:^|\n)\s*(?:[-*•]|\d+[.)])?\s*$")

_CHOICE = later(r"\s*[A-Za-z][A-Za-z '’-]{0,40}(?:\s?[/|]\s?[A-Za-z][A-Za-z '’-]{0,40}){1,7}\s*")
_NO_CHOICE = frozenset(
    {
        "and/or",
        "s/he",
        "n/a",
        "he/she",
        "she/he",
        "his/her",
        "her/his",
        "him/her",
        "w/e",
        "c/o",
        "a/c",
        "they/them",
    }
)

_FIGURE = later(
    r"\s*(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|twenty|thirty)"
    r"(?:\s?(?:or|/|-|–|to)\s?(?:\d{1,3}|one|two|three|five|six|seven|ten|twelve))?\s*",
    re.IGNORECASE,
)
_AFTER_FIGURE = later(rf"\s?{UNIT}", re.IGNORECASE)
_IN_WORDS = later(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|twenty|thirty|sixty|ninety)\s$",
    re.I,
)


def bracketed(text: str) -> str:
    """The first brackets of a text that hold such, with what they hold; empty where there are none."""
    return next((found[0] for found in _BRACKETED.finditer(text) if _is_prompt(found, text)), "")


def _is_prompt(found: re.Match[str], text: str) -> bool:
    """Whether brackets hold a prompt, a choice, a blank or a figure to be settled."""
    square, angled, curly = found.groups()
    within = square or angled or curly or ""
    if square is None:
        return bool(_PROMPTED.match(within) or names_a_gap(within))
    if _CHOICE.fullmatch(within):
        return within.strip().casefold().replace(" ", "") not in _NO_CHOICE
    if _KEPT.match(within):
        return False
    follows = _AFTER_FIGURE.match(text, found.end())
    if _SYMBOLS.fullmatch(within) or _LETTER.fullmatch(within):
        is_gap = (
            bool(follows)
            or (bool(within.strip()) and not _LETTER.fullmatch(within))
            or len(within.strip()) > 1
        )
        return bool(is_gap or not _BOX.search(text, 0, found.start())) and bool(
            follows or within.strip().casefold() not in ("n", "y", "#")
        )
    if _FIGURE.fullmatch(within):
        return bool(follows) and not _IN_WORDS.search(text, 0, found.start())
    return bool(_PROMPTED.match(within) or pattern_of_a_day(within) or names_a_gap(within))
