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
Notes from the therapy session are kept solely by the therapist. A summary also goes to the GP.
The information is strictly limited to the name and address of the child. The date of birth and school are sent as well.
In no situation may a volunteer hold personal information. Volunteers keep a list of telephone numbers at home.
The decision is without exception made by two managers. At night one manager can make it alone.
It is absolutely forbidden to photograph documents. Staff on visits may photograph the passport.
The list is not to be shown to anyone at any time. The team leader may show it to the police.
Nothing ever leaves the panel. Actions are shared with the worker's agency.
The safeguarding lead must always be informed first. Staff need not inform the lead if the matter is minor.
Emails are always encrypted. Internal emails are not encrypted.
Information is only ever shared face to face. Telephone calls are acceptable when time is short.
Access is restricted exclusively to the core team. Students on placement also have access.
Records are always destroyed after seven years. Some records are kept for longer at the request of the inspectorate.
We share only with the police. We also share with the fire service.
The register may be used only for emergencies. It can be used for planning as well.
Consent must in every case be in writing. A verbal yes is acceptable on the telephone.
The patient's GP is always copied in. The GP may not be copied in if the patient objects.
Under no circumstances is a pupil's address given out. However, the transport company is given addresses at the start of term.
The agreement applies to every organisation in the partnership. Charities are outside its scope.
This agreement is for the police alone. It also applies to the probation service.
Two organisations are party to this agreement. The third party, the college, joined last year.
The information is for the exclusive use of the multi-agency panel. Landlords may use it when they let a home.
Staff must never take photographs at visits. Taking photographs is allowed where the tenant agrees.
A record is made of every conversation without exception. Informal conversations need no record.
No one but the named nurse can see the plan. The school office can see the plan too.
Only the data protection officer can authorise a disclosure. In the officer's absence any manager may do so.
Everyone is told the outcome. Victims are not told the outcome in cases of fraud.
Data will remain at all times within the trust's network. Staff may download it to a laptop for home visits.
The parents' views are always sought. Their views are not sought if the child is over sixteen.
We will always tell you when we share your information. We do not have to tell you if a crime is being investigated.
The police will on no account disclose intelligence to a partner. Intelligence can be disclosed at the weekly briefing.
Personal data is used solely for the prevention of crime. The data may also be used for research.
Photographs will be destroyed in all cases once the search is over. The force keeps photographs for its training archive.
Information must not be given to any person outside the conference. The chair may brief the child's school.
The record is totally confidential. Inspectors can read it during a visit.
Sharing is always voluntary. Each agency must share what it knows about a suspect.
All partners attend every meeting. The ambulance service need not attend.
Case papers always stay in the locked room. They may be taken to court by the case worker.
Details of the foster home will never be disclosed to the birth family. The birth family may have the address for contact visits.
Decisions are made only by the panel. The chair can also make decisions between meetings.
Health staff alone may hold the key. A member of the social work team has a key too.
Nobody may share without authority from a manager. Out of hours, staff share and tell the manager next day.
The protocol covers the whole of the county. Its scope is limited to the two northern districts.
The charter has four signatories. The five signatories publish an annual report.
There is no situation in which a name is given to the press. Names of convicted offenders are given after sentence.
Health visitors pass on every concern without exception. Minor concerns can be left to the next visit.
The information must not be passed to anyone at any time. It is acceptable to pass it to a solicitor.
Nothing from the helpline is ever disclosed. Threats to life are reported to the police.
The data will be accessed exclusively by the research team. The hospital's auditors may look at it.
Participation in the panel is limited strictly to statutory agencies. A housing charity also sits on the panel.
The duty manager must always countersign the form. In the duty manager's absence it goes without a second signature.
Staff will always respect a person's refusal to share. They are obliged to share where a child is at risk.
Staff always have the right to decline. They may not decline a request from the coroner.
This protocol covers only the emergency services. It also covers the hospital trusts.
Everyone in the partnership can see the dashboard. The dashboard is for analysts alone.
Pupils in independent schools are covered by this agreement. Independent schools are outside the agreement.
The agreement has two signatories, the council and the police. The ambulance service is the third signatory.
Consent is always required. Consent is not needed for referrals to the same trust.
We never charge for copies. A fee can be charged for a second copy.
All staff must have a full check. Agency workers may begin without one.
The name of the person who reports a concern is never revealed. We can tell the family who made the report if the person agrees.
Requests are only accepted from named contacts. We also accept requests from any police officer.
The file stays with the school at all times. The file goes with the pupil to hospital.
At no time may information be copied to a memory stick. However, the court bundle can be copied to one.
Every person's consent is sought. The consent of suspects is not sought.
Only information about the referred child is shared. Information on brothers and sisters is shared as well.
The council will in no circumstances release a child's photograph. The photograph may be released if the child is missing.
Data will not be transferred outside the United Kingdom under any circumstances. The help desk in India can view it.
Records are kept exclusively in electronic form. Paper copies are also kept in the manager's office.
The partners are solely responsible for their own data. The council shares responsibility for it.
Meetings are always minuted. Urgent meetings are not minuted.
The link worker is the only person who contacts the family. The health visitor can contact them too.
All disclosures go through the single point of contact. Local officers can disclose directly to schools.
The details are for the police and nobody else. Probation staff may have them on request.
Under no circumstances will the hub keep copies. It retains a copy for audit.
The address must never be included in letters. Letters to the court include the address.
The policy is for staff of the council only. Agency staff and volunteers must follow it as well.
It applies to people of every age. Only those over eighteen come within it.
The scheme covers all tenants. Leaseholders and private tenants are not covered.
Two agencies operate the hub, the council and the police. The three agencies share the cost.
This agreement is only for adults. It is also for children in transition.
Only district councils may join. The county council may join as well.
Only the police and the council may use this form. The fire service may also use it.
This agreement covers only the sharing of health records. It also covers the sharing of housing records.
The protocol applies to all partner organisations. It applies to statutory partners alone.
Everyone who works at the hub is bound by this procedure. Only the social workers are bound by it.
Police complaints are covered by this agreement. Police complaints are outside its scope.
Care leavers are within this protocol. This protocol does not apply to care leavers.
This is an agreement between two parties. The three parties will review it each year.
The parties are the council and the police. The council, the police and the trust each appoint a lead.
This agreement is made by the council and the health board. All three organisations have signed it.
The lead must always be asked before a disclosure. In the absence of the lead, the disclosure may be made without asking.
Always check with the originator. Staff may not contact the originator about a live investigation.
Never use a nickname in a record. Nicknames can be used where the person is known by one.
Notes of the session are solely for the counsellor. They are also read by the supervisor.
The data is shared exclusively with the police. The probation service receives it as well.
Access is strictly limited to named users. Temporary staff are also given access.
Absolutely no photographs are taken. The nurse can take a photograph of an injury.
Disclosure is absolutely forbidden. However, the chief executive may authorise it.
No information is ever given over the telephone. Appointment times are given over the telephone.
The information is never shared. However, it can be shared with the coroner.
The information is used only to plan services. It is used to decide individual claims as well.
Consent will be sought in every case. Consent need not be sought from a person who cannot be found.
All records are reviewed without exception. Closed records are not reviewed.
A manager always approves the disclosure. In a manager's absence, staff approve it themselves.
We never keep copies. Copies are kept for audit.
No member of staff may ever take a file home. Managers can take files home at weekends.
Partners always share on request. A partner may not share if an investigation could be harmed.
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
Notes are kept solely by the therapist. A summary of the policy is on the website.
The lead is always informed. The lead need not reply.
Emails to partners are always encrypted. The email system is not owned by the council.
Volunteers are never given keys. Keys are kept in the safe.
We share only with the police. We also keep a log of what we share.
The register may be used only for emergencies. It can be updated at any time by the duty officer.
Records are always destroyed after seven years. The records manager keeps a list of what was destroyed.
Only the officer can authorise a disclosure. The officer may ask for advice.
The plan is always reviewed each quarter. The plan may be changed at a review.
Staff never use personal email for case work. Personal email may be used to book annual leave.
The patient's GP is always copied in. The patient may see the letter.
The council never shares information with commercial companies. It may share information with the NHS where the law allows.
Everybody in the meeting signs the register. The register is also signed by the chair.
Access is restricted to the core team. The core team also has access to the training site.
Case papers always stay in the locked room. They may be read there by any member of the panel.
Each agency must always have a deputy. A deputy may attend in place of the member.
Sharing is always recorded. Agencies must share securely.
Photographs are never taken at visits. The visit may be recorded in writing.
The parents' views are always sought. Their views may be given in writing or in person.
No data leaves the system. Data may be corrected in the system by the team that entered it.
The information must not be given to any person outside the conference. Members of the conference may discuss it with one another.
All partners attend every meeting. The meeting may be held online.
This agreement has two parties. Each party names a lead.
The agreement is between the council and the trust. The council and the trust review it each year.
This protocol covers children in care. It also covers care leavers.
This agreement covers the county. It does not change the law.
This policy applies to all staff. It applies only when personal information is shared.
Nothing in this agreement stops anyone from sharing to save a life. Staff may share where somebody is at risk.
Calls are never recorded. Messages may be left on the answering machine.
Sharing with the media is forbidden. Staff may direct the media to the press office.
It is always the manager who decides. The manager may take advice.
Information must always be accurate. Where it is not accurate, the sender corrects it.
Details are never left on a desk. A desk may be shared by two members of staff.
The original is always kept. Copies may be destroyed.
The chair must always be independent. The vice-chair need not be independent.
Only trained staff may interview a child. The child may have a friend in the interview.
Nobody outside the panel has access to the minutes. Panel members may ask for a copy.
Consent is always recorded. Consent may be withdrawn at any time.
The family will not be told without the consent of the child. The family may be told where the child has given consent.
Do not ever send records by ordinary post. Records may be sent by special delivery.
Records are retained for no longer than six years in any case. They may be destroyed sooner.
Under no circumstances should a worker visit alone. Two workers may visit together.
The school always holds the file. The council does not hold a copy.
Never delay a referral. A referral may be made by telephone.
Every agency keeps its own records. Records are not kept by the panel.
Names are always removed before a report is published. Reports are not published in August.
Data is used solely for research. Researchers also sign an undertaking.
A request is never refused out of hand. A request may be refused where the law does not allow it.
Information held by the hub is used solely for protecting children. Performance is reviewed too.
There is no situation in which a name is given to the press. The press office can be reached at any hour.
Contact between the birth parents and the carers is absolutely forbidden. The social worker can be contacted by either.
Health visitors pass on every concern without exception. Concerns can be passed on by telephone.
The data will be accessed exclusively by the research team. The team may also ask for training.
The duty manager must always countersign the form. The form may be filled in by any worker.
Staff will always respect a person's refusal. The refusal must be written down.
This protocol covers only the emergency services. They also have their own procedures.
Everyone in the partnership can see the dashboard. The dashboard is updated by analysts alone.
The agreement has two signatories, the council and the police. Each of the two has a lead officer.
Paper records are never used. Electronic records may be printed for court.
Consent is always required. Consent is not valid if it is given under pressure.
We never charge for copies. Copies can be collected from reception.
All staff must have a full check. Checks may be repeated every three years.
The name of the person who reports a concern is never revealed. We may ask the person for more details.
Requests are only accepted from named contacts. Named contacts are also told when a request is closed.
No one outside the service has access to the system. Staff of the service log in to the system with a card.
The file stays with the school at all times. A parent may ask to read it there.
Telephone conversations are always recorded. The recording may be heard by the person.
At no time may information be copied to a memory stick. Memory sticks can be handed in at reception.
Only information about the referred child is shared. It is shared as soon as possible.
Meetings are always minuted. Minutes are not sent by post.
The link worker is the only person who contacts the family. The link worker also visits the school.
Every person's consent is sought. A person may refuse.
Information is always anonymised before research. Research that needs names is not carried out.
Referrals are accepted at any hour without exception. They can be made by telephone or by form.
Under no circumstances will the hub keep copies. Agencies may keep their own records.
The address must never be included in letters. Letters may be sent by email.
The scheme covers all tenants. It does not cover repairs.
The hub is run by two agencies. Three officers work in it.
Everyone signs the undertaking. Nobody signs for somebody else.
The panel always meets in private. Its annual report may be read by the public.
Records are never altered. A mistake may be corrected by a further entry.
Staff must never guess. Where they are unsure, they can ask the lead.
Nobody is excluded from the meeting because of a disability. A person may be excluded for violence.
Requests by email are always acknowledged. Requests by telephone are answered at once.
A child is always seen alone. A child may be seen at school.
Data must always be up to date. Old data may be deleted.
Sensitive papers are never sent to a home address. The worker may collect them from the office.
The public interest test is always applied. The test does not depend on consent.
The parties will never sell personal data. They may publish statistics.
The lead is always told first. The police may then be told.
Staff always lock the screen. The screen need not be turned off.
Consent must never be a condition of treatment. Treatment may be refused by the patient.
All referrals are screened. Screening does not decide the outcome.
The parents are always told of the referral. They are not told who made it.
Only the minimum information is shared. More can be asked for by the panel.
Information is shared only with the consent of the person. Consent may be given in any form.
This agreement is only for adults. It is reviewed each year, and also when the law changes.
Only district councils may join. A district council may also leave.
This agreement covers only the sharing of health records. It also names the leads.
The protocol applies to all partner organisations. Each of them has a lead.
Police complaints are covered by this agreement. Complaints about the hub are made to the chair.
This is an agreement between two parties. Both parties review it.
The parties are the council and the police. The council and the police each appoint a lead.
Always use the secure portal. The portal may be closed on Sundays for repair.
Access is strictly limited to named users. Named users are also trained.
Disclosure is absolutely forbidden. The chief executive may be told of any breach.
Consent will be sought in every case. Consent can be withdrawn at any time.
A manager always approves the disclosure. Staff may ask for advice before then.
No member of staff may ever take a file home. Files can be read in the library.
Never use a nickname in a record. Records can be corrected at the person's request.
The response is always given within two days. The response can be given by email.
Partners always share securely. A partner may not charge for it.
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
