import pytest

from ..told import Told, assert_told
from .parts import clause, document

RULE = "foreign-text"

BREAKS = """\
A referral goes to Blankshire County Council the same day.
The lead is the Blankshire Safeguarding Children Board.
The list is sent to Sandwell and West Hospitals NHS Trust.
Complete Blankshire Form A and send it to the hub.
Residents of Blankshire may ask to see their record.
The London Borough of Blank leads on this agreement.
Thames Vale Police record the incident.
Cases are discussed at the Westford MARAC.
The Kirkmoor Clinical Commissioning Group approves the extract.
Officers of Middleton City Council hold the key.
The Blankshire and Wold Integrated Care Board is the controller.
Concerns go to the Oldport Multi-Agency Safeguarding Hub.
The agreement covers children living in Riverton.
The Wessland Fire and Rescue Service visits the home.
Staff follow the Lowshire Safeguarding Adults Board procedures.
The Greyshire Information Sharing Protocol applies.
A copy goes to Healthwatch Barshire.
The Harwell Youth Offending Team attends.
Members of the Marshford Health and Wellbeing Board are told.
The Deepdale Community Safety Partnership owns this agreement.
Agencies across Blankshire share information every day.
The chair of the Newton Safeguarding Children Partnership signs.
Send the form to Castleford Borough Council's duty team.
The duty desk of Wiltonshire Council takes the call.
Referrals are made on the Fenshire Referral Form.
Marlow Vale NHS Trust is joint controller of the record.
The Blackmoor Safeguarding Adults Partnership approves this document.
Minutes are kept by the City of Westhaven Council.
This protocol is for families in Northbridge and their workers.
The request is sent to Lakeland Constabulary.
The Hartsea LSCB approved the procedures.
Hospitals send the notice to Stourford Children's Services.
It was approved by the Blankshire Strategic Partnership in March.
The Royal Borough of Kingsmere holds the list.
Ask the Wharfdale Probation Service for the risk assessment.
The Bramshire Ambulance Service NHS Trust tells the hub.
Contact the Ashby and Wold District Council housing team.
The data is held on the Dunshire Portal.
The police in Tolchester record the incident.
Blankshire's schools receive the list.
Partners throughout Oakshire have signed.
The Eastvale Youth Justice Service sends a report.
All agencies in Penford must record the decision.
Complete the Salford Early Help Assessment before you refer.
Staff apply the Gateshead threshold document.
Follow the Pan-Merseyside safeguarding procedures.
The Trafford continuum of need decides the level of support.
Tenants in Corby receive the notice by post.
All Wakefield agencies have agreed to this document.
The form is sent by Oldcastle schools each term.
Landlords in Westhaven give the council the new address.
The Penrith referral form is used.
Officers use the Lowmoor neglect toolkit.
Practitioners in Bexley record the decision.
People who live in Ashmere Homes properties are told.
The Torridge information sharing protocol covers this.
The Pan-Lancashire policy on missing children applies.
The levels are described in the Calderdale Threshold of Needs.
Please use the Hackney consent form.
The Marlbridge Homes tenancy team is contacted.
Contact Wolverhampton social care out of hours.
Young people from Luton may ask an advocate.
See the Doncaster multi-agency procedures.
The Sunderland partnership agreed the list.
Workers in Broxtowe fill in the log.
This guide is for staff who work with Bolton families.
Information about Kirklees residents is held for six years.
The Stonebeck Integrated Early Help Form is completed.
The local offer on the Walsall website is checked first.
Staff in Harlow can ring the duty desk.
The Elmfield Practice sends the summary to the Haringey team.
Copies go to the Wirral hub.
The Ravensmoor risk assessment is attached.
The Knowsley pathway is followed.
Cases that cross into Teesdale are told to the manager.
Homes for Wendlebury tenants are inspected.
Every Tameside school has a designated lead.
The East Coalbridge foodbank takes referrals.
The pan-Sussex child protection procedures apply.
"""
IS_FINE = """\
Anyborough Borough Council leads on this agreement.
Northshire Police record the incident.
The Council is the controller.
The Safeguarding Adults Board is told.
The General Medical Council has rules of its own.
The Nursing and Midwifery Council may be told.
The Northshire Magistrates' Court made the order.
The Leeds Crown Court made the order.
Residents of Anyborough may ask to see their record.
The British Transport Police may be told.
The Weir Valley NHS Foundation Trust sends the list.
Eastmoor Council has been invited.
Council Tax records are not shared.
Children in Need plans are shared.
People in England have the right to ask.
The Care Quality Commission inspects the home.
The Anyborough MARAC meets every fortnight.
The National Police Chiefs' Council gives guidance.
The Health and Wellbeing Board owns this agreement.
The text was taken from "Blankshire County Council" and changed.
The Youth Justice Board publishes guidance.
The Integrated Care Board commissions the service.
The NHS Foundation Trust named in Annex B is the controller.
Northshire Fire and Rescue Service visits the home.
Staff fill in Form A.
Every Safeguarding Children Partnership publishes a report.
The police and the Council meet every week.
The Secretary of State for Education may ask for it.
Schools in Northshire receive the notification.
The Court of Protection appoints a deputy.
The Housing Association named in the register is the landlord.
Parish Council minutes are public.
Working Together to Safeguard Children applies.
Operation Encompass notifications go to schools.
Each Community Safety Partnership has a plan.
HM Prison and Probation Service holds the record.
The Military Police may be told.
The Information Commission is told.
Pupils in Year 6 move school in September.
The Northshire Integrated Care Board commissions the service.
A Multi-Agency Safeguarding Hub brings the agencies together.
The Borough Council's legal team advises.
The County Council and the District Councils share the register.
The Health and Care Professions Council is told of a dismissal.
The Ministry of Defence Police may ask.
Victims in Northshire are told of their rights.
The High Court may order disclosure.
The Domestic Abuse Act 2021 applies.
The Chief Constable signs for the police.
The Local Safeguarding Children Partnership publishes its arrangements.
Anyborough's schools receive the list.
The Director of Children's Services decides.
The Data Security and Protection Toolkit is completed every year.
Children in Care are told by their social worker.
The Disclosure and Barring Service keeps the lists.
Partners in Wales follow their own guidance.
The Fire and Rescue Service visits the home.
The Voluntary Sector Forum was consulted.
The Northshire Violence Reduction Partnership receives figures.
Police Service staff and officers are vetted.
The Office for Health Improvement and Disparities publishes figures.
The Youth Offending Team attends the meeting.
The University Hospitals Trust is not named here.
The Serious Violence Duty applies to the Council and the Police.
The Child Death Overview Panel reviews each death.
The Anyborough and Northshire Safeguarding Children Partnership owns this document.
The request comes from a Housing Options Service.
The Crown Prosecution Service decides on disclosure.
On Monday the Council sends the list.
The Primary Care Network is not a legal person.
Appeals go to the First-tier Tribunal.
The County Court at Westford made the order.
His Majesty's Prison and Probation Service holds the record.
His Majesty's Courts and Tribunals Service is told of the date.
His Majesty's Revenue and Customs may ask for the file.
His Majesty's Inspectorate of Constabulary and Fire and Rescue Services inspects the force.
Her Majesty's Passport Office confirms the identity.
The Royal College of Nursing gives advice.
The Cheshire West judgment widened the test.
The Gillick assessment is recorded.
The Herbert Protocol form is filled in for people with dementia.
The Caldicott procedures apply.
The Graded Care Profile assessment is used.
Complete the DASH assessment.
The Mosaic form is opened by the duty worker.
The Liquidlogic record is updated.
The Anyborough Early Help Assessment is completed.
Staff apply the Northshire threshold document.
Tenants in Anyborough are told.
The Pan-Northshire procedures apply.
Pupils in Reception are weighed.
The Rotherham inquiry led to changes everywhere.
The Edinburgh Postnatal Depression Scale is used by midwives.
Staff in Accident and Emergency fill in the form.
The Signs of Safety assessment belongs to the child's file.
The Eastmoor referral form is used.
Agencies in England must register.
The Weir Valley assessment is shared.
People living in Supported Housing are asked.
The Early Help Assessment is sent to the hub.
A Common Assessment Framework form may still be on file.
The Claire's Law request goes to the police.
The Deprivation of Liberty Safeguards form is sent.
The Mental Health Act assessment is recorded.
Complete the Housing Benefit form.
The NHS England procedures apply.
The UK Health Security Agency is told of an outbreak.
The Driver and Vehicle Licensing Agency answers requests.
The Department for Work and Pensions sends a Universal Credit form.
The Armed Forces Covenant applies to tenants.
The Homelessness Code of Guidance is followed.
Officers use Microsoft Teams forms.
The Education Health and Care Plan assessment is shared.
The Child and Adolescent Mental Health Service accepts the referral form.
The Blue Badge assessment is not shared.
The Hague Convention procedures apply to children taken abroad.
The Lampard Inquiry is named on the form.
The Domestic Homicide Review procedures apply.
The Victim Contact Scheme form is sent to the victim.
Sexual Assault Referral Centre homes are not named.
"""
PARTIES = """\
---
party: anyborough-council
title: Anyborough Borough Council
---
party: northshire-police
title: Northshire Police
also-known-as: [the Constabulary]
---
party: trust
title: Weir Valley NHS Foundation Trust
---
party: eastmoor-council
title: Eastmoor Council
"""


