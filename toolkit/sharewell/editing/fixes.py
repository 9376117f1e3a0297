"""The safe fixes of a check, made in the text of the files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from ..model.findings import Finding
from .splice import RefusedError, Splice, put


class Fixed(msgspec.Struct, frozen=True):
    """What came of some fixes: the new texts of the files that changed, what was fixed, and what was not and why."""

    texts: dict[str, str]
    done: tuple[Finding, ...]
    left: tuple[tuple[Finding, str], ...]


def is_safe(finding: Finding) -> bool:
    """Whether a finding can be answered without anybody's judgement: its fix says so, and nobody has waived it."""
    return finding.fix is not None and finding.fix.safe and not finding.waived


def fix(texts: Mapping[str, str], findings: Iterable[Finding]) -> Fixed:
    """Make the safe fixes of some findings in the texts of their files.

    Each changes one value and nothing else. What would make a list hold the same thing twice is left to people.
    """
    changed: dict[str, str] = {}
    done: list[Finding] = []
    left: list[tuple[Finding, str]] = []
    seen: set[tuple[str, str]] = set()
    for finding in findings:
        file, pointer = finding.place.file, finding.place.pointer
        if not is_safe(finding) or file not in texts or (file, pointer) in seen:
            continue
        seen.add((file, pointer))
        assert finding.fix is not None
        try:
            changed[file] = put(changed.get(file, texts[file]), Splice(pointer, finding.fix.text), file)
        except RefusedError as refused:
            left.append((finding, str(refused)))
        else:
            done.append(finding)
    return Fixed(changed, tuple(done), tuple(left))
