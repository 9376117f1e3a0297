"""Did you mean: what is suggested for a mistyped word."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sharewell.model.nearest import Slips, nearest

KEYS = [
    "title",
    "type",
    "tier",
    "status",
    "version",
    "review",
    "next-review",
    "parties",
    "parents",
    "secure-email",
]


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("title", "title"),
        ("titel", "title"),
        ("titl", "title"),
        ("Title", "title"),
        (" title ", "title"),
        ("Next_Review", "next-review"),
        ("next review", "next-review"),
        ("parent", "parents"),
        ("partys", "parties"),
        ("email", "secure-email"),
        ("vers", "version"),
        ("secure-email-address", "secure-email"),
        ("colour", None),
        ("x", None),
        ("", None),
        ("ti", None),
        ("data", None),
    ],
)
def test_a_word_suggests_the_candidate_it_was_meant_to_be(word: str, meant: str | None) -> None:
    assert nearest(word, KEYS) == meant


@pytest.mark.parametrize(
    ("word", "candidates", "meant"),
    [
        ("yse", ["yes", "no"], "yes"),
        ("n", ["yes", "no"], "no"),
        ("sa", ["as", "at"], "as"),
        ("hb", ["hub", "tub"], "hub"),
        ("to", ["no", "so"], None),
        ("police", ["transport-police", "north-police"], None),
        ("anything", [], None),
    ],
)
def test_short_words_and_ties(word: str, candidates: list[str], meant: str | None) -> None:
    assert nearest(word, candidates) == meant


@given(st.text(max_size=8), st.lists(st.text("abc-", max_size=8), max_size=8), st.randoms())
def test_the_order_of_the_candidates_does_not_matter(
    word: str, candidates: list[str], chance: random.Random
) -> None:
    shuffled = chance.sample(candidates, len(candidates))
    assert nearest(word, candidates) == nearest(word, shuffled)


def slips(one: str, other: str) -> int:
    """The same, by the usual table."""
    table = (
        {(-1, -1): 0}
        | {(i, -1): i + 1 for i in range(len(one))}
        | {(-1, j): j + 1 for j in range(len(other))}
    )
    for i, a in enumerate(one):
        for j, b in enumerate(other):
            table[i, j] = min(table[i - 1, j] + 1, table[i, j - 1] + 1, table[i - 1, j - 1] + (a != b))
            if i and j and a == other[j - 1] and one[i - 1] == b:
                table[i, j] = min(table[i, j], table[i - 2, j - 2] + 1)
    return table[len(one) - 1, len(other) - 1]


@given(st.text("abc", max_size=10), st.text("abc", max_size=10))
def test_slips_are_counted_as_by_the_usual_table(one: str, other: str) -> None:
    assert Slips(one).to(other) == slips(one, other)


def test_thousands_of_candidates_take_no_time_to_speak_of() -> None:
    chance = random.Random(1)
    words = ["-".join("".join(chance.choices("etaoinshrdlu", k=6)) for _ in range(3)) for _ in range(5000)]
    begun = time.process_time()
    assert nearest(words[2500][:-2] + "xx", words) == words[2500]
    assert time.process_time() - begun < 0.5
