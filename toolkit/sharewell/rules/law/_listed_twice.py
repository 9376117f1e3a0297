"""Provisions that stand twice in one of the lists that a document states."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...model.control import LawCited
from ...model.corpus import Corpus
from ...model.document import Document
from ...model.findings import Problem, Related
from ...model.legal import Fallback, Grounds, Lawfulness, Position

_LISTS = ("basis", "special-category", "criminal-offence", "conditions", "gateways")


def listed_twice(corpus: Corpus) -> Iterator[Problem]:
    """Each provision that stands a second time among a document's grounds, or for the same clause in its list of laws."""
    for kind in (Lawfulness, Fallback, Position):
        for document, grounds in corpus.each(kind):
            for key in _LISTS:
                yield from _twice_in(corpus, document, grounds, key)
    for document in corpus.protocols:
        if document.body.is_retired:
            continue
        seen: dict[tuple[str, str | None], LawCited] = {}
        for cited in document.body.legal_framework:
            first = seen.setdefault((cited.law, cited.clause), cited)
            # One printed line may be split into several, and a law may be cited as two things.
            if first is not cited and first.as_ == cited.as_ and not cited.quoted and not first.quoted:
                yield Problem(
                    place=document.at(cited, "law"),
                    message=f"{_name(corpus, cited.law)} stands twice in the list of laws.",
                    help="Take one out, or say which clause each is cited in.",
                    related=(Related(first.as_cited or first.law, document.at(first, "law"), "the first"),),
                    about=cited.law,
                )


def _twice_in(corpus: Corpus, document: Document[Any], grounds: Grounds, key: str) -> Iterator[Problem]:
    ids: tuple[str, ...] = getattr(grounds, key.replace("-", "_"))
    for position, id in enumerate(ids):
        if id in ids[:position]:
            yield Problem(
                place=document.at(grounds, key, position),
                message=f"{_name(corpus, id)} stands twice under `{key}`.",
                help="Take one out.",
                about=id,
            )


def _name(corpus: Corpus, id: str) -> str:
    provision = corpus.provision(id)
    return provision.name if provision else f"“{corpus.title('law', id)}”"
