"""Adopting an old corpus: its findings accepted together in a baseline, so that new ones stand out."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from pathlib import Path

import msgspec

from ..editing.baseline import accepted_of, answered, new, with_findings
from ..files import write_bytes
from ..model.baseline import Accepted, Baseline
from ..model.document import Document
from ..reading.file import read_text
from ..reading.folder import ROOT_FILE, belongs
from ..reading.load import framework_in, read_framework, read_source
from ..rules.rule import Needs, registry
from .checking import check

FILE = "baseline.yaml"
"""Where a baseline is written, in the root of the framework."""

_ADDRESS = re.compile(r"\A# yaml-language-server: \$schema=(\S*?)framework\.schema\.json")


class Adopted(msgspec.Struct, frozen=True):
    """A baseline as it would be written: its file, its text, and how many findings it adds, keeps and drops.

    `unreadable` findings are of files that cannot be read: these cannot be accepted, since nobody knows what else
    there is in them.
    """

    root: Path
    text: str
    added: int
    kept: int
    dropped: int
    unreadable: int

    @property
    def file(self) -> Path:
        """The file it is written to."""
        return self.root / FILE


class RefusedError(ValueError):
    """A baseline cannot be made; says why, and what to do."""


def adopt(
    root: Path,
    today: datetime.date,
    as_of: datetime.date | None,
    answers: Mapping[str, str],
    grow: bool = True,
) -> Adopted:
    """The baseline of a framework: every open finding of today's check, beside those that it has and still finds.

    `answers` are `because`, `accepted-by` and `until`; those not given stay as the file has them. Hand-written
    waivers are not touched: what they cover is not listed. With `grow` false nothing is added. Raises RefusedError.
    """
    earlier = _earlier(root)
    if earlier is None:
        missing = [f"--{key}" for key in ("because", "accepted-by", "until") if key not in answers]
        if missing:
            raise RefusedError(
                f"A new baseline has to say why, by whom and until when: {', '.join(missing)}."
            )
        _expect_included(root)
    report = check(root, today, as_of).report
    listed = {each.fingerprint: each for each in earlier[1].body.findings} if earlier else {}
    found = {each.fingerprint: each for each in report.findings}
    kept = [each for each in listed.values() if each.fingerprint in found]
    fresh: list[Accepted] = []
    unreadable = 0
    for finding in report.open:
        needs = registry()[finding.rule].declaration.needs
        if needs is Needs.FILE:
            unreadable += 1
        elif needs is Needs.CORPUS and finding.fingerprint not in listed and grow:
            fresh.append(accepted_of(finding))
    unique = {each.fingerprint: each for each in fresh}
    if earlier:
        source = answered(earlier[0], earlier[1].body, answers)
    else:
        source = new(f"adopted-{report.as_of:%Y-%m}", _schema(root), answers)
    text = with_findings(source, [*kept, *unique.values()])
    return Adopted(root, text, len(unique), len(kept), len(listed) - len(kept), unreadable)


def write(adopted: Adopted) -> bool:
    """Write a baseline, whole or not at all; answers whether anything changed."""
    return write_bytes(adopted.file, adopted.text.encode())


def _earlier(root: Path) -> tuple[str, Document[Baseline]] | None:
    """The baseline that the framework has, as text and as a document."""
    if not (root / FILE).exists():
        return None
    text = read_text(root / FILE, FILE)
    read = read_source(text, FILE) if isinstance(text, str) else None
    if not isinstance(text, str) or read is None or read.document is None:
        raise RefusedError(f"{FILE} cannot be read; `sharewell check` says why. Mend it, or move it away.")
    if not isinstance(read.document.body, Baseline):
        raise RefusedError(
            f"{FILE} holds no baseline but a {read.document.kind}. Give that file another name."
        )
    return text, read.document


def _expect_included(root: Path) -> None:
    framework = framework_in(read_framework(root))
    if framework is not None and not belongs(FILE, framework.include, framework.exclude):
        raise RefusedError(
            f"{FILE} would not belong to the framework. Add it to `include` in {ROOT_FILE}, then run this again."
        )


def _schema(root: Path) -> str:
    text = read_text(root / ROOT_FILE, ROOT_FILE)
    found = _ADDRESS.match(text) if isinstance(text, str) else None
    return f"{found[1] if found else 'urn:sharewell:v1:'}baseline{'.schema.json' if found else ''}"
