"""Every rule's plant: a fault in the clean worked framework is found, at its line, and nothing else is."""

from __future__ import annotations

import re

import pytest

from sharewell.model.findings import Finding, Severity
from sharewell.rules.rule import Needs, registry

from .planting import PLANTS, Plant, expected, findings, originals, plants, texts

FIRST = (
    "adoption-missing",
    "gateway-not-available",
    "purpose-outside-parent",
    "restriction-beyond-parent",
    "safeguard-weaker-than-parent",
)
"""The faults that are found together as they are found alone."""


def where(finding: Finding) -> tuple[str, str, int]:
    return finding.rule, finding.place.file, finding.place.line


def spoken(text: str) -> str:
    """Words alone, so that a value and the sentence made of it (`no-later-than: 24 hours`) compare."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def test_every_rule_that_can_be_planted_has_a_plant() -> None:
    """Rules about the finished site are planted in `test_site_plants.py`, which builds it."""
    planted = {name for name, rule in registry().items() if rule.declaration.needs is not Needs.SITE}
    assert {path.stem for path in PLANTS.iterdir()} == planted


def test_the_framework_without_a_plant_is_clean() -> None:
    assert findings(originals(), Plant(edits=(), finds=()).as_of, compared=True) == ()


@pytest.mark.parametrize(("name", "plant"), plants().items(), ids=plants())
def test_a_plant_gives_just_the_findings_it_lists(name: str, plant: Plant) -> None:
    files = texts(plant)
    found = findings(files, plant.as_of, plant.compared)
    told = {where(each): each.message for each in found}
    assert sorted(where(each) for each in found) == expected(files, iter(plant.finds)), told


@pytest.mark.parametrize(("name", "plant"), plants().items(), ids=plants())
def test_a_plant_is_found_by_its_own_rule_and_every_further_finding_has_its_reason(
    name: str, plant: Plant
) -> None:
    assert [each.rule for each in plant.finds].count(name) >= 1
    assert [each.rule for each in plant.finds if each.rule != name and not each.because] == []


@pytest.mark.parametrize(("name", "plant"), plants().items(), ids=plants())
def test_what_is_found_says_what_is_wrong_what_it_rests_on_and_what_to_do(name: str, plant: Plant) -> None:
    files = texts(plant)
    found = {where(each): each for each in findings(files, plant.as_of, plant.compared)}
    for each in plant.finds:
        (at,) = expected(files, iter([each]))
        finding = found[at]
        assert finding.help or each.rule != name
        assert each.says in finding.message
        quoted = [(one.words, one.place.file if one.place else "") for one in finding.related]
        for quote in each.quotes:
            assert any(quote.words in words and quote.in_ == file for words, file in quoted), quoted


def test_what_is_quoted_stands_where_the_finding_says() -> None:
    several = [plants()[name] for name in FIRST]
    files = texts(*several)
    for finding in findings(files, several[0].as_of):
        for one in finding.related:
            if one.place:
                lines = files[one.place.file].splitlines()[one.place.line - 1 : one.place.end_line]
                assert spoken(one.words.split(",")[0]) in spoken(" ".join(lines)), (finding.rule, one)


def test_five_plants_together_give_five_errors_and_no_sixth() -> None:
    several = [plants()[name] for name in FIRST]
    files = texts(*several)
    found = findings(files, several[0].as_of)
    assert sorted(where(each) for each in found) == expected(
        files, (finding for each in several for finding in each.finds)
    )
    assert {each.severity for each in found} == {Severity.ERROR}
