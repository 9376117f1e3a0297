"""What sharing is done with and measured by: ways of sending, standards, networks; and bodies that no longer exist."""

import enum
from typing import Annotated

from .sourced import Sourced
from .words import (
    BodyTypeId,
    Date,
    LawId,
    Line,
    LooseDate,
    MethodId,
    Period,
    Prose,
    Slug,
    StandardId,
    Thing,
    YesNo,
    says,
)


class MethodStatus(enum.Enum):
    """Whether a way of sending information may be used."""

    CURRENT = "current"
    DISCOURAGED = "discouraged"
    RETIRED = "retired"


class Permits(enum.Enum):
    """How confidential what is sent by a method may be."""

    NOT_PERSONAL = "not-personal"
    PERSONAL = "personal"
    CONFIDENTIAL = "confidential"


class Method(Sourced):
    """A way of sending information, with the steps it needs."""

    method: Annotated[Slug, says("The method's id.", "secure-email")]
    title: Annotated[Line, says("The method in words.", "Secure email")]
    within: Annotated[tuple[MethodId, ...], says("The wider methods it belongs to.", ["email"])] = ()
    status: Annotated[MethodStatus, says("Whether it may be used.", "current")]
    ended: Annotated[LooseDate | None, says("The day it was retired.", "2020-03-31")] = None
    use_instead: Annotated[tuple[MethodId, ...], says("What to use in its place.", ["secure-email"])] = ()
    permits: Annotated[Permits | None, says("How confidential what is sent may be.", "confidential")] = None
    bulk: Annotated[YesNo | None, says("Whether it is fit for many people's information at once.", "yes")] = (
        None
    )
    needs_secure_address: Annotated[
        YesNo | None, says("Whether both ends must meet the secure email standard.", "yes")
    ] = None
    steps: Annotated[tuple[Prose, ...], says("What to do, in order.", ["Check the address twice."])] = ()
    never: Annotated[tuple[Prose, ...], says("What not to do.", ["Put names in the subject line."])] = ()
    records: Annotated[
        Prose | None, says("What to write down afterwards.", "That receipt was confirmed.")
    ] = None
    note: Annotated[
        Prose | None, says("What to know about it.", "A password on an ordinary email is not enough.")
    ] = None


class Measure(enum.Enum):
    """What kind of value a standard has."""

    DEADLINE = "deadline"
    FREQUENCY = "frequency"
    PERIOD = "period"
    COUNT = "count"
    SET = "set"
    SCHEME = "scheme"


class Stronger(enum.Enum):
    """Which of two values of a standard is the stronger."""

    SOONER = "sooner"
    MORE_OFTEN = "more-often"
    SHORTER = "shorter"
    LONGER = "longer"
    MORE = "more"
    INCLUDES_MORE = "includes-more"
    EQUIVALENT = "equivalent"


class Equivalence(Thing):
    """Schemes that show the same thing, for the kinds of body named."""

    schemes: Annotated[
        tuple[Line, ...],
        says(
            "Schemes that count the same, for these bodies.",
            ["data-security-and-protection-toolkit", "cyber-essentials-plus"],
        ),
    ]
    of_types: Annotated[
        tuple[BodyTypeId, ...], says("The kinds of body it holds for; all where left out.", ["nhs-trust"])
    ] = ()
    stronger_than: Annotated[tuple[Line, ...], says("Schemes that these exceed.", ["cyber-essentials"])] = ()


class Standard(Sourced):
    """A standard that protocols set, with the direction that makes one value stronger than another."""

    standard: Annotated[Slug, says("The standard's id.", "tell-partners-of-a-breach")]
    title: Annotated[Line, says("The standard in words.", "Telling partners of a breach")]
    measure: Annotated[Measure, says("What kind of value it has.", "deadline")]
    stronger: Annotated[Stronger, says("Which of two values is the stronger.", "sooner")]
    counted_from: Annotated[
        Line | None, says("What starts the clock, where nothing else is said.", "discovery")
    ] = None
    longest: Annotated[Period | None, says("The longest that the law allows.", "72 hours")] = None
    since: Annotated[Date | None, says("The day from which the law asks for it.", "2026-06-19")] = None
    rests_on: Annotated[tuple[LawId, ...], says("The law it comes from.", ["uk-gdpr-art-33-34"])] = ()
    items: Annotated[
        tuple[Line, ...],
        says("The words to use for what a set may hold.", ["encryption in transit", "access by role"]),
    ] = ()
    equivalences: Annotated[
        tuple[Equivalence, ...],
        says("Schemes that count the same.", [{"schemes": ["cyber-essentials-plus"]}]),
    ] = ()
    implies: Annotated[tuple[StandardId, ...], says("Standards that are met with it.", ["training"])] = ()
    note: Annotated[
        Prose | None, says("What to know about it.", "Leave time before the regulator's 72 hours.")
    ] = None


class RetiredBody(Sourced):
    """A body that was abolished, merged or renamed, or a term for one."""

    body: Annotated[Slug, says("The body's id.", "ccg")]
    title: Annotated[Line, says("Its name.", "Clinical commissioning group")]
    also_known_as: Annotated[tuple[Line, ...], says("Other names and abbreviations.", ["CCG"])] = ()
    began: Annotated[LooseDate | None, says("When it began.", "2013-04-01")] = None
    ended: Annotated[LooseDate | None, says("Its last day.", "2022-06-30")] = None
    became: Annotated[
        tuple[Slug, ...], says("What took its place: kinds of body, or other entries of this list.", ["icb"])
    ] = ()
    now: Annotated[Line | None, says("What to write today, in words.", "integrated care board")] = None
    note: Annotated[
        Prose | None, says("What to know about it.", "Functions passed to integrated care boards.")
    ] = None


class SystemKind(enum.Enum):
    """What a system entry is."""

    EMAIL_DOMAIN = "email-domain"
    NETWORK = "network"
    STANDARD = "standard"
    MARKING = "marking"
    SERVICE = "service"
    DEVICE = "device"


class SystemStatus(enum.Enum):
    """Whether a system is in use."""

    LIVE = "live"
    LEGACY = "legacy"
    DISCOURAGED = "discouraged"
    RETIRED = "retired"
    UNRECOGNISED = "unrecognised"


class System(Sourced):
    """A network, an ending of email addresses, a marking or a technical standard."""

    system: Annotated[Slug, says("The entry's id.", "gsi")]
    title: Annotated[Line, says("What people write.", "gsi.gov.uk")]
    kind: Annotated[SystemKind, says("What it is.", "email-domain")]
    status: Annotated[SystemStatus, says("Whether it is in use.", "retired")]
    ended: Annotated[LooseDate | None, says("When it was retired.", "2019-03-31")] = None
    use_instead: Annotated[
        Prose | None, says("What to use in its place.", "The organisation's own secure domain.")
    ] = None
    also_known_as: Annotated[tuple[Line, ...], says("Other forms.", ["GSi"])] = ()
    note: Annotated[Prose | None, says("What to know about it.", "The whole family was retired.")] = None
