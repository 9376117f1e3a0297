"""Passages: every running text of a framework's documents, found once for all rules that judge words.

A rule that judges running text reads `said`, in which whatever is quoted has been blanked out: what a document quotes,
it does not say. Positions in `said` are positions in `text`.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import Any

import msgspec

from .corpus import Corpus
from .document import Document
from .places import Place, Step
from .shape import shape
from .words import Form, Thing


class Passage(msgspec.Struct, frozen=True, gc=False):
    """One text: the document, the thing and key that hold it, and its words, whole and without what is quoted.

    `steps` lead from the thing to the text: the key, and the position where the key holds a list. `prose` tells
    running text from a line such as a title.
    """

    document: Document[Any]
    thing: Thing
    steps: tuple[Step, ...]
    text: str
    said: str
    prose: bool

    @property
    def key(self) -> str:
        """The YAML key it stands under."""
        return str(self.steps[0])

    @property
    def place(self) -> Place:
        """Where it stands."""
        return self.document.at(self.thing, *self.steps)


def passages(corpus: Corpus) -> tuple[Passage, ...]:
    """Every text of the framework's own documents, in the order of their types' fields, found once."""
    return _walked(corpus)[0]


def distinct_texts(corpus: Corpus) -> dict[str, str]:
    """Every distinct text of the passages, with what is left of it without quotations."""
    return _walked(corpus)[1]


_QUOTED = re.compile(
    r"“[^”]*”"
    r"|\"[^\"]*\""
    r"|‘(?:[^’]|’(?=\w))*’(?!\w)"
    r"|(?<!\w)'(?=\w)(?:[^']|(?<=\w)'(?=\w))*'(?!\w)"
)


def without_quotations(text: str) -> str:
    """The text with every quotation blanked out by as many spaces, so that positions stay."""
    # Asked of every text there is: a loop over the four would take three times as long.
    if "“" not in text and '"' not in text and "‘" not in text and "'" not in text:
        return text
    return _QUOTED.sub(lambda found: " " * len(found[0]), text)


_END = re.compile(r"(?:[.!?]['’”\")\]]*\s+|\n{2,}|;\s+|\n\s*[-•*]\s+)")
_ABBREVIATION = 12
"""More characters than any abbreviation has."""

_SHORTENED = re.compile(
    r"(?:\b(?:ss?|arts?|sch|scheds?|paras?|pts?|regs?|no|nos|cl|app|e\.g|i\.e|etc|vs?|cf|dr|mr|mrs|ms|st|dept)|\b[a-z])\.$",
    re.IGNORECASE,
)


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """The sentences of a text, each with the position at which it begins.

    A list's items and the parts that semicolons separate count as sentences. The full stop of an abbreviation
    (`s. 11`, `e.g. schools`) ends none.
    """
    start = 0
    for found in _END.finditer(text):
        # Only what stands right before the full stop tells; with all of it, long lines of abbreviations take for ever.
        head = text[max(start, found.start() - _ABBREVIATION) : found.start() + 1]
        if text[found.start()] == "." and _SHORTENED.search(head):
            continue
        sentence = text[start : found.end()].rstrip("-•* \n\t")
        if sentence:
            yield start, sentence
        start = found.end()
    if text[start:].strip():
        yield start, text[start:].rstrip()


def _walked(corpus: Corpus) -> tuple[tuple[Passage, ...], dict[str, str]]:
    return corpus.once("passages", lambda: _walk(corpus))


def _walk(corpus: Corpus) -> tuple[tuple[Passage, ...], dict[str, str]]:
    found: list[Passage] = []
    said: dict[str, str] = {}
    for document in corpus.documents:
        _add(document, document.body, found, said)
    return tuple(found), said


def _add(document: Document[Any], thing: Thing, found: list[Passage], said: dict[str, str]) -> None:
    """Put the texts of a thing with all inside it at the end of those found, and what each says with the texts."""
    texts, nested = _shape(thing.__class__)
    for name, key, prose, is_many, is_map in texts:
        value = getattr(thing, name)
        if not value:
            continue
        if is_many:
            steps = [((key, position), text) for position, text in enumerate(value)]
        elif is_map:
            steps = [((key, step), text) for step, text in value.items() if text]
        else:
            left = said.get(value)
            if left is None:
                left = said[value] = without_quotations(value)
            found.append(Passage(document, thing, (key,), value, left, prose))
            continue
        for way, text in steps:
            left = said.get(text)
            if left is None:
                left = said[text] = without_quotations(text)
            found.append(Passage(document, thing, way, text, left, prose))
    for name in nested:
        value = getattr(thing, name)
        if value.__class__ is tuple:
            for each in value:
                _add(document, each, found, said)
        elif value is not None:
            _add(document, value, found, said)


@functools.cache
def _shape(struct: type[Thing]) -> tuple[tuple[tuple[str, str, bool, bool, bool], ...], tuple[str, ...]]:
    """The fields of a type that hold running text or a line, and those that hold further things."""
    found = shape(struct)
    texts = (
        (leaf.name, leaf.key, form == "prose", leaf.is_many, leaf.is_map)
        for leaf in found.leaves
        if (form := next((note.name for note in leaf.notes if isinstance(note, Form)), ""))
        in ("prose", "line")
    )
    return tuple(texts), found.nested
