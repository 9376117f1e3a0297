"""Five faults planted in one agreement of a copy of Anyborough: each is found, at its line, and nothing else is."""

from __future__ import annotations

import datetime
import re
import shutil
from pathlib import Path

import msgspec
import pytest

from sharewell import data
from sharewell.model.findings import Finding, Severity
from sharewell.workspace.checking import check

AGREEMENT = "agreements/safeguarding-hub.yaml"
PARENT = "overarching/children-and-families.yaml"
ANY_DAY = datetime.date(2031, 1, 1)


class Plant(msgspec.Struct, frozen=True):
    """A fault: what is put in the place of what in the agreement, and the finding that has to come of it.

    `at` is the text of the line at which it is found; `quotes` are the words it rests on, each with the file they
    stand in ('' for the law's, which the catalogue has).
    """

    rule: str
    edits: tuple[tuple[str, str], ...]
    at: str
    quotes: tuple[tuple[str, str], ...]


PURPOSE = Plant(
    rule="purpose-outside-parent",
    edits=(
        (
            "    - purpose: missing-children\n",
            (
                "    - purpose: employment-vetting\n"
                "      benefit: Schools learn who has been named in an enquiry before they appoint anyone.\n"
                "      necessary-because: No other list is as complete.\n"
                "      proportionate-because: Only applicants for posts with children are looked up.\n"
                "      if-not-shared: Somebody unsuitable may be appointed.\n"
                "    - purpose: missing-children\n"
            ),
        ),
    ),
    at="    - purpose: employment-vetting",
    quotes=(("safeguarding-children, early-help, education", PARENT),),
)
RESTRICTION = Plant(
    rule="restriction-beyond-parent",
    edits=(
        (
            "standards:\n  - {standard: tell-partners",
            (
                "  - clause: managers-first\n"
                '    number: "11"\n'
                "    title: Managers first\n"
                "    about: sharing\n"
                "    effect: restriction\n"
                "    text: >-\n"
                "      An answer to an enquiry goes out once the managers of both sides have signed it.\n"
                "\n"
                "standards:\n  - {standard: tell-partners"
            ),
        ),
    ),
    at="    effect: restriction",
    quotes=(("restricts sharing further than this protocol does", PARENT),),
)
GATEWAY = Plant(
    rule="gateway-not-available",
    edits=(
        (
            "    gateways: [education-act-2002-s175, ca-2004-s10]\n",
            "    gateways: [education-act-2002-s175, ca-1989-s27]\n",
        ),
    ),
    at="    gateways: [education-act-2002-s175, ca-1989-s27]",
    quotes=(("Listed bodies must help with Part III functions", ""),),
)
# Adopting the protocol for children counts as adopting the charter, so that a party without the charter lacks both.
# The exception that is declared for the first leaves the charter alone to be found.
PARTY = Plant(
    rule="adoption-missing",
    edits=(
        (
            "  - {party: case-system-supplier, as: processor}\n",
            (
                "  - party: eastmoor-council\n"
                "    as: signatory\n"
                "    exceptions:\n"
                "      - of: children-and-families\n"
                "        because: Eastmoor has an overarching protocol of its own, which asks for the same.\n"
                "        equivalent: the Eastmoor protocol for children\n"
                "  - {party: case-system-supplier, as: processor}\n"
            ),
        ),
        (
            "approvals:\n",
            (
                '  - {party: eastmoor-council, version: "2.0", on: 2026-10-28, role: director-of-childrens-services, '
                "evidence: eastmoor-register/2026-44}\n"
                "approvals:\n"
            ),
        ),
        (
            "    to: [northshire-police, northshire-community-health-trust, anyborough-schools, northshire-probation]\n",
            (
                "    to:\n"
                "      - northshire-police\n"
                "      - northshire-community-health-trust\n"
                "      - anyborough-schools\n"
                "      - northshire-probation\n"
                "      - eastmoor-council\n"
            ),
        ),
    ),
    at="  - party: eastmoor-council",
    quotes=(("invited", "charter.yaml"),),
)
BREACH = Plant(
    rule="safeguard-weaker-than-parent",
    edits=(
        (
            "  - {standard: tell-partners-of-a-breach, no-later-than: 12 hours, counted-from: discovery}\n",
            "  - {standard: tell-partners-of-a-breach, no-later-than: 36 hours, counted-from: discovery}\n",
        ),
        ("so half a day may decide", "so a day may decide"),
        ("within twelve hours of the discovery", "within thirty-six hours of the discovery"),
    ),
    at="  - {standard: tell-partners-of-a-breach, no-later-than: 36 hours, counted-from: discovery}",
    quotes=(("24 hours", PARENT), ("within 24 hours of the discovery", PARENT)),
)
PLANTS = (PURPOSE, RESTRICTION, GATEWAY, PARTY, BREACH)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(data.folder("protocols"), tmp_path / "protocols"))


def plant(root: Path, *plants: Plant) -> list[str]:
    """Make the edits, and answer the lines of the edited agreement."""
    file = root / AGREEMENT
    text = file.read_text(encoding="utf-8")
    for each in plants:
        for old, new in each.edits:
            assert text.count(old) == 1, old
            text = text.replace(old, new)
    file.write_text(text, encoding="utf-8")
    return text.splitlines()


def found(root: Path) -> tuple[Finding, ...]:
    return check(root, ANY_DAY, cache=None).report.findings


def where(finding: Finding) -> tuple[str, str, int]:
    return finding.rule, finding.place.file, finding.place.line


def line_of(lines: list[str], text: str) -> int:
    assert lines.count(text) == 1, text
    return lines.index(text) + 1


def spoken(text: str) -> str:
    """Words alone, so that a value and the sentence made of it (`no-later-than: 24 hours`) compare."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def test_the_five_plants_give_five_findings_and_no_sixth(copy: Path) -> None:
    lines = plant(copy, *PLANTS)
    expected = sorted((each.rule, AGREEMENT, line_of(lines, each.at)) for each in PLANTS)
    assert sorted(where(each) for each in found(copy)) == expected


@pytest.mark.parametrize("each", PLANTS, ids=lambda each: each.rule)
def test_a_plant_alone_is_found_with_the_words_it_breaks_and_the_next_step(copy: Path, each: Plant) -> None:
    lines = plant(copy, each)
    (finding,) = found(copy)
    assert where(finding) == (each.rule, AGREEMENT, line_of(lines, each.at))
    assert finding.severity is Severity.ERROR
    assert finding.help
    quoted = [(one.words, one.place.file if one.place else "") for one in finding.related]
    for words, file in each.quotes:
        assert [words in said and stands == file for said, stands in quoted].count(True) >= 1, quoted


def test_what_is_quoted_stands_where_the_finding_says(copy: Path) -> None:
    plant(copy, *PLANTS)
    for finding in found(copy):
        for one in finding.related:
            if one.place:
                source = (copy / one.place.file).read_text(encoding="utf-8").splitlines()
                stands = spoken(" ".join(source[one.place.line - 1 : one.place.end_line]))
                assert spoken(one.words.split(",")[0]) in stands, (finding.rule, one)


def test_without_the_plants_the_copy_is_as_clean_as_the_original(copy: Path) -> None:
    assert found(copy) == ()
