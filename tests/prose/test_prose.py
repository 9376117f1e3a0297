"""The sentences kept apart are sound, and the rules judge them well enough."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.rules.harness import findings_on, framework_of

from .kept import kept, rules
from .measure import ENOUGH, FEWEST, measured

RULES = rules()


@pytest.mark.parametrize("name", RULES)
def test_sentences_are_enough_and_said_once(name: str) -> None:
    cases = kept(name).cases
    assert kept(name).rule == name
    assert sum(case.breaks for case in cases) >= FEWEST
    assert sum(not case.breaks for case in cases) >= FEWEST
    # The same words may stand twice only where another hole tells the cases apart, as a category does.
    assert [each for each, times in Counter(case.documents for case in cases).items() if times > 1] == []


def test_no_sentence_is_kept_for_breaking_and_not_breaking_the_same_rule() -> None:
    for name in RULES:
        judged: dict[tuple[tuple[str, str], ...], set[bool]] = {}
        for case in kept(name).cases:
            judged.setdefault(case.holes, set()).add(case.breaks)
        assert [holes for holes, both in judged.items() if len(both) > 1] == [], name


@pytest.mark.parametrize("name", RULES)
def test_documents_can_be_read_without_fault(name: str) -> None:
    faults = [
        (case.says, found.message)
        for case in (*kept(name).cases, *kept(name).harmless)
        for found in framework_of(case.documents)[1]
    ]
    assert faults == []


@pytest.mark.parametrize("name", RULES)
def test_frames_break_no_rule_by_themselves(name: str) -> None:
    found = [each.message for case in kept(name).harmless for each in findings_on(case.documents, name)]
    assert found == []


@pytest.mark.parametrize("name", RULES)
def test_rule_tells_faults_from_lookalikes(name: str) -> None:
    result = measured(kept(name))
    # Plain values, so that a failure does not show the sentences to whoever is writing the rule.
    exists, recall, precision = result.exists, result.recall, result.precision
    assert exists, f"there is no rule {name}"
    assert recall >= ENOUGH
    assert precision >= ENOUGH
