"""Two rules keep the same records for different times, or one keeps them for less than the law asks.

Looks at the statements under `retention`, each with those of the same document and of the documents above. Two are
compared where they are about the same records (one id or title; within a document also the same items), bind the same
party, and count from the same event; what is kept indefinitely, or not at all, needs no event to differ from a
period. Within one document the narrower statement goes first, and only two equally narrow ones contradict each other.
A document above that yields on retention leaves the periods to those beneath, but a period that rests on law (`rests-
on`) is never cut short. Longer than the parent's is no contradiction where it rests on law. A period is also compared
with the shortest one that the catalogue gives for the law it rests on.

Why
---
Where one document says one year and another six, somebody destroys what a court will ask for, or keeps what should be
gone (UK GDPR Article 5(1)(e)). Both are faults: too short as well as too long.

When to waive
-------------
When a corrected version of one of the two is agreed, until the day it takes effect.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    parents: [{protocol: families}]
    retention:
      - records: enquiry
        keep: 1 year
        counted-from: the day the case was closed
        then: destroy
    ---
    protocol: families
    title: Overarching protocol for families
    type: overarching
    tier: overarching
    retention:
      - records: enquiry
        keep: 6 years
        counted-from: the day the case was closed
        then: destroy

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    parents: [{protocol: families}]
    retention:
      - records: enquiry
        keep: 6 years
        counted-from: the day the case was closed
        then: destroy
    ---
    protocol: families
    title: Overarching protocol for families
    type: overarching
    tier: overarching
    retention:
      - records: enquiry
        keep: 6 years
        counted-from: the day the case was closed
        then: destroy
"""

import datetime
import functools
from collections.abc import Iterator

from ...model.clauses import Retention
from ...model.corpus import Corpus
from ...model.dates import compare
from ...model.document import Document
from ...model.effective import yields
from ...model.findings import Problem, Related, Severity
from ...model.patterns import later
from ...model.protocol import Protocol, ProtocolType
from ...model.relations import YieldsOn
from ...model.selector import Selector
from ..rule import declare

RULE = declare(
    severity=Severity.ERROR,
    source="UK GDPR Article 5(1)(e); the Information Commissioner's data sharing audit",
)

_SHORTEST, _LONGEST = "not kept", "indefinitely"
"""What differs from any period, whatever it is counted from."""

_WORD = later(r"[a-z]+")
_SMALL_WORDS = frozenset(
    [
        *("a", "an", "and", "at", "date", "day", "each", "every", "from", "in", "is", "it", "made"),
        *("of", "on", "or", "that", "the", "their", "they", "this", "to", "was", "were", "when", "which"),
    ]
)
_ENDINGS = later(r"(?:ed|ing|ure|es|s|e)$")


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report statements that contradict another of the document or one above, and periods shorter than the law's."""
    for document in corpus.protocols:
        body = document.body
        if not body.retention or body.is_retired or body.type is ProtocolType.TEMPLATE:
            continue
        above = [
            each for each in corpus.ancestors(document) if each.body.retention and not each.body.is_retired
        ]
        for position, statement in enumerate(body.retention):
            yield from _within(corpus, document, statement, body.retention[:position])
            yield from _shorter_than_law(corpus, document, statement)
            for holder in above:
                yield from _against(corpus, document, statement, holder)


def _within(
    corpus: Corpus, document: Document[Protocol], statement: Retention, earlier: tuple[Retention, ...]
) -> Iterator[Problem]:
    for other in earlier:
        differs = _differ(statement, other)
        if (
            differs
            and _narrowness(statement) == _narrowness(other)
            and (_same_records(statement, other) or _same_items(statement, other))
            and _same_parties(corpus, statement, other)
            and _same_rest(statement, other)
        ):
            yield Problem(
                place=document.at(statement, "keep"),
                message=f"{_name(statement)} are kept {_spoken(statement)} here, and {_spoken(other)} in another "
                "statement of this document.",
                help="Keep one of the two, or say in each which event or whose copies it is for.",
                related=(_quoted(document, other),),
                about=f"{statement.records} {other.records}",
            )


def _against(
    corpus: Corpus, document: Document[Protocol], statement: Retention, holder: Document[Protocol]
) -> Iterator[Problem]:
    same = [
        each
        for each in holder.body.retention
        if _same_records(statement, each) and _same_parties(corpus, statement, each)
    ]
    # A recipient that keeps no copy contradicts nobody's period for theirs.
    if statement.keep == _SHORTEST or any(_agree(statement, each) for each in same):
        return
    yielding = yields(holder, YieldsOn.RETENTION)
    for other in same:
        differs = _differ(statement, other)
        if not differs or (yielding and not (differs < 0 and other.rests_on)):
            continue
        if differs > 0 and statement.rests_on:
            continue
        shorter = differs < 0
        law = f", which rests on {corpus.title('law', other.rests_on[0])}" if other.rests_on else ""
        yield Problem(
            place=document.at(statement, "keep"),
            message=f"{_name(statement)} are kept {_spoken(statement)}, {'shorter' if shorter else 'longer'} than "
            f"`{holder.id}` says: {_spoken(other)}{law}.",
            help=f"Keep them as long as `{holder.id}` says, or have it changed there."
            if shorter
            else f"Keep them no longer than `{holder.id}` says; or name under `rests-on` the law that asks for more.",
            related=(_quoted(holder, other),),
            about=f"{statement.records} {holder.id}",
        )
        return


