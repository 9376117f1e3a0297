"""Running the rules: from a corpus and a day to findings, with severities, waivers and what could not be run."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator

import msgspec

from ..model.baseline import Baseline
from ..model.control import Waiver
from ..model.corpus import Corpus
from ..model.document import Document
from ..model.findings import Finding, Problem, Severity
from ..model.framework import Framework
from ..model.protocol import Protocol
from ..model.report import NotRun, Report
from .rule import Needs, Rule, registry


def run(
    corpus: Corpus,
    day: datetime.date,
    found_reading: Iterable[Finding] = (),
    only: frozenset[str] | None = None,
    progress: Callable[[str], None] | None = None,
) -> Report:
    """Run every rule (or only those named) over a corpus as of a day.

    `found_reading` are the findings of the reader, which count like any other. `progress` is told each rule's name.
    """
    wanted = [rule for name, rule in registry().items() if only is None or name in only]
    # Waivers are judged by what all rules find, whichever of them were asked for.
    judging = [rule for rule in wanted if rule.declaration.needs is Needs.FINDINGS]
    needed = list(registry().values()) if judging else wanted
    severities = {each.rule: each.severity for each in corpus.framework.severities}
    names = {rule.name for rule in needed}
    findings = [each for each in found_reading if each.rule in names]
    for rule in needed:
        if rule.declaration.needs is Needs.CORPUS and rule.check is not None:
            if progress:
                progress(rule.name)
            findings.extend(
                _finding(rule, problem, corpus, severities) for problem in rule.check(corpus, day)
            )
    findings = list(_waived(findings, corpus, day))
    judged = [
        _finding(rule, problem, corpus, severities)
        for rule in judging
        for problem in rule.module.check(corpus, day, tuple(findings))
    ]
    findings = [each for each in (*findings, *judged) if only is None or each.rule in only]
    return Report(
        as_of=day,
        catalogue=catalogue_date(corpus),
        findings=tuple(sorted(findings, key=lambda each: each.order)),
        not_run=tuple(_not_run(wanted)),
    )


def catalogue_date(corpus: Corpus) -> str:
    """The date of the national catalogue: the oldest of its registers; empty where there is none."""
    from ..model.register import Register

    dates = [
        each.body.dated
        for each in corpus.all_documents
        if each.national and isinstance(each.body, Register) and each.body.dated
    ]
    return min(dates, default="")


def _not_run(rules: Iterable[Rule]) -> Iterator[NotRun]:
    because = {
        Needs.BASE: "there is no earlier version to compare with",
        Needs.SITE: "the site has not been built",
    }
    for rule in rules:
        if rule.declaration.needs in because:
            yield NotRun(rule.name, because[rule.declaration.needs])


def _finding(rule: Rule, problem: Problem, corpus: Corpus, severities: dict[str, Severity]) -> Finding:
    own = problem.severity or rule.severity
    changed = severities.get(rule.name)
    severity = own if changed is None or (own is Severity.ERROR and changed.rank < own.rank) else changed
    document = corpus.document_at(problem.place.file)
    return Finding(
        rule=rule.name,
        severity=severity,
        place=problem.place,
        message=problem.message,
        help=problem.help,
        related=problem.related,
        fix=problem.fix,
        about=problem.about,
        document=document.name if document else "",
    )


def covers(
    waiver: Waiver, holder: Document[Protocol] | Document[Framework], finding: Finding, day: datetime.date
) -> bool:
    """Whether a waiver answers for a finding: the rule, the place, the reasons given, the day not past."""
    if waiver.rule != finding.rule or not is_complete(waiver) or is_past(waiver, day):
        return False
    if isinstance(holder.body, Protocol) and finding.place.file != holder.path:
        return False
    path = finding.place.path
    return waiver.at_ is None or path == waiver.at_ or path.startswith(waiver.at_ + "/")


def baselines(corpus: Corpus) -> tuple[Document[Baseline], ...]:
    """The lists of findings that were accepted together when an old corpus was adopted."""
    return corpus.of(Baseline)


def is_complete(waiver: Waiver | Baseline) -> bool:
    """Whether a waiver says why, who accepted it and until when, by a day that the calendar has."""
    from ..model.dates import latest

    return bool(waiver.because and waiver.accepted_by and waiver.until and latest(waiver.until))


def is_past(waiver: Waiver | Baseline, day: datetime.date) -> bool:
    """Whether a waiver's last day lies before a day."""
    from ..model.dates import latest

    last = latest(waiver.until) if waiver.until else None
    return last is not None and last < day


def waivers(corpus: Corpus) -> Iterator[tuple[Document[Protocol] | Document[Framework], Waiver]]:
    """Every waiver of a corpus with the document that holds it."""
    if corpus.framework_document:
        for waiver in corpus.framework_document.body.waivers:
            yield corpus.framework_document, waiver
    for document in corpus.protocols:
        for waiver in document.body.waivers:
            yield document, waiver


def _waived(findings: Iterable[Finding], corpus: Corpus, day: datetime.date) -> Iterator[Finding]:
    by_rule: dict[str, list[tuple[Document[Protocol] | Document[Framework], Waiver]]] = {}
    for holder, waiver in waivers(corpus):
        by_rule.setdefault(waiver.rule, []).append((holder, waiver))
    adopted = _adopted(corpus, day)
    for finding in findings:
        for holder, waiver in by_rule.get(finding.rule, ()):
            if covers(waiver, holder, finding, day):
                finding = _accepted(finding, waiver)
                break
        else:
            if adopted and (baseline := adopted.get((finding.rule, finding.fingerprint))):
                finding = _accepted(finding, baseline)
        yield finding


def _accepted(finding: Finding, by: Waiver | Baseline) -> Finding:
    return msgspec.structs.replace(finding, waived=f"{by.because} (until {by.until})")


def _adopted(corpus: Corpus, day: datetime.date) -> dict[tuple[str, str], Baseline]:
    """What the baselines in force accept: rule and fingerprint, each with its baseline."""
    return {
        (each.rule, each.fingerprint): document.body
        for document in baselines(corpus)
        if is_complete(document.body) and not is_past(document.body, day)
        for each in document.body.findings
    }
