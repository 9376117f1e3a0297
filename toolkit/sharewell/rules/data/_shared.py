"""What several rules on data and flows need: which documents answer for what they share, and who says something."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from ...model.clauses import Clause, Procedure
from ...model.corpus import Corpus
from ...model.document import Document
from ...model.effective import carried_out
from ...model.findings import Problem
from ...model.passages import passages, sentences
from ...model.protocol import Protocol, ProtocolType, Status
from ...model.sensitivity import classes
from ...model.sharing import Condition, Controllership, Flow, Item
from ...model.signing import PartyAs
from ...model.vocabulary import DataClass

_AGREE_NOTHING = frozenset(
    {
        ProtocolType.PROCEDURE,
        ProtocolType.RECORD_OF_SHARING,
        ProtocolType.POLICY,
        ProtocolType.TERMS_OF_REFERENCE,
        ProtocolType.GUIDANCE,
        ProtocolType.TEMPLATE,
    }
)
"""Documents that tell staff what to do, or record what was done, under what another document agrees."""

_STATES = (Clause, Procedure, Flow, Condition, Controllership)
"""The parts of a document whose words bind somebody."""


def answers_for_sharing(body: Protocol) -> bool:
    """Whether a document is one by which parties agree what they share. A draft need not be whole yet."""
    return not body.is_retired and body.status is not Status.DRAFT and body.type not in _AGREE_NOTHING


def sharing(corpus: Corpus) -> tuple[Document[Protocol], ...]:
    """Every document with flows in which parties agree what they share."""
    return corpus.once(
        "documents that share",
        lambda: tuple(
            each for each in corpus.protocols if each.body.flows and answers_for_sharing(each.body)
        ),
    )


def with_carried_out(corpus: Corpus, document: Document[Protocol], flow: Flow) -> tuple[Flow, ...]:
    """A flow, with those of the documents above that it carries out: what these say, it need not repeat."""
    return (flow, *(each for _, each in carried_out(corpus, document, flow)))


def carrying_out(corpus: Corpus, document: Document[Protocol], flow: Flow) -> tuple[Flow, ...]:
    """The flows of documents beneath that carry out a flow."""
    return corpus.once("flows that carry out others", lambda: _carrying_out(corpus)).get(
        (document.id, flow.flow), ()
    )


def _carrying_out(corpus: Corpus) -> dict[tuple[str, str], tuple[Flow, ...]]:
    found: dict[tuple[str, str], tuple[Flow, ...]] = {}
    for document in corpus.protocols:
        for flow in document.body.flows:
            for above, each in carried_out(corpus, document, flow):
                found[above.id, each.flow] = (*found.get((above.id, each.flow), ()), flow)
    return found


def items_of(corpus: Corpus, document: Document[Protocol], flow: Flow) -> dict[str, Item]:
    """The declared items that a flow carries, by id: its own, or those of a flow above that it carries out."""
    found: dict[str, Item] = {}
    for holder, each in ((document, flow), *carried_out(corpus, document, flow)):
        declared = {one.item: one for one in holder.body.data.list} if holder.body.data else {}
        for id in (*flow.items, *each.items):
            if id in declared:
                found.setdefault(id, declared[id])
    return found


def is_personal(corpus: Corpus, item: Item) -> bool:
    """Whether an item may be about somebody who can be recognised: yes, where nothing is known of its category."""
    return classes(corpus, item) != {DataClass.NOT_PERSONAL}


def about_somebody(corpus: Corpus, document: Document[Protocol], flow: Flow) -> bool:
    """Whether a flow has receivers and carries something that may be about somebody.

    One that leaves out either is unfinished, which `flow-incomplete` tells.
    """
    line = with_carried_out(corpus, document, flow)
    if not any(each.receivers for each in line) or not any(each.items for each in line):
        return False
    items = items_of(corpus, document, flow)
    undeclared = any(id not in items for each in line for id in each.items)
    return undeclared or any(is_personal(corpus, each) for each in items.values())


class Saying(msgspec.Struct, frozen=True):
    """Words by which a document settles a matter for everyone it binds.

    They count in its clauses, steps, flows, conditions and roles, unquoted. A sentence that has the words of `unless`
    too is about something else.
    """

    matter: str
    words: re.Pattern[str]
    unless: re.Pattern[str] | None = None

    def stands_in(self, corpus: Corpus, document: Document[Protocol]) -> bool:
        """Whether a document has the words; worked out for those documents only of which it is asked."""
        known: dict[str, bool] = corpus.once(f"documents saying {self.matter}", dict)
        if document.id not in known:
            texts = corpus.once("what documents state", lambda: _stated(corpus)).get(document.id, ())
            known[document.id] = any(self._settles(each) for each in texts)
        return known[document.id]

    def _settles(self, text: str) -> bool:
        if not self.words.search(text):
            return False
        unless = self.unless
        return unless is None or any(
            self.words.search(one) and not unless.search(one) for _, one in sentences(text)
        )


def _stated(corpus: Corpus) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for each in passages(corpus):
        if isinstance(each.thing, _STATES):
            found.setdefault(each.document.id, []).append(each.said)
    return {id: tuple(texts) for id, texts in found.items()}


def is_settled(corpus: Corpus, document: Document[Protocol], flow: Flow, saying: Saying) -> bool:
    """Whether a document settles a matter in words for all the receivers of a flow: itself, or one above it.

    A recipient or processor that is party to nothing above is bound by nothing that stands there.
    """
    if saying.stands_in(corpus, document):
        return True
    above = [each for each in corpus.ancestors(document) if saying.stands_in(corpus, each)]
    if not above:
        return False
    outside = {
        each.party for each in document.body.parties if each.as_ in (PartyAs.RECIPIENT, PartyAs.PROCESSOR)
    }
    receivers = [one for each in with_carried_out(corpus, document, flow) for one in each.receivers]
    return all(
        each not in outside or any(_is_party(corpus, holder, each) for holder in above) for each in receivers
    )


def _is_party(corpus: Corpus, document: Document[Protocol], party: str) -> bool:
    bound = {
        each.party
        for each in document.body.parties
        if each.as_ in (None, PartyAs.SIGNATORY, PartyAs.UNIT, PartyAs.ASSOCIATE)
    }
    return not corpus.standing_for(party).isdisjoint(bound)


def unsaid(corpus: Corpus, document: Document[Protocol], key: str, saying: Saying) -> Iterator[Flow]:
    """The flows about people for which neither a key nor a document that binds the receivers has an answer."""
    for flow in document.body.flows:
        if any(getattr(each, key) is not None for each in with_carried_out(corpus, document, flow)):
            continue
        if about_somebody(corpus, document, flow) and not is_settled(corpus, document, flow, saying):
            yield flow


def told(
    corpus: Corpus, document: Document[Protocol], key: str, saying: Saying, what: str, each: str, every: str
) -> Iterator[Problem]:
    """The flows that leave a matter open, one by one; where a document leaves it open in all, told once.

    `what` says what a flow does not say; `each` and `every` are the next steps for one flow and for all.
    """
    flows = document.body.flows
    without = list(unsaid(corpus, document, key, saying))
    if len(without) > 1 and len(without) == len(flows):
        yield Problem(
            place=document.at_key(None, "flows"),
            message=f"None of the {len(flows)} flows says {what}.",
            help=every,
            about="every flow",
        )
        return
    for flow in without:
        yield Problem(
            place=document.at(flow),
            message=f"The flow `{flow.flow}` does not say {what}.",
            help=each,
            about=flow.flow,
        )
