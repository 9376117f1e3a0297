"""The engine: severities and who may change them, waivers, the day, fingerprints, what was not run, and the order."""

from __future__ import annotations

import datetime
import types
from collections.abc import Iterator

import msgspec
import pytest

from sharewell.model.corpus import Corpus
from sharewell.model.findings import Finding, Problem, Severity
from sharewell.model.report import NotRun, Report
from sharewell.rules import engine
from sharewell.rules.rule import Check, Needs, Rule, declare

from .harness import DAY, FRAMEWORK, framework_of, report_on

HUB = """\
protocol: hub
title: Safeguarding hub agreement
type: reciprocal-agreement
tier: agreement
data:
  list:
    - item: child-identity
flows:
  - flow: notification
    items: [child-identity, incident]
  - flow: meeting
    items: [opinion, incident]
"""
"""Three findings of `item-undeclared`."""

RULE = "item-undeclared"
ITEMS = ["flows/notification/items/incident", "flows/meeting/items/opinion", "flows/meeting/items/incident"]


def waiver(
    rule: str = RULE,
    at: str | None = None,
    because: str | None = "The list is being moved here.",
    accepted_by: str | None = "senior-information-risk-owner",
    until: str | None = "2027-03-31",
) -> str:
    """The text of a block of waivers that holds one."""
    keys = {"at": at, "because": because, "accepted-by": accepted_by, "until": until}
    lines = [f"  - rule: {rule}", *(f"    {key}: {value}" for key, value in keys.items() if value)]
    return "\n".join(["waivers:", *lines, ""])


def open_items(text: str, day: datetime.date = DAY) -> list[str]:
    """The places where `item-undeclared` is found and not waived."""
    return [each.place.path for each in report_on(text, RULE, day).open]


def told(text: str, rule: str, day: datetime.date = DAY) -> list[tuple[str, int, str]]:
    """File, line and message of the findings of one rule."""
    return [(each.place.file, each.place.line, each.message) for each in report_on(text, rule, day).findings]


# ---- severities ------------------------------------------------------------------------------------------------------


def made_up(name: str, severity: Severity, check: Check | None = None, needs: Needs = Needs.CORPUS) -> Rule:
    """A rule that is in no folder."""
    module = types.ModuleType(name)
    module.__dict__["RULE"] = declare(severity=severity, needs=needs, source="this test")
    if check:
        module.__dict__["check"] = check
    return Rule(name=name, family="made up", load=lambda: module)


def finds(severity: Severity | None) -> Check:
    """A check that finds one thing, in the first protocol."""

    def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
        yield Problem(place=corpus.protocols[0].at(), message="Something.", severity=severity)

    return check


E, W, A = Severity.ERROR, Severity.WARNING, Severity.ADVICE


@pytest.mark.parametrize(
    ("declared", "single", "framework", "expected"),
    [
        (E, None, None, E),
        (W, None, None, W),
        (E, W, None, W),
        (W, E, None, E),
        # Raising works, from wherever a finding stands.
        (A, None, W, W),
        (A, None, E, E),
        (W, None, E, E),
        (E, W, E, E),
        # What is no error can be lowered; an error cannot, whether it is the rule's or the single finding's.
        (W, None, A, A),
        (E, W, A, A),
        (E, None, W, E),
        (E, None, A, E),
        (W, E, A, E),
        (W, E, W, E),
        (W, None, W, W),
    ],
)
def test_the_severity_of_a_finding(
    monkeypatch: pytest.MonkeyPatch,
    declared: Severity,
    single: Severity | None,
    framework: Severity | None,
    expected: Severity,
) -> None:
    rule = made_up("told", declared, finds(single))
    monkeypatch.setattr(engine, "registry", lambda: {"told": rule})
    change = f"severities:\n  - {{rule: told, severity: {framework}}}\n" if framework else ""
    corpus, faults = framework_of(HUB + "---\n" + FRAMEWORK + change)
    assert faults == ()
    assert [each.severity for each in engine.run(corpus, DAY).findings] == [expected]


def test_a_framework_changes_only_the_rule_that_it_names() -> None:
    change = "severities:\n  - {rule: reference-unused, severity: error}\n"
    text = "party: a\ntitle: A\n---\n" + HUB + "---\n" + FRAMEWORK + change
    found = {each.rule: each.severity for each in report_on(text).findings}
    assert (found["reference-unused"], found[RULE]) == (E, E)
    assert {each.rule: each.severity for each in report_on(text.replace(change, "")).findings} == {
        **found,
        "reference-unused": A,
    }


