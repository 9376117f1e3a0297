"""Citations that do not say enough to be found, and those that say enough."""

from __future__ import annotations

import datetime

import pytest

from ..harness import DAY, findings_on, places
from .test_law_in_text import HEAD, saying

RULE = "citation-imprecise"


def named(text: str, day: datetime.date = DAY) -> list[str]:
    """What each finding is about."""
    return [each.about for each in findings_on(text, RULE, day)]


@pytest.mark.parametrize(
    ("sentence", "about"),
    {
        "The parties share under the Crime and Disorder Act 1998.": "crime-and-disorder-act-1998",
        "The duty to co-operate in the Children Act 2004 lets us share.": "children-act-2004",
        "The Care Act 2014 requires partners to co-operate.": "care-act-2014",
        "The National Health Service Act 2006 gives the power.": "national-health-service-act-2006",
        "Our power to disclose comes from the Digital Economy Act 2017.": "digital-economy-act-2017",
        "We rely on the Criminal Justice Act 2003 for these meetings.": "criminal-justice-act-2003",
        "The legal gateway is the Children Act 2004.": "children-act-2004",
        "Legal basis: Care Act 2014.": "care-act-2014",
        "Pursuant to the Care Act 2014 the partners share what they know.": "care-act-2014",
        "Schools are required by the Education Act 2002 to do so.": "education-act-2002",
        "The powers of the Highways Act 1980 are used.": "highways-act-1980",
        "Personal data is handled under the Data Protection Act.": "data-protection-act",
        "Section 17 of the Children Act applies.": "children-act",
        "The Mental Capacity Act applies.": "mental-capacity-act",
        "The Sexual Offences Act applies.": "sexual-offences-act",
        "We share under Article 6(1)(e) of the GDPR.": "eu-gdpr",
        "The EU GDPR applies to what we share.": "eu-gdpr",
        "The General Data Protection Regulations apply.": "eu-gdpr",
        "Regulation (EU) 2016/679 applies.": "eu-gdpr",
        # Reliance in other words.
        "The Crime and Disorder Act 1998 is the gateway for this sharing.": "crime-and-disorder-act-1998",
        "The Care Act 2014 is our legal basis.": "care-act-2014",
        "The Digital Economy Act 2017 is relied on for the work on debt.": "digital-economy-act-2017",
        "It is passed in reliance on the Offender Management Act 2007.": "offender-management-act-2007",
        "What allows the police to disclose is the Crime and Disorder Act 1998.": "crime-and-disorder-act-1998",
        "Disclosure is permitted by the Social Security Fraud Act 2001.": "social-security-fraud-act-2001",
        "The Highways Act 1980 gives the council the power to ask.": "highways-act-1980",
        "The Water Industry Act 1991 imposes a duty on the company to tell the council.": "water-industry-act-1991",
        # The same provision twice in one enumeration.
        "The powers are section 10 of the Children Act 2004, section 115 of the Crime and Disorder Act 1998 and section 10"
        " of the Children Act 2004.": "section-10-of-the-children-act-2004",
        "We rely on sections 17 and 47 of the Children Act 1989, section 42 of the Care Act 2014 and section 47 of the"
        " Children Act 1989.": "section-47-of-the-children-act-1989",
        "The bases are Article 6(1)(e) of the UK GDPR, Article 9(2)(g) of the UK GDPR and Article 6(1)(e) of the UK GDPR.": "article-6-1-e-of-the-uk-gdpr",
        "We share under sections 10, 11 and 10 of the Children Act 2004.": "section-10-of-the-children-act-2004",
    }.items(),
)
def test_what_does_not_say_enough_is_reported(sentence: str, about: str) -> None:
    assert named(saying(sentence)) == [about]


@pytest.mark.parametrize(
    "sentence",
    [
        "The parties share under section 115 of the Crime and Disorder Act 1998.",
        "Each party keeps to the Data Protection Act 2018.",
        "The Data Protection Act 2018 and the UK GDPR require fairness.",
        "The Human Rights Act 1998 requires public bodies to respect private life.",
        "Requests under the Freedom of Information Act 2000 go to the council.",
        "It is an offence under the Serious Crime Act 2007.",
        "A child who is looked after, as the Children Act 1989 defines it.",
        "The partnership was set up by the Children and Social Work Act 2017.",
        "The Mental Capacity Act 2005 applies.",
        "A Care Act assessment is offered.",
        "A Freedom of Information Act request goes to the council.",
        "The UK GDPR applies. Under Article 6(1)(e) of the GDPR it is a public task.",
        "Transfers to bodies in the EEA, which the EU GDPR binds, are listed.",
        "The UK GDPR replaced the EU GDPR at the end of 2020.",
        "The leaflet says “we share under the Children Act”.",
        "The Data Protection Act 2018 applies, and the Data Protection Act has schedules.",
        "Act on concerns at once; Part 2 of this agreement says how.",
        "Section 10 of the Children Act 2004 applies; the Children Act 2004 requires co-operation.",
        "The rules of the Anyborough Act group apply.",
        "The law gives a power; see [law: cda-1998-s115] of the Crime and Disorder Act 1998.",
        "The common law duty of confidentiality applies.",
        "The Children Acts of 1989 and 2004 shape this work.",
        "Staff know the Children Acts.",
        "The Theft Act 1968 provides that taking property may be theft.",
        "The Mental Capacity Act 2005 requires staff to assume that a person has capacity.",
        "The Human Rights Act 1998 is not a gateway.",
        "The UK GDPR and the Data Protection Act 2018 are relied on.",
        "Section 47 of the Children Act 1989 and section 47 of the Care Act 2014 are not the same.",
        "Section 10(1) and section 10(2) of the Children Act 2004 apply.",
        "Section 115 of the Crime and Disorder Act 1998 is a power; section 115 of that Act obliges nobody.",
        "Schedule 1, paragraph 1 of the Data Protection Act 2018 and Schedule 1, paragraph 18 of that Act are met.",
    ],
)
def test_what_says_enough_is_let_be(sentence: str) -> None:
    assert named(saying(sentence)) == []


