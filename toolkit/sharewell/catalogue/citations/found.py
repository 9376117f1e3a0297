"""The citations of a text, and of every running text of a framework."""

from __future__ import annotations

import functools
from collections.abc import Iterator

import msgspec

from ...model.brackets import REFERENCE
from ...model.corpus import Corpus, Entry
from ...model.passages import Passage, passages
from ...model.patterns import later
from ...model.texts import texts
from .citation import Citation
from .instruments import EU, GDPR, UK, Book, Known, key_of
from .parts import rank
from .phrases import Phrases
from .reading import Named, Reader


class InText(msgspec.Struct, frozen=True, gc=False):
    """A citation in a passage of a document; `quoted` where it stands in a quotation."""

    passage: Passage
    citation: Citation
    quoted: bool


def citations(corpus: Corpus) -> tuple[InText, ...]:
    """Every citation in the running texts of a framework's documents, in the order of each file, found once.

    What an Act is called in short (`the 1998 Act`) is settled by what the same document names before.
    """
    return corpus.once("citations in text", lambda: tuple(_citations(corpus)))


def citations_in(text: str, corpus: Corpus, after: str = "") -> tuple[Citation, ...]:
    """The citations of one text; `after` is what was said before it."""
    reader = reader_of(corpus)
    named = Named()
    for _ in reader.read(after, named):
        pass
    return tuple(reader.read(text, named))


def reader_of(corpus: Corpus) -> Reader:
    """What reads citations by the catalogue of a corpus and the framework's own entries of law, made once."""
    return corpus.once("reader of citations", lambda: _reader(corpus))


def _citations(corpus: Corpus) -> Iterator[InText]:
    reader = reader_of(corpus)
    waiting: list[tuple[int, Passage, str]] = []
    document = None
    held = reader.may_cite(texts(corpus))
    for passage in passages(corpus):
        if passage.text not in held:
            continue
        if passage.document is not document:
            yield from _of_document(reader, waiting)
            waiting, document = [], passage.document
        text = passage.text
        if "[" in text:
            # What stands in brackets is a reference, and is read as such.
            text = REFERENCE.sub(lambda found: " " * len(found[0]), text)
        if reader.tokens(text):
            node = passage.document.places.follow(max(passage.thing.at, 0), *passage.steps)
            waiting.append((node, passage, text))
    yield from _of_document(reader, waiting)


def _of_document(reader: Reader, waiting: list[tuple[int, Passage, str]]) -> Iterator[InText]:
    named = Named()
    for _, passage, text in sorted(waiting, key=lambda each: each[0]):
        for citation in reader.read(text, named):
            quoted = passage.said[citation.start : citation.end].isspace()
            yield InText(passage, citation, quoted)


_COMMENT = later(r"\s\([^()]*(?:\([^()]*\)[^()]*)*\)(?!\s(?:Act|Regulations|Bill|\(|\d{4}/))|,\samending\s.*")
"""What the catalogue adds to a citation in brackets."""
_RANGE = later(r"\bss?\.?\s?[^;(]*?(\d+[A-Z]*)\s?(?:-|–|to)\s?(\d+[A-Z]*)")


def _reader(corpus: Corpus) -> Reader:
    """A reader that learns from the catalogue's own citations which entry each part has, once a text names an Act."""
    provisions = list(corpus.entries("provision").values())
    return Reader(Book(provisions), Phrases(corpus, provisions), functools.partial(_enter_all, provisions))


def is_whole(corpus: Corpus, entry: Entry) -> bool:
    """Whether an entry is for a whole instrument. That most are not is told by their own words alone."""
    known: dict[str, bool] = corpus.once("whole instruments", dict)
    if entry.id not in known:
        reader, cited = reader_of(corpus), (_main(entry), *entry.thing.also_cited)
        may_be = _is_whole(entry) or any(map(reader.is_all_of_an_act, cited))
        known[entry.id] = may_be and reader.is_whole(entry)
    return known[entry.id]


def _enter_all(provisions: list[Entry], book: Book, reader: Reader) -> None:
    """Enter in a book which entry of the catalogue each part of its instruments has."""
    for entry in provisions:
        main = _main(entry)
        _enter_whole(book, reader, entry)
        for order, words in enumerate((main, *entry.thing.also_cited)):
            cited = [each for each in reader.read(words) if each.instrument is not None]
            for number, citation in enumerate(cited):
                known = _known(book, citation)
                if known is not None:
                    direct = 1 if order else 0 if not number else 2
                    _enter(known, entry, citation, direct, citation.words == words.strip())
            if not order and cited and (between := _RANGE.search(main)) and (known := _known(book, cited[0])):
                first, last = (rank("s" + each.casefold()) for each in between.groups())
                known.ranges.append((first, last, entry))
    uk, eu, bare = (book.known[key_of(name), None] for name in (UK, EU, GDPR))
    # `GDPR` without more has the articles of the UK GDPR, whose numbers are the same; as a whole it is the old one.
    bare.whole, bare.parts = bare.whole or eu.whole, uk.parts


def _main(entry: Entry) -> str:
    """An entry's citation, without what the catalogue adds to it."""
    return _COMMENT.sub("", entry.thing.citation or "")


def _enter_whole(book: Book, reader: Reader, entry: Entry) -> None:
    """An entry whose title begins with an instrument, and whose address names no part of it, is for all of it."""
    if not _is_whole(entry):
        return
    head = next(iter(reader.read(_COMMENT.sub("", entry.thing.title))), None)
    known = _known(book, head) if head is not None and head.start == 0 else None
    if known is not None and known.whole is None:
        known.whole = entry


def _enter(known: Known, entry: Entry, citation: Citation, direct: int, alone: bool) -> None:
    if entry not in known.entries:
        known.entries.append(entry)
    if not citation.parts and (alone or _is_whole(entry)):
        known.whole = known.whole or entry
    for place, part in enumerate(citation.parts):
        weight = direct if direct or not place else 2
        if part not in known.parts or known.parts[part][0] > weight:
            known.parts[part] = (weight, entry)


def _is_whole(entry: Entry) -> bool:
    """Whether an entry is for a whole instrument: so its address says, which names no part."""
    return (entry.thing.address or "").count("/") == 2


def _known(book: Book, citation: Citation) -> Known | None:
    instrument = citation.instrument
    return book.named(instrument.name, instrument.year) if instrument else None
