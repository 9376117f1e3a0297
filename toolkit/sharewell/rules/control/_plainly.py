"""Plain contradictions of two neighbouring sentences: the second permits, or adds to, the very thing the first rules out.

Told by one thing that both name in the same words ("ordinary email", "research", "that wish"), not by what they mean.
"""

from __future__ import annotations

import re

from ...model.cued import Cued, Said
from ...model.current_text import WordIndex
from ...model.patterns import later
from ._matter import EMPTY, kinds, stem, tokens_of

_ALIKE = {
    "press": "press",
    "journalist": "press",
    "media": "press",
    "reporter": "press",
    "newspaper": "press",
    "news": "press",
}
"""Words for one thing, beside the field's own."""

_BROAD = frozenset(
    [
        "information",
        "record",
        "file",
        "document",
        "form",
        "access",
        "shar",
        "child",
        "famil",
        "parent",
        "adult",
        "patient",
        "pupil",
        "client",
        "service",
        "agenc",
        "organisation",
        "partner",
        "council",
        "police",
        "school",
        "trust",
        "part",
        "manager",
        "lead",
        "professional",
        "colleague",
        "work",
        "protocol",
        "request",
        "case",
        "note",
        "report",
        "meet",
        "copy",
        "list",
    ]
)
"""Stems that so many sentences have that they tell nothing."""

_NEVER = later(
    r"\bnever\b|\b(?:under|in) no circumstances\b|\bnot .{0,40}\bat any time\b|\bforbidden\b|\bno situation\b"
)
_ONLY_EVER = later(r"\bonly ever\b|\bsolely\b|\bexclusively\b|\bstrictly limited\b|\balways\b")
_PERMITS = later(r"\b(?:may|can)\b(?! not|not\b| only| no longer)")
_ACCEPTS = later(r"\b(?:is|are|will be) (?:acceptable|allowed|permitted|fine|all right)\b")
_USED_FOR = later(r"\bnever (?:be )?used for (?P<what>[a-z]+)\b")
_MAY_HAVE = later(r"\bmay (?:\w+ )?(?:apply|ask|have|see|use|receive|get|look|consult|request)\b")
_TO_WHOM = later(r"\bto (?:the |any )?(?P<whom>[a-z]+)\b")
_ABOUT_CASES = later(r"\b(?:details|information|it|them|cases?)\b")
_TURN = later(r"(?:however|but|though|yet)\b")
_DENIES = later(r"\b(?:not|never|no|nobody|without|only|except|unless|instead)\b")
_NO_NEED = later(
    r"\b(?:no need|not necessary|unnecessary|need not|needn[’']t) (?:to )?(?P<deed>[a-z]+) (?:it|them|this|that)\b"
)
_AGAINST = later(
    r"\b(?:against|despite|in spite of|regardless of|contrary to|whatever) (?:that|the|this|such|their|any) (?P<thing>[a-z’'-]+)"
)
_AS_WELL = later(r"\b(?:as well|too|also)\b")
_SHARED_WITH = later(
    r"\b(?:exclusively|solely) (?:with|to|for|by)\b|\bno ?(?:one|body) (?:but|else)\b|\balone\b"
)
_LIMITED = later(r"\bstrictly limited to (?P<what>[a-z’' -]+?)(?=[.,;]|$)")
_SHOWN = later(
    r"\b(?:is|are) (?:\w+ )?(?:visible|shown|available|included|given|sent|shared|displayed|accessible|open)\b"
)
_EVERYBODY = later(r"\b(?:to|with|by) (?:all|every|any)(?:one|body)?\b")
_FREE = later(r"\b(?:voluntary|optional|a matter of choice|discretionary)\b")
_OBLIGES = later(
    r"\b(?:obliges|requires|compels|places a duty|must|has to|have to|is under a duty|are under a duty)\b"
)
_BETWEEN_ONLY = Cued(
    r"\bbetween (?P<who>[a-z’' ,-]+?) only\b|\bonly (?:party|parties) (?:to it )?(?:is|are) (?P<are>[a-z’' ,-]+)",
    "between + only",
    "only + party parties",
)
_BINDS = Cued(
    r"\b(?:binds?|binding on|appl(?:y|ies) to|signed by|covers?|parties are) (?P<who>[a-z’' ,-]+)",
    "binds bind binding apply applies signed cover covers parties",
)


