import pytest

from ..told import Told, assert_told
from .parts import clause, document

RULE = "must-without-law"

BREAKS = """\
The law requires agencies to share information about a child at risk.
Schools are legally obliged to pass on the child protection file.
The council has a statutory duty to make enquiries.
It is a legal requirement to carry out an assessment before sharing starts.
Partners must by law keep personal information secure.
It is unlawful to disclose the identity of a victim of a sexual offence.
By law, every controller must keep a record of its processing.
Legislation obliges health bodies to use the NHS number.
We are under a legal obligation to report deaths in custody.
Organisations should comply with the Data Protection Act.
A breach should be reported to the ICO within 72 hours.
All partners have a legal duty to protect the information they hold.
Data protection law says that people must be told how their information is used.
Under data protection legislation, each organisation must have a lawful basis.
There is a statutory requirement for the police to consult the probation service.
Disclosing adoption records without authority is a criminal offence.
The police are required by law to notify the local authority.
Statute places a duty on every partner to co-operate.
Each party should comply with data protection legislation at all times.
Controllers must notify the Information Commission of a breach within 72 hours.
Partners should follow the law on human rights when they share.
Doctors are bound by law to notify certain diseases.
Employers are legally required to refer people to the Disclosure and Barring Service.
Under the UK GDPR, people should be told how their data is used.
The local authority is under a statutory obligation to keep the register.
Providing the information is a statutory duty of every school.
Human rights legislation prohibits any disclosure that is not proportionate.
Staff ought to comply with the Human Rights Act 1998.
Sharing personal data without a lawful basis is against the law.
Registration with the regulator is required by law.
It is good practice to comply with the UK GDPR when information is shared.
Parents have to be told, by law, when their child is excluded.
Subject access requests should be answered within one month.
The law does not allow health staff to keep this to themselves.
Housing providers are obliged under legislation to refer people who may lose their home.
Anyone who discloses this information commits an offence.
The Information Commission should be told of any serious breach.
Safeguarding partners have statutory responsibilities to publish their arrangements.
A controller must answer a subject access request within one month.
The legislation requires that consent be recorded.
The Trust has a legal responsibility to investigate every complaint.
Health professionals have statutory duties to report female genital mutilation.
Safeguarding legislation places a duty on all agencies to work together.
Because of the law on equality, all parties must make reasonable adjustments.
Failure to report is a criminal offence.
Staff are reminded that it is illegal to record a conversation secretly.
It is a legal obligation to notify the local authority of a private fostering arrangement.
Schools are under a duty in law to keep pupils safe.
Providers must, as a matter of law, tell the regulator of a death.
The law says that information must be kept secure.
Agencies are statutorily required to co-operate with the youth offending team.
A data protection impact assessment is legally required where the risk is high.
A child protection conference is required by statute.
UK law forbids the publication of a child's name.
In law, both parents must be told.
Data protection legislation gives controllers a duty to keep records accurate.
Local authorities have a legal obligation to provide this information each term.
Each partner should adhere to data protection law when it shares.
Practitioners should share information lawfully and fairly.
Serious breaches ought to be notified to the regulator within 72 hours.
All controllers are encouraged to comply with the UK GDPR.
Organisations should have a lawful basis for sharing.
Section 11 of the Children Act 2004 says that agencies should make arrangements to safeguard children.
Sharing should be in accordance with the Human Rights Act.
Police officers should act in accordance with the law.
Partners should fulfil their statutory duties towards children.
Under section 45 of the Care Act 2014 people should supply the information that the board asks for.
As required by law, each party must pay a fee to the regulator.
The parties are obliged by law to report money laundering.
Names are removed before publication to comply with the law.
To comply with the law, each school keeps the register for three years.
In order to comply with data protection legislation, a record of each disclosure is kept.
The trust cannot lawfully disclose a patient's HIV status to an employer.
A council may not lawfully hold this information for longer than six years.
Schools can only lawfully withhold the file in two cases.
The regulations require schools to tell the local authority when a name is deleted.
Regulations oblige landlords to check the right to rent.
Health and safety regulations demand that such incidents be reported.
The identity of a complainant in a sexual case is protected by law and no one may publish it.
The law protects the anonymity of victims, and nobody may disclose it.
The law compels doctors to notify certain infections.
Staff should explain how data is used, as Article 13 of the UK GDPR requires.
A decision should be recorded, because section 11 of the Children Act 2004 requires it.
The lead should answer within one month, which Article 12(3) of the UK GDPR requires.
Partners should keep information no longer than needed, as required by the Data Protection Act 2018.
Parties ought to carry out an impact assessment, since Article 35 makes it compulsory.
It is our statutory duty to co-operate with the board.
The duty to refer is a legal one.
Notifying the authority is not optional: it is the law.
The law is clear that the child must be seen alone.
The rules of law on adoption prevent agencies from saying who the birth parents are.
The law prevents the police from giving out spent convictions.
Passing on this information without authority is a crime.
Nobody is legally permitted to publish the name of a pupil in proceedings.
Disclosure of protected tax information is prohibited by statute.
The time in which the authority answers is fixed by law.
Parliament has placed a duty on public bodies to prevent serious violence.
Agencies are under legal duties to share.
For legal reasons, the child's new surname must never be given.
As the law demands, people are told before their information is used for another purpose.
There is a legal bar on telling the suspect.
Each party must, in compliance with the law, keep a register of processing.
Officers may not in law disclose the source.
It would be contrary to law to keep the fingerprints.
Anyone who tips off the subject is guilty of an offence.
The police have no legal choice but to disclose unused material.
Legally, the landlord must be given notice.
The regulations say that records must be kept for six years.
The partners are legally bound to have regard to the guidance.
Trusts are obliged by regulations to be open with patients.
Data subjects should be given a copy, as this is a requirement of Article 15 of the UK GDPR.
Charities should report serious incidents to their regulator, which the law requires.
Laptops are encrypted to comply with the law.
The school keeps an attendance register to comply with the law.
We cannot lawfully pass on the content of a suspicious activity report.
Medical staff should be given the reasons in writing, which section 4 of the Access to Medical Reports Act 1988 requires.
"""
IS_FINE = """\
Each party must encrypt its laptops.
Information is not disclosed unless the law requires it.
The law requires agencies to share information about a child at risk (Children Act 2004, section 16LA).
Schools are legally obliged to pass on the child protection file [law: education-regs].
Where the law requires disclosure, staff record the provision.
Under section 47 of the Children Act 1989 the council has a statutory duty to make enquiries.
Staff must tell the hub by noon each day.
Staff should record their decision and the reasons for it.
The Data Protection Act should not be seen as a barrier to sharing.
Should a breach occur, the party tells the others within 24 hours.
Practitioners should be aware of the Data Protection Act 2018.
Does the law require us to share this?
Partners share information to meet their statutory duties.
Records are kept for no longer than the law requires.
There is a common law duty of confidentiality.
Information may be withheld if disclosure would be unlawful.
The legal adviser confirms that the law requires the disclosure.
Everyone must sign in at reception.
Nothing in this agreement overrides a legal duty.
The parties must review this agreement every year.
Staff should seek legal advice before refusing a request.
The person is told unless we are legally obliged not to tell them.
There is no legal requirement to have an agreement.
Each agency should consider whether it has a statutory power to share.
The person making the request states the law that requires disclosure.
The lead must tell the other parties of a breach within 24 hours.
Data is kept for six years, or longer where there is a legal obligation.
Partners should follow the Caldicott principles.
The agreement is not legally binding.
Each party must comply with this agreement.
The DPO advises on the law.
Article 33 of the UK GDPR requires the controller to report within 72 hours.
The supplier tells the council if it thinks an instruction unlawful.
Staff should comply with the local procedure.
Staff should name the section of the Act they rely on.
Access is limited to those with a statutory role.
The Care Act 2014 requires the board to publish a report each year.
The law that applies to each sharing is listed in the annex.
A refusal is recorded even where no law requires consent.
Each partner must have a named lead.
Legal services must be consulted before a file is destroyed.
What the law requires of each party is set out in Annex C.
If a court orders disclosure, the information must be given.
Managers should make sure that new staff are trained in data protection law.
The duty manager must be told before the end of the shift.
All staff must complete training every year.
Each party must have a data protection officer or a named lead.
The information must be accurate and up to date.
Information must not be shared for marketing.
Parties must not pass the information on without the originator's agreement.
Requests should be answered within five working days.
Partners should tell each other when details change.
Staff should comply with this protocol and with their own organisation's policies.
Controllers should consider the guidance of the regulator on data sharing.
Where there is a statutory duty to share, consent is not needed.
Consent is not sought when asking would be unlawful.
The board decides whether there is a legal duty to act.
The right to object is explained in the privacy notice.
The law allows information to be shared without consent to protect a child.
Data protection law does not prevent the sharing of information to protect a child.
The Data Protection Act 2018 and the UK GDPR are not a reason to hold back.
Whoever asks for the information says what legal duty it serves.
The police must give the reference number of the enquiry.
Legal advice must be sought before a report is disclosed to the court.
A solicitor who acts for the family must put the request in writing.
The council keeps the record for as long as its statutory duty lasts.
We may be legally obliged to tell the police, and we say so at the start.
The agreement does not change the statutory duties of any party.
The lawful basis must be recorded on the form.
Records that must be kept by law are listed in the retention schedule.
Under Article 15 of the UK GDPR, people must be given a copy of what is held about them.
Article 8 of the European Convention on Human Rights requires that interference is proportionate.
The Freedom of Information Act requires public authorities to answer requests.
Staff should be trained in the UK GDPR every two years.
The privacy notice should explain the lawful basis in plain words.
The lead officer should know what the law says about consent.
Parties should agree on who answers an access request.
Disclosure is refused where a court order forbids it.
An application must be made to the court.
Information must be shared as soon as a child is in danger.
The common law requires that what is told in confidence stays in confidence.
If the law changes, the agreement must be reviewed.
The statutory partners meet every quarter.
Managers must check that the disclosure is lawful.
The provider must tell the council within two working days of any complaint.
Partners must use secure email.
Everyone should be treated with respect, as the law and common decency demand.
Staff ask a lawyer whether they are under a legal obligation to disclose.
Each party agrees to comply with data protection legislation.
Staff are trained to comply with the law.
Each partner is responsible for its own ability to comply with the law.
Where a party cannot lawfully disclose something, it says so without giving the reason.
Information that cannot lawfully be shared is taken out first.
If the trust cannot lawfully answer, it tells the officer at once.
The Care Homes Regulations 2009 require the home to notify deaths.
The regulations require schools to tell the local authority (Education Regulations 2024).
The agreement is governed by the law of England and Wales.
The identity of a complainant is protected by the Sexual Offences (Amendment) Act 1992.
Staff should record which Article requires the disclosure.
Staff should share where section 47 of the Children Act 1989 requires it.
Practitioners should tell the person, unless the Act forbids it.
Article 13 of the UK GDPR requires controllers to tell people how data is used, and staff should know where the notice is.
Partners should use secure email, as the council's policy requires.
Managers should keep a log, because the board asks for it.
The law may change, and the agreement is then reviewed.
The law officer of the council is told.
Parties should hold a meeting each term, as this agreement requires.
The agreement creates no legal obligations.
A legal adviser attends the meeting.
The lawful basis for each purpose is listed.
Data protection law gives people rights, which are set out in the notice.
The rules of the scheme require members to wear a badge.
House rules forbid the use of phones in the meeting room.
The fire regulations of the building are explained to visitors.
The service offers legal support to victims.
The statutory partners agree to publish an annual report.
Whoever believes that the law prevents disclosure tells the lead.
Advice is taken on whether disclosure would be contrary to law.
What is protected by law is marked on the form.
Nothing here requires a party to do what it cannot lawfully do.
The parties do what the law asks of them and no more than this agreement sets out.
Crime reports must be sent by noon.
It is a crime prevention measure to share this list.
The police must say what offence they are investigating.
Parents should be told, as is good practice.
The lead must check that the request is lawful.
A disclosure that breaks the law is reported to the board.
Partners must comply with the law.
Each controller shall comply with its obligations under data protection legislation.
Staff keep to the law and to this agreement.
Under the Data Protection Act 2018 it is an offence to re-identify people.
The board may be told by law enforcement bodies what they need.
Law enforcement agencies must give a reference.
Section 115 of the Crime and Disorder Act 1998 gives a power and is not an obligation.
The guidance should be read with Article 6 of the UK GDPR.
Each organisation takes steps to comply with the law.
The data protection officer helps staff to comply with data protection legislation.
The lead says why the council cannot share, if it cannot lawfully do so.
The Regulations require a notice, which is in the glossary.
Members should wear a badge, as the rules of the building require.
"""


