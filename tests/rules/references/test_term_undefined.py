import pytest

from ..told import Told, assert_told

RULE = "term-undefined"

BREAKS = """\
The TAF lead keeps the plan.
A referral goes to the IRMG within two days.
Cases are heard by the VRU every fortnight.
The IDVA contacts the victim.
The school sends a PPN to the front door.
CAMHS receives the referral.
Officers complete a DASH before the case is heard.
The EHM is updated by the lead professional.
Information about CSE is shared with the team.
The DoLS office is told.
The SPOC of each agency receives the list.
The NRM form is sent to the Home Office.
All LAC are discussed monthly.
The CSPPI agrees the list.
Each agency's ISO and its GRC lead approve the extract.
The YJS worker attends.
The list is kept on ECINS.
Pupils on a CP plan are flagged to the school.
The MDT reviews the care plan.
The AMHP decides whether to share the report.
The BSU sends the minutes.
The child's status on LCS is checked first.
"""
IS_FINE = """\
The NHS number is used to match records.
A data protection impact assessment (DPIA) comes first, and the DPIA is reviewed each year.
The multi-agency safeguarding hub (MASH) decides.
MASH (multi-agency safeguarding hub) staff decide.
The GP is told.
The file is sent as a PDF.
Do NOT share by ordinary email.
STAFF MUST NEVER LEAVE PAPERS IN CARS
Part IV of the agreement lists the periods.
Use Form AB for requests.
The postcode SN1 2JH is left out.
The DPO and the SIRO approve the extract.
The UK GDPR applies.
ISO 27001 certification is kept.
The independent domestic violence adviser (IDVA) contacts the victim, and the IDVA attends.
The CQC inspects the home.
The police use OFFICIAL-SENSITIVE as a marking.
Team around the family (TAF) meetings are minuted by the TAF lead.
MARAC meets every fortnight.
The form is marked "CWP" by the sender.
The ICB commissions the service.
Child and Adolescent Mental Health Services (CAMHS) are told.
CCTV pictures are kept for a month.
Schedule II lists the forms.
The DWP is not a party.
Mark the message URGENT.
The UPRN identifies the address.
FOI requests go to the lead.
The file has the reference ABC/123.
Files are kept on a USB stick only if encrypted.
The deprivation of liberty safeguards (DoLS) office is told; DoLS cases are flagged.
The SAR is answered within a month.
VRU means the violence reduction unit.
The lead is known as the SPOC in each agency.
Secure transfer uses SFTP or HTTPS.
The single point of contact, or SPOC, receives the list.
MASH, MARAC and MAPPA cases are flagged.
The EHCP is attached.
"""


def document(*lines: str, id: str = "hub", tier: str = "agreement") -> str:
    """A document with some lines, from line 5."""
    return f"protocol: {id}\ntitle: Hub\ntype: reciprocal-agreement\ntier: {tier}\n" + "".join(
        f"{each}\n" for each in lines
    )


def clause(text: str) -> str:
    """A document whose one clause says something, on line 7."""
    return document("clauses:", "  - clause: one", "    text: |", f"      {text}")


@pytest.mark.parametrize("sentence", BREAKS.splitlines())
def test_an_abbreviation_that_nothing_explains_is_told(sentence: str) -> None:
    assert_told(clause(sentence), RULE, [("warning", 7, "")])


@pytest.mark.parametrize("sentence", IS_FINE.splitlines())
def test_what_is_explained_or_known_is_not_told(sentence: str) -> None:
    assert_told(clause(sentence), RULE, [])


TAF = ("clauses:", "  - {clause: one, text: The TAF meets.}")
TERM = "  - {term: TAF, means: The people who help a family.}"
OTHER = "  - {term: TAF, means: The office for tenants.}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            clause("The TAF meets. The TAF plans. The VRU does not."), ["TAF", "VRU"], id="once-each"
        ),
        pytest.param(document("terms:", TERM, *TAF), [], id="listed"),
        pytest.param(
            document("parents: [{protocol: top}]", *TAF)
            + "---\n"
            + document("terms:", TERM, id="top", tier="overarching"),
            [],
            id="listed-above",
        ),
        pytest.param(
            document(*TAF) + "---\n" + document("terms:", TERM, id="other"), ["TAF"], id="listed-elsewhere"
        ),
        pytest.param(
            document(*TAF) + "---\nparty: team\ntitle: The family team\nalso-known-as: [TAF]\n",
            [],
            id="a-party",
        ),
        pytest.param(
            document(*TAF)
            + "---\nregister: words\ntitle: Words\nterms:\n  - {term: taf, title: TAF, means: A team.}\n",
            [],
            id="in-the-glossary",
        ),
        pytest.param(clause("The “TAF” meets."), [], id="quoted"),
        pytest.param(document("status: archived", *TAF), [], id="retired"),
    ],
)
def test_where_it_is_explained(text: str, expected: list[str]) -> None:
    line = text[: text.find("TAF meets")].count("\n") + 1 if expected else 0
    assert_told(
        text, RULE, [("warning", line if "text: |" not in text else 7, f"“{each}”") for each in expected]
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            document("terms:", TERM, OTHER),
            [("warning", 7, "“TAF” is explained here, and otherwise before")],
            id="twice",
        ),
        pytest.param(document("terms:", TERM, TERM), [], id="twice-alike"),
        pytest.param(
            document("parents: [{protocol: top}]", "terms:", TERM)
            + "---\n"
            + document("terms:", OTHER, id="top", tier="overarching"),
            [("warning", 7, "otherwise in `top`")],
            id="otherwise-above",
        ),
        pytest.param(
            clause("The team around the family (TAF) meets. The task and finish group (TAF) reports."),
            [("warning", 7, "“TAF” is written out in two ways")],
            id="written-out-in-two-ways",
        ),
        pytest.param(
            clause("The team around the family (TAF) meets. Teams around the family (TAF) report."),
            [],
            id="alike",
        ),
    ],
)
def test_what_is_explained_in_two_ways(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)
