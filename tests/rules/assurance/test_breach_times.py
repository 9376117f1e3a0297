import datetime

import pytest

from ..harness import framework_of, places

RULE = "breach-times"


def document(
    partners: str | None = None,
    regulator: str | None = None,
    kind: str = "reciprocal-agreement",
    more: str = "",
    id: str = "hub",
) -> str:
    rows = [f"  - {{standard: tell-partners-of-a-breach, no-later-than: {partners}}}\n"] if partners else []
    rows += (
        [f"  - {{standard: tell-regulator-of-a-breach, no-later-than: {regulator}}}\n"] if regulator else []
    )
    lines = f"standards:\n{''.join(rows)}" if rows else ""
    return f"protocol: {id}\ntitle: {id}\ntype: {kind}\ntier: agreement\n{lines}{more}"


def above(partners: str | None, regulator: str | None, kind: str = "charter") -> str:
    return "parents: [{protocol: above}]\n---\n" + document(partners, regulator, kind, id="above")


BOTH = "its partners or the regulator of a breach"
CLAUSE = "clauses:\n  - {clause: scope, about: scope}\n  - {clause: breach, about: breach}\n"
HEADED = CLAUSE + "  - {clause: reporting, title: Reporting breaches, about: breach}\n"
STEP = "steps:\n  - {step: %s, does: Tell the lead.%s}\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(document(), [("error", 1, BOTH)], id="neither"),
        pytest.param(
            document("24 hours"), [("error", 5, "telling the regulator of a breach")], id="no-regulator"
        ),
        pytest.param(
            document(None, "72 hours"), [("error", 5, "telling its partners of a breach")], id="no-partners"
        ),
        pytest.param(document("24 hours", "72 hours"), [], id="both"),
        pytest.param(document(kind="overarching"), [("error", 1, BOTH)], id="overarching"),
        pytest.param(document(kind="memorandum"), [("error", 1, BOTH)], id="memorandum"),
        pytest.param(document(kind="charter"), [], id="charter"),
        pytest.param(document(kind="charter", more=CLAUSE), [("error", 7, BOTH)], id="charter-with-a-clause"),
        pytest.param(document(kind="procedure"), [], id="procedure"),
        pytest.param(
            document(kind="procedure", more=CLAUSE), [("error", 7, BOTH)], id="procedure-with-a-clause"
        ),
        pytest.param(
            document(kind="procedure", more=HEADED), [("error", 8, BOTH)], id="the-clause-with-that-heading"
        ),
        pytest.param(
            document(kind="procedure", more=STEP % ("report-a-breach", "")), [("error", 6, BOTH)], id="a-step"
        ),
        pytest.param(
            document(kind="procedure", more=STEP % ("tell", ", cites: [uk-gdpr-art-33-34]")),
            [("error", 6, BOTH)],
            id="cites",
        ),
        pytest.param(document(kind="procedure", more=STEP % ("tell", "")), [], id="other-steps"),
        pytest.param(document(kind="processor-contract"), [], id="contract"),
        pytest.param(document(kind="template", more=CLAUSE), [], id="template"),
        pytest.param(document(more="status: withdrawn\n"), [], id="put-away"),
        pytest.param(
            document(more="standards: [{standard: training, at-least: every year}]\n"),
            [("error", 5, BOTH)],
            id="others",
        ),
        pytest.param(
            document("24 hours", more="  - {standard: tell-regulator-of-a-breach, notes: In time.}\n"),
            [("error", 5, "the regulator")],
            id="a-standard-without-a-time",
        ),
        pytest.param(document(more=above("24 hours", "72 hours")), [], id="both-above"),
        pytest.param(document("12 hours", more=above("24 hours", "72 hours")), [], id="one-above"),
        pytest.param(
            document(more=above(None, "72 hours")),
            [("error", 1, "its partners")],
            id="one-above-and-one-nowhere",
        ),
        pytest.param(
            document("24 hours", "4 days"),
            [("error", 7, "within 4 days; the law allows 72 hours")],
            id="over-72-hours",
        ),
        pytest.param(document("24 hours", "3 days"), [], id="three-days"),
        pytest.param(
            document("24 hours", "3 working days"),
            [("error", 7, "within 3 working days")],
            id="over-a-weekend",
        ),
        pytest.param(
            document("1 hour", "2 working days"),
            [("warning", 7, "may come to more")],
            id="perhaps-over-72-hours",
        ),
        pytest.param(
            document("24 hours", "96 hours", "policy"),
            [("error", 7, "the law allows")],
            id="whatever-its-kind",
        ),
        pytest.param(
            document("72 hours", "72 hours"), [("error", 6, "leaves nothing of the 72 hours")], id="as-long"
        ),
        pytest.param(
            document("3 days", "48 hours"), [("error", 6, "leaves nothing of the 48 hours")], id="longer"
        ),
        pytest.param(document("at once", "72 hours"), [], id="at-once"),
        pytest.param(document("the same working day", "72 hours"), [], id="the-same-day"),
        pytest.param(
            document("2 working days", "72 hours"),
            [("warning", 6, "may run over a weekend")],
            id="perhaps-longer",
        ),
        pytest.param(
            document("72 hours", more=above("24 hours", "72 hours")),
            [("error", 6, "leaves nothing")],
            id="against-the-parent",
        ),
        pytest.param(
            document("24 hours", "24 hours", more=above("24 hours", "72 hours")),
            [("error", 6, "of the 24 hours")],
            id="both-own",
        ),
        pytest.param(
            document(None, "12 hours", more=above("24 hours", "72 hours")),
            [("error", 6, "leaves nothing of the 12 hours")],
            id="a-shorter-regulator's-time-below",
        ),
    ],
)
def test_breach_times(text: str, expected: list[tuple[str, int, str]]) -> None:
    assert framework_of(text)[1] == ()
    found = places(text, RULE)
    assert [each[:2] for each in found] == [each[:2] for each in expected], found
    for (_, _, message), (_, _, words) in zip(found, expected, strict=True):
        assert words in message


def test_what_is_wrong_above_is_told_there_alone() -> None:
    from ..harness import findings_on

    text = document(more=above("72 hours", "72 hours"))
    assert [each.place.file for each in findings_on(text, RULE)] == ["2.yaml"]


def test_values_for_different_parties_are_not_compared() -> None:
    text = document(
        more="standards:\n"
        "  - {standard: tell-partners-of-a-breach, no-later-than: 48 hours, for: {parties: [police]}}\n"
        "  - {standard: tell-regulator-of-a-breach, no-later-than: 24 hours, for: {parties: [council]}}\n"
    )
    assert places(text, RULE) == []


def test_the_regulator_was_not_told_before_the_law_asked_for_it() -> None:
    before, since = datetime.date(2018, 5, 24), datetime.date(2018, 5, 25)
    missing, late = document("24 hours"), document("24 hours", "5 days")
    assert places(missing, RULE, before) == places(late, RULE, before) == []
    assert len(places(missing, RULE, since)) == len(places(late, RULE, since)) == 1
    assert "its partners of a breach" in places(document(), RULE, before)[0][2]
