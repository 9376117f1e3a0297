import pytest

from ..told import Told, assert_told, found
from .parts import SCOPE, beneath, clause, protocol

RULE = "breach-internal-only"
BREACH = "deals with a breach inside one organisation"
COMPLAINT = "deals with a complaint inside one organisation"
INSIDE = "A breach is reported as the organisation's own policy says."
TIMES = "standards: [{standard: tell-partners-of-a-breach, no-later-than: 24 hours}]\n"


def numbered(number: str, text: str, about: str = "breach", more: str = "") -> str:
    return f"  - {{clause: c{number.replace('.', '-')}, number: '{number}', about: {about}, text: {text!r}{more}}}\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *(
            pytest.param(protocol(SCOPE + clause("breach", words)), [("warning", 9, BREACH)], id=words[:30])
            for words in (
                INSIDE,
                "Staff report a breach to their line manager and the service desk.",
                "Breaches are investigated under each agency’s internal procedure.",
                "Whoever learns of a breach tells the registered person.",
                "All breaches must be reported to the Data Protection Officer.",
            )
        ),
        *(
            pytest.param(protocol(SCOPE + clause("breach", words)), [], id=words[:30])
            for words in (
                "Staff report a breach to their manager, who tells the partners concerned.",
                "The data protection officer informs every party it touches.",
                "Breaches are reported internally and to the organisation that provided the information.",
                "The manager is told, and the sender is rung the same day.",
                "Each agency looks into breaches under its own procedure, in touch with its partners.",
                "Staff take care that no breach happens.",
                "A breach is whatever an internal policy calls one.",
                "If something goes astray, follow the procedure for breaches.",
                "The supplier tells the council within six hours of discovering a breach.",
            )
        ),
        pytest.param(
            protocol(
                SCOPE
                + clause(
                    "complaints", "The organisation that receives one looks into it under its own procedure."
                )
            ),
            [("warning", 9, COMPLAINT)],
            id="complaints",
        ),
        pytest.param(
            protocol(
                SCOPE + clause("complaints", "Complaints are looked into with every party they concern.")
            ),
            [],
            id="complaints-with-partners",
        ),
        pytest.param(protocol(SCOPE + clause("security", INSIDE)), [], id="of-another-matter"),
        pytest.param(protocol(SCOPE + clause("breach", INSIDE) + TIMES), [], id="partners-have-a-time"),
        pytest.param(
            protocol(
                SCOPE
                + clause("complaints", "Complaints are dealt with under each organisation's own procedure.")
                + TIMES
            ),
            [("warning", 9, COMPLAINT)],
            id="a-time-for-breaches-says-nothing-of-complaints",
        ),
        pytest.param(
            protocol(SCOPE + numbered("4.1", INSIDE) + numbered("4.2", "Partners are told within a day.")),
            [],
            id="the-next-clause-tells-them",
        ),
        pytest.param(
            protocol(
                SCOPE + numbered("1.5", "Breaches are looked into with partners.") + numbered("4.2", INSIDE)
            ),
            [("warning", 8, BREACH)],
            id="another-section-says-otherwise",
        ),
        pytest.param(beneath(SCOPE + clause("breach", INSIDE), TIMES), [], id="a-time-above"),
        pytest.param(
            beneath(
                SCOPE + clause("breach", INSIDE),
                SCOPE + numbered("5", "Every partner is told.", more=", inherited: yes"),
            ),
            [],
            id="a-clause-carried-over",
        ),
        pytest.param(
            beneath(
                SCOPE + numbered("2", INSIDE, more=", refines: clause 5 of above"),
                SCOPE + numbered("5", "Every partner is told.", more=", inherited: yes"),
            ),
            [("warning", 8, BREACH)],
            id="a-clause-refined",
        ),
        pytest.param(
            protocol(
                SCOPE
                + clause("breach", "Report to your manager at once.")
                + "steps:\n  - {step: tell, does: Tell the breach contact of every party concerned.}\n",
                kind="procedure",
            ),
            [],
            id="a-step-tells-them",
        ),
        pytest.param(
            protocol(SCOPE + clause("breach", "Report it to your manager."), kind="procedure"),
            [("warning", 9, BREACH)],
            id="procedure",
        ),
        *(
            pytest.param(protocol(SCOPE + clause("breach", INSIDE), kind=kind), [], id=kind)
            for kind in ("policy", "guidance", "template", "terms-of-reference")
        ),
        pytest.param(protocol("status: archived\n" + SCOPE + clause("breach", INSIDE)), [], id="put-away"),
        pytest.param(
            protocol(
                SCOPE + clause("breach", "The old protocol had breaches “reported under its own policy”.")
            ),
            [],
            id="only-quoted",
        ),
    ],
)
def test_breach_internal_only(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)


def test_the_clause_that_says_otherwise_is_quoted() -> None:
    text = protocol(
        SCOPE + numbered("1.5", "Breaches are looked into with partners.") + numbered("4.2", INSIDE)
    )
    (finding,) = found(text, RULE)
    assert [each.words for each in finding.related] == ["Breaches are looked into with partners."]
