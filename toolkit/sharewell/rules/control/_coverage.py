"""Statements of scope in one text that cannot both hold: whom a document covers, and how many parties it has."""

from __future__ import annotations

import functools
import re

import msgspec

from ...model.cued import Cued, Said, heard
from ...model.current_text import WordIndex, sentences_of
from ...model.patterns import later
from ._matter import contents, tokens_of

_DOCUMENT = r"(?:protocol|agreement|document|arrangements?|policy|procedure|guidance|charter|memorandum|framework|scheme|hub|annex|schedule|isp|isa|mou|duty|code|process)"
_SCOPE = Cued(
    rf"\b(?:this|the|our|an?) (?:\w+ ){{0,3}}?{_DOCUMENT}(?: \w+)?(?: also| only| then)? (?:appl(?:y|ies)|(?:is|are) (?:\w+ )?(?:for|about|open to|limited|confined|restricted|aimed|meant|intended|written|addressed|used)"
    r"|covers?|relates? to|concerns?|governs?|extends?|binds?|includes?|excludes?|does not|do not|reach(?:es)?|takes? in|has|have)\b"
    r"|^\W*it (?:also |only |then |therefore |does not )?(?:appl(?:y|ies)|covers?|(?:is|are) (?:\w+ )?(?:for|open to|limited|confined|restricted|aimed|meant|intended|written|addressed)|extends?|includes?|excludes?|binds?|relates?|concerns?|governs?)\b"
    rf"|\b(?:is|are) (?:\w+ )?(?:covered|bound|included|in scope|within (?:the )?scope|within (?:this|the) \w+|out(?:side)? (?:of )?(?:the )?scope|excluded|outside (?:it|this|its scope|the (?:scope|{_DOCUMENT})))\b"
    r"|\bfalls? (?:outside|within|under|inside)\b|\bscope of (?:this|the)\b|\b(?:its|the) scope\b"
    rf"|\b(?:may|can|must|should|will)? ?(?:use|follow|rely on|work to|sign)s? (?:(?:this|the) (?:\w+ )?{_DOCUMENT}|it)\b|\b(?:comes?|falls?) (?:within|under) (?:it|this|the)\b",
    "protocol agreement document arrangement arrangements policy procedure guidance charter memorandum framework scheme hub annex schedule isp isa mou duty code process it",
    "is are + covered bound included scope within out outside excluded",
    "fall falls + outside within under inside",
    "come comes + within under",
    "scope",
)
_EVERY = later(
    r"\b(?:all|every|everyone|everybody|anyone|anybody|any|whole|entire|throughout|regardless|irrespective|no matter)\b"
)
_NARROW = Cued(
    r"\b(?:only|alone|solely|exclusively|limited to|confined to|restricted to|nobody else|no one else|no other)\b",
    "only alone solely exclusively",
    "limited confined restricted + to",
    "nobody no + else one other",
)
_CONDITION = later(
    r"\bonly (?:\w+ )?(?:when|where|if|after|once|until|as long|so far|in so far|with|from|to the extent|by)\b"
)
_ALSO = later(r"\b(?:also|as well|too|in addition|equally|likewise)\b")
_OUT = Cued(
    r"\b(?:does|do|is|are)(?: not|n[’']t) (?:\w+ )?(?:apply|extend|cover|include|relate|concern|bind|covered|included|bound|in scope|within|affect|for)\b"
    rf"|\bfalls? outside\b|\b(?:is|are|remains?) (?:\w+ )?(?:excluded|out of scope|outside (?:it|this|its scope|the (?:scope|{_DOCUMENT})))\b|\bexcludes?\b|\boutside the scope\b",
    "not t",
    "falls outside excluded exclude excludes out",
)
_WHAT = later(
    r"\b(?:information|data|records?|details|purposes?|sharing|disclosures?|cases?|exchanges?|categories|requests?|money|meetings?|documents?)\b"
)
_WHERE = later(
    r"\b(?:county|borough|city|areas?|region|district|wards?|towns?|england|wales|scotland|country|counties|boroughs|districts)\b"
)
_WHO = later(
    r"\b(?:agenc\w+|organi[sz]ations?|staff|workers?|people|persons?|children|adults?|bod(?:y|ies)|partners?|part(?:y|ies)|services|professionals?|practitioners?|schools?|councils?|everyone"
    r"|everybody|anyone|anybody|volunteers?|contractors?|tenants?|leaseholders?|charit(?:y|ies)|residents|patients|pupils|families|employees|trusts?|officers?|teams?|charities|practices|signatories|members)\b"
)
_SCOPE_WORDS = contents(
    tokens_of(
        "protocol agreement document arrangement policy procedure guidance charter memorandum framework scheme hub scope apply applies cover covers covered extend"
        " extends include includes included exclude excluded fall falls relate concern govern within outside bind bound also only whole entire remain"
    )
)
_NUMBERS = {
    "two": 2,
    "both": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
}
_PARTIES = r"(?:part(?:y|ies)|partners|partner organi[sz]ations|partner agencies|organi[sz]ations|agencies|signator(?:y|ies)|bodies|members|controllers|authorities)"
_COUNT = Cued(
    rf"(?<!any )(?<!at least )(?<!other )\b(?:(?:the|all|our|these|has|have|is a|are|between|by|of|among) )?(?P<number>two|both|three|four|five|six|seven|eight|nine|ten)(?: of the| of these)? (?:(?!other)[\w’-]+ )?{_PARTIES}\b",
    "two both three four five six seven eight nine ten + party parties partners partner organisations organizations agencies signatory signatories bodies members controllers authorities",
)
_ARE_PARTY = later(
    r"^\W*(?:two|three|four|five|six|seven|eight|nine|ten) [\w’ -]{1,40}? (?:are|have signed|sign|make up|take part|belong|operate|run|own|share|manage)\b"
)
_ORDINAL = Cued(
    r"\bthe (third|fourth|fifth|sixth) (?:signatory|partner|party, (?:the|an?)|party to)\b",
    "third fourth fifth sixth + signatory partner party",
)
_ORDINALS = {"third": 3, "fourth": 4, "fifth": 5, "sixth": 6}
_DETERMINED = later(r"^(?:the|all|our|these|has|have|is a|are|between|by|of|among|both)\b")
_LIST = Cued(
    r"\bbetween (?P<between>(?:the |an? )?[^.;:]+)|\b(?:the|its|their) (?:only )?(?:parties|signatories|partners)(?: to (?:this|the|it)(?: \w+)?)? are (?P<are>[^.;:]+)"
    r"|\b(?:signed|made|agreed|entered into) by (?P<by>[^.;:]+)"
    r"|^\W*(?P<subject>(?:the |an? )?[^.;:]+?) are (?:the |its |both )?(?:only |sole )?(?:parties|signatories|partners)\b"
    r"|^\W*(?P<each>[^.;:]+?,[^.;:]+?) (?:each|all|jointly|together)\b",
    "between + protocol agreement document arrangement arrangements policy procedure guidance charter memorandum framework scheme hub annex schedule isp isa mou duty code process made concluded agreed entered + and",
    "parties signatories partners + and",
    "signed made agreed entered + by + and",
    "each all jointly together + and",
)
_LIST_ENDS = later(
    r"\b(?:to|for|on|about|which|that|who|when|where|if|under|from|with|in|so|sets?|covers?|describes?|concerning|regarding|setting|dated|are|is|may|must|will|have|has)\b"
)
_JOINS = Cued(
    r"\b(?:is|becomes?|are|acts?) (?:also |now )?(?:as )?(?:a |an |the )?(?:third |further |additional |another |second )?(?:party|parties|signatory|signatories)\b(?: too| as well| also)?",
    "party parties signatory signatories",
)


