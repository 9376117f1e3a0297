"""One way to say what a statement applies to, used wherever a protocol speaks about part of itself."""

from typing import Annotated

from .words import AtLeastOne, FlowId, ItemId, Line, PartyId, PurposeId, SubjectId, Thing, says


class Selector(Thing):
    """The part of the protocol that a statement is about. What is left out is not narrowed: `for: {}` is everything.

    Where several statements fit, the narrowest wins; two equally narrow ones that differ are a finding.
    """

    parties: Annotated[
        tuple[PartyId, ...],
        AtLeastOne(),
        says("Only these parties, as those who hold or give the information.", ["northshire-police"]),
    ] = ()
    to: Annotated[
        tuple[PartyId, ...], AtLeastOne(), says("Only towards these recipients.", ["front-door"])
    ] = ()
    flows: Annotated[tuple[FlowId, ...], AtLeastOne(), says("Only these flows.", ["daily-meeting"])] = ()
    purposes: Annotated[
        tuple[PurposeId, ...], AtLeastOne(), says("Only for these purposes.", ["safeguarding-children"])
    ] = ()
    items: Annotated[
        tuple[ItemId, ...], AtLeastOne(), says("Only these items of information.", ["incident-summary"])
    ] = ()
    subjects: Annotated[tuple[SubjectId, ...], AtLeastOne(), says("Only about these people.", ["child"])] = ()
    stage: Annotated[
        Line | None,
        says("Only at this stage of the work, in the words that the flows use for it.", "investigation"),
    ] = None
    after: Annotated[
        Line | None, says("Only once this has happened.", "the incident is reported to the police")
    ] = None

    @property
    def narrowness(self) -> int:
        """How many ways the statement is narrowed; 0 for everything."""
        return sum(
            bool(part)
            for part in (
                self.parties,
                self.to,
                self.flows,
                self.purposes,
                self.items,
                self.subjects,
                self.stage,
                self.after,
            )
        )
