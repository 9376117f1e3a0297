"""Reading: bytes as a file."""

from __future__ import annotations

import random
import re
import tempfile
from pathlib import Path

from sharewell.model.findings import Finding
from sharewell.reading.compose import compose
from sharewell.reading.load import Read, read_file
from sharewell.reading.source import PureParser

from ..mutations import slipped
from .target import ROOT, Target, real_texts, text_of


class Reader(Target):
    """Bytes, read as a file: never an exception, always a document or a finding that stands within the text."""

    name = "reader"

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="sharewell-")
        self._root = Path(self._folder.name)

    def seeds(self) -> list[bytes]:
        cases = (ROOT / "tests/reading/cases").glob("*/input.yaml")
        return [*(text.encode() for text in real_texts()), *(each.read_bytes() for each in sorted(cases))]

    def check(self, data: bytes) -> None:
        # Only the framework's own file is kept in part, where it has faults.
        name = "framework.yaml" if re.search(rb"^framework:", data, re.MULTILINE) else "a.yaml"
        (self._root / name).write_bytes(data)
        read = read_file(self._root, name, None, False)
        holds(read, data)
        if len(data) < 2000:
            # The parser for machines without libyaml, which is thirty times slower.
            pure = compose(text_of(data), name, PureParser)
            assert pure.data is not None or pure.findings

    def changed(self, data: bytes, dice: random.Random) -> bytes:
        return slipped(text_of(data), dice, dice.choice((1, 1, 2, 4))).encode()


def holds(read: Read, data: bytes) -> None:
    """What has to be true of every file that was read."""
    assert read.document is not None or read.stub is not None
    assert (read.document is None) <= bool(read.findings)
    lines = text_of(data).removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for finding in read.findings:
        _stands(finding, lines)


def _stands(finding: Finding, lines: list[str]) -> None:
    place = finding.place
    assert finding.rule.startswith(("yaml-", "schema-")), finding.rule
    assert finding.message[-1] in ".?", finding.message
    assert 1 <= place.line <= place.end_line <= len(lines), place
    assert (place.line, place.column) <= (place.end_line, place.end_column), place
    assert 1 <= place.column <= len(lines[place.line - 1]) + 1, place
    assert finding.fingerprint
