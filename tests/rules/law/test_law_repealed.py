import pytest

from ..told import Told, assert_told, found
from .parts import HEAD, cited

RULE = "law-repealed"

DPA_1998: Told = [("error", 6, "Data Protection Act 1998, repealed on 25 May 2018.")]


@pytest.mark.parametrize(
    ("law", "day", "expected"),
    [
        ("dpa-1998", "2017-01-01", []),
        ("dpa-1998", "2018-05-24", []),
        ("dpa-1998", "2018-05-25", DPA_1998),
        ("dpa-1998", "2019-01-01", DPA_1998),
        # A loose end counts from its last day.
        ("lga-2000-s2", "2012-12-30", []),
        ("lga-2000-s2", "2012-12-31", [("error", 6, "s2, repealed in England by the end of 2012.")]),
        # The catalogue is not certain: a warning.
        ("lga-2000-s3", "2026-11-22", [("warning", 6, "Local Government Act 2000 s3")]),
        ("sen-regs-2001", "2026-11-22", [("error", 6, "superseded on 1 September 2014")]),
        ("dpa-2018", "2026-11-22", []),
        ("dpa-2018", "1999-01-01", []),
        ("ca-2004-s16la", "2026-09-29", []),
        ("common-law-confidentiality", "1970-01-01", []),
        # Other rules speak of these.
        ("hsca-bill-2011", "2026-11-22", []),
        ("every-child-matters", "2026-11-22", []),
        ("working-together-2013", "2026-11-22", []),
        ("no-such-law", "2026-11-22", []),
    ],
)
def test_law_is_judged_on_the_day(law: str, day: str, expected: Told) -> None:
    assert_told(cited(law), RULE, expected, day)


@pytest.mark.parametrize(
    ("country", "expected"),
    [("england", [("error", 6, "in England")]), ("wales", []), ("scotland", [])],
)
def test_what_ended_in_england_alone_stands_elsewhere(country: str, expected: Told) -> None:
    framework = f"---\nframework: f\ntitle: F\ncountry: {country}\ntiers: [{{tier: agreement, title: A}}]\n"
    assert_told(cited("lga-2000-s2") + framework, RULE, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(cited("dpa-1998", "    quoted: yes\n"), [], id="quoted"),
        pytest.param(cited("dpa-1998", "    as: background\n    quoted: no\n"), DPA_1998, id="background"),
        pytest.param(cited("dpa-1998", "status: superseded\n"), [], id="retired-document"),
        pytest.param(cited("dpa-1998", "status: draft\n"), DPA_1998, id="draft"),
        pytest.param(HEAD + "mentions:\n  - mention: dpa-1998\n", DPA_1998, id="mention"),
        pytest.param(HEAD + "mentions:\n  - {mention: dpa-1998, quoted: yes}\n", [], id="quoted-mention"),
        pytest.param(
            HEAD + "clauses:\n  - {clause: a, cites: [dpa-2018, dpa-1998]}\n",
            [("error", 6, "1998")],
            id="clause",
        ),
        pytest.param(
            HEAD + 'clauses:\n  - clause: a\n    text: "Under [law: dpa-1998] and [law: dpa-2018]."\n',
            [("error", 7, "1998")],
            id="running-text",
        ),
        pytest.param(
            HEAD + "lawfulness:\n  - {for: {}, gateways: [nhs-act-1977]}\n",
            [("error", 6, "NHS Act 1977")],
            id="gateway",
        ),
        pytest.param(
            "chart: c\ntitle: C\nsummary: S.\nnodes:\n  - {outcome: o, cites: [dpa-1998-s29]}\n",
            [("error", 5, "DPA 1998 s29")],
            id="chart",
        ),
        pytest.param(
            "register: r\ntitle: R\npositions:\n  - {position: p, title: P, basis: [dpa-1998]}\n",
            [("error", 4, "1998")],
            id="position",
        ),
        pytest.param(
            "provision: local-byelaw\ntitle: B\nkind: statute\nstatus: repealed\nreplaced-by: [dpa-1998]\n---\n"
            + cited("local-byelaw"),
            [("warning", 6, "This cites B, repealed.")],
            id="local-entry-that-links-to-old-law",
        ),
    ],
)
def test_where_law_is_relied_on(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)


@pytest.mark.parametrize(
    ("law", "instead"),
    [
        ("dpa-1998", "UK General Data Protection Regulation, Data Protection Act 2018"),
        ("nhs-act-1977", "National Health Service Act 2006"),
        ("health-act-1999-s27", "National Health Service Act 2006 s82"),
        ("lga-2000-s2", "Localism Act 2011 ss1-6"),
        ("learning-and-skills-act-2000-s117", "Education and Skills Act 2008"),
        ("dpa-1998-s29", "DPA 2018 Sch 2"),
    ],
)
def test_the_help_names_what_took_its_place(law: str, instead: str) -> None:
    (finding,) = found(cited(law), RULE)
    assert finding.help.startswith("In its place: ") and instead in finding.help
    assert finding.related[0].words


def test_the_id_alone_is_replaced_only_where_no_printed_words_would_be_belied() -> None:
    (plain,) = found(cited("dpa-1998-s29"), RULE)
    (printed,) = found(cited("dpa-1998-s29", "    as-cited: section 29\n"), RULE)
    (several,) = found(cited("dpa-1998"), RULE)
    assert plain.fix and plain.fix.text == "dpa-2018-sch2-para2"
    assert printed.fix is None and several.fix is None


def test_each_citation_is_told_by_itself() -> None:
    text = HEAD + "legal-framework:\n  - law: dpa-1998\n  - law: dpa-1998\n  - law: dpa-1998-s35\n"
    assert_told(text, RULE, [("error", line, "1998") for line in (6, 7, 8)])
