"""The citations of a framework's documents: in file order, with what was named before, quotations told apart."""

from __future__ import annotations

import time

import pytest

from sharewell.catalogue.citations import citations, citations_in
from sharewell.catalogue.fate import fate
from sharewell.catalogue.uses import uses_of
from sharewell.model.corpus import Corpus

from ...rules.harness import DAY, framework_of

AGREEMENT = """\
protocol: hub
title: Hub agreement
type: reciprocal-agreement
tier: agreement
clauses:
  - clause: first
    title: The Crime and Disorder Act 1998
    text: Section 115 of the 1998 Act gives the power.
  - clause: second
    text: The leaflet says “under the Data Protection Act 1998”. So does [law: dpa-1998-s29] somewhere.
  - clause: third
    text: Section 115 of the 1998 Act again.
---
protocol: other
title: Other agreement
type: reciprocal-agreement
tier: agreement
clauses:
  - clause: only
    text: Section 115 of the 1998 Act is not known here.
"""


def test_each_document_is_read_by_itself_in_its_own_order() -> None:
    corpus, found = framework_of(AGREEMENT.replace("text: The", "text: >-\n      The"))
    assert found == ()
    told = [
        (
            each.passage.document.id,
            each.passage.place.line,
            each.citation.words,
            each.citation.ids,
            each.quoted,
        )
        for each in citations(corpus)
    ]
    assert told == [
        ("hub", 7, "Crime and Disorder Act 1998", (), False),
        ("hub", 8, "Section 115 of the 1998 Act", ("cda-1998-s115",), False),
        ("hub", 10, "Data Protection Act 1998", ("dpa-1998",), True),
        # Two Acts of 1998 have been named by now; the other document has named none.
        ("hub", 13, "Section 115 of the 1998 Act", (), False),
        ("other", 7, "Section 115 of the 1998 Act", (), False),
    ]
    assert citations(corpus) is citations(corpus)


def test_where_an_entry_is_used_is_told_line_by_line() -> None:
    corpus, _ = framework_of(AGREEMENT.replace("text: The", "text: >-\n      The"))
    for id, lines in {
        "cda-1998-s115": [8],
        "dpa-1998-s29": [10],
        "dpa-1998": [10],
        "ca-2004-s10": [],
    }.items():
        entry = corpus.entry("law", id)
        assert entry is not None
        assert [(place.file, place.line) for place in uses_of(corpus, entry)] == [
            ("1.yaml", line) for line in lines
        ]


@pytest.mark.parametrize(
    ("id", "what", "instead"),
    [
        ("dpa-1998-s29", "was repealed on 25 May 2018", "DPA 2018 Sch 2 Pt 1 para 2"),
        ("lga-2000-s2", "was repealed in England by the end of 2012", "Localism Act 2011 ss1-6"),
        (
            "working-together-2013",
            "was superseded on 26 March 2015",
            "Working Together to Safeguard Children 2026",
        ),
        ("ccg", "ended on 30 June 2022", "integrated care board"),
        ("n3", "was retired by the end of November 2020", "HSCN, or internet-first services"),
    ],
)
def test_what_became_of_an_entry(corpus: Corpus, id: str, what: str, instead: str) -> None:
    entry = next(found for kind in ("law", "body", "system") if (found := corpus.entry(kind, id)))
    found = fate(corpus, entry, DAY)
    assert found is not None and (found.what, found.instead) == (what, instead)


HOSTILE = [
    "Act " * 5000,
    "section 1(" * 5000,
    "s.1," * 10000,
    "Children and " * 5000 + "Act 2004",
    "the 1998 Act " * 4000,
    "s10" + "(1)" * 20000,
    "ss 1-" + "1-" * 20000,
    "sch 1 para 2 " * 4000,
    "Working Together " * 4000,
    "Information Sharing: " * 4000,
    "(" * 30000,
    "“" * 30000,
    "IV" * 20000,
    "A," * 20000 + " Act 1999",
    "\x00\u2028İ１２ Act ２００４" * 2000,
]


@pytest.mark.parametrize(
    "text", HOSTILE, ids=[each[:12].encode("unicode_escape").decode() for each in HOSTILE]
)
def test_hostile_text_is_read_in_time_that_grows_with_it(corpus: Corpus, text: str) -> None:
    began = time.perf_counter()
    for each in citations_in(text, corpus):
        assert each.words == text[each.start : each.end]
    assert time.perf_counter() - began < 5
