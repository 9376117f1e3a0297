"""The forms in which people cite law, and words that look like citations and are none."""

import pytest

from sharewell.catalogue.citations import Citation, citations_in
from sharewell.model.corpus import Corpus

A = "Children Act 2004"
FORMS = {
    # Sections before and after the Act.
    "s.10 Children Act 2004": ["ca-2004-s10"],
    "s10 Children Act 2004": ["ca-2004-s10"],
    "S.10 of the Children Act 2004": ["ca-2004-s10"],
    "s 10 of the Children Act 2004": ["ca-2004-s10"],
    "Section 10 of the Children Act 2004": ["ca-2004-s10"],
    "section 10, Children Act 2004": ["ca-2004-s10"],
    "SECTION 10 OF THE Children Act 2004": ["ca-2004-s10"],
    "sections 10 and 11 of the Children Act 2004": ["ca-2004-s10", "ca-2004-s11"],
    "Section 10 and 11 of the Children Act 2004": ["ca-2004-s10", "ca-2004-s11"],
    "Children Act 2004 s10(2)": ["ca-2004-s10"],
    "Children Act 2004, s. 10": ["ca-2004-s10"],
    "Children Act 2004: section 16LA": ["ca-2004-s16la"],
    "Children Act 2004 (sections 10, 11)": ["ca-2004-s10", "ca-2004-s11"],
    "Children Act (2004) section 11": ["ca-2004-s11"],
    "the children act 2004, section 11": ["ca-2004-s11"],
    "section 16LA(3) of the Children Act 2004": ["ca-2004-s16la"],
    "s.16la of the Children Act 2004": ["ca-2004-s16la"],
    "the Children Act 2004 (in particular sections 10 and 11)": ["ca-2004-s10", "ca-2004-s11"],
    "section 115 (disclosure of information) of the Crime and Disorder Act 1998": ["cda-1998-s115"],
    "Crime and Disorder Act 1998, Section 115": ["cda-1998-s115"],
    "Crime & Disorder Act 1998 s.115": ["cda-1998-s115"],
    "ss. 16M to 16Q of the Children Act 2004": ["ca-2004-s16m-16q"],
    "sections 13-16 of the Children Act 2004": ["ca-2004-s13-16"],
    "section 23C of the Children Act 1989": ["ca-1989-leaving-care"],
    "section 171 of the Data Protection Act 2018": ["dpa-2018-s170"],
    "The Children Act 1989 (sections 17, 27, 47)": ["ca-1989-s17", "ca-1989-s27", "ca-1989-s47"],
    "s.17 and s.47 of the Children Act 1989": ["ca-1989-s17", "ca-1989-s47"],
    "Local Government Act 2000 (Part 1, section 2 and 3)": ["lga-2000-s2", "lga-2000-s3"],
    "section 14Z63 of the National Health Service Act 2006": ["nhs-act-2006-s14z63"],
    "section 251 of the NHS Act 2006": ["nhs-act-2006-s251"],
    "section 68 Serious Crime Act 2007": ["serious-crime-act-2007-s68"],
    "s9 of the Domestic Violence, Crime and Victims Act 2004": ["dvcva-2004-s9"],
    "section 16 of the Police, Crime, Sentencing and Courts Act 2022": ["pcsca-2022-s16"],
    "Anti-social Behaviour, Crime and Policing Act 2014, section 104": ["asbcpa-2014-s104"],
    "section 4 of the Children’s Wellbeing and Schools Act 2026": ["ca-2004-s16la"],
    "Part 3 of the Data Protection Act 2018": ["dpa-2018-part3"],
    "Police Act 1997, Part V": ["police-act-1997-part5"],
    # By initials.
    "CA 2004, ss 10 and 11": ["ca-2004-s10", "ca-2004-s11"],
    "s.47 CA 1989": ["ca-1989-s47"],
    "ss.37-39 CDA 1998": ["cda-1998-s37-39"],
    "PCSC Act 2022 s16": ["pcsca-2022-s16"],
    "s 325 CJA 2003": ["cja-2003-s325"],
    "CTSA 2015 s36": ["ctsa-2015-s36"],
    "DPA 2018": ["dpa-2018"],
    "DPA 1998 s29(3)": ["dpa-1998-s29"],
    "HA 1996 s213B": ["housing-act-1996-s213b"],
    "FOIA 2000": ["foia-2000"],
    "the FOIA": ["foia-2000"],
    "section 149 EA 2010": ["equality-act-2010-s149"],
    # Schedules and their paragraphs.
    "DPA 2018 Sch 1 Pt 2 para 18": ["dpa-2018-sch1-para18"],
    "Schedule 1, Part 2, paragraph 18 of the Data Protection Act 2018": ["dpa-2018-sch1-para18"],
    "paragraph 18 of Schedule 1 to the Data Protection Act 2018": ["dpa-2018-sch1-para18"],
    "paragraphs 1 and 2 of Part 1 of Schedule 1 to the DPA 2018": [
        "dpa-2018-sch1-para1",
        "dpa-2018-sch1-para2",
    ],
    "Schedule 2 to the Data Protection Act 2018, paragraph 2": ["dpa-2018-sch2-para2"],
    "Schedule 1 of the Data Protection Act 2018": ["dpa-2018-sch1"],
    "Housing Act 1985 (schedule 2, ground 2)": ["housing-act-1985-sch2-ground2"],
    "Annex 1 paragraph 6 of the UK GDPR": ["uk-gdpr-annex-1-para-6"],
    # Articles.
    "Art 6(1)(e) UK GDPR": ["uk-gdpr-art-6-1-e"],
    "Art. 6(1)(ea) of the UK GDPR": ["uk-gdpr-art-6-1-ea"],
    "Article 6 (1) (e) of the UK GDPR": ["uk-gdpr-art-6-1-e"],
    "Article 9(2)(g) of the UK GDPR": ["uk-gdpr-art-9-2-g"],
    "UK GDPR Article 6(1)(c) and (e)": ["uk-gdpr-art-6-1-c", "uk-gdpr-art-6-1-e"],
    "UK GDPR, Articles 6(1)(e) and 9(2)(g)": ["uk-gdpr-art-6-1-e", "uk-gdpr-art-9-2-g"],
    "Article 6.1(e) of the UK GDPR": ["uk-gdpr-art-6-1-e"],
    "Article 6(1)e UK GDPR": ["uk-gdpr-art-6-1-e"],
    "Articles 13 and 14 UK GDPR": ["uk-gdpr-art-13-14"],
    "the UK General Data Protection Regulation": ["uk-gdpr"],
    "GDPR": ["eu-gdpr"],
    "EU GDPR": ["eu-gdpr"],
    "the General Data Protection Regulations (GDPR)": ["eu-gdpr"],
    "Regulation (EU) 2016/679": ["eu-gdpr"],
    "GDPR Article 6(1)(e)": ["uk-gdpr-art-6-1-e"],
    "HRA 1998, Article 8": ["echr-art-8"],
    "Human Rights Act 1998 (HRA) Article 8": ["echr-art-8"],
    "Human Rights Act 1998 (article 8)": ["echr-art-8"],
    "Article 8 ECHR": ["echr-art-8"],
    "Article 8 of the European Convention on Human Rights": ["echr-art-8"],
    "Articles 2 and 3 of the European Convention on Human Rights": ["echr-arts-2-3"],
    # Whole Acts, regulations, Bills, instruments by number.
    "the Data Protection Act 1998": ["dpa-1998"],
    "the 1998 Data Protection Act": ["dpa-1998"],
    "the Mental Capacity Act": ["mental-capacity-act-2005"],
    "the Freedom Of Information Act": ["foia-2000"],
    "Children (Leaving Care) Act 2000": ["children-leaving-care-act-2000"],
    "Health and Social Care (Safety and Quality) Act 2015": ["hscsqa-2015"],
    "regulation 6 of the Education (SEN) Regulations 2001": ["sen-regs-2001"],
    "Health and Social Care Act 2008 (Regulated Activities) Regulations 2014": [
        "regulated-activities-regs-2014"
    ],
    "the Health Service (Control of Patient Information) Regulations 2002": ["copi-regs-2002"],
    "SI 2002/1438": ["copi-regs-2002"],
    "S.I. 2002 No. 1438": ["copi-regs-2002"],
    "the Health and Social Care Bill": ["hsca-bill-2011"],
    # Common law, guidance with its editions, bodies, systems, terms.
    "the common law duty of confidentiality": ["common-law-confidentiality"],
    "the Common Law Duty of Confidence": ["common-law-confidentiality"],
    "common law powers of disclosure": ["common-law-policing"],
    "Working Together to Safeguard Children 2013": ["working-together-2013"],
    "Working Together to Safeguard Children (2018)": ["working-together-2018"],
    "Working Together 2023": ["working-together-2023"],
    "the 2015 edition of Working Together": ["working-together-2015"],
    "Keeping Children Safe in Education 2025": ["kcsie-2025"],
    "KCSIE 2026": ["kcsie-2026"],
    "Information Sharing: Advice for Practitioners (July 2018)": ["hmg-information-sharing-2018"],
    "the golden rules (2015)": ["hmg-information-sharing-2015"],
    "the Caldicott Principles": ["caldicott"],
    "clinical commissioning groups": ["ccg"],
    "two CCGs": ["ccg"],
    "the ICO": ["information-commissioner"],
    "the Information Commissioner": ["information-commissioner"],
    "name@dept.gcsx.gov.uk": ["gcsx"],
    "over the N3 network": ["n3"],
    "sensitive personal data": ["sensitive-personal-data"],
    "a fair processing notice": ["fair-processing-notice"],
}


