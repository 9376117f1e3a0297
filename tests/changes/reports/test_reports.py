"""Every report: as it was read and found right, and with no text of a document obeyed."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import jsonschema
import msgspec
import pytest

from sharewell.changes.kinds.party import PartyAdded
from sharewell.changes.reports import FORMATS, markdown, report
from sharewell.changes.reports.verdict import nouns, verdict
from sharewell.changes.review import Review
from sharewell.changes.weights import Turn, kinds
from sharewell.data import folder

from .sample import FIRE, HARM, HUB, KEPT, TITLE, harmful, place, review

EXPECTED = Path(__file__).with_name("expected")
SCHEMA = json.loads((folder("schema") / "v1/review.schema.json").read_text("utf-8"))
KEPT_AS = {
    "text": "review.txt",
    "markdown": "review.md",
    "html": "review.html",
    "json": "review.json",
    "github": "review.log",
}


def told(layout: str, of: Review, **look: bool) -> str:
    """What a report says."""
    made = report(layout).show(of, **look)
    return made if isinstance(made, str) else made.decode()


@pytest.mark.parametrize("layout", FORMATS)
def test_a_report_is_as_it_was_found_right(layout: str) -> None:
    assert told(layout, review()) == (EXPECTED / KEPT_AS[layout]).read_text("utf-8"), (
        "Write it anew with `python -m tests.changes.reports`, and read it."
    )


@pytest.mark.parametrize("layout", FORMATS)
def test_a_review_of_nothing_is_told(layout: str) -> None:
    nothing = Review(base="a", head="b", as_of=review().as_of, catalogue="", changes=())
    assert "Changes nothing" in told(layout, nothing) or layout == "github"
    assert verdict(nothing) == "Changes nothing."


def test_colours_come_only_when_asked_for() -> None:
    assert "\x1b[" not in told("text", review())
    coloured = told("text", review(), colour=True)
    assert "\x1b[31mwidens sharing\x1b[0m" in coloured
    assert re.sub(r"\x1b\[\d+m", "", coloured) == told("text", review())


def test_the_counts_may_be_left_out() -> None:
    text, quiet = told("text", review()), told("text", review(), quiet=True)
    assert text.startswith(quiet) and "Settled findings" in quiet and "as of" not in quiet
    assert "<sub>" not in told("markdown", review(), quiet=True)
    assert told("github", review(), quiet=True).count("\n") == told("github", review()).count("\n") - 1


# ---- the verdict ---------------------------------------------------------------------------------------------------


def with_changes(*changes: object, **more: object) -> str:
    """The verdict on changes alone."""
    bare = Review(base="a", head="b", as_of=review().as_of, catalogue="", changes=changes, **more)  # type: ignore[arg-type]
    return verdict(bare)


def test_the_verdict_names_the_gravest_first_and_counts_the_rest() -> None:
    police = msgspec.structs.replace(FIRE, subject="parties/police", called="The police")
    assert with_changes(KEPT) == "Widens sharing: Case records are kept for 30 years, no longer for 25."
    assert with_changes(TITLE, KEPT, FIRE, police) == (
        "Widens sharing: 2 parties join; Case records are kept for 30 years, no longer for 25; 1 more change."
    )
    assert with_changes(TITLE) == "Changes wording only: The title is worded anew."


def test_two_changes_of_one_thing_do_not_make_two_things() -> None:
    sooner = msgspec.structs.replace(
        KEPT, subject="retention/cases/review", told="Case records are looked at later."
    )
    other = msgspec.structs.replace(KEPT, subject="retention/logs/keep")
    assert with_changes(KEPT, sooner) == (
        "Widens sharing: Case records are kept for 30 years, no longer for 25; 1 more change."
    )
    assert with_changes(KEPT, sooner, other) == "Widens sharing: 2 retention periods are loosened."
    summary = msgspec.structs.replace(TITLE, subject="summary", told="The summary is worded anew.")
    assert with_changes(TITLE, summary) == "Changes wording only: The title is worded anew; 1 more change."


def test_the_verdict_tells_what_follows() -> None:
    assert verdict(review()) == (
        "Widens and narrows sharing: The fire service takes part, as signatory; Case records are kept for 30 years, "
        "no longer for 25; The landlord no longer takes part – it did as signatory; 2 more changes; 1 other document "
        "no longer fits; 1 party adopts again; 1 document below is agreed anew; 1 version does not fit yet; 1 file has to "
        "be read, since no change here tells of what differs in it."
    )


def test_where_no_meaning_changes_the_verdict_says_what_did() -> None:
    assert with_changes(laid_out=("a.yaml",)) == ("Changes no meaning: 1 file differs and means the same.")
    assert with_changes(accepted=(KEPT,)) == "Changes no meaning: 1 change is accepted already."
    assert with_changes(unreadable=("a.yaml",)) == "Cannot be told: 1 file could not be read."
    assert with_changes(untold=("a.yaml",)) == (
        "Cannot be told: 1 file has to be read, since no change here tells of what differs in it."
    )


def test_every_kind_of_thing_has_a_noun_for_several() -> None:
    made = {kind.title: nouns(kind.thing) for kind in kinds()}
    assert len(set(made.values())) == len(made)
    odd = [
        title
        for title, noun in made.items()
        if re.search(r" (of|to|in|about|and)\b.*s$", title) and noun == f"{title.lower()}s"
    ]
    assert (odd, made["Party"], made["Purpose"], made["Retention"]) == (
        [],
        "parties",
        "purposes",
        "retention periods",
    )
    assert {each.turn for kind in kinds() for each in kind.rows} <= set(Turn)


# ---- markdown ------------------------------------------------------------------------------------------------------


def test_the_comment_begins_with_its_mark_and_is_short_before_the_folds() -> None:
    page = told("markdown", crowded())
    assert page.startswith("<!-- sharewell:review -->\n## Sharewell: ")
    assert page.count("<details>") == page.count("</details>") > 5
    assert len(page.partition("<details>")[0].splitlines()) < 40


def crowded() -> Review:
    """A review with thirty of everything."""
    one = review()
    many = range(30)
    return msgspec.structs.replace(
        one,
        changes=tuple(
            msgspec.structs.replace(FIRE, called=f"Party {n}", subject=f"parties/{n}") for n in many
        ),
        stale=tuple(msgspec.structs.replace(one.stale[0], document=f"hub-{n}") for n in many),
        versions=tuple(msgspec.structs.replace(one.versions[0], document=f"hub-{n}") for n in many),
        below=tuple(msgspec.structs.replace(one.below[0], called=f"School {n}") for n in many),
        unreadable=tuple(f"{n}.yaml" for n in many),
        untold=tuple(f"{n}.yaml" for n in many),
    )


def test_a_comment_that_github_would_refuse_says_what_it_leaves_out(monkeypatch: pytest.MonkeyPatch) -> None:
    changes = tuple(
        msgspec.structs.replace(FIRE, document=f"protocol p{number}", called="é" * 100)
        for number in range(500)
    )
    page = markdown.show(msgspec.structs.replace(review(), changes=changes))
    assert len(page) <= 65_536
    assert re.search(r"\n\d+ parts have no room here: `sharewell diff` prints everything\.\n$", page.decode())


def test_no_text_of_a_document_is_markdown_or_html() -> None:
    page = told("markdown", harmful())
    assert set(re.findall(r"<[^>]*>", page)) <= {
        *(
            f"<{end}{tag}>"
            for end in ("", "/")
            for tag in ("details", "summary", "sub", "code", "del", "ins")
        ),
        markdown.MARK,
    }
    bare = re.sub(r"\*\*[a-z ]+\*\*\n|^\*\*|\*\*$|^#+ ", "", page, flags=re.MULTILINE)
    assert not re.search(r"[*_`~$\[\]\\\x1b\u202e]", bare.replace("`sharewell diff`", ""))
    assert page.count(markdown.MARK) == 1
    for row in (line for line in page.splitlines() if line.startswith("|")):
        assert row.count("|") in (3, 5)


def test_nobody_is_notified_and_nothing_is_referred_to() -> None:
    # What GitHub does to the text of a page after it has read the Markdown.
    import html

    text = html.unescape(re.sub(r"<[^>]*>", "", told("markdown", harmful())))
    assert HARM.count("@") == 3
    assert not re.search(r"(?<![\w])@\w|\w@\w", text)
    assert not re.search(r"#\d|\bGH-\d|https?://|\bwww\.|:tada:", text, re.IGNORECASE)


def test_a_sentence_that_begins_like_a_list_is_a_sentence() -> None:
    page = told("markdown", harmful())
    assert "- 1&#46; " in page
    assert not re.search(r"^\s*- (\d+[.)]|[-+*>#])\s", page, re.MULTILINE)


# ---- json ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("of", [review, harmful])
def test_the_json_is_as_its_schema_says(of) -> None:
    data = json.loads(told("json", of()))
    jsonschema.Draft202012Validator(SCHEMA).validate(data)
    assert data["summary"]["changes"] == len(data["changes"])


def test_the_schema_is_sound_and_explains_every_key() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)

    def parts(schema):
        yield schema
        for each in (*schema.get("properties", {}).values(), *schema.get("$defs", {}).values()):
            yield from parts(each)

    objects = [each for each in parts(SCHEMA) if "properties" in each]
    assert len(objects) >= 10
    assert all(each["additionalProperties"] is False and each["description"] for each in objects)
    fields = [field for each in objects for field in each["properties"].values()]
    assert all(field["description"] and field["examples"] for field in fields)
    published = json.loads((folder("schema") / "v1/report.schema.json").read_text("utf-8"))
    for name in ("finding", "related", "fix"):
        assert SCHEMA["$defs"][name] == published["$defs"][name]


def test_a_fingerprint_stays_when_lines_move() -> None:
    joins = PartyAdded(document=HUB, subject="parties/fire", called="Fire", new="signatory", after=place(5))
    moved = msgspec.structs.replace(joins, after=place(50))
    as_other = msgspec.structs.replace(joins, new="recipient")
    assert moved.fingerprint == joins.fingerprint != as_other.fingerprint


# ---- html ----------------------------------------------------------------------------------------------------------


class Page(HTMLParser):
    """The tags of a page with their attributes, and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.open: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attributes)))
        if tag not in ("meta", "br", "col"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize("of", [review, harmful])
def test_a_page_stands_alone_and_obeys_nothing(of) -> None:
    page = Page(told("html", of()))
    assert page.open == []
    assert {tag for tag, _ in page.tags} & {
        "script",
        "img",
        "link",
        "iframe",
        "object",
        "base",
        "form",
    } == set()
    names = {name for _, attributes in page.tags for name in attributes}
    assert not [name for name in names if name.startswith("on")]
    links = [
        value for _, attributes in page.tags for name, value in attributes.items() if name in ("href", "src")
    ]
    assert all(each and re.fullmatch(r"#d\d+-[no]\d+", each) for each in links)
    targets = {attributes.get("id") for _, attributes in page.tags}
    assert {(each or "")[1:] for each in links} <= targets
    policy = next(each["content"] for tag, each in page.tags if each.get("http-equiv"))
    assert policy is not None and policy.startswith("default-src 'none';") and "script" not in policy


def test_changed_lines_are_marked_with_what_they_mean() -> None:
    page = told("html", review())
    (row,) = [each for each in page.splitlines() if 'id="d1-n10"' in each]
    assert row.startswith('<tr class="changed">')
    assert "<del>25</del>" in row and "<ins>30</ins>" in row
    assert "<b>widens sharing</b>Case records are kept for 30 years" in row
    assert "<summary>5 lines alike</summary>" in page


def test_a_document_that_is_too_long_is_not_laid_side_by_side() -> None:
    one = review()
    texts = msgspec.structs.replace(one.texts[0], after="a\n" * 20_001)
    page = told("html", msgspec.structs.replace(one, texts=(texts,)))
    assert "This document is too long to show both versions side by side." in page


# ---- github --------------------------------------------------------------------------------------------------------


def test_annotations_stand_at_the_lines_and_wording_is_left_out() -> None:
    lines = told("github", review()).splitlines()
    assert [
        re.match(r"::(\w+) file=[^,]*,line=(\d+)", each).groups() for each in lines if each[0] == ":"
    ] == [
        ("error", "7"),
        ("warning", "3"),
        ("warning", "5"),
        ("warning", "10"),
        ("notice", "1"),
        ("warning", "8"),
    ]
    assert lines[-1] == verdict(review())


def test_no_text_of_a_document_becomes_a_command() -> None:
    lines = told("github", harmful()).splitlines()
    commands = [each for each in lines if each.startswith("::")]
    assert len(commands) == len(lines) - 1 == 4
    assert all(re.match(r"::(error|warning|notice) file=", each) and "\x1b" not in each for each in commands)
    assert "##[" not in lines[-1]


def test_the_text_obeys_nothing_either() -> None:
    assert not re.search("[\x00-\x09\x0b-\x1f\u202e]", told("text", harmful()))


def test_a_change_of_a_document_without_a_title_is_told_by_its_id() -> None:
    bare = msgspec.structs.replace(review(), titles={}, changes=(FIRE,))
    assert told("text", bare).startswith(f"{HUB}\n")
