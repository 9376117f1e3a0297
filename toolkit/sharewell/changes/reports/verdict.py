"""The verdict: what a change means, in one sentence; and the order in which changes are told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from ...model.findings import Finding, Severity
from ..change import Change
from ..review import Below, Review
from ..weights import Adopt, Axis, Turn, kinds

_PARTS = 3
"""How many changes a verdict tells by name."""

_LEADS = {
    Axis.WIDENS: "Widens sharing",
    Axis.NARROWS: "Narrows sharing",
    Axis.ACCOUNTABILITY: "Changes who is accountable",
    Axis.READ: "Has to be read",
    Axis.WORDING: "Changes wording only",
}
_BECAME = {
    Turn.ADDED: "are added",
    Turn.REMOVED: "are removed",
    Turn.TIGHTENED: "are tightened",
    Turn.LOOSENED: "are loosened",
    Turn.ALTERED: "are changed",
    Turn.REWORDED: "are worded anew",
    Turn.RENAMED: "are renamed",
}
_SPECIAL = {("party", Turn.ADDED): "parties join", ("party", Turn.REMOVED): "parties leave"}
_MANY = {
    "Adoption and approval": "adoptions or approvals",
    "Chart path": "ways through charts",
    "Consent": "statements on consent",
    "Controller and processor": "statements on controllers and processors",
    "Framework": "settings of the framework",
    "Law listed": "laws listed",
    "Lawful basis": "lawful bases",
    "Onward sharing": "terms of onward sharing",
    "Party in the register": "parties in the register",
    "People it is about": "groups of people",
    "Period in force": "periods in force",
    "Relation to other documents": "relations to other documents",
    "Retention": "retention periods",
    "Review": "terms of review",
    "Status": "statuses",
    "Step of a procedure": "steps of procedures",
    "Terms of a flow": "terms of flows",
    "Visibility": "terms of publication",
}
"""What several of a kind are called, where that is not made by an s at the end."""


def verdict(review: Review) -> str:
    """What a change means in one sentence, with what follows from it."""
    parts = [*_named(review), *_following(review)]
    return f"{lead(review)}: {'; '.join(parts)}." if parts else f"{lead(review)}."


def lead(review: Review) -> str:
    """In a few words, in what way a change matters most."""
    if not review.changes:
        if review.unreadable or review.untold:
            return "Cannot be told"
        return "Changes no meaning" if review.accepted or review.laid_out else "Changes nothing"
    found = axes(review.changes)
    if found[:2] == [Axis.WIDENS, Axis.NARROWS]:
        return "Widens and narrows sharing"
    return _LEADS[found[0]]


def axes(changes: Iterable[Change]) -> list[Axis]:
    """The ways in which changes matter, the gravest first."""
    found = {axis for each in changes for axis in each.weight.axes}
    return [each for each in ORDER if each in found]


ORDER = (Axis.WIDENS, Axis.NARROWS, Axis.ACCOUNTABILITY, Axis.READ, Axis.WORDING)


def first_axis(change: Change) -> Axis:
    """The way in which a change matters most: under which it is told."""
    return axes([change])[0]


def is_decision(change: Change) -> bool:
    """Whether somebody has to decide about a change: it is more than wording."""
    return change.weight.axes != (Axis.WORDING,)


def by_weight(changes: Iterable[Change]) -> list[Change]:
    """Changes with the gravest first: by the way they matter, then by what they ask for."""
    return sorted(
        changes,
        key=lambda each: (
            ORDER.index(first_axis(each)),
            -each.weight.asks.rank,
            -each.weight.adopt.rank,
        ),
    )


def by_document(changes: Iterable[Change]) -> list[tuple[str, list[Change]]]:
    """Changes by their document, in the order of the documents."""
    found: dict[str, list[Change]] = {}
    for each in changes:
        found.setdefault(each.document, []).append(each)
    return list(found.items())


def asked(change: Change) -> str:
    """What a change asks for, in words; empty where it asks for nothing."""
    weight = change.weight
    adopt = {Adopt.EVERYONE: "everyone adopts again", Adopt.CONCERNED: "those concerned adopt again"}
    parts = [str(weight.asks) if weight.asks.rank else "", adopt.get(weight.adopt, "")]
    return "; ".join(each for each in parts if each)


def many(count: int, one: str, more: str = "") -> str:
    """A number with its noun: `1 file`, `2 files`."""
    return f"{count} {one if count == 1 else more or one + 's'}"


def _named(review: Review) -> Iterator[str]:
    """The gravest changes by name; several of one kind by their number."""
    decided = [each for each in review.changes if is_decision(each)] or list(review.changes)
    ordered = by_weight(decided)
    groups: dict[tuple[str, Turn], list[Change]] = {}
    for each in ordered:
        groups.setdefault((each.thing, each.turn), []).append(each)
    left = len(review.changes)
    for (thing, turn), group in list(groups.items())[:_PARTS]:
        number = len({_of(each) for each in group})
        left -= 1 if number == 1 else len(group)
        # Semicolons part what the verdict lists, so that none may stand within a part.
        own = group[0].sentence.rstrip(".").replace(";", " –")
        yield own if number == 1 else several(thing, turn, number)
    if left and review.changes:
        yield many(left, "more change")
    if not review.changes and review.accepted:
        yield f"{many(len(review.accepted), 'change')} {'is' if len(review.accepted) == 1 else 'are'} accepted already"
    if not review.changes and review.laid_out:
        yield many(len(review.laid_out), "file differs and means the same", "files differ and mean the same")


def _of(change: Change) -> tuple[str, ...]:
    """What a change is of, so that two changes of one thing do not make two things: its document, and its path there."""
    if change.thing == "document":
        return (change.document,)
    path = [part for part in change.subject.split("/") if part != "list"]
    return (change.document, *path[:2])


def several(thing: str, turn: Turn, count: int) -> str:
    """How many things of a kind underwent a turn: `2 parties join`."""
    special = _SPECIAL.get((thing, turn))
    return f"{count} {special}" if special else f"{count} {nouns(thing)} {_BECAME[turn]}"


def nouns(thing: str) -> str:
    """What several things of a kind are called."""
    title = next(each.title for each in kinds() if each.thing == thing)
    if title in _MANY:
        return _MANY[title]
    return f"{title[:-1]}ies".lower() if title.endswith("y") else f"{title}s".lower()


def _following(review: Review) -> Iterator[str]:
    """What follows from the changes."""
    broken, others = unfitting(review)
    if broken:
        yield many(len(broken), "other document no longer fits", "other documents no longer fit")
    if others:
        yield many(len(others), "other document is to be looked at", "other documents are to be looked at")
    signing = [each for each in review.stale if each.adopted]
    if signing:
        parties = len(dict.fromkeys(each.party for each in signing))
        yield many(parties, "party adopts again", "parties adopt again")
    anew = list(dict.fromkeys(each.document for each in review.agreed if not each.stands))
    if anew:
        yield many(len(anew), "document below is agreed anew", "documents below are agreed anew")
    unfit = [each for each in review.versions if not each.fits]
    if unfit:
        yield many(len(unfit), "version does not fit yet", "versions do not fit yet")
    if review.untold:
        yield many(
            len(review.untold),
            "file has to be read, since no change here tells of what differs in it",
            "files have to be read, since no change here tells of what differs in them",
        )
    if review.unreadable:
        yield many(len(review.unreadable), "file could not be read", "files could not be read")


def unfitting(review: Review) -> tuple[list[Below], list[Below]]:
    """The documents that no longer fit one that changed, and those that have to be looked at, each document once.

    The first have an error because of it, the others a warning or advice.
    """
    broken = {each.document: each for each in reversed(review.below) if _worst(each) is Severity.ERROR}
    others = {each.document: each for each in reversed(review.below) if each.document not in broken}
    return list(reversed(broken.values())), list(reversed(others.values()))


def _worst(below: Below) -> Severity:
    return max((each.severity for each in below.findings), key=lambda each: each.rank)


def elsewhere(review: Review) -> list[Finding]:
    """The new findings but those that are told as a document's that no longer fits."""
    marks = {(each.fingerprint, each.place) for below in review.below for each in below.findings}
    return [each for each in review.introduced or () if (each.fingerprint, each.place) not in marks]


def by_axis(changes: Iterable[Change]) -> list[tuple[str, list[Change]]]:
    """Changes by the way they matter most, the gravest first: its name with the changes."""
    ordered = sorted(changes, key=lambda each: ORDER.index(first_axis(each)))
    return [(str(axis), list(group)) for axis, group in groupby(ordered, key=first_axis)]
