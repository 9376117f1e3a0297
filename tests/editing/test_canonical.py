"""The canonical form of documents: each decision with a pair of files, and what must hold for all texts there are."""

from __future__ import annotations

import re
from pathlib import Path
from random import Random

import pytest
import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from sharewell import catalogue
from sharewell.editing import canonical as module
from sharewell.editing import canonical_source
from sharewell.editing.canonical import Refusal, canonical
from sharewell.model.kinds import KINDS
from sharewell.reading.compose import compose
from sharewell.reading.source import PureParser

from ..fuzzing.mutations import slipped
from .hands import Hand, document

ROOT = Path(__file__).resolve().parents[2]


def is_document(text: str) -> bool:
    """Whether the first key of a text names a kind of document."""
    data = compose(text, "").data
    return isinstance(data, dict) and next(iter(data), None) in KINDS


PAIRS = sorted(
    each.name.removesuffix(".before.yaml")
    for each in (Path(__file__).parent / "canonical").glob("*.before.yaml")
)
REAL = [
    path
    for folder in (
        ROOT / "protocols",
        ROOT / "tests/published",
        ROOT / "tests/frameworks",
        catalogue.folder(),
    )
    for path in sorted(folder.rglob("*.yaml"))
    if is_document(path.read_text("utf-8"))
]
NUMBERED = re.compile(r"#[# \t]*(\d+~.*?)[ \t\r]*$", re.MULTILINE)
COMMENT = re.compile(r"(?:^|(?<=\s))#+[ \t]*(.*?)[ \t\r]*$", re.MULTILINE)


def pair(name: str) -> tuple[str, str]:
    """The two files of a decision, with their line ends as they are."""
    start = Path(__file__).parent / "canonical" / name
    before, after = (Path(f"{start}.{each}.yaml").read_bytes().decode() for each in ("before", "after"))
    return before, after


def form(text: str) -> str:
    """The canonical form of a text that has one."""
    made = canonical(text, "hub.yaml")
    assert isinstance(made, str), made
    return made


def says(text: str) -> object:
    """What a text says to a reader that shares nothing with ours but its scanner. All scalars are texts."""
    return yaml.load(text, Loader=yaml.CBaseLoader)


def in_order(data: object) -> object:
    """Data with the order of keys, which are equal in any order otherwise."""
    if isinstance(data, dict):
        return [(key, in_order(value)) for key, value in data.items()]
    return [in_order(each) for each in data] if isinstance(data, list) else data


def lines_outside_blocks(text: str) -> list[str]:
    """The lines of a text of which no part is running text under `>` or `|`."""
    within: set[int] = set()
    for token in yaml.scan(text, Loader=yaml.CBaseLoader):
        if isinstance(token, yaml.ScalarToken) and token.style in ("|", ">"):
            within |= set(range(token.start_mark.line + 1, token.end_mark.line + (token.end_mark.column > 0)))
    return [line for number, line in enumerate(text.split("\n")) if number not in within]


@pytest.mark.parametrize("name", PAIRS)
def test_each_decision(name: str) -> None:
    before, after = pair(name)
    assert form(before) == after
    assert form(after) == after
    assert in_order(says(after)) == in_order(says(before))


def test_every_decision_changes_something() -> None:
    assert len(PAIRS) >= 8
    assert [name for name in PAIRS if len(set(pair(name))) == 1] == []


@pytest.mark.parametrize("name", PAIRS)
def test_the_ends_of_lines_become_those_of_unix_and_the_first_mark_goes(name: str) -> None:
    before, after = pair(name)
    for end in ("\r\n", "\r"):
        assert form("\ufeff" + before.replace("\n", end)) == after


