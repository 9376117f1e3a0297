"""Reviewing: two corpora, and what was found in each, made into all that a reviewer of the change needs to know."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterator
from pathlib import Path

from ..model.corpus import Corpus
from ..model.meaning import stamp
from ..model.report import Report
from ..rules.engine import catalogue_date, judge_base, with_base
from .comparing import Comparison, compare
from .consequences.adoptions import stale
from .consequences.below import agreed, below
from .consequences.findings import introduced, resolved
from .consequences.versions import altered, versions
from .review import Below, Review


def review(
    before: Corpus,
    after: Corpus,
    day: datetime.date,
    *,
    base: str,
    head: str,
    reports: tuple[Report, Report] | None = None,
    accepted: Collection[str] = (),
    pictures: Path | None = None,
) -> Review:
    """Everything that follows from a change, as of a day.

    `base` and `head` are what the reader calls the two sides. `reports` are the checks of both, the earlier first, made
    without an earlier version: what the rules that need one find is added here. Without them nothing is said of
    findings. `accepted` are the fingerprints of changes that somebody has accepted: they are set apart, and still count
    towards what is asked of versions and adoptions. `pictures` is the folder in which drawn charts are kept.
    """
    from .consequences.charts import charted

    comparison = compare(before, after)
    fitting = versions(comparison, day)
    came, went = None, None
    unfit: tuple[Below, ...] = ()
    if reports is not None:
        # What is said of versions is told as such, and makes no document unfit.
        unfit = below(comparison, introduced(comparison, *reports))
        left = frozenset(each.rule for each in reports[1].not_run)
        later = with_base(reports[1], judge_base(after, day, altered(comparison, day), left))
        came, went = introduced(comparison, reports[0], later), resolved(comparison, reports[0], later)
    return Review(
        base=base,
        head=head,
        as_of=day,
        catalogue=catalogue_date(after),
        changes=tuple(each for each in comparison.changes if each.fingerprint not in accepted),
        accepted=tuple(each for each in comparison.changes if each.fingerprint in accepted),
        introduced=came,
        resolved=went,
        below=unfit,
        agreed=agreed(comparison, fitting),
        stale=stale(comparison, day),
        versions=fitting,
        charts=charted(comparison, pictures),
        unreadable=tuple(sorted({each.path for side in (before, after) for each in side.stubs})),
        untold=tuple(_untold(comparison)),
    )


def _untold(comparison: Comparison) -> Iterator[str]:
    """The files that mean something else now, and of which no change tells."""
    told = {each.document for each in comparison.changes}
    for pair in comparison.pairs:
        one, other = pair.before, pair.after
        if one and other and other.name not in told and stamp(one) != stamp(other):
            yield other.path
