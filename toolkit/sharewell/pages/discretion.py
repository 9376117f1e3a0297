"""What the site may show: documents published in part or not at all, parts kept to the parties, and findings on them.

Everything that a page takes from a document goes through here or through `Frame`, so that what is not published is in
no page, no drawing and no search index.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import Any

from ..model.clauses import Clause
from ..model.control import Companion
from ..model.corpus import Corpus
from ..model.document import Document
from ..model.findings import Finding
from ..model.party import Contact, Party
from ..model.places import Place
from ..model.protocol import Protocol
from ..model.publication import is_for_everybody, level
from ..model.words import Publish
from ..rules.rule import registry

UNPUBLISHED = "a document that is not published"
"""What a document is called whose very title is kept back."""

_COMPARING = frozenset({"tiers", "parties"})
"""The families of rules that put a document beside those above it, and may quote them."""


class Discretion:
    """What of a corpus may be shown to everybody."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._names = _pattern(corpus, [each for each in corpus.protocols if not self.is_whole(each)])

    def level(self, document: Document[Protocol]) -> Publish:
        """How much of a protocol is shown."""
        return level(self._corpus, document)

    def is_whole(self, document: Document[Protocol]) -> bool:
        """Whether all of a protocol is shown, save the parts that say otherwise."""
        return self.level(document) is Publish.EVERYTHING

    def is_listed(self, document: Document[Protocol]) -> bool:
        """Whether a protocol is shown at all, if only by its title, purposes and parties."""
        return self.level(document) is not Publish.NOTHING

    @staticmethod
    def shows(thing: Clause | Companion | Contact) -> bool:
        """Whether a part of a document is for everybody."""
        return is_for_everybody(thing)

    def tells(self, finding: Finding) -> bool:
        """Whether a finding may be shown: not where it lies in, rests on or names what is kept back, even in part.

        Nor where it is about a file that could not be read: nobody knows whether that was to be published.
        """
        if self._corpus.document_at(finding.place.file) is None:
            return False
        places = [finding.place, *(each.place for each in finding.related if each.place)]
        if any(self._is_hidden(place) for place in places) or not self._may_compare(finding):
            return False
        words = (
            finding.message,
            finding.help,
            *(part for each in finding.related for part in (each.title, each.words)),
        )
        return self._names is None or not self._names.search("\n".join(words))

    def _is_hidden(self, place: Place) -> bool:
        return any(
            place.pointer == pointer or place.pointer.startswith(pointer + "/") or not pointer
            for pointer in self._hidden.get(place.file, ())
        )

    def _may_compare(self, finding: Finding) -> bool:
        document = self._corpus.document_at(finding.place.file)
        rule = registry().get(finding.rule)
        if rule is None or rule.family not in _COMPARING or document is None or document.kind != "protocol":
            return True
        return all(self.is_whole(above) for above in self._corpus.ancestors(document))

    @functools.cached_property
    def _hidden(self) -> dict[str, tuple[str, ...]]:
        """By file, the JSON pointers of what is kept back; the empty one stands for all of the file."""
        return {document.path: tuple(self._hidden_in(document)) for document in self._corpus.documents}

    def _hidden_in(self, document: Document[Any]) -> Iterator[str]:
        body = document.body
        if isinstance(body, Protocol):
            if not self.is_whole(document):
                yield ""
            for clause in body.clauses:
                if not self.shows(clause) or clause.withheld:
                    yield document.at(clause).pointer
            for companion in body.documents:
                if not self.shows(companion):
                    yield document.at(companion).pointer
        elif isinstance(body, Party):
            for contact in body.contacts:
                if not self.shows(contact):
                    yield document.at(contact).pointer


def _pattern(corpus: Corpus, kept_back: list[Document[Protocol]]) -> re.Pattern[str] | None:
    """The ids and titles of documents, as words of a text."""
    names = {name for each in kept_back for name in (each.id, each.body.title, each.body.short_title) if name}
    if not names:
        return None
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, sorted(names)))})(?![\w-])", re.IGNORECASE)
