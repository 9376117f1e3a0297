"""Who is party to a document, in what capacity, who adopted which version, and who approved it."""

import enum
from typing import Annotated

from .party import Contact
from .words import Date, Line, LooseDate, PartyId, Prose, ProtocolId, RoleId, Thing, Version, says


class PartyAs(enum.Enum):
    """In what capacity a party is named: an associate takes part without signing; one that is invited has yet to adopt."""

    SIGNATORY = "signatory"
    UNIT = "unit"
    RECIPIENT = "recipient"
    PROCESSOR = "processor"
    ASSOCIATE = "associate"
    INVITED = "invited"


class PartyException(Thing):
    """A declared exception: a party that has not adopted a document above, and why that is accepted."""

    of: Annotated[ProtocolId, says("The document not adopted.", "charter")]
    because: Annotated[Prose, says("Why that is accepted.", "It is bound by its own regulator's code.")]
    equivalent: Annotated[Line | None, says("What it has accepted instead.", "its own national charter")] = (
        None
    )
    until: Annotated[Date | None, says("When the exception ends.", "2027-03-31")] = None


class PartyTo(Thing):
    """A party to this document."""

    party: Annotated[PartyId, says("The organisation, unit or group.", "northshire-police")]
    as_: Annotated[PartyAs | None, says("In what capacity; a signatory where left out.", "signatory")] = None
    through: Annotated[
        Line | None, says("How it joins, where not by signing this document.", "accession")
    ] = None
    joined: Annotated[
        LooseDate | None, says("The day it joined, where later than the first.", "2026-09-30")
    ] = None
    left: Annotated[LooseDate | None, says("The day it left.", "2026-12-31")] = None
    teams: Annotated[
        tuple[Line, ...], says("The departments or teams that take part.", ["Children's services"])
    ] = ()
    contacts: Annotated[
        tuple[Contact, ...],
        says(
            "Whom to ask about this document, where not the organisation's usual contacts.",
            [{"for": "operations", "role": "hub-manager"}],
        ),
    ] = ()
    exceptions: Annotated[
        tuple[PartyException, ...],
        says(
            "Documents above that it has not adopted, and why that is accepted.",
            [{"of": "charter", "because": "Bound by its regulator's code."}],
        ),
    ] = ()
    as_printed: Annotated[Line | None, says("The name the document uses for it.", "the Constabulary")] = None


class Adoption(Thing):
    """A party's adoption of a version of this document. A merge in Git is never a signature."""

    party: Annotated[PartyId, says("Who adopted.", "northshire-police")]
    version: Annotated[Version, says("The version adopted.", "2.0")]
    on: Annotated[LooseDate, says("The day of the signature or decision.", "2026-09-30")]
    role: Annotated[RoleId | None, says("The role that signed.", "chief-executive")] = None
    evidence: Annotated[
        Line | None, says("Where the signed copy or the minute is.", "force-register/771")
    ] = None
    method: Annotated[Line | None, says("How it was signed.", "electronic signature")] = None
    reservation: Annotated[
        Prose | None,
        says("What the party did not accept.", "Except clause 4.2 until its new system is in use."),
    ] = None
    witnessed_by: Annotated[
        RoleId | None, says("The role that witnessed the signature.", "monitoring-officer")
    ] = None
    until: Annotated[LooseDate | None, says("The day the adoption ended.", "2027-03-31")] = None


class Approval(Thing):
    """A step of approval, by a board or role that need not be a party."""

    step: Annotated[Line, says("Which step of approval this is.", "final approval")]
    by: Annotated[PartyId | None, says("The board or body that approves.", "safeguarding-partnership")] = None
    role: Annotated[RoleId | None, says("The role that approves.", "senior-information-risk-owner")] = None
    on: Annotated[
        LooseDate | None, says("The day of approval; left out while it is awaited.", "2026-09-14")
    ] = None
    version: Annotated[Version | None, says("The version approved.", "2.0")] = None
