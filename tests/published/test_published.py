"""Five published documents, kept with their faults: the check says of each what its source bears out, and no more.

The `expected.yaml` of each was written from the source, and says of every finding why it is true.
"""

from __future__ import annotations

import datetime
import functools
from collections import Counter
from pathlib import Path

import pytest
import yaml

from sharewell.model.findings import Finding
from sharewell.workspace.checking import check

HERE = Path(__file__).parent
DAY = datetime.date(2026, 11, 22)
FRAMEWORKS = ("rotherham", "hertfordshire", "swindon", "adult-care", "nhs-social-care")
PROTOCOL = "documents/overarching-protocol.yaml"


@functools.cache
def findings(framework: str, day: datetime.date = DAY) -> tuple[Finding, ...]:
    """All that the check says of one of the frameworks as of a day."""
    return check(HERE / framework, day, as_of=day).report.findings


def shown(file: str, line: int, severity: str, rule: str) -> str:
    """What a finding is known by here, in words that sort by place and read well in a failure."""
    return f"{file}:{line:<4} {severity:<7} {rule}"


def of_protocol(rule: str, line: int, day: datetime.date = DAY) -> list[Finding]:
    """What a rule says about a line of the protocol of Rotherham."""
    return [
        each
        for each in findings("rotherham", day)
        if (each.rule, each.place.file, each.place.line) == (rule, PROTOCOL, line)
    ]


def lines_of(text: str) -> list[int]:
    """The lines of the protocol of Rotherham that hold just this text, from 1."""
    lines = (HERE / "rotherham" / PROTOCOL).read_text("utf-8").splitlines()
    return [number for number, line in enumerate(lines, 1) if line.strip() == text]


@pytest.mark.parametrize("framework", FRAMEWORKS)
def test_the_check_finds_what_was_expected_and_nothing_else(framework: str) -> None:
    entries = yaml.safe_load((HERE / framework / "expected.yaml").read_text("utf-8"))
    expected = Counter(shown(each["file"], each["line"], each["severity"], each["rule"]) for each in entries)
    found = Counter[str]()
    said: dict[str, str] = {}
    for each in findings(framework):
        known = shown(each.place.file, each.place.line, each.severity, each.rule)
        found[known] += 1
        said[known] = each.message
    missing = [f"{each}: expected, not found" for each in (expected - found).elements()]
    surplus = [f"{each}: found, not expected: {said[each]}" for each in (found - expected).elements()]
    assert "\n".join(sorted([*missing, *surplus])) == ""


@pytest.mark.parametrize("framework", FRAMEWORKS)
def test_every_expectation_gives_its_reason(framework: str) -> None:
    entries = yaml.safe_load((HERE / framework / "expected.yaml").read_text("utf-8"))
    assert [each for each in entries if len(each["because"].split()) < 3] == []


def test_every_framework_here_is_tried() -> None:
    assert {each.parent.name for each in HERE.glob("*/expected.yaml")} == set(FRAMEWORKS)


@pytest.mark.parametrize(
    ("law", "instead"),
    [
        ("dpa-1998", ["UK General Data Protection Regulation", "Data Protection Act 2018"]),
        ("dpa-1998-s29", ["DPA 2018 Sch 2 Pt 1 para 2"]),
        ("dpa-1998-s35", ["DPA 2018 Sch 2 Pt 1 para 5"]),
        ("nhs-act-1977", ["National Health Service Act 2006 s2"]),
        ("health-act-1999-s27", ["National Health Service Act 2006 s82"]),
        ("lga-2000-s2", ["Localism Act 2011 ss1-6"]),
        ("learning-and-skills-act-2000-s117", ["Education and Skills Act 2008 s72"]),
        ("learning-and-skills-act-2000-s119", ["Education and Skills Act 2008 ss15-17"]),
    ],
)
def test_repealed_law_is_an_error_at_every_citation_and_names_what_replaced_it(
    law: str, instead: list[str]
) -> None:
    lines = lines_of(f"- law: {law}")
    assert lines
    for line in lines:
        (finding,) = of_protocol("law-repealed", line)
        assert finding.severity == "error"
        assert [each for each in instead if each not in finding.help] == []


def test_a_bill_cited_as_law_is_an_error_once_and_names_the_act() -> None:
    (line,) = lines_of("- law: hsca-bill-2011")
    at_line = [
        each for each in findings("rotherham") if (each.place.file, each.place.line) == (PROTOCOL, line)
    ]
    assert [(each.rule, each.severity) for each in at_line] == [("law-not-in-force", "error")]
    assert "Bill" in at_line[0].message
    assert "Health and Social Care Act 2012" in at_line[0].help


@pytest.mark.parametrize(
    ("printed", "values"),
    [('version: "1"', ["version", "1", "3.0"]), ("review: 2007-05", ["review", "May 2007", "December 2014"])],
)
def test_the_control_table_disagrees_with_the_cover(printed: str, values: list[str]) -> None:
    (line,) = lines_of(printed)
    (finding,) = of_protocol("control-disagrees", line)
    assert finding.severity == "error"
    assert [each for each in values if each not in finding.message] == []


def test_a_review_beyond_the_interval_is_an_error_that_gives_the_right_day() -> None:
    (line,) = lines_of("next: 2014-12")
    (finding,) = of_protocol("review-date-wrong", line)
    assert finding.severity == "error"
    assert "December 2014" in finding.message and "2 years" in finding.message
    assert "January 2014" in finding.help


@pytest.mark.parametrize(
    ("listed", "numbers"),
    [
        ("says: 5.2 Reporting Breaches", ["5.2", "4.2"]),
        ("says: 5.3 Adoption of the protocol", ["5.3", "4.3"]),
    ],
)
def test_a_number_in_the_contents_that_does_not_resolve_is_an_error(listed: str, numbers: list[str]) -> None:
    (line,) = lines_of(listed)
    (finding,) = of_protocol("numbering-broken", line)
    assert finding.severity == "error"
    assert [each for each in numbers if each not in finding.message] == []


def test_a_protocol_without_parties_is_an_error() -> None:
    (line,) = lines_of("protocol: overarching-protocol")
    (finding,) = of_protocol("too-few-parties", line)
    assert finding.severity == "error"


@pytest.mark.parametrize("law", ["dpa-1998", "dpa-1998-s29", "dpa-1998-s35"])
def test_the_act_of_1998_is_repealed_in_2019_and_not_in_2017(law: str) -> None:
    for line in lines_of(f"- law: {law}"):
        assert of_protocol("law-repealed", line, datetime.date(2017, 1, 1)) == []
        (finding,) = of_protocol("law-repealed", line, datetime.date(2019, 1, 1))
        assert finding.severity == "error" and "25 May 2018" in finding.message


def test_law_that_ended_before_2017_is_reported_as_of_2017() -> None:
    (line,) = lines_of("- law: nhs-act-1977")
    assert len(of_protocol("law-repealed", line, datetime.date(2017, 1, 1))) == 1


def test_a_word_in_brackets_that_staff_are_to_write_is_no_placeholder() -> None:
    text = (HERE / "nhs-social-care/documents/information-sharing-in-social-care.yaml").read_text("utf-8")
    assert "[secure]" in text
    assert [each for each in findings("nhs-social-care") if each.rule == "placeholder-left"] == []
