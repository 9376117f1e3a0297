"""Plants: one fault put into the clean worked framework, and the exact set of findings that has to come of it.

Each lies in a file of `plants/`, called after its rule. The fault is put in as an officer would make it: words of a
file replaced by others, a file added, a file taken away. What is not touched is read once for all plants.
"""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Iterator
from pathlib import Path

import msgspec
import yaml

from sharewell import data
from sharewell.editing.adding import as_text
from sharewell.model.corpus import Corpus
from sharewell.model.findings import Finding
from sharewell.model.meaning import stamp
from sharewell.reading.folder import files_of
from sharewell.reading.load import Read, framework_in, gather, read_framework, read_source
from sharewell.rules.engine import judge_base, run, with_base

from ..rules.harness import DAY, altered_between, national

PLANTS = Path(__file__).with_name("plants")
ROOT = data.folder("protocols")


_STAMP = re.compile(r"<stamp of ([a-z-]+)>")
"""How a plant writes a stamp, which changes with the protocol that it is made of."""


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
    """A finding that has to come: its rule, file and line, told by the line's words, and why it follows.

    The words of a line that changes whenever another document does are told to the first colon, as in `stamp: …`.
    """

    rule: str
    in_: str = msgspec.field(name="in")
    at: str
    occurrence: int = 0
    says: str = ""
    because: str = ""
    quotes: tuple[Quote, ...] = ()


class Plant(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A fault, the day of the check, and everything that is to be found.

    `agreed` tells whether the documents below have agreed what was changed above them; `compared` whether the check
    compares with the framework as it was.
    """

    edits: tuple[Edit, ...]
    finds: tuple[Expected, ...]
    as_of: datetime.date = msgspec.field(default=DAY, name="as-of")
    agreed: bool = True
    compared: bool = False


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
    return _agreed(found) if all(each.agreed for each in several) else found


def _make(found: dict[str, str], edit: Edit) -> None:
    if edit.new is not None:
        assert edit.new not in found, f"{edit.new} is there already"
        found[edit.new] = edit.text
    elif edit.delete is not None:
        del found[edit.delete]
    else:
        assert edit.in_ is not None and edit.replace
        text = found[edit.in_]
        words = _STAMP.sub(lambda named: _written(_stamp(named[1]), text), edit.replace)
        assert text.count(words) == 1, f"stands {text.count(words)} times: {words}"
        found[edit.in_] = text.replace(words, edit.with_)


def _written(value: str, text: str) -> str:
    """A stamp as a document writes it: some look like numbers, and may stand in quotation marks."""
    return value if f"stamp: {value}" in text else as_text(value)


def _stamp(id: str) -> str:
    """The stamp of a protocol of the worked framework, as the documents below it carry it."""
    documents = (_original(path).document for path in originals())
    return next(stamp(each) for each in documents if each and (each.kind, each.id) == ("protocol", id))


def _agreed(files: dict[str, str]) -> dict[str, str]:
    """The files with the stamps of parents as they are now, in place of those of the parents as they were."""
    for path, text in originals().items():
        if files.get(path, text) != text:
            before, after = _original(path).document, read_source(files[path], path).document
            if before and after and before.kind == "protocol":
                old, new = stamp(before), stamp(after)
                files = {each: content.replace(old, new) for each, content in files.items()}
    return files


def findings(files: dict[str, str], day: datetime.date, compared: bool = False) -> tuple[Finding, ...]:
    """Everything that is found on some files as of a day; where they are compared, with the framework as it was."""
    corpus, found = _corpus(files)
    report = run(corpus, day, found)
    if compared:
        altered = altered_between(_corpus(originals())[0], corpus, day)
        report = with_base(report, judge_base(corpus, day, altered))
    return report.findings


def _corpus(files: dict[str, str]) -> tuple[Corpus, tuple[Finding, ...]]:
    loaded = gather(_read(path, text) for path, text in files.items())
    return Corpus((*national().documents, *loaded.documents), loaded.stubs), loaded.findings


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
        or (each.at.endswith(": …") and line.strip().startswith(each.at.removesuffix("…")))
    ]
    assert each.occurrence or len(numbers) == 1, f"stands {len(numbers)} times: {each.at}"
    assert len(numbers) >= each.occurrence, f"stands {len(numbers)} times: {each.at}"
    return numbers[max(each.occurrence - 1, 0)]
