"""Acts cited without their year, of which there may be several of one name: in printed lists of laws, and in running text."""

from __future__ import annotations

from collections.abc import Iterator

from ...catalogue.citations import InText, citations
from ...catalogue.citations.found import reader_of
from ...catalogue.citations.instruments import key_of
from ...model.control import LawCited
from ...model.corpus import Corpus
from ...model.findings import Problem
from ...model.patterns import later
from ._in_text import Names, names_something_else, sentence_around

_PLURAL = later(r"\bActs$")
"""Acts of one name, spoken of together."""


def printed_without_year(corpus: Corpus) -> Iterator[Problem]:
    """Acts that a document's list of laws prints without a year, which no other line of the document gives."""
    years: dict[str, set[str]] = {}
    bare: list[tuple[InText, str]] = []
    for each in citations(corpus):
        instrument, path = each.citation.instrument, each.passage.document.path
        if instrument is None or not instrument.name.endswith("Act"):
            continue
        key = key_of(instrument.name)
        if instrument.how == "written":
            years.setdefault(path, set()).add(key)
        elif (
            isinstance(each.passage.thing, LawCited)
            and not each.passage.thing.quoted
            and not each.citation.short
        ):
            is_retired = getattr(each.passage.document.body, "is_retired", False)
            if not is_retired and not names_something_else(each.passage.said[each.citation.end :]):
                bare.append((each, key))
    told: set[tuple[str, str]] = set()
    for each, key in bare:
        path = each.passage.document.path
        if key not in years.get(path, ()) and (path, key) not in told:
            told.add((path, key))
            yield _without_year(corpus, each, key)


def no_year(corpus: Corpus, each: InText, names: Names) -> Problem | None:
    """An Act that running text cites without a year, which the document gives nowhere."""
    citation, instrument = each.citation, each.citation.instrument
    if (
        instrument is None
        or instrument.how not in ("", "only")
        or citation.short
        or not instrument.name.endswith("Act")
    ):
        return None
    key = key_of(instrument.name)
    _, after = sentence_around(each.passage.said, citation.start, citation.end)
    if key in names.with_year or names_something_else(after) or _PLURAL.search(citation.words):
        return None
    return _without_year(corpus, each, key)


def _without_year(corpus: Corpus, each: InText, key: str) -> Problem:
    instrument = each.citation.instrument
    assert instrument is not None
    years = reader_of(corpus).years_of(instrument)
    which = f" There are Acts of that name of {_and(years)}." if len(years) > 1 else ""
    only = f" The catalogue knows the {instrument.name} {years[0]}." if len(years) == 1 else ""
    return Problem(
        place=each.passage.place,
        message=f"The text cites the {instrument.name} without its year.{which}",
        help=f"Write the year, once in the document at least.{only}",
        about=key.replace(" ", "-"),
    )


def _and(words: tuple[str, ...]) -> str:
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1])))