@pytest.mark.parametrize(("text", "ids"), FORMS.items(), ids=list(FORMS))
def test_a_citation_is_found_in_the_forms_people_write(corpus: Corpus, text: str, ids: list[str]) -> None:
    (found,) = citations_in(f"We rely on {text}, where it applies.", corpus)
    assert list(found.ids) == ids
    assert found.words == f"We rely on {text}, where it applies."[found.start : found.end]


def _told(found: Citation) -> tuple[str, list[str]]:
    return found.words, list(found.ids)


@pytest.mark.parametrize(
    ("text", "told"),
    {
        "Housing Act 1985 & 1988 (schedule 2, grounds 2 & 14)": [
            ["housing-act-1985-sch2-ground2"],
            ["housing-act-1988-sch2-ground14"],
        ],
        "Health and Social Care Act 2001/2008": [["hsca-2001"], ["hsca-2008"]],
        "Children Acts 1989 and 2004": [[], []],
        "s.10 CA 2004, s.115 CDA 1998": [["ca-2004-s10"], ["cda-1998-s115"]],
        "CA 2004 s10, CDA 1998 s115": [["ca-2004-s10"], ["cda-1998-s115"]],
        "Children Act 2004, section 10, Crime and Disorder Act 1998, section 115": [
            ["ca-2004-s10"],
            ["cda-1998-s115"],
        ],
        "section 10 of the Children Act 2004 and section 115 of the Crime and Disorder Act 1998": [
            ["ca-2004-s10"],
            ["cda-1998-s115"],
        ],
        "Article 6(1)(e) UK GDPR and section 8 DPA 2018": [["uk-gdpr-art-6-1-e"], ["dpa-2018-s8"]],
        "UK GDPR Article 9(2)(g) with Schedule 1 paragraph 18 of the DPA 2018": [
            ["uk-gdpr-art-9-2-g"],
            ["dpa-2018-sch1-para18"],
        ],
        "the Human Rights Act 1998 and the Data Protection Act 2018": [["hra-1998"], ["dpa-2018"]],
    }.items(),
)
def test_each_part_goes_to_the_act_it_belongs_to(corpus: Corpus, text: str, told: list[list[str]]) -> None:
    assert [list(each.ids) for each in citations_in(text, corpus)] == told


