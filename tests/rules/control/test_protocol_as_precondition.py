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
Never tell a non-signatory anything about a case.
Do not give details of a child to a body that is outside the protocol.
Check that an agreement is in place with the other agency. If there is none, do not share.
First look for a sharing agreement with the school. If you cannot find one, refuse the request.
Is there a signed agreement with the caller's organisation? If not, tell the caller that you cannot help.
Details of an adult at risk are not passed on unless the receiver has accepted the terms of this document.
Information is given to another service only when it has agreed to be bound by this protocol.
A partner that does not sign will have information withheld from it.
Failure to sign this agreement means that the agency receives no information about referrals.
Agencies that refuse to sign will be left out of case discussions until they do.
Bodies that are not listed in Annex A may not be told about a child at risk.
Share only with the organisations listed in Schedule 1 to this agreement.
If an agency's name does not appear in Appendix B, staff must not speak to it about a case.
This document is what makes it lawful to share information about families.
This agreement gives staff the authority to share, and sharing outside it is not allowed.
It is this protocol that permits practitioners to share personal information with one another.
A social worker who shares information without an agreement is acting unlawfully.
Sharing without a protocol is a breach of data protection law.
Staff who disclose information before the agreement is signed may face disciplinary action.
Any sharing of information that is not covered by this agreement is prohibited.
Practitioners are protected only if they share under a signed protocol.
No protocol, no sharing.
Where the other agency is not a party, you should not discuss the family with it.
Calls from hospitals that have not joined the scheme's agreement should be ended politely.
Concerns about a child may be passed to a nursery once the nursery has been added to the list of signatories.
Without a signature from the chief officer, no information can flow to that agency.
Officers are not covered to share until their employer has countersigned this document.
An organisation must become a signatory before it is told of concerns about an adult.
The first step is to establish whether the requester has signed the protocol; if it has not, the request goes no further.
The lawful basis for sharing at the panel is this agreement, so nobody shares anything beyond it.
Only agencies named in this document may be given information about a victim.
You cannot tell the housing association about the risk because it has not signed the protocol.
Workers may not reply to an agency with which there is no agreement.
Disclosures to bodies outside the partnership agreement are not permitted.
The legal power to share comes from this agreement.
We can share with you only after your organisation has returned a signed copy of this agreement.
Referrals will not be discussed with services that decline to sign.
Partners must have signed before they are allowed to see information about a case.
If no memorandum of understanding covers the two services, staff keep the information to themselves.
Absence of a signed protocol prevents practitioners from sharing concerns with other agencies.
Information may not be disclosed to anyone who has not agreed to this document.
Personal details must stay within the agencies that have signed the charter.
Do not answer questions from a body that has no agreement with us.
An unsigned protocol means that nothing can be shared.
Refuse any request from a body that is not on the list of signatories.
Do not reply to a query from a hospital trust that has not joined this agreement.
Details will not be released to the charity unless it has first agreed to the terms of this protocol.
Any agency that declines to sign this charter will be sent no further information about cases.
Police officers have no power to share outside this agreement.
The agreement is what allows a midwife to speak to a social worker.
A member of staff who shares with an organisation that has no agreement breaks the law.
Only when both chief executives have signed this document can staff share a concern.
Unless your agency is a signatory you will not be told about a child at risk.
Is the organisation a signatory? If it is not, refuse.
Our staff are not permitted to share with partners who are yet to sign.
It would be unlawful to tell another agency about a patient without a sharing agreement.
This protocol provides the legal basis for sharing between the agencies.
Anything shared outside this protocol is unauthorised.
Staff should wait for the agreement to be signed before raising concerns with the council.
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
If a body has not signed, share what keeps the child safe and tell the information governance lead afterwards.
Check whether an agreement covers the request. If there is none, decide on the facts and the law, and share if it is necessary.
Is there an agreement with the caller's organisation? If not, ask the safeguarding lead, and do not let that delay you.
A body that does not sign keeps its own duties to share.
Failure to sign does not stop an agency from receiving information about a person at risk.
The organisations listed in Annex A have signed this agreement.
The list of signatories in Schedule 1 is kept by the council.
This document does not make sharing lawful: the law does.
The lawful basis for each purpose is set out in section four of this agreement.
A social worker who shares information to protect a child acts lawfully, with or without an agreement.
Sharing that is not covered by this agreement is decided case by case.
Staff who share in good faith will be supported, whether or not a protocol was in place.
Never promise a family that nothing will be shared outside this meeting.
Do not share the minutes of the signatories' meeting with the press.
Organisations that are not listed in Annex A may ask to join at any time.
A non-signatory may receive information that protects somebody.
Non-signatories may attend as observers when the chair invites them.
If an agency refuses to sign, the chair writes to its chief officer.
Agencies that decline to sign are asked to say why.
Without the signature of the patient, the form is not complete.
The agreement must be signed before the grant is paid.
The parties must have signed before the annex is published.
The monthly file of school rolls is sent only after the college has returned a signed copy of this agreement.
The supplier may not see any personal data until the contract is signed.
Do not send the bulk extract to a body that has no agreement with us.
No information is given to the landlord unless the tenant agrees.
An unsigned copy of this agreement must not be put on the website.
A worker who shares without the agreement of the parent records why.
If the family do not agree and nobody is at risk, do not share.
Check that the person has agreed to the referral. If not, do not share unless somebody is at risk.
First establish whether the caller is who they say they are; if in doubt, do not share.
Until the family has signed the consent form, no information is shared with the charity.
The law gives the power to share, and this agreement records how it is used.
Personal data stays within the United Kingdom under this agreement.
Only agencies named in this document attend the board that reviews it.
Organisations join the partnership by returning a signed copy of this agreement.
The protocol does not apply to agencies that have not signed it, and they follow their own procedures.
Absence of a protocol is sometimes given as an excuse, and it is not one.
Failure to follow this agreement may lead to a review by the board.
The steering group decides whether an organisation that has not signed may use the logo.
Disputes between signatories are settled under section nine of this agreement.
Do not share passwords to the system with other signatories.
The researcher receives no data until the data sharing agreement has been signed.
Officers must not share the document itself outside the partnership until the protocol is published.
The protocol sets out who may share information and with whom.
The authority to sign this agreement rests with the chief executive.
This agreement provides a framework for sharing; it is the law that gives the power.
Only the roles listed in Annex A may open the case system.
The organisations named in Appendix A agree to share information about missing children.
Before sharing, staff check that they have a lawful basis. If they do not, they ask for advice.
Check the list of contacts in Annex B before you call. If there is no contact, ring the switchboard.
Refuse any request that comes from a personal mailbox.
Only information listed in Schedule 2 is shared under this agreement.
Any party that leaves this agreement keeps to its duties on the information that it has received.
A party may not give information that it has received under this agreement to a body that is not a party.
This document is not legal advice.
A worker who breaks this agreement may face disciplinary action.
Parties that have not signed by March will be asked to explain why at the board.
An agency that has not signed this protocol should be asked to sign, and sharing to protect a child goes on meanwhile.
Staff do not discuss cases in public places.
Data must not be shared outside this agreement for marketing.
The parties confirm that they have the power to share under section 10 of the Children Act 2004.
No party may sign this agreement on behalf of another.
This agreement gives each party the right to audit the others.
The signature of the data protection officer is needed before the assessment is published.
Information must not be disclosed to anyone outside the parties to this agreement unless the law requires it.
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
