import pytest

from .told import Told, assert_told

RULE = "personal-name"


def party(line: str, id: str = "home", title: str = "Home") -> str:
    return f"party: {id}\ntitle: {title}\ncontacts:\n  - for: breach\n    {line}\n"


def text(words: str) -> str:
    return (
        "protocol: hub\ntitle: Hub\ntype: reciprocal-agreement\ntier: agreement\n"
        f'clauses:\n  - clause: a\n    text: "{words}"\n'
    )


MAILBOX: Told = [("warning", 5, "looks like a person's")]


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("jane.walsh@anyborough.example", MAILBOX),
        ("Jane.Walsh@anyborough.example", MAILBOX),
        ("jane_walsh@anyborough.example", MAILBOX),
        ("jane.walsh2@anyborough.example", MAILBOX),
        ("j.walsh@anyborough.example", MAILBOX),
        ("jane.m.walsh@anyborough.example", MAILBOX),
        ("anne-marie.smith-jones@anyborough.example", MAILBOX),
        ("dr.patel@anyborough.example", MAILBOX),
        ("mrs.walsh@anyborough.example", MAILBOX),
        ("jane-walsh@anyborough.example", MAILBOX),
        ("jwalsh@anyborough.example", MAILBOX),
        ("jm.walsh@anyborough.example", MAILBOX),
        ("walshj@anyborough.example", MAILBOX),
        ("janewalsh@anyborough.example", MAILBOX),
        ("walsh.jane@anyborough.example", MAILBOX),
        ("s.o'connor@anyborough.example", MAILBOX),
        ("jane@anyborough.example", MAILBOX),
        ("jane.ward@anyborough.example", MAILBOX),
        ("safeguarding.lead@gmail.com", MAILBOX),
        ("dpo@hotmail.co.uk", MAILBOX),
        ("breaches@BTinternet.com", MAILBOX),
        ("firstname.surname@anyborough.example", []),
        ("your.name@gmail.com", []),
        ("hope@anyborough.example", []),
        ("awards@anyborough.example", []),
        ("weirside@anyborough.example", []),
        ("information.governance@anyborough.example", []),
        ("data.protection@anyborough.example", []),
        ("duty.desk@anyborough.example", []),
        ("information-sharing@anyborough.example", []),
        ("refuge-on-call@anyborough.example", []),
        ("dpo@anyborough.example", []),
        ("walsh@anyborough.example", []),
        ("early.help@anyborough.example", []),
        ("housing.options@anyborough.example", []),
        ("caldicott.guardian@anyborough.example", []),
        ("safeguarding.weirside@anyborough.example", []),
        ("oakfield.primary@oakfield-primary.example", []),
        ("red.lion@redlion.example", []),
        ("harbour.homes@post.example", []),
        ("foi.x@anyborough.example", []),
        ("a.b@anyborough.example", []),
        ("24.7@anyborough.example", []),
        ("mash.weirdale@anyborough.example", []),
        ("sar.anyborough.town@post.example", []),
    ],
)
def test_mailboxes(address: str, expected: Told) -> None:
    other = "---\nparty: harbour-homes\ntitle: Harbour Homes\n---\nparty: mash\ntitle: MASH\n"
    assert_told(party(f"email: {address}") + other, RULE, expected)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("phone: 01632 960001", []),
        ("phone: 01632 960001, Jane Walsh", [("warning", 5, "The telephone line “Jane Walsh”")]),
        ("phone: 01632 960001 (ask for Mrs Walsh)", [("warning", 5, "“Mrs Walsh”")]),
        ("phone: 01632 960001, Duty Desk", []),
        ("phone: 01632 960001, Monday to Friday", []),
        ("phone: 01632 960001, Option 2", []),
        ("instead: Dr A. Patel decides for us.", [("warning", 5, "The arrangement “Dr A. Patel”")]),
        ("instead: The council's Caldicott Guardian acts for us.", []),
        ("instead: Riverside Care asks the Harbour Surgery.", []),
    ],
)
def test_telephones_and_arrangements(line: str, expected: Told) -> None:
    assert_told(party(line), RULE, expected)


