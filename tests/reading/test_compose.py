"""Reading the text of one file: its data, its places, and what is said of text that is not YAML."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from sharewell.model.places import MAPPING, SCALAR, SEQUENCE
from sharewell.reading.compose import Composed, compose
from sharewell.reading.source import FastParser, PureParser

from .told import CASES, findings_of, told

ALL = sorted(path.name for path in CASES.iterdir() if path.is_dir())


def read(text: str) -> Composed:
    return compose(text, "a.yaml")


def spans(text: str) -> list[tuple[str | None, str]]:
    """Each scalar of a text with what stands in the source at its place, lines joined by a bar."""
    composed, lines = read(text), text.splitlines()
    found = []
    for node, words in enumerate(composed.places.texts):
        if composed.places.kinds[node] != SCALAR:
            continue
        place = composed.places.place("a.yaml", node)
        stretch = lines[place.line - 1 : place.end_line]
        stretch[-1] = stretch[-1][: place.end_column - 1]
        stretch[0] = stretch[0][place.column - 1 :]
        found.append((words, "|".join(stretch)))
    return found


@pytest.mark.parametrize("case", ALL)
def test_each_case_is_told_as_expected(case: str) -> None:
    text = (CASES / case / "input.yaml").read_bytes().decode()
    expected = (CASES / case / "expected.txt").read_text("utf-8")
    assert "\n".join(map(told, findings_of(text))) == expected


@pytest.mark.parametrize("case", ALL)
def test_a_fix_mends_what_it_is_offered_for(case: str) -> None:
    text = (CASES / case / "input.yaml").read_bytes().decode()
    for finding in findings_of(text):
        if finding.fix is None:
            continue
        lines, place = text.split("\n"), finding.place
        before, after = (
            lines[place.line - 1][: place.column - 1],
            lines[place.end_line - 1][place.end_column - 1 :],
        )
        lines[place.line - 1 : place.end_line] = [before + finding.fix.text + after]
        left = {(each.rule, each.message) for each in findings_of("\n".join(lines))}
        assert (finding.rule, finding.message) not in left


# Where libyaml gives up and the pure parser does not, or gives up elsewhere.
UNLIKE = {"colon-before-a-brace", "line-begins-with-percent"}


@pytest.mark.parametrize("case", [name for name in ALL if name not in UNLIKE])
def test_the_pure_parser_tells_the_same(case: str) -> None:
    text = (CASES / case / "input.yaml").read_bytes().decode()
    pure, fast = (compose(text, "a.yaml", parser) for parser in (PureParser, FastParser))
    assert (pure.data, pure.mappings, pure.findings) == (fast.data, fast.mappings, fast.findings)


@pytest.mark.parametrize("parser", [PureParser, FastParser])
@pytest.mark.parametrize("code", ["\\ud800", "\\U00110000", "\\Uffffffff", "\\uD83D\\uDE00"])
def test_a_code_of_no_character_is_refused(code: str, parser: type[PureParser]) -> None:
    (finding,) = compose(f'a: "x {code} y"\n', "a.yaml", parser).findings
    assert (finding.rule, finding.place.line) == ("yaml-syntax", 1)
    assert "a backslash begins a code" in finding.message


def test_every_scalar_is_the_text_of_its_source() -> None:
    text = "version: 1.10\nbinding: no\non: 2026-09-21\nhex: 0x1F\ntime: 12:30\nlarge: 1_000\nyes: true\nfloat: .inf\n"
    assert read(text).data == {
        "version": "1.10",
        "binding": "no",
        "on": "2026-09-21",
        "hex": "0x1F",
        "time": "12:30",
        "large": "1_000",
        "yes": "true",
        "float": ".inf",
    }


def test_only_a_plain_absent_value_is_none() -> None:
    text = "a:\nb: ~\nc: null\nd: Null\ne: NULL\nf: ''\ng: 'null'\nh: nUll\ni: |\nj: [~, '~']\n"
    assert read(text).data == {
        **dict.fromkeys("abcde"),
        "f": "",
        "g": "null",
        "h": "nUll",
        "i": "",
        "j": [None, "~"],
    }


def test_a_byte_order_mark_counts_for_nothing() -> None:
    assert read("\ufeffa: b\n") == read("a: b\n")


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_break_ends_a_line(line_break: str) -> None:
    composed = read(line_break.join(["a: b", "c:", "  d: |", "    e", "    f", "", "g: h", ""]))
    assert composed.data == {"a": "b", "c": {"d": "e\nf\n"}, "g": "h"}
    places = [
        composed.places.place("a.yaml", composed.places.follow(0, *path)) for path in (["c", "d"], ["g"])
    ]
    assert [(each.line, each.column, each.end_line, each.end_column) for each in places] == [
        (3, 6, 5, 6),
        (7, 4, 7, 5),
    ]


def test_columns_count_characters_not_bytes() -> None:
    composed = read("título: {é: 'na\u0308ïve', 😀: x}\n")
    place = composed.places.place("a.yaml", composed.places.follow(0, "título", "😀"))
    assert (place.line, place.column, place.end_column) == (1, 26, 27)


def test_scalars_stand_where_their_source_does() -> None:
    text = (
        "plain: some words  # a note\n"
        "quoted: 'it''s'\n"
        "folded: >-\n"
        "  one\n"
        "  two\n"
        "\n"
        "\n"
        "# a note\n"
        "kept: |+\n"
        "  one\n"
        "\n"
        "long: begins\n"
        "  and goes on\n"
        "list: [a, 'b']\n"
        "none:\n"
    )
    assert spans(text) == [
        ("plain", "plain"),
        ("some words", "some words"),
        ("quoted", "quoted"),
        ("it's", "'it''s'"),
        ("folded", "folded"),
        ("one two", ">-|  one|  two"),
        ("kept", "kept"),
        ("one\n\n", "|+|  one"),
        ("long", "long"),
        ("begins and goes on", "begins|  and goes on"),
        ("list", "list"),
        ("a", "a"),
        ("b", "'b'"),
        ("none", "none"),
        ("", ""),
    ]


def test_collections_end_with_the_last_thing_in_them() -> None:
    text = "a:\n  - b: c\n    d: {e: f,\n       g: h }  # a note\n\n\n# a note\ni:\n- j\n-\nk: |\n  l\n\n"
    places = read(text).places
    found = {
        (place.pointer or "/", place.line, place.column, place.end_line, place.end_column)
        for node, kind in enumerate(places.kinds)
        if kind != SCALAR
        for place in (places.place("a.yaml", node),)
    }
    assert found == {
        ("/", 1, 1, 12, 4),
        ("/a", 2, 3, 4, 14),
        ("/a/0", 2, 5, 4, 14),
        ("/a/0/d", 3, 8, 4, 14),
        ("/i", 9, 1, 10, 2),
    }


def test_nodes_are_numbered_as_they_stand() -> None:
    composed = read("a: {b: c}\nd:\n  - e\n  - {}\n  - f: g\n")
    assert composed.places.texts == (None, "a", None, "b", "c", "d", None, "e", None, None, "f", "g")
    assert list(composed.places.kinds) == [
        MAPPING,
        SCALAR,
        MAPPING,
        *[SCALAR] * 3,
        SEQUENCE,
        SCALAR,
        MAPPING,
        MAPPING,
        SCALAR,
        SCALAR,
    ]
    assert list(composed.places.sizes) == [12, 1, 3, 1, 1, 1, 6, 1, 1, 3, 1, 1]


def test_the_number_of_each_mapping_is_put_into_it_on_request() -> None:
    composed = read("a: {b: c}\nd:\n  - e\n  - {}\n  - f: g\n")
    assert composed.data == {"a": {"b": "c"}, "d": ["e", {}, {"f": "g"}]}
    composed.number()
    assert composed.data == {
        "@": 0,
        "a": {"@": 2, "b": "c"},
        "d": ["e", {"@": 8}, {"@": 9, "f": "g"}],
    }


def test_what_a_finding_is_about_is_left_out_of_the_data() -> None:
    text = "a: b\na: c\nd: {why: name, address}\ne: {f, g}\n? [h]\n: i\nj: !k l\nm: *n\n"
    assert read(text).data == {"a": "b", "d": {"why": "name"}, "e": ["f", "g"], "j": "l", "m": "*n"}


def test_nesting_is_bounded() -> None:
    deep = "[" * 30 + "]" * 30
    assert read(deep).findings == ()
    assert [finding.rule for finding in read(f"[{deep}]").findings] == ["yaml-unsafe"]


@pytest.mark.parametrize(
    "text",
    [
        "[" * 50_000,
        "{" * 50_000,
        "- " * 50_000,
        "? " * 50_000,
        "\n".join(" " * depth + "a:" for depth in range(1000)),
        "a: &a [x, x]\n" + "".join(f"k{n}: &k{n} [{', '.join(['*a'] * 9)}]\n" for n in range(9)),
        "a: b\n" * 20_000,
        "a: [" + "{b}, " * 50_000 + "]",
        '"' + " " * 1_000_000,
        "a: {b # " + "# " * 100_000,
    ],
    ids=["brackets", "braces", "dashes", "keys", "steps", "aliases", "doubles", "words", "blank", "comment"],
)
def test_a_hostile_file_is_soon_refused(text: str) -> None:
    begun = time.process_time()
    found = read(text).findings
    assert 0 < len(found) <= 100
    assert time.process_time() - begun < 2


def test_half_a_character_is_a_finding() -> None:
    (finding,) = read("a: b\nc: d\ud800\n").findings
    assert (finding.rule, finding.place.line, finding.place.column) == ("yaml-syntax", 2, 5)


def test_places_name_the_file() -> None:
    assert {
        finding.place.file for finding in compose("a: b\na: {c\n", str(Path("d") / "e.yaml")).findings
    } == {str(Path("d") / "e.yaml")}
