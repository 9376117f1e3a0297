"""Stale law, bodies, systems and terms in running text: what is told as of today, and what only looks like it."""

from __future__ import annotations

import datetime

import pytest

from ..harness import DAY, findings_on, places

RULE = "law-in-text"
HEAD = """\
protocol: hub
title: Safeguarding hub agreement
type: reciprocal-agreement
tier: agreement
"""


def saying(*sentences: str, head: str = HEAD) -> str:
    """A small agreement, with a clause for each sentence."""
    clauses = "".join(
        f"  - clause: part-{number}\n    text: >-\n      {each}\n" for number, each in enumerate(sentences, 1)
    )
    return f"{head}clauses:\n{clauses}"


def named(text: str, day: datetime.date = DAY) -> list[str]:
    """What each finding is about."""
    return [each.about for each in findings_on(text, RULE, day)]


@pytest.mark.parametrize(
    ("sentence", "about"),
    {
        "We handle it under the Data Protection Act 1998.": "dpa-1998",
        "Requests for the police are made under section 29(3) of the Data Protection Act 1998.": "dpa-1998-s29",
        "The council shares under section 2 of the Local Government Act 2000.": "lga-2000-s2",
        "Section 117 of the Learning and Skills Act gives the power.": "learning-and-skills-act-2000-s117",
        "The police check the PoCA list.": "crb-isa",
        "The list is kept under the Protection of Children Act 1999.": "protection-of-children-act-1999",
        "Support under s.60 HSCA 2001 lets us use records.": "hsca-2001-s60",
        "The Health and Social Care Bill gives the duty.": "hsca-bill-2011",
        "Clinical commissioning groups receive the list each month.": "ccg",
        "The list goes to the CCGs and the practices.": "ccg",
        "Cases are referred to the Local Safeguarding Children Board.": "lscb",
        "A complaint may be made to the Information Commissioner’s Office.": "information-commissioner",
        "Breaches are reported to the ICO within 72 hours.": "information-commissioner",
        "The primary care trust decides.": "pct",
        "Send it only from a gcsx.gov.uk address.": "gcsx",
        "The form is sent over N3.": "n3",
        "The form may be sent by fax.": "fax",
        "Sensitive personal data is marked.": "sensitive-personal-data",
        "Each agency issues a fair processing notice.": "fair-processing-notice",
        "The police send a section 29 request.": "section-29-request",
        "The parties are data controllers in common.": "controllers-in-common",
        "Staff follow Working Together 2018.": "working-together-2018",
        "Schools follow Keeping Children Safe in Education 2025.": "kcsie-2025",
        "Staff apply the golden rules of 2015.": "hmg-information-sharing-2015",
        "Staff apply the seven Caldicott principles.": "caldicott",
        "There is no statutory power to share information about children.": "no-statutory-power",
        "The Crime and Disorder Reduction Partnership agrees the plan.": "cdrp",
        "Disclosures made under section 29 of the Data Protection Act 1998 are logged.": "dpa-1998-s29",
        # Discrimination.
        "Staff keep to the Race Relations Act 1976.": "rra-1976",
        "The parties comply with the Race Relations (Amendment) Act 2000.": "rraa-2000",
        "Nobody is treated worse, contrary to the Sex Discrimination Act.": "sda-1975",
        "Adjustments are made as the Disability Discrimination Act asks.": "dda-2005",
        "Training covers the Employment Equality (Religion or Belief) Regulations 2003.": "employment-equality-religion-regs-2003",
        # Care and health.
        "Adults are assessed under section 47 of the NHS and Community Care Act 1990.": "nhscca-1990",
        "Assessments under the NHS & Community Care Act 1990 are shared.": "nhscca-1990",
        "The doctor may apply under section 47 of the National Assistance Act 1948.": "national-assistance-act-1948-s47",
        "Carers are seen under the Carers (Recognition and Services) Act 1995.": "carers-recognition-services-act-1995",
        "The money is pooled under s31 Health Act 1999.": "health-act-1999-s31",
        "The partners hold a section 31 agreement.": "section-31-agreement",
        # Sentences and offenders.
        "Reports follow the Powers of Criminal Courts (Sentencing) Act 2000.": "pccsa-2000",
        "Orders under section 177 of the Criminal Justice Act 2003 are listed.": "cja-2003-sentencing",
        "Those on the register of the Sex Offenders Act 1997 are included.": "sex-offenders-act-1997",
        "The probation trust's officer comes to the panel.": "probation-trust",
        "A local probation board is a party.": "probation-trust",
        "NPS staff read the plan.": "crc",
        "A CRC supervises people of lower risk.": "crc",
        "An ASBO is on the record.": "anti-social-behaviour-order",
        # Schools and young people.
        "A connexions adviser may read it.": "connexions",
        "The connexions service has the list of leavers.": "connexions",
        "Pupils on School Action Plus are listed.": "school-action",
        "Statements of SEN are sent to the school.": "statement-of-sen",
        "The plan meets Every Child Matters.": "every-child-matters",
        "The Children's Wellbeing and Schools Bill asks for it.": "cwsa-bill-2024",
        # Other bodies and schemes.
        "The supplier is in the EU-US Privacy Shield.": "privacy-shield",
        "The supplier has joined the US Safe Harbour scheme.": "safe-harbor",
        "It is done where Union or Member State law asks for it.": "union-or-member-state-law",
        "Each practice meets the IG Toolkit.": "ig-toolkit",
        "Complaints go to the Independent Police Complaints Commission.": "independent-police-complaints-commission",
        "The approved social worker is told.": "approved-social-worker",
        "The HPA is told of an outbreak.": "hpa",
        "Supporting People providers have the list.": "supporting-people",
    }.items(),
)
def test_what_has_gone_is_reported(sentence: str, about: str) -> None:
    assert named(saying(sentence)) == [about]