def taken_back_plainly(first: str, second: str) -> bool:
    """Whether the second of two sentences, in small letters, plainly takes back what the first one says."""
    return (
        _permits_the_same(first, second)
        or _gives_them_all_the_same(first, second)
        or ("only ever" in first and bool(_TURN.match(second)) and bool(_EVERYBODY.search(second)))
        or _need_not(first, second)
        or _against_it(first, second)
        or _shares_with_more(first, second)
        or _shows_more(first, second)
        or (
            bool(_FREE.search(first) and _OBLIGES.search(second))
            and "to share" in _deeds(first) & _deeds(second)
        )
    )


def binds_more(first: Said, second: Said) -> bool:
    """Whether a document is between some alone, and its next sentence binds others as well."""
    alone = _BETWEEN_ONLY.search(first)
    bound = _BINDS.search(second) if alone else None
    if alone is None or bound is None:
        return False
    some, all_of_them = _listed(alone["who"] or alone["are"]), _listed(bound["who"])
    return bool(some) and some < all_of_them


def may_bind_more(index: WordIndex) -> frozenset[int]:
    """The texts whose words leave it possible that one of their sentences binds more than the one before."""
    return index.possible(_BETWEEN_ONLY.ways) & index.possible(_BINDS.ways)


def _permits_the_same(first: str, second: str) -> bool:
    """Whether what is never done with a thing is acceptable with that very thing, in some case."""
    if not _NEVER.search(first) or not _ACCEPTS.search(second) or _DENIES.search(_told(second)):
        return False
    return any(telling for telling, _ in _things(first) & _things(second))


def _gives_them_all_the_same(first: str, second: str) -> bool:
    """Whether those who are never told are told, or those for whose work it is never used may have it."""
    if not _NEVER.search(first) or not _PERMITS.search(second) or _DENIES.search(_told(second)):
        return False
    if (use := _USED_FOR.search(first)) and _MAY_HAVE.search(second):
        root = stem(use["what"])
        return any(
            each.startswith(root) and each.endswith(("er", "ers", "or", "ors")) for each in tokens_of(second)
        )
    whom = _TO_WHOM.search(first)
    if whom is None or "to share" not in _deeds(first) & _deeds(second) or not _ABOUT_CASES.search(second):
        return False
    alike = _ALIKE.get(stem(whom["whom"]))
    return alike is not None and alike in {_ALIKE.get(stem(each)) for each in tokens_of(second)}


def _told(words: str) -> str:
    """What a sentence tells, without the condition that it opens with."""
    return words.partition(",")[2] if words.startswith(("if ", "where ", "when ")) else words


def _need_not(first: str, second: str) -> bool:
    found = _NO_NEED.search(second)
    return (
        found is not None
        and "always" in first
        and stem(found["deed"]) in {stem(each) for each in tokens_of(first)}
    )


def _against_it(first: str, second: str) -> bool:
    found = _AGAINST.search(second)
    if found is None or not _PERMITS.search(second) or not (_ONLY_EVER.search(first) or _NEVER.search(first)):
        return False
    return stem(found["thing"]) in {stem(each) for each in tokens_of(first) if each not in EMPTY}


def _shares_with_more(first: str, second: str) -> bool:
    if not _SHARED_WITH.search(first) or not _AS_WELL.search(second) or _DENIES.search(second):
        return False
    return "to share" in _deeds(first) & _deeds(second)


def _shows_more(first: str, second: str) -> bool:
    limit = _LIMITED.search(first)
    if limit is None or not _SHOWN.search(second) or _DENIES.search(second):
        return False
    allowed, told = _things(limit["what"]), _things(second[: _SHOWN.search(second).start()])  # type: ignore[union-attr]
    heads = {head for _, head in allowed} & {head for _, head in told}
    return bool(heads) and not allowed & told


def _things(words: str) -> frozenset[tuple[str, str]]:
    """The things that a sentence names, each with the word before it where that tells which one it is."""
    tokens = tokens_of(words)
    found = set()
    for number, each in enumerate(tokens):
        root = _ALIKE.get(stem(each), stem(each))
        if each in EMPTY or len(each) < 4 or (root in _BROAD and number == 0):
            continue
        before = tokens[number - 1] if number else ""
        telling = (
            before if before and before not in EMPTY and before.isalpha() and not _is_deed(before) else ""
        )
        if root not in _BROAD or telling:
            found.add((stem(telling) if telling else "", root))
    return frozenset(each for each in found if not _is_deed(each[1]) or each[0])


def _is_deed(word: str) -> bool:
    return any(each.startswith("to ") for each in kinds(word))


def _deeds(words: str) -> frozenset[str]:
    return frozenset(kind for each in tokens_of(words) if each not in EMPTY for kind in kinds(each))


def _listed(words: str) -> frozenset[str]:
    parts = re.split(r",| and | or ", words)
    return frozenset(" ".join(each.split()).removeprefix("the ") for each in parts if each.strip())
