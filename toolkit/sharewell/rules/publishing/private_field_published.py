"""Words that are not for everybody stand on the site: on a page, in the search, the site map, or a file to download.

Looks, in every file of the finished site, for the words of documents that are published in part or not at all, of
clauses, companion documents and contacts that are `visible-to` the parties or nobody, and of clauses that are
withheld. Titles and sentences of four words or more are looked for by their first ten, and every mailbox, telephone
number and address. What is published elsewhere in the same words is left alone, and so are dates, single words and
numbers, which tell nothing by themselves.

Why
---
An agreement may say how a building is secured, or which mailbox reaches the duty officer at night. Partners share
such things only where they trust that the site keeps them back (Surrey's framework publishes the title, signatories
and purpose of some agreements, and nothing else). Once published, a search engine has them.

When to waive
-------------
Never: publish the words, or take them off the page.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    clauses:
      - clause: keys
        title: Keys
        text: The spare keys of the records room are kept by the porter.
        visible-to: parties
    ---
    <!-- pages/visiting.md -->
    # Visiting the hub
    If you are locked out: the spare keys of the records room are kept by the porter.

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    clauses:
      - clause: keys
        title: Keys
        text: The spare keys of the records room are kept by the porter.
        visible-to: parties
    ---
    <!-- pages/visiting.md -->
    # Visiting the hub
    If you are locked out, ask the hub manager.
"""

import datetime
from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import Any

import msgspec

from ...model.control import Companion
from ...model.corpus import Corpus
from ...model.document import Document, things_in
from ...model.findings import Problem, Related, Severity
from ...model.party import Contact, Party
from ...model.passages import Passage, passages, sentences
from ...model.patterns import later
from ...model.places import Place
from ...model.protocol import Protocol
from ...model.publication import is_for_everybody, level
from ...model.sharing import Purpose
from ...model.site import BuiltSite, text_of, words_of
from ...model.words import Publish, Thing
from ..rule import Needs, declare
from ._shared import place_in

RULE = declare(
    severity=Severity.ERROR,
    needs=Needs.SITE,
    source="Surrey's information sharing framework: title, signatories and purpose only",
)

LEAST = 4
"""How many words a text has at the least that is looked for."""

MOST = 10
"""How many words of a sentence are looked for; what is on a page may have been cut short."""

_REFERENCE = later(r"\[[^\]]*\]")
_OF_PARTS = ("title", "short-title", "withheld")
_OF_WITHHELD = ("title", "withheld")


class Secret(msgspec.Struct, frozen=True):
    """Words that are not for everybody: as they are looked for, as they stand, where, and what holds them."""

    words: str
    text: str
    place: Place
    holder: Place
    called: str


def check(corpus: Corpus, day: datetime.date, site: BuiltSite) -> Iterator[Problem]:
    """Report each thing that is kept back and has words on the site, once, with the first file that shows them."""
    secrets, public = _secrets(corpus)
    unpublished = [each for each in corpus.protocols if level(corpus, each) is Publish.NOTHING]
    if not secrets and not unpublished:
        return
    texts = {file.path: words_of(text_of(file.text)) for file in site.files}
    shown = _shown(texts, {each.words for each in secrets})
    told: set[Place] = set()
    for secret in secrets:
        files = shown.get(secret.words, ())
        # The pages about the rules show the rules' own examples, and with them the search does.
        if any(path.startswith("rules/") for path in files):
            files = [path for path in files if path.endswith(".html") and not path.startswith("rules/")]
        if files and secret.holder not in told and secret.words not in public:
            told.add(secret.holder)
            yield _problem(site, secret, files)
    for document in unpublished:
        address = f"protocols/{document.id}/"
        if document.at() not in told and site.page(address) is not None:
            yield Problem(
                place=document.at(),
                message=f"`{document.id}` is not published, and the site has a page for it: `{address}`.",
                help="Take the page off the site, or publish the document.",
                about="page",
            )


def _shown(texts: dict[str, str], secrets: set[str]) -> dict[str, list[str]]:
    """The files in which some words stand, by the words. Each file is gone through once, however many words there are."""
    by_beginning: dict[str, list[str]] = {}
    for secret in secrets:
        by_beginning.setdefault(" ".join(secret.split()[:2]), []).append(secret)
    found: dict[str, list[str]] = {}
    for path, text in texts.items():
        at = 0
        words = text.split()
        for one, next_ in zip_longest(words, words[1:], fillvalue=""):
            for secret in (*by_beginning.get(f"{one} {next_}", ()), *by_beginning.get(one, ())):
                if text.startswith(secret, at) and path not in found.setdefault(secret, []):
                    found[secret].append(path)
            at += len(one) + 1
    return found


