import pytest

from ..told import Told, assert_told
from .parts import clause, document

RULE = "relative-time"

BREAKS = """\
The council is currently moving its records to another system.
At present there is no secure route to the voluntary sector.
The police have recently changed their referral form.
Providers will be asked to appoint a Caldicott Guardian over the coming months.
A privacy notice will be published shortly.
New legislation places a duty on schools to share.
The agreement will be reviewed next year.
Currently, the hub uses ordinary email for referrals.
The probation service was reorganised recently.
In the near future the list will move to the portal.
The new Act changes who may ask for information.
The partners are about to be joined by the fire service, and will sign in due course.
As a temporary measure, referrals may be sent by telephone.
Until further notice meetings are held by video.
During the pandemic staff may share by ordinary email.
At the moment the service is provided by a charity.
The team will soon have access to the shared record.
The ambulance trust has not signed for the time being.
Nowadays most referrals come by email.
Earlier this year the board approved a common form.
The upcoming reorganisation will change the parties to this agreement.
Interim arrangements apply for schools without an account.
The new case management system will replace this form.
In recent years the number of referrals has grown.
The integrated care board is now the lead.
To date no complaints have been received.
The health trust is presently writing its retention schedule.
Training will be offered to all partners in the next few months.
Forthcoming legislation will require a single identifier.
Data is temporarily held on a shared drive.
The Data Protection Act 2018 is currently being amended.
The form was updated last month.
The Trust currently uses three separate record systems.
Schools do not have access to the portal at present.
A recent change in the law means that consent is no longer needed.
The charity has lately joined the partnership.
Arrangements for out-of-hours contact will be agreed shortly.
It is expected that the duty will come into force over the next few months.
The council will soon publish its retention schedule.
The new statutory duty to share information applies to all partners.
This annex will be updated in due course.
Fax is still used by some practices, for now.
Some partners are currently without a data protection officer.
The service is currently commissioned from a national charity.
A data protection impact assessment will be completed later this year.
Following the recent reorganisation of the health service, the parties have changed.
The partnership is at the moment chaired by the police.
Owing to the new legislation, agencies must share more.
Information about housing is not presently shared under this agreement.
The number of referrals has recently doubled.
The list of contacts will be circulated imminently.
As an interim solution the referrals are logged on a spreadsheet.
These checks are temporarily suspended.
In response to the pandemic, parties may use video calls.
In the coming year the hub will extend its hours.
The newly formed integrated care board has yet to sign.
There are currently no processors.
The two trusts will merge next April.
The board met last year to approve this protocol.
The document is currently in draft.
The current arrangements are under review and will change before long.
The audit will take place at the end of this year.
Referrals out of hours go to the interim Head of Safeguarding.
The council's Interim Director of Children's Services signs for the council.
The agreement is held by the acting Information Governance Manager until further notice.
The arrangement with the hospice is temporary and gives it read access to the shared record.
This is only a temporary form and it will be withdrawn.
Agencies are using a temporary mailbox to receive notifications.
Temporary access has been given to the voluntary sector.
Because of Covid-19 conferences are held by video and papers are sent by ordinary email.
Since the lockdown the police have been sending reports by telephone.
While coronavirus restrictions remain in place, consent may be taken by telephone.
Owing to the public health emergency, health visitors share lists with the council each week.
The emergency measures brought in for Covid allow pharmacists to see the summary record.
The partnership is in the process of appointing a data protection officer.
Work is under way to bring the housing associations into the agreement.
A joint privacy notice is being drafted.
The hospital is now moving to a single record.
The police are now using the portal for all notifications.
The youth justice service has yet to sign.
Two practices have not yet completed the toolkit.
The charity is not yet a party to this agreement.
A retention schedule for the hub is still to be agreed.
Some of the schools are still using fax.
Most agencies today hold their records in the cloud.
Today, the duty desk is staffed by the council alone.
The upcoming election may change the membership of the board.
The upcoming migration of the case system means that paper is used.
At the time of writing, patients' records are held on two systems.
At time of writing no school had signed.
As at the date of drafting the Bill is before Parliament.
When this protocol was written the hub had three members.
So far eleven practices have signed up.
Adult social care is currently moving to another system.
Currently, children's records are sent on paper by most schools.
The service for young people is currently run by a charity.
The council is currently working with the trust on a shared form.
The charity's contract is about to end and its records will be returned.
The number of requests has risen over the past few years.
A procurement exercise is underway for a shared case system.
The template is used pending the launch of the portal.
Discussions are in progress with the ambulance trust.
A national scheme is being rolled out.
The interim chair of the board approves changes.
Body-worn video is now shared by means of a link.
The shared record is not yet available to care homes.
The parties are still negotiating the schedule of fees.
Until now, lists have been sent by post.
The hub has moved to temporary premises at the police station.
The relaxation of the rule on wet signatures is a temporary one.
The team of social workers is presently based at the hospital.
The steering group is in the course of revising this annex.
From now on requests go to the portal.
Information on children is currently sent by fax.
The list is kept by the hub, which is currently hosted by the ambulance trust.
The out-of-hours service is temporarily provided by the neighbouring council.
The desk has moved to a temporary location.
Referrals of adults are at present taken by telephone.
The Interim Caldicott Guardian approves each request.
The hospital will take over the discharge of patients next spring.
The charity will stop visiting prisoners next year.
The trust will close its wards to visitors in the coming months.
"""
IS_FINE = """\
The address at which the child currently lives is shared.
The agreement is reviewed by 31 March 2027.
As at 1 April 2026 the council is currently moving its records.
The police say whether the suspect is currently in custody.
Staff record who was present at the meeting.
The referral is answered by the next working day.
The child's current address is shared.
A patient recently discharged from hospital is visited within three days.
The mother is told shortly after the birth.
The agreement is reviewed when new legislation comes into force.
A review follows any new legislation or guidance.
Share as soon as possible.
The current version is on the website.
Anyone currently working with the family is invited.
The social worker names the services currently involved with the family.
The next review is on 1 June 2027.
The person's next of kin is told.
People who have recently moved into the area are offered a check.
Temporary accommodation is recorded as the address.
The interim care order is shared with the school.
Information is kept up to date.
The law currently in force applies.
New parties may join at any time.
Any medication that the patient is currently taking is listed.
The new school asks the old school for the file.
The agreement ends on 31 December 2026.
As a temporary measure until 31 March 2027, referrals may be sent by telephone.
A new version is sent to all parties.
The young person will soon be eighteen.
If the person is currently homeless, the council is told.
Whoever is unsure at the moment of disclosure asks the manager.
The present agreement replaces that of 2019.
A child who is at imminent risk is seen the same day.
Minutes are sent to members before the next meeting.
The victim is told before the prisoner's next release date.
Is the child currently known to social care?
Files on temporary staff are kept by the agency.
The prisoner is due to be released in the next three months.
Parties tell each other soon after a change.
The school year group of the child is recorded.
Details of the school the pupil currently attends are shared.
The worker asks where the young person is currently staying.
The record shows which professionals are currently involved.
Victims who have recently reported an offence are called within a day.
The manager decides how soon the information is needed.
A parent who has recently given birth is seen by the health visitor.
The case is discussed at the next meeting of the panel.
The next step is to ask the person.
The practitioner tells the adult as soon as it is safe.
The date of the next review stands on the cover.
If guidance changes, the agreement is amended.
The Act may be amended, and a review follows new legislation.
Whoever is present at the conference signs the attendance list.
The person holding the post at the time is told.
A copy of the current protocol is kept on the intranet.
The recipient confirms receipt within the next working day.
The plan covers the next twelve weeks of care.
The current and previous addresses of the adult are listed.
Every six months the parties check who currently has access.
Recent injuries to the child are described.
The tenant may be in temporary accommodation or about to lose a home.
New information is added to the record the same day.
The agency tells the others of any new purpose before it shares for it.
The new carer is told what the child needs.
Staff may not hold on to papers for longer than the day.
The agreement came into force on 1 October 2026 and is in force at present.
At the time of the request the officer checks the caller's identity.
This protocol applies now and after an organisation has left.
The deceased had recently been discharged from hospital.
The offender is currently subject to licence conditions.
Parties give each other notice of forthcoming inspections.
Presently known risks to the adult are set out in section 3 of the form.
The system in use when the record was made is noted.
Future changes in the law lead to a review.
An organisation that is about to leave tells the others a month ahead.
An interim care order is recorded on the child's file.
The interim findings of the enquiry are shared with the family.
A temporary address is recorded beside the permanent one.
Temporary staff are trained before they are given an account.
A child in a temporary placement keeps the same social worker.
The school records a temporary exclusion on the day.
Any temporary arrangement is approved by the board and given an end date.
An interim manager whom the regulator appoints is given the same access.
If a pandemic is declared, the director may ask for weekly lists.
The business continuity plan covers a pandemic.
Covid vaccination status is not shared.
While an investigation is under way the suspect is not told.
Where criminal proceedings are in progress the police are asked first.
A complaint that is still being investigated is not disclosed.
The officer says whether an arrest has yet to be made.
Information that has not yet been verified is marked as unverified.
If consent has not yet been obtained, only the reference is sent.
A child who is not yet of school age is named on the list.
The unborn baby is not yet a patient and has no NHS number.
The person is in the process of moving home and gives a new address.
Where a family is in the process of leaving the country, the border is told.
The patient is now living with her sister.
The worker records what has been done so far.
Parties share so far as the law allows.
A practitioner who sees the child today calls today.
The victim is told of an upcoming hearing.
Upcoming appointments are shown on the shared record.
The perpetrator's upcoming release is told to the victim.
The carer is told of the forthcoming discharge.
From 1 April 2027 the hub is in the process of moving.
As at September 2026 two practices have not yet signed.
The adult is still living at the address.
The record shows any risk over the past few years.
The council is told of a pupil's recent moves.
A young person who is now an adult may ask for the record to be closed.
Every six months the board looks at what is not yet complete.
The information is still needed when the case is closed.
When the assessment is under way the school is told.
A plan is being drawn up for each child by the core group.
Staff do not discuss a case that is now closed.
The decision stands while an appeal is in progress.
Since 2024 the hospital is now using one record.
The offender has yet to complete the programme, and the officer says so.
Pending the outcome of the enquiry, the allegation is not passed on.
An acting manager has the same duties as the manager.
The family is in the course of moving and the receiving school is told.
The child's temporary absence from care is reported.
The person is asked how they are now.
The witness is not yet ready to give a statement.
Now and then a sample of records is checked.
Details of adults currently on the caseload are sent each Friday.
At present the child lives with an aunt, and the school is told.
Calls in the past few weeks are looked at together.
This page was updated on 3 June 2026. Two schools are not yet members.
When this agreement is signed, copies go to all parties.
The crisis that the family is in is described.
Each controller still holds its own copy after it leaves.
The information is still confidential after death.
A solicitor acting as a data controller is told.
The report is being written by the social worker and is shared when it is complete.
The prisoner, who is currently on remand, is named on the list.
Staff on temporary contracts are trained.
Over the coming weeks the midwife visits the mother.
Next week, the nurse looks at the wound again.
The school tells the council that the pupil leaves next term.
"""


