"""The words of the field, which stand in mailboxes and beside names and are no names: of work, of roles, of the bodies there are."""

from __future__ import annotations

import re

from ...model.corpus import Corpus

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


def field_words(corpus: Corpus) -> frozenset[str]:
    """The words of the field: those above and those of the titles of roles, bodies, purposes and data."""
    found = set(_FIELD)
    for kind in _KINDS:
        for id, entry in corpus.entries(kind).items():
            also = getattr(entry.thing, "also_known_as", ())
            for title in (id, entry.thing.title, getattr(entry.thing, "short_title", None) or "", *also):
                found.update(each for each in re.split(r"[^a-z]+", title.casefold()) if len(each) > 1)
    return frozenset(found)


def is_known(part: str, words: frozenset[str]) -> bool:
    """Whether a word, or a part of one with hyphens, is one of the words of the field, in the plural perhaps."""
    return any(each in words or each.removesuffix("s") in words for each in (part, *part.split("-")))
