"""References in running text: `[clause 5.2]`, `[law: ca-2004-s11]`, `[term: front door]`, `[annex B]`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import msgspec

from .corpus import Corpus
from .document import Document
from .places import Place

REFERENCE = re.compile(
    r"\[(?:(clause|annex|appendix) ([^\]\s]+)(?: of ([a-z0-9-]+))?"
    r"|(chart|law|term|method|party|purpose):? ([^\]]+))\]",
    re.IGNORECASE,
)
"""A reference in square brackets. Groups: kind, name and document of a part; or kind and id of a thing."""


class Bracket(msgspec.Struct, frozen=True, gc=False):
    """A reference in running text: its kind, what it names, the document it says that to be in, and its text's node."""

    document: Document[Any]
    kind: str
    name: str
    of: str | None
    node: int

    @property
    def place(self) -> Place:
        """Where the text stands."""
        return self.document.places.place(self.document.path, self.node)


def brackets(corpus: Corpus) -> tuple[Bracket, ...]:
    """Every reference in the running text of the framework's own documents, found once."""
    return corpus.once("brackets", lambda: tuple(_brackets(corpus)))


def _brackets(corpus: Corpus) -> Iterator[Bracket]:
    for document in corpus.documents:
        for node, text in enumerate(document.places.texts):
            if text is not None and "[" in text:
                for found in REFERENCE.finditer(text):
                    kind, name, of = found[1] or found[4], found[2] or found[5], found[3]
                    yield Bracket(document, kind.casefold(), name.strip(), of, node)
