import pytest

from ..told import Told, assert_told, found
from .parts import SCOPE, beneath, clause, protocol

RULE = "breach-internal-only"
BREACH = "deals with a breach inside one organisation"
COMPLAINT = "deals with a complaint inside one organisation"
INSIDE = "A breach is reported as the organisation's own policy says."
TIMES = "standards: [{standard: tell-partners-of-a-breach, no-later-than: 24 hours}]\n"


INSIDE_BREACH = (
    "Any loss of papers is reported to the head of service, who decides what to do.",
    "The Caldicott Guardian reviews every incident and closes it.",
    "An incident form on the intranet is filled in the same day.",
    "The organisation at fault deals with the incident by itself.",
    "Each body investigates losses of data through its own employees.",
    "The employer of the person responsible makes an enquiry and keeps the outcome to itself.",
    "A misdirected email is recalled and the IT desk is told.",
    "The Information Commissioner is told within 72 hours.",
    "Report the loss to your team leader and log it.",
    "Hand over the details to the security officer.",
    "The senior information risk owner alone decides what follows an incident.",
    "Unauthorised access to a record is a matter for the line manager of whoever looked.",
    "Breaches are logged and closed by the information governance group.",
    "Where a file is mislaid, staff search for it and tell the office manager.",
    "Serious incidents go to the chief executive and to the regulator, and to nobody else.",
    "Whoever loses a device rings the IT helpdesk so that it can be wiped.",
    "The matter is put on the risk register and looked at by the audit committee.",
    "A breach by a member of staff is dealt with under the employer's disciplinary procedure.",
    "Each agency is responsible for managing its own security incidents.",
    "Loss of a laptop must be recorded on Datix within the shift.",
    "If you send something to the wrong person, try to recall it, then tell your supervisor.",
    "Incidents are kept confidential within the team in which they occur.",
    "The data protection officer keeps a log of breaches, which nobody else sees.",
    "The trust's legal department decides whether the Commissioner hears of it.",
    "Each party shall handle any personal data breach in accordance with its own policy.",
    "A party which suffers a breach notifies the ICO and the individuals affected.",
    "All incidents involving personal data should be notified to the nominated officer, who will investigate.",
    "Where a breach is suspected the line manager must be informed immediately and an investigation started.",
    "The organisation responsible for the breach will take whatever steps it thinks necessary.",
    "Organisations will follow their incident management procedures.",
    "Staff who find that data has gone astray should alert their information security team.",
    "Any incident will be treated as confidential by the organisation in which it took place.",
    "Losses are reported up the line.",
    "Breaches are handled wholly within the agency where they occurred.",
    "Each signatory investigates its own incidents and records the result.",
    "The employee tells their organisation and its security manager.",
    "Each organisation reports breaches to its own data protection officer and, where the law asks, to the Commissioner.",
    "A breach is dealt with at the organisation by the head of IT.",
)
INSIDE_COMPLAINT = (
    "Complaints are answered by the customer care team within twenty days.",
    "Send complaints to the complaints manager.",
    "The practice manager answers complaints, and the Ombudsman hears those that stay unsettled.",
    "Whoever receives a complaint passes it to the designated officer.",
    "A complaint about how data was shared is dealt with under the trust's complaints procedure.",
    "Any complaint to the council is answered by its customer team.",
    "A complaint is heard by the governors of the school.",
    "Complaints that cannot be settled go to the Parliamentary and Health Service Ombudsman.",
    "Members of the public who are unhappy should write to the Data Protection Officer.",
    "Complaints from parents go to the head teacher in the first place and then to governors.",
    "Each organisation will respond to complaints it receives in line with its complaints policy.",
    "Log the complaint and give it to your manager.",
    "People may complain to the customer relations team in writing.",
    "The complaints officer acknowledges within five days and replies within thirty.",
    "The agency that receives the complaint investigates it.",
    "Complaints are made in writing to the organisation concerned, which deals with them under its own policy.",
    "Complaints should be directed to the service manager.",
)
NOT_INSIDE_BREACH = (
    "A breach is any loss, theft or disclosure of information that was not meant.",
    "Staff are trained each year to recognise a breach and to report it.",
    "Devices are encrypted so that a lost laptop does not become a breach.",
    "Whoever finds a breach tells the data protection officer, who tells the party that gave the information.",
    "The manager is told, and the originator the same day.",
    "Breaches are dealt with as clause 9 says.",
    "The organisation where it happened tells its data protection officer and all the others.",
    "Northshire Police is told at once where somebody may be in danger, and the manager of the service too.",
    "The supplier tells the council within six hours.",
    "A processor reports any breach to the controller without delay.",
    "The person whose information it was is told what happened in plain words.",
    "The data protection officers of both organisations look into it.",
    "The receiving organisation tells the sending organisation and deletes the message.",
    "The signatories keep one log of breaches and look at it at each meeting.",
    "A breach of bail conditions is reported to the officer in the case.",
    "A party in breach of this agreement may be suspended by the board.",
    "The number of breaches is published in the yearly report.",
    "Staff report the loss to their manager; the lead agency is informed by noon.",
    "The organisation responsible investigates with whoever supplied the information.",
    "The manager lets the agency from which the data came know within the day.",
    "The recipient is asked to delete what came in error and to confirm that.",
    "The incident form goes to the breach contact of every party named in annex B.",
    "The head of service informs the school concerned.",
    "Their data protection officers agree between them who tells the regulator.",
    "The partnership's information governance group reviews every incident.",
    "The Commissioner is told within 72 hours, after the data providers have been consulted.",
    "A breach log is kept in common.",
    "The manager rings the GP practice whose record it was.",
    "The hospital is told if one of its records went astray.",
    "The council's data protection officer tells the trust's.",
    "Every near miss is discussed by all signatories.",
    "The service manager makes sure that affected agencies know.",
    "Those organisations whose data has been lost hear within a day from the manager.",
    "The data protection officer tells her opposite number.",
    "The SIRO writes to each organisation that holds a copy.",
    "The manager rings the care home where the letter should have gone.",
    "The IT desk wipes the phone and the ICB is informed.",
    "The person concerned is told by the manager.",
    "The data protection officer of the organisation that provided the information is told.",
    "The manager tells the landlord at once.",
)
NOT_INSIDE_COMPLAINT = (
    "The privacy notice explains how to complain.",
    "Anyone may complain to the Information Commissioner at any time.",
    "A complaint is acknowledged within 30 days.",
    "Complaints are looked into with every party they concern.",
    "The party that gets a complaint sends a copy to the other and gives one answer for both.",
    "The complaints manager asks the agencies concerned for their account.",
    "The child is offered an advocate.",
    "A complaint about another organisation is passed to it within two days.",
    "The complaints teams of the council and the trust agree who answers.",
    "Complaints can be made online, by telephone or by letter.",
    "The council's complaints team asks the police for their part of the answer.",
)


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


