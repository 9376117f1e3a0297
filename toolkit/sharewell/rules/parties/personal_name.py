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
import re
from collections.abc import Iterator

from ...model.corpus import Corpus
from ...model.findings import Problem, Severity
from ...model.party import Party
from ...model.passages import passages
from ...model.places import Place
from ...model.texts import texts
from ..rule import declare
from ._persons import is_personal, person_in, texts_that_may_name

RULE = declare(
    severity=Severity.WARNING,
    judges_text=True,
    source="published registers of agreements",
)

_HELP = "Name the role, with a mailbox and a telephone that stay with it, and take the name out: git keeps what was published."

_WHAT = {"email": "mailbox", "contact": "mailbox", "phone": "telephone line", "instead": "arrangement"}

_FIELD = frozenset(
    re.findall(
        r"\S+",
        """
    access accounts admin administration admissions adult adults advice advocacy allocation allocations and anti appeal
    appeals applications approvals area assessment assessments assurance audit benefits board booking bookings breach
    breaches bureau business caldicott call calls care carers case central centre chair charity chief child children
    childrens civil clerk clinic clinical college commissioning committee communications community complaint complaints
    compliance concern concerns conference connect consent contact contacts control coordination coordinator corporate
    council county court crime cyber data day deputy desk development digital director disability disclosure discharge
    district domestic drugs duty early east education elections email emergencies emergency enquiries enquiry
    environment ethics evaluation executive exploitation external families family feedback finance fire first foi force
    forum fostering foundation fraud freedom friday front gateway gdpr general governance group guardian guardianship
    head health help helpdesk helpline home homeless homelessness homes hospital hotline hours house housing hub human
    in inbox incident incidents independent info information inspection integrated intake intelligence intervention
    investigations it joint justice landlord law lead leads learning leaving legal liaison library licensing line list
    local locality looked mail mailbox main managed management manager maternity medical meeting meetings mental midwifery
    missing monday monitoring national network neighbourhood news nhs no night noreply north notification notifications
    nurse nursery nursing office officer offices older on one online operations operational option options out outreach
    panel parking partner partners partnership partnerships patient patients people performance permits pharmacy place
    planning police policy post practice practitioner press prevention primary principal privacy private probation
    procurement programme project property protect protecting protection public quality reception record records recovery
    recruitment referral referrals refuge region regional registrar registration registry regulation rehabilitation
    rent reply report reporting reports request requests research residential resilience response responsible reviews
    rights risk road roads room safe safeguarding safer safety sar saturday scheme school schools search secondary
    secretary secure security senior sensory serious service services sexual share shared sharing single sixth social
    south special standards statistics statutory strategic strategy street student students sunday supplier support
    surgery survivors system systems talk targeted team teams technical technology telephone tenancy tenant tenants
    therapy thursday to town traffic training transfer transport trust tuesday unit urgent victim victims village
    violence virtual visiting visitor voluntary volunteer volunteering ward web website wednesday weekend welfare
    wellbeing west women work workforce young youth
    """,
    )
)
"""Words of mailboxes that stay with a role, beside those of the catalogue's titles and of the organisations' names."""

_KINDS = ("role", "party", "body-type", "purpose", "category", "subject", "term", "body")


_NAMES_OF_BODIES = ("title", "short-title", "also-known-as")
"""Keys of a party that name the body itself: a surgery may be called after its doctors."""


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report contacts and texts that seem to name a person, once each."""
    words: frozenset[str] = frozenset()
    for document in corpus.parties:
        for each in document.body.contacts:
            if each.email and is_personal(each.email, words := words or _vocabulary(corpus)):
                yield _problem(document.at(each, "email"), "email", each.email)
    framework = corpus.framework_document
    site = framework.body.site if framework is not None else None
    if (
        framework is not None
        and site is not None
        and site.contact
        and is_personal(site.contact, words := words or _vocabulary(corpus))
    ):
        yield _problem(framework.at(site, "contact"), "contact", site.contact)
    held = texts_that_may_name(texts(corpus))
    for passage in passages(corpus) if held else ():
        if passage.said not in held:
            continue
        if isinstance(passage.thing, Party) and passage.key in _NAMES_OF_BODIES:
            continue
        words = words or _vocabulary(corpus)
        if person := person_in(passage.said, words):
            yield _problem(passage.place, passage.key, person)


def _problem(place: Place, key: str, person: str) -> Problem:
    if key in _WHAT:
        message = f"The {_WHAT[key]} “{person}” looks like a person's."
    else:
        message = f"The text seems to name a person: “{person}”."
    return Problem(place=place, message=message, help=_HELP, about=key)


def _vocabulary(corpus: Corpus) -> frozenset[str]:
    """The words of the field: those above and those of the titles of roles, bodies, purposes and data."""
    found = set(_FIELD)
    for kind in _KINDS:
        for id, entry in corpus.entries(kind).items():
            also = getattr(entry.thing, "also_known_as", ())
            for title in (id, entry.thing.title, getattr(entry.thing, "short_title", None) or "", *also):
                found.update(each for each in re.split(r"[^a-z]+", title.casefold()) if len(each) > 1)
    return frozenset(found)
