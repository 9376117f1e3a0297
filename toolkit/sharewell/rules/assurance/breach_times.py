"""The times for telling partners and the regulator of a breach are missing, too long, or leave nothing between them.

Looks at the values of `tell-partners-of-a-breach` and `tell-regulator-of-a-breach` that bind a document: its own, or
those of the nearest document above. Agreements and overarching protocols owe both; any other document owes them only
where it has a clause or a step about breaches. The regulator's time is at most 72 hours, and the
partners' time is shorter; both since 25 May 2018, before which only the partners' time is asked for.

Why
---
The regulator has to be told within 72 hours of a breach becoming known, weekends included (UK GDPR Article 33). The
partner whose information it is needs part of that time to judge the risk and to tell people. One published protocol
has a section on breaches and no time in it.

When to waive
-------------
When the times stand in a contract or a national scheme that this document may not repeat.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    standards:
      - {standard: tell-partners-of-a-breach, no-later-than: 72 hours}
      - {standard: tell-regulator-of-a-breach, no-later-than: 72 hours}

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    standards:
      - {standard: tell-partners-of-a-breach, no-later-than: 24 hours}
      - {standard: tell-regulator-of-a-breach, no-later-than: 72 hours}
"""

import datetime
from collections.abc import Iterator

from ...model.clauses import Clause, Procedure, Topic
from ...model.corpus import Corpus
from ...model.dates import compare
from ...model.document import Document
from ...model.effective import HeldStandard, own_standards, standards
from ...model.findings import Problem, Related, Severity
from ...model.places import Place
from ...model.protocol import Protocol, ProtocolType
from ..rule import declare
from ._shared import GDPR_FROM

RULE = declare(
    severity=Severity.ERROR,
    also=(Severity.WARNING,),
    dated=True,
    source="UK GDPR Article 33; Rotherham's overarching protocol of 2012, 4.2",
)

PARTNERS = "tell-partners-of-a-breach"
REGULATOR = "tell-regulator-of-a-breach"

_ARTICLES = "uk-gdpr-art-33-34"

_ARTICLE_33 = Related(
    "without undue delay and, where feasible, not later than 72 hours after having become aware of it",
    None,
    "UK GDPR Article 33(1)",
)


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report missing times, a regulator's time over the law's, and a partners' time that leaves nothing of it."""
    rule = corpus.standard(REGULATOR)
    longest = rule.longest if rule is not None and rule.longest else "72 hours"
    for document in corpus.protocols:
        if document.body.is_retired or document.body.type is ProtocolType.TEMPLATE:
            continue
        clause = _about_breaches(document.body)
        owed = clause is not None or document.body.type.is_agreement
        if not owed and document.body.type is not ProtocolType.OVERARCHING and not document.body.standards:
            continue
        partners = _timed(standards(corpus, document, PARTNERS))
        regulator = _timed(standards(corpus, document, REGULATOR))
        if owed or document.body.type is ProtocolType.OVERARCHING:
            yield from _missing(document, clause, partners, regulator, day >= GDPR_FROM)
        if day < GDPR_FROM:
            continue
        for value in _timed(own_standards(document, REGULATOR)):
            yield from _too_long(value, longest)
        yield from _nothing_left(document, partners, regulator)


def _about_breaches(body: Protocol) -> Clause | Procedure | None:
    """The clause about breaches, one with that heading before others; else the first step about them."""
    clauses = [each for each in body.clauses if each.about is Topic.BREACH]
    headed = [each for each in clauses if "breach" in (each.title or "").casefold()]
    for clause in headed or clauses:
        return clause
    return next(
        (each for each in body.steps if "breach" in each.step.split("-") or _ARTICLES in each.cites), None
    )


def _timed(values: tuple[HeldStandard, ...]) -> tuple[HeldStandard, ...]:
    return tuple(each for each in values if each.value.no_later_than)


def _missing(
    document: Document[Protocol],
    clause: Clause | Procedure | None,
    partners: tuple[HeldStandard, ...],
    regulator: tuple[HeldStandard, ...],
    regulator_is_told: bool,
) -> Iterator[Problem]:
    owed = [("its partners", partners), *([("the regulator", regulator)] if regulator_is_told else [])]
    lacks = [words for words, values in owed if not values]
    if lacks:
        yield Problem(
            place=document.at(clause) if clause is not None else document.at_key(None, "standards"),
            message=f"`{document.id}` gives no time for telling {' or '.join(lacks)} of a breach.",
            help=f"Add `{PARTNERS}` (24 hours, say) and `{REGULATOR}` (72 hours) under `standards`, here or in the "
            "document above.",
            related=() if regulator or not regulator_is_told else (_ARTICLE_33,),
            about="missing",
        )


def _too_long(held: HeldStandard, longest: str) -> Iterator[Problem]:
    said = held.value.no_later_than or ""
    answer = compare(said, longest)
    if answer == 1:
        yield Problem(
            place=_place(held),
            message=f"The regulator is told of a breach within {said}; the law allows {longest}.",
            help=f"Write {longest} or less.",
            related=(_ARTICLE_33,),
            about="longest",
        )
    elif answer is None:
        yield Problem(
            place=_place(held),
            message=f"The regulator is told of a breach “{said}”, which may come to more than the {longest} that the "
            "law allows, since weekends count.",
            help=f"Give the time in hours: {longest} or less.",
            related=(_ARTICLE_33,),
            severity=Severity.WARNING,
            about="longest",
        )


def _nothing_left(
    document: Document[Protocol], partners: tuple[HeldStandard, ...], regulator: tuple[HeldStandard, ...]
) -> Iterator[Problem]:
    """Partners' times as long as the regulator's. What is inherited whole is reported where it is set."""
    for told in partners:
        for limit in regulator:
            if document not in (told.document, limit.document) or not _meet(told, limit):
                continue
            ours, theirs = told.value.no_later_than or "", limit.value.no_later_than or ""
            answer = compare(ours, theirs)
            if answer == -1:
                continue
            own = told if told.document is document else limit
            other = limit if own is told else told
            unsure = answer is None
            yield Problem(
                place=_place(own),
                message=f"Partners are told of a breach “{ours}” after it is found, which may run over a weekend and "
                f"leave nothing of the {theirs} for the regulator."
                if unsure
                else f"Partners are told of a breach within {ours}, which leaves nothing of the {theirs} in which the "
                "regulator is told.",
                help="Give the partners' time in hours, well within the regulator's.",
                related=(Related(other.value.no_later_than or "", _place(other), other.document.body.name),),
                severity=Severity.WARNING if unsure else None,
                about="between",
            )
            break


def _meet(told: HeldStandard, limit: HeldStandard) -> bool:
    """Whether two values are for some of the same: either is for everything, or both are for one part."""
    first, second = told.value.for_, limit.value.for_
    if first is None or second is None or not first.narrowness or not second.narrowness:
        return True
    return not first.parties or not second.parties or not set(first.parties).isdisjoint(second.parties)


def _place(held: HeldStandard) -> Place:
    return held.document.at(held.value, "no-later-than")
