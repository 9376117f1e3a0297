"""Citations put together at random in the forms people write are recognised; and the time grows with the text."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sharewell.catalogue.citations import citations_in
from sharewell.model.corpus import Corpus

PATTERNS = {
    "section": r"(?P<act>[A-Z].+ Act \d{4}) s(?P<part>\d+[A-Z]*)",
    "article": r"(?P<act>UK GDPR) Art (?P<part>\d+(?:\(\w+\))*)",
    "paragraph": r"(?P<act>DPA 2018) Sch (?P<part>\d+ para \d+)",
}
FORMS = {
    "section": (
        "s.{part} {act}",
        "s{part} of the {act}",
        "S. {part}, {act}",
        "section {part} of the {act}",
        "Section {part}, {act}",
        "section {part} ({note}) of the {act}",
        "{act} s{part}",
        "{act}, s. {part}",
        "{act} (section {part})",
        "{act}: section {part}",
        "{act}, Section {part}",
    ),
    "article": (
        "Art {part} {act}",
        "Article {part} of the {act}",
        "{act} Article {part}",
        "{act}, Art. {part}",
        "{act} (Article {part})",
    ),
    "paragraph": (
        "Sch {schedule} para {paragraph} {act}",
        "Schedule {schedule} Part 2 paragraph {paragraph} of the {act}",
        "paragraph {paragraph} of Schedule {schedule} to the {act}",
        "{act} Sch {schedule}, para {paragraph}",
        "{act} (Schedule {schedule}, paragraph {paragraph})",
    ),
}
NOTES = ("disclosure of information", "duty to co-operate", "general powers")
LEADS = ("We rely on ", "Sharing rests on ", "", "The duty arises under ", "• ", "The council (under ")
JOINTS = ("; it also rests on ", ". In addition, ", " as well as on ", ";\n• ", ". The police rely on ")


@pytest.fixture(scope="module")
def cited(corpus: Corpus) -> list[tuple[str, dict[str, str], str]]:
    """The plain citations of the catalogue: which form they have, their pieces, and the entry's id."""
    found = []
    for entry in corpus.entries("provision").values():
        for form, pattern in PATTERNS.items():
            if match := re.fullmatch(pattern, entry.thing.citation or ""):
                found.append((form, match.groupdict(), entry.id))
    return found


def test_there_is_enough_to_put_together(cited: list[tuple[str, dict[str, str], str]]) -> None:
    kinds = [form for form, _, _ in cited]
    assert {kind: kinds.count(kind) >= 10 for kind in PATTERNS} == dict.fromkeys(PATTERNS, True)


def test_what_is_put_together_is_recognised(
    corpus: Corpus, cited: list[tuple[str, dict[str, str], str]]
) -> None:
    @st.composite
    def one(draw: st.DrawFn) -> tuple[str, str]:
        form, pieces, id = draw(st.sampled_from(cited))
        schedule, _, paragraph = pieces["part"].partition(" para ")
        words = draw(st.sampled_from(FORMS[form])).format(
            **pieces, schedule=schedule, paragraph=paragraph, note=draw(st.sampled_from(NOTES))
        )
        return words, id

    @settings(max_examples=400, deadline=None)
    @given(st.lists(one(), min_size=1, max_size=4), st.sampled_from(LEADS), st.sampled_from(JOINTS))
    def recognised(several: list[tuple[str, str]], lead: str, joint: str) -> None:
        text = lead + joint.join(words for words, _ in several) + "."
        told = [(each.words, list(each.ids), each.exact) for each in citations_in(text, corpus)]
        assert told == [(words, [id], True) for words, id in several]

    recognised()


@pytest.mark.parametrize(
    "words",
    [
        "s.10 Children Act 2004 ",
        "section 1, 2, 3 and 4 ",
        "s1(2)(3)(4)(5)(6)(7)(8)",
        "the Act of the ",
        "The Children and Young People and ",
        "Act Act ",
        "((((",
        "Art 6(1)(a)-(z) and ",
        "1998 & 2004/2008 ",
        "information sharing ",
        "Sch 1 Part 2 para 18 of ",
        "paragraph 1 of ",
        "“the Act” ",
        "A, ",
        "IVX",
        "s 1 ",
        "UK GDPR and ",
        "x" * 50,
    ],
)
def test_four_times_the_text_takes_not_much_more_than_four_times_as_long(corpus: Corpus, words: str) -> None:
    short = words * (16_000 // len(words))
    citations_in(words, corpus)
    # The quickest of three, since other programs run beside this one; a time that grows as the square is 16.
    quick, slow = (min(_timed(text + " " * lap, corpus) for lap in range(3)) for text in (short, short * 4))
    assert slow < 9 * max(quick, 0.005)


def _timed(text: str, corpus: Corpus) -> float:
    begun = time.process_time()
    citations_in(text, corpus)
    return time.process_time() - begun
