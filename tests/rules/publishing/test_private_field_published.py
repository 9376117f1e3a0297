from __future__ import annotations

import json

import pytest

from sharewell.model.site import BuiltFile, BuiltSite
from sharewell.pages.publish.inspection import inspected
from sharewell.rules.engine import inspect

from ..harness import DAY, findings_on, framework_of

RULE = "private-field-published"
WORDS = "The spare keys of the records room are kept by the porter."
PROTOCOL = "protocol: hub\ntitle: Hub\ntype: memorandum\ntier: agreement\n"
CLAUSE = f"clauses:\n  - clause: keys\n    number: '4'\n    title: Spare keys and their porter\n    text: {WORDS}\n"
HIDDEN = PROTOCOL + CLAUSE + "    visible-to: parties\n"


def told(documents: str, *files: tuple[str, str]) -> list[tuple[int, str]]:
    """Line and message of what is found where a site has these files."""
    corpus, faults = framework_of(documents)
    assert not faults
    site = BuiltSite(files=tuple(BuiltFile(path, text) for path, text in files))
    return [(each.place.line, each.message) for each in inspect(corpus, DAY, site, frozenset({RULE}))]


def page(words: str, path: str = "visiting/index.html") -> tuple[str, str]:
    return path, f"<html><body><p>Welcome.</p><p>{words}</p></body></html>"


FOUND = "Clause 4 of `hub` is not for everybody, and its words stand in `{}`."


@pytest.mark.parametrize(
    "words",
    [
        WORDS,
        WORDS.upper(),
        "the <em>spare keys</em> of the\nrecords room are kept by&nbsp;the porter",
        "“The spare keys of the records room are kept by the porter”, it says.",
        "Spare keys and their porter",
        "The spare keys of the records room are kept by …",
    ],
)
def test_words_are_found_whatever_stands_between_them(words: str) -> None:
    assert [message for _, message in told(HIDDEN, page(words))] == [FOUND.format("visiting/index.html")]


@pytest.mark.parametrize(
    "words",
    [
        "Ask the porter.",
        "The spare keys are kept by somebody.",
        "keys of the records room are kept by the porter",
    ],
)
def test_other_words_are_not(words: str) -> None:
    assert told(HIDDEN, page(words)) == []


@pytest.mark.parametrize("path", ["sitemap.xml", "register.csv", "calendar.ics", "protocols/hub/index.html"])
def test_every_file_is_looked_into(path: str) -> None:
    assert [message for _, message in told(HIDDEN, page(WORDS, path))] == [FOUND.format(path)]


def test_the_search_index_is_read_as_its_readers_see_it() -> None:
    corpus, _ = framework_of(HIDDEN.replace("porter.", "porter’s mate."))
    index = json.dumps({"docs": [{"text": f"<p>{WORDS[:-1]}&rsquo;s mate.</p>"}]})
    site = inspected({"search/search_index.json": index}, (), (), {})
    (found,) = inspect(corpus, DAY, site, frozenset({RULE}))
    assert "search/search_index.json" in found.message


def test_one_thing_is_told_once_with_how_many_files_show_it() -> None:
    files = (page(WORDS), page("Spare keys and their porter", "a/index.html"), page(WORDS, "b/index.html"))
    (found,) = told(HIDDEN, *files)
    assert found[1].startswith("Clause 4 of `hub`")
    (found,) = told(HIDDEN, page(WORDS), page(WORDS, "a.json"), page(WORDS, "b.json"))
    assert found == (9, FOUND.format("visiting/index.html").replace("`.", "` and 2 more files."))


@pytest.mark.parametrize(
    "documents",
    [
        PROTOCOL + CLAUSE,
        PROTOCOL + CLAUSE + "    visible-to: public\n",
        # The same words are published elsewhere.
        HIDDEN + "---\n" + PROTOCOL.replace("hub", "other") + CLAUSE,
        "party: council\ntitle: Council\nnotes: It asks for a porter.\n",
    ],
)
def test_what_is_for_everybody_may_stand_anywhere(documents: str) -> None:
    assert told(documents, page(WORDS)) == []


