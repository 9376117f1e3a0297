"""What several rules about charts need: which steps are what, and how a path is quoted."""

from __future__ import annotations

from collections.abc import Iterator

from ...model.chart import About, Action, AnyNode, Chart, Records
from ...model.corpus import Corpus
from ...model.document import Document
from ...model.findings import Related
from ...model.walk import Graph, Met, Path

_REFUSALS = frozenset(
    {"no", "refuses", "refused", "withdraws", "withdrawn", "withheld", "declines", "objects", "not given"}
)

WEIGHED = frozenset(
    {
        About.OTHER_REASON,
        About.SERIOUS_HARM,
        About.EMERGENCY,
        About.DUTY,
        About.BEST_INTERESTS,
        About.LEGAL_POWER,
    }
)
"""Questions by which a refusal is weighed against what else may justify sharing."""


def graphs(corpus: Corpus) -> Iterator[tuple[Document[Chart], Graph]]:
    """Every chart that has steps, with its graph. One that exists only as a picture has none."""
    for document in corpus.charts:
        if document.body.nodes:
            yield document, Graph(document.body)


def decides(chart: Chart) -> bool:
    """Whether a chart decides about sharing: it says so, or one of its outcomes shares or does not."""
    if chart.decides is not None:
        return bool(chart.decides)
    return any(getattr(node, "result", None) is not None and node.result.decides for node in chart.nodes)  # type: ignore[union-attr]


def about(node: AnyNode) -> About | None:
    """What a step is about, where it is a question of any kind."""
    return getattr(node, "about", None)


def is_refusal(node: AnyNode, answer: str) -> bool:
    """Whether leaving a step by this answer means that consent was refused."""
    return about(node) is About.CONSENT and answer.casefold() in _REFUSALS


def records_decision(node: AnyNode) -> bool:
    """Whether a step writes the decision down."""
    return isinstance(node, Action) and node.records is Records.DECISION


def path_words(document: Document[Chart], path: Path) -> Related:
    """A path as a finding quotes it, with the place of its last question."""
    return Related(path.spelled(), document.at(path.steps[-1].node), "the path")


NOTHING: Met = frozenset()
