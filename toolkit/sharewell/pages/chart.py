"""A decision chart's page: in numbered words first, then as a picture; and the list of all."""

from __future__ import annotations

from markupsafe import Markup

from ..charts.decision import steps
from ..model.chart import Call, Chart
from ..model.document import Document
from .frame import Frame
from .publish.charts import placeholder
from .publish.disk import Page


def chart(frame: Frame, document: Document[Chart]) -> Page:
    """The page of one chart."""
    body = document.body
    title = body.title or document.id.replace("-", " ").capitalize()
    return frame.page(
        "chart",
        document.id,
        title,
        "chart.html",
        kind_words="Decision chart",
        description=frame.prose.text(body.summary or title),
        charts=(document.id,) if body.nodes else (),
        document=document,
        steps=steps(document, frame.corpus),
        picture=Markup(placeholder(document.id, title)) if body.nodes else "",
        users=[
            each.id
            for each in frame.protocols
            if frame.discretion.is_whole(each) and any(used.chart == document.id for used in each.body.charts)
        ],
        callers=[
            each.id
            for each in frame.charts
            if any(isinstance(node, Call) and node.chart == document.id for node in each.body.nodes)
        ],
        open=frame.findings(document.path),
        waived=frame.waived(document.path),
        scenarios=[(each.it, _ending(body, each.ends)) for each in body.scenarios],
    )


def charts(frame: Frame) -> Page:
    """The page that lists every chart."""
    return frame.index(
        "chart",
        "charts.html",
        "Decision charts: may I share this, with whom, and how?",
        rows=sorted(frame.charts, key=lambda each: each.body.title or each.id),
    )


def _ending(chart: Chart, outcome: str) -> str:
    """The words of the outcome that a scenario ends at."""
    return next((node.words for node in chart.nodes if node.id == outcome), outcome.replace("-", " "))
