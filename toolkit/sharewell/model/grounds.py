"""The grounds on which a party shares in a flow: the narrowest statements that fit, with their positions filled in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

import msgspec

from .corpus import Corpus
from .document import Document
from .legal import Confidence, Fallback, Grounds, Lawfulness, Position, Regime
from .protocol import Protocol
from .selector import Selector
from .sharing import Flow

StatementT = TypeVar("StatementT", bound=Lawfulness | Fallback)


class Resolved(msgspec.Struct, Generic[StatementT], frozen=True):
    """Grounds with the reusable position filled in: what the statement says itself comes first."""

    statement: StatementT
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


def resolve(corpus: Corpus, statement: StatementT) -> Resolved[StatementT]:
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


class Case(msgspec.Struct, frozen=True):
    """Statements that hold together for one case of sharing, the narrowest first."""

    parts: tuple[Resolved[Lawfulness], ...]

    @property
    def basis(self) -> tuple[str, ...]:
        """The lawful bases stated."""
        return tuple(dict.fromkeys(id for each in self.parts for id in each.basis))

    @property
    def main(self) -> Resolved[Lawfulness]:
        """The statement that gives the basis; the narrowest where none does."""
        return next((each for each in self.parts if each.basis), self.parts[0])


def names_party(corpus: Corpus, named: Iterable[str], party: str) -> bool:
    """Whether a list of parties covers one: by its own id, its organisation's, or a group it is a member of."""
    return not corpus.standing_for(party).isdisjoint(named)


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
) -> tuple[Case, ...]:
    """The grounds on which a party shares, by a document's own statements: one for each case that they tell apart.

    The narrowest statements that give a basis hold together with any that are as narrow and give none, since those
    only add to them. A statement narrowed by what is not known here (the people, the stage, what has happened, or
    whatever was not given) applies in some cases only: it makes a case of its own where it gives a basis, and adds
    to the others where it gives none.
    """
    statements = document.body.lawfulness
    if not statements:
        return ()
    given = (to is not None, flow is not None, flow is not None and flow.stage is not None)
    sure: list[Resolved[Lawfulness]] = []
    perhaps: list[Resolved[Lawfulness]] = []
    for each in statements:
        selector = each.for_
        if fits(corpus, selector, party=party, to=to, flow=flow, purpose=purpose, item=item):
            unknown = (
                selector.subjects
                or selector.after
                or (selector.to and not given[0])
                or (selector.flows and not given[1])
                or (selector.stage and not given[2])
                or (selector.purposes and purpose is None)
                or (selector.items and item is None)
            )
            (perhaps if unknown else sure).append(resolve(corpus, each))
    narrowest = max((_narrowness(each) for each in sure if each.basis), default=0)
    held = [each for each in sure if _narrowness(each) >= narrowest]
    perhaps = [each for each in perhaps if _narrowness(each) >= narrowest]
    added = [each for each in perhaps if not each.basis]
    cases = [(*held, *added)] if held else []
    cases += [(each, *added) for each in perhaps if each.basis]
    return tuple(Case(tuple(sorted(case, key=_narrowness, reverse=True))) for case in cases)


def _narrowness(grounds: Resolved[Lawfulness]) -> int:
    return grounds.statement.for_.narrowness