def test_the_mailbox_of_the_site() -> None:
    site = "framework: f\ntitle: F\ntiers: [{tier: a, title: A}]\nsite:\n  contact: jane.walsh@anyborough.example\n"
    assert_told(site, RULE, MAILBOX)


@pytest.mark.parametrize(
    "words",
    [
        "The register is kept by Helen Marsh.",
        "Send requests to Priyanka Desai in the information team.",
        "Ask for Janet at the front desk.",
        "The Caldicott Guardian, Priyanka Desai, decides.",
        "The data protection officer (Marek Wisniewski) answers.",
        "PC Okafor attends the daily meeting.",
        "Sergeant Pike brings the list.",
        "DI Whitmore chairs the meeting.",
        "Dr A. Patel keeps the list.",
        "Cllr Hussain signs for the council.",
        "Mrs O'Connor has the key.",
        "Contact j.walsh@anyborough.example with questions.",
        "Send the form to helen.marsh@anyborough.example.",
        "The out-of-hours mailbox is safeguardinglead@gmail.com.",
        "Reports go to northshire.dpo@hotmail.co.uk.",
        "Tell Siobhan in finance before paying.",
        "Bronwen Pugh, head of service, approves each request.",
        "Requests go to R. Okonkwo, who logs them.",
        "If the lead is away, ring Tunde on 01632 960002.",
        "This procedure was written by Gareth Bevan.",
        "The council's lead is Yetunde Afolabi.",
        "Signed for the trust by Karen Whitehead, chief executive.",
        "Inspector Lowe signs for the force.",
        "Email jwalsh@anyborough.example.",
        "Email walshj@anyborough.example.",
        "Email janewalsh@anyborough.example.",
        "Email sean.o'neill@anyborough.example.",
        "Email helen@anyborough.example.",
        "The minutes are taken by Wendy.",
        "The key is held by Mr Singh at the depot.",
        "Questions: Nasreen Malik, information governance manager.",
        "The head teacher, Ms Thornbury, tells the parents.",
        "The independent chair (Alasdair Munro) decides.",
        "Superintendent Quayle is the force's signatory.",
        "Please copy in Dave Broadbent.",
        "Nurse Achterberg keeps the key.",
        "Agreed with Prof. Lindqvist.",
        "The SIRO is Tamsin Hargreaves.",
        "Fatima Begum holds the list of interpreters.",
        "In her absence, Kwame deals with it.",
        "Professor Sir Iain Buchanan leads the evaluation.",
        "Give the form to T Okafor, duty manager.",
        "The lead officer, K. Brzezinska, keeps a log.",
    ],
)
def test_names_in_running_text(words: str) -> None:
    assert_told(text(words), RULE, [("warning", 7, "seems to name a person")])


