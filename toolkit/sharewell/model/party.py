"""The register of organisations: bodies, their units, groups of bodies, and how to reach the right role."""

import enum
from typing import Annotated

from .words import (
    BodyTypeId,
    Country,
    Date,
    Email,
    LawId,
    Line,
    LooseDate,
    PartyId,
    Prose,
    RoleId,
    Slug,
    Thing,
    Url,
    Visibility,
    YesNo,
    says,
)


class ContactFor(enum.Enum):
    """What a contact is for; every signatory needs the first four."""

    DESIGNATED_PERSON = "designated-person"
    BREACH = "breach"
    COMPLAINTS = "complaints"
    ACCESS_REQUESTS = "access-requests"
    DATA_PROTECTION = "data-protection"
    INFORMATION_RISK = "information-risk"
    CALDICOTT = "caldicott"
    OPERATIONS = "operations"
    ESCALATION = "escalation"
    OUT_OF_HOURS = "out-of-hours"
    FREEDOM_OF_INFORMATION = "freedom-of-information"


class Contact(Thing):
    """A role to turn to, with its mailbox or telephone; never a person."""

    for_: Annotated[ContactFor, says("What people turn to this contact for.", "breach")]
    role: Annotated[
        RoleId | None, says("The role that answers, by its id in the catalogue.", "data-protection-officer")
    ] = None
    of: Annotated[
        PartyId | None,
        says("The organisation the role belongs to, where it is another one.", "anyborough-council"),
    ] = None
    email: Annotated[Email | None, says("The role's mailbox.", "data.protection@anyborough.example")] = None
    phone: Annotated[Line | None, says("The role's telephone number.", "01632 960001")] = None
    instead: Annotated[
        Prose | None,
        says(
            "The arrangement made instead, where there is no such role.",
            "The council's Caldicott Guardian acts for us.",
        ),
    ] = None
    visible_to: Annotated[Visibility | None, says("Who may see this contact.", "parties")] = None


class Identifier(Thing):
    """An organisation's number in somebody's register."""

    scheme: Annotated[Line, says("The register that gives the number.", "ods-code")]
    is_: Annotated[Line, says("The number or code in it.", "Q99")]


class Assurance(Thing):
    """Evidence that an organisation looks after information, with the date it runs out."""

    assurance: Annotated[Line, says("What kind of evidence it is.", "data-security-and-protection-toolkit")]
    state: Annotated[Line | None, says("What it found.", "standards met")] = None
    on: Annotated[LooseDate | None, says("The day it was given or assessed.", "2026-06-24")] = None
    until: Annotated[Date | None, says("The last day it counts.", "2027-06-30")] = None


class Group(Thing):
    """Several bodies treated as one party: named, or described so that membership follows the description."""

    members: Annotated[
        tuple[PartyId, ...], says("The bodies in the group, where they are named.", ["oakfield-primary"])
    ] = ()
    any: Annotated[
        Line | None, says("The description that makes a body a member.", "state-funded school or academy")
    ] = None
    of_types: Annotated[
        tuple[BodyTypeId, ...], says("The kinds of body the members are.", ["school", "academy"])
    ] = ()
    in_area: Annotated[Line | None, says("The place the members serve.", "Anyborough")] = None
    law: Annotated[LawId | None, says("The provision that lists the members.", "ca-2004-s11")] = None
    listed_at: Annotated[
        Url | None, says("Where the list of members is kept.", "https://www.anyborough.example/schools")
    ] = None
    chosen_by: Annotated[
        Line | None, says("Who chooses the member each time.", "the person the information is about")
    ] = None


class Merger(Thing):
    """A body that became another, by merger, change of name or transfer of functions."""

    party: Annotated[PartyId, says("The body that came before.", "anyborough-and-weir-icb")]
    on: Annotated[LooseDate, says("The day of the change.", "2026-04-01")]
    adoptions_count: Annotated[
        YesNo | None, says("Whether what the earlier body adopted binds the new one.", "yes")
    ] = None


class Party(Thing):
    """An organisation, a unit of one, a group or a board: whoever can share, receive, sign or own."""

    party: Annotated[Slug, says("The organisation's id, used wherever it is named.", "anyborough-council")]
    title: Annotated[Line, says("The organisation's name in full.", "Anyborough Council")]
    short_title: Annotated[Line | None, says("A shorter name for tables and charts.", "the council")] = None
    summary: Annotated[
        Prose | None,
        says("What the organisation does, in a sentence.", "The local authority for Anyborough."),
    ] = None
    is_: Annotated[
        tuple[BodyTypeId, ...],
        says("What kind of body it is, which decides the powers it may use.", ["local-authority"]),
    ] = ()
    part_of: Annotated[PartyId | None, says("The organisation this is a unit of.", "anyborough-council")] = (
        None
    )
    group: Annotated[
        Group | None,
        says(
            "The members, where this stands for several bodies.",
            {"any": "state-funded school", "in-area": "Anyborough"},
        ),
    ] = None
    lead: Annotated[PartyId | None, says("The body that acts for the group.", "anyborough-council")] = None
    legal_person: Annotated[
        YesNo | None, says("Whether it can sign for itself; a board usually cannot.", "no")
    ] = None
    acts_through: Annotated[
        PartyId | None, says("The body that signs for it, where it is no legal person.", "anyborough-council")
    ] = None
    country: Annotated[
        Country | None, says("The country whose law it acts under, where not the framework's.", "wales")
    ] = None
    competent_authority: Annotated[
        YesNo | None,
        says("Whether it may process for law enforcement (Data Protection Act 2018, section 30).", "yes"),
    ] = None
    also_known_as: Annotated[tuple[Line, ...], says("Other names people use for it.", ["ABC"])] = ()
    identifiers: Annotated[
        tuple[Identifier, ...],
        says("Its numbers in public registers.", [{"scheme": "ods-code", "is": "Q99"}]),
    ] = ()
    contacts: Annotated[
        tuple[Contact, ...],
        says("Whom to ask, by role.", [{"for": "breach", "role": "data-protection-officer"}]),
    ] = ()
    privacy_notice: Annotated[
        Url | None,
        says(
            "Where it tells people how it uses their information.", "https://www.anyborough.example/privacy"
        ),
    ] = None
    assurances: Annotated[
        tuple[Assurance, ...],
        says(
            "Evidence that it looks after information.",
            [{"assurance": "cyber-essentials", "until": "2027-03-01"}],
        ),
    ] = ()
    formed_from: Annotated[
        tuple[Merger, ...],
        says("The bodies it came from.", [{"party": "anyborough-and-weir-icb", "on": "2026-04-01"}]),
    ] = ()
    began: Annotated[LooseDate | None, says("The day it came into being.", "2026-04-01")] = None
    ended: Annotated[LooseDate | None, says("The day it ceased to exist.", "2026-03-31")] = None
    became: Annotated[tuple[PartyId, ...], says("The bodies that took its place.", ["northshire-icb"])] = ()
    website: Annotated[Url | None, says("Its public website.", "https://www.anyborough.example")] = None
    notes: Annotated[
        Prose | None,
        says("Anything readers should know that has no key of its own.", "Formed in April 2026."),
    ] = None
