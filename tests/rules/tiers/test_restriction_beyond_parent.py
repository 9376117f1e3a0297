import pytest

from ..told import Told, assert_told

RULE = "restriction-beyond-parent"

CLOSES = 'clauses:\n  - {clause: shut, number: "4.3", closes: [restrictions], text: Nothing further is held back.}\n'


def above(more: str = "", closes: str = CLOSES, id: str = "above") -> str:
    return f"---\nprotocol: {id}\ntitle: {id}\ntype: overarching\ntier: overarching\n{closes}{more}"


def hub(own: str, parents: str = "{protocol: above}", status: str = "in-force") -> str:
    return (
        f"protocol: hub\ntitle: Hub\ntype: reciprocal-agreement\ntier: agreement\nstatus: {status}\n"
        f"parents: [{parents}]\n{own}"
    )


def clause(more: str = "") -> str:
    return (
        f"clauses:\n  - {{clause: wait, effect: restriction, text: Nothing is shared before Monday.{more}}}\n"
    )


FOUND: Told = [("error", 8, "Clause wait holds information back further than clause 4.3 of `above` allows")]
THEIRS = '  - {clause: theirs, number: "4.4", effect: restriction, text: Some things are held back.}\n'
DUTY = '  - {clause: theirs, number: "4.4", effect: duty, text: Some things are done.}\n'


@pytest.mark.parametrize(
    ("own", "parent", "expected"),
    [
        pytest.param(clause(), above(), FOUND, id="no-support"),
        pytest.param(
            clause(), above(closes=CLOSES.replace("closes: [restrictions], ", "")), [], id="list-not-closed"
        ),
        pytest.param(clause(), above("status: withdrawn\n"), [], id="parent-put-away"),
        pytest.param(clause(), above("yields: [{on: restrictions}]\n"), [], id="parent-gives-way"),
        pytest.param(clause(), above("yields: [{on: standards}]\n"), FOUND, id="on-another-matter"),
        pytest.param(
            clause(),
            above(closes=CLOSES.replace("closes", "until: 2026-11-21, closes")),
            [],
            id="closed-for-a-time",
        ),
        pytest.param(
            clause(),
            above(closes=CLOSES.replace("closes", "until: 2026-11-22, closes")),
            FOUND,
            id="last-day",
        ),
        pytest.param(clause(", until: 2026-11-21"), above(), [], id="past"),
        pytest.param(clause(", reasons: [{ground: risk-to-life}]"), above(), [], id="ground"),
        pytest.param(clause(", reasons: []"), above(), FOUND, id="no-ground"),
        pytest.param(clause(", cites: [gra-2004-s22]"), above(), [], id="restricting-statute"),
        pytest.param(clause(", cites: [cda-1998-s115]"), above(), FOUND, id="a-power-restricts-nothing"),
        pytest.param(clause(", cites: [cda-1998-s115, gra-2004-s22]"), above(), [], id="one-that-restricts"),
        pytest.param(clause(", cites: [no-such-law]"), above(), [], id="law-unknown"),
        pytest.param(clause(", cites: [working-together-2026]"), above(), FOUND, id="guidance"),
        pytest.param(clause(", because: We always did."), above(), FOUND, id="habit"),
        pytest.param(clause(", about: emergency"), above(), [], id="emergency"),
        pytest.param(
            clause(", refines: clause 4.4 of above"),
            above(closes=CLOSES + THEIRS),
            [],
            id="refines-a-restriction",
        ),
        pytest.param(
            clause(", refines: clause 4.4 of above"), above(closes=CLOSES + DUTY), FOUND, id="refines-a-duty"
        ),
        pytest.param(clause(", refines: clause 9 of above"), above(), [], id="refines-what-is-not-there"),
        pytest.param(
            clause(),
            above(
                closes=CLOSES + THEIRS.replace("Some things are held back", "Nothing is shared before Monday")
            ),
            [],
            id="in-the-parent's-words",
        ),
        pytest.param(clause().replace("restriction", "safeguard"), above(), [], id="safeguard"),
    ],
)
def test_a_restriction_needs_support(own: str, parent: str, expected: Told) -> None:
    assert_told(hub(own) + parent, RULE, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            hub(clause(), "{protocol: open}, {protocol: above}") + above(id="open", closes="") + above(),
            FOUND,
            id="second-parent",
        ),
        pytest.param(
            hub(clause()) + above(closes="parents: [{protocol: top}]\n") + above(id="top"),
            [("error", 8, "clause 4.3 of `top`")],
            id="further-up",
        ),
        pytest.param(
            hub(clause(", refines: clause 4.4 of top"))
            + above(more="parents: [{protocol: top}]\n")
            + above(id="top", closes="clauses:\n" + THEIRS),
            [],
            id="restriction-further-up",
        ),
        pytest.param(hub(clause(), status="archived") + above(), [], id="put-away"),
        pytest.param(
            hub(clause())
            + above()
            + "---\nframework: f\ntitle: F\ntiers: [{tier: overarching, title: O}, {tier: agreement, title: A, owes: [data]}]\n",
            [],
            id="not-owed",
        ),
    ],
)
def test_every_line_upwards_is_looked_along(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)


def data(more: str) -> str:
    return f"data:\n  {more}\n"


NOTES = data("excluded: [{item: notes, is: mental-health}]")


