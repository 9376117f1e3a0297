"""A change that parties have to agree has no major version, or its entry does not list who adopts again.

Compares the document with the one that it is to replace, such as the one in the main branch. Material are changes of
who takes part, of purposes, information, grounds, flows, onward sharing, safeguards and retention that share more, protect
less or make others accountable; the table of changes says which. They ask for the next first number in `version`, an
entry under `revisions` that is not called immaterial, and there, under `adopt-again`, the parties whose adoption no
longer answers for the text; a party that has adopted the new version already need not be listed. Of versions that are
not numbers, `material: yes` makes a major one. Drafts and retired documents are left alone.

Why
---
A signature answers for the text that was signed. Who relies on an older version must be able to see, from the number
alone, that it no longer says what it said (ICO data sharing code: agreements are kept under review and agreed anew).

When to waive
-------------
When every party has agreed in writing that this change needs no new version, until the next one.

Bad
---
    # before
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    status: in-force
    version: "2.0"
    parties:
      - party: anyborough-council
    adoptions:
      - {party: anyborough-council, version: "2.0", on: 2026-10-14}
    revisions:
      - {version: "2.0", on: 2026-10-05}
    ---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    status: in-force
    version: "2.1"
    parties:
      - party: anyborough-council
      - party: northshire-police
    adoptions:
      - {party: anyborough-council, version: "2.0", on: 2026-10-14}
    revisions:
      - {version: "2.0", on: 2026-10-05}
      - {version: "2.1", on: 2026-11-18, change: The police join.}

Good
----
    # before
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    status: in-force
    version: "2.0"
    parties:
      - party: anyborough-council
    adoptions:
      - {party: anyborough-council, version: "2.0", on: 2026-10-14}
    revisions:
      - {version: "2.0", on: 2026-10-05}
    ---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    status: in-force
    version: "3.0"
    parties:
      - party: anyborough-council
      - party: northshire-police
    adoptions:
      - {party: anyborough-council, version: "2.0", on: 2026-10-14}
    revisions:
      - {version: "2.0", on: 2026-10-05}
      - version: "3.0"
        on: 2026-11-18
        material: yes
        change: The police join.
        adopt-again: [anyborough-council]
"""

import datetime
from collections.abc import Iterator

from ...model.altered import Altered, is_later
from ...model.corpus import Corpus
from ...model.document import Document
from ...model.findings import Problem, Severity
from ...model.protocol import Protocol
from ...model.words import YesNo
from ..rule import Needs, declare
from ._changed import changed, quoted

RULE = declare(severity=Severity.ERROR, needs=Needs.BASE, source="ICO data sharing code")


def check(corpus: Corpus, day: datetime.date, altered: tuple[Altered, ...]) -> Iterator[Problem]:
    """Report each material change without a major version, and each new version that does not say who adopts again."""
    for each in altered:
        document = corpus.protocol(each.protocol)
        if document is None:
            continue
        if each.lacks_major:
            yield _minor(corpus, document, each)
        elif each.revision is not None and each.unlisted:
            yield Problem(
                place=document.at(each.revision),
                message=f"The entry for version {each.is_} does not say that these parties adopt again: "
                f"{_names(corpus, each.unlisted)}. {changed(each)}",
                help="List them under `adopt-again`. Until they have adopted it, the older version binds them.",
                related=tuple(quoted(each)),
                about=f"{each.was} adopt-again",
            )


def _minor(corpus: Corpus, document: Document[Protocol], each: Altered) -> Problem:
    refused = each.revision is not None and each.revision.material is YesNo.NO
    if each.is_ == each.was:
        told = f"A material change was made, and the version is still {each.was}"
    elif refused:
        told = f"A material change was made, and version {each.is_} is called not material"
    elif each.revision is None and is_later(each.is_, each.was):
        told = f"A material change was made, and the history has no entry for version {each.is_}"
    elif each.revision is None:
        told = f"A material change was made, and {each.is_ or 'none'} is no later version than {each.was}"
    else:
        told = f"A material change was made, and the version goes only from {each.was} to {each.is_}"
    step = "a new first number" if not each.fitting else f"version {each.fitting}"
    again = f", with {_names(corpus, each.adopt_again)} under `adopt-again`" if each.adopt_again else ""
    return Problem(
        place=document.at(None, "version"),
        message=f"{told}: {changed(each)}",
        help=f"Give it {step} and an entry under `revisions` with `material: yes`{again}.",
        related=tuple(quoted(each)),
        about=each.was,
    )


def _names(corpus: Corpus, parties: tuple[str, ...]) -> str:
    return ", ".join(corpus.title("party", each) for each in parties)
