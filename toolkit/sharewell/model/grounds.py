"""The grounds on which a party shares in a flow: the narrowest statement that fits, with its position filled in."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from .corpus import Corpus
from .document import Document
from .legal import Confidence, Fallback, Grounds, Lawfulness, Position, Regime
from .protocol import Protocol
from .selector import Selector
from .sharing import Flow


class Resolved(msgspec.Struct, frozen=True):
    """Grounds with the reusable position filled in: what the statement says itself comes first."""

    statement: Lawfulness | Fallback
    position: Position | None
    regime: Regime
    basis: tuple[str, ...]
    special_category: tuple[str, ...]
    criminal_offence: tuple[str, ...]
    conditions: tuple[str, ...]
    gateways: tuple[str, ...]
    policy_document: str | None
    confidence: Confidence | None
    necessary_because: str | None
    proportionate_because: str | None
    article_8: str | None


def resolve(corpus: Corpus, statement: Lawfulness | Fallback) -> Resolved:
    """A statement with its position filled in. Gateways of both count; for the rest the statement prevails."""
    position = corpus.position(statement.position)
    blank: Grounds = position or _BLANK

    return Resolved(
        statement=statement,
        position=position,
        regime=statement.regime or blank.regime or Regime.GENERAL,
        basis=statement.basis or blank.basis,
        special_category=statement.special_category or blank.special_category,
        criminal_offence=statement.criminal_offence or blank.criminal_offence,
        conditions=statement.conditions or blank.conditions,
        gateways=tuple(dict.fromkeys(statement.gateways + blank.gateways)),
        policy_document=statement.policy_document or blank.policy_document,
        confidence=statement.confidence or blank.confidence,
        necessary_because=statement.necessary_because or blank.necessary_because,
        proportionate_because=statement.proportionate_because or blank.proportionate_because,
        article_8=statement.article_8 or blank.article_8,
    )


_BLANK = Grounds()


def names_party(corpus: Corpus, named: Iterable[str], party: str) -> bool:
    """Whether a list of parties covers one: by its own id, its organisation's, or a group it is a member of."""
    organisation = corpus.organisation(party)
    return any(
        each in (party, organisation) or party in (members := corpus.members(each)) or organisation in members
        for each in named
    )


def fits(
    corpus: Corpus,
    selector: Selector,
    *,
    party: str | None = None,
    to: str | None = None,
    flow: Flow | None = None,
    purpose: str | None = None,
    item: str | None = None,
) -> bool:
    """Whether a selector covers what is given; what is not given is not held against it."""
    return (
        (not selector.parties or party is None or names_party(corpus, selector.parties, party))
        and (not selector.to or to is None or names_party(corpus, selector.to, to))
        and (not selector.flows or flow is None or flow.flow in selector.flows)
        and (not selector.stage or flow is None or flow.stage is None or flow.stage == selector.stage)
        and (
            not selector.purposes
            or purpose is None
            or corpus.is_within("purpose", purpose, selector.purposes)
        )
        and (not selector.items or item is None or item in selector.items)
    )


def grounds_for(
    corpus: Corpus,
    document: Document[Protocol],
    party: str,
    flow: Flow | None = None,
    purpose: str | None = None,
    to: str | None = None,
    item: str | None = None,
) -> tuple[Resolved, ...]:
    """The grounds on which a party shares: the narrowest statements of the document that fit; several if equal."""
    found = [
        each
        for each in document.body.lawfulness
        if fits(corpus, each.for_, party=party, to=to, flow=flow, purpose=purpose, item=item)
    ]
    narrowest = max((each.for_.narrowness for each in found), default=0)
    return tuple(resolve(corpus, each) for each in found if each.for_.narrowness == narrowest)