@pytest.mark.parametrize(
    "sentence",
    [
        "We handle it under the Data Protection Act 2018, which replaced the Data Protection Act 1998.",
        "The Data Protection Act 1998 was repealed on 25 May 2018.",
        "Consent that was given under the Data Protection Act 1998 was looked at again.",
        "The old Data Protection Act 1998 had eight principles.",
        "The leaflet says “we share under the Data Protection Act 1998”.",
        "The council succeeded the primary care trust as the body for public health.",
        "Records inherited from the primary care trust are kept by the board.",
        "The integrated care board (formerly the clinical commissioning group) sends it.",
        "Clinical commissioning groups were wound up in 2022.",
        "In 2019 the Local Safeguarding Children Board was the owner.",
        "The Local Safeguarding Children Board, now the safeguarding partnership, owned it.",
        "Never send it to a gcsx.gov.uk address.",
        "Fax must not be used.",
        "Do not use fax.",
        "GCSx addresses are no longer secure.",
        "We say special category data and not sensitive personal data.",
        "The Department of Health and Social Care pays.",
        "The Scottish Information Commissioner decides in Scotland.",
        "Staff follow the ICO's data sharing code.",
        "Staff follow Working Together to Safeguard Children 2026.",
        "Staff apply the eight Caldicott principles.",
        "The Protection of Children Act makes such images an offence.",
        "The Public Health Act 1936 applies.",
        "Section 29 of the Data Protection Act 2018 says which processing it covers.",
        "Consent given under the Data Protection Act 1998 remains valid.",
        "Records are kept as the Data Protection Act 1998 then in force asked.",
        "Some older forms still say GCSx.",
        "References in older papers to the Information Commissioner mean the Commission.",
        "The Information Commission took the place of the Information Commissioner.",
        "Northshire Council v Information Commissioner [2019] says so.",
        "Files came over from the primary care trust.",
        "It was the CCG that bought the service.",
        "Since the end of the primary care trusts the council does this.",
        "Sensitive, personal data is marked.",
        "Case law on the Data Protection Act 1998 still helps.",
        "Archived minutes of the PCT are not shared.",
        "Do not cite the Data Protection Act 1998.",
        "Older guidance speaks of fair processing notices.",
        "Offences before 25 May 2018 are judged under the Data Protection Act 1998.",
        "The office is at 4 High Road, London N3 2QT.",
        "The Birmingham Children's Trust is a party.",
        "The common assessment framework is explained in the annex.",
        "Monitor the link, and protect what is restricted.",
        "The Crime and Disorder Act 1998 and the Human Rights Act 1998 apply.",
        "Housing is shared under section 213B of the Housing Act 1996.",
        "See [law: dpa-1998-s29].",
        "The Equality Act 2010 took in the Race Relations Act 1976.",
        "What the Sex Discrimination Act 1975 asked has been part of the Equality Act 2010 since 2010.",
        "In Northern Ireland the Disability Discrimination Act 1995 applies.",
        "After-care needs are assessed under section 47 of the NHS and Community Care Act 1990.",
        "The Equality Act 2010 and its section 149 apply.",
        "Section 325 of the Criminal Justice Act 2003 applies; section 244 says when prisoners are released.",
        "Section 31 of the Children Act 1989 is the court's power, and the section 31 grant is the council's.",
        "A controller in Ireland is bound by Union or Member State law.",
        "People find a safe harbour in the refuge.",
        "Every child matters to the parties.",
        "School action follows within a week.",
        "The NHS direct care teams read it.",
        "Supporting people in need is the purpose.",
        "HM Courts and Tribunals Service sends it.",
        "His Majesty's Inspectorate of Constabulary and Fire and Rescue Services inspects forces.",
        "Child protection registers in Scotland are checked.",
        "The Probation Service is a party.",
        "The CRC value of each file is checked.",
        "The NPS score of the helpline is published.",
    ],
)
def test_what_stands_or_is_history_is_let_be(sentence: str) -> None:
    assert named(saying(sentence)) == []


