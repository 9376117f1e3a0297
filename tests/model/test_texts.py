"""Texts by their words."""

from __future__ import annotations

import re

from sharewell.model.texts import Texts, texts

from ..rules.harness import framework_of

SOME = Texts(["Ring the lead.", "The lead decides", "Ring the lead.", "[clause 2]: ring\nthe desk"])


def test_each_text_counts_once() -> None:
    assert SOME.all == ("Ring the lead.", "The lead decides", "[clause 2]: ring\nthe desk")


def test_a_word_is_what_stands_between_blanks() -> None:
    assert set(SOME.standing) == {
        "Ring",
        "the",
        "lead.",
        "The",
        "lead",
        "decides",
        "[clause",
        "2]:",
        "ring",
        "desk",
    }


def test_texts_that_hold_a_word_of_each_list() -> None:
    assert SOME.holding(["the", "The"]) == {0, 1, 2}
    assert SOME.holding(["the", "The"], ["lead", "desk"]) == {1, 2}
    assert SOME.holding(["the"], ["decides"]) == set()
    assert SOME.holding(["nowhere"]) == SOME.holding([]) == SOME.holding() == set()
    assert "nowhere" not in set(SOME.standing)


def test_a_pattern_is_looked_for_in_all_at_once() -> None:
    assert SOME.matching(re.compile(r"[Tt]he (?:lead|desk)")) == {0, 1, 2}
    assert SOME.matching(re.compile(r"decides|\[clause")) == {1, 2}
    assert SOME.of({1}) == {"The lead decides"}


def test_the_texts_of_a_framework_stand_there_whole_and_without_what_they_quote() -> None:
    corpus, _ = framework_of(
        "protocol: hub\ntitle: The “front door” hub\ntype: reciprocal-agreement\ntier: agreement\n"
    )
    assert {"The “front door” hub", "The              hub"} <= set(texts(corpus).all)
