"""A key is put into a mapping, and every other character of the file stays as it was."""

from __future__ import annotations

import pytest

from sharewell.editing.adding import add
from sharewell.editing.splice import RefusedError

SOURCE = """\
# of the hub
protocol: hub   # the id
parents:
  # the nearest
  - protocol: above   # since 2024
    version: "2.0"

    accepts: '2'
  - {protocol: other, version: "1.0"}  # beside it
  - protocol: >-
      folded
    version: "1.0"
title: Hub"""


@pytest.mark.parametrize(
    ("pointer", "after", "text", "old", "new"),
    [
        (
            "/parents/0",
            "version",
            "ab12",
            '    version: "2.0"\n',
            '    version: "2.0"\n    stamp: ab12\n',
        ),
        (
            "/parents/0",
            "protocol",
            "12ab",
            "above   # since 2024\n",
            'above   # since 2024\n    stamp: "12ab"\n',
        ),
        ("/parents/1", "version", "12", '"1.0"}  # beside', '"1.0", stamp: "12"}  # beside'),
        ("/parents/1", "protocol", "a", "other, version", "other, stamp: a, version"),
        ("/parents/2", "protocol", "a: b", "      folded\n", '      folded\n    stamp: "a: b"\n'),
        ("", "title", "ab12", "title: Hub", "title: Hub\nstamp: ab12"),
        ("", "protocol", "ab12", "hub   # the id\n", "hub   # the id\nstamp: ab12\n"),
    ],
)
def test_a_key_is_put_behind_another(pointer: str, after: str, text: str, old: str, new: str) -> None:
    assert SOURCE.count(old) == 1
    assert add(SOURCE, pointer, after, "stamp", text) == SOURCE.replace(old, new)


def test_the_ends_of_lines_stay() -> None:
    source = SOURCE.replace("\n", "\r\n")
    assert add(source, "/parents/0", "protocol", "stamp", "ab12") == source.replace(
        "since 2024\r\n", "since 2024\r\n    stamp: ab12\r\n"
    )


@pytest.mark.parametrize(
    ("pointer", "after", "key"),
    [
        ("/parents", "version", "stamp"),
        ("/nowhere", "version", "stamp"),
        ("/parents/0", "stamp", "version"),
        ("/parents/0", "protocol", "accepts"),
        ("", "parents", "protocol"),
    ],
)
def test_what_cannot_be_done_is_refused(pointer: str, after: str, key: str) -> None:
    with pytest.raises(RefusedError):
        add(SOURCE, pointer, after, key, "x")


def test_a_file_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(RefusedError):
        add("a: [", "", "a", "b", "c")


@pytest.mark.parametrize("source", ["? a\n: b\n", "a: |+\n  b\n\nz: c\n", "a: &x b\n"])
def test_what_would_change_what_stands_around_it_is_refused(source: str) -> None:
    with pytest.raises(RefusedError):
        add(source, "", "a", "new", "key")


@pytest.mark.parametrize(
    ("source", "changed"),
    [
        ("a: |\n  b\n\n\nz: c\n", "a: |\n  b\nnew: key\n\n\nz: c\n"),
        ("a: 'b\n  c'\n", "a: 'b\n  c'\nnew: key\n"),
        ("a:\n- b\n- c\nz: d\n", "a:\n- b\n- c\nnew: key\nz: d\n"),
        ("a:\nz: b\n", "a:\nnew: key\nz: b\n"),
        ("a: b", "a: b\nnew: key"),
        ("{a: b,\n c: d}", "{a: b, new: key,\n c: d}"),
    ],
)
def test_a_key_is_put_behind_values_of_every_shape(source: str, changed: str) -> None:
    assert add(source, "", "a", "new", "key") == changed
