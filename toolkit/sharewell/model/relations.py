"""How a document stands to others: its parents, what it was made from, what it runs beside, where it yields."""

import enum
from typing import Annotated

from .words import ClauseRef, Date, Line, ProtocolId, Stamp, Thing, Version, says


class Parent(Thing):
    """The document above, in the version that this one was agreed against."""

    protocol: Annotated[ProtocolId, says("The document above, by its id.", "children-and-families")]
    version: Annotated[Version | None, says("The parent's version when this document was agreed.", "2.1")] = (
        None
    )
    accepts: Annotated[
        Version | None,
        says("The parent's versions that need no new agreement: `2` accepts 2.0, 2.1 and so on.", "2"),
    ] = None
    stamp: Annotated[
        Stamp | None, says("A fingerprint of the parent's wording on the day it was agreed.", "3f9a0c51d2e7")
    ] = None
    accepted_on: Annotated[
        Date | None, says("The day on which this version of the parent was accepted.", "2026-09-14")
    ] = None
    as_printed: Annotated[
        Line | None, says("The name the document uses for its parent.", "the joint agreement")
    ] = None


class Beside(Thing):
    """A document that runs alongside, and which of the two prevails."""

    protocol: Annotated[
        ProtocolId | None, says("The other document, where it is in this framework.", "early-help")
    ] = None
    title: Annotated[
        Line | None, says("Its name, where it is not in this framework.", "The regional crime agreement")
    ] = None
    prevails: Annotated[
        Line | None,
        says("Which prevails where they differ: `this`, `the other`, or the rule in words.", "this"),
    ] = None


class BasedOn(Thing):
    """A template or another partnership's document that this one was made from."""

    protocol: Annotated[
        ProtocolId | None, says("The document, where it is in this framework.", "model-agreement")
    ] = None
    title: Annotated[
        Line | None, says("Its name, where it is not in this framework.", "The department's model agreement")
    ] = None
    how: Annotated[
        Line | None, says("What was done with it: localised, absorbed, copied or replaced.", "localised")
    ] = None
    version: Annotated[Version | None, says("The version of it that was used.", "1.0")] = None


class YieldsOn(enum.Enum):
    """What a parent leaves to the documents below."""

    EVERYTHING = "everything"
    STANDARDS = "standards"
    RETENTION = "retention"
    REVIEW = "review"
    RESTRICTIONS = "restrictions"


class Yields(Thing):
    """Where this document gives way to the ones below it."""

    on: Annotated[YieldsOn, says("What it leaves to them.", "standards")]
    says_: Annotated[ClauseRef | None, says("The clause that says so.", "clause 2.4")] = None


class Accepts(Thing):
    """A framework's or parent's statement of what counts as adopting it."""

    adopting: Annotated[ProtocolId, says("The document whose adoption counts.", "safeguarding-hub")]
    counts_as: Annotated[ProtocolId, says("The document it counts as adopting.", "charter")]
    says_: Annotated[ClauseRef | None, says("The clause that says so.", "clause 3.4 of charter")] = None
