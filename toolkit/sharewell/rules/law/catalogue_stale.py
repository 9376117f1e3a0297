"""The catalogue of law, or a register of the framework's own, is older than its own interval for checking it allows.

Looks at the day on which each register was last checked (`dated`) and at how long that holds (`refresh`). The packaged
catalogue of law, guidance, bodies and methods is told of once, at the framework, since all its registers are checked
together; a register of the framework's own is told of at its date. One that states no interval is left alone.

Why
---
What Sharewell knows of the law is as old as its catalogue. After the interval that its keepers set, a check that finds
nothing says little: an Act may have begun, and guidance may have a new edition.

When to waive
-------------
While the new catalogue is being tried: until the day on which it will be installed.

Bad
---
    register: our-purposes
    title: Purposes that we add
    dated: 2026-03-02
    refresh: 6 months

Good
----
    register: our-purposes
    title: Purposes that we add
    dated: 2026-09-02
    refresh: 6 months
"""

import datetime
from collections.abc import Iterator
from typing import Any

from ...model.corpus import Corpus
from ...model.dates import after, latest, spoken
from ...model.document import Document
from ...model.findings import Problem, Severity
from ...model.register import Register
from ..rule import declare

RULE = declare(
    severity=Severity.ADVICE, dated=True, source="the catalogue's own README: checked every three months"
)


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report the packaged catalogue, and each of the framework's registers, that was to be checked again by the day."""
    stale = [(document, due) for document in corpus.all_documents if (due := _due(document)) and due < day]
    national = [(due, document) for document, due in stale if document.national]
    place = corpus.framework_document or next(iter(corpus.documents), None)
    if national and place:
        due, oldest = min(national, key=lambda each: (each[0], each[1].path))
        yield Problem(
            place=place.at_key(None, place.kind),
            message=f"The catalogue of law was last checked on {_spoken(oldest)}, and that held until {spoken(due)}.",
            help="Install the newest Sharewell. Until then, check what matters at legislation.gov.uk.",
            about="catalogue",
        )
    for document, due in stale:
        if not document.national:
            yield Problem(
                place=document.at(None, "dated"),
                message=f"“{document.body.title}” was last checked on {_spoken(document)}, and that held until "
                f"{spoken(due)}.",
                help="Check its entries against the law and practice of today, and set `dated` to that day.",
                about=document.id,
            )


def _due(document: Document[Any]) -> datetime.date | None:
    """The last day on which the check of a register holds; None where it states no date or no interval."""
    body = document.body
    if not isinstance(body, Register) or not body.dated or not body.refresh:
        return None
    dated = latest(body.dated)
    return after(dated, body.refresh) if dated else None


def _spoken(document: Document[Register]) -> str:
    dated = latest(document.body.dated or "")
    return spoken(dated) if dated else ""
