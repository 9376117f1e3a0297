"""The look ahead: it tells what checking on every single day would tell."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator

import pytest

from sharewell.data import folder
from sharewell.model.corpus import Corpus
from sharewell.model.findings import Finding, Severity
from sharewell.model.report import Coming, Report
from sharewell.rules import engine
from sharewell.rules.foresight import foresee
from sharewell.workspace.opening import open_framework

from .harness import DAY, FRAMEWORK, framework_of

Row = tuple[datetime.date, str, Severity, Severity | None, bool]
"""A day, a fingerprint, the severity from then on, the one until then, and whether it was waived until then."""


def row(coming: Coming) -> Row:
    """What is to come, for comparison."""
    return coming.on, coming.finding.fingerprint, coming.finding.severity, coming.was, bool(coming.waived)


def numbered(report: Report) -> dict[tuple[str, int], Finding]:
    """The findings by fingerprint, equal ones counted."""
    seen: Counter[str] = Counter()
    found = {}
    for each in report.findings:
        seen[each.fingerprint] += 1
        found[each.fingerprint, seen[each.fingerprint]] = each
    return found


def day_by_day(
    corpus: Corpus,
    until: datetime.date,
    reading: Iterable[Finding] = (),
    only: frozenset[str] | None = None,
) -> Iterator[Row]:
    """The same, by a whole check on every day."""
    reading = tuple(reading)
    before = numbered(engine.run(corpus, DAY, reading, only))
    for number in range(1, (until - DAY).days + 1):
        day = DAY + datetime.timedelta(number)
        after = numbered(engine.run(corpus, day, reading, only))
        for key, finding in after.items():
            earlier = before.get(key)
            if finding.waived:
                continue
            if earlier is None or earlier.waived:
                yield day, finding.fingerprint, finding.severity, None, earlier is not None
            elif finding.severity.rank > earlier.severity.rank:
                yield day, finding.fingerprint, finding.severity, earlier.severity, False
        before = after


PROTOCOLS = f"""\
{FRAMEWORK}timing: {{warn-before-review: 6 weeks, unlist-after-review: 1 month, accept-new-parent-within: 3 months}}
waivers:
  - {{rule: lead-not-a-party, because: Being found., accepted-by: information-governance-lead, until: 2027-02-14}}
---
protocol: families
title: Overarching protocol for families
type: overarching
tier: overarching
status: in-force
version: "2.0"
revisions:
  - {{version: "1.0", on: 2024-03-04}}
  - {{version: "2.0", on: 2026-12-02, material: yes, change: The list of purposes is closed.}}
review: {{every: 1 year, next: 2027-03}}
---
protocol: hub
title: Safeguarding hub agreement
type: reciprocal-agreement
tier: agreement
status: in-force
parents:
  - {{protocol: families, version: "1.0"}}
parties:
  - {{party: council, joined: 2026-01-01}}
  - {{party: police, left: 2027-01-10}}
adoptions:
  - {{party: council, version: "1", on: 2026-01-02, until: 2027-03-31}}
  - {{party: police, version: "1", on: 2026-01-02}}
effective: {{from: 2026-01-02}}
review: {{every: 1 year, next: 2027-01-31}}
data: {{list: [{{item: identity}}]}}
flows:
  - {{flow: notice, from: [council], to: [police], items: [identity, incident], until: 2027-02-28}}
waivers:
  - {{rule: item-undeclared, because: Being moved., accepted-by: information-governance-lead, until: 2026-12-24}}
  - {{rule: review-due, because: Being held., accepted-by: information-governance-lead, until: 2027-01-15}}
---
party: council
title: Anyborough Council
is: [local-authority]
assurances:
  - {{assurance: cyber-essentials, until: 2027-01-31}}
---
party: police
title: Northshire Police
is: [police-force]
ended: 2027-02-01
"""


def test_it_tells_what_checking_every_day_would() -> None:
    corpus, reading = framework_of(PROTOCOLS)
    until = datetime.date(2027, 4, 30)
    outlook = foresee(corpus, DAY, until, reading)
    assert sorted(map(repr, map(row, outlook.coming))) == sorted(
        map(repr, day_by_day(framework_of(PROTOCOLS)[0], until, reading))
    )
    assert (outlook.as_of, outlook.until) == (DAY, until)
    told = {
        (each.on.isoformat(), each.finding.rule, str(each.was), bool(each.waived)) for each in outlook.coming
    }
    assert {
        ("2026-12-25", "item-undeclared", "None", True),
        ("2026-12-25", "waiver-expired", "None", False),
        ("2027-01-16", "review-due", "None", True),
        ("2027-02-01", "review-due", "warning", False),
        ("2027-02-01", "assurance-out-of-date", "None", False),
        ("2026-12-02", "parent-version-stale", "None", False),
        ("2027-03-03", "parent-version-stale", "warning", False),
    } <= told
    assert [each.on for each in outlook.coming] == sorted(each.on for each in outlook.coming)


def test_only_what_is_asked_for_is_told() -> None:
    corpus, reading = framework_of(PROTOCOLS)
    until = datetime.date(2027, 4, 30)
    everything = [
        row(each) for each in foresee(corpus, DAY, until, reading).coming if each.finding.rule == "review-due"
    ]
    only = foresee(corpus, DAY, until, reading, frozenset({"review-due"}))
    assert [row(each) for each in only.coming] == everything != []


def test_a_rule_is_run_only_on_the_days_on_which_it_may_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    corpus, reading = framework_of(PROTOCOLS)
    ran: Counter[str] = Counter()
    plain = engine.found_by

    def counted(rule: engine.Rule, *arguments: object) -> Iterator[Finding]:
        ran[rule.name] += 1
        return plain(rule, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr("sharewell.rules.foresight.found_by", counted)
    foresee(corpus, DAY, datetime.date(2027, 11, 22), reading)
    assert ran["item-undeclared"] <= 2
    assert 1 < ran["review-due"] < 12


def test_rules_that_are_not_declared_dated_do_not_look_at_the_day() -> None:
    from sharewell.model.watched_day import WatchedDay

    corpus, _ = framework_of(PROTOCOLS)
    looked = set()
    for rule in engine.chosen(None).over_corpus:
        day = WatchedDay(DAY)
        unwatched = day.turns
        list(engine.found_by(rule, corpus, day))
        if day.turns != unwatched:
            looked.add(rule.name)
    assert {name for name in looked if not engine.registry()[name].declaration.dated} == set()
    assert "review-due" in looked


def test_anyborough_is_foreseen_as_checking_every_day_would_find_it() -> None:
    opened = open_framework(folder("protocols"))
    until = DAY + datetime.timedelta(365)
    dated = frozenset(rule.name for rule in engine.chosen(None).over_corpus if rule.declaration.dated)
    found = [row(each) for each in foresee(opened.corpus, DAY, until, (), dated).coming]
    plain = day_by_day(open_framework(folder("protocols")).corpus, until, (), dated)
    assert sorted(map(repr, found)) == sorted(map(repr, plain))
    assert len(found) > 20
