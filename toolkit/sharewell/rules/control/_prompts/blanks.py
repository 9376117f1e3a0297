"""Blanks: letters for figures, gaps to be filled by hand, merge fields, the pattern of a date in place of one."""

from __future__ import annotations

import re

from ....model.patterns import later

UNIT = r"(?:(?:working|calendar|business|school|clear)[ -])?(?:days?|hours?|weeks?|months?|years?|minutes?|terms?)\b"

_BLANKS = later(
    # Letters for figures.
    rf"(?<![\w/.-])(?:[xX]{{2,}}|[nN]{{2,}}|[yY]{{2,}}|[zZ]{{2,}}|#+)[ -]{UNIT}"
    rf"|(?<![\w/.-])(?<!\d )[xXN][ -]{UNIT}(?!.{{0,80}}\b[xXN] (?:is|being|means|stands|equals)\b)"
    rf"|\b[xX] ?(?:-|–|to) ?[yY] {UNIT}"
    r"|£ ?[xX]+\b|(?<![\w/.-])[xX]+ ?(?:%|per cent)"
    r"|(?<![\w/.-])(?:20(?:[xX]{2}|[2-9][xX]|\?\?)|20_+|20[yY]{2})(?!\w)"
    r"|\b(?:\d\d|[xX]{2})[/.-][xX]{2}[/.-](?:20)?(?:[xX]{2}|\d\d)"
    r"|\b(?:00/00/(?:00)?00|nn/nn/nn(?:nn)?)\b|\b[xX]{2}(?:[:.][xX]{2}|st|nd|rd|th)\b"
    r"|(?<=[A-Za-z\d][/-])X{3,}\b"
    r"|\b0\d{0,4}[xX]{3,}|\b[xX]{5} ?[xX]{3,}"
    r"|\b[vV](?:ersion|\.)? ?(?:[xX]\.[xXyY]|\d\.[xX]{2})\b"
    r"|(?<![\w/.@-])(?<!Part )(?<!Chapter )(?<!Title )(?<!Article )(?<!Schedule )X{2,}(?![\w/@-])(?! chromosome)"
    # Gaps to be filled by hand.
    r"|(?<![\w*/.])_{3,}(?![\w*])|_{5,}|(?:_ ){3,}|(?<![\w/.@-])x{2,}(?![\w/@.-])|\b(?:page|section|clause"
    r"|paragraph) [xX]\b"
    r"|(?:_{2,}|\.{3,}) ?/ ?(?:_{2,}|\.{3,}) ?/ ?(?:20)?(?:_{2,}|\.{3,})"
    r"|(?:\.{6,}|…{2,}|(?:\. ){5,}\.)(?!\.)(?! *\d+\s*$)"
    rf"|\?{{3,}}|(?<![\w\"”’?!)])\?{{2,}}|(?<=\s)\? {UNIT}"
    # Merge fields.
    r"|\{\{[^{}\n]{1,80}\}\}|\$\{[^{}\n]{1,80}\}|«\w[^»\n]{0,60}»|<<\s*\w[^<>\n]{0,80}>>|%[A-Z][A-Z_]{2,40}%"
)

_CAPITALS = later(
    r"\b(?:INSERT|CHANGE|DELETE|AMEND)(?: [A-Z]{2,}){0,5}? (?:TO|HERE|AS|NAME|DATE|LOGO|TITLE|DETAILS)\b"
)

_DAY = later(
    r"\byyyy\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|month) yyyy\b"
    r"|\bdd ?[/. -] ?mm?m? ?[/. -] ?yy(?:yy)?\b|\bdd month yyyy\b|\bday/month/year\b",
    re.IGNORECASE,
)
_HOW_DAYS_ARE_WRITTEN = later(
    r"\b(?:dates|days|formats?|writ\w+|typed?|express\w*|display\w*|pattern|style|order)\b"
    r"|\b(?:as|like|in|form|e\.g\.|example|using|use|uses|reads?|shown|given|entered"
    r"|recorded):?,? (?:the form )?[\W_]*(?=dd|day/)",
    re.IGNORECASE,
)


def blank(text: str) -> str:
    """The first blank of a text, or words in capitals that ask for what belongs there; empty where there is none."""
    found = _BLANKS.search(text) or _CAPITALS.search(text)
    return found[0].strip() if found else ""


def pattern_of_a_day(text: str) -> str:
    """The pattern of a date that stands in a text in place of a day; empty where there is none."""
    found = _DAY.search(text)
    return found[0] if found else ""


def day_to_come(sentence: str) -> str:
    """The pattern that stands in a sentence in place of a day; empty also where the sentence tells how dates are written."""
    lower = sentence.casefold()
    if "yy" not in lower and "day/month" not in lower:
        return ""
    found = pattern_of_a_day(sentence)
    return "" if found and _HOW_DAYS_ARE_WRITTEN.search(sentence) else found
