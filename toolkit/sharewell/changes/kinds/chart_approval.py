"""Changes of the approvals in a chart: who must agree before information is shared."""

from __future__ import annotations

from typing import ClassVar

from ..change import Change
from ..plain import fitting
from ..weights import Turn


class OfChartApproval(Change):
    """A change of an approval in a chart. `called` names who approves, or the answers by which a way is taken."""

    thing: ClassVar[str] = "chart-approval"


class ChartApprovalAdded(OfChartApproval):
    """Somebody must approve before sharing who did not have to."""

    turn: ClassVar[Turn] = Turn.ADDED

    @property
    def sentence(self) -> str:
        """Who, and on which way."""
        told = f"now leads to sharing only after approval by {self.new}."
        return fitting(f"{self.called} {told}", f"An answer {told}")


class ChartApprovalRemoved(OfChartApproval):
    """Somebody need no longer approve before sharing."""

    turn: ClassVar[Turn] = Turn.REMOVED

    @property
    def sentence(self) -> str:
        """Who, and on which way."""
        told = f"can now lead to sharing without approval by {self.old}."
        return fitting(f"{self.called} {told}", f"An answer {told}")


class ChartApprovalTightened(OfChartApproval):
    """More people must approve, or nobody more senior may do so instead."""

    turn: ClassVar[Turn] = Turn.TIGHTENED

    @property
    def sentence(self) -> str:
        """Who must approve, and did."""
        told = f"is now by {self.new}; it was by {self.old}."
        return fitting(f"{self.called} {told}", f"An approval {told}")


class ChartApprovalLoosened(OfChartApproval):
    """Fewer people must approve, or somebody more senior may do so instead."""

    turn: ClassVar[Turn] = Turn.LOOSENED

    @property
    def sentence(self) -> str:
        """Who must approve, and did."""
        told = f"is now by {self.new}; it was by {self.old}."
        return fitting(f"{self.called} {told}", f"An approval {told}")


class ChartApprovalAltered(OfChartApproval):
    """Another role approves."""

    turn: ClassVar[Turn] = Turn.ALTERED

    @property
    def sentence(self) -> str:
        """Who must approve, and did."""
        told = f"is now by {self.new}; it was by {self.old}."
        return fitting(f"{self.called} {told}", f"An approval {told}")
