"""A check as test results in the XML of JUnit, which every build server shows: one test case for each file.

A case fails where its file makes the run fail, so that the results and the exit code agree; what counts for less stands
in the output of a case that passed. A case has no more than one failure, since several programs read only the first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.etree import ElementTree

from ...model.findings import Finding
from ..counts import in_words, not_run
from ..shown import Shown

_NO_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, in any form (section 2.2 of the standard)."""


def show(shown: Shown, quiet: bool) -> bytes:
    """A check as one test suite."""
    report = shown.report
    by_file: dict[str, list[Finding]] = {file: [] for file in shown.files}
    for each in report.open:
        by_file.setdefault(each.place.file, []).append(each)
    suite = ElementTree.Element("testsuite", name="sharewell")
    properties = ElementTree.SubElement(suite, "properties")
    for name, value in (("as-of", report.as_of.isoformat()), ("catalogue", report.catalogue)):
        ElementTree.SubElement(properties, "property", name=name, value=value)
    failed = sum(_case(suite, file, found, shown) for file, found in by_file.items())
    counts = {"tests": str(len(by_file)), "failures": str(failed), "errors": "0"}
    suite.attrib.update({**counts, "skipped": "0", "time": "0"})
    if report.not_run:
        ElementTree.SubElement(suite, "system-out").text = _held("\n".join(not_run(report)))
    suites = ElementTree.Element("testsuites", {"name": "sharewell", **counts})
    suites.append(suite)
    ElementTree.indent(suites)
    made: bytes = ElementTree.tostring(suites, "utf-8", xml_declaration=True)
    return made + b"\n"


def _case(suite: ElementTree.Element, file: str, found: list[Finding], shown: Shown) -> bool:
    """Add the case of one file; answers whether it fails."""
    case = ElementTree.SubElement(suite, "testcase", classname="sharewell", name=_held(file), time="0")
    least = shown.fails_from
    grave = [each for each in found if least and each.severity.rank >= least.rank]
    if grave:
        failure = ElementTree.SubElement(case, "failure", message=in_words(grave), type=grave[0].rule)
        failure.text = _told(grave)
    light = [each for each in found if each not in grave]
    if light:
        ElementTree.SubElement(case, "system-out").text = _told(light)
    return bool(grave)


def _told(findings: Iterable[Finding]) -> str:
    lines = []
    for each in findings:
        lines.append(
            f"{each.place.file}:{each.place.line}:{each.place.column}: {each.severity}: {each.message}"
        )
        lines += [f"  next: {each.help}"] if each.help else []
        lines.append(f"  rule: {each.rule}")
    return _held("\n".join(lines))


def _held(text: str) -> str:
    """A text without what XML cannot hold."""
    return _NO_XML.sub("\ufffd", text)