def _problem(site: BuiltSite, secret: Secret, files: list[str]) -> Problem:
    own = next((each for each in site.own if secret.words in words_of(each.text)), None)
    first = f"{own.address}index.html" if own is not None else files[0]
    more = (
        f" and {len(files) - 1} more files"
        if len(files) > 2
        else " and one more file"
        if len(files) > 1
        else ""
    )
    return Problem(
        place=secret.place,
        message=f"{secret.called} is not for everybody, and its words stand in `{first}`{more}.",
        help="Take the words off the page before the site is published. If it has been published, ask the search "
        "engines to forget the page, and treat it as a breach.",
        related=(
            Related(
                "the same words", place_in(own, " ".join(secret.text.split()[:3])), f"the page {own.path}"
            ),
        )
        if own is not None
        else (),
    )


def _secrets(corpus: Corpus) -> tuple[list[Secret], str]:
    """All words that are kept back, those of one thing together; and all that is published, as words."""
    kept_back: dict[tuple[str, int], tuple[Thing, str, tuple[str, ...]]] = {}
    for document in corpus.documents:
        for holder, called, shown in _held_back(corpus, document):
            for each in things_in(holder):
                kept_back.setdefault(
                    (document.path, each.at), (holder, called, shown if each is holder else ())
                )
    secrets: list[Secret] = []
    public: list[str] = []
    for passage in passages(corpus):
        held = kept_back.get((passage.document.path, passage.thing.at))
        if held is None or passage.key in held[2] or _is_shown_in_part(corpus, passage):
            public.append(passage.text)
        else:
            secrets += _looked_for(
                passage.document, held[0], held[1], passage.place, _pieces(passage.text), LEAST
            )
    for document in corpus.documents:
        for thing in things_in(document.body):
            if isinstance(thing, Contact | Companion | Party):
                held = kept_back.get((document.path, thing.at))
                for key, text in _reaching(thing):
                    if held is None:
                        public.append(text)
                    else:
                        secrets += _looked_for(
                            document, held[0], held[1], document.at(thing, key), (text,), 1
                        )
    return secrets, "\n".join(words_of(each) for each in (*public, *_of_catalogue(corpus)))


def _of_catalogue(corpus: Corpus) -> Iterator[str]:
    """The texts of the catalogue, which every site may show."""
    for document in corpus.all_documents:
        if document.national:
            yield from filter(None, document.places.texts)


def _held_back(corpus: Corpus, document: Document[Any]) -> Iterator[tuple[Thing, str, tuple[str, ...]]]:
    """The things of a document that are not for everybody, what they are called, and which of their keys are shown."""
    body = document.body
    if isinstance(body, Protocol):
        published = level(corpus, document)
        if published is not Publish.EVERYTHING:
            is_in_part = published is Publish.SUMMARY
            called = f"What `{document.id}` keeps back" if is_in_part else f"`{document.id}`"
            yield body, called, _OF_PARTS if is_in_part else ()
            return
        for clause in body.clauses:
            called = f"Clause {clause.number or clause.clause} of `{document.id}`"
            if not is_for_everybody(clause):
                yield clause, called, ()
            elif clause.withheld:
                yield clause, called, _OF_WITHHELD
        for companion in body.documents:
            if not is_for_everybody(companion):
                yield companion, f"The document `{companion.document}` of `{document.id}`", ()
    contacts = [each for each in things_in(body) if isinstance(each, Contact) and not is_for_everybody(each)]
    for contact in contacts:
        yield contact, f"A contact of `{document.id}` for {contact.for_.value.replace('-', ' ')}", ()


def _is_shown_in_part(corpus: Corpus, passage: Passage) -> bool:
    """Whether a text is what the printed words of a purpose are, in a document of which the purposes are published."""
    return (
        isinstance(passage.thing, Purpose)
        and passage.key == "as-printed"
        and isinstance(passage.document.body, Protocol)
        and level(corpus, passage.document) is Publish.SUMMARY
    )


def _pieces(text: str) -> Iterator[str]:
    """The parts of a text that stand on a page as they are written: sentences, parted where a reference is put in."""
    for _, sentence in sentences(text):
        yield from _REFERENCE.split(sentence)


def _looked_for(
    document: Document[Any], holder: Thing, called: str, place: Place, texts: Iterable[str], least: int
) -> Iterator[Secret]:
    for text in texts:
        words = words_of(text).split()
        if len(words) >= least:
            # What is cut short, such as a description of a page, shows the beginning.
            looked_for = f" {' '.join(words[:MOST])} "
            yield Secret(looked_for, text, place, document.at(holder), called)


def _reaching(thing: Contact | Companion | Party) -> Iterator[tuple[str, str]]:
    """The key and value of each address at which something or somebody is reached."""
    keys = {
        Contact: (("email", "email"), ("phone", "phone")),
        Companion: (("at", "at_"),),
        Party: (("privacy-notice", "privacy_notice"), ("website", "website")),
    }
    for key, field in keys[type(thing)]:
        if value := getattr(thing, field):
            yield key, value
