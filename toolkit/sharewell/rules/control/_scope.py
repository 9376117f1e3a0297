"""Whom a document is for, as its clauses say it, and whether two of them contradict each other."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from ...model.clauses import Clause, Topic
from ...model.cued import Cued, heard
from ...model.current_text import CurrentText, WordIndex, cues, sentences_of
from ...model.findings import Problem, Related
from ...model.passages import Passage
from ...model.patterns import later
from ._coverage import may_be_stated_twice, two_ways
from ._wording import quoted

_WHOM = {
    "children": later(r"\b(?:children|young people|pupils|under[- ]18s?|minors)\b"),
    "adults": later(r"\b(?:adults?|people aged 18|over[- ]18s?|older people)\b"),
    "everybody": later(
        r"\b(?:everyone|everybody|all ages|all age groups|people of all ages|anyone"
        r"|all (?:\w+ )?(?:residents|people|citizens|service users|patients)|the (?:people|residents"
        r"|population|citizens) of)\b",
    ),
}
_WHOM_CUES = cues(
    "children people pupils minors adult adults everyone everybody ages age anyone residents citizens patients users population 18s"
)
_EXTENT_CUES = cues(
    "only alone solely exclusively limited confined restricted outside excluded excludes exclude not two both three four five six between parties signatories"
    " party signatory also too well"
)
_SCOPE_CUES = cues("applies apply is covers cover relates concerns governs extends extend for")
_SCOPE = Cued(
    r"\b(?:this|the|an?) (?:\w+ ){0,3}?(?:protocol|agreement|document|arrangement|policy|procedure|guidance"
    r"|charter|memorandum|framework)(?: also| only)?"
    r" (?:applies|is (?:only |also )?(?:for|about)|covers|relates to|concerns|governs|extends to"
    r"|is (?:limited|confined|restricted) to|does not (?:apply|cover|extend)|for (?:agencies|services"
    r"|organi[sz]ations) that serve)\b"
    r"|^it (?:also |only )?(?:applies|covers|is (?:only |also )?for|extends to|does not (?:apply|cover"
    r"|extend))\b",
    "protocol agreement document arrangement policy procedure guidance charter memorandum framework it + applies is covers relates concerns governs extends does for",
)
_NARROW = later(
    r"\b(?:only|solely|exclusively|limited to|confined to|restricted to|does not (?:apply|cover|extend))\b",
)


class Stated(msgspec.Struct, frozen=True):
    """A statement of scope: its text and words, whom it is for, whether for them only, whether its clause is about scope."""

    passage: Passage
    words: str
    whom: frozenset[str]
    narrow: bool
    about_scope: bool


def may_be_stated_two_ways(index: WordIndex) -> frozenset[int]:
    """The texts of which two sentences may state a scope in ways that cannot both hold."""
    return index.holding(((_EXTENT_CUES,),)) & may_be_stated_twice(index)


def scope_stated_two_ways(text: CurrentText, possible: frozenset[int]) -> Iterator[Problem]:
    """The first statement of scope that contradicts an earlier one about whom the document is for.

    `possible` are the texts that may hold two, as `may_be_stated_two_ways` finds them.
    """
    for passage in text.among(possible):
        if passage.prose and (two := two_ways(passage.said)):
            yield _problem(passage, two[1], Related(two[0], passage.place))
            return
    stated: list[Stated] = []
    for passage in text.holding((_WHOM_CUES, _SCOPE_CUES)):
        clause = passage.thing
        if not isinstance(clause, Clause) or passage.key != "text":
            continue
        for said in sentences_of(passage.said):
            words = said.lower()
            if not _SCOPE.search(heard(said)) or not (whom := _whom(words)):
                continue
            here = Stated(passage, said, whom, _NARROW.search(words) is not None, clause.about is Topic.SCOPE)
            if before := next((each for each in stated if _contradict(here, each)), None):
                yield _problem(passage, said, Related(before.words, before.passage.place))
                return
            stated.append(here)


def _problem(passage: Passage, said: str, before: Related) -> Problem:
    return Problem(
        place=passage.place,
        message=f"The scope is stated two ways: {quoted(said)}, and before that {quoted(before.words)}.",
        help="Say once whom the document is for and who its parties are, and refer to that clause elsewhere.",
        related=(before,),
        about="scope",
    )


def _contradict(one: Stated, other: Stated) -> bool:
    definite = one.narrow or other.narrow
    definite |= one.about_scope and other.about_scope and "everybody" in one.whom | other.whom
    return definite and _differ(one.whom, other.whom)


def _whom(words: str) -> frozenset[str]:
    """Whom a statement of scope is for: what it leaves out does not count, and turns children into adults."""
    kept, _, left_out = words.partition(" does not ")
    whom = {name for name, pattern in _WHOM.items() if pattern.search(kept)}
    if left_out and not whom:
        out = {name for name, pattern in _WHOM.items() if pattern.search(left_out)}
        whom = {"adults"} if out == {"children"} else {"children"} if out == {"adults"} else set()
    return frozenset(whom)


def _differ(one: frozenset[str], other: frozenset[str]) -> bool:
    return one != other and not (
        one < other and "everybody" not in other and len(other) > 1 and not one & other
    )