def test_an_error_is_lowered_by_a_waiver_and_by_nothing_else() -> None:
    lowered = FRAMEWORK + f"severities:\n  - {{rule: {RULE}, severity: advice}}\n"
    report = report_on(HUB + "---\n" + lowered, RULE)
    assert ({each.severity for each in report.findings}, report.worst()) == ({E}, E)
    waived = report_on(HUB + waiver() + "---\n" + lowered, RULE)
    assert ({each.severity for each in waived.findings}, waived.worst()) == ({E}, None)


@pytest.mark.parametrize(
    ("rule", "severity", "refused"),
    [
        (RULE, "warning", True),
        (RULE, "advice", True),
        (RULE, "error", False),
        # Its findings are errors only now and then.
        ("review-due", "advice", False),
        ("reference-unused", "error", False),
        # What the reader finds counts like any other.
        ("yaml-syntax", "advice", True),
    ],
)
def test_making_less_of_errors_is_told(rule: str, severity: str, refused: bool) -> None:
    text = HUB + "---\n" + FRAMEWORK + f"severities:\n  - {{rule: {rule}, severity: {severity}}}\n"
    expected = f"`severity` cannot be `{severity}` here: what `{rule}` finds is an error, and stays one."
    line = FRAMEWORK.count("\n") + 2
    assert told(text, "schema-wrong-value") == ([("2.yaml", line, expected)] if refused else [])


def test_an_error_of_the_reader_stays_one() -> None:
    text = HUB.replace("tier: agreement", "teir: agreement") + "---\n" + FRAMEWORK
    change = "severities:\n  - {rule: schema-unknown-key, severity: advice}\n"
    for each in (text, text + change):
        assert {found.severity for found in report_on(each, "schema-unknown-key").findings} == {E}


def test_what_the_reader_finds_may_be_taken_more_seriously() -> None:
    corpus, _ = framework_of(
        HUB + "---\n" + FRAMEWORK + "severities:\n  - {rule: schema-unknown-key, severity: error}\n"
    )
    found = Finding(
        rule="schema-unknown-key", severity=W, place=corpus.protocols[0].at(), message="Something."
    )
    report = engine.run(corpus, DAY, [found], frozenset({"schema-unknown-key"}))
    assert [each.severity for each in report.findings] == [E]


# ---- waivers ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("at", "left"),
    [
        (None, []),
        ("flows", []),
        ("flows/meeting", ITEMS[:1]),
        ("flows/meeting/items", ITEMS[:1]),
        (ITEMS[2], ITEMS[:2]),
        # A place is a whole path of ids, never the beginning of a word.
        ("flows/meet", ITEMS),
        ("flows/meeting/items/inc", ITEMS),
        ("meeting", ITEMS),
        ("flows/meeting/", ITEMS),
    ],
)
@pytest.mark.parametrize("holder", ["protocol", "framework"])
def test_a_waiver_covers_its_rule_at_its_place(at: str | None, left: list[str], holder: str) -> None:
    block = waiver(at=at)
    text = HUB + block if holder == "protocol" else HUB + "---\n" + FRAMEWORK + block
    assert open_items(text) == left


def test_a_waiver_of_one_protocol_does_not_cover_another() -> None:
    other = HUB.replace("protocol: hub", "protocol: other")
    assert open_items(HUB + waiver() + "---\n" + other) == ITEMS
    assert open_items(HUB + "---\n" + other + "---\n" + FRAMEWORK + waiver()) == []


def test_a_waiver_covers_no_other_rule() -> None:
    assert open_items(HUB + waiver("flow-incomplete")) == ITEMS


def test_a_waived_finding_is_kept_with_the_reason_and_the_last_day() -> None:
    findings = report_on(HUB + waiver(), RULE).findings
    assert [each.place.path for each in findings] == ITEMS
    assert {each.waived for each in findings} == {"The list is being moved here. (until 2027-03-31)"}


@pytest.mark.parametrize(
    ("day", "covers"),
    [("2026-11-22", True), ("2027-03-31", True), ("2027-04-01", False)],
)
def test_a_waiver_counts_until_its_last_day(day: str, covers: bool) -> None:
    when = datetime.date.fromisoformat(day)
    text = HUB + waiver()
    assert open_items(text, when) == ([] if covers else ITEMS)
    expired = [("1.yaml", 17, f"The waiver of `{RULE}` ended on 31 March 2027.")]
    assert told(text, "waiver-expired", when) == ([] if covers else expired)
    assert told(text, "waiver-unused", when) == []


