"""How long something is kept is left open: no rule for it, or one without period, trigger or disposal.

Looks at each statement under `retention`: it gives a period (`keep`), the event it is counted from and what happens
then; what is kept indefinitely is looked at again at an interval (`reviewed`). Looks also at what the flows of a
document carry about people: each item is covered by a statement of the document or of one above it, by a common rule
that names no items, by a retention schedule among the documents that go with it, or by a clause that gives the period
in words. What a document above says of the same records need not be repeated.

Why
---
Personal data are kept no longer than the purpose needs (UK GDPR Article 5(1)(e)). The Information Commissioner's
audit questions ask that all parties agree the periods and the disposal. In published agreements they are often
missing, or indefinite with nobody to look again.

When to waive
-------------
When a national schedule is awaited, until its date.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    retention:
      - records: enquiry
        keep: 6 years
        then: destroy

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    retention:
      - records: enquiry
        keep: 6 years
        counted-from: the day the case was closed
        then: destroy
"""

import datetime
import re
from collections.abc import Iterator

from ...model.clauses import Clause, Retention, Topic
from ...model.control import CompanionKind, CompanionState
from ...model.corpus import Corpus
from ...model.document import Document
from ...model.effective import yields
from ...model.findings import Problem, Severity
from ...model.passages import passages
from ...model.patterns import later
from ...model.protocol import Protocol, ProtocolType
from ...model.relations import YieldsOn
from ..rule import declare
from ..sentences import listed
from ._shared import is_personal, items_of, sharing

RULE = declare(
    severity=Severity.ERROR,
    source="UK GDPR Article 5(1)(e); the Information Commissioner's data sharing audit toolkit",
)

_OWN_SCHEDULE, _NOT_KEPT, _INDEFINITELY = "as its own schedule says", "not kept", "indefinitely"
_WHILE_OPEN = "no longer than the matter is open"
_MOST_NAMED = 5
_PERIOD = later(
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|twenty-five|seventy-five|a|an|each)\b"
    r"[ -](?:calendar |full |working )?(?:days?|weeks?|months?|years?)\b"
    r"|\b(?:retention|disposal) (?:schedule|policy|policies|periods?)\b|\bschedules?\b",
    re.IGNORECASE,
)


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report statements that leave something open, and items that no statement covers."""
    for document in corpus.protocols:
        body = document.body
        if body.retention and not body.is_retired and body.type is not ProtocolType.TEMPLATE:
            for statement in body.retention:
                yield from _incomplete(corpus, document, statement)
    for document in sharing(corpus):
        yield from _uncovered(corpus, document)


def _incomplete(corpus: Corpus, document: Document[Protocol], statement: Retention) -> Iterator[Problem]:
    same = [statement] + [
        each
        for above in corpus.ancestors(document)
        for each in above.body.retention
        if each.records == statement.records
    ]
    keep = next((each.keep for each in same if each.keep), None)
    if keep in (_OWN_SCHEDULE, _NOT_KEPT):
        return
    name = statement.title or statement.records
    if keep == _INDEFINITELY:
        if not any(each.reviewed for each in same):
            yield Problem(
                place=document.at(statement, "keep"),
                message=f"`{statement.records}` are kept indefinitely, and nothing says when that is looked at again.",
                help="Add `reviewed`: how often somebody asks whether they are still needed. Or give a period.",
                about=statement.records,
            )
        return
    there = {
        "for how long (`keep`)": keep,
        "from what event that counts (`counted-from`)": keep == _WHILE_OPEN
        or any(each.counted_from for each in same),
        "what happens then (`then`)": any(each.then for each in same),
    }
    missing = [words for words, given in there.items() if not given]
    if missing:
        yield Problem(
            place=document.at(statement),
            message=f"Of “{name}” it is not said {listed(missing, 'or')}.",
            help="Add what is missing, so that two parties who read it destroy the same thing on the same day.",
            about=statement.records,
        )


def _uncovered(corpus: Corpus, document: Document[Protocol]) -> Iterator[Problem]:
    """What the flows carry about people and no statement covers; nothing where that cannot be told."""
    body = document.body
    line = (document, *corpus.ancestors(document))
    own = [_items(document, each) for each in body.retention if not each.documents]
    if not all(own) or any(_has_schedule(each.body) for each in line):
        return
    covered = {item for each in own for item in each}
    carried: dict[str, None] = {}
    for flow in body.flows:
        for id, item in items_of(corpus, document, flow).items():
            if is_personal(corpus, item):
                carried[id] = None
        if flow.carries_out:
            covered.update(item for each in line[1:] for one in each.body.retention for item in one.items)
    open_ = [id for id in carried if id not in covered]
    if not open_ or any(_has_common_rule(each) for each in line[1:]) or _in_words(corpus, line):
        return
    if own:
        yield Problem(
            place=document.at_key(None, "retention"),
            message="How long "
            f"{listed([f'`{each}`' for each in open_], most=_MOST_NAMED)} {'is' if len(open_) == 1 else 'are'} kept "
            "is not said.",
            help="Add each to the `items` of the statement about the records that hold it, or add a statement.",
            about="items",
        )
    else:
        yield Problem(
            place=document.at_key(None, "retention"),
            message=f"`{document.id}` does not say how long what it shares is kept.",
            help="Add `retention`: for each kind of record the period, the event it is counted from, what happens "
            "then and who does it.",
            about="none",
        )


def _items(document: Document[Protocol], statement: Retention) -> tuple[str, ...]:
    """The items that a statement is about: those it names, or those of the flows that it names."""
    selector = statement.for_
    if statement.items or selector is None:
        return statement.items
    return selector.items or tuple(
        item for flow in document.body.flows if flow.flow in selector.flows for item in flow.items
    )


def _has_schedule(body: Protocol) -> bool:
    return any(
        each.kind is CompanionKind.RETENTION_SCHEDULE
        and each.state not in (CompanionState.NOT_NEEDED, CompanionState.WITHDRAWN)
        for each in body.documents
    )


def _has_common_rule(above: Document[Protocol]) -> bool:
    """Whether a document above has a rule that may cover everything: it names no items, and no other statement does.

    One that yields on retention leaves the periods to the documents below.
    """
    statements = [each for each in above.body.retention if not each.documents]
    return (
        bool(statements)
        and not any(each.items for each in statements)
        and not yields(above, YieldsOn.RETENTION)
        and above.body.type is not ProtocolType.CHARTER
    )


def _in_words(corpus: Corpus, line: tuple[Document[Protocol], ...]) -> bool:
    """Whether a clause on retention gives a period in words, or points to a schedule."""
    giving = corpus.once(
        "documents with a retention period in words",
        lambda: frozenset(
            each.document.id
            for each in passages(corpus)
            if isinstance(each.thing, Clause)
            and each.thing.about is Topic.RETENTION
            and each.key == "text"
            and _PERIOD.search(each.said)
        ),
    )
    return any(each.id in giving for each in line)
