"""Versions: whether a protocol's version and history fit what changed in it, and the version that would."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from ...model.altered import Altered, Difference, is_later
from ...model.control import Revision
from ...model.corpus import Corpus
from ...model.document import Document
from ...model.protocol import Protocol
from ..comparing import Comparison
from ..review import Version
from ..weights import Asks
from .adoptions import stale_of
from .agreed import Touched, touched


def altered(comparison: Comparison, day: datetime.date) -> tuple[Altered, ...]:
    """What the changes ask of each protocol that has an earlier version, as of a day: what the rules judge.

    A document that has neither a version nor a history keeps none, and owes none here.
    """
    return tuple(
        found
        for one in touched(comparison)
        if one.before is not None and (found := _altered(comparison, one, one.before, day)).differences
        if found.was or found.is_ or one.after.body.revisions
    )


def versions(comparison: Comparison, day: datetime.date) -> tuple[Version, ...]:
    """The same for people: of each protocol of which the changes ask something, whether its version fits."""
    corpus = comparison.sides.after
    found = []
    for each in altered(comparison, day):
        document = corpus.protocol(each.protocol)
        assert document is not None
        found.append(
            Version(
                document=each.protocol,
                was=each.was,
                is_=each.is_,
                asks=Asks.MAJOR if each.is_material else Asks.REVISION,
                fits=each.fits,
                has_revision=each.revision is not None,
                fitting=each.fitting,
                unlisted=each.unlisted,
                place=document.at(None, "version"),
                sentence=sentence(each, corpus),
            )
        )
    return tuple(found)


def sentence(each: Altered, corpus: Corpus) -> str:
    """Whether a version fits, and what is missing, in words."""
    name = corpus.title("protocol", each.protocol)
    asked = "a new major version" if each.is_material else "a new revision"
    had = each.was or "no version"
    if each.lacks_revision and each.is_ in (each.was, ""):
        said = f"is still version {had}" if each.was else "still has no version"
    elif each.lacks_revision:
        said = f"went from {had} to {each.is_ or 'no version'} without an entry in its history"
    elif each.lacks_major and each.fitting == each.is_:
        said = f"went from {had} to {each.is_}, which its history calls not material"
    elif each.lacks_major:
        said = f"went from {had} to {each.is_} only"
    else:
        said = f"went from {had} to {each.is_}"
    if not each.lacks_revision and not each.lacks_major:
        if not each.unlisted:
            return f"{name} {said}, which fits: the changes ask for {asked}."
        names = ", ".join(corpus.title("party", party) for party in each.unlisted)
        return f"{name} {said}, but its history does not say that these adopt again: {names}."
    fitting = f"; {each.fitting} would fit" if each.fitting and each.fitting != each.is_ else ""
    return f"{name} {said}, and the changes ask for {asked}{fitting}."


def _altered(comparison: Comparison, one: Touched, before: Document[Protocol], day: datetime.date) -> Altered:
    corpus = comparison.sides.after
    was, is_ = before.body.version or "", one.after.body.version or ""
    revision = _new_entry(before.body, one.after.body)
    again = tuple(each.party for each in stale_of(comparison, one, day) if each.adopted)
    listed = frozenset(revision.adopt_again) if revision else frozenset()
    return Altered(
        protocol=one.after.id,
        was=was,
        is_=is_,
        differences=tuple(
            Difference(each.sentence, each.after, each.weight.asks is Asks.MAJOR)
            for each in one.changes
            if each.weight.asks is not Asks.NOTHING
        ),
        revision=revision,
        adopt_again=again,
        unlisted=tuple(each for each in again if not _is_listed(corpus, each, listed)),
    )


def _new_entry(before: Protocol, after: Protocol) -> Revision | None:
    """The entry of the later history for its version, where that is later than the earlier side's and new there."""
    if after.version is None or not is_later(after.version, before.version or ""):
        return None
    known = {each.version for each in before.revisions}
    return next(
        (each for each in after.revisions if each.version == after.version and each.version not in known),
        None,
    )


def _is_listed(corpus: Corpus, party: str, listed: Iterable[str]) -> bool:
    return not corpus.standing_for(party).isdisjoint(listed)