SENTENCE_ENDS = later(r"[.!?;][’”\")\]]*\s+\S|\n\s*\n|\n\s*[-•*]")
"""What parts a text into more than one sentence; a text without it cannot state its scope twice."""


class Stated(msgspec.Struct, frozen=True):
    """One statement of scope: its words, and what they say of extent and of parties."""

    said: str
    heard: Said
    about: frozenset[str]
    sorts: frozenset[str]

    @property
    def words(self) -> str:
        """Its words in small letters."""
        return self.heard.text


@functools.lru_cache(maxsize=16384)
def two_ways(text: str) -> tuple[str, str] | None:
    """Two sentences of a text that state its scope in ways that cannot both hold; None where there are none."""
    if not SENTENCE_ENDS.search(text):
        return None
    extents: list[Stated] = []
    parties: tuple[str, int, int] | None = None
    for said in sentences_of(text):
        words = heard(said)
        count = _count(words)
        if parties and (
            (count and (count[1] < parties[1] or count[0] > parties[2])) or (not count and _joins(words))
        ):
            return parties[0], said
        if count and parties is None:
            parties = (said, *count)
        if not _SCOPE.search(words):
            continue
        here = Stated(said, words, contents(tokens_of(words.text)) - _SCOPE_WORDS, _sorts(words.text))
        for before in extents:
            if _cannot_both_hold(before, here):
                return before.said, said
        extents = [*extents, here][-4:]
    return None


