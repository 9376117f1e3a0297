"""Changes of the ways through a chart: what leads to sharing, what it takes on the way, which outcomes can be reached."""

from __future__ import annotations

from typing import ClassVar

from ..change import Change
from ..plain import fitting
from ..weights import Turn


class OfChartPath(Change):
    """A change of where answers lead. `called` says by which answers a way is taken, as a sentence begins."""

    thing: ClassVar[str] = "chart-path"


class SharingOpened(OfChartPath):
    """Answers can lead to sharing that could not."""

    turn: ClassVar[Turn] = Turn.LOOSENED

    @property
    def sentence(self) -> str:
        """By which answers, and where they led."""
        led = f"; it led to {self.old}" if self.old else ""
        told = f"{self.called} can now lead to sharing"
        return fitting(f"{told}{led}.", f"{told}.")


class SharingClosed(OfChartPath):
    """Answers can no longer lead to sharing."""

    turn: ClassVar[Turn] = Turn.TIGHTENED

    @property
    def sentence(self) -> str:
        """By which answers, and where they lead now."""
        leads = f"; it leads to {self.new}" if self.new else ""
        told = f"{self.called} can no longer lead to sharing"
        return fitting(f"{told}{leads}.", f"{told}.")


class CheckSkipped(OfChartPath):
    """A question or a safeguard can be skipped on a way to sharing."""

    turn: ClassVar[Turn] = Turn.LOOSENED

    @property
    def sentence(self) -> str:
        """By which answers, and what is skipped."""
        told = f"can now lead to sharing without {self.old}."
        return fitting(f"{self.called} {told}", f"An answer {told}")


class CheckRequired(OfChartPath):
    """A question or a safeguard can no longer be skipped on a way to sharing."""

    turn: ClassVar[Turn] = Turn.TIGHTENED

    @property
    def sentence(self) -> str:
        """By which answers, and what comes first."""
        told = f"now leads to sharing only after {self.new}."
        return fitting(f"{self.called} {told}", f"An answer {told}")


class QuestionDropped(OfChartPath):
    """A question is gone that came before sharing."""

    turn: ClassVar[Turn] = Turn.LOOSENED

    @property
    def sentence(self) -> str:
        """The question."""
        return fitting(f"{self.called} is no longer asked before sharing.")


class QuestionPut(OfChartPath):
    """A new question comes before sharing."""

    turn: ClassVar[Turn] = Turn.TIGHTENED

    @property
    def sentence(self) -> str:
        """The question."""
        return fitting(f"{self.called} is a new question before sharing.")


class OutcomeSharesMore(OfChartPath):
    """An outcome means more sharing than it did."""

    turn: ClassVar[Turn] = Turn.LOOSENED

    @property
    def sentence(self) -> str:
        """What it meant and means."""
        return fitting(f"The outcome {self.called} now means: {self.new}. It meant: {self.old}.")


class OutcomeSharesLess(OfChartPath):
    """An outcome means less sharing than it did."""

    turn: ClassVar[Turn] = Turn.TIGHTENED

    @property
    def sentence(self) -> str:
        """What it meant and means."""
        return fitting(f"The outcome {self.called} now means: {self.new}. It meant: {self.old}.")


class OutcomeAltered(OfChartPath):
    """An outcome means something else, neither more sharing nor less."""

    turn: ClassVar[Turn] = Turn.ALTERED

    @property
    def sentence(self) -> str:
        """What it meant and means."""
        return fitting(
            f"The outcome {self.called} now means: {self.new or 'nothing stated'}. It meant: {self.old or 'nothing stated'}."
        )


class SharingOutcomeReached(OfChartPath):
    """An outcome that shares can be reached that could not, beside others that shared already."""

    turn: ClassVar[Turn] = Turn.LOOSENED

    @property
    def sentence(self) -> str:
        """The outcome, and the shortest answers that lead to it."""
        told = f"The outcome {self.called}, which shares, can now be reached"
        return fitting(f"{told}: {self.new}.", f"{told}.")


class SharingOutcomeLost(OfChartPath):
    """An outcome that shares can no longer be reached, though others that share can."""

    turn: ClassVar[Turn] = Turn.TIGHTENED

    @property
    def sentence(self) -> str:
        """The outcome, and the answers that led to it."""
        told = f"The outcome {self.called}, which shares, can no longer be reached"
        return fitting(f"{told}; it was by {self.old}.", f"{told}.")


class OutcomeReached(OfChartPath):
    """An outcome that does not share can be reached that could not."""

    turn: ClassVar[Turn] = Turn.ADDED

    @property
    def sentence(self) -> str:
        """The outcome, and the shortest answers that lead to it."""
        told = f"The outcome {self.called} can now be reached"
        return fitting(f"{told}: {self.new}.", f"{told}.")


class OutcomeLost(OfChartPath):
    """An outcome that does not share can no longer be reached."""

    turn: ClassVar[Turn] = Turn.REMOVED

    @property
    def sentence(self) -> str:
        """The outcome, and the answers that led to it."""
        told = f"The outcome {self.called} can no longer be reached"
        return fitting(f"{told}; it was by {self.old}.", f"{told}.")


class AnswerAdded(OfChartPath):
    """A question has an answer more."""

    turn: ClassVar[Turn] = Turn.ADDED

    @property
    def sentence(self) -> str:
        """The answer and where it leads."""
        return fitting(f"{self.called} leads to {self.new}.", f"{self.called} leads on.")


class AnswerRemoved(OfChartPath):
    """A question has an answer less."""

    turn: ClassVar[Turn] = Turn.REMOVED

    @property
    def sentence(self) -> str:
        """The answer and where it led."""
        return fitting(f"{self.called} led to {self.old}.", f"{self.called} led on.")


class PathAltered(OfChartPath):
    """Answers lead elsewhere, and neither more nor less is asked before sharing."""

    turn: ClassVar[Turn] = Turn.ALTERED

    @property
    def sentence(self) -> str:
        """The answers, where they lead now and where they led."""
        told = f"{self.called} now leads to {self.new}"
        return fitting(f"{told}, no longer to {self.old}.", f"{told}.")


class StartMoved(OfChartPath):
    """A chart starts with another step."""

    turn: ClassVar[Turn] = Turn.ALTERED

    @property
    def sentence(self) -> str:
        """Both steps."""
        return fitting(
            f"The chart now starts with {self.new or 'no step'}, no longer with {self.old or 'none'}."
        )
