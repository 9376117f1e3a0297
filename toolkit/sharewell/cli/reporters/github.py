"""A check as annotations of a pull request: one workflow command of GitHub Actions for each open finding.

GitHub counts columns from 1 as we do, and takes them only where a finding begins and ends on one line. A longer one is
annotated at its first line, since GitHub would put it below the last. It names files from the root of the checkout,
which may lie above the folder that the command ran in.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

from ...escapes import command_data, command_property
from ...model.findings import Finding, Severity
from ..counts import summary
from ..shown import Shown

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}


def show(shown: Shown, quiet: bool) -> bytes:
    """A check as workflow commands; what is no command is shown by GitHub as it stands."""
    lines = [_command(each) for each in shown.report.open]
    if not quiet:
        lines.append(summary(shown.report, len(shown.files)))
    return "".join(f"{each}\n" for each in lines).encode(errors="replace")


def _command(finding: Finding) -> str:
    properties = ",".join(f"{name}={command_property(value)}" for name, value in _properties(finding))
    words = "\n".join(each for each in (finding.message, finding.help) if each)
    return f"::{_COMMANDS[finding.severity]} {properties}::{command_data(words)}"


def _properties(finding: Finding) -> Iterator[tuple[str, str]]:
    place = finding.place
    yield "file", from_checkout(place.file)
    yield "line", str(place.line)
    if place.line == place.end_line:
        yield "endLine", str(place.end_line)
        yield "col", str(place.column)
        yield "endColumn", str(place.end_column)
    yield "title", finding.rule


def from_checkout(file: str) -> str:
    """A file named from the folder the command ran in, as GitHub names it."""
    checkout = os.environ.get("GITHUB_WORKSPACE")
    whole = os.path.abspath(file)
    if not checkout or not whole.startswith(os.path.join(checkout, "")):
        return file
    return os.path.relpath(whole, checkout).replace(os.sep, "/")
