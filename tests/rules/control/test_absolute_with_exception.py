import pytest

from ..told import Told, assert_told
from .parts import clause, document

RULE = "absolute-with-exception"

BREAKS = """\
Information is never shared without consent, unless a child is at risk of harm.
Health information must always be sent by secure email, except where the recipient has no such account.
Under no circumstances will staff discuss a case by telephone unless the caller has been identified.
Information should only ever be shared with the person's agreement, except in an emergency.
In all cases the parent is told before a referral is made, save where that would put the child at risk.
Personal information will not be shared without consent unless the law requires it.
Records are never removed from the building. Exceptions may be agreed with the team manager.
We will never pass your details to anyone else. However, we may pass them to the police if a crime is suspected.
The victim is always told. In exceptional circumstances the police may decide otherwise.
Consent must be obtained in every case, except where asking would delay help.
Staff must always encrypt attachments. This does not apply to messages within the NHS.
No information will be disclosed without the consent of the patient, except to prevent serious harm.
Information may never be shared with landlords, other than where a court orders it.
Data is at all times kept in the United Kingdom, apart from the backup, which is held in Ireland.
The family is always invited to the meeting unless the chair decides that it would not be safe.
On no account is information left on voicemail except with the person's permission.
Information is only ever shared with consent. Where a child is at risk it may be shared without consent.
The information will never be used for any other purpose, but may be used for audit.
Unless the person objects, their carer is always told.
Staff cannot share information without the patient's permission. There are exceptions, which are listed below.
We never share information without permission. Information can be shared without permission if someone is in danger.
Disclosure to the media is strictly prohibited except with the approval of the communications lead.
Information must not be passed on under any circumstances unless the originator agrees.
Every request must always be in writing, although urgent requests can be made by telephone.
Personal data must never be sent by ordinary email, except where the person has asked for it.
All disclosures are in all cases approved by the Caldicott Guardian, unless the matter is urgent.
The identity of the informant shall not be disclosed under any circumstances, save where a court so orders.
We always ask before we share. The exception is where a child may be in danger.
No personal information will be shared without the person's permission, unless there is a legal duty.
Information about adoption is never disclosed; this does not apply to disclosures ordered by a court.
In no circumstances may records leave the premises, but they may be taken to court by a manager.
Staff will always seek consent before contacting another agency, unless doing so would place someone at risk.
Information will only ever be used for the purpose it was collected for, unless the law allows another use.
At no time will data be stored outside the UK, with the exception of the disaster recovery site.
The parents are always invited, apart from cases in which the police advise otherwise.
Full names are never used in the subject line. Exceptions are allowed for the court inbox.
Confidential information cannot be disclosed without consent, except in the public interest.
Case notes are never copied. In an emergency, the relevant page may be copied for the ambulance crew.
Partners will in every case record the reason for sharing, except for routine notifications.
The agency must not share the report without the author's consent unless it is required by a court.
Under no circumstances should staff use personal devices. This rule does not apply to the on-call team.
Photographs are never taken without permission except by the police.
It is never acceptable to send patient data by post, unless it is tracked.
Data is always anonymised before it leaves the trust, save for the safeguarding return.
We won't share your details without your consent unless we believe that you are in danger.
The duty officer must be told of every referral without exception, unless the referral comes at night.
"""
IS_FINE = """\
Staff never leave papers in a car.
The person is told unless telling them would add to the danger.
Consent is not always needed.
Information is shared where the person agrees, or where the law requires it.
The decision is always recorded.
The record is always kept in the case system, and copies are not made unless the manager agrees.
The lack of an agreement is never a reason not to share.
Normally information is not shared without consent, unless someone is at risk.
Every party, without exception, keeps a log of what it shares.
Parents are almost always told, except where that would not be safe.
Exception reports are always sent to the board.
Staff always check the address before they send anything.
Requests are answered within five working days, except in August.
The log is always up to date. The lead officer reviews it every month.
Under no circumstances are passwords sent in the same message as the file.
Information is kept for six years, unless a claim has been made.
A password alone is never enough. Use the secure portal.
Consent is sought except where asking would put someone at risk.
Nobody outside the team sees the notes.
Information is not always shared in full, except with the police.
Exceptional cases are discussed at the panel.
Only the information that is needed is shared.
Staff must not use their own telephones, except in an emergency.
The child's wishes are always considered. A child who can decide is asked.
Information is never shared with the press. It may be shared with the police where a crime has been committed.
There are no exceptions to this rule: the address of a refuge is never disclosed.
The party that holds the record always answers the request, and the others help unless they hold nothing.
Whoever receives the information never passes it on. Questions go to the lead officer.
The portal is available at all times.
A refusal does not always end the matter, unless the person is an adult who can decide.
Never promise a child that you will keep a secret.
Consent can always be withdrawn.
A person may ask at any time to see what is held about them, unless an exemption applies.
The form is not complete unless it is signed.
Always tell the person what will be shared and why.
Information will not be shared for marketing.
Staff who are never sure ask the lead, unless the matter is urgent and the lead cannot be reached.
Records are kept apart from the main file.
The sender always confirms receipt. Unless a receipt arrives within the hour, the sender telephones.
Information that is not needed is never shared.
Access is removed when a member of staff leaves, except where they move within the hub.
The agreement is reviewed every year, or sooner if the law changes.
A decision not to share is always recorded with its reasons.
Children are not always able to say what they want.
There is rarely, if ever, a need to send the whole file, unless a court asks for it.
The police share information with the council except where an investigation could be harmed.
Consent is never assumed from silence.
Passwords are always changed after ninety days. Other than that, the system is open to all trained staff.
Every breach is always reported to the lead, and the lead tells the partners unless none is affected.
Information must not be shared more widely than is needed.
The address is never given over the telephone. Callers are rung back through the switchboard.
The hub never closes.
Staff share what is relevant unless there is a good reason not to.
Confidentiality is never a reason to leave a child in danger.
Without consent, information is shared only where the law allows it.
The team is exceptionally busy in winter, and calls are always answered in turn.
Not every request is granted, except those from the court.
The person's own words are always used where possible.
Data is encrypted in transit and at rest at all times.
In most cases information is not disclosed without permission, unless someone is in danger.
The meeting always starts with introductions. Members who cannot attend send a deputy.
We do not share more than is necessary, however the request is made.
The originator must always be asked before information is passed on.
"""