@pytest.mark.parametrize("name", PAIRS)
def test_it_is_the_same_with_the_parser_in_python(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before, after = pair(name)
    monkeypatch.setattr(canonical_source, "FastParser", PureParser)
    assert form(before) == after


@pytest.mark.parametrize("file", REAL, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_real_documents_keep_what_they_say_and_settle_at_once(file: Path) -> None:
    text = file.read_text("utf-8")
    made = form(text)
    assert form(made) == made
    assert in_order(says(made)) == in_order(says(text))
    assert COMMENT.findall(made) == COMMENT.findall(text)


def test_documents_of_our_own_are_in_canonical_form() -> None:
    own = [
        each for each in REAL if each.is_relative_to(ROOT / "protocols") or each.parent == catalogue.folder()
    ]
    assert len(own) > 60
    assert [each.name for each in own if form(each.read_text("utf-8")) != each.read_text("utf-8")] == []


@settings(max_examples=300, deadline=None)
@given(st.integers(0, 2**32))
def test_whatever_a_hand_wrote_keeps_every_value_and_comment_and_settles_at_once(seed: int) -> None:
    dice = Random(seed)
    text = Hand(dice).document(document(dice))
    assume(not compose(text, "").findings)
    made = form(text)
    assert form(made) == made
    assert in_order(says(made)) == in_order(says(text))
    outside = lines_outside_blocks(made)
    assert NUMBERED.findall("\n".join(outside)) == NUMBERED.findall("\n".join(lines_outside_blocks(text)))
    assert [line for line in outside if line != line.rstrip(" \t\r")] == []
    assert "\r" not in made
    assert made.endswith("\n")
    assert not made.startswith("\n")


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(REAL), st.integers(0, 2**32), st.integers(1, 4))
def test_after_slips_of_the_hand_a_document_is_put_in_form_or_left_alone(
    file: Path, seed: int, times: int
) -> None:
    text = slipped(file.read_text("utf-8")[:8000], Random(seed), times)
    made = canonical(text, "hub.yaml")
    assert isinstance(made, Refusal) == bool(compose(text, "").findings or not is_document(text))
    if isinstance(made, str):
        assert form(made) == made
        assert in_order(says(made)) == in_order(says(text.removeprefix("\ufeff")))


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("protocol: hub\nareas: [a\n", 2, "is not closed"),
        ("protocol: hub\ntitle: a\ntitle: b\n", 3, "stands twice"),
        ("protocol: hub\ntitle: &name a\n", 2, "protocols do without"),
        ("protocol: hub\n---\nprotocol: other\n", 2, "second document"),
        ("protocol: hub\n\ttitle: a\n", 2, "tab"),
        ("# a draft\n'protocol': hub\ntitle: 'a\n", 3, "not closed"),
    ],
)
def test_what_cannot_be_read_is_told_at_its_line(text: str, line: int, said: str) -> None:
    refusal = canonical(text, "hub.yaml")
    assert isinstance(refusal, Refusal)
    assert (refusal.place.file, refusal.place.line, refusal.foreign) == ("hub.yaml", line, False)
    assert said in refusal.message
    assert refusal.help


@pytest.mark.parametrize(
    "text",
    [
        "",
        "services:\n- a\n",
        "- protocol: hub\n",
        "just words\n",
        "on: push\nprotocol: x\n",
        "jobs: &all\n  a: *all\n",
        "plugins: [\n",
        "theme: !ENV x\nprotocol: x\n",
    ],
)
def test_what_is_no_document_is_left_alone(text: str) -> None:
    refusal = canonical(text, "compose.yaml")
    assert isinstance(refusal, Refusal)
    assert (refusal.foreign, "no document of Sharewell" in refusal.message) == (True, True)


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ("title: Hub", "title: Hubs"),
        ("title: Hub", ""),
        ("- b", "- a"),
        ("# of the hub", ""),
        ("# of the hub", "# of the hub\n# of whom"),
        ("  - a\n  - b", "  - b\n  - a"),
        ("title: Hub", "title: [Hub"),
        ("title: Hub\nlist:\n  - a\n  - b", "list:\n  - a\n  - b\ntitle: Hub"),
    ],
)
def test_a_form_that_says_anything_else_is_refused(
    monkeypatch: pytest.MonkeyPatch, good: str, bad: str
) -> None:
    text = "protocol: hub\n# of the hub\ntitle: Hub\nlist:\n  - a\n  - b\n"
    assert form(text) == text
    lines = text.replace(good, bad).splitlines()
    monkeypatch.setattr(module, "lines_of", lambda source: lines)
    refusal = canonical(text, "hub.yaml")
    assert isinstance(refusal, Refusal)
    assert "without a change of what it says" in refusal.message


def test_a_small_change_of_running_text_changes_few_lines() -> None:
    words = "The council and the police share what they know of a child at risk."
    line = f"  {words} That is so."
    before = f"protocol: hub\nsummary: >-\n{line}\n{line}\n{line}\n"
    changed = before.replace("is so.", f"is so, always. {words}", 1)
    after = form(changed)
    assert len(set(after.splitlines()) - set(before.splitlines())) == 2
    assert after.count(line) == 2
