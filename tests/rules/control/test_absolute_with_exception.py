import pytest

from ..told import Told, assert_told
from .parts import clause, document

RULE = "absolute-with-exception"

BREAKS = """\
Every request must always be in writing, although urgent requests can be made by telephone.
The information will never be used for any other purpose, but may be used for audit.
Under no circumstances will staff discuss a case by telephone unless the caller has been identified.
Information should only ever be shared with the person's agreement, except in an emergency.
In all cases the parent is told before a referral is made, save where that would put the child at risk.
Records are never removed from the building. Exceptions may be agreed with the team manager.
We will never pass your details to anyone else. However, we may pass them to the police if a crime is suspected.
The victim is always told. In exceptional circumstances the police may decide otherwise.
Consent must be obtained in every case, except where asking would delay help.
Staff must always encrypt attachments. This does not apply to messages within the NHS.
Data is at all times kept in the United Kingdom, apart from the backup, which is held in Ireland.
On no account is information left on voicemail except with the person's permission.
Information is only ever shared with consent. Where a child is at risk it may be shared without consent.
Staff cannot share information without the patient's permission. There are exceptions, which are listed below.
We never share information without permission. Information can be shared without permission if someone is in danger.
Disclosure to the media is strictly prohibited except with the approval of the communications lead.
Information must not be passed on under any circumstances unless the originator agrees.
All disclosures are in all cases approved by the Caldicott Guardian, unless the matter is urgent.
The identity of the informant shall not be disclosed under any circumstances, save where a court so orders.
We always ask before we share. The exception is where a child may be in danger.
Information about adoption is never disclosed; this does not apply to disclosures ordered by a court.
In no circumstances may records leave the premises, but they may be taken to court by a manager.
Information will only ever be used for the purpose it was collected for, unless the law allows another use.
At no time will data be stored outside the UK, with the exception of the disaster recovery site.
Full names are never used in the subject line. Exceptions are allowed for the court inbox.
Case notes are never copied. In an emergency, the relevant page may be copied for the ambulance crew.
Partners will in every case record the reason for sharing, except for routine notifications.
Under no circumstances should staff use personal devices. This rule does not apply to the on-call team.
The duty officer must be told of every referral without exception, unless the referral comes at night.
Client notes are never taken home. Managers may take notes home when they work from there.
Staff never give a family's address to a landlord. A landlord can be given the address once rent is owed.
We do not tell anyone at any time that a person is known to us. Schools may be told that a pupil is known to us.
Nothing said at the panel is ever repeated outside it. Points may be repeated to the worker's own manager.
There is no situation in which a witness's name is given out. The court can be given the name on request.
Disclosure to journalists is absolutely forbidden. The press office may disclose the outcome of a case.
Access to the register is strictly limited to the three duty officers. The finance team can also see it.
The list is used solely for planning visits. It is also used to check entitlement to grants.
The information is exclusively for the use of the safeguarding team. Housing officers use it as well.
Photographs are used exclusively for identification. They may be used for publicity if the communications lead agrees.
Only the custody sergeant may open the record. The medical team opens it too.
Only the hub manager approves a disclosure. In the manager's absence the duty worker approves it.
Requests are always made in writing. Telephone requests are acceptable at weekends.
The parents are always invited to the conference. Parents who live abroad need not be invited.
Every disclosure is recorded. Disclosures made by telephone are not recorded.
Consent is always written down. Verbal consent is enough for short contacts.
The carer is told in all cases. There is no need to tell the carer of minor changes.
All referrals are acknowledged in writing without exception. Referrals from the ambulance service are not acknowledged.
The lead officer must always be present at the meeting. She may be absent if a deputy attends.
A partner can always refuse a request. Partners must answer requests from the coroner.
Whether to share always remains the choice of each agency. Agencies are required to share what the panel asks for.
Information is only shared with the person's written consent. In some cases it is passed on without their agreement.
The data is stored only in the United Kingdom. Some of it is also stored in Dublin.
Medical details are never sent by email. Short updates can be emailed to the ward.
Nobody outside the team is shown the case summary. The independent chair is shown the summary before each meeting.
Nobody but the data analyst has access to the full extract. The research student also has access to the extract.
The names of donors are kept strictly confidential. The names may be released to the auditors.
Patient data will not be passed to any third party. Our survey contractor receives patient data every month.
We never use the information for anything else. It may be used for training once a year.
Files are destroyed after six years without exception. However, adoption files are kept for a hundred years.
Sharing is strictly forbidden once consent has been withdrawn. Staff may go on sharing where there is a court order.
Officers never discuss a case by telephone. When the secure line is down, they can discuss cases on a mobile.
The address of the refuge is never written down. Drivers may write the address down for the journey.
The minutes are never copied. One copy can be made for the child's solicitor.
The content of calls is never recorded. Calls to the out of hours team are recorded.
The police are always told first. The police need not be told where the person has died at home.
A reason is always given. The reason may not be given where it would alert a suspect.
Data is held solely by the council. A second copy is held by the trust.
The council is the sole controller of the register. The trust is a joint controller of the register.
The agreement covers all agencies in the county. It covers health bodies alone.
This protocol applies to everyone who works with children. It applies to qualified social workers only.
Volunteers are covered by this agreement. Volunteers fall outside it.
Commissioned services are within the scope of this protocol. This protocol does not extend to commissioned services.
This agreement is between the council and the police. The three parties meet every quarter.
The two signatories keep a joint log. Any of the four signatories may ask for a meeting.
This agreement is made between the trust and the college. The parties are the trust, the college and the probation service.
The arrangement is for adults alone. Children over sixteen are also covered.
We will never contact your employer. There are times when we will contact an employer to check a reference.
Under no circumstances is a child interviewed at school. It is sometimes done where the child asks for it.
No record leaves the office. Records can be taken to a home visit in a locked case.
Not a single detail will be given to insurers. Insurers can be given dates of treatment.
It is never acceptable to leave a message with a relative. Messages may be left with a relative who is the main carer.
The victim's statement is always read in full. It does not have to be read in full when time is short.
Attachments are encrypted at all times. Encryption is not required for messages within the trust.
Staff cannot, for any reason, look at a neighbour's file. Staff may look at the file if their manager is away.
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
Information is never shared without consent, unless a child is at risk of harm.
Health information must always be sent by secure email, except where the recipient has no such account.
Personal information will not be shared without consent unless the law requires it.
No information will be disclosed without the consent of the patient, except to prevent serious harm.
Information may never be shared with landlords, other than where a court orders it.
The family is always invited to the meeting unless the chair decides that it would not be safe.
Unless the person objects, their carer is always told.
Personal data must never be sent by ordinary email, except where the person has asked for it.
No personal information will be shared without the person's permission, unless there is a legal duty.
Staff will always seek consent before contacting another agency, unless doing so would place someone at risk.
The parents are always invited, apart from cases in which the police advise otherwise.
Confidential information cannot be disclosed without consent, except in the public interest.
The agency must not share the report without the author's consent unless it is required by a court.
Photographs are never taken without permission except by the police.
It is never acceptable to send patient data by post, unless it is tracked.
Data is always anonymised before it leaves the trust, save for the safeguarding return.
We won't share your details without your consent unless we believe that you are in danger.
Passwords are never shared. A new password may be set by the help desk.
The log is always kept locked. The press office never comments on a case.
Staff always wear a badge. Visitors need not sign out before five o'clock.
Information is never sold. The council may charge for copies of published reports.
Only the duty officer may open the safe. The duty officer also signs the register.
The data is used solely for safeguarding. It is also encrypted.
The list is used exclusively for planning visits. The team also keeps a list of volunteers.
Details are never left on voicemail. They may be given to the person face to face.
Volunteers never see case files. Social workers may see the case files that they need.
Requests are always made in writing. The request may be sent by email or by post.
The parents are always invited. They are not asked to speak.
Every disclosure is recorded. Disclosures are not published.
Nobody outside the team sees the summary. The team sees it once a week.
Information is never shared with employers. Employers may ask for a reference in the usual way.
The chair always opens the meeting. Minutes are not taken of the opening remarks.
Notes are never taken home. Notes may be read at the office until eight o'clock.
The record always names the source. A source may ask to remain anonymous.
Access is strictly limited to the duty officers. They also hold the keys to the building.
Data is never stored outside the United Kingdom. It may be stored in Leeds or in Cardiff.
The register is held solely by the council. The council also holds the index.
A partner can always refuse a request. Partners must give a reason for a refusal.
No record leaves the office. Records may be read in the office by appointment.
This agreement is between the council and the police. The two parties meet every quarter.
The three signatories keep a joint log. The four officers who run it meet each week.
This agreement covers all agencies in the county. It does not cover the exchange of money.
Volunteers are covered by this agreement. Contractors fall outside it.
This protocol applies only to adults. Another protocol applies to children.
The person is always told unless telling them would put somebody at risk. A reason is written down.
Staff never interview a child alone, except where the child asks for it.
Photographs are always deleted after the case closes. An exception report lists the cases that are still open.
Details are never given by telephone. Exceptions to the retention periods are agreed by the records manager.
The victim is always asked what they want. However, the interpreter is booked by the police.
Consent is never assumed. Consent may be given by a person with parental responsibility.
The line is always staffed. Calls may be recorded for training.
Nothing is published without the approval of every party. The annual report may be published once all have approved it.
Information is only shared with those who need to know it. It is also kept up to date.
Information is only shared where there is a lawful basis. It may be shared by secure email or by telephone.
Never leave a laptop in a car. A laptop may be left at the office in a locked drawer.
Information is shared only with the three bodies named above. Each of the three may also ask for a meeting.
Records of adults are always kept apart from those of children. Staff may not remove a label.
Staff always act within the law. The law does not require consent for every disclosure.
The lack of consent is never by itself a reason not to share. Information may be shared without consent where somebody is at risk.
Silence is never taken as agreement. Agreement may be given by telephone.
The safeguarding lead is always consulted. The lead may consult others.
The decision always rests with the manager. The manager must write it down.
It is forbidden to take photographs of the screen. Screens may be turned to face the wall.
All staff are trained before they use the system. Staff who are not trained do not use the system.
Data is deleted at the end of the project in every case. The project may be extended for a year.
The form is always sent by secure email. It is not sent by ordinary email.
The council alone decides who may use the hub. Partners can ask for a decision to be looked at again.
Never assume that somebody else has passed on a concern. A concern may be passed on by telephone.
We never sell your information. We may share your information with the police.
Case files are never kept at home. Personal calls can be taken at home.
The sender always checks the address. A message that comes back is not sent again.
Information is always accurate when it is shared. Nobody can be sure of what is not written down.
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
