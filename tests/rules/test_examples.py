"""Every rule's own examples, run: the bad one gives exactly one finding of that rule, the good one none."""

from __future__ import annotations

import re

import pytest

from sharewell.rules.rule import Needs, Rule, registry

from .harness import report_on

RULES = list(registry().values())


def of_reading(rule: Rule) -> bool:
    """Whether a rule's findings come from reading, so that its examples may be broken files."""
    return rule.declaration.needs is Needs.FILE


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_bad_example_gives_exactly_this_finding(rule: Rule) -> None:
    found = report_on(rule.page.bad, rule.name).findings
    assert [each.rule for each in found] == [rule.name], [(each.place.line, each.message) for each in found]
    assert found[0].severity in (rule.severity, *rule.declaration.also)
    assert found[0].message and found[0].help


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_good_example_gives_no_finding(rule: Rule) -> None:
    assert [(each.place.line, each.message) for each in report_on(rule.page.good, rule.name).findings] == []


@pytest.mark.parametrize("rule", [rule for rule in RULES if not of_reading(rule)], ids=lambda rule: rule.name)
def test_examples_are_documents_that_can_be_read(rule: Rule) -> None:
    for example in (rule.page.bad, rule.page.good):
        reading = [each for each in report_on(example).findings if re.match("yaml-|schema-", each.rule)]
        assert [(each.place.line, each.message) for each in reading] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_is_named_and_described_as_the_house_asks(rule: Rule) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.name)
    assert rule.page.finds.endswith(".") and "\n" not in rule.page.finds
    assert rule.page.looks_at and rule.page.why and rule.page.waive and rule.declaration.source
    if rule.declaration.judges_text:
        assert rule.severity.value != "error"