def may_be_stated_twice(index: WordIndex) -> frozenset[int]:
    """The texts whose words leave it possible that two of their sentences differ on scope or parties."""
    may = index.possible
    return (
        may(_COUNT.ways)
        | may(_ORDINAL.ways)
        | may(_LIST.ways)
        | (may(_SCOPE.ways) & (may(_OUT.ways) | may(_NARROW.ways)))
    )


def _cannot_both_hold(before: Stated, here: Stated) -> bool:
    out_before, out_here = _OUT.search(before.heard), _OUT.search(here.heard)
    if (out_before is None) != (out_here is None):
        if (
            out_here
            and _EVERY.search(before.words)
            and before.sorts & here.sorts
            and _WHO.search(here.words)
            and not _CONDITIONAL.search(here.words)
        ):
            return True
        out, in_ = (before, here) if out_before else (here, before)
        return (
            bool(out.about)
            and out.about <= in_.about
            and not _CONDITIONAL.search(out.words)
            and not _NARROW.search(out.heard)
        )
    if (
        out_before
        or not before.sorts & here.sorts
        or _CONDITION.search(before.words)
        or _CONDITION.search(here.words)
    ):
        return False
    narrow_before, narrow_here = _NARROW.search(before.heard), _NARROW.search(here.heard)
    if narrow_before and not narrow_here:
        return (_ALSO.search(here.words) or _EVERY.search(here.words)) is not None and _another(
            here.words
        ) is None
    return bool(
        narrow_here and not narrow_before and _EVERY.search(before.words) and _another(here.words) is None
    )


_CONDITIONAL = later(
    r"\b(?:where|when|if|unless|until|while|once|after|before|under|over|who|whose|so far as|in so far)\b"
)


def _another(words: str) -> re.Match[str] | None:
    return re.search(
        rf"\b(?:another|other|separate|second|annex|schedule|appendix) (?:\w+ )?(?:{_DOCUMENT}|[a-z0-9]\b)|\bthe (?:annex|schedule|appendix)\b",
        words,
    )


def _sorts(words: str) -> frozenset[str]:
    """Whether a statement is about people and bodies, about information, or about places."""
    found = {
        name for name, pattern in (("what", _WHAT), ("where", _WHERE), ("who", _WHO)) if pattern.search(words)
    }
    if "who" in found:
        found.discard("where")
    return frozenset(found - {"what"} if "who" in found else found or {"who"})


def _joins(said: Said) -> bool:
    """Whether a sentence names a further party."""
    return (
        _JOINS.search(said) is not None
        and re.search(r"\b(?:also|too|as well|third|further|additional|another)\b", said.text) is not None
        and not re.search(r"\b(?:not|may|can|if|when|third part(?:y|ies) (?:is|are|may))\b", said.text)
    )


def _count(said: Said) -> tuple[int, int] | None:
    """The least and the most parties that a sentence can mean: "Avon and Somerset" is one or two."""
    words = said.text
    number = _COUNT.search(said)
    whole = number and (_DETERMINED.match(number[0]) or _ARE_PARTY.match(words))
    # "Two of the parties" are some of them.
    if number and whole and (" of the" not in number[0] or number["number"] == "both"):
        return _NUMBERS[number["number"]], _NUMBERS[number["number"]]
    if ordinal := _ORDINAL.search(said):
        return _ORDINALS[ordinal[1]], 99
    found = _LIST.search(said)
    if found is None or (
        found["between"]
        and not re.search(rf"\b(?:{_DOCUMENT}|made|concluded|agreed|entered)\b", words[: found.start()])
    ):
        return None
    if found["by"] and not re.search(rf"\b{_DOCUMENT}\b", words[: found.start()]):
        return None
    named = found["between"] or found["are"] or found["by"] or found["subject"] or found["each"]
    end = _LIST_ENDS.search(named)
    named = named[: end.start()] if end else named
    if " and " not in named:
        return None
    parts = [each for each in named.split(",") if each.strip()]
    least = len(parts) + (" and " in parts[-1].strip() and not parts[-1].strip().startswith("and "))
    return least, named.count(" and ") + len(parts) - parts[-1].strip().startswith("and ")
