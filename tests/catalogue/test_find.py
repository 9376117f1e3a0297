"""Finding entries by what people write."""

import pytest

from sharewell.catalogue.find import find, plain_words
from sharewell.model.corpus import Corpus, Entry

KINDS = ("provision", "guidance", "principles", "body", "system", "wording", "method")


@pytest.fixture(scope="module")
def index(corpus: Corpus) -> list[Entry]:
    return [entry for kind in KINDS for entry in corpus.entries(kind).values()]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("ca-2004-s11", "ca-2004-s11"),
        ("s.11 Children Act 2004", "ca-2004-s11"),
        ("SECTION 11 OF THE CHILDREN ACT 2004", "ca-2004-s11"),
        ("CA 2004 s 16LA", "ca-2004-s16la"),
        ("DPA 1998", "dpa-1998"),
        ("Data Protection Act 1998", "dpa-1998"),
        ("DPA 2018 Schedule 1, paragraph 18", "dpa-2018-sch1-para18"),
        ("Art. 6(1)(e) UK GDPR", "uk-gdpr-art-6-1-e"),
        ("Article 9(2)(g)", "uk-gdpr-art-9-2-g"),
        ("Crime and Disorder Act 1998 section 115", "cda-1998-s115"),
        ("s115 CDA", "cda-1998-s115"),
        ("s38 Crime and Disorder Act 1998", "cda-1998-s37-39"),
        ("PCSC Act 2022 s16", "pcsca-2022-s16"),
        ("EA 1996 s.13", "education-act-1996-s13"),
        ("Care Act 45", "care-act-2014-s45"),
        ("NHS Act 1977", "nhs-act-1977"),
        ("Health Act 1999 s27", "health-act-1999-s27"),
        ("Children's Wellbeing and Schools Act 2026", "cwsa-2026"),
        ("Children’s Wellbeing and Schools Act 2026", "cwsa-2026"),
        ("general power of competence", "localism-act-2011-s1"),
        ("caldicott", "caldicott"),
        ("PCT", "pct"),
        ("primary care", "pct"),
        ("nhs.net", "nhsmail"),
        ("fair processing notice", "fair-processing-notice"),
        ("fax", "fax"),
        ("password-protected", "password-protected-email"),
        ("information sharing duty", "ca-2004-s16la"),
    ],
)
def test_the_best_answer_comes_first(index: list[Entry], query: str, first: str) -> None:
    assert find(index, query)[0].id == first


def test_all_that_a_query_means_comes_before_the_rest(index: list[Entry]) -> None:
    assert {each.id for each in find(index, "ss.10 and 11 CA 2004", 2)} == {"ca-2004-s10", "ca-2004-s11"}
    both = find(index, "The Data Protection Act 1998 (sections 29(3) & 35(2))", 2)
    assert {each.id for each in both} == {"dpa-1998-s29", "dpa-1998-s35"}
    assert {each.id for each in find(index, "golden rules", 4)} == {
        f"hmg-information-sharing-{year}" for year in (2008, 2015, 2018, 2024)
    }


def test_words_of_the_notes_are_searched_too(index: list[Entry]) -> None:
    assert [each.id for each in find(index, "Operation Encompass")] == ["daa-2021"]


@pytest.mark.parametrize("query", ["", "   ", "the of", "§", "zzz", "zzz qqq", "s999zz"])
def test_nothing_is_found_for_nothing(index: list[Entry], query: str) -> None:
    assert find(index, query) == []


def test_the_limit_is_kept(index: list[Entry]) -> None:
    assert len(find(index, "children", 3)) == 3
    assert len(find(index, "children")) == 20
    assert find(index, "children", 0) == find(index, "children", -1) == []


def test_what_still_holds_comes_before_what_ended(index: list[Entry]) -> None:
    found = [each.id for each in find(index, "working together to safeguard children", 2)]
    assert found[0] == "working-together-2026"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Section 29(3)", ["s29", "3"]),
        ("ss37-39", ["s37", "s38", "s39"]),
        ("sections 10, 11 and 16LA", ["s10", "s11", "s16la"]),
        ("Sch 1 Pt 2 para 18", ["sch1", "part2", "para18"]),
        ("Regulations 2001", ["regulations", "2001"]),
        ("Article 9(2)(b)", ["art9", "2", "b"]),
        ("1998 c.29", ["1998", "c", "29"]),
        ("Children's", ["childrens"]),
    ],
)
def test_one_way_of_writing_stands_for_all(text: str, words: list[str]) -> None:
    assert plain_words(text) == words
