import pytest

from ..told import Told, assert_told
from .parts import clause

RULE = "protocol-as-precondition"

BREAKS = """\
Staff must not share information with another agency unless a signed agreement is in place.
Personal information may only be shared under this protocol.
Organisations that have not signed this protocol cannot receive information from the hub.
Information will not be disclosed to any agency until it has adopted the charter.
No personal data may be exchanged without a data sharing agreement.
Practitioners can share only where there is an information sharing agreement between the two organisations.
A signed protocol is required before any information is passed to another agency.
An information sharing agreement must be in place before staff discuss a family with another service.
Only signatories to this protocol may receive personal information.
Before sharing, staff check that the receiving organisation has signed the protocol.
In the absence of a protocol, information should be withheld.
If there is no agreement with the requesting agency, the request must be refused.
The absence of an information sharing agreement is a valid reason to refuse a request.
Sharing between agencies depends on both of them having signed this agreement.
Requests from agencies that are not party to this agreement will be declined.
Information may be shared with partner agencies only once they have signed up to the overarching protocol.
Without a signed ISA, social workers are not permitted to tell schools about a child.
Workers should have a signed agreement in place before they share information about a child.
The duty team shares details of a case solely with organisations that have signed this protocol.
Non-signatories are not to be given any information about a case.
Police officers may not speak to a school about a pupil outside this agreement.
Disclosure to health partners is prohibited until this agreement has been signed by both chief executives.
Staff may share information about an adult at risk only after the agreement has been signed.
Every disclosure requires a signed agreement between the agencies concerned.
Information sharing is conditional on the partner being a signatory to this protocol.
Housing officers cannot pass concerns to the council before the memorandum of understanding is agreed.
This protocol must be signed before any agency shares information under it with front-line staff of another.
Partners who are not signatories will not be told the outcome.
A practitioner who is asked for information should first confirm that an ISA exists with the requesting body.
An agency that has yet to sign may not be given safeguarding information.
Do not share with agencies that have not signed the agreement.
Nobody shares anything about a family until the agreement is signed.
Schools may receive notifications only if they are signatories to the protocol.
It is a condition of sharing that both agencies have signed this protocol.
Front-line staff should not share information in cases where no protocol exists.
The existence of an information sharing protocol is a precondition for sharing personal information.
Unless a protocol is in place, practitioners must refuse requests from other agencies.
Staff are only authorised to share information if their organisation has adopted this protocol.
You need a signed agreement to share information with a voluntary organisation.
Information must not leave the organisation unless covered by a signed agreement.
Agencies may not exchange intelligence about an individual unless they are both signatories.
Where an organisation has not signed up to this agreement, staff should decline its requests for information.
Staff are reminded that they must have an agreement in place prior to any disclosure.
This agreement must be signed by all parties before any information can be shared.
No information should pass between partners until this protocol has been formally adopted.
Social workers can only disclose information to organisations listed as signatories.
Any agency wishing to receive information must first sign this protocol.
Information about victims will be given only to agencies which have signed the protocol.
If the requesting organisation is not a signatory, do not share.
Practitioners should only share information with professionals whose employers have signed this agreement.
You must not discuss a case with a charity that has not signed the information sharing agreement.
A teacher may tell the social worker about a concern only if the school has adopted the overarching protocol.
Sharing is permitted only under the terms of a signed protocol.
The agreement has to be in force before officers answer any enquiry from another agency.
Signature of this protocol is a precondition of receiving safeguarding information.
Without this agreement, partners would not be able to share information about children at risk.
Sharing with unsigned organisations is not allowed.
Until the protocol is agreed by the board, staff must refrain from sharing details of cases.
GP practices that have not adopted the agreement will not receive child protection reports.
An agreement is needed before you can tell another agency anything about a service user.
Health visitors may not pass on concerns in the absence of a current sharing agreement.
A partner must be signed up to the protocol in order to receive information at the meeting.
Information can't be shared with the school unless it has signed the protocol.
Before any personal information is disclosed, a formal agreement must be signed by both organisations.
This protocol must be in place before any personal information is shared.
The police will not respond to requests from bodies outside this protocol.
Officers share only what this protocol allows and only with those who have signed it.
Attendance at the meeting is restricted to organisations that have signed this protocol.
"""
IS_FINE = """\
The lack of a protocol is never by itself a reason not to share.
Staff do not need an agreement before they share what keeps a child safe.
Information will not be shared without the person's agreement.
Nothing in this agreement prevents staff from sharing where a life is at risk.
The processor must not process personal data until a contract is in place.
The weekly list of pupils is sent only after both parties have signed this agreement.
No bulk extract is sent until this agreement has been signed.
This protocol is not in force for an organisation that has not signed it.
Information received under this agreement must not be passed on without the agreement of the originator.
An organisation joins by signing the charter.
This agreement takes effect only when every party has signed it.
Staff must not wait for a protocol before they tell the police that a child is in danger.
Information is not shared with the employer unless the parent gives their agreement.
Each party has signed the charter before it signs this agreement.
The parties review this agreement before the end of each year.
Information shared under this agreement is used only for the purposes listed.
A request must not be refused only because there is no agreement.
Staff may share what helps a child whether or not a protocol covers it.
Data are released to researchers only under a data sharing agreement.
Meetings are attended only by people who have signed the confidentiality statement.
The supplier may not engage a sub-processor without a written agreement.
Details are not disclosed to the landlord without the agreement of the tenant.
Front-line staff share under their own legal duties, and this protocol helps them to do so.
Routine sharing between the two systems starts once the agreement is signed.
Information must not be shared unless it is necessary for one of the purposes in this protocol.
Staff must not share more than this agreement lists without asking the information governance lead.
Where agencies have not yet signed, practitioners can still share when the law allows it.
Nobody may change this agreement without the consent of every party.
The council may not end this agreement without three months' notice.
This agreement should be read before the first case is discussed.
Only the minimum information is shared, as this protocol says.
A party that has not signed the new version keeps to the old one.
The parties to this agreement share information about missing children every day.
Sharing does not depend on this document having been signed.
An emergency does not wait for paperwork, and no signed protocol is required to act.
New parties may join once the existing signatories agree.
Unless the family agree, the plan is not shared with the school.
Anyone who is unsure reads the protocol before they share, or asks the safeguarding lead.
Records are not shared until the manager has agreed.
The police pass on information under their common law powers, and not under this agreement alone.
Personal information is shared in accordance with the law and this protocol.
The agreement is signed by the director before it is published.
The protocol gives nobody a power to share that they do not already have.
Parties tell each other before they withdraw from the agreement.
A patient may ask that nothing be shared, and without agreement nothing beyond direct care is.
Staff should know which agreements cover their work.
Sharing in an emergency is never delayed because an agreement has not been signed.
The person is told before the agreement ends.
Nothing is shared with the family without the agreement of the lead professional.
The council signs the agreement on behalf of its schools.
Each signatory keeps a log of what it shares under this agreement.
Only the director may sign this agreement.
Only parties to this agreement vote on changes to it.
This agreement does not create a duty to share, nor does it stop anyone from sharing.
Staff share information when the law allows it, whether their organisation has signed or not.
A written contract must be in place before any processor receives personal data.
The nightly feed of admissions does not begin until both trusts have signed this agreement.
Signing the protocol shows that an organisation accepts these principles; it is not what makes sharing lawful.
The parties will not publish this agreement until every party has signed it.
Information must only be shared where there is a lawful basis.
A practitioner must not share more than is needed for the purpose.
Without the carer's agreement the assessment is not sent to the employer.
The protocol must be reviewed before March each year.
The agreement must be approved by the board before it is signed.
If the patient does not agree, the information is not shared with the family.
Organisations that have not signed may still receive information that protects a child.
A refusal to sign the agreement does not relieve a school of its own duties.
Confidential information is not shared unless consent has been given or the public interest outweighs it.
Pupils' records are not transferred until the school has confirmed the transfer.
The absence of an agreement must never be used to justify not sharing.
Photographs are not shared outside the meeting.
Information from this meeting must not be shared with others without the agreement of the chair.
Staff who are unsure whether the protocol applies share what is needed to keep the person safe and ask afterwards.
A new agreement is not needed for every request.
Requests that fall outside this agreement are decided case by case by the information governance lead.
The parties agreed this protocol before the hub opened.
The agreement lists the information that may be shared and the people who may receive it.
Once signed, the agreement is sent to every party.
Data for the evaluation is released only when the data sharing agreement has been signed.
The dashboard is not switched on until the agreement has been signed.
Parties that leave the agreement receive no further updates.
Before signing this agreement each party checks that its privacy notice covers the sharing.
"""


@pytest.mark.parametrize("sentence", BREAKS.splitlines())
def test_sharing_that_waits_for_a_document_is_told(sentence: str) -> None:
    assert_told(clause(sentence), RULE, [("warning", 7, "")])


@pytest.mark.parametrize("sentence", IS_FINE.splitlines())
def test_what_no_document_is_a_condition_of_is_not_told(sentence: str) -> None:
    assert_told(clause(sentence), RULE, [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            clause("Tell the police at once. No information may be shared until both agencies have signed."),
            [("warning", 7, "“No information may be shared until both agencies have signed”")],
            id="the-sentence-is-quoted",
        ),
        pytest.param(
            clause(
                "The text said that “staff must not share unless an agreement is in place”, which is wrong."
            ),
            [],
            id="quoted",
        ),
        pytest.param(
            clause("Staff must not share information unless an agreement is in place.")
            + "status: archived\n",
            [],
            id="retired",
        ),
    ],
)
def test_where_it_is_told(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)