def test_of_a_clause_that_is_withheld_the_heading_is_shown() -> None:
    withheld = PROTOCOL + CLAUSE + "    withheld: It would help a burglar to know that.\n"
    assert told(withheld, page("Spare keys and their porter. It would help a burglar to know that.")) == []
    assert [line for line, _ in told(withheld, page(WORDS))] == [9]


@pytest.mark.parametrize(("publish", "count"), [("title-purpose-parties", 0), ("nothing", 1)])
def test_of_a_document_in_part_the_title_and_the_purposes_are_shown(publish: str, count: int) -> None:
    document = (
        "protocol: hub\ntitle: The agreement of the hub\ntype: memorandum\ntier: agreement\n"
        f"publish: {publish}\npurposes: {{list: [{{purpose: x, as-printed: Keeping records in one room}}]}}\n"
    )
    corpus, _ = framework_of(document)
    site = BuiltSite(files=(BuiltFile(*page("The agreement of the hub: Keeping records in one room")),))
    assert len(inspect(corpus, DAY, site, frozenset({RULE}))) == count
    assert len(told(document.replace("purpose: x", "purpose: research") + CLAUSE, page(WORDS))) == 1


def test_a_page_for_what_is_not_published() -> None:
    hidden = PROTOCOL + "publish: nothing\n"
    assert told(hidden, page("Nothing.", "protocols/hub/index.html")) == [
        (1, "`hub` is not published, and the site has a page for it: `protocols/hub/`.")
    ]


@pytest.mark.parametrize(
    ("contact", "shown"),
    [
        ("email: night@council.example", '<a href="x">night@council.example</a>'),
        ("phone: 01632 960001", "Ring 01632 960001."),
        ("instead: The duty officer of the council answers.", "The duty officer of the council answers."),
    ],
)
def test_how_somebody_is_reached(contact: str, shown: str) -> None:
    party = f"party: council\ntitle: Council\ncontacts:\n  - {{for: out-of-hours, {contact}, visible-to: parties}}\n"
    assert told(party, page(shown)) == [
        (
            4,
            "A contact of `council` for out of hours is not for everybody, and its words stand in `visiting/index.html`.",
        )
    ]
    assert told(party.replace("visible-to: parties", "visible-to: public"), page(shown)) == []


def test_a_companion_document() -> None:
    document = (
        PROTOCOL + "documents:\n  - document: plan\n    kind: annex\n    title: Plan of the ground floor\n"
        "    at: https://council.example/plan\n    visible-to: nobody\n"
    )
    assert [line for line, _ in told(document, page("Plan of the ground floor"))] == [8]
    assert [line for line, _ in told(document, page("https://council.example/plan"))] == [9]


def test_a_reference_within_the_words_does_not_hide_them() -> None:
    document = HIDDEN.replace(WORDS, "See [clause 4] before the spare keys of the room are given out.")
    shown = 'See <a href="#clause-4">clause 4</a> before the spare keys of the room are given out.'
    assert len(told(document, page(shown))) == 1


def test_the_whole_way_a_page_of_their_own_quotes_a_clause() -> None:
    text = HIDDEN + f"---\n<!-- pages/visiting.md -->\n# Visiting\n\n*Note:* {WORDS}\n"
    (found,) = findings_on(text, RULE)
    assert [(each.words, each.place.file, each.place.line) for each in found.related if each.place] == [
        ("the same words", "pages/visiting.md", 3)
    ]
    assert "visiting/index.html` and one more file" not in found.message


def test_the_examples_on_the_rules_own_pages_are_no_leak() -> None:
    files = (page(WORDS, "rules/private-field-published/index.html"), page(WORDS, "search/search_index.json"))
    assert told(HIDDEN, *files) == []
    assert len(told(HIDDEN, *files, page(WORDS))) == 1