@pytest.mark.parametrize("sentence", BREAKS.splitlines())
def test_absolute_wording_with_an_exception_is_told(sentence: str) -> None:
    assert_told(clause(sentence), RULE, [("warning", 7, "")])


@pytest.mark.parametrize("sentence", IS_FINE.splitlines())
def test_absolute_wording_alone_and_exceptions_to_something_else_are_not_told(sentence: str) -> None:
    assert_told(clause(sentence), RULE, [])


EXCLUDED = (
    "data:",
    "  excluded:",
    "    - item: counselling-notes",
    "      why: The notes are never shared.",
    "      unless: The person agrees.",
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            document(*EXCLUDED),
            [("warning", 8, "“The notes are never shared”")],
            id="the-exception-in-its-own-key",
        ),
        pytest.param(
            document(*(each for each in EXCLUDED if "why" not in each))
            + "clauses:\n  - {clause: one, text: Counselling notes are under no circumstances shared.}\n",
            [("warning", 10, "under no circumstances")],
            id="an-excluded-item-elsewhere",
        ),
        pytest.param(
            document(*(each for each in EXCLUDED if "unless" not in each)), [], id="nothing-is-excepted"
        ),
        pytest.param(
            document(
                "as-printed:",
                "  - {at: body, says: may only be shared with consent, notes: Section 4 shares without it.}",
            ),
            [("warning", 6, "may only be shared with consent")],
            id="printed-in-two-parts",
        ),
        pytest.param(
            document("as-printed:", "  - {at: body, says: only with consent, notes: Printed twice.}"),
            [],
            id="printed-and-not-contradicted",
        ),
    ],
)
def test_exceptions_that_stand_apart(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)


def scopes(*texts: str) -> str:
    """A document whose clauses state its scope, from line 7."""
    return document(
        "clauses:",
        *(
            line
            for number, each in enumerate(texts)
            for line in (f"  - {{clause: c{number}, about: scope,", f"     text: {each}}}")
        ),
    )


@pytest.mark.parametrize(
    ("texts", "line"),
    [
        (("This agreement applies only to children.", "This agreement covers adults at risk."), 9),
        (("This protocol is for children and young people.", "This protocol is for all residents."), 9),
        (
            (
                "This agreement does not apply to adults.",
                "This agreement applies to adults who care for a child.",
            ),
            9,
        ),
        (("This agreement applies to children.", "This agreement covers their schools."), None),
        (
            ("This agreement applies to children and adults.", "This agreement applies to adults in care."),
            None,
        ),
        (
            ("This agreement applies only to children.", "This agreement covers children who are missing."),
            None,
        ),
        (("This agreement applies to adults.", "It is reviewed every year. Everyone may see it."), None),
    ],
)
def test_scope(texts: tuple[str, str], line: int | None) -> None:
    assert_told(scopes(*texts), RULE, [("warning", line, "The scope is stated two ways")] if line else [])