@pytest.mark.parametrize("sentence", BREAKS.splitlines())
def test_law_without_its_source_and_law_as_advice_are_told(sentence: str) -> None:
    assert_told(clause(sentence), RULE, [("warning", 7, "")])


@pytest.mark.parametrize("sentence", IS_FINE.splitlines())
def test_duties_of_the_parties_and_law_with_its_source_are_not_told(sentence: str) -> None:
    assert_told(clause(sentence), RULE, [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            clause("The law requires agencies to share this.", "cites: [ca-2004-s11]"),
            [],
            id="cited-in-a-key",
        ),
        pytest.param(
            clause(
                "The law sets a time for this and requires it to be kept.", "standards: [tell-the-regulator]"
            ),
            [("warning", 7, "does not say which law")],
            id="a-standard-that-is-unknown-is-no-citation",
        ),
        pytest.param(
            clause("Partners should comply with the Data Protection Act 2018.", "cites: [dpa-2018]"),
            [("warning", 7, "puts as advice what the law demands")],
            id="a-citation-does-not-mend-advice",
        ),
        pytest.param(
            clause("The Care Act 2014 governs this. The law requires a written answer."),
            [],
            id="cited-in-the-text",
        ),
        pytest.param(
            document("purposes:", "  list:", "    - purpose: crime", "      benefit: The law requires it."),
            [("warning", 8, "“The law requires it”")],
            id="any-text",
        ),
        pytest.param(
            document(
                "before-sharing:",
                "  - approval: caldicott-guardian",
                "    because: The law asks for it before anything is shared.",
                "    reasons:",
                "      - ground: statute",
                "        law: [nhs-act-2006-s251]",
            ),
            [],
            id="the-law-is-in-its-reasons",
        ),
        pytest.param(
            document(
                "before-sharing:",
                "  - approval: caldicott-guardian",
                "    because: The law asks for it before anything is shared.",
                "    reasons:",
                "      - ground: statute",
            ),
            [("warning", 7, "does not say which law")],
            id="reasons-without-a-law",
        ),
        pytest.param(clause("The law requires it.") + "status: withdrawn\n", [], id="retired"),
    ],
)
def test_where_it_is_told(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)
