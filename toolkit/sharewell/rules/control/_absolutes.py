"""Absolute wording and what takes it back, in one sentence or in later ones of the same text.

Everything is matched in small letters. "Always" and "never" with their own "unless" are one rule with its exception, and
no fault; wording that leaves no room for one ("under no circumstances", "in all cases", "only ever") is. A sentence is
parted where it turns to another matter ("..., and copies are not made unless the manager agrees"), so that an exception
counts only for what it is an exception to.
"""

from __future__ import annotations

import functools
import itertools
import re

from ...model.cued import Cued, Said, heard, ways
from ...model.current_text import WordIndex, sentences_of
from ...model.patterns import later
from ._absolute_rules import rules_of
from ._absolute_words import EMPHATIC, HEDGED, MAY_RULE, NEVER, OF_SOMEBODY, OWN, WITHOUT_EXCEPTION
from ._compared import Absolute, sentence
from ._lifting import may_be_taken_back, may_hold_taken_back
from ._plainly import binds_more, may_bind_more, taken_back_plainly
from ._taken_back import is_exception, takes_back

_EXCEPTION = Cued(
    r"\b(?:unless|except(?:ing)?(?!ion)|save (?:for|where|when|in|that|as|if|with|to)|apart from|(?:other"
    r"|otherwise) than (?:where|when|if|in|as|by|with)"
    r"|with (?:the|an|one|two|some|certain|few|limited) (?:\w+ )?exceptions?|exceptions? (?:is|are|to this"
    r"|include|being|apply|applies|exist)|subject to (?:\w+ ){0,3}?exceptions?"
    r"|exceptionally|in (?:truly |very |wholly )?exceptional|barring|excluding|but (?:may|can|could|might"
    r"|will|not|only|this|that|these|it|they|there|where|when|if|in|staff|exceptions?|see)"
    r"|al?though (?:it|they|this|there|in|staff|information)?[^.;:?,]{0,60}?\b(?:may|can|could|might)"
    r"|does not apply|do not apply|(?:can|may|might|could) be (?:waived|overridden|set aside|dispensed with"
    r"|relaxed|lifted)|however)\b",
    "unless except excepting save apart other otherwise exception exceptions exceptionally exceptional barring excluding but athough although apply waived overridden set dispensed relaxed lifted however",
)
_NO_EXCEPTION = later(
    r"\bno exceptions?\b|\bexception (?:report|register|log)s?\b|\bnot except\b|\bwhether or not\b|\bnone of the exceptions\b",
)
_PARTED = later(
    r"(?:,|;|:| –| —)? (?:and|while|whereas|so that|so|then|or|which) (?=(?!unless|except|save|only|never"
    r"|always|then only)(?:\w+[’']?\w* ){0,5}?"
    r"(?:is|are|was|were|be|may|must|will|can|shall|should|has|have|do|does|cannot|goes|keeps?|tells?|asks?"
    r"|makes?|takes?|gives?|sends?|needs?|shares?|uses?|stays?|checks?|records?|signs?|holds?|opens?"
    r"|deletes?|destroys?|receives?|decides?|agrees?|applies)\b)",
)
_ADVERSATIVE = Cued(
    r",? (?:but|al?though|even though|however|yet) ", "but athough although though however yet"
)
_WITHOUT_CONSENT = later(
    r"\bwithout (?:\w+ ){0,4}?(?:consent|permission|agreement|asking|being asked)|\bconsent (?:is|was"
    r"|has been|may be) (?:refused|overridden|withheld)|\beven (?:if|where|when) (?:\w+ ){0,4}?refus"
    r"|\bdespite (?:a |the )?refusal|\bagainst (?:\w+ ){0,2}?wishes",
)
_ONLY_CONSENT = Cued(
    r"\bonly (?:ever )?(?:\w+ ){0,3}?(?:shared|disclosed|passed on|released|share|disclose|used"
    r"|given)?(?: \w+){0,3}? ?(?:with|if|where|when|on|after) (?:\w+[’']?\w* ){0,6}?(?:consent\w*|permission"
    r"|agree\w*)"
    r"|\b(?:not|cannot|never|n[’']t|no)\b[^.;:?]{0,60}?\bwithout (?:\w+[’']?\w* ){0,4}?(?:consent|permission"
    r"|agreement)\b"
    r"|\bconsent (?:is|will be|must be) (?:always|needed|required|obtained|sought) (?:always|in all cases"
    r"|in every case|for all|for every|before any)"
    r"|\b(?:requires?|needs?) (?:\w+ )?consent in (?:all|every)",
    "only",
    "not cannot never t no + without",
    "consent",
)
_NAMES_CONSENT = ways("consent* permission* agree*")
_TAKEN_BACK = later(
    r"\b(?:and|but|although|though) (?:this|that|these|it|they|there)?\b[^.;:?,]{0,30}?"
    r"\b(?:does not apply|exceptions?|may be overridden|may be waived)\b"
)
_DEPLORED = later(r"\b(?:never|not|no one|nobody|nothing|breach|report|complain)\w*\b")
_FRAGMENT = later(r"\W*(?:unless|except|save (?:for|where|in|when))\b[^,]*$")
_UNBOUNDED = later(r"\b(?:only|never|always|no|all|any|every|under no)\b")
_TELLS_OF_MORE = later(
    r"\b(?:exceptions?|except|unless|without|however|some \w+ (?:give|allow|permit)|refus\w+)\b"
)
_REMEMBERED = 4
"""How many absolute sentences before a sentence are held against it, so that a long text takes no longer for its length."""