def _shorter_than_law(
    corpus: Corpus, document: Document[Protocol], statement: Retention
) -> Iterator[Problem]:
    for id in statement.rests_on:
        law = corpus.provision(id)
        if law is None or law.keep_at_least is None or statement.keep is None:
            continue
        if law.keep_counted_from and _words(law.keep_counted_from) != _event(statement):
            continue
        if compare(statement.keep, law.keep_at_least) == -1:
            yield Problem(
                place=document.at(statement, "keep"),
                message=f"{_name(statement)} are kept {_spoken(statement)}; {law.name}, on which that rests, asks for "
                f"{law.keep_at_least} at the least.",
                help=f"Write {law.keep_at_least} or more, or name the law that this period does rest on.",
                related=(Related(law.note, title=law.name),) if law.note else (),
                about=f"{statement.records} {id}",
            )


def _differ(one: Retention, other: Retention) -> int:
    """-1 or 1 as the first is kept for certain shorter or longer than the other; 0 where they agree or cannot be told."""
    if one.keep is None or other.keep is None or one.keep == other.keep:
        return 0
    if one.keep == _SHORTEST or other.keep == _LONGEST:
        return -1 if _is_length(one.keep) or _is_length(other.keep) or {one.keep, other.keep} == _ENDS else 0
    if one.keep == _LONGEST or other.keep == _SHORTEST:
        return -_differ(other, one)
    event = _event(one)
    return (compare(one.keep, other.keep) or 0) if event and event == _event(other) else 0


_ENDS = {_SHORTEST, _LONGEST}


def _is_length(keep: str) -> bool:
    return keep[:1].isdigit()


def _agree(one: Retention, other: Retention) -> bool:
    """Whether two statements say the same for certain."""
    if one.keep is None or other.keep is None:
        return False
    return one.keep == other.keep or (_event(one) == _event(other) and compare(one.keep, other.keep) == 0)


def _event(statement: Retention) -> frozenset[str]:
    return _words(statement.counted_from)


@functools.lru_cache(maxsize=4096)
def _words(event: str | None) -> frozenset[str]:
    """The words that tell an event: `the date of the child's birth` and `the child's date of birth` have the same."""
    found = (each for each in _WORD.findall((event or "").casefold().replace("’", "'").replace("'s ", " ")))
    return frozenset(_ENDINGS.sub("", each) for each in found if each not in _SMALL_WORDS)


def _same_records(one: Retention, other: Retention) -> bool:
    if bool(one.documents) != bool(other.documents):
        return False
    if one.records == other.records:
        return True
    return one.title is not None and one.title.casefold() == (other.title or "").casefold()


def _same_items(one: Retention, other: Retention) -> bool:
    """Whether two statements of one document are about the same items: ids of items mean nothing outside it."""
    return bool(one.items) and set(one.items) == set(other.items)


def _parties(statement: Retention) -> tuple[str, ...]:
    return statement.for_.parties if statement.for_ else ()


def _same_parties(corpus: Corpus, one: Retention, other: Retention) -> bool:
    """Whether some party is bound by both: a statement that names none binds all."""
    ours, theirs = _parties(one), _parties(other)
    if not ours or not theirs:
        return True
    return any(not corpus.standing_for(each).isdisjoint(theirs) for each in ours) or any(
        not corpus.standing_for(each).isdisjoint(ours) for each in theirs
    )


def _narrowness(statement: Retention) -> int:
    return statement.for_.narrowness if statement.for_ else 0


def _same_rest(one: Retention, other: Retention) -> bool:
    """Whether two statements are narrowed alike in all but the parties."""
    ours, theirs = one.for_ or Selector(), other.for_ or Selector()
    return all(getattr(ours, part) == getattr(theirs, part) for part in _REST)


_REST = ("to", "flows", "purposes", "items", "subjects", "stage", "after")


def _name(statement: Retention) -> str:
    return f"The records `{statement.records}`"


def _spoken(statement: Retention) -> str:
    keep = statement.keep or ""
    if keep == _SHORTEST:
        return "for no time at all"
    return f"{keep} from {statement.counted_from}" if statement.counted_from and _is_length(keep) else keep


def _quoted(document: Document[Protocol], statement: Retention) -> Related:
    words = f"keep: {statement.keep}"
    if statement.counted_from:
        words += f", counted-from: {statement.counted_from}"
    return Related(words, document.at(statement), f"`{statement.records}` in {document.body.name}")
