"""Part 3 is claimed by a body or for a purpose that it is not for, or a police flow does not say which regime it is under.

Looks at every statement under `lawfulness` whose regime is `law-enforcement` or whose basis is of Part 3. Each party that
relies on it must be a competent authority, by its kind or by `competent-authority: yes` in its register entry, and each
purpose must be one that the lists of purposes call law enforcement; where it serves such a purpose as well as another,
it warns. It also warns where police, probation, prisons or youth justice share for a purpose that may be law
enforcement and no regime is stated, unless a clause that cites Part 3 settles it in words.

Why
---
Part 3 of the Data Protection Act 2018 is for competent authorities (section 30) that process for a law enforcement
purpose (section 31). Whoever they share with stays under UK GDPR, and so do they when they share to keep people safe.

When to waive
-------------
When the body has a prosecuting power for this one purpose that its register entry should not claim in general.

Bad
---
    party: anyborough-council
    title: Anyborough Council
    is: [local-authority]
    ---
    protocol: hub
    title: Crime reduction agreement
    type: reciprocal-agreement
    tier: agreement
    parties:
      - party: anyborough-council
    lawfulness:
      - for: {parties: [anyborough-council], purposes: [crime-prevention]}
        regime: law-enforcement
        basis: [dpa-2018-s35]

Good
----
    party: anyborough-council
    title: Anyborough Council
    is: [local-authority]
    ---
    protocol: hub
    title: Crime reduction agreement
    type: reciprocal-agreement
    tier: agreement
    parties:
      - party: anyborough-council
    lawfulness:
      - for: {parties: [anyborough-council], purposes: [crime-prevention]}
        regime: general
        basis: [uk-gdpr-art-6-1-e]
"""

import datetime
from collections.abc import Iterator

from ...model.corpus import Corpus
from ...model.document import Document
from ...model.findings import Problem, Related, Severity
from ...model.places import Place
from ...model.protocol import Protocol
from ..rule import declare
from ..sentences import listed
from ._lawfulness import Held, Part, held, is_competent, is_part_3, titles

RULE = declare(
    severity=Severity.ERROR,
    also=(Severity.WARNING,),
    source="Data Protection Act 2018 sections 30 and 31; regulator's code on law enforcement processing",
)

_IN_TWO_REGIMES = frozenset({"police", "nca", "probation", "prison", "youth-justice"})
"""Kinds of body that work under Part 3 on one day and under UK GDPR on the next."""

_PART_3 = frozenset({"dpa-2018-part3", "dpa-2018-s31", "dpa-2018-s35", "dpa-2018-s36"})


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report statements of Part 3 that are not open to a giver or for a purpose, and givers whose regime is unsaid."""
    reported: set[tuple[Place, str]] = set()
    for each in held(corpus):
        for problem in _problems(corpus, each):
            key = (problem.place, problem.about)
            if key not in reported:
                reported.add(key)
                yield problem


def _problems(corpus: Corpus, each: Held) -> Iterator[Problem]:
    if is_part_3(each.parts):
        part = next(one for one in each.parts if is_part_3((one,)))
        if each.giver is not None and is_competent(corpus, each.giver) is False:
            yield _not_competent(corpus, part, each.giver)
        elif problem := _other_purpose(corpus, part, each.purposes):
            yield problem
    elif not each.instead and each.giver is not None and _unsaid(corpus, each):
        yield _which(corpus, each, each.giver)


def _not_competent(corpus: Corpus, part: Part, giver: str) -> Problem:
    who = titles(corpus, (giver,), begins=True)
    law = corpus.provision("dpa-2018-part3")
    return Problem(
        place=_place(part),
        message=f"{who} relies on Part 3 of the Data Protection Act 2018, and is not known to be a competent authority.",
        help="State its grounds under UK GDPR. If it prosecutes or enforces criminal law for this purpose, put "
        "`competent-authority: yes` in its entry in the register of parties.",
        related=(Related(law.note, title=law.name),) if law and law.note else (),
        about=giver,
    )


def _other_purpose(corpus: Corpus, part: Part, purposes: tuple[str, ...]) -> Problem | None:
    outside = [id for id in purposes if _is_law_enforcement(corpus, id) is False]
    if not outside:
        return None
    names = listed(f"`{id}`" for id in outside)
    mixed = len(outside) < len(purposes)
    law = corpus.provision("dpa-2018-s31")
    return Problem(
        place=_place(part),
        severity=Severity.WARNING if mixed else Severity.ERROR,
        message=f"Part 3 of the Data Protection Act 2018 is relied on for {names}, which "
        f"{'is no law enforcement purpose' if len(outside) == 1 else 'are no law enforcement purposes'}.",
        help="State the grounds for that purpose under UK GDPR"
        f"{', apart from those for law enforcement (`for: {purposes: [...]}`).' if mixed else '.'}",
        related=(Related(law.note, title=law.name),) if law and law.note else (),
        about=" ".join(outside),
    )


def _unsaid(corpus: Corpus, each: Held) -> bool:
    """Whether a body of two regimes states a basis, for what may be law enforcement, and nothing says which regime."""
    giver = each.giver or ""
    if _IN_TWO_REGIMES.isdisjoint(corpus.body_types(giver)):
        return False
    if not any(part.grounds.basis for part in each.parts):
        return False
    for part in each.parts:
        position = part.grounds.position
        if part.grounds.statement.regime is not None or (
            position is not None and position.regime is not None
        ):
            return False
    purposes = each.purposes
    if purposes and all(_is_law_enforcement(corpus, id) is False for id in purposes):
        return False
    return not _settled_in_words(corpus, each.document)


def _settled_in_words(corpus: Corpus, document: Document[Protocol]) -> bool:
    return any(not _PART_3.isdisjoint(clause.cites) for clause in document.body.clauses)


def _which(corpus: Corpus, each: Held, giver: str) -> Problem:
    part = next(one for one in each.parts if one.grounds.basis)
    flows = listed(dict.fromkeys(f"`{use.flow.flow}`" for use in each.uses if use.flow is not None), most=3)
    return Problem(
        place=part.document.at(part.grounds.statement),
        severity=Severity.WARNING,
        message=f"Nothing says whether {corpus.title('party', giver)} shares under UK GDPR or under Part 3 of the Data "
        f"Protection Act 2018{f' in {flows}' if flows else ''}.",
        help="Add `regime: general` where it shares to keep people safe or to support them, `regime: law-enforcement` "
        "where it investigates or prosecutes.",
        about=f"{giver} regime",
    )


def _place(part: Part) -> Place:
    """Where the regime is stated, or the basis that implies it; else where the position is named."""
    statement = part.grounds.statement
    if statement.regime is not None:
        return part.document.at(statement, "regime")
    key = "basis" if statement.basis else "position"
    return part.document.at(statement, key)


def _is_law_enforcement(corpus: Corpus, purpose: str) -> bool | None:
    """Whether a purpose can be law enforcement: as the lists say of it or, failing that, of those it lies within.

    None where they leave it open, and for a purpose that they do not have.
    """
    entry = corpus.purpose(purpose)
    if entry is None:
        return None
    if entry.law_enforcement is not None:
        return bool(entry.law_enforcement)
    wider = [corpus.purpose(id) for id in corpus.wider("purpose", purpose) if id != purpose]
    said = {bool(one.law_enforcement) for one in wider if one is not None and one.law_enforcement is not None}
    silent = any(one is None or (one.law_enforcement is None and one.purpose != "any") for one in wider)
    return True if True in said else None if silent or not said else False
