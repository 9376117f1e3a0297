"""The words that documents choose from: kinds of body, purposes, categories of data, kinds of person, roles, terms."""

import enum
from typing import Annotated

from .sourced import Sourced
from .words import (
    BodyTypeId,
    CategoryId,
    Line,
    LooseDate,
    Prose,
    PurposeId,
    Slug,
    SubjectId,
    Thing,
    YesNo,
    says,
)


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