def test_the_day_that_a_framework_fixes_decides() -> None:
    for fixed, left in (("2027-03-31", []), ("2027-04-01", ITEMS)):
        assert open_items(HUB + waiver() + f"---\n{FRAMEWORK}as-of: {fixed}\n") == left


@pytest.mark.parametrize("missing", ["because", "accepted-by", "until"])
def test_an_unreasoned_waiver_covers_nothing(missing: str) -> None:
    kept = [line for line in waiver().splitlines(keepends=True) if f"{missing}:" not in line]
    text = HUB + "".join(kept)
    assert open_items(text) == ITEMS
    message = f"The waiver of `{RULE}` does not say `{missing}`, so it answers for nothing."
    assert told(text, "waiver-unreasoned") == [("1.yaml", 14, message)]
    assert told(text, "waiver-unused") == []


def test_a_waiver_that_ends_on_no_day_of_the_calendar_covers_nothing() -> None:
    text = HUB + waiver(until="2027-02-29")
    assert open_items(text) == ITEMS
    message = f"The waiver of `{RULE}` ends on `2027-02-29`, which is no day of the calendar, so it answers for nothing."
    assert told(text, "waiver-unreasoned") == [("1.yaml", 17, message)]
    assert told(text, "waiver-unused") == told(text, "waiver-expired") == []


@pytest.mark.parametrize(
    ("rule", "at", "expected"),
    [
        (RULE, None, []),
        (RULE, "flows/other", [(14, f"The waiver of `{RULE}` answers for nothing that was found.")]),
        ("parent-cycle", None, [(14, "The waiver of `parent-cycle` answers for nothing that was found.")]),
        (
            "item-undeclard",
            None,
            [(14, "There is no rule `item-undeclard`. Did you mean `item-undeclared`?")],
        ),
    ],
)
def test_an_unused_waiver(rule: str, at: str | None, expected: list[tuple[int, str]]) -> None:
    found = told(HUB + waiver(rule, at), "waiver-unused")
    assert [each[1:] for each in found] == expected


def test_waivers_of_the_framework_are_judged_too() -> None:
    text = HUB + "---\n" + FRAMEWORK
    assert [each[0] for each in told(text + waiver(until="2026-11-21"), "waiver-expired")] == ["2.yaml"]
    assert [each[0] for each in told(text + waiver(because=None), "waiver-unreasoned")] == ["2.yaml"]
    assert [each[0] for each in told(text + waiver("parent-cycle"), "waiver-unused")] == ["2.yaml"]


def test_a_waiver_covers_what_was_found_while_reading() -> None:
    broken = "party: a\ntitle: A\nfax: 1\n"
    text = broken + "---\n" + FRAMEWORK + waiver("schema-unknown-key")
    report = report_on(text)
    assert [(each.rule, bool(each.waived)) for each in report.findings] == [("schema-unknown-key", True)]


# ---- fingerprints ----------------------------------------------------------------------------------------------------

MOVED = """\
# The same document, by another hand.
protocol: "hub"
tier:   agreement
title: Safeguarding hub agreement

type: reciprocal-agreement
flows:
    - flow: meeting   # every day
      items:
        - incident
        - opinion
    - {flow: notification, items: [incident, child-identity]}
data: {list: [{item: child-identity}]}
"""


def prints(report: Report) -> list[str]:
    return [each.fingerprint for each in report.findings]


def test_a_fingerprint_stays_while_the_fault_does() -> None:
    before, after = report_on(HUB, RULE), report_on(MOVED, RULE)
    assert [each.place.path for each in after.findings] != [each.place.path for each in before.findings]
    assert sorted(prints(after)) == sorted(prints(before))


def test_a_fingerprint_stays_when_the_file_is_renamed_and_other_files_come() -> None:
    before, after = report_on(HUB), report_on("party: a\ntitle: A\n---\n" + HUB)
    mine = [each.fingerprint for each in after.findings if each.document == "protocol hub"]
    assert {each.place.file for each in after.findings if each.document == "protocol hub"} == {"2.yaml"}
    assert mine == [each.fingerprint for each in before.findings if each.document == "protocol hub"]