@pytest.mark.parametrize(
    ("own", "parent", "expected"),
    [
        pytest.param(NOTES, above(), [("warning", 8, "`notes` is left out")], id="left-out"),
        pytest.param(
            NOTES.replace("health}", "health, why: Habit}"), above(), [("warning", 8, "")], id="with-a-habit"
        ),
        pytest.param(NOTES.replace("health}", "health, unless: They agree}"), above(), [], id="exception"),
        pytest.param(
            NOTES.replace("health}", "health, reasons: [{ground: confidence}]}"), above(), [], id="ground"
        ),
        pytest.param(NOTES, above(data("excluded: [{item: notes}]")), [], id="left-out-above"),
        pytest.param(NOTES, above(data("excluded: [{item: other, is: health}]")), [], id="wider-above"),
        pytest.param(
            NOTES,
            above(data("excluded: [{item: other, is: financial}]")),
            [("warning", 8, "")],
            id="other-above",
        ),
        pytest.param(
            NOTES,
            above(data("{closed: yes, list: [{item: a, is: identity}]}")),
            [],
            id="no-room-above-anyway",
        ),
        pytest.param(
            NOTES,
            above(data("{closed: yes, list: [{item: a, is: health}]}")),
            [("warning", 8, "")],
            id="room-above",
        ),
        pytest.param(NOTES, above(closes=""), [], id="list-not-closed"),
    ],
)
def test_things_left_out(own: str, parent: str, expected: Told) -> None:
    assert_told(hub(own) + parent, RULE, expected)


RECORD = data("list: [{item: record, is: health, only-when: The manager agrees}]")


@pytest.mark.parametrize(
    ("own", "parent", "expected"),
    [
        pytest.param(
            RECORD, above(), [("warning", 8, "`record` is shared only under a condition")], id="condition"
        ),
        pytest.param(
            RECORD.replace("agrees}", "agrees, reasons: [{ground: confidence}]}"), above(), [], id="ground"
        ),
        pytest.param(
            RECORD, above(data("list: [{item: other, is: health, only-when: It helps}]")), [], id="above-too"
        ),
        pytest.param(
            RECORD, above(data("list: [{item: record, is: health}]")), [("warning", 8, "")], id="none-above"
        ),
        pytest.param(
            RECORD + "flows: [{flow: f, items: [record], emergency: yes}]\n", above(), [], id="emergency"
        ),
    ],
)
def test_items_under_a_condition(own: str, parent: str, expected: Told) -> None:
    assert_told(hub(own) + parent, RULE, expected)


def before(condition: str) -> str:
    return f"before-sharing:\n  - {{{condition}}}\n"


@pytest.mark.parametrize(
    ("own", "parent", "expected"),
    [
        pytest.param(
            before("approval: manager"),
            above(),
            [("warning", 8, "before the role `manager` approves")],
            id="approval",
        ),
        pytest.param(
            before("agreement: the parent's consent"),
            above(),
            [("warning", 8, "without the parent's consent")],
            id="agreement",
        ),
        pytest.param(
            before("other: The board has met."), above(), [("warning", 8, "A condition")], id="other"
        ),
        pytest.param(before("needs: dpia"), above(), [], id="a-document-that-is-needed"),
        pytest.param(before("approval: manager, because: Habit"), above(), [("warning", 8, "")], id="habit"),
        pytest.param(before("approval: manager, reasons: [{ground: statute}]"), above(), [], id="ground"),
        pytest.param(before("approval: manager"), above(before("approval: manager")), [], id="above-too"),
        pytest.param(
            before("approval: manager"),
            above(before("approval: director")),
            [("warning", 8, "")],
            id="another-above",
        ),
        pytest.param(
            before("other: the board has  met"),
            above(before("other: The board has met.")),
            [],
            id="words-above",
        ),
        pytest.param(
            before("approval: manager, for: {flows: [f]}") + "flows: [{flow: f, emergency: yes}]\n",
            above(),
            [],
            id="emergency",
        ),
    ],
)
def test_what_is_asked_for_before_sharing(own: str, parent: str, expected: Told) -> None:
    assert_told(hub(own) + parent, RULE, expected)


def chart(more: str = "", node: str = "", id: str = "share", role: str = "manager") -> str:
    return (
        f"---\nchart: {id}\ntitle: Share\n{more}start: release\nnodes:\n"
        f"  - {{approval: release, by: {{role: {role}}}, {node}answers: {{given: shared, refused: shared}}}}\n"
        "  - {outcome: shared, result: share}\n"
    )


USED = "charts: [{chart: share}]\n"
ASKED: Told = [
    ("warning", 5, "The chart `share` asks the role `manager` to approve, which clause 4.3 of `above`")
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(hub(USED) + above() + chart(), ASKED, id="approval"),
        pytest.param(hub(USED) + above(USED) + chart(), [], id="the-parent's-chart"),
        pytest.param(
            hub(USED) + above("charts: [{chart: theirs}]\n") + chart() + chart(id="theirs"),
            [],
            id="same-role-above",
        ),
        pytest.param(
            hub(USED) + above("charts: [{chart: theirs}]\n") + chart() + chart(id="theirs", role="director"),
            ASKED,
            id="other-role-above",
        ),
        pytest.param(hub(USED) + above(before("approval: manager")) + chart(), [], id="approval-above"),
        pytest.param(
            hub(USED) + above() + chart("duty: [ca-1989-s47]\n").replace("title: Share\n", ""), [], id="duty"
        ),
        pytest.param(hub(USED) + above() + chart("emergency: yes\n"), [], id="emergency"),
        pytest.param(hub(USED) + above() + chart("decides: no\n"), [], id="not-about-sharing"),
        pytest.param(hub(USED) + above() + chart(node="about: method, "), [], id="how-to-send"),
        pytest.param(hub(USED) + above() + chart(node="cites: [common-law-confidentiality], "), [], id="law"),
        pytest.param(
            hub(USED) + above() + hub(USED).replace("protocol: hub", "---\nprotocol: hub2") + chart(),
            ASKED,
            id="told-once",
        ),
        pytest.param(hub("charts: [{chart: nowhere}]\n") + above(), [], id="no-such-chart"),
    ],
)
def test_approvals_in_charts(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)
