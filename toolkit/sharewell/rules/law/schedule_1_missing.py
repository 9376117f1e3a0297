"""A condition of Article 9 is relied on that needs a paragraph of Schedule 1, and none is named.

Looks at every statement under `lawfulness`, with the position that it names and with what it says applies instead.
Points (b), (h), (i) and (j) of Article 9(2) take a paragraph of Part 1 of the Schedule (1 to 4), and point (g) one of
Part 2 (6 to 28). Where the fault lies in a position, it is told once, there. Conditions that the catalogue does not
know are given the benefit of the doubt.

Why
---
These conditions need a basis in domestic law, which Schedule 1 gives: Data Protection Act 2018, section 10(3).

When to waive
-------------
When the data protection officer is settling which paragraph fits: set the date.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    lawfulness:
      - for: {}
        basis: [uk-gdpr-art-6-1-e]
        special-category: [uk-gdpr-art-9-2-g]

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    lawfulness:
      - for: {}
        basis: [uk-gdpr-art-6-1-e]
        special-category: [uk-gdpr-art-9-2-g]
        conditions: [dpa-2018-sch1-para18]
"""

import datetime
from collections.abc import Iterator

import msgspec

from ...model.corpus import Corpus
from ...model.findings import Problem, Related, Severity
from ...model.legal import Regime
from ...model.places import Place
from ..rule import declare
from ..sentences import listed
from ._lawfulness import Part, conditions, held, paragraphs

RULE = declare(severity=Severity.WARNING, source="Data Protection Act 2018 section 10(3) and Schedule 1")


class _Needs(msgspec.Struct, frozen=True):
    """What a point of Article 9(2) takes: the paragraphs, the Part that has them, and which one usually fits."""

    numbers: range
    part: str
    usual: str


_PART_1 = range(1, 5)

_NEEDS = {
    "uk-gdpr-art-9-2-b": _Needs(_PART_1, "Part 1 (paragraphs 1 to 4)", "usually paragraph 1"),
    "uk-gdpr-art-9-2-g": _Needs(
        range(6, 29),
        "Part 2 (paragraphs 6 to 28)",
        "for safeguarding often paragraph 18, for functions given by law paragraph 6",
    ),
    "uk-gdpr-art-9-2-h": _Needs(_PART_1, "Part 1 (paragraphs 1 to 4)", "usually paragraph 2"),
    "uk-gdpr-art-9-2-i": _Needs(_PART_1, "Part 1 (paragraphs 1 to 4)", "usually paragraph 3"),
    "uk-gdpr-art-9-2-j": _Needs(_PART_1, "Part 1 (paragraphs 1 to 4)", "usually paragraph 4"),
}


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report each condition stated whose paragraph is missing, once where it stands."""
    reported: set[Place] = set()
    for each in held(corpus):
        named: frozenset[int] | None = None
        for part in each.parts:
            if part.grounds.regime is not Regime.GENERAL:
                continue
            for id in part.grounds.special_category:
                needs = _NEEDS.get(id)
                if needs is None:
                    continue
                if named is None and (named := paragraphs(corpus, conditions(each.behind))) is None:
                    break
                place = None if not named.isdisjoint(needs.numbers) else _place(corpus, part, id)
                if place is not None and place not in reported:
                    reported.add(place)
                    yield _problem(corpus, id, needs, named, place)


def _place(corpus: Corpus, part: Part, id: str) -> Place:
    """Where the fault lies: in the statement where it names the condition or replaces the position's paragraphs."""
    if id in part.own("special-category"):
        return part.place("special-category", id)
    if part.own("conditions"):
        return part.document.at(part.grounds.statement, "conditions")
    entry = corpus.entry("position", part.grounds.statement.position)
    if entry is None or entry.document.national:
        return part.place("special-category", id)
    return entry.document.at(entry.thing, "special-category", entry.thing.special_category.index(id))


def _problem(corpus: Corpus, id: str, needs: _Needs, named: frozenset[int], place: Place) -> Problem:
    law = corpus.provision(id)
    name = law.name if law else id
    some = listed(str(each) for each in sorted(named))
    but = f"only paragraph {some} is" if len(named) == 1 else f"only paragraphs {some} are"
    return Problem(
        place=place,
        message=f"{name} needs a paragraph of {needs.part} of Schedule 1 to the Data Protection Act 2018, and "
        f"{but if named else 'none is'} named.",
        help=f"Name the paragraph that is met under `conditions`: {needs.usual}.",
        related=(Related(law.note, title=name),) if law and law.note else (),
        about=id,
    )
