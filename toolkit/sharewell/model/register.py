"""Reference entries: law, guidance, methods, standards, purposes, categories, retired bodies and systems, roles.

The national catalogue and a framework's own additions have the same shape, so that a partnership can add a local
purpose under a national one, or a local method, in a file of its own.
"""

import enum
from typing import Annotated

from .legal import Position
from .words import (
    BodyTypeId,
    CategoryId,
    Country,
    Date,
    LawId,
    Line,
    LooseDate,
    MethodId,
    Period,
    Prose,
    PurposeId,
    Slug,
    StandardId,
    SubjectId,
    Thing,
    Url,
    YesNo,
    says,
)


class Certainty(enum.Enum):
    """How sure the catalogue is of an entry."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Evidence(Thing):
    """A page that was read for an entry, and what it confirmed."""

    at_: Annotated[
        Url | None, says("The page.", "https://www.legislation.gov.uk/ukpga/2004/31/section/16LA")
    ] = None
    confirms: Annotated[Prose, says("What it confirmed.", "The text of the section as inserted.")]


class Sourced(Thing):
    """What every entry says about how it is known."""

    confidence: Annotated[Certainty | None, says("How sure the catalogue is.", "high")] = None
    certain: Annotated[
        YesNo | None,
        says(
            "Whether the change of the law is plain from the statute itself, so that a check may call it an error.",
            "yes",
        ),
    ] = None
    general_knowledge_only: Annotated[YesNo | None, says("Whether no public page was read for it.", "no")] = (
        None
    )
    sources: Annotated[
        tuple[Line, ...], says("The sources, by their ids in the catalogue's list of sources.", ["cwsa-s4"])
    ] = ()
    text_as_of: Annotated[
        Line | None,
        says(
            "The state of the text that was read, where it is not the present one.",
            "text before 2022 changes",
        ),
    ] = None
    evidence: Annotated[
        tuple[Evidence, ...],
        says("Pages read, and what each confirmed.", [{"confirms": "The text of the section."}]),
    ] = ()

    @property
    def may_fail(self) -> bool:
        """Whether a check may fail a build on this entry: certain on its face, or confident and sourced."""
        return bool(self.certain) or (self.confidence is Certainty.HIGH and not self.general_knowledge_only)


class LawKind(enum.Enum):
    """What kind of law an entry is."""

    STATUTE = "statute"
    REGULATION = "regulation"
    COMMON_LAW = "common-law"
    TREATY = "treaty"
    GUIDANCE = "guidance"
    BILL = "bill"


class LawStatus(enum.Enum):
    """The standing of a provision on the day the catalogue was checked.

    `standing` in the catalogue works it out for any other day.
    """

    IN_FORCE = "in-force"
    AMENDED = "amended"
    PARTLY_IN_FORCE = "partly-in-force"
    ENACTED_NOT_IN_FORCE = "enacted-not-in-force"
    REPEALED = "repealed"
    REPEALED_IN_ENGLAND = "repealed-in-england"
    SUPERSEDED = "superseded"


class Nature(enum.Enum):
    """What a provision does for information sharing."""

    MANDATORY_DUTY = "mandatory-duty"
    EXPRESS_POWER = "express-power"
    IMPLIED_POWER = "implied-power"
    PERMISSIVE_GATEWAY = "permissive-gateway"
    LAWFUL_BASIS = "lawful-basis"
    LAWFUL_BASIS_SPECIAL_CATEGORY = "lawful-basis-special-category"
    CONDITION = "condition"
    RESTRICTION = "restriction"
    EXEMPTION = "exemption"
    NOT_A_GATEWAY = "not-a-gateway"


class Provision(Sourced):
    """A provision of law: what it does, for whom, towards whom, and since when."""

    provision: Annotated[Slug, says("The provision's id.", "ca-2004-s11")]
    title: Annotated[Line, says("What it is called.", "Arrangements to safeguard and promote welfare")]
    citation: Annotated[Line | None, says("How it is cited.", "Children Act 2004 s11")] = None
    also_cited: Annotated[
        tuple[Line, ...], says("Other forms of citation that people write.", ["s.11 CA 2004"])
    ] = ()
    address: Annotated[Line | None, says("Its path at legislation.gov.uk.", "ukpga/2004/31/section/11")] = (
        None
    )
    kind: Annotated[LawKind, says("What kind of law it is.", "statute")]
    extent: Annotated[tuple[Country, ...], says("The countries it applies in.", ["england"])] = ()
    status: Annotated[LawStatus, says("Its standing on the catalogue's date.", "in-force")]
    in_force_from: Annotated[LooseDate | None, says("The day it came into force.", "2005-10-01")] = None
    ended: Annotated[LooseDate | None, says("The day it was repealed or superseded.", "2018-05-25")] = None
    replaced_by: Annotated[tuple[LawId, ...], says("What took its place.", ["dpa-2018"])] = ()
    nature: Annotated[
        tuple[Nature, ...], says("What it does for information sharing.", ["mandatory-duty"])
    ] = ()
    open_to: Annotated[
        tuple[BodyTypeId, ...], says("The kinds of body that may rely on it.", ["local-authority", "police"])
    ] = ()
    towards: Annotated[
        tuple[BodyTypeId, ...],
        says("The kinds of body it lets them share with, where it says.", ["local-authority"]),
    ] = ()
    towards_confidence: Annotated[Certainty | None, says("How sure the catalogue is of that.", "medium")] = (
        None
    )
    on_request_of: Annotated[
        tuple[BodyTypeId, ...], says("The kinds of body that must ask first.", ["local-authority"])
    ] = ()
    purposes: Annotated[
        tuple[PurposeId, ...], says("The purposes it serves.", ["safeguarding-children"])
    ] = ()
    needs_policy_document: Annotated[
        YesNo | None, says("Whether relying on it takes an appropriate policy document.", "yes")
    ] = None
    conditions: Annotated[
        tuple[Prose, ...],
        says("The conditions it sets, in plain words.", ["Only the bodies listed are bound."]),
    ] = ()
    note: Annotated[
        Prose | None,
        says("What people get wrong about it.", "It does not mention information; the power is implied."),
    ] = None

    @property
    def name(self) -> str:
        """How a sentence names it: the citation, unless that is a bare number of the statute book."""
        return (
            self.citation
            if self.citation and self.citation[0].isalpha() and "/" not in self.citation
            else self.title
        )


class EditionStatus(enum.Enum):
    """Whether an edition of guidance is the current one."""

    CURRENT = "current"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"


class Guidance(Sourced):
    """An edition of guidance, with the numbered rules it gives, where it gives any."""

    guidance: Annotated[Slug, says("The edition's id.", "working-together-2026")]
    title: Annotated[Line, says("The title with its year.", "Working Together to Safeguard Children 2026")]
    kind: Annotated[Line | None, says("What kind of guidance it is.", "statutory guidance")] = None
    extent: Annotated[tuple[Country, ...], says("The countries it is for.", ["england"])] = ()
    status: Annotated[EditionStatus, says("Whether it is the current edition.", "current")]
    published: Annotated[LooseDate | None, says("When it was published.", "2026-03-18")] = None
    in_force_from: Annotated[LooseDate | None, says("When it takes effect, where later.", "2026-09-01")] = (
        None
    )
    ended: Annotated[LooseDate | None, says("When it was superseded or withdrawn.", "2026-03-18")] = None
    supersedes: Annotated[
        tuple[LawId, ...], says("The editions it replaced.", ["working-together-2023"])
    ] = ()
    rules: Annotated[
        tuple[Prose, ...],
        says("The numbered rules it gives, in our own words.", ["Data protection law is no barrier."]),
    ] = ()
    rules_called: Annotated[Line | None, says("What its rules are called.", "golden rules")] = None
    markers: Annotated[
        tuple[Line, ...], says("Phrases that show which edition was copied.", ["living persons"])
    ] = ()
    note: Annotated[Prose | None, says("What to know about it.", "The final text was not seen.")] = None


class BodyType(Sourced):
    """A kind of organisation, as the law speaks of kinds."""

    body_type: Annotated[Slug, says("The kind's id.", "local-authority")]
    title: Annotated[Line, says("The kind in words.", "Local authority")]
    within: Annotated[
        tuple[BodyTypeId, ...], says("The wider kinds it belongs to.", ["public-authority"])
    ] = ()
    public_authority: Annotated[YesNo | None, says("Whether such bodies are public authorities.", "yes")] = (
        None
    )
    competent_authority: Annotated[
        YesNo | None, says("Whether such bodies may process for law enforcement.", "no")
    ] = None
    health_or_care: Annotated[
        YesNo | None, says("Whether such bodies hold confidential health or care information.", "no")
    ] = None
    note: Annotated[Prose | None, says("What to know about it.", "Includes unitary and county councils.")] = (
        None
    )


class PurposeEntry(Sourced):
    """A purpose for which information may be shared."""

    purpose: Annotated[Slug, says("The purpose's id.", "safeguarding-children")]
    title: Annotated[Line, says("The purpose in words.", "Safeguarding children")]
    within: Annotated[tuple[PurposeId, ...], says("The wider purposes it belongs to.", ["children"])] = ()
    means: Annotated[Prose | None, says("What it covers.", "Protecting children from abuse and neglect.")] = (
        None
    )
    law_enforcement: Annotated[
        YesNo | None,
        says("Whether it is a law enforcement purpose (Data Protection Act 2018, section 31).", "no"),
    ] = None
    theme: Annotated[
        Line | None, says("The theme it belongs to; unrelated themes want separate agreements.", "children")
    ] = None


class DataClass(enum.Enum):
    """What data protection law makes of a category."""

    PERSONAL = "personal"
    SPECIAL = "special"
    CRIMINAL = "criminal"
    NOT_PERSONAL = "not-personal"


class Category(Sourced):
    """A category of data."""

    category: Annotated[Slug, says("The category's id.", "health")]
    title: Annotated[Line, says("The category in words.", "Health")]
    within: Annotated[tuple[CategoryId, ...], says("The wider categories it belongs to.", ["special"])] = ()
    class_: Annotated[DataClass | None, says("What the law makes of it.", "special")] = None
    confidential: Annotated[YesNo | None, says("Whether a duty of confidence is usually owed.", "yes")] = None
    health_or_care: Annotated[YesNo | None, says("Whether it is health or care information.", "yes")] = None
    means: Annotated[
        Prose | None, says("What it covers.", "Physical and mental health, past, present and future.")
    ] = None


class SubjectKind(Thing):
    """A kind of person that information is about."""

    subject: Annotated[Slug, says("The kind's id.", "child")]
    title: Annotated[Line, says("The kind in words.", "Child or young person under 18")]
    within: Annotated[tuple[SubjectId, ...], says("The wider kinds it belongs to.", ["person"])] = ()
    child: Annotated[YesNo | None, says("Whether these are children.", "yes")] = None


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


class Wording(Sourced):
    """A term that has been replaced by another."""

    wording: Annotated[Slug, says("The entry's id.", "fair-processing-notice")]
    title: Annotated[Line, says("The older term.", "fair processing notice")]
    also_known_as: Annotated[
        tuple[Line, ...], says("Other forms of the older term.", ["fair processing statement"])
    ] = ()
    now: Annotated[Prose, says("The term used now.", "privacy notice")]
    since: Annotated[LooseDate | None, says("Since when.", "2018-05-25")] = None


class Role(Thing):
    """A role in organisations: people come and go, roles stay."""

    role: Annotated[Slug, says("The role's id.", "caldicott-guardian")]
    title: Annotated[Line, says("The role in words.", "Caldicott Guardian")]
    means: Annotated[
        Prose | None, says("What the role does.", "Protects confidential information about patients.")
    ] = None
    above: Annotated[tuple[Slug, ...], says("The roles it is senior to.", ["manager"])] = ()


class GlossaryTerm(Thing):
    """A word of the field, explained once for all documents."""

    term: Annotated[Slug, says("The term's id.", "front-door")]
    title: Annotated[Line, says("The word.", "front door")]
    also_known_as: Annotated[tuple[Line, ...], says("Its abbreviation and other names.", ["MASH"])] = ()
    means: Annotated[Prose, says("What it means.", "The team that receives all concerns about children.")]


class Principles(Sourced):
    """A numbered set of principles with its editions, such as the Caldicott principles."""

    principles: Annotated[Slug, says("The set's id.", "caldicott")]
    title: Annotated[Line, says("What the set is called.", "Caldicott principles")]
    since: Annotated[LooseDate, says("When the present edition began.", "2020-12-08")]
    list: Annotated[
        tuple[Prose, ...], says("The principles in our own words.", ["Have a clear reason for every use."])
    ]
    earlier: Annotated[tuple[Line, ...], says("Earlier editions: year and how many.", ["2013: 7"])] = ()
    note: Annotated[Prose | None, says("What to know about it.", "The eighth was added in 2020.")] = None


class Watched(Sourced):
    """A change of the law that is coming, for those who keep the catalogue."""

    watched: Annotated[Slug, says("The entry's id.", "health-bill-2026")]
    title: Annotated[Line, says("What it is.", "Health Bill 2026")]
    state: Annotated[Prose, says("How far it has come.", "Introduced on 14 May 2026.")]
    effect: Annotated[Prose, says("What it would change.", "Would abolish NHS England.")]


class Source(Thing):
    """A page or text behind entries of the catalogue."""

    source: Annotated[Slug, says("The source's id.", "cwsa-s4")]
    at_: Annotated[
        Url | None, says("Where it is.", "https://www.legislation.gov.uk/ukpga/2026/21/section/4/enacted")
    ] = None
    says_: Annotated[
        Prose | None, says("What it is, or what it showed.", "Text of section 4 as enacted.")
    ] = None


class Register(Thing):
    """A file of reference entries: a part of the national catalogue, or a framework's own additions."""

    register: Annotated[Slug, says("The register's id.", "anyborough-roles")]
    title: Annotated[Line, says("What it holds.", "Roles used in Anyborough")]
    dated: Annotated[Date | None, says("The day on which it was checked.", "2026-11-21")] = None
    refresh: Annotated[Period | None, says("How long it may go before it is checked again.", "3 months")] = (
        None
    )
    kept_by: Annotated[Line | None, says("The role that keeps it.", "catalogue editor")] = None
    note: Annotated[Prose | None, says("What to know before relying on it.", "Not legal advice.")] = None
    provisions: Annotated[
        tuple[Provision, ...],
        says(
            "Provisions of law, one by one.",
            [
                {
                    "provision": "ca-2004-s11",
                    "title": "Arrangements to safeguard children",
                    "kind": "statute",
                    "status": "in-force",
                }
            ],
        ),
    ] = ()
    guidance: Annotated[
        tuple[Guidance, ...],
        says(
            "Editions of guidance.",
            [
                {
                    "guidance": "working-together-2026",
                    "title": "Working Together to Safeguard Children 2026",
                    "status": "current",
                }
            ],
        ),
    ] = ()
    principles: Annotated[
        tuple[Principles, ...],
        says(
            "Numbered sets of principles.",
            [
                {
                    "principles": "caldicott",
                    "title": "Caldicott principles",
                    "since": "2020-12-08",
                    "list": ["Have a clear reason for every use."],
                }
            ],
        ),
    ] = ()
    body_types: Annotated[
        tuple[BodyType, ...],
        says("Kinds of organisation.", [{"body-type": "local-authority", "title": "Local authority"}]),
    ] = ()
    purposes: Annotated[
        tuple[PurposeEntry, ...],
        says(
            "Purposes of sharing.", [{"purpose": "safeguarding-children", "title": "Safeguarding children"}]
        ),
    ] = ()
    categories: Annotated[
        tuple[Category, ...], says("Categories of data.", [{"category": "health", "title": "Health"}])
    ] = ()
    subjects: Annotated[
        tuple[SubjectKind, ...],
        says("Kinds of person.", [{"subject": "child", "title": "Child or young person under 18"}]),
    ] = ()
    methods: Annotated[
        tuple[Method, ...],
        says(
            "Ways of sending information.",
            [{"method": "secure-email", "title": "Secure email", "status": "current"}],
        ),
    ] = ()
    standards: Annotated[
        tuple[Standard, ...],
        says(
            "Standards with their direction.",
            [{"standard": "training", "title": "Training", "measure": "frequency", "stronger": "more-often"}],
        ),
    ] = ()
    bodies: Annotated[
        tuple[RetiredBody, ...],
        says("Bodies that no longer exist.", [{"body": "ccg", "title": "Clinical commissioning group"}]),
    ] = ()
    systems: Annotated[
        tuple[System, ...],
        says(
            "Networks, address endings and markings.",
            [{"system": "gsi", "title": "gsi.gov.uk", "kind": "email-domain", "status": "retired"}],
        ),
    ] = ()
    wordings: Annotated[
        tuple[Wording, ...],
        says(
            "Terms that have been replaced.",
            [
                {
                    "wording": "fair-processing-notice",
                    "title": "fair processing notice",
                    "now": "privacy notice",
                }
            ],
        ),
    ] = ()
    roles: Annotated[
        tuple[Role, ...],
        says("Roles in organisations.", [{"role": "caldicott-guardian", "title": "Caldicott Guardian"}]),
    ] = ()
    positions: Annotated[
        tuple[Position, ...],
        says(
            "Legal positions written once.",
            [{"position": "public-task-safeguarding", "title": "Public task: safeguarding children"}],
        ),
    ] = ()
    terms: Annotated[
        tuple[GlossaryTerm, ...],
        says(
            "A glossary.",
            [
                {
                    "term": "front-door",
                    "title": "front door",
                    "means": "The team that receives all concerns about children.",
                }
            ],
        ),
    ] = ()
    watched: Annotated[
        tuple[Watched, ...],
        says(
            "Changes of the law that are coming.",
            [
                {
                    "watched": "health-bill-2026",
                    "title": "Health Bill 2026",
                    "state": "Introduced on 14 May 2026.",
                    "effect": "Would abolish NHS England.",
                }
            ],
        ),
    ] = ()
    sources: Annotated[
        tuple[Source, ...], says("The pages and texts behind the entries.", [{"source": "cwsa-s4"}])
    ] = ()
