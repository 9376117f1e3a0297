"""What tests of rules need: a small framework from one piece of text, and the findings on it."""

from __future__ import annotations

import datetime
import functools
import re

from sharewell import catalogue
from sharewell.changes.comparing import compare
from sharewell.changes.consequences.versions import altered
from sharewell.model.altered import Altered
from sharewell.model.corpus import Corpus
from sharewell.model.findings import Finding
from sharewell.model.report import Report
from sharewell.reading.load import Loaded, gather, load, read_source
from sharewell.rules.engine import inspect, judge_base, run, with_base, with_site
from sharewell.rules.rule import Needs, registry

from .site import OWN, site_of

DAY = datetime.date(2026, 11, 22)

BEFORE = "# before\n"
"""The first line of a document as it was before a change; one without it, of the same kind and id, is what it became."""

FRAMEWORK = """\
framework: example
title: Example framework
country: england
tiers:
  - {tier: charter, title: Charter}
  - {tier: overarching, title: Overarching protocols}
  - {tier: agreement, title: Agreements}
  - {tier: procedure, title: Procedures}
"""


@functools.cache
def national() -> Loaded:
    """The packaged catalogue, read once for all tests."""
    return load(catalogue.folder(), national=True)


def framework_of(text: str) -> tuple[Corpus, tuple[Finding, ...]]:
    """A corpus from documents parted by lines of three hyphens, with what was found while reading them.

    The files are called 1.yaml, 2.yaml and so on; a plain framework is added where the text has none. Pages that the
    partnership wrote itself are left to `own_pages`, and what a document was before a change, to `earlier_of`.
    """
    return _read([each for each in _documents(text) if not each.startswith(BEFORE)])


def earlier_of(text: str) -> Corpus:
    """The corpus before a change: with the documents marked as earlier in the place of those of the same kind and id."""
    earlier = [each.removeprefix(BEFORE) for each in _documents(text) if each.startswith(BEFORE)]
    names = {each.partition("\n")[0] for each in earlier}
    kept = (each for each in _documents(text) if not each.startswith(BEFORE))
    return _read([*earlier, *(each for each in kept if each.partition("\n")[0] not in names)])[0]


def _read(texts: list[str]) -> tuple[Corpus, tuple[Finding, ...]]:
    if not any(re.match(r"(#.*\n)*framework:", each) for each in texts):
        texts.append(FRAMEWORK)
    loaded = gather(read_source(each, f"{number}.yaml") for number, each in enumerate(texts, 1))
    return Corpus((*national().documents, *loaded.documents), loaded.stubs), loaded.findings


def own_pages(text: str) -> dict[str, str]:
    """The pages among the documents that the partnership wrote itself, by their path."""
    return {found[1]: each[found.end() :] for each in _parted(text) if (found := OWN.match(each))}


def _documents(text: str) -> list[str]:
    return [each for each in _parted(text) if not OWN.match(each)]


def _parted(text: str) -> list[str]:
    return re.split(r"^---\n", text, flags=re.MULTILINE)


def findings_on(text: str, rule: str | None = None, day: datetime.date = DAY) -> tuple[Finding, ...]:
    """The findings on a small framework: of one rule, or of all."""
    return report_on(text, rule, day).findings


def report_on(text: str, rule: str | None = None, day: datetime.date = DAY) -> Report:
    """The report on a small framework; of a rule that needs the finished site or an earlier version, on these as well."""
    corpus, found = framework_of(text)
    if corpus.framework.as_of:
        day = datetime.date.fromisoformat(corpus.framework.as_of)
    only = frozenset({rule}) if rule else None
    report = run(corpus, day, found, only)
    needs = registry()[rule].declaration.needs if rule else None
    if needs is Needs.SITE:
        return with_site(report, inspect(corpus, day, site_of(corpus, report, own_pages(text)), only))
    if needs is Needs.BASE:
        return with_base(
            report, judge_base(corpus, day, altered_between(earlier_of(text), corpus, day), only)
        )
    return report


def altered_between(before: Corpus, after: Corpus, day: datetime.date = DAY) -> tuple[Altered, ...]:
    """What a change asks of the protocols of the later side."""
    return altered(compare(before, after), day)


def places(text: str, rule: str, day: datetime.date = DAY) -> list[tuple[str, int, str]]:
    """Severity, line and message of each finding of one rule, for exact comparison."""
    return [(str(each.severity), each.place.line, each.message) for each in findings_on(text, rule, day)]
