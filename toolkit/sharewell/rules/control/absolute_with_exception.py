"""Absolute wording stands beside its exceptions, or the scope is stated two ways.

Looks at running text for "never", "always", "only ever", "under no circumstances", "in all cases", "at all times" and
"will not be shared without consent", beside "unless", "except", "save where" or an exception in the next sentence; for
an item that is listed as not shared `unless` something, and is elsewhere said never to be shared; and for words printed
in one part of a document that another part contradicts. "Not always", "almost never", "normally" and "without
exception" are not meant, nor is an exception to something else in the same sentence. Of the scope it asks whether one
clause is for children, or adults, only and another for everybody. Retired documents are left alone.

Why
---
Staff remember the absolute half of the sentence. One published chapter says that information "should only ever be
shared if" people agree, and gives its exceptions two sections on; another states its scope two ways.

When to waive
-------------
When the words are prescribed by law or by a form, and may not be changed.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    clauses:
      - clause: consent
        text: Information is never shared without consent, unless a child is at risk of harm.

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    clauses:
      - clause: consent
        text: >-
          We ask for consent before we share. We share without it where a child is at risk of harm, and where asking
          would add to the risk.
"""

import datetime
from collections.abc import Iterator

from ...model.control import AsPrinted
from ...model.corpus import Corpus
from ...model.current_text import CurrentText, cues, current_texts
from ...model.findings import Problem, Related, Severity
from ...model.places import Place
from ...model.protocol import Protocol
from ..rule import declare
from ._absolutes import absolute, beside_exception, contradicted
from ._scope import scope_stated_two_ways
from ._wording import quoted

RULE = declare(
    severity=Severity.WARNING,
    judges_text=True,
    source="published procedures: absolute wording with exceptions elsewhere, scope stated two ways",
)

_ABSOLUTE_CUES = cues(
    "never always ever only no all any every circumstances occasion account invariably absolutely strictly completely totally blanket absolute"
    " outright prohibited forbidden banned whatsoever"
)
_RULE_CUES = _ABSOLUTE_CUES | cues(
    "not cannot nothing nobody none each solely exclusively exclusive purely entirely alone limited restricted confined reserved sole without consent"
)


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report absolute wording beside its exceptions, once for each text, and a scope stated two ways."""
    for text in current_texts(corpus):
        for passage in text.holding((_RULE_CUES,)):
            if not isinstance(passage.thing, AsPrinted) and (found := beside_exception(passage.said)):
                yield _problem(passage.place, found)
        body = text.document.body
        if isinstance(body, Protocol):
            if body.as_printed or (body.data and body.data.excluded):
                yield from _apart(text, body)
            yield from scope_stated_two_ways(text)


def _problem(place: Place, words: str, *related: Related) -> Problem:
    return Problem(
        place=place,
        message=f"Absolute wording stands beside an exception: {quoted(words)}.",
        help="Say what is done as a rule, and name the exceptions in the same breath; or take the exception out.",
        related=related,
    )


def _apart(text: CurrentText, body: Protocol) -> Iterator[Problem]:
    """Absolute wording whose exception stands in another key: of something excluded, or of what is printed."""
    document = text.document
    excluded = [each for each in (body.data.excluded if body.data else ()) if each.unless]
    for passage in text.holding((_ABSOLUTE_CUES,)):
        thing = passage.thing
        if isinstance(thing, AsPrinted):
            if passage.key == "says" and contradicted(passage.said, thing.notes):
                yield _problem(
                    passage.place, passage.said, Related(thing.notes or "", document.at(thing, "notes"))
                )
        elif (never := absolute(passage.said)) and not beside_exception(passage.said):
            for each in excluded:
                own = each is thing and passage.key == "why"
                if own or each.item.replace("-", " ") in never.lower():
                    yield _problem(
                        passage.place, never, Related(each.unless or "", document.at(each, "unless"))
                    )
                    break
