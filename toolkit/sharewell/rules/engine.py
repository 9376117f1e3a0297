"""Running the rules: from a corpus and a day to findings, with severities, waivers and what could not be run."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import msgspec

from ..model.altered import Altered
from ..model.baseline import Baseline
from ..model.control import Waiver
from ..model.corpus import Corpus
from ..model.current_text import current_texts
from ..model.document import Document
from ..model.findings import Finding, Problem, Severity
from ..model.framework import Framework
from ..model.protocol import Protocol
from ..model.report import NotRun, Report
from ..model.site import BuiltSite
from ..processes import shared_out
from .rule import Needs, Rule, registry

_LONGEST = frozenset({"control", "law", "assurance", "parties"})
"""The families that read most of the running text: begun first, so that no process is left with one at the end."""

REFUSED = "schema-wrong-value"
"""The rule under which a severity is reported that a framework may not give."""


def run(
    corpus: Corpus,
    day: datetime.date,
    found_reading: Iterable[Finding] = (),
    only: frozenset[str] | None = None,
    progress: Callable[[int, int], None] | None = None,
    processes: int = 1,
) -> Report:
    """Run every rule (or only those named) over a corpus as of a day, shared out over so many processes.

    `found_reading` are the findings of the reader, which count like any other. `progress` is told how many of
    how many rules have been begun.
    """
    rules = chosen(only)
    findings = found_before(corpus, found_reading, rules)
    for found in _found(rules, corpus, day, progress, processes):
        findings.extend(found)
    findings = list(waived(findings, corpus, day))
    judged = [each for rule in rules.judging for each in found_by(rule, corpus, day, tuple(findings))]
    findings = [each for each in (*findings, *judged) if only is None or each.rule in only]
    site = corpus.framework.site
    return Report(
        as_of=day,
        catalogue=catalogue_date(corpus),
        findings=tuple(sorted(findings, key=lambda each: each.order)),
        not_run=tuple(_not_run(rules.wanted)),
        site=(site.address if site else None) or "",
    )


def _found(
    rules: Chosen,
    corpus: Corpus,
    day: datetime.date,
    progress: Callable[[int, int], None] | None,
    processes: int,
) -> Iterator[Iterable[Finding]]:
    """What each rule finds in the documents."""
    if processes < 2:
        over_corpus = rules.over_corpus
        for number, rule in enumerate(over_corpus, 1):
            if progress:
                progress(number, len(over_corpus))
            yield found_by(rule, corpus, day)
        return

    def do(name: str) -> bytes:
        # A rule is loaded when it is first looked at: each process loads those that it takes.
        rule = known[name]
        is_meant = rule.declaration.needs is Needs.CORPUS
        try:
            return encoder.encode(tuple(found_by(rule, corpus, day)) if is_meant else ())
        except UnicodeEncodeError:
            # The name of a file holds bytes that are no text, which cannot be handed over: found again here.
            return b""

    encoder, decoder = msgspec.msgpack.Encoder(), msgspec.msgpack.Decoder(tuple[Finding, ...])
    known = {each.name: each for each in rules.needed}
    current_texts(corpus)
    longest_first = sorted(known, key=lambda name: known[name].family not in _LONGEST)
    for name, found in shared_out(longest_first, do, processes, progress).items():
        yield decoder.decode(found) if found else found_by(known[name], corpus, day)


class Chosen(msgspec.Struct, frozen=True):
    """The rules of a run: those asked for, those to be run for them, and what each of these needs."""

    wanted: tuple[Rule, ...]
    needed: tuple[Rule, ...]

    @property
    def over_corpus(self) -> tuple[Rule, ...]:
        """The rules that look at the documents."""
        return tuple(each for each in self.needed if each.declaration.needs is Needs.CORPUS and each.check)

    @property
    def judging(self) -> tuple[Rule, ...]:
        """The rules that look at the findings of all others."""
        return tuple(each for each in self.wanted if each.declaration.needs is Needs.FINDINGS)


def chosen(only: frozenset[str] | None) -> Chosen:
    """The rules of those names; all where it is None.

    Waivers are judged by what all rules find, whichever of them were asked for.
    """
    everything = tuple(registry().values())
    wanted = tuple(each for each in everything if only is None or each.name in only)
    judges = only is None or any(each.declaration.needs is Needs.FINDINGS for each in wanted)
    return Chosen(wanted, everything if judges else wanted)


def found_before(corpus: Corpus, found_reading: Iterable[Finding], rules: Chosen) -> list[Finding]:
    """What was found before any rule ran: by the reader, and in the severities that the framework asks for."""
    names = {rule.name for rule in rules.needed}
    severities = _severities(corpus)
    found = (*found_reading, *_refused(corpus))
    return [
        msgspec.structs.replace(each, severity=_graded(each.severity, severities.get(each.rule)))
        for each in found
        if each.rule in names
    ]


def found_by(
    rule: Rule, corpus: Corpus, day: datetime.date, findings: tuple[Finding, ...] = ()
) -> Iterator[Finding]:
    """What one rule finds on a day, with the severities of the framework; `findings` for a rule that judges them."""
    severities = _severities(corpus)
    if rule.declaration.needs is Needs.FINDINGS:
        problems = rule.module.check(corpus, day, findings)
    else:
        problems = rule.check(corpus, day) if rule.check else ()
    for problem in problems:
        yield _finding(rule, problem, corpus, severities)


def inspect(
    corpus: Corpus, day: datetime.date, site: BuiltSite, only: frozenset[str] | None = None
) -> tuple[Finding, ...]:
    """What the rules that need the finished pages (or only those named) find on a site, waivers counted."""
    return _found_with(Needs.SITE, site, corpus, day, only)


def judge_base(
    corpus: Corpus, day: datetime.date, altered: tuple[Altered, ...], only: frozenset[str] | None = None
) -> tuple[Finding, ...]:
    """What the rules that need an earlier version (or only those named) find, waivers counted.

    `altered` is what the changes since that version ask of the protocols of this corpus.
    """
    return _found_with(Needs.BASE, altered, corpus, day, only)


def _found_with(
    needs: Needs, means: Any, corpus: Corpus, day: datetime.date, only: frozenset[str] | None
) -> tuple[Finding, ...]:
    """What the rules that need something beside the corpus find with it."""
    severities = _severities(corpus)
    found = [
        _finding(rule, problem, corpus, severities)
        for name, rule in registry().items()
        if (only is None or name in only) and rule.declaration.needs is needs
        for problem in rule.module.check(corpus, day, means)
    ]
    return tuple(sorted(waived(found, corpus, day), key=lambda each: each.order))


def with_site(report: Report, found: Iterable[Finding]) -> Report:
    """A report with what was found on the finished site, whose rules have then been run."""
    return _with(report, found, Needs.SITE)


def with_base(report: Report, found: Iterable[Finding]) -> Report:
    """A report with what was found by comparing with an earlier version, whose rules have then been run."""
    return _with(report, found, Needs.BASE)


def _with(report: Report, found: Iterable[Finding], needs: Needs) -> Report:
    rules = registry()
    return msgspec.structs.replace(
        report,
        findings=tuple(sorted((*report.findings, *found), key=lambda each: each.order)),
        not_run=tuple(each for each in report.not_run if rules[each.rule].declaration.needs is not needs),
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
    document = corpus.document_at(problem.place.file)
    return Finding(
        rule=rule.name,
        severity=_graded(problem.severity or rule.severity, severities.get(rule.name)),
        place=problem.place,
        message=problem.message,
        help=problem.help,
        related=problem.related,
        fix=problem.fix,
        about=problem.about,
        document=document.name if document else "",
    )


def _severities(corpus: Corpus) -> dict[str, Severity]:
    return {each.rule: each.severity for each in corpus.framework.severities}


def _graded(own: Severity, changed: Severity | None) -> Severity:
    """The severity of a finding: as the framework has it, but an error stays one."""
    return own if changed is None or (own is Severity.ERROR and changed.rank < own.rank) else changed


def _refused(corpus: Corpus) -> Iterator[Finding]:
    """Each severity by which a framework would make less of errors: they stay errors, and it is told so.

    A rule whose findings are errors only now and then may be lowered: its other findings follow.
    """
    holder = corpus.framework_document
    for change in holder.body.severities if holder else ():
        rule = registry().get(change.rule)
        if holder and rule and rule.severity is Severity.ERROR and change.severity is not Severity.ERROR:
            yield Finding(
                rule=REFUSED,
                severity=Severity.ERROR,
                place=holder.at(change, "severity"),
                message=f"`severity` cannot be `{change.severity}` here: what `{rule.name}` finds is an error, and "
                "stays one.",
                help="Delete this change. Where an error has been accepted, write a waiver: it has a reason, the role "
                "that accepts it and a last day.",
                about=rule.name,
                document=holder.name,
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


Held = tuple[Document[Protocol] | Document[Framework], Waiver]
"""A waiver, with the document that holds it."""


def waivers(corpus: Corpus) -> Iterator[Held]:
    """Every waiver of a corpus with the document that holds it."""
    if corpus.framework_document:
        for waiver in corpus.framework_document.body.waivers:
            yield corpus.framework_document, waiver
    for document in corpus.protocols:
        for waiver in document.body.waivers:
            yield document, waiver


def waived(findings: Iterable[Finding], corpus: Corpus, day: datetime.date) -> Iterator[Finding]:
    """Findings with what they are waived by on a day, where they are."""
    known = corpus.once("waivers by rule and file", lambda: _by_rule_and_file(corpus))
    adopted = _adopted(corpus, day)
    for finding in findings:
        own, general = known.get((finding.rule, finding.place.file), ()), known.get((finding.rule, ""), ())
        for holder, waiver in (*general, *own):
            if covers(waiver, holder, finding, day):
                finding = _accepted(finding, waiver)
                break
        else:
            if adopted and (baseline := adopted.get((finding.rule, finding.fingerprint))):
                finding = _accepted(finding, baseline)
        yield finding


def _by_rule_and_file(corpus: Corpus) -> dict[tuple[str, str], list[Held]]:
    """The waivers by the rule and the file that they are for; those of the framework are for every file."""
    known: dict[tuple[str, str], list[Held]] = {}
    for holder, waiver in waivers(corpus):
        file = holder.path if isinstance(holder.body, Protocol) else ""
        known.setdefault((waiver.rule, file), []).append((holder, waiver))
    return known


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
