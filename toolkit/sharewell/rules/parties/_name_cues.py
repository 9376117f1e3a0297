"""Which texts may name a person: a quick look at the words of all texts, then at the texts with two capitals in a row."""

from __future__ import annotations

from ...model.patterns import later
from ...model.texts import Texts
from ._names import FIRST_NAMES, SURNAMES, TITLES

_CAPITAL = later(r"[A-Z][a-zé'’]+|[A-Z]\.|@|\b[A-Z]{2,4}\b")
_TRIGGERS = FIRST_NAMES | SURNAMES | frozenset(TITLES) | {"@"}

_SHOWN_TOGETHER = later(r"[A-Z](?:[a-z]+ [A-Z][a-z]+(?:,| \(| [–—-]| is )| [A-Z][a-z]|\. ?[A-Z][a-z])")
"""What is in everything that the pattern of unknown names matches, and is found many times as quickly."""
_UNKNOWN = later(
    r"[a-z,(:–—-] ?[A-Z][a-z]+ [A-Z][a-z]+(?:,| \(| [–—-])|^[A-Z][a-z]+ [A-Z][a-z]+(?:,| \(| is )"
    r"|[:,(] ?[A-Z] [A-Z][a-z]|\b[A-Z]\. ?[A-Z][a-z]"
)


def texts_that_may_name(texts: Texts) -> frozenset[str]:
    """The texts worth reading: those in which a capitalised word is a name, a title or part of an address, or may be a name."""
    telling = [
        word
        for word in texts.standing
        if not word.islower() or "@" in word
        if not _TRIGGERS.isdisjoint(_CAPITAL.findall(word))
    ]
    unknown = {each for each in texts.matching(_SHOWN_TOGETHER) if _UNKNOWN.search(texts.all[each])}
    return texts.of(texts.holding(telling) | unknown)