def test_the_sections_that_give_a_power_are_named() -> None:
    (found,) = findings_on(saying("The parties share under the Crime and Disorder Act 1998."), RULE)
    assert (found.place.line, found.message) == (
        7,
        "The text rests a power or duty on the Crime and Disorder Act 1998 and names no section of it.",
    )
    assert "Crime and Disorder Act 1998 s115 (`cda-1998-s115`)" in found.help


def test_a_year_given_anywhere_is_enough() -> None:
    assert named(saying("The Children Act applies.", "So does the Children Act 1989.")) == []
    listed = HEAD + "legal-framework:\n  - law: ca-1989-s17\n"
    assert named(saying("The Children Act applies.", head=listed)) == []
    assert named(saying("The Care Act applies.", head=listed)) == ["care-act"]


def test_the_uk_gdpr_stated_as_basis_makes_the_gdpr_clear() -> None:
    stated = HEAD + "lawfulness:\n  - for: {}\n    basis: [uk-gdpr-art-6-1-e]\n"
    assert named(saying("The GDPR applies.", head=stated)) == []
    assert named(saying("The EU GDPR applies.", head=stated)) == ["eu-gdpr"]


def test_the_gdpr_was_right_in_its_time() -> None:
    assert named(saying("The EU GDPR applies."), datetime.date(2020, 6, 1)) == []


def test_a_whole_act_as_gateway_is_reported_with_its_sections() -> None:
    text = (
        HEAD
        + "lawfulness:\n  - for: {}\n    basis: [uk-gdpr-art-6-1-e]\n    gateways: [hsca-2012, ca-2004-s10]\n"
    )
    (found,) = findings_on(text, RULE)
    assert (found.place.line, found.message) == (
        8,
        "Health and Social Care Act 2012 is cited as a power as a whole, without the section that gives it.",
    )
    assert "`hsca-2012-s251b`" in found.help


def test_the_same_law_twice_in_one_list_is_reported() -> None:
    text = HEAD + (
        "legal-framework:\n  - law: cda-1998-s115\n  - law: ca-2004-s10\n  - law: cda-1998-s115\n"
        "lawfulness:\n  - for: {}\n    basis: [uk-gdpr-art-6-1-e]\n    gateways: [ca-2004-s10, ca-2004-s11, ca-2004-s10]\n"
    )
    assert [(line, message) for _, line, message in places(text, RULE)] == [
        (8, "Crime and Disorder Act 1998 s115 stands twice in the list of laws."),
        (12, "Children Act 2004 s10 stands twice under `gateways`."),
    ]


def test_the_same_law_in_two_clauses_or_as_two_things_is_no_repetition() -> None:
    text = HEAD + (
        "clauses:\n  - {clause: a, text: First.}\n  - {clause: b, text: Second.}\n"
        "legal-framework:\n  - {law: ca-2004-s10, clause: a}\n  - {law: ca-2004-s10, clause: b}\n"
        "  - {law: ca-2004-s11, as: duty}\n  - {law: ca-2004-s11, as: background}\n"
    )
    assert named(text) == []


def test_a_list_of_laws_that_prints_no_year_is_reported() -> None:
    text = HEAD + (
        "legal-framework:\n  - law: foia-2000\n    as-cited: the Freedom of Information Act\n"
        "  - law: ca-1989-s17\n    as-cited: Children Act (section 17)\n"
        "  - law: ca-1989-s27\n    as-cited: Children Act 1989 (section 27)\n"
    )
    assert places(text, RULE) == [
        ("warning", 7, "The text cites the Freedom of Information Act without its year.")
    ]


GDPR = "legal-framework:\n  - law: uk-gdpr\n    as-cited: the General Data Protection Regulations (GDPR)\n"


def test_a_list_of_laws_that_prints_the_gdpr_for_the_uk_gdpr_is_reported() -> None:
    (finding,) = findings_on(HEAD + GDPR, RULE)
    assert (finding.severity, finding.place.line) == ("warning", 7)
    assert (
        "“General Data Protection Regulations (GDPR)”; in the United Kingdom the UK GDPR" in finding.message
    )
    assert named(HEAD + GDPR, datetime.date(2020, 6, 1)) == []


@pytest.mark.parametrize(
    "text",
    [
        saying("The UK GDPR applies.", head=HEAD + GDPR),
        HEAD + GDPR + "lawfulness:\n  - for: {}\n    basis: [uk-gdpr-art-6-1-e]\n",
        HEAD + GDPR + "    quoted: yes\n",
        HEAD + GDPR + "status: withdrawn\n",
        HEAD + GDPR.replace("uk-gdpr", "eu-gdpr"),
        HEAD + GDPR.replace("(GDPR)", "as it forms part of the law of England"),
    ],
)
def test_a_gdpr_that_is_clear_is_let_be_in_a_list_of_laws(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize("status", ["superseded", "archived"])
def test_retired_documents_are_left_alone(status: str) -> None:
    head = f"{HEAD}status: {status}\nlegal-framework:\n  - law: ca-2004-s10\n  - law: ca-2004-s10\n"
    assert named(saying("The parties share under the Crime and Disorder Act 1998.", head=head)) == []
