"""The registry: every rule has a name of the list, and every rule of this version is there."""

from __future__ import annotations

import re
from pathlib import Path

from sharewell.rules.rule import registry

NAMES = frozenset(Path(__file__).with_name("names.txt").read_text("utf-8").split())
"""The names of all rules that Sharewell has or will have; they are never changed or reused."""

FAMILIES = {
    "yaml and schema": 7,
    "references": 6,
    "tiers": 14,
    "parties": 15,
    "law": 26,
    "data": 15,
    "assurance": 10,
    "control": 16,
    "charts": 13,
    "publishing": 4,
    "waivers": 3,
}
"""How many rules of each family this version has: a rule whose file is lost, or misplaced, is missed."""


def test_every_rule_has_a_name_of_the_list_and_every_name_a_rule() -> None:
    assert len(NAMES) == 129
    assert registry().keys() == NAMES


def test_every_family_is_whole() -> None:
    found: dict[str, int] = {}
    for rule in registry().values():
        found[rule.family] = found.get(rule.family, 0) + 1
    assert found == FAMILIES


def test_a_rule_is_found_by_the_name_of_its_file() -> None:
    for name, rule in registry().items():
        assert rule.module.__name__.rpartition(".")[2].replace("_", "-") == name == rule.name


def test_every_page_names_its_source_and_its_text_is_wrapped_for_a_terminal() -> None:
    for rule in registry().values():
        assert rule.declaration.source
        lines = [*rule.page.looks_at.splitlines(), *rule.page.why.splitlines(), *rule.page.waive.splitlines()]
        assert [line for line in lines if len(line) > 130] == [], rule.name


def test_pages_point_to_nothing_that_their_readers_cannot_find() -> None:
    """Pages are public: the numbers of our working notes say nothing to an officer."""
    notes = re.compile(r"\b(domain|law|seed) #?[0-9]+\b|\bseeds?\b|[a-z]\.md\b")
    for name, rule in registry().items():
        page = rule.page
        said = "\n".join((rule.declaration.source, page.finds, page.looks_at, page.why, page.waive))
        assert notes.search(said) is None, (name, notes.search(said))
