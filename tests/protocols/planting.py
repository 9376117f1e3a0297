"""Plants: one fault put into the clean worked framework, and the exact set of findings that has to come of it.

Each lies in a file of `plants/`, called after its rule. The fault is put in as an officer would make it: words of a
file replaced by others, a file added, a file taken away. What is not touched is read once for all plants.
"""

from __future__ import annotations

import datetime
import functools
from collections.abc import Iterator
from pathlib import Path

import msgspec
import yaml

from sharewell import data
from sharewell.model.corpus import Corpus
from sharewell.model.findings import Finding
from sharewell.reading.folder import files_of
from sharewell.reading.load import Read, framework_in, gather, read_framework, read_source
from sharewell.rules.engine import run

from ..rules.harness import DAY, national

PLANTS = Path(__file__).with_name("plants")
ROOT = data.folder("protocols")


class Edit(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A change of the framework: in a file, some words for others (none to take them out); or a file, new or gone."""

    in_: str | None = msgspec.field(default=None, name="in")
    replace: str | None = None
    with_: str = msgspec.field(default="", name="with")
    new: str | None = None
    text: str = ""
    delete: str | None = None


class Quote(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words on which a finding rests, and the file they stand in; the catalogue's have none."""

    words: str
    in_: str = msgspec.field(default="", name="in")


class Expected(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A finding that has to come: its rule, file and line, told by the line's words, and why it follows."""

    rule: str
    in_: str = msgspec.field(name="in")
    at: str
    occurrence: int = 0
    says: str = ""
    because: str = ""
    quotes: tuple[Quote, ...] = ()


class Plant(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A fault, the day of the check, and everything that is to be found."""

    edits: tuple[Edit, ...]
    finds: tuple[Expected, ...]
    as_of: datetime.date = msgspec.field(default=DAY, name="as-of")


@functools.cache
def plants() -> dict[str, Plant]:
    """Every plant, by the name of its rule."""
    return {
        path.stem: msgspec.convert(yaml.safe_load(path.read_text("utf-8")), Plant, strict=False)
        for path in sorted(PLANTS.glob("*.yaml"))
    }


@functools.cache
def originals() -> dict[str, str]:
    """The text of every file of the worked framework."""
    framework = framework_in(read_framework(ROOT))
    assert framework is not None
    paths = files_of(ROOT, framework.include, framework.exclude)
    return {path: (ROOT / path).read_text("utf-8") for path in paths}


def texts(*several: Plant) -> dict[str, str]:
    """The files of the framework after the edits of some plants."""
    found = dict(originals())
    for each in several:
        for edit in each.edits:
            _make(found, edit)
    return found


def _make(found: dict[str, str], edit: Edit) -> None:
    if edit.new is not None:
        assert edit.new not in found, f"{edit.new} is there already"
        found[edit.new] = edit.text
    elif edit.delete is not None:
        del found[edit.delete]
    else:
        assert edit.in_ is not None and edit.replace
        text = found[edit.in_]
        assert text.count(edit.replace) == 1, f"stands {text.count(edit.replace)} times: {edit.replace}"
        found[edit.in_] = text.replace(edit.replace, edit.with_)


def findings(files: dict[str, str], day: datetime.date) -> tuple[Finding, ...]:
    """Everything that is found on some files as of a day."""
    loaded = gather(_read(path, text) for path, text in files.items())
    corpus = Corpus((*national().documents, *loaded.documents), loaded.stubs)
    return run(corpus, day, loaded.findings).findings


def _read(path: str, text: str) -> Read:
    return _original(path) if originals().get(path) == text else read_source(text, path)


@functools.cache
def _original(path: str) -> Read:
    return read_source(originals()[path], path)


def expected(files: dict[str, str], several: Iterator[Expected]) -> list[tuple[str, str, int]]:
    """Rule, file and line of every finding that has to come."""
    return sorted((each.rule, each.in_, line_of(files, each)) for each in several)


def line_of(files: dict[str, str], each: Expected) -> int:
    """The number of the line that is to be found, by its words."""
    numbers = [
        number
        for number, line in enumerate(files[each.in_].splitlines(), 1)
        if line.strip() == each.at.strip()
    ]
    assert each.occurrence or len(numbers) == 1, f"stands {len(numbers)} times: {each.at}"
    assert len(numbers) >= each.occurrence, f"stands {len(numbers)} times: {each.at}"
    return numbers[max(each.occurrence - 1, 0)]
