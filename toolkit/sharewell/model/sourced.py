"""How an entry of the catalogue is known: how sure it is, from which sources, with what evidence."""

import enum
from typing import Annotated

from .words import Line, Prose, Thing, Url, YesNo, says


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
