"""How much of a document is published, and which of its parts are for everybody."""

from __future__ import annotations

from .clauses import Clause
from .control import Companion
from .corpus import Corpus
from .document import Document
from .party import Contact
from .protocol import Protocol
from .words import Publish, Visibility


def level(corpus: Corpus, document: Document[Protocol]) -> Publish:
    """How much of a protocol is shown: as it says, else as its tier says, else everything.

    Where its tier is misspelt, as the strictest of the tiers says: nobody knows which was meant.
    """
    tier = corpus.tier(document)
    tiers = (tier,) if tier else corpus.framework.tiers
    said = {document.body.publish} if document.body.publish else {each.publish for each in tiers}
    return next((each for each in (Publish.NOTHING, Publish.SUMMARY) if each in said), Publish.EVERYTHING)


def is_for_everybody(thing: Clause | Companion | Contact) -> bool:
    """Whether a part of a document that may say who reads it is for everybody."""
    return thing.visible_to in (None, Visibility.PUBLIC)