@pytest.mark.parametrize("sentence", BREAKS.splitlines())
def test_a_name_of_another_partnership_is_told(sentence: str) -> None:
    assert_told(clause(sentence) + PARTIES, RULE, [("warning", 7, "")])


@pytest.mark.parametrize("sentence", IS_FINE.splitlines())
def test_local_national_and_plain_names_are_not_told(sentence: str) -> None:
    assert_told(clause(sentence) + PARTIES, RULE, [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            clause("Ask Blankshire County Council. Blankshire County Council answers within a day."),
            [("warning", 7, "“Blankshire County Council”")],
            id="once-for-each-name",
        ),
        pytest.param(
            document("areas: [Westford]")
            + "clauses:\n  - {clause: one, text: Families in Westford are told.}\n",
            [],
            id="areas-are-known",
        ),
        pytest.param(
            document("documents:", "  - {document: plan, kind: form, title: Westford Referral Form}")
            + "clauses:\n  - {clause: one, text: Use the Westford Referral Form.}\n",
            [],
            id="companions-are-known",
        ),
        pytest.param(
            document("clauses:", "  - {clause: one, text: Blankshire Police are told.}", kind="template"),
            [],
            id="template",
        ),
        pytest.param(clause("Blankshire Police are told.") + "status: withdrawn\n", [], id="retired"),
    ],
)
def test_where_it_is_told(text: str, expected: Told) -> None:
    assert_told(text + PARTIES, RULE, expected)