@pytest.mark.parametrize("sentence", BREAKS.splitlines())
def test_words_that_hold_on_the_day_of_writing_are_told(sentence: str) -> None:
    assert_told(clause(sentence), RULE, [("warning", 7, "")])


@pytest.mark.parametrize("sentence", IS_FINE.splitlines())
def test_dates_cases_and_deadlines_are_not_told(sentence: str) -> None:
    assert_told(clause(sentence), RULE, [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            clause("As a temporary measure, referrals are taken by telephone.", "until: 2027-03-31"),
            [],
            id="temporary-with-an-end",
        ),
        pytest.param(
            clause("As a temporary measure, referrals are taken by telephone."),
            [("warning", 7, "“temporary measure” sets no end")],
            id="temporary-without-an-end",
        ),
        pytest.param(
            clause("The council is moving its records at present."),
            [("warning", 7, "“at present” was true on the day of writing")],
            id="the-words-are-quoted",
        ),
        pytest.param(
            document(
                "revisions:", '  - {version: "1", on: 2026-04-01, reason: The law has recently changed.}'
            ),
            [],
            id="history",
        ),
        pytest.param(
            document(
                "data:", "  list:", "    - {item: address, why: The person may currently live elsewhere.}"
            ),
            [],
            id="an-item-is-about-cases",
        ),
        pytest.param(clause("The council is currently moving.") + "status: superseded\n", [], id="retired"),
        pytest.param(clause("The guidance says “currently”."), [], id="quoted"),
    ],
)
def test_where_it_is_told(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)