class _Rules:
    """What the sentences of a text rule, read only once a later sentence may take something back."""

    def __init__(self) -> None:
        self._unread: list[tuple[int, str, Said]] = []
        self._read: list[tuple[int, str, Absolute]] = []

    def add(self, number: int, said: str, words: Said) -> None:
        """One more sentence."""
        self._unread.append((number, said, words))

    def before(self, later: Said) -> list[tuple[int, str, Absolute]]:
        """The last rules before a sentence that may take them back; none where it cannot."""
        if not self._read and not any(may_be_taken_back(each[2], later) for each in self._unread):
            return []
        for number, said, each in self._unread:
            self._read += ((number, said, rule) for rule in rules_of(each))
        self._unread = []
        self._read = self._read[-_REMEMBERED:]
        return self._read


def beside_exception(text: str) -> str | None:
    """The sentences of a text that say never or always and take it back; None where there are none."""
    rules = _Rules()
    consent: tuple[int, str] | None = None
    previous: tuple[str, Said] | None = None
    for number, said in enumerate(sentences_of(text)):
        words = heard(said)
        if _in_one(words) or _turns_in_one(words):
            return said
        if previous and binds_more(previous[1], words):
            return f"{previous[0]} {said}"
        if consent and (_without_consent(words) or (consent[0] == number - 1 and is_exception(words.text))):
            return f"{consent[1]} {said}"
        if held := rules.before(words):
            later = sentence(words.text)
            for before, whole, rule in held:
                next_to_it = before == number - 1
                if (
                    (next_to_it and _FRAGMENT.match(words.text) and rule.strict)
                    or takes_back(rule, later, next_to_it)
                    or (next_to_it and taken_back_plainly(rule.said.words, words.text))
                ):
                    return f"{whole} {said}"
        if _only_with_consent(words):
            consent = (number, said)
        rules.add(number, said, words)
        previous = (said, words)
    return None


def may_stand_beside_exception(index: WordIndex) -> frozenset[int]:
    """The texts whose words leave it possible that one sentence takes back what another, or its own half, says."""
    may = index.possible
    return (
        may_hold_taken_back(index)
        | (may(MAY_RULE) & may(_ADVERSATIVE.ways))
        | (may(_EXCEPTION.ways) & may(EMPHATIC.ways))
        | may_bind_more(index)
        | (may(_NAMES_CONSENT) & may(_ONLY_CONSENT.ways))
    )


@functools.lru_cache(maxsize=16384)
def absolute(text: str) -> str | None:
    """The sentence of a text that says that something is never done."""
    for said in sentences_of(text):
        words = heard(said)
        if (
            (found := NEVER.search(words))
            and not HEDGED.search(words)
            and not words.text.startswith("no ", found.start())
        ):
            return said
    return None


def _in_one(said: Said) -> bool:
    """Whether wording that leaves no room for an exception has one in its own sentence."""
    if not said.holds(_EXCEPTION.ways) or not EMPHATIC.search(said):
        return False
    words = said.text
    bare = _NO_EXCEPTION.sub(lambda found: " " * len(found[0]), words)
    bare = WITHOUT_EXCEPTION.sub(lambda found: "without fail".ljust(len(found[0])), bare)
    if not _EXCEPTION.pattern.search(bare) or HEDGED.search(Said(bare)):
        return False
    parts = [0, *(found.end() for found in _PARTED.finditer(bare)), len(bare)]
    for start, end in itertools.pairwise(parts):
        part = words[start:end]
        exception = _EXCEPTION.pattern.search(bare[start:end])
        if exception and any(
            not OF_SOMEBODY.search(part[: each.start()]) and not _inside(each, exception)
            for each in EMPHATIC.pattern.finditer(part)
        ):
            return True
    # "is under no circumstances shared, and this does not apply where": the exception speaks of what stands before it.
    first = EMPHATIC.pattern.search(bare)
    after = _TAKEN_BACK.search(bare)
    return first is not None and after is not None and after.start() > first.end()


def _turns_in_one(said: Said) -> bool:
    """Whether a sentence says never, always or solely, and after "but" or "although" takes it back."""
    turn = _ADVERSATIVE.search(said)
    if turn is None:
        return False
    rules = rules_of(Said(said.text[: turn.start()]))
    later = sentence(said.text[turn.end() :]) if rules else None
    return later is not None and any(takes_back(rule, later, next_to_it=True) for rule in rules)


def _inside(found: re.Match[str], exception: re.Match[str]) -> bool:
    """Whether the absolute word only governs what stands in the exception: "unless the manager at all times ..."."""
    between = found.start() - exception.end()
    return exception[0] in ("unless", "except") and 0 <= between < 40 and exception.start() > 0


def _without_consent(said: Said) -> bool:
    """Whether a sentence tells of sharing without consent, and does not deplore it."""
    if not _WITHOUT_CONSENT.search(said.text) or _only_with_consent(said):
        return False
    return not _DEPLORED.search(said.text.split("without")[0])


def _only_with_consent(said: Said) -> bool:
    return (
        said.holds(_NAMES_CONSENT)
        and _ONLY_CONSENT.search(said) is not None
        and not HEDGED.search(said)
        and not OWN.search(said)
    )


def contradicted(said: str, notes: str | None) -> bool:
    """Whether printed words are absolute and the remark on them tells of exceptions."""
    return bool(notes and _UNBOUNDED.search(said.lower()) and _TELLS_OF_MORE.search(notes.lower()))
