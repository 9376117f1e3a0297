"""A standard is weaker than the one that a document above sets.

Compares every standard that a document sets with the value of the nearest document above that sets it, on each line
upwards, by the direction that the catalogue gives the standard: sooner, more often, longer, including more, or a
scheme that counts the same for that kind of body. Two values that cannot be compared are a warning. A document above
that gives way on standards is passed over, and a value that it sets for some parties alone counts for them alone.

Why
---
Every signatory of the upper document relies on its safeguards wherever its information goes (Cambridgeshire
and Peterborough take the baseline as accepted). An agreement may protect people better, never worse.

When to waive
-------------
When a party is moving to the higher standard by a known day: until that day.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    parents:
      - protocol: charter
    standards:
      - standard: tell-partners-of-a-breach
        no-later-than: 72 hours
    ---
    protocol: charter
    title: Charter
    type: charter
    tier: charter
    standards:
      - standard: tell-partners-of-a-breach
        no-later-than: 48 hours

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    parents:
      - protocol: charter
    standards:
      - standard: tell-partners-of-a-breach
        no-later-than: 12 hours
    ---
    protocol: charter
    title: Charter
    type: charter
    tier: charter
    standards:
      - standard: tell-partners-of-a-breach
        no-later-than: 48 hours
"""

import datetime
from collections.abc import Iterable, Iterator

from ...model.clauses import StandardMet
from ...model.corpus import Corpus
from ...model.document import Document
from ...model.effective import HeldStandard, nearest_above, own_standards
from ...model.findings import Problem, Related, Severity
from ...model.framework import Owes
from ...model.grounds import names_party
from ...model.means import Measure, Standard, Stronger
from ...model.protocol import Protocol
from ...model.relations import YieldsOn
from ...model.signing import PartyAs
from ...model.strength import Verdict, judge, missing_from, value_in_words
from ..rule import declare
from ._shared import binds, owing, quoted

RULE = declare(
    severity=Severity.ERROR,
    also=(Severity.WARNING,),
    source="Cambridgeshire and Peterborough's baseline",
)

_KEYS = {
    Measure.DEADLINE: "no-later-than",
    Measure.FREQUENCY: "at-least",
    Measure.PERIOD: "no-longer-than",
    Measure.COUNT: "no-fewer-than",
    Measure.SET: "includes",
    Measure.SCHEME: "scheme",
}

