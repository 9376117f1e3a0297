"""What holds for every text: reading never raises, and a place is where its words stand."""

from __future__ import annotations

import random
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from sharewell.model.findings import Finding
from sharewell.model.places import SCALAR
from sharewell.reading.compose import compose
from sharewell.reading.file import decode
from sharewell.reading.source import BLANK

from .told import CASES, findings_of

# Text that is likely to mean something in YAML.
YAMLISH = st.lists(
    st.sampled_from(
        [
            *"abc:-?,[]{}#&*!|>'\"%@`\\ \n\t~=.\ufeff\u00a0\u2028é😀",
            ": ",
            "- ",
            "\n  ",
            "key: ",
            "---\n",
            "...\n",
            " #",
        ]
    ),
    max_size=40,
).map("".join)

# libyaml ends a line at three characters that we refuse, and a key may not hold what only looks like a space.
WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x85\u2028\u2029"), max_size=20)
KEYS = WORDS.filter(lambda text: text != "" and not BLANK.search(text))
TREES = st.recursive(
    WORDS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4), max_leaves=12
)


def check(text: str) -> None:
    """Read a text both ways, and see that every finding stands within it."""
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    composed = compose(text, "a.yaml")
    assert composed.data is not None or composed.findings
    for finding in findings_of(text):
        place = finding.place
        assert 1 <= place.line <= place.end_line <= len(lines)
        assert 1 <= place.column <= len(lines[place.line - 1]) + 1
        assert (place.line, place.column) <= (place.end_line, place.end_column)
        assert finding.message[-1] in ".?" and finding.rule.startswith(("yaml-", "schema-"))


@settings(max_examples=300, deadline=None)
@given(st.text() | YAMLISH)
def test_no_text_makes_reading_raise(text: str) -> None:
    check(text)


@given(st.binary())
def test_no_bytes_make_decoding_raise(raw: bytes) -> None:
    found = decode(raw, "a.yaml")
    if isinstance(found, Finding):
        assert found.rule == "yaml-unsafe"
        assert 1 <= found.place.line <= raw.count(b"\n") + raw.count(b"\r") + 1
    else:
        assert found.removeprefix("\ufeff") == raw.decode().removeprefix("\ufeff").removeprefix("\ufeff")


@settings(max_examples=300, deadline=None)
@given(
    tree=TREES.filter(bool),
    width=st.sampled_from([20, 80, 1000]),
    flow=st.sampled_from([None, False, True]),
    plain=st.booleans(),
)
def test_what_yaml_wrote_is_read_back(tree: Any, width: int, flow: bool | None, plain: bool) -> None:
    text = yaml.safe_dump(tree, width=width, default_flow_style=flow, allow_unicode=plain, sort_keys=False)
    composed = compose(text, "a.yaml")
    assert composed.findings == ()
    assert composed.data == tree


@settings(max_examples=300, deadline=None)
@given(tree=TREES.filter(bool), width=st.sampled_from([20, 80]), flow=st.sampled_from([None, False, True]))
def test_the_place_of_a_scalar_is_where_its_words_stand(tree: Any, width: int, flow: bool | None) -> None:
    text = yaml.safe_dump(tree, width=width, default_flow_style=flow, allow_unicode=True, sort_keys=False)
    lines, places = text.split("\n"), compose(text, "a.yaml").places
    for node, words in enumerate(places.texts):
        if places.kinds[node] != SCALAR or words is None:
            continue
        place = places.place("a.yaml", node)
        stretch = lines[place.line - 1 : place.end_line]
        stretch[-1] = stretch[-1][: place.end_column - 1]
        stretch[0] = stretch[0][place.column - 1 :]
        written = "\n".join(stretch)
        # The stretch, read alone, is the scalar and nothing else.
        block = written[:1] in "|>"
        alone = compose(written if not block else written + "\n", "a.yaml").data
        assert (alone if alone is not None else "") == words or (
            block and str(alone).strip() == words.strip()
        )


@pytest.mark.parametrize("seed", range(400))
def test_no_slip_in_a_real_document_makes_reading_raise(seed: int) -> None:
    chance = random.Random(seed)
    text = (CASES / "sound" / "input.yaml").read_text("utf-8")
    for _ in range(chance.randint(1, 6)):
        at, end = sorted(chance.choices(range(len(text) + 1), k=2))
        end = min(end, at + chance.choice((0, 0, 1, 2, 30)))
        put = chance.choice(
            ["", "", *":-,[]{}#&*!|>'\"%@\t\n ", "  ", ": ", "- ", "\n  ", text[at:end] * 2, "\u00a0"]
        )
        text = text[:at] + put + text[end:]
    check(text)
