"""Changes of what a step of a chart says, wherever it stands: its wording, its tests, what it makes sure of."""

from __future__ import annotations

from typing import ClassVar

from ..change import Change
from ..plain import fitting, told_values, told_words
from ..weights import Turn


class OfChartStep(Change):
    """A change of a step of a chart, or of the chart's own keys."""

    thing: ClassVar[str] = "chart-step"


class ChartStepAdded(OfChartStep):
    """A step is new that changes no way to sharing."""

    turn: ClassVar[Turn] = Turn.ADDED

    @property
    def sentence(self) -> str:
        """The step."""
        return fitting(f"The step {self.called} is new.")


class ChartStepRemoved(OfChartStep):
    """A step is gone that changed no way to sharing."""

    turn: ClassVar[Turn] = Turn.REMOVED

    @property
    def sentence(self) -> str:
        """The step."""
        return fitting(f"The step {self.called} is gone.")


class ChartStepRenamed(OfChartStep):
    """A step has another id."""

    turn: ClassVar[Turn] = Turn.RENAMED

    @property
    def sentence(self) -> str:
        """Both ids."""
        return fitting(f"The step {self.called} has the id {self.new}; it had {self.old}.")


class ChartStepAltered(OfChartStep):
    """What a step is about, cites, asks or visits changed."""

    turn: ClassVar[Turn] = Turn.ALTERED

    @property
    def sentence(self) -> str:
        """What it was and is."""
        if self.called and not (self.old or self.new):
            return fitting(f"{self.called}.")
        if self.new:
            return told_values(f"{self.called}:", self.old, self.new)
        return fitting(
            f"{self.called}: no longer stated; it was {self.old}.", f"{self.called}: no longer stated."
        )


class QuestionAltered(OfChartStep):
    """A question, an action or an outcome is put in other words, in which another meaning may hide."""

    turn: ClassVar[Turn] = Turn.ALTERED

    @property
    def sentence(self) -> str:
        """Which text."""
        return told_words(f"The wording of {self.called} is", self, "put in other words")


class QuestionReworded(OfChartStep):
    """The same words, spaced, spelt in capitals or punctuated otherwise; or the chart's title, summary or notes."""

    turn: ClassVar[Turn] = Turn.REWORDED

    @property
    def sentence(self) -> str:
        """Which text."""
        return fitting(f"{self.called} is worded anew.")


class StoryTold(OfChartStep):
    """A story that the chart bears out is new or gone; `called` says which."""

    turn: ClassVar[Turn] = Turn.REWORDED

    @property
    def sentence(self) -> str:
        """The story, and whether it is new or gone."""
        return fitting(f"{self.called}.")


class GateTightened(OfChartStep):
    """A gate before sharing is harder to pass: one test more is needed, or one that was enough is gone."""

    turn: ClassVar[Turn] = Turn.TIGHTENED

    @property
    def sentence(self) -> str:
        """The gate and its test."""
        return fitting(f"{self.called} {_test(self)}, so sharing takes more.")


class GateLoosened(OfChartStep):
    """A gate before sharing is easier to pass: one test less is needed, or one more is enough."""

    turn: ClassVar[Turn] = Turn.LOOSENED

    @property
    def sentence(self) -> str:
        """The gate and its test."""
        return fitting(f"{self.called} {_test(self)}, so sharing takes less.")


class GateAltered(OfChartStep):
    """A gate has one test more or less, and which answer is nearer to sharing cannot be told."""

    turn: ClassVar[Turn] = Turn.ALTERED

    @property
    def sentence(self) -> str:
        """The gate and its test."""
        return fitting(f"{self.called} {_test(self)}.")


class MandatoryMade(OfChartStep):
    """Charts that refine this one must keep a question."""

    turn: ClassVar[Turn] = Turn.TIGHTENED

    @property
    def sentence(self) -> str:
        """The question."""
        return fitting(f"{self.called} is now mandatory for charts that refine this one.")


class MandatoryDropped(OfChartStep):
    """Charts that refine this one need no longer keep a question."""

    turn: ClassVar[Turn] = Turn.LOOSENED

    @property
    def sentence(self) -> str:
        """The question."""
        return fitting(f"{self.called} is no longer mandatory for charts that refine this one.")


class AssuranceAdded(OfChartStep):
    """A step makes sure of something more."""

    turn: ClassVar[Turn] = Turn.TIGHTENED

    @property
    def sentence(self) -> str:
        """The step, and what it makes sure of."""
        return fitting(f"The step {self.called} now means {self.new}.")


class AssuranceDropped(OfChartStep):
    """A step makes sure of something less."""

    turn: ClassVar[Turn] = Turn.LOOSENED

    @property
    def sentence(self) -> str:
        """The step, and what it no longer makes sure of."""
        return fitting(f"The step {self.called} no longer means {self.old}.")


def _test(change: Change) -> str:
    if change.old and change.new:
        return f"is now {change.new}, no longer {change.old}"
    return f"has a new test, {change.new}" if change.new else f"has lost the test {change.old}"