@pytest.mark.parametrize(
    ("text", "ids"),
    {
        "The Crime and Disorder Act 1998 applies; section 115 of the 1998 Act lets us share.": [
            "cda-1998-s115"
        ],
        "The Children Act 2004 applies. Section 11 of that Act binds us.": ["ca-2004-s11"],
        "The Children Act 2004 applies. Under section 11 of the Act we must.": ["ca-2004-s11"],
        "Crime and Disorder Act 1998 (“the Act”), Children Act 2004. Section 115 of the Act lets us.": [
            "cda-1998-s115"
        ],
        "The Children Act 2004 applies. Section 11 of the Children Act binds us.": ["ca-2004-s11"],
        "The UK GDPR applies, with Schedule 1 Part 2 paragraph 18.": ["dpa-2018-sch1-para18"],
        "The UK GDPR applies. We rely on Article 6(1)(e).": ["uk-gdpr-art-6-1-e"],
        "The Human Rights Act 1998 applies. Article 8 is qualified.": ["echr-art-8"],
        "The Children Act 1989 sets the threshold of s.47.": ["ca-1989-s47"],
    }.items(),
)
def test_what_was_named_before_settles_what_follows(corpus: Corpus, text: str, ids: list[str]) -> None:
    last = citations_in(text, corpus)[-1]
    assert (list(last.ids), last.short or (last.instrument and last.instrument.how)) in (
        (ids, True),
        (ids, "earlier"),
    )


@pytest.mark.parametrize(
    "text",
    [
        "The Human Rights Act 1998 and the Crime and Disorder Act 1998; section 115 of the 1998 Act.",
        "The Children Act 2004 and the Care Act 2014. Section 6 of the Act.",
        "The UK GDPR and Article 8 of the ECHR apply. See Article 7.",
        "The Children Act 1989 and the Care Act 2014 apply; see s.7.",
    ],
)
def test_what_could_be_several_things_is_not_guessed(corpus: Corpus, text: str) -> None:
    last = citations_in(text, corpus)[-1]
    assert last.ids == () or last.words in ("Article 8 of the ECHR",)