def test_the_finding_says_what_became_of_it_and_what_to_write() -> None:
    (found,) = findings_on(saying("We handle it under the Data Protection Act 1998."), RULE)
    assert (str(found.severity), found.place.line, found.message) == (
        "warning",
        7,
        "The text names “Data Protection Act 1998”, which was repealed on 25 May 2018.",
    )
    assert found.help.startswith("In its place: ") and "Data Protection Act 2018" in found.help
    (found,) = findings_on(saying("The list goes to the CCG."), RULE)
    assert found.help.startswith("Write integrated care board instead.")


def test_each_is_reported_once_in_a_document() -> None:
    text = saying("The list goes to the CCG.", "The CCG answers.", "The PCT and the CCG meet.")
    assert [(line, message.split("”")[0]) for _, line, message in places(text, RULE)] == [
        (7, "The text names “CCG"),
        (13, "The text names “PCT"),
    ]


@pytest.mark.parametrize(
    "listed",
    [
        "legal-framework:\n  - law: dpa-1998\n",
        "legal-framework:\n  - law: dpa-1998-s29\n    quoted: yes\n",
        "mentions:\n  - mention: dpa-1998\n    quoted: yes\n",
    ],
)
def test_what_the_lists_of_the_document_name_is_left_to_other_rules(listed: str) -> None:
    assert named(saying("We share under the Data Protection Act 1998.", head=HEAD + listed)) == []


TERM = HEAD + "mentions:\n  - mention: sensitive-personal-data\n    as-printed: sensitive personal data\n"


def test_a_term_that_the_document_lists_is_told_at_the_mention() -> None:
    assert places(TERM, RULE) == [
        ("warning", 6, "The text says “sensitive personal data”, which is an older term.")
    ]
    assert named(TERM, datetime.date(2017, 1, 1)) == []


@pytest.mark.parametrize(
    "text",
    [
        f"{TERM}    quoted: yes\n",
        f"{TERM}status: withdrawn\n",
        # The European name is left to `citation-imprecise`, the bodies to `body-retired`.
        f"{HEAD}mentions:\n  - mention: gdpr\n  - mention: ccg\n",
    ],
)
def test_other_mentions_are_let_be(text: str) -> None:
    assert named(text) == []


def test_one_part_of_an_act_that_stands_does_not_hide_another_that_has_gone() -> None:
    head = HEAD + "legal-framework:\n  - law: housing-act-1996-s213b\n"
    assert named(saying("Section 152 of the Housing Act 1996 gives the power.", head=head)) == [
        "housing-act-1996-s152-153"
    ]


def test_a_party_that_is_such_a_body_is_left_to_its_own_rule() -> None:
    head = HEAD + "parties:\n  - party: ccg-north\n"
    party = "---\nparty: ccg-north\ntitle: Northshire Clinical Commissioning Group\n"
    assert named(saying("The CCG sends the list.", head=head) + party) == []


def test_records_of_what_was_are_left_alone() -> None:
    text = HEAD + (
        "revisions:\n  - version: '1.0'\n    on: 2017-01-01\n    change: Written for the Data Protection Act 1998.\n"
        "as-printed:\n  - at: cover\n    notes: It names the primary care trust.\n"
    )
    assert named(text) == []


@pytest.mark.parametrize("status", ["superseded", "withdrawn", "archived"])
def test_retired_documents_are_left_alone(status: str) -> None:
    assert (
        named(saying("We share under the Data Protection Act 1998.", head=f"{HEAD}status: {status}\n")) == []
    )


def test_a_short_name_leans_on_the_full_one() -> None:
    text = saying("The Data Protection Act 2018 applies.", "Section 29 of the 2018 Act says whom it covers.")
    assert named(text) == []
    text = saying("The Local Government Act 2000 applies.", "Section 2 of that Act gives the power.")
    assert named(text) == ["lga-2000-s2"]


def test_abbreviations_of_many_meanings_count_where_the_name_is_written_out() -> None:
    assert named(saying("The CRC agrees.")) == []
    text = saying("The community rehabilitation company (CRC) agrees.", "The CRC sends it.")
    assert named(text) == ["crc"]


@pytest.mark.parametrize(("country", "about"), [("england", ["pct"]), ("scotland", []), ("wales", [])])
def test_bodies_of_england_are_not_looked_for_elsewhere(country: str, about: list[str]) -> None:
    framework = (
        f"---\nframework: x\ntitle: X\ncountry: {country}\ntiers:\n  - {{tier: agreement, title: A}}\n"
    )
    assert named(saying("The primary care trust decides.") + framework) == about
