"""What is not published is nowhere: not in a page, a drawing, the search, or what is said of other documents."""

from __future__ import annotations

import gzip
import html
import re

import msgspec
import pytest

from sharewell.charts.finish import Svg
from sharewell.charts.layout import find
from sharewell.charts.pictures import render
from sharewell.data import folder
from sharewell.model.corpus import Corpus
from sharewell.model.words import Publish
from sharewell.pages.discretion import UNPUBLISHED, Discretion
from sharewell.pages.publish.building import Site, build
from sharewell.pages.publish.disk import Standing, source, write
from sharewell.pages.publish.engine import Engine
from sharewell.pages.site import MENU, SitePages
from sharewell.reading.load import gather, read_source

from .rewriting import Writer, anyborough, corpus_of, named, pages_of, rewritten

SECRET = "zebrawood"
"""A word that the catalogue, the schemas and Anyborough do not have."""

PROTOCOLS = [each for each in anyborough().documents if each.kind == "protocol"]
IN_PART = {
    ("title",),
    ("short-title",),
    ("withheld",),
    ("purposes", "list", "as-printed"),
}
"""The texts of a document that is published by its title, purposes and parties."""

VALUES = {
    "line": f"{SECRET} of a line",
    "prose": f"The {SECRET} of a paragraph.",
    "address": f"https://{SECRET}.example/",
    "mailbox": f"{SECRET}@anyborough.example",
    "version": f"77-{SECRET}",
    "date": "2037-07-17",
    "loose-date": "2037-07-17",
    "period": "37 weeks",
    "deadline": "37 weeks",
    "count": "3737",
    "stamp": "3737373737373737",
}
"""What is put in the place of every other text; none of it is anywhere else in Anyborough."""

MARKS = re.compile(rf"{SECRET}|2037|37 weeks|3737", re.IGNORECASE)


def kept_back(level: str) -> Writer:
    """Puts a secret in every text that is not published at this level, and says the level."""

    def write_text(path: tuple[str, ...], form: str, text: str) -> str:
        if path == ("publish",):
            return level
        if level == "title-purpose-parties" and path in IN_PART:
            return text
        # Where a value counts for more than its words (an interval that must be one), it stays.
        return VALUES.get(form, text)

    return write_text


def only_in(*keys: str) -> Writer:
    """Puts a secret in every text below these keys, save what others refer to it by."""

    def write_text(path: tuple[str, ...], form: str, text: str) -> str:
        inside = path[0] in keys and len(path) > 1 and path[-1] != "number"
        return VALUES.get(form, text) if inside else text

    return write_text


def published(pages: SitePages) -> str:
    """All text that the pages and drawings hold."""
    drawings = msgspec.json.encode(pages.drawings).decode()
    return "\n".join((*(f"{page.path}\n{source(page)}" for page in pages.pages), drawings))


def found_in(text: str) -> list[str]:
    """The marks of what is kept back, with what stands around them."""
    return [text[max(each.start() - 80, 0) : each.end() + 40] for each in MARKS.finditer(text)]


def test_the_secrets_are_found_where_they_are_published():
    corpus = corpus_of({each.name: rewritten(each, kept_back("everything")) for each in PROTOCOLS[:1]})
    assert len(found_in(published(pages_of(corpus)[0]))) > 100
    assert found_in(published(pages_of(corpus_of({}))[0])) == []


@pytest.mark.parametrize("level", ["title-purpose-parties", "nothing"])
@pytest.mark.parametrize("document", PROTOCOLS, ids=lambda each: each.id)
def test_what_a_document_keeps_back_is_nowhere(document, level):
    corpus = corpus_of({document.name: rewritten(document, kept_back(level))})
    assert corpus.protocol(document.id).body.publish.value == level
    pages, _ = pages_of(corpus)
    assert found_in(published(pages)) == []
    assert (f"protocols/{document.id}.md" in {page.path for page in pages.pages}) == (level != "nothing")


def test_what_is_published_of_a_document_in_part():
    hub = named("protocol safeguarding-hub")
    pages, _ = pages_of(corpus_of({hub.name: rewritten(hub, kept_back("title-purpose-parties"))}))
    page = next(page for page in pages.pages if page.path == "protocols/safeguarding-hub.md")
    assert (page.title, page.description, page.charts) == (hub.body.title, hub.body.title, ())
    assert page.standing == Standing("in-force", "In force")
    headings = re.findall(r"^## (.*?) \{", page.body, re.MULTILINE)
    assert headings == ["What it is for", "Who is party to it"]
    assert re.findall(r"parties/([a-z-]+)\.md", page.body) == [each.party for each in hub.body.parties]


@pytest.mark.parametrize(
    ("tier", "own", "level"),
    [
        ("open", "", Publish.EVERYTHING),
        ("part", "", Publish.SUMMARY),
        ("shut", "", Publish.NOTHING),
        ("shut", "everything", Publish.EVERYTHING),
        ("open", "nothing", Publish.NOTHING),
        # Misspelt: nobody knows which tier was meant.
        ("shutt", "", Publish.NOTHING),
        ("shutt", "title-purpose-parties", Publish.SUMMARY),
    ],
)
def test_a_document_is_published_as_it_says_else_as_its_tier_says(tier, own, level):
    framework = (
        "framework: x\ntitle: X\ntiers:\n"
        "  - {tier: open, title: Open, publish: everything}\n"
        "  - {tier: part, title: Part, publish: title-purpose-parties}\n  - {tier: shut, title: Shut, publish: nothing}\n"
    )
    protocol = f"protocol: hub\ntitle: Hub\ntype: memorandum\ntier: {tier}\n" + (
        f"publish: {own}\n" if own else ""
    )
    corpus = Corpus(
        gather(
            read_source(text, f"{number}.yaml") for number, text in enumerate((framework, protocol))
        ).documents
    )
    assert Discretion(corpus).level(corpus.protocol("hub")) is level