@pytest.mark.parametrize(
    "words",
    [
        "Clare's Law lets people ask the police.",
        "Sarah's Law and Martha's Rule apply.",
        "Natasha's Law is about food.",
        "The Victoria Climbié inquiry led to it.",
        "Lord Laming's report said so.",
        "The Caldicott Guardian decides.",
        "Dame Fiona Caldicott's review said so.",
        "The review by Dame Fiona Caldicott in 2013 said so.",
        "Gillick competence and the Fraser guidelines apply.",
        "In R v Smith the court held so.",
        "Campbell v MGN Limited is about privacy.",
        "In Durant v Financial Services Authority [2003] the court held otherwise.",
        "The meeting is held at Elizabeth Garrett House.",
        "The unit on Victoria Road is closed at night.",
        "The patient is taken to the Queen Elizabeth Hospital.",
        "The Jane Austen School takes part.",
        "The John Radcliffe Hospital takes part.",
        "The Lucy Faithfull Foundation runs the helpline.",
        "The Suzy Lamplugh Trust advises.",
        "Marie Curie nurses may see the plan.",
        "Macmillan nurses may see the plan.",
        "Barnardo's runs the service.",
        "St John Ambulance takes part.",
        "The Oliver McGowan training is done by all.",
        "Mr Justice Munby said so.",
        "Mrs B told her doctor about Child C.",
        "Miss A and Mr X live apart.",
        "Under Part B Data is kept.",
        "See Annex A. Parties are listed there.",
        "Hepatitis B Vaccination records are shared.",
        "The Home Secretary, the Lord Chancellor and the Chief Constable sign.",
        "The Data Protection Officer tells the Information Commissioner.",
        "The Detective Chief Inspector reads it.",
        "The Major Crime Team reads it.",
        "Send it to information.governance@anyborough.example.",
        "Staff never use gmail.com or a hotmail address.",
        "An address such as firstname.lastname@anyborough.example is a person's own.",
        "The form is name@anyborough.example.",
        "For example, Amy, aged nine, tells her teacher.",
        "In this scenario Priya Shah (not her real name) moves house.",
        "In April and May the board meets; in June it reports.",
        "Will the person be safe? Mark the message official.",
        "Grace is given to late answers.",
        "Hope House and Faith Homes take part.",
        "Harbour Homes, the lead provider, keeps it.",
        "Northshire Police, Anyborough Council and others sign.",
        "The Prince's Trust takes part.",
        "Turning Point runs the drug service.",
        "Change Grow Live tells the council.",
        "Women's Aid and Citizens Advice are told.",
        "The Mental Capacity Act applies.",
        "The King's Speech announced it.",
        "The Bichard Inquiry found so.",
        "Christian charities take part.",
        "A Young person is told.",
        "The Ann Craft Trust wrote it.",
        "The Alan Turing Institute wrote it.",
        "Dr Foster's surgery is a party.",
        "The Stephen Lawrence Inquiry defined it.",
        "The death of Daniel Pelka was reviewed.",
        "Operation Yewtree and Operation Encompass",
        "The Signs of Safety model is used.",
        "The DASH form and the Barthel Index are used.",
        "A Braden score is recorded.",
        "Use Microsoft Teams or Egress Switch.",
        "Contact the Duty Manager or Team Leader.",
        "Telephone Monday to Friday.",
        "The Independent Chair, Head of Service and Director sign.",
        "Anyborough Town Hall is open.",
        "The Robert Jones and Agnes Hunt Orthopaedic Hospital takes part.",
        "Baby Peter's case is taught.",
        "Helena Kennedy Centre staff may see it.",
        "Jade's Law came into force.",
        "Contact mash@anyborough.example or dpo@anyborough.example.",
        "Contact childprotection@anyborough.example.",
        "Contact ashfield@anyborough.example or weston@school.example.",
        "The Thomas Coram Research Unit evaluates it.",
        "Nelson Mandela said so.",
        "A Sister of the ward tells the family.",
        "The Judge may order it.",
        "Sir Robert Peel Hospital takes part.",
        "The line for Dr Foster and Partners is 01632 960003.",
    ],
)
def test_lookalikes_in_running_text(words: str) -> None:
    assert_told(text(words) + "---\nparty: harbour-homes\ntitle: Harbour Homes\n", RULE, [])


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        pytest.param(
            "steps:\n  - {step: a, does: Ring Helen Marsh.}\n",
            [("warning", 6, "Helen Marsh")],
            id="step",
        ),
        pytest.param("notes: Helen Marsh wrote it.\n", [("warning", 5, "Helen Marsh")], id="notes"),
        pytest.param("notes: The leaflet said “ask for Helen Marsh”.\n", [], id="quoted"),
        pytest.param("signed-copy: with Helen Marsh\n", [("warning", 5, "Helen Marsh")], id="line"),
    ],
)
def test_where(more: str, expected: Told) -> None:
    head = "protocol: hub\ntitle: Hub\ntype: procedure\ntier: agreement\n"
    assert_told(head + more, RULE, expected)


def test_the_title_of_a_surgery() -> None:
    assert_told("party: surgery\ntitle: Dr Helen Marsh\nsummary: It lies in the old town.\n", RULE, [])
