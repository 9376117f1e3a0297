"""Sharing about children, of special category information on a large scale, or by new technology has no impact assessment (DPIA).

Looks, in agreements and overarching protocols in use, at the people and the items they list, at flows that are
`bulk` or use `new-technology`, and at how many people a year are named. One of `kind: dpia` among the companion
documents answers, in the document or one above it; so does one that is `not-needed`, in the document itself, with
the reason. One that is only planned or drafted answers while the document is not in force, or while
`before-sharing` waits for it. Before 25 May 2018 none was owed.

Why
---
Processing that is likely to be a high risk is assessed before it begins (UK GDPR Article 35). The regulator expects
it for children's information, for special category or criminal offence information on a large scale, and for new
technology (ICO data sharing code). The law gives no number for a large scale, so a count of people alone makes a
warning.

When to waive
-------------
When the assessment is being finished and the senior information risk owner has accepted the interval: give its day.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    subjects:
      - subject: child
    data:
      list:
        - item: child-identity
          is: identity

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    subjects:
      - subject: child
    data:
      list:
        - item: child-identity
          is: identity
    documents:
      - document: hub-dpia
        kind: dpia
        state: approved
        on: 2026-08-20
"""

import datetime
from collections.abc import Iterator

import msgspec

from ...model.control import Companion, CompanionKind, CompanionState
from ...model.corpus import Corpus
from ...model.dates import earliest
from ...model.document import Document
from ...model.findings import Problem, Related, Severity
from ...model.places import Place
from ...model.protocol import Protocol
from ...model.sensitivity import classes
from ...model.vocabulary import DataClass, SubjectKind
from ..rule import declare
from ._shared import GDPR_FROM, owing, unaddressed

RULE = declare(
    severity=Severity.ERROR,
    also=(Severity.WARNING,),
    dated=True,
    source="UK GDPR Article 35; ICO data sharing code; ICO data sharing decision form",
)

MANY = 5000
"""From how many people a year the scale may be large. The law names no number; this one only makes a warning."""

_SENSITIVE = frozenset({DataClass.SPECIAL, DataClass.CRIMINAL})

_NONE = (CompanionState.WITHDRAWN, CompanionState.NOT_NEEDED)

_UNFINISHED = (CompanionState.PLANNED, CompanionState.DRAFT)

_ARTICLE_35 = Related(
    "Where a type of processing is likely to result in a high risk, the controller assesses its impact beforehand.",
    None,
    "UK GDPR Article 35(1), in short",
)


class _Reason(msgspec.Struct, frozen=True):
    """Why an assessment is owed: in words, and where the document says it."""

    words: str
    place: Place
    is_certain: bool = True


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report each topmost document that shares in one of these ways and has no assessment."""
    if day < GDPR_FROM:
        return
    reasons = {document.id: why for document in owing(corpus) if (why := _reason(corpus, document))}
    owed = [each for each in owing(corpus) if each.id in reasons and not _is_explained(each.body)]
    for found in unaddressed(corpus, owed, lambda document: _is_assessed(document, day)):
        document, why = found.document, reasons[found.document.id]
        own = next((each for each in document.body.documents if each.kind is CompanionKind.DPIA), None)
        beneath = f" The same goes for `{'`, `'.join(found.below)}` beneath it." if found.below else ""
        yield Problem(
            place=document.at(own) if own else document.at_key(None, "documents"),
            message=f"`{document.id}` shares {why.words}, and {_state(own)}.{beneath}",
            help=_next_step(own),
            related=(Related(document.id, why.place, f"what `{document.id}` shares"), _ARTICLE_35),
            severity=None if why.is_certain else Severity.WARNING,
        )


def _reason(corpus: Corpus, document: Document[Protocol]) -> _Reason | None:
    body = document.body
    for subjects in body.subjects:
        if _are_children(corpus, subjects.subject):
            return _Reason("information about children", document.at(subjects))
    sensitive = set()
    for item in body.data.list if body.data else ():
        if any(_are_children(corpus, each) for each in item.subjects):
            return _Reason("information about children", document.at(item, "subjects"))
        if not _SENSITIVE.isdisjoint(classes(corpus, item)):
            sensitive.add(item.item)
    for flow in body.flows:
        if flow.bulk and not sensitive.isdisjoint(flow.items):
            words = "special category or criminal offence information about many people at once"
            return _Reason(words, document.at(flow, "bulk"))
        if flow.new_technology:
            return _Reason("information by new technology", document.at(flow, "new-technology"))
    for subjects in body.subjects:
        if sensitive and subjects.about_how_many and int(subjects.about_how_many) >= MANY:
            words = f"special category or criminal offence information about {subjects.about_how_many} people a year"
            return _Reason(words, document.at(subjects, "about-how-many"), is_certain=False)
    return None


def _are_children(corpus: Corpus, subject: str) -> bool:
    for each in corpus.wider("subject", subject):
        entry = corpus.entry("subject", each)
        if entry is not None and isinstance(entry.thing, SubjectKind) and entry.thing.child:
            return True
    return False


def _is_explained(body: Protocol) -> bool:
    """Whether a document says why it needs no assessment. It says so for itself, not for those beneath."""
    return any(
        each.kind is CompanionKind.DPIA and each.state is CompanionState.NOT_NEEDED and each.because
        for each in body.documents
    )


def _is_assessed(document: Document[Protocol], day: datetime.date) -> bool:
    return any(_answers(document.body, each, day) for each in document.body.documents)


def _answers(body: Protocol, companion: Companion, day: datetime.date) -> bool:
    if companion.kind is not CompanionKind.DPIA or companion.state in _NONE:
        return False
    if companion.state in _UNFINISHED:
        return not _has_begun(body, day) or any(
            each.needs == companion.document for each in body.before_sharing
        )
    return True


def _has_begun(body: Protocol, day: datetime.date) -> bool:
    """Whether people may be relying on a document: in force, and its first day, where one is given, is past."""
    if body.status is None or not body.status.is_live:
        return False
    first = earliest(body.effective.from_) if body.effective and body.effective.from_ else None
    return first is None or first <= day


def _state(own: Companion | None) -> str:
    if own is None or own.state is CompanionState.WITHDRAWN:
        return "has no data protection impact assessment, nor a reason for having none"
    if own.state is CompanionState.NOT_NEEDED:
        return f"calls its impact assessment `{own.document}` not needed without saying why"
    return f"is in force while its impact assessment `{own.document}` is no more than {own.state.value if own.state else 'begun'}"


def _next_step(own: Companion | None) -> str:
    if own is not None and own.state is CompanionState.NOT_NEEDED:
        return "Give the reason under `because`, and what the data protection officer advised under `adviser-says`."
    if own is not None and own.state in _UNFINISHED:
        return (
            "Finish the assessment and give its date with `state: approved`. Until then, list it under `before-sharing`, "
            "so that the flows which need it do not begin. Help for someone in danger waits for no assessment."
        )
    return (
        "List the assessment under `documents` with `kind: dpia`, its date and its state; or `state: not-needed` with the "
        "reason under `because` and the data protection officer's advice under `adviser-says`. Help for someone in danger "
        "waits for no assessment."
    )
