"""Acts given as the source of a power without the section that gives it: stated, or said in running text."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from ...catalogue.citations import InText
from ...catalogue.citations.found import is_whole, reader_of
from ...catalogue.citations.instruments import key_of
from ...catalogue.standing import State, standing
from ...model.corpus import Corpus, Entry
from ...model.findings import Problem
from ...model.law import LawKind, Nature, Provision
from ._gateways import relied_on
from ._in_text import Names, names_something_else, sentence_around, tells_history
from ._reliance import plainly_rests_on, rests_on

_POWERS = frozenset(
    {Nature.MANDATORY_DUTY, Nature.EXPRESS_POWER, Nature.IMPLIED_POWER, Nature.PERMISSIVE_GATEWAY}
)
_GENERAL = frozenset(
    {"data protection act", "human rights act", "freedom of information act", "equality act"}
)
"""Acts that apply to all that is done, and are rightly named as a whole."""


def whole_acts(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Whole Acts that documents state as powers, where the catalogue knows sections that give one."""
    for citation in relied_on(corpus, ("gateways",), duties=False):
        entry = corpus.entry("provision", citation.id)
        if entry is None or not _POWERS.intersection(entry.thing.nature):
            continue
        sections = _sections_beside(corpus, entry, day)
        if sections:
            yield Problem(
                place=citation.place,
                message=f"{entry.thing.title} is cited as a power as a whole, without the section that gives it.",
                help=f"Name the section. The catalogue has {_listed(sections)}.",
                about=entry.id,
            )


def no_section(corpus: Corpus, each: InText, names: Names, day: datetime.date) -> Problem | None:
    """A power or duty that running text rests on a whole Act, of which the document names no section anywhere."""
    citation, instrument = each.citation, each.citation.instrument
    if instrument is None or citation.parts or not instrument.year or instrument.title in names.with_section:
        return None
    if not instrument.name.endswith("Act") or key_of(instrument.name) in _GENERAL:
        return None
    sections = tuple(
        entry.thing
        for entry in reader_of(corpus).entries_of(instrument)
        if not reader_of(corpus).is_whole(entry) and _is_power(entry.thing, day)
    )
    before, after = sentence_around(each.passage.said, citation.start, citation.end)
    claims = rests_on if sections else plainly_rests_on
    if not claims(before, after) or names_something_else(after) or tells_history(before, after):
        return None
    return Problem(
        place=each.passage.place,
        message=f"The text rests a power or duty on the {instrument.title} and names no section of it.",
        help="Name the section that gives it."
        + (f" The catalogue has {_listed(sections)}." if sections else ""),
        about=instrument.title.casefold().replace(" ", "-"),
    )


def _sections_beside(corpus: Corpus, entry: Entry, day: datetime.date) -> tuple[Provision, ...]:
    """The sections of an Act that give a power, where the entry is for the whole of it."""
    if not is_whole(corpus, entry):
        return ()
    return tuple(
        each.thing
        for each in reader_of(corpus).beside(entry)
        if each is not entry and _is_power(each.thing, day)
    )


def _is_power(thing: Provision, day: datetime.date) -> bool:
    return (
        thing.kind is not LawKind.BILL
        and bool(_POWERS.intersection(thing.nature))
        and standing(thing, day).state is not State.ENDED
    )


def _listed(sections: tuple[Provision, ...]) -> str:
    return "; ".join(f"{each.name} (`{each.provision}`)" for each in sections[:6])
