"""The rules that need an earlier version: run with what the changes ask, graded and waived like any other."""

from __future__ import annotations

import pytest

from sharewell.rules.engine import judge_base, run, with_base
from sharewell.rules.rule import Needs, registry

from .harness import DAY, FRAMEWORK, altered_between, earlier_of, framework_of

HUB = 'protocol: hub\ntitle: Hub\ntype: policy\ntier: agreement\nversion: "2.0"\nanswers-to: OWNER\n'
RULE = "change-without-revision"


def text(framework: str = FRAMEWORK, more: str = "") -> str:
    return f"# before\n{HUB}{more}---\n{HUB.replace('OWNER', 'board')}{more}---\n{framework}".replace(
        "OWNER", "council"
    )


def test_a_check_without_an_earlier_version_says_which_rules_were_not_run() -> None:
    corpus, _ = framework_of(text())
    report = run(corpus, DAY)
    needing = {name for name, rule in registry().items() if rule.declaration.needs is Needs.BASE}
    assert needing == {RULE, "material-change-minor-version"}
    assert {each.rule for each in report.not_run} >= needing
    complete = with_base(report, judge_base(corpus, DAY, ()))
    assert {each.rule for each in complete.not_run} == {each.rule for each in report.not_run} - needing
    assert complete.findings == report.findings


def test_what_is_found_stands_among_the_other_findings_in_their_order() -> None:
    corpus, _ = framework_of(text())
    found = judge_base(corpus, DAY, altered_between(earlier_of(text()), corpus))
    assert [each.rule for each in found] == [RULE]
    findings = with_base(run(corpus, DAY), found).findings
    assert found[0] in findings and list(findings) == sorted(findings, key=lambda each: each.order)


@pytest.mark.parametrize(
    ("only", "count"), [(None, 1), ({RULE}, 1), ({"material-change-minor-version"}, 0), ({"item-unused"}, 0)]
)
def test_only_some_rules(only: set[str] | None, count: int) -> None:
    corpus, _ = framework_of(text())
    altered = altered_between(earlier_of(text()), corpus)
    assert len(judge_base(corpus, DAY, altered, frozenset(only) if only is not None else None)) == count


def test_the_framework_grades_and_a_waiver_answers() -> None:
    graded = text(f"{FRAMEWORK}severities: [{{rule: {RULE}, severity: advice}}]\n")
    waiver = f"waivers: [{{rule: {RULE}, because: Known., accepted-by: chief, until: 2027-01-31}}]\n"
    told = []
    for each in (text(), graded, text(more=waiver)):
        corpus, _ = framework_of(each)
        (found,) = judge_base(corpus, DAY, altered_between(earlier_of(each), corpus))
        told.append((str(found.severity), found.waived))
    assert told == [("warning", ""), ("advice", ""), ("warning", "Known. (until 2027-01-31)")]
