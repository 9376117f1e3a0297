"""Texts are passed over only where the scan finds nothing in them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sharewell.catalogue.citations.cues import UNIT_WORDS
from sharewell.catalogue.citations.found import is_whole, reader_of
from sharewell.catalogue.citations.parts import UNITS
from sharewell.model.corpus import Corpus
from sharewell.model.texts import Texts


def cited(corpus: Corpus) -> list[str]:
    """What the catalogue itself cites, and how it names guidance, bodies, systems and terms; each in a sentence too."""
    words = []
    for kind in ("provision", "guidance", "principles", "body", "system", "wording"):
        for entry in corpus.entries(kind).values():
            thing = entry.thing
            words += [thing.title, getattr(thing, "citation", None) or ""]
            words += [*getattr(thing, "also_cited", ()), *getattr(thing, "also_known_as", ())]
    return [form for each in words for form in (each, f"They share (see {each}), and no more.", each.upper())]


def test_every_text_in_which_something_is_found_is_read(corpus: Corpus) -> None:
    reader, texts = reader_of(corpus), Texts(cited(corpus))
    found = {each for each in texts.all if reader.tokens(each)}
    assert len(found) > 1000
    assert found <= reader.may_cite(texts)


@pytest.mark.parametrize(
    "text",
    [
        "under s.47 of it",
        "Section 11 of that",
        "§ 3",
        "the child's 2 homes",
        "Schedule 1, Part 2",
        "act 1998",
        "the 2014 Regs",
        "2003 c. 44",
        "SI 2014/123",
        "the seven Caldicott principles",
        "part IV",
    ],
)
def test_short_forms_are_read(corpus: Corpus, text: str) -> None:
    reader = reader_of(corpus)
    assert text in reader.may_cite(Texts([text])) or not reader.tokens(text)


def test_ordinary_sentences_are_not_read(corpus: Corpus) -> None:
    ordinary = [
        "A worker who thinks that a child may come to serious harm rings the police or the front door at once.",
        "The records of children at risk are kept for ten years.",
        "Each party's lead answers within 5 working days, whatever the community team decides.",
    ]
    assert reader_of(corpus).may_cite(Texts(ordinary)) == frozenset()


@given(st.sampled_from(sorted(UNITS)).flatmap(lambda unit: st.from_regex(UNITS[unit], fullmatch=True)))
def test_every_way_of_writing_a_kind_of_part_is_known(written: str) -> None:
    assert "§" in written or written.rstrip(".").casefold() in UNIT_WORDS


def test_an_entry_is_for_a_whole_act_where_the_book_says_so(corpus: Corpus) -> None:
    provisions = corpus.entries("provision").values()
    reader = reader_of(corpus)
    whole = {each.id for each in provisions if reader.is_whole(each)}
    assert {each.id for each in provisions if is_whole(corpus, each)} == whole
    assert {"dpa-2018", "hra-1998"} <= whole < {each.id for each in provisions}
