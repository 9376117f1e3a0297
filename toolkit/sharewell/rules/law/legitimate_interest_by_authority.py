"""A public authority relies on legitimate interests for its tasks, or recognised ones are cited before they existed.

Looks at every statement under `lawfulness` whose basis is Article 6(1)(f) or (ea), with its position and with what
applies instead, and at each party that relies on it. Charities, companies, landlords and others that are no public
authorities may. Sharing about an authority's own staff is left alone, since that is not the performance of a public
task. Where one statement serves public authorities and others and gives them another basis as well, it warns.

Why
---
The closing words of Article 6(1) of UK GDPR close both bases to public authorities in the performance of their tasks.
Article 6(1)(ea) exists since 5 February 2026; a document made for an earlier day could not rely on it.

When to waive
-------------
When the authority shares outside its public tasks, as a trading body or landlord may: say in which function.

Bad
---
    party: anyborough-council
    title: Anyborough Council
    is: [local-authority]
    ---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    parties:
      - party: anyborough-council
    lawfulness:
      - for: {parties: [anyborough-council]}
        basis: [uk-gdpr-art-6-1-f]

Good
----
    party: harbour-charity
    title: Harbour Charity
    is: [voluntary-sector]
    ---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    parties:
      - party: harbour-charity
    lawfulness:
      - for: {parties: [harbour-charity]}
        basis: [uk-gdpr-art-6-1-f]
"""

import datetime
from collections.abc import Iterator

import msgspec

from ...model.corpus import Corpus
from ...model.dates import earliest, latest, spoken
from ...model.findings import Problem, Related, Severity
from ...model.law import Provision
from ...model.legal import Lawfulness
from ...model.places import Place
from ...model.protocol import Protocol
from ..rule import declare
from ._lawfulness import Held, Part, held, titles

RULE = declare(
    severity=Severity.ERROR,
    also=(Severity.WARNING,),
    dated=True,
    source="UK GDPR Article 6(1), closing words; Data (Use and Access) Act 2025 section 70",
)

_RECOGNISED = "uk-gdpr-art-6-1-ea"

_INTERESTS = ("uk-gdpr-art-6-1-f", _RECOGNISED)

_OF_STAFF = frozenset({"staff"})


class _Relied(msgspec.Struct):
    """A place at which legitimate interests are a basis, with those who rely on it there."""

    part: Part
    law: str
    authorities: list[str]
    others: list[str]
    early: datetime.date | None = None


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report each place where the basis is stated, with the public authorities that rely on it."""
    found: dict[Place, _Relied] = {}
    for each in held(corpus):
        for part in each.parts:
            for id in _INTERESTS:
                if id in part.grounds.basis:
                    relied = found.setdefault(part.place("basis", id), _Relied(part, id, [], []))
                    _note(corpus, relied, each, part)
                    if id == _RECOGNISED:
                        relied.early = relied.early or _early(corpus, each.document.body, day)
    for place, relied in found.items():
        law = corpus.provision(relied.law)
        if relied.authorities:
            yield _closed(corpus, place, relied, law)
        elif relied.early is not None:
            yield _too_early(place, relied.early, law)


def _note(corpus: Corpus, relied: _Relied, each: Held, part: Part) -> None:
    if each.giver is None:
        return
    closed = corpus.is_public_authority(each.giver) is True
    if closed and _about_staff(corpus, each, part):
        return
    who = relied.authorities if closed else relied.others
    if each.giver not in who:
        who.append(each.giver)


def _about_staff(corpus: Corpus, each: Held, part: Part) -> bool:
    """Whether everything that is shared on these grounds is about the parties' own staff."""
    statement = part.grounds.statement
    if isinstance(statement, Lawfulness) and statement.for_.subjects:
        return all(_staff(corpus, id) for id in statement.for_.subjects)
    about: list[bool] = []
    for use in each.uses:
        data = use.document.body.data
        items = {item.item: item for item in data.list} if data else {}
        for id in use.flow.items if use.flow is not None else ():
            item = items.get(id)
            about.append(
                item is not None and bool(item.subjects) and all(_staff(corpus, s) for s in item.subjects)
            )
    return bool(about) and all(about)


def _staff(corpus: Corpus, subject: str) -> bool:
    return corpus.is_within("subject", subject, _OF_STAFF)


def _early(corpus: Corpus, body: Protocol, day: datetime.date) -> datetime.date | None:
    """The first day of the basis, where the document is of an earlier day, or is judged as of one."""
    law = corpus.provision(_RECOGNISED)
    first = earliest(law.in_force_from) if law is not None and law.in_force_from else None
    if first is None:
        return None
    dates = [each.on for each in body.revisions] + [each.on for each in body.approvals]
    dates += [each.on for each in body.reviews]
    dates += [body.updated, body.effective.from_ if body.effective else None]
    made = max((last for each in dates if each and (last := latest(each))), default=None)
    begins = latest(body.effective.from_ or "") if body.effective else None
    too_soon = day < first and (begins is None or begins < first)
    return first if too_soon or (made is not None and made < first) else None


def _closed(corpus: Corpus, place: Place, relied: _Relied, law: Provision | None) -> Problem:
    one = len(relied.authorities) == 1
    # (e) for the authorities and (f) for the others, in one statement: who relies on which is not said.
    shared = bool(relied.others) and any(id not in _INTERESTS for id in relied.part.grounds.basis)
    name = law.name if law else relied.law
    if shared:
        who = titles(corpus, relied.authorities)
        message = f"{name} is one of several bases for {who} as well, and is not open to public authorities."
        help = "State the grounds of the public authorities apart from those of the others."
    else:
        who = titles(corpus, relied.authorities, begins=True)
        message = (
            f"{who} {'is a public authority' if one else 'are public authorities'}, and {name} is not open to "
            f"{'it' if one else 'them'} for public tasks."
        )
        help = "Rest a public task on UK GDPR Art 6(1)(e), or a legal duty on Art 6(1)(c), and name the law behind it."
    return Problem(
        place=place,
        severity=Severity.WARNING if shared else Severity.ERROR,
        message=message,
        help=help,
        related=(Related(law.note, title=name),) if law and law.note else (),
        about=f"{relied.law} {' '.join(relied.authorities)}",
    )


def _too_early(place: Place, first: datetime.date, law: Provision | None) -> Problem:
    name = law.name if law else _RECOGNISED
    return Problem(
        place=place,
        message=f"{name} exists since {spoken(first)}, and the document relies on it for an earlier day.",
        help="Name the basis that held then, or review the document, with a revision of today's date.",
        related=(Related(law.note, title=name),) if law and law.note else (),
        about=_RECOGNISED,
    )
