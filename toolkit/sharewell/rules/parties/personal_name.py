"""A contact looks like a person's name or personal address.

Looks at the mailboxes, telephone lines and arrangements of contacts, and at the site's own mailbox. A mailbox looks
personal when its words, parted by dots, are two names (or an initial and a name) of which none is a word of the
field, of the catalogue or of the organisation; and when it carries a title such as Dr. This is a guess.

Why
---
People move on and roles stay. A name in a published register is personal data that git keeps for good, and mail to a
leaver's box is read by nobody.

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
from typing import Any

from ...model.corpus import Corpus
from ...model.document import Document
from ...model.findings import Problem, Severity
from ...model.places import Place
from ...model.words import Thing
from ..rule import declare

RULE = declare(
    severity=Severity.WARNING,
    judges_text=True,
    source="published registers of agreements",
)

_HELP = "Use a mailbox and a telephone that stay with the role, and take the name out: git keeps what was published."

_TITLES = frozenset(
    {"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "cllr", "councillor", "revd"}
)

_MAILBOXES = ("email", "contact")

_TITLED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Cllr|Councillor|Revd)\.? (?:[A-Z]\.? ?)*[A-Z][a-z'’-]+"
)

_NAMED = re.compile(r"\b([A-Z][a-z'’-]+) ([A-Z][a-z'’-]+)\b")

_LOCAL = re.compile(r"[a-z]+(?:-[a-z]+)*")

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


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report contacts whose mailbox, telephone or arrangement seems to name a person."""
    words: frozenset[str] = frozenset()
    for document, thing, key, text in _written(corpus):
        if _may_name(key, text):
            words = words or _vocabulary(corpus)
            if person := _person(key, text, words):
                yield _problem(document.at(thing, key), key, person)


def _written(corpus: Corpus) -> Iterator[tuple[Document[Any], Thing, str, str]]:
    """Every text of a contact, and the site's mailbox, with its document, the thing that holds it and its key."""
    for document in corpus.parties:
        for each in document.body.contacts:
            for key, text in (("email", each.email), ("phone", each.phone), ("instead", each.instead)):
                if text:
                    yield document, each, key, text
    framework = corpus.framework_document
    if framework is not None and framework.body.site is not None and framework.body.site.contact:
        yield framework, framework.body.site, "contact", framework.body.site.contact


def _problem(place: Place, key: str, person: str) -> Problem:
    what = {"phone": "telephone line", "instead": "arrangement"}.get(key, "mailbox")
    return Problem(
        place=place, message=f"The {what} “{person}” looks like a person's.", help=_HELP, about=key
    )


def _may_name(key: str, text: str) -> bool:
    """A quick look that passes over nearly all: is there a dot or an underscore, or are there capital letters."""
    if key in _MAILBOXES:
        local = text.partition("@")[0]
        return "." in local or "_" in local
    return any(each.isupper() for each in text)


def _person(key: str, text: str, words: frozenset[str]) -> str:
    """What looks like a person's name in a contact; empty where nothing does."""
    if key in _MAILBOXES:
        return text if _is_personal(text, words) else ""
    if titled := _TITLED.search(text):
        return titled[0]
    if key == "phone":
        for found in _NAMED.finditer(text):
            if not any(_is_known(each.lower(), words) for each in found.groups()):
                return found[0]
    return ""


def _is_personal(address: str, words: frozenset[str]) -> bool:
    """Whether an address reads `first.last`, with initials or figures perhaps, or carries a person's title."""
    local, _, domain = address.casefold().partition("@")
    parts = [each.strip("0123456789-") for each in re.split(r"[._]", local.partition("+")[0])]
    parts = [each for each in parts if each]
    if len(parts) < 2 or not all(_LOCAL.fullmatch(each) for each in parts):
        return False
    own = set(re.split(r"[.-]", domain)) | {"".join(parts)} & set(domain.split("."))
    known = [each in own or "".join(parts) in own or _is_known(each, words) for each in parts]
    if parts[0] in _TITLES:
        return not any(known[1:])
    names = [each for each in parts if len(each) > 1]
    return len(parts) <= 3 and bool(names) and len(names) <= 2 and not any(known) and len(names[-1]) > 2


def _is_known(part: str, words: frozenset[str]) -> bool:
    """Whether a word, or a part of one with hyphens, is a word of the field, in the plural perhaps."""
    return any(each in words or each.removesuffix("s") in words for each in (part, *part.split("-")))


def _vocabulary(corpus: Corpus) -> frozenset[str]:
    """The words of the field: those above and those of the titles of roles, bodies, purposes and data."""
    found = set(_FIELD)
    for kind in _KINDS:
        for id, entry in corpus.entries(kind).items():
            also = getattr(entry.thing, "also_known_as", ())
            for title in (id, entry.thing.title, getattr(entry.thing, "short_title", None) or "", *also):
                found.update(each for each in re.split(r"[^a-z]+", title.casefold()) if len(each) > 1)
    return frozenset(found)