_BOUND = (None, PartyAs.SIGNATORY, PartyAs.UNIT)


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report standards weaker than those above, and those that cannot be compared."""
    setting: dict[str, set[str]] = {}
    for document in corpus.protocols:
        if document.body.standards and binds(document, YieldsOn.STANDARDS):
            for each in document.body.standards:
                setting.setdefault(each.standard, set()).add(document.id)
    for document in owing(corpus, Owes.SAFEGUARDS):
        for value in document.body.standards:
            standard = corpus.standard(value.standard)
            if standard is None or not _says(standard, value):
                continue
            above = nearest_above(corpus, document, setting.get(value.standard, ()))
            theirs = [
                other
                for each in above
                for other in own_standards(each, value.standard)
                if _says(standard, other.value) and _meet(corpus, document, value, each, other.value)
            ]
            yield from _compared(corpus, document, standard, value, theirs)


def _key(standard: Standard) -> str:
    """The key under which a value of the standard is written."""
    return "no-shorter-than" if standard.stronger is Stronger.LONGER else _KEYS[standard.measure]


def _says(standard: Standard, value: StandardMet) -> bool:
    """Whether a value is of the kind that its standard is measured by."""
    return bool(getattr(value, _key(standard).replace("-", "_")))


def _meet(
    corpus: Corpus,
    document: Document[Protocol],
    value: StandardMet,
    above: Document[Protocol],
    theirs: StandardMet,
) -> bool:
    """Whether a value above is for those for whom the document sets its own."""
    named = value.for_.parties if value.for_ else ()
    if not theirs.for_ or not theirs.for_.narrowness:
        # What is set above for a party in particular goes before what is set there for all.
        return not named or not any(
            _covers(corpus, other, named)
            for other in above.body.standards
            if other.standard == value.standard
        )
    if theirs.for_.narrowness > 1 or not theirs.for_.parties:
        return False
    if named:
        return _covers(corpus, theirs, named)
    own = [each.value for each in own_standards(document, value.standard)]
    return any(
        names_party(corpus, theirs.for_.parties, each.party)
        and not any(_covers(corpus, other, (each.party,)) for other in own)
        for each in document.body.parties
        if each.as_ in _BOUND
    )


def _covers(corpus: Corpus, value: StandardMet, parties: Iterable[str]) -> bool:
    """Whether a value is set for these parties in particular."""
    named = value.for_.parties if value.for_ else ()
    return bool(named) and all(names_party(corpus, named, party) for party in parties)


def _compared(
    corpus: Corpus,
    document: Document[Protocol],
    standard: Standard,
    value: StandardMet,
    theirs: list[HeldStandard],
) -> Iterator[Problem]:
    judged = [(other, *_judge(corpus, document, standard, value, other.value)) for other in theirs]
    weaker = [(other, who) for other, verdict, who in judged if verdict is Verdict.WEAKER]
    unclear = [(other, who) for other, verdict, who in judged if verdict is Verdict.UNCLEAR]
    if not weaker and not unclear:
        return
    other, who = (weaker or unclear)[0]
    above = f"`{other.document.id}`"
    if weaker and standard.measure is Measure.SET:
        missing = missing_from(value, other.value)
        are, them = ("is", "it") if len(missing) == 1 else ("are", "them")
        told = f"{standard.title}: {' and '.join(missing)} {are} left out, though {above} asks for {them}."
    elif weaker:
        told = f"{standard.title}: {_told(standard, value)}{who} is weaker than {above}, which says {_told(standard, other.value)}."
    else:
        told = (
            f"{standard.title}: {_told(standard, value)}{who} cannot be compared with {above}, "
            f"which says {_told(standard, other.value)}."
        )
    yield Problem(
        place=document.at(value, _key(standard)),
        message=told,
        help=f"Set a value at least as strong, or ask the owner of {above} to give way on standards."
        if weaker
        else "Say it in the same way as the document above, so that readers can see which is the stronger.",
        related=tuple(_quoted(each) for each, _ in weaker or unclear) + _clauses(other),
        severity=None if weaker else Severity.WARNING,
        about=value.standard,
    )


def _judge(
    corpus: Corpus, document: Document[Protocol], standard: Standard, value: StandardMet, theirs: StandardMet
) -> tuple[Verdict, str]:
    """The verdict; for a scheme the worst of those for each party it binds, with the name of that party."""
    if standard.measure is not Measure.SCHEME:
        return judge(standard, value, theirs), ""
    named = (value.for_.parties if value.for_ else ()) or tuple(
        each.party for each in document.body.parties if each.as_ in _BOUND
    )
    verdicts = {party: judge(standard, value, theirs, corpus.body_types(party)) for party in named}
    for verdict in (Verdict.WEAKER, Verdict.UNCLEAR):
        for party, found in verdicts.items():
            if found is verdict:
                return verdict, f" for {corpus.title('party', party)}"
    return (Verdict.NOT_WEAKER if verdicts else judge(standard, value, theirs)), ""


def _told(standard: Standard, value: StandardMet) -> str:
    start = f" of {value.counted_from}" if value.counted_from and standard.measure is Measure.DEADLINE else ""
    return value_in_words(value) + start


def _quoted(other: HeldStandard) -> Related:
    return Related(value_in_words(other.value), other.document.at(other.value), other.document.body.name)


def _clauses(other: HeldStandard) -> tuple[Related, ...]:
    """The clauses of the document above that state the value in words."""
    stated = (each for each in other.document.body.clauses if other.value.standard in each.standards)
    return tuple(quoted(other.document, each) for each in stated)