@pytest.mark.parametrize(
    ("about", "words", "expected"),
    [
        *(("breach", each, [("warning", 9, BREACH)]) for each in INSIDE_BREACH),
        *(("complaints", each, [("warning", 9, COMPLAINT)]) for each in INSIDE_COMPLAINT),
        *(("breach", each, []) for each in NOT_INSIDE_BREACH),
        *(("complaints", each, []) for each in NOT_INSIDE_COMPLAINT),
    ],
)
def test_wording(about: str, words: str, expected: Told) -> None:
    assert_told(protocol(SCOPE + clause(about, words)), RULE, expected)


STEPS = "steps:\n  - {step: one, does: Find out what happened.}\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            protocol(
                "clauses:\n  - {clause: a, text: Lost papers are reported to the office manager.}\n",
                kind="procedure",
            ),
            [("warning", 6, BREACH)],
            id="a-clause-of-no-stated-matter",
        ),
        pytest.param(
            protocol(
                "clauses:\n  - {clause: a, text: A lost child is reported to the office manager.}\n",
                kind="procedure",
            ),
            [],
            id="another-loss",
        ),
        pytest.param(
            protocol(
                STEPS + "  - {step: two, does: Report the data breach to your line manager.}\n",
                kind="procedure",
            ),
            [("warning", 7, "The step deals with a breach")],
            id="a-step",
        ),
        pytest.param(
            protocol(
                STEPS
                + "  - {step: two, does: Report the data breach to your manager.}\n"
                + "  - {step: three, does: Tell the breach contact of every party.}\n",
                kind="procedure",
            ),
            [],
            id="a-later-step-tells-them",
        ),
        pytest.param(
            protocol(STEPS + "  - {step: two, does: Tell your manager.}\n", id="breach", kind="procedure"),
            [("warning", 7, "The step deals with a breach")],
            id="a-procedure-on-breaches",
        ),
        pytest.param(
            protocol(
                STEPS + "  - {step: two, does: Report the concern to your manager.}\n", kind="procedure"
            ),
            [],
            id="steps-on-another-matter",
        ),
        pytest.param(
            protocol(
                SCOPE
                + clause("breach", INSIDE)
                + clause("breach", "Managers tell the regulator.").replace("e: breach", "e: b2")
            ),
            [("warning", 9, BREACH)],
            id="once-for-a-section",
        ),
        pytest.param(
            protocol(
                "parties: [{party: harbour, as: signatory}]\n"
                + SCOPE
                + clause("breach", "The manager tells Harbour.")
            )
            + "---\nparty: harbour\ntitle: Harbour\n",
            [],
            id="a-party-by-name",
        ),
        pytest.param(
            protocol(
                "parties: [{party: harbour, as: signatory}]\n"
                + SCOPE
                + clause("breach", "Staff tell Harbour's security manager.")
            )
            + "---\nparty: harbour\ntitle: Harbour\n",
            [("warning", 10, BREACH)],
            id="the-staff-of-a-party-by-name",
        ),
    ],
)
def test_where(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)