@pytest.mark.parametrize(
    ("text", "could_be"),
    [
        ("the Data Protection Act", ["dpa-1998", "dpa-2018"]),
        ("section 47 of the Children Act", ["ca-1989-s47"]),
        ("section 35 of the Data Protection Act", ["dpa-1998-s35", "dpa-2018-s35"]),
        ("the Children Act", []),
    ],
)
def test_an_act_without_its_year_says_what_it_could_be(
    corpus: Corpus, text: str, could_be: list[str]
) -> None:
    (found,) = citations_in(f"We rely on {text}.", corpus)
    assert (found.ids, sorted(each.id for each in found.could_be)) == ((), could_be)


def test_words_before_a_name_are_no_part_of_it(corpus: Corpus) -> None:
    (found,) = citations_in("The Principles of the Data Protection Act 1998 apply.", corpus)
    assert (found.words, found.ids) == ("Data Protection Act 1998", ("dpa-1998",))


def test_a_code_of_another_year_is_not_taken_for_the_one_of_today(corpus: Corpus) -> None:
    (found,) = citations_in("the ICO data sharing code of practice", corpus)
    assert found.words == "ICO"


@pytest.mark.parametrize(
    "text",
    [
        "Public Health Act 1936, section 5",
        "the Sexual Offences Act 2003",
        "the Foster Children Act 1980",
        "section 10 of the Disabled Children Act 2004",
        "Mental Health Act 2007",
        "Children Act 1975, s10",
        "section 7 of the Highways Act 1980",
        "the Anyborough Sheep Act 1901",
        "the Care Standards Act 2000",
        "the Data Protection (Charges and Information) Regulations 2018",
    ],
)
def test_an_act_that_the_catalogue_lacks_is_seen_and_means_no_other(corpus: Corpus, text: str) -> None:
    (found,) = citations_in(text, corpus)
    assert (found.ids, found.could_be) == ((), ())
    assert found.instrument is not None and found.instrument.year


@pytest.mark.parametrize(
    ("text", "ids", "parts"),
    [
        ("section 90 of the Human Rights Act 1998", ["hra-1998"], ("s90",)),
        ("section 999 of the Data Protection Act 2018", ["dpa-2018"], ("s999",)),
        ("paragraph 99 of Schedule 1 to the Data Protection Act 2018", ["dpa-2018-sch1"], ("sch1/para99",)),
        ("Article 88 UK GDPR", ["uk-gdpr"], ("art88",)),
    ],
)
def test_a_part_that_the_catalogue_lacks_leads_to_what_holds_it(
    corpus: Corpus, text: str, ids: list[str], parts: tuple[str, ...]
) -> None:
    (found,) = citations_in(text, corpus)
    assert (list(found.ids), found.parts, found.exact) == (ids, parts, False)


@pytest.mark.parametrize(
    "text",
    [
        "Act on concerns at once.",
        "Act 2 of the training play is about consent.",
        "See section 7 below.",
        "Section 7 of this protocol sets out retention.",
        "Part 2 of this agreement binds both parties.",
        "Schedule 1 lists the parties.",
        "Schedule 1 to this agreement, paragraph 18.",
        "In 1998 Actions were agreed by the board.",
        "An Article 4 direction covers the high street.",
        "The Act was passed.",
        "Regulations may be made.",
        "Regulation 6 officers attend.",
        "Rules 3 and 4 of the club.",
        "The council's 10 wards and the school's 11 classes.",
        "Article 6 of the constitution of the partnership.",
        "Anyborough Act group meets monthly.",
        "Monitor the use of the form.",
        "We are supporting families and working together in 2024.",
        "The department of health and social care funds it.",
        "Links to 2004 records; NHS 2023 contract.",
        "Phone 0114 2004 2004, room S10.",
        "The British Transport Police Authority is a party.",
        "paragraph 3 of the letter of 2018",
        "A restricted area; protect the child.",
        "CAs 2004 count; the NA room.",
        "on section 2 in the form (see part 3)",
        "Reactions in 2018, Acting in 2019.",
        "the ground 2 metres away",
    ],
)
def test_lookalikes_are_no_citations(corpus: Corpus, text: str) -> None:
    assert [_told(each) for each in citations_in(text, corpus)] == []


def test_the_document_s_own_section_is_not_taken_for_an_act_s(corpus: Corpus) -> None:
    text = "The Children Act 2004, section 7 below, and section 10 of this agreement."
    assert [_told(each) for each in citations_in(text, corpus)] == [("Children Act 2004", [])]
