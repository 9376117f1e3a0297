"""Law and guidance: provisions with what they do, for whom and towards whom; editions; numbered principles."""

import enum
from typing import Annotated

from .sourced import Certainty, Sourced
from .words import (
    BodyTypeId,
    CategoryId,
    Country,
    LawId,
    Line,
    LooseDate,
    Period,
    Prose,
    PurposeId,
    Slug,
    Thing,
    YesNo,
    says,
)


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


class NeverFor(enum.Enum):
    """A use of information for which a provision is no power, whatever the purpose."""

    PERSONAL_DATA = "personal-data"
    ROUTINE_SHARING = "routine-sharing"


class Bar(Thing):
    """Sharing that a provision itself forbids, or leaves out of the power that it gives."""

    bar: Annotated[Slug, says("The bar's id.", "patient-information")]
    says_: Annotated[
        Prose, says("What the law forbids, in plain words.", "It never covers information about patients.")
    ]
    from_: Annotated[
        tuple[BodyTypeId, ...],
        says("The kinds of body that may not share under it; every kind where left out.", ["nhs-body"]),
    ] = ()
    items: Annotated[
        tuple[CategoryId, ...],
        says("The categories that may not pass; all personal data where left out.", ["health"]),
    ] = ()
    unless_agreed: Annotated[
        YesNo | None, says("Whether the agreement of the person lifts the bar.", "yes")
    ] = None


class LawChange(Thing):
    """A change to a provision that stayed in force, as far as the catalogue knows its day."""

    on: Annotated[LooseDate, says("The first day of the changed text.", "2026-02-05")]
    what: Annotated[Prose, says("What changed.", "The task must be the controller's own.")]


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
    only_these_purposes: Annotated[
        YesNo | None, says("Whether the law confines it to those purposes.", "yes")
    ] = None
    not_for: Annotated[tuple[PurposeId, ...], says("The purposes it never serves.", ["direct-care"])] = ()
    never_for: Annotated[
        tuple[NeverFor, ...],
        says("The uses of information for which it is no power.", ["routine-sharing"]),
    ] = ()
    bars: Annotated[
        tuple[Bar, ...],
        says(
            "The sharing that it forbids, or leaves out of its power.",
            [{"bar": "patient-information", "says": "It never covers information about patients."}],
        ),
    ] = ()
    changed: Annotated[
        tuple[LawChange, ...],
        says(
            "Its changes since it came into force, as far as their days are known.",
            [{"on": "2026-02-05", "what": "The task must be the controller's own."}],
        ),
    ] = ()
    needs_policy_document: Annotated[
        YesNo | None, says("Whether relying on it takes an appropriate policy document.", "yes")
    ] = None
    keep_at_least: Annotated[
        Period | None, says("The shortest time for which it has records kept.", "6 years")
    ] = None
    keep_counted_from: Annotated[
        Line | None, says("What that time is counted from.", "the day of the entry")
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
        words = self.citation or ""
        numbered = not words[:1].isalpha() or words.startswith("SI ") or "/" in words.partition(" s")[0]
        return self.title if numbered else words


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
