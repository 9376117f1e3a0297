"""What tests of rules need: a small framework from one piece of text, and the findings on it."""

from __future__ import annotations

import datetime
import functools
import re

from sharewell import catalogue
from sharewell.model.corpus import Corpus
from sharewell.model.findings import Finding
from sharewell.model.report import Report
from sharewell.reading.load import Loaded, gather, load, read_source
from sharewell.rules.engine import run

DAY = datetime.date(2026, 11, 22)

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

    The files are called 1.yaml, 2.yaml and so on; a plain framework is added where the text has none.
    """
    texts = re.split(r"^---\n", text, flags=re.MULTILINE)
    if not any(re.match(r"(#.*\n)*framework:", each) for each in texts):
        texts.append(FRAMEWORK)
    loaded = gather(read_source(each, f"{number}.yaml") for number, each in enumerate(texts, 1))
    return Corpus((*national().documents, *loaded.documents), loaded.stubs), loaded.findings


def findings_on(text: str, rule: str | None = None, day: datetime.date = DAY) -> tuple[Finding, ...]:
    """The findings on a small framework: of one rule, or of all."""
    return report_on(text, rule, day).findings


def report_on(text: str, rule: str | None = None, day: datetime.date = DAY) -> Report:
    """The report on a small framework."""
    corpus, found = framework_of(text)
    if corpus.framework.as_of:
        day = datetime.date.fromisoformat(corpus.framework.as_of)
    return run(corpus, day, found, frozenset({rule}) if rule else None)


def places(text: str, rule: str, day: datetime.date = DAY) -> list[tuple[str, int, str]]:
    """Severity, line and message of each finding of one rule, for exact comparison."""
    return [(str(each.severity), each.place.line, each.message) for each in findings_on(text, rule, day)]
