"""Grounds do not say why sharing is necessary and proportionate, or how private and family life was weighed.

Looks at the statements under `lawfulness` of agreements, charters and overarching protocols that are no drafts. Each
must say why the sharing is necessary and why it is proportionate: itself, by its position, or by the purposes that it
serves, here or in a document above. A public authority also owes a word on Article 8: in the statement, its position, or
a clause, its own or inherited, that cites it. A clause that says these things in words counts. Processor contracts,
records of one sharing, procedures and guidance are left alone, and so is information about nobody.

Why
---
All bases but consent ask for necessity (UK GDPR Article 6(1)), and an interference with private life must be necessary
and proportionate (Human Rights Act 1998, Article 8). Whoever relies on this must be able to show it: Article 5(2).

When to waive
-------------
When the impact assessment says it and is published beside the agreement: name it.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    lawfulness:
      - for: {purposes: [safeguarding-children]}
        basis: [uk-gdpr-art-6-1-e]

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    lawfulness:
      - for: {purposes: [safeguarding-children]}
        basis: [uk-gdpr-art-6-1-e]
        necessary-because: No one agency holds enough to judge the risk.
        proportionate-because: Only what bears on the risk is shared, with those who decide that day.
"""

import datetime
import re
from collections.abc import Iterator

import msgspec

from ...model.adoption import BEING_WRITTEN
from ...model.clauses import Clause
from ...model.corpus import Corpus
from ...model.document import Document
from ...model.effective import inherited_clauses
from ...model.findings import Problem, Severity
from ...model.legal import Regime
from ...model.patterns import later
from ...model.protocol import Protocol, ProtocolType
from ...model.sensitivity import classes
from ...model.vocabulary import DataClass
from ..rule import declare
from ..sentences import listed
from ._lawfulness import CONSENT, Held, Part, Use, held, titles

RULE = declare(
    severity=Severity.WARNING, source="UK GDPR Articles 5(2) and 6(1); Human Rights Act 1998, Article 8"
)

_OWING = frozenset({ProtocolType.CHARTER, ProtocolType.OVERARCHING})

_ARTICLE_8 = frozenset({"echr-art-8", "hra-1998"})

_NECESSITY, _PROPORTION, _PRIVATE_LIFE = "necessary-because", "proportionate-because", "article-8"

_SAYS = {
    _NECESSITY: "why it is necessary",
    _PROPORTION: "why it is proportionate",
    _PRIVATE_LIFE: "how private and family life was weighed",
}

_IN_WORDS = {
    _NECESSITY: later(r"\bnecess", re.IGNORECASE),
    _PROPORTION: later(r"\bproportion", re.IGNORECASE),
    _PRIVATE_LIFE: later(r"\b(?:article 8|private (?:and family )?life|family life)\b", re.IGNORECASE),
}


class _Lacking(msgspec.Struct):
    """The first statement that lacks some words, and all who share on grounds that lack them."""

    part: Part
    givers: list[str]


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report, once for each document and what is missing, the first statement that lacks it and whom that concerns."""
    found: dict[tuple[str, tuple[str, ...]], _Lacking] = {}
    said: dict[str, frozenset[str]] = {}
    for each in held(corpus):
        document = each.document
        if each.instead or not _owes(document.body):
            continue
        # Nothing is shared on a statement that others take the place of.
        if each.giver is None and (document.body.flows or document.body.parties):
            continue
        part = next((one for one in each.parts if one.grounds.basis), None)
        if part is None or part.grounds.basis == (CONSENT,) or part.grounds.regime is Regime.INTELLIGENCE:
            continue
        missing = list(_missing(corpus, each))
        if missing and document.path not in said:
            said[document.path] = _in_clauses(corpus, document)
        missing = [key for key in missing if key not in said[document.path]]
        if missing:
            lacking = found.setdefault((document.path, tuple(missing)), _Lacking(part, []))
            if each.giver is not None and each.giver not in lacking.givers:
                lacking.givers.append(each.giver)
    for (_, keys), lacking in found.items():
        yield _problem(corpus, lacking, keys)


def _owes(body: Protocol) -> bool:
    return (body.type.is_agreement or body.type in _OWING) and body.status not in BEING_WRITTEN


def _about_people(corpus: Corpus, use: Use) -> bool:
    """Whether a use may concern anybody: not where all that passes is known to be about nobody."""
    if use.flow is None or not use.flow.items:
        return True
    data = use.document.body.data
    items = {item.item: item for item in data.list} if data else {}
    return any(
        id not in items or classes(corpus, items[id]) != {DataClass.NOT_PERSONAL} for id in use.flow.items
    )


def _missing(corpus: Corpus, each: Held) -> Iterator[str]:
    """The keys that neither the statements say nor the purposes, in their order."""
    unsaid = [key for key in _SAYS if not any(getattr(one.grounds, _field(key)) for one in each.parts)]
    uses = [use for use in each.uses if _about_people(corpus, use)] if unsaid else []
    for key in unsaid if uses else ():
        if key == _PRIVATE_LIFE:
            # The Human Rights Act binds public authorities; who is none, or is not known, is not asked.
            if each.giver is not None and corpus.is_public_authority(each.giver):
                yield key
        elif any(
            not use.purposes or not _reasoned(corpus, use.document, key).issuperset(use.purposes)
            for use in uses
        ):
            yield key


def _field(key: str) -> str:
    return key.replace("-", "_")


def _reasoned(corpus: Corpus, document: Document[Protocol], key: str) -> frozenset[str]:
    """The purposes that say it themselves, in the document or in one above that has the same purpose."""
    known: dict[tuple[str, str], frozenset[str]] = corpus.once("purposes with reasons", dict)
    if (document.path, key) not in known:
        known[document.path, key] = frozenset(
            entry.purpose
            for each in (document, *corpus.ancestors(document))
            if each.body.purposes
            for entry in each.body.purposes.list
            if getattr(entry, _field(key))
        )
    return known[document.path, key]


def _in_clauses(corpus: Corpus, document: Document[Protocol]) -> frozenset[str]:
    """What clauses say instead: in words, where the document says it itself; on Article 8 also what it inherits."""
    own = document.body.clauses
    texts = [f"{clause.title or ''} {clause.text or ''}" for clause in own]
    found = {key for key, words in _IN_WORDS.items() if any(words.search(text) for text in texts)}
    inherited: tuple[Clause, ...] = tuple(each.clause for each in inherited_clauses(corpus, document))
    if any(not _ARTICLE_8.isdisjoint(clause.cites) for clause in (*own, *inherited)):
        found.add(_PRIVATE_LIFE)
    # A clause on one of the two alone is about something else.
    return frozenset(found if {_NECESSITY, _PROPORTION} <= found else found - {_NECESSITY, _PROPORTION})


def _problem(corpus: Corpus, lacking: _Lacking, keys: tuple[str, ...]) -> Problem:
    who = titles(corpus, lacking.givers)
    shares = f"{who} {'shares' if len(lacking.givers) == 1 else 'share'}" if who else "information is shared"
    where = " The first two may stand with the purpose instead." if len(keys) == len(_SAYS) else ""
    return Problem(
        place=lacking.part.document.at(lacking.part.grounds.statement),
        message=f"The grounds on which {shares} do not say {listed(_SAYS[key] for key in keys)}.",
        help=f"Add {listed(f'`{key}`' for key in keys)} here or in the legal position that is named.{where}",
        about=" ".join(keys),
    )
