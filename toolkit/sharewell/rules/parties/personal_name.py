"""A contact, or a text, gives a person's name or personal address.

Looks at the mailboxes, telephone lines and arrangements of contacts, at the site's own mailbox, and at
running text. A mailbox looks personal when it is made of two names, of a surname with an initial, or of a
first name, of which none is a word of the field, of the catalogue or of the organisation; when it carries a
title such as Dr; and at a provider of private mailboxes. In running text a name is looked for after a title
or a rank, beside a role, after words such as "ask for", and where a common first name and surname stand
together. Hospitals, streets, laws, inquiries and court cases that bear a person's name, and people invented
for an example, are left alone. This is a guess.

Why
---
People move on and roles stay. A name in a published register is personal data that git keeps for
good, and mail to a leaver's box is read by nobody.

When to waive
-------------
When the mailbox belongs to a role whose words only look like a name: say which role.

Bad
---
    party: northshire-police
    title: Northshire Police
    contacts:
      - for: breach
        role: data-protection-officer
        email: jane.walsh@northshire-police.example

Good
----
    party: northshire-police
    title: Northshire Police
    contacts:
      - for: breach
        role: data-protection-officer
        email: data.protection@northshire-police.example
"""

import datetime
from collections.abc import Iterator

from ...model.corpus import Corpus
from ...model.findings import Problem, Severity
from ...model.party import Party
from ...model.passages import passages
from ...model.places import Place
from ...model.texts import texts
from ..rule import declare
from ._field_words import field_words
from ._mailboxes import is_personal
from ._name_cues import texts_that_may_name
from ._persons import person_in

RULE = declare(
    severity=Severity.WARNING,
    judges_text=True,
    source="published registers of agreements",
)

_HELP = "Name the role, with a mailbox and a telephone that stay with it, and take the name out: git keeps what was published."

_WHAT = {"email": "mailbox", "contact": "mailbox", "phone": "telephone line", "instead": "arrangement"}

_NAMES_OF_BODIES = ("title", "short-title", "also-known-as")
"""Keys of a party that name the body itself: a surgery may be called after its doctors."""


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report contacts and texts that seem to name a person, once each."""
    words: frozenset[str] = frozenset()
    for document in corpus.parties:
        for each in document.body.contacts:
            if each.email and is_personal(each.email, words := words or field_words(corpus)):
                yield _problem(document.at(each, "email"), "email", each.email)
    framework = corpus.framework_document
    site = framework.body.site if framework is not None else None
    if (
        framework is not None
        and site is not None
        and site.contact
        and is_personal(site.contact, words := words or field_words(corpus))
    ):
        yield _problem(framework.at(site, "contact"), "contact", site.contact)
    held = texts_that_may_name(texts(corpus))
    for passage in passages(corpus) if held else ():
        if passage.said not in held:
            continue
        if isinstance(passage.thing, Party) and passage.key in _NAMES_OF_BODIES:
            continue
        words = words or field_words(corpus)
        if person := person_in(passage.said, words):
            yield _problem(passage.place, passage.key, person)


def _problem(place: Place, key: str, person: str) -> Problem:
    if key in _WHAT:
        message = f"The {_WHAT[key]} “{person}” looks like a person's."
    else:
        message = f"The text seems to name a person: “{person}”."
    return Problem(place=place, message=message, help=_HELP, about=key)
