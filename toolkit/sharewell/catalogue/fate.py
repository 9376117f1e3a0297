"""What has become of an entry by a day: a law repealed, guidance superseded, a body gone, a system retired, a term replaced."""

from __future__ import annotations

import datetime

import msgspec

from ..model.corpus import Corpus, Entry
from ..model.dates import earliest, in_words, latest, on_or_by
from ..model.law import EditionStatus, Guidance, LawKind, LawStatus, Provision
from ..model.means import RetiredBody, System, SystemStatus
from ..model.vocabulary import Wording
from ..model.words import Country
from .standing import State, standing


class Fate(msgspec.Struct, frozen=True):
    """What became of an entry, as the end of a sentence (`was repealed on 25 May 2018`), and what to write instead.

    `sure` is False where the catalogue may be wrong, so that no check should speak of it as settled.
    """

    what: str
    instead: str = ""
    sure: bool = True


def fate(corpus: Corpus, entry: Entry, day: datetime.date) -> Fate | None:
    """What has become of an entry by a day; None for what holds, or what nothing is known against."""
    thing = entry.thing
    if isinstance(thing, Provision):
        return _of_law(corpus, thing, day)
    if isinstance(thing, Guidance):
        return _of_guidance(corpus, entry.id, thing, day)
    if isinstance(thing, RetiredBody):
        last = latest(thing.ended) if thing.ended else None
        if last is not None and day <= last:
            return None
        ended = (
            f"ended {'on' if len(thing.ended or '') == 10 else 'in'} {in_words(thing.ended)}"
            if thing.ended
            else "has ended"
        )
        return Fate(ended, thing.now or "", thing.may_fail)
    if isinstance(thing, System):
        last = latest(thing.ended) if thing.ended else None
        if thing.status is not SystemStatus.RETIRED or (last is not None and day < last):
            return None
        return Fate(
            f"was retired {on_or_by(thing.ended)}" if thing.ended else "has been retired",
            (thing.use_instead or "").rstrip("."),
            thing.may_fail,
        )
    if isinstance(thing, Wording):
        return _of_wording(thing, day)
    return None


def _of_law(corpus: Corpus, thing: Provision, day: datetime.date) -> Fate | None:
    found = standing(thing, day, corpus.framework.country or Country.ENGLAND)
    instead = " and ".join(_names(corpus, thing.replaced_by))
    if found.state is State.BILL:
        return Fate("is a Bill", instead, thing.may_fail)
    if found.state is State.NOT_IN_FORCE_YET:
        when = f"comes into force on {in_words(found.since)}" if found.since else "is not in force yet"
        return Fate(when, "", thing.may_fail)
    if found.state is not State.ENDED:
        return None
    if thing.kind is LawKind.BILL:
        return Fate("was a Bill, which has become an Act", instead, thing.may_fail)
    guided = thing.kind is LawKind.GUIDANCE or thing.status is LawStatus.SUPERSEDED
    how = "was superseded" if guided else "was repealed"
    where = " in England" if thing.status is LawStatus.REPEALED_IN_ENGLAND else ""
    when = f" {on_or_by(thing.ended)}" if thing.ended else ""
    return Fate(how + where + when, instead, thing.may_fail)


def _of_wording(thing: Wording, day: datetime.date) -> Fate | None:
    begun = earliest(thing.since) if thing.since else None
    if begun is not None and day < begun:
        return None
    # Most are terms; what begins with “no” is a statement that the law has overtaken.
    what = "is no longer so" if thing.title.startswith("no ") else "is an older term"
    return Fate(what, " ".join(thing.now.split()), thing.may_fail)


def _of_guidance(corpus: Corpus, id: str, thing: Guidance, day: datetime.date) -> Fate | None:
    if standing(thing, day).state is not State.ENDED:
        return None
    how = "was withdrawn" if thing.status is EditionStatus.WITHDRAWN else "was superseded"
    when = f" {on_or_by(thing.ended)}" if thing.ended else ""
    newest = newest_edition(corpus, id, day)
    return Fate(how + when, newest.thing.title if newest else "", thing.may_fail)


def newest_edition(corpus: Corpus, id: str, day: datetime.date) -> Entry | None:
    """The edition of guidance that holds on a day and took the place of another, by whatever came between."""
    after = {
        older: entry for entry in corpus.entries("guidance").values() for older in entry.thing.supersedes
    }
    newest, seen = None, {id}
    while (following := after.get(id)) is not None and following.id not in seen:
        seen.add(following.id)
        id = following.id
        if standing(following.thing, day).state is State.IN_FORCE:
            newest = following
    return newest


def _names(corpus: Corpus, ids: tuple[str, ...]) -> list[str]:
    found = (corpus.entry("law", each) for each in ids)
    return [str(getattr(each.thing, "name", each.thing.title)) for each in found if each is not None]