def test_a_fingerprint_stays_when_the_finding_is_waived_or_its_severity_changes() -> None:
    change = f"severities:\n  - {{rule: {RULE}, severity: advice}}\n"
    assert prints(report_on(HUB + waiver() + "---\n" + FRAMEWORK + change, RULE)) == prints(
        report_on(HUB, RULE)
    )


def test_distinct_faults_have_distinct_fingerprints() -> None:
    report = report_on(HUB + "---\n" + HUB.replace("protocol: hub", "protocol: other"))
    found = prints(report)
    assert len(found) > 10
    assert len(set(found)) == len(found)
    assert {len(each) for each in found} == {12}


def test_a_fingerprint_tells_rule_document_place_and_matter_apart() -> None:
    place = framework_of(HUB)[0].protocols[0].at()

    def of(rule: str = "r", document: str = "protocol hub", path: str = "a/b", about: str = "c") -> str:
        return Finding(
            rule=rule,
            severity=E,
            place=msgspec.structs.replace(place, path=path),
            message="",
            about=about,
            document=document,
        ).fingerprint

    different = [
        of(),
        of(rule="s"),
        of(document="protocol other"),
        of(path="a"),
        of(about="d"),
        of(path="a/b/c", about=""),
    ]
    assert len(set(different)) == len(different)


# ---- what is run -----------------------------------------------------------------------------------------------------


def test_what_lacks_its_means_is_not_run(monkeypatch: pytest.MonkeyPatch) -> None:
    rules = [
        made_up("on-site", W, finds(None), Needs.SITE),
        made_up("on-base", W, finds(None), Needs.BASE),
        made_up("on-corpus", W, finds(None)),
    ]
    monkeypatch.setattr(engine, "registry", lambda: {rule.name: rule for rule in rules})
    corpus, _ = framework_of(HUB)
    site = NotRun("on-site", "the site has not been built")
    base = NotRun("on-base", "there is no earlier version to compare with")
    report = engine.run(corpus, DAY)
    assert (report.not_run, [each.rule for each in report.findings]) == ((site, base), ["on-corpus"])
    assert engine.run(corpus, DAY, only=frozenset({"on-base"})).not_run == (base,)
    assert engine.run(corpus, DAY, only=frozenset({"on-corpus"})).not_run == ()


def test_only_some_rules() -> None:
    text = HUB + waiver("parent-cycle")
    everything = report_on(text).findings
    for rules in ({RULE}, {RULE, "waiver-unused"}, {"waiver-unused"}, {"no-such-rule"}):
        corpus, faults = framework_of(text)
        report = engine.run(corpus, DAY, faults, frozenset(rules))
        assert report.findings == tuple(each for each in everything if each.rule in rules)
    assert {RULE, "waiver-unused"} <= {each.rule for each in everything}


def test_only_some_rules_are_told_of() -> None:
    corpus, _ = framework_of(HUB)
    told: list[tuple[int, int]] = []
    engine.run(corpus, DAY, only=frozenset({RULE, "parent-cycle"}), progress=lambda *done: told.append(done))
    assert told == [(1, 2), (2, 2)]


def test_findings_while_reading_are_among_them_once() -> None:
    broken = "party: a\ntitle: A\nfax: 1\n"
    assert [each.rule for each in report_on(broken).findings] == ["schema-unknown-key"]
    assert report_on(broken, RULE).findings == ()


def test_findings_come_in_the_order_of_file_place_and_rule() -> None:
    report = report_on(
        "party: z\ntitle: Z\n---\n" + HUB + "---\n" + HUB.replace("protocol: hub", "protocol: b")
    )
    order = [(each.place.file, each.place.line, each.place.column, each.rule) for each in report.findings]
    assert len({each[0] for each in order}) == 3
    assert order == sorted(order)


def test_two_runs_are_alike_whatever_order_the_files_were_read_in() -> None:
    corpus, faults = framework_of(HUB + "---\n" + HUB.replace("protocol: hub", "protocol: b"))
    again = Corpus(reversed(corpus.all_documents))
    assert engine.run(again, DAY, faults) == engine.run(corpus, DAY, faults)


def test_a_report_says_the_day_and_the_oldest_register_of_the_catalogue() -> None:
    corpus, _ = framework_of(HUB)
    day = datetime.date(2027, 1, 2)
    report = engine.run(corpus, day)
    dates = [each.body.dated for each in corpus.all_documents if each.national and each.kind == "register"]
    assert (report.as_of, report.catalogue) == (day, min(filter(None, dates)))
    assert engine.catalogue_date(Corpus(corpus.documents)) == ""
