"""What will become a finding, and on which day: the rules run on the days to come, each only when its answer may turn."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Callable, Iterable, Iterator

from ..model.corpus import Corpus
from ..model.findings import Finding
from ..model.report import Coming, Outlook
from ..model.watched_day import WatchedDay
from .engine import catalogue_date, chosen, found_before, found_by, waived
from .rule import Rule

Key = tuple[str, str, str, str, int]
"""What a fingerprint is made of, and a number that tells equal ones apart."""


class _Answer:
    """The findings that one rule gives, kept up to date from day to day."""

    def __init__(self, find: Callable[[WatchedDay], Iterable[Finding]]) -> None:
        self._find = find
        self.found: dict[Key, Finding] = {}
        self.turns = 0

    def renew(self, day: datetime.date) -> dict[Key, Finding]:
        """Ask again on a day; returns what was found before it."""
        watched, before = WatchedDay(day), self.found
        found = sorted(self._find(watched), key=lambda each: each.order)
        self.found, self.turns = dict(_keyed(found)), watched.turns
        return before


def foresee(
    corpus: Corpus,
    start: datetime.date,
    until: datetime.date,
    found_reading: Iterable[Finding] = (),
    only: frozenset[str] | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Outlook:
    """Every open finding that comes or grows graver after `start` and up to `until`, on the day on which it does so.

    The same as checking on every single day would show, if nobody changed a document or the catalogue. `only` are the
    names of the rules asked for; all where it is None. `progress` is told how many of how many days have been looked at.
    """
    rules = chosen(only)
    reading = found_before(corpus, found_reading, rules)

    def found(rule: Rule | None, day: WatchedDay) -> Iterator[Finding]:
        return waived(found_by(rule, corpus, day) if rule else reading, corpus, day)

    def judged(day: WatchedDay) -> Iterator[Finding]:
        everything = tuple(each for answer in answers for each in answer.found.values())
        for rule in rules.judging:
            yield from found_by(rule, corpus, day, everything)

    answers = [_Answer(functools.partial(found, rule)) for rule in (None, *rules.over_corpus)]
    judging = [_Answer(judged)] if rules.judging else []
    coming: list[Coming] = []
    day, total = start, (until - start).days
    while day <= until:
        turning = [each for each in answers if each.turns <= day.toordinal()]
        for answer in (*turning, *judging):
            before = answer.renew(day)
            if day > start:
                coming += (
                    each
                    for each in _coming(day, before, answer.found)
                    if not only or each.finding.rule in only
                )
        following = min(each.turns for each in (*answers, *judging))
        if following > until.toordinal():
            break
        day = datetime.date.fromordinal(following)
        if progress:
            progress((day - start).days, total)
    if progress:
        progress(total, total)
    return Outlook(
        as_of=start,
        until=until,
        catalogue=catalogue_date(corpus),
        coming=tuple(sorted(coming, key=lambda each: (each.on, *each.finding.order))),
    )


def _keyed(findings: Iterable[Finding]) -> Iterator[tuple[Key, Finding]]:
    seen: dict[tuple[str, str, str, str], int] = {}
    for each in findings:
        same = (each.rule, each.document or each.place.file, each.place.path, each.about)
        seen[same] = seen.get(same, 0) + 1
        yield (*same, seen[same]), each


def _coming(day: datetime.date, before: dict[Key, Finding], after: dict[Key, Finding]) -> Iterator[Coming]:
    """What is open after and was not before, or was less grave."""
    for key, finding in after.items():
        earlier = before.get(key)
        if finding.waived:
            continue
        if earlier is None or earlier.waived:
            yield Coming(on=day, finding=finding, waived=earlier.waived if earlier else "")
        elif finding.severity.rank > earlier.severity.rank:
            yield Coming(on=day, finding=finding, was=earlier.severity)