@pytest.mark.parametrize("visible", ["parties", "nobody"])
@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("protocol safeguarding-hub", "clauses"),
        ("protocol safeguarding-hub", "documents"),
        # Clauses that the documents below inherit.
        ("protocol children-and-families", "clauses"),
        ("protocol charter", "clauses"),
        ("party anyborough-council", "contacts"),
    ],
)
def test_parts_that_are_not_for_everybody_are_nowhere(name, key, visible):
    text = rewritten(named(name), only_in(key), {key: {"visible-to": visible}})
    assert len(found_in(text)) > 3
    assert found_in(published(pages_of(corpus_of({name: text}))[0])) == []


@pytest.mark.parametrize("name", ["protocol safeguarding-hub", "protocol charter"])
def test_of_a_clause_that_is_withheld_only_its_heading_and_the_reason_are_shown(name):
    document = named(name)

    def write_text(path: tuple[str, ...], form: str, text: str) -> str:
        return text if path[-1] in ("title", "number") else only_in("clauses")(path, form, text)

    text = rewritten(document, write_text, {"clauses": {"withheld": "It would help a burglar."}})
    shown = published(pages_of(corpus_of({name: text}))[0])
    assert (found_in(shown), shown.count("It would help a burglar.")) == ([], len(document.body.clauses))


def test_a_document_that_is_not_published_is_called_so_where_others_speak_of_it():
    charter, hub = named("protocol charter"), named("protocol safeguarding-hub")

    def speaking(path: tuple[str, ...], form: str, text: str) -> str:
        return {
            ("summary",): "As in [clause 1.3 of charter] and [annex A of charter].",
            ("beside", "protocol"): "charter",
        }.get(path, text)

    assert hub.body.beside and hub.body.beside[0].protocol
    texts = {charter.name: rewritten(charter, kept_back("nothing")), hub.name: rewritten(hub, speaking)}
    bodies = {page.path: page.body for page in pages_of(corpus_of(texts))[0].pages}
    assert (
        f"<p>As in a clause of {UNPUBLISHED} and a clause of {UNPUBLISHED}.</p>"
        in bodies["protocols/safeguarding-hub.md"]
    )
    assert f"Runs beside {UNPUBLISHED}" in bodies["protocols/safeguarding-hub.md"]
    # What stands below it is then at the top.
    assert re.search(r"<ul>\s*<li><a[^>]*protocols/adults-and-communities", bodies["index.md"])


def test_a_finding_that_speaks_of_what_is_kept_back_is_counted_and_not_told():
    hub, charter = named("protocol safeguarding-hub"), named("protocol charter")

    def beyond(path: tuple[str, ...], form: str, text: str) -> str:
        return "60 hours" if path == ("standards", "no-later-than") and text == "12 hours" else text

    texts = {hub.name: rewritten(hub, beyond)}
    whole, report = pages_of(corpus_of(texts))
    weaker = next(each for each in report.findings if each.rule == "safeguard-weaker-than-parent")
    page = {page.path: page.body for page in whole.pages}["protocols/safeguarding-hub.md"]
    assert html.escape(weaker.message.split("`")[0]) in page
    kept, again = pages_of(corpus_of(texts | {charter.name: rewritten(charter, kept_back("nothing"))}))
    bodies = {page.path: page.body for page in kept.pages}
    assert "more finding" in bodies["protocols/safeguarding-hub.md"]
    assert weaker.rule in {each.rule for each in again.findings}
    assert f">{weaker.rule}</a>" not in bodies["protocols/safeguarding-hub.md"] + bodies["findings.md"]


@pytest.mark.parametrize("engine", list(Engine))
def test_nothing_of_it_is_in_the_built_site(tmp_path, engine):
    """The same once more, to the end: pages, search index, drawings, site map, whatever an engine writes."""
    names = {"protocol charter": "title-purpose-parties", "protocol safeguarding-hub": "nothing"}
    corpus = corpus_of({name: rewritten(named(name), kept_back(level)) for name, level in names.items()})
    pages, _ = pages_of(corpus)
    write(pages.pages, [], tmp_path / "pages")
    drawn = render(pages.drawings, find())
    site = Site(name="Anyborough", menu=MENU, url="https://sharing.anyborough.example/", as_of="2026-11-22")
    drawings = {id: picture.text for id, picture in drawn.items() if isinstance(picture, Svg)}
    build(site, folder("site"), [tmp_path / "pages"], tmp_path / "site", drawings, engine)
    assert len(drawings) > 10
    texts = {
        file.relative_to(tmp_path / "site").as_posix(): gzip.decompress(file.read_bytes())
        if file.suffix == ".gz"
        else file.read_bytes()
        for file in (tmp_path / "site").rglob("*")
        if file.is_file()
    }
    assert any("search" in name and name.endswith(".json") for name in texts)
    leaks = {
        name: found
        for name, content in texts.items()
        if name.endswith((".html", ".json", ".xml", ".gz", ".txt"))
        and (found := found_in(content.decode("utf-8")))
    }
    assert leaks == {}
    assert [name for name in texts if "safeguarding-hub" in name and name.startswith("protocols/")] == []
