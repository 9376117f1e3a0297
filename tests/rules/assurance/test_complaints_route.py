import pytest

from ..told import Told, assert_told, found
from .parts import SCOPE, beneath, clause, party, protocol

RULE = "complaints-route"
BOTH = "by what electronic means people may complain or how soon a complaint is acknowledged"
TIME = "`hub` does not say how soon a complaint is acknowledged"
ONLINE = clause("complaints", "People may complain online or by letter.")


def within(time: str) -> str:
    return f"standards:\n  - {{standard: acknowledge-a-complaint, no-later-than: {time}}}\n"


def council(contact: str) -> str:
    """Its contact stands on line 5."""
    return party("council", f"contacts:\n  - {{for: complaints, {contact}}}\n")


SIGNED = "---\n" + protocol("parties: [{party: council}]\n" + within("10 days"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(protocol(SCOPE), [("error", 5, BOTH)], id="nothing"),
        pytest.param(protocol(SCOPE, kind="overarching"), [("error", 5, BOTH)], id="overarching"),
        pytest.param(protocol(SCOPE + ONLINE), [("error", 7, TIME)], id="no-time"),
        pytest.param(
            protocol(SCOPE + clause("complaints", "People may write to us.") + within("10 days")),
            [("error", 7, "`hub` does not say by what electronic means people may complain.")],
            id="no-electronic-way",
        ),
        pytest.param(protocol(SCOPE + ONLINE + within("30 days")), [], id="thirty-days"),
        pytest.param(protocol(SCOPE + ONLINE + within("at once")), [], id="at-once"),
        pytest.param(
            protocol(SCOPE + ONLINE + within("31 days")),
            [("error", 11, "acknowledged within 31 days; the law allows 30 days")],
            id="thirty-one-days",
        ),
        pytest.param(
            protocol(SCOPE + ONLINE + within("6 weeks")), [("error", 11, "6 weeks")], id="six-weeks"
        ),
        pytest.param(
            protocol(SCOPE + ONLINE + within("1 month")),
            [("warning", 11, "“1 month”, which may come to more than the 30 days")],
            id="a-month",
        ),
        pytest.param(
            protocol(within("3 months"), kind="charter"), [("error", 6, "3 months")], id="of-any-document"
        ),
        pytest.param(protocol(within("3 months"), kind="template"), [], id="template"),
        pytest.param(protocol("status: withdrawn\n" + within("3 months")), [], id="put-away"),
        *(
            pytest.param(protocol(SCOPE + clause("complaints", words)), [], id=words[-24:])
            for words in (
                "A complaint by email or letter is acknowledged within ten working days.",
                "Complaints by web form are acknowledged within 5 days, and answered within three months.",
                "Online complaints are acknowledged the same day.",
            )
        ),
        pytest.param(
            protocol(SCOPE + clause("complaints", "A complaint by email is acknowledged within six weeks.")),
            [("warning", 9, "seems to have complaints acknowledged within 6 weeks")],
            id="six-weeks-in-words",
        ),
        pytest.param(
            protocol(
                SCOPE
                + clause("complaints", "A complaint by email is acknowledged and answered within six weeks.")
            ),
            [],
            id="a-time-that-may-be-the-answer's",
        ),
        pytest.param(
            protocol(SCOPE + "  - {clause: c, number: '8', about: complaints}\n"),
            [("error", 7, "by what electronic means people may complain.")],
            id="a-clause-known-by-its-number",
        ),
        pytest.param(protocol(SCOPE + "status: draft\n"), [], id="draft"),
        pytest.param(protocol(SCOPE, kind="procedure"), [], id="procedure"),
        pytest.param(protocol(), [], id="an-entry-without-content"),
        pytest.param(beneath(SCOPE, SCOPE + ONLINE + within("30 days"), "charter"), [], id="in-a-charter"),
        pytest.param(
            protocol(
                within("10 days")
                + "documents: [{document: form, kind: form, title: Complaint form, at: https://a.example/form}]\n"
            ),
            [],
            id="a-form",
        ),
        pytest.param(council("email: complaints@council.example") + SIGNED, [], id="a-mailbox"),
        pytest.param(
            council("phone: 01632 960001") + SIGNED,
            [("error", 5, "Council signs `hub` and has no mailbox for complaints")],
            id="a-telephone-alone",
        ),
        pytest.param(council("instead: By the form on our site.") + SIGNED, [], id="an-arrangement-instead"),
        pytest.param(council("phone: 01632 960001") + SIGNED + SCOPE + ONLINE, [], id="a-clause-for-all"),
        pytest.param(party("council") + SIGNED, [], id="no-contact-at-all"),
        pytest.param(
            council("email: complaints@council.example")
            + "---\n"
            + party("front-door", "part-of: council\ncontacts:\n  - {for: complaints, phone: 01632 960002}\n")
            + "---\n"
            + protocol("parties: [{party: front-door}]\n" + within("10 days")),
            [],
            id="that-of-its-organisation",
        ),
    ],
)
def test_complaints_route(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)


@pytest.mark.parametrize(
    "text", [protocol(SCOPE), protocol(within("6 weeks")), council("phone: 01632 960001") + SIGNED]
)
def test_nothing_is_asked_before_the_duty_began(text: str) -> None:
    assert found(text, RULE, "2026-06-18") == ()
    assert [each.severity.value for each in found(text, RULE, "2026-06-19")].count("error") >= 1


def test_the_law_is_named_with_the_day_it_began() -> None:
    (finding,) = found(protocol(SCOPE + ONLINE + within("6 weeks")), RULE)
    assert "19 June 2026" in finding.related[0].title


def test_what_is_missing_above_and_beneath_is_told_above() -> None:
    (finding,) = found(beneath(SCOPE, SCOPE), RULE)
    assert finding.place.file == "2.yaml"
    assert finding.message.endswith("nor does `hub` beneath it.")
