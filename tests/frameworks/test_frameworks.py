"""Frameworks of other shapes than the worked one, each small: nothing is found on them that is not wrong.

Each is modelled on one that exists: an accord that nobody has to sign (Scotland), a region of four tiers, a county that
publishes titles, parties and purposes only (Surrey), a protocol that gives way to the agreements beneath it, and one
agreement under the charters of two frameworks.
"""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from sharewell.model.corpus import Corpus
from sharewell.model.findings import Finding
from sharewell.pages.site import site_pages
from sharewell.reading.load import gather, read_source
from sharewell.rules.engine import run
from sharewell.workspace.checking import check
from sharewell.workspace.opening import open_framework

from ..protocols.planting import Edit
from ..rules.harness import national

HERE = Path(__file__).parent
DAY = datetime.date(2026, 11, 22)
SHAPES = ("four-tiers", "optional-charter", "titles-only", "two-frameworks", "yielding-parent")


def found(shape: str, *edits: Edit) -> list[tuple[str, str, str]]:
    """Rule, file and message of everything found on a framework, after some edits of its files."""
    texts = {
        path.relative_to(HERE / shape).as_posix(): path.read_text("utf-8")
        for path in sorted((HERE / shape).rglob("*.yaml"))
    }
    for edit in edits:
        assert edit.in_ and edit.replace and texts[edit.in_].count(edit.replace) == 1, edit
        texts[edit.in_] = texts[edit.in_].replace(edit.replace, edit.with_)
    loaded = gather(read_source(text, path) for path, text in texts.items())
    corpus = Corpus((*national().documents, *loaded.documents), loaded.stubs)
    findings: tuple[Finding, ...] = run(corpus, DAY, loaded.findings).findings
    return [(each.rule, each.place.file, each.message) for each in findings]


def rules(shape: str, *edits: Edit) -> list[str]:
    return [rule for rule, _, _ in found(shape, *edits)]


def test_every_shape_is_tried() -> None:
    assert {each.parent.name for each in HERE.glob("*/framework.yaml")} == set(SHAPES)


@pytest.mark.parametrize("shape", SHAPES)
def test_nothing_is_found_on_it(shape: str) -> None:
    report = check(HERE / shape, DAY, cache=None).report
    assert [(each.rule, each.place.file, each.place.line, each.message) for each in report.findings] == []


def test_an_agreement_without_the_accord_needs_a_parent_only_where_parents_are_required() -> None:
    required = Edit(in_="framework.yaml", replace="parent: optional", with_="parent: required")
    assert [(rule, file) for rule, file, _ in found("optional-charter", required)] == [
        ("parent-missing", "on-its-own.yaml")
    ]


def test_the_accord_binds_those_who_stand_under_it() -> None:
    unsigned = Edit(
        in_="accord.yaml",
        replace='  - {party: caledon-police, version: "1.0", on: 2026-06-15, role: chief-executive}\n',
    )
    assert ("adoption-missing", "under-the-accord.yaml") in [
        (rule, file) for rule, file, _ in found("optional-charter", unsigned)
    ]


def test_the_fourth_tier_is_measured_by_the_second_and_the_third() -> None:
    weaker = Edit(
        in_="calls-in-the-north.yaml", replace="no-later-than: 12 hours", with_="no-later-than: 48 hours"
    )
    other = Edit(
        in_="calls-in-the-north.yaml",
        replace="    - purpose: community-safety\n",
        with_="    - purpose: early-help\n",
    )
    assert rules("four-tiers", weaker) == ["safeguard-weaker-than-parent"]
    assert "purpose-outside-parent" in rules("four-tiers", other)


def test_where_a_protocol_gives_way_what_is_stricter_or_weaker_below_it_stands() -> None:
    no_longer = Edit(in_="overarching.yaml", replace="yields:\n  - {on: everything, says: clause 8}\n")
    told = rules("yielding-parent", no_longer)
    assert {"restriction-beyond-parent", "safeguard-weaker-than-parent"} <= set(told)


def test_a_party_adopts_the_charter_of_its_own_framework() -> None:
    unsigned = Edit(
        in_="charter-west.yaml",
        replace='  - {party: west-council, version: "1.0", on: 2026-06-15, role: chief-executive}\n',
        with_='  - {party: west-council, version: "1.0", on: 2026-06-15, role: chief-executive, until: 2026-10-31}\n',
    )
    same = Edit(in_="charter-west.yaml", replace="frameworks: [westshire]\n")
    missing = [
        message for rule, _, message in found("two-frameworks", unsigned) if rule == "adoption-missing"
    ]
    assert [("West Council" in each, "East Council" in each) for each in missing] == [(True, False)] * len(
        missing
    )
    assert missing
    assert "adoption-missing" in rules("two-frameworks", same)


def test_of_the_lowest_tier_the_site_shows_title_parties_and_purposes() -> None:
    corpus = open_framework(HERE / "titles-only").corpus
    pages = {
        each.path: f"{each.title} {each.body}"
        for each in site_pages(corpus, check(HERE / "titles-only", DAY, cache=None).report).pages
    }
    said = "".join(text for path, text in pages.items() if "calls" in path)
    assert "Agreement on calls for help" in said and "Shire County Council" in said
    whole = "".join(pages.values())
    for kept_back in ("Name and address of the person who rang", "The visitor comes prepared"):
        assert kept_back not in whole
