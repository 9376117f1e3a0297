"""Charts: the layout engine alone beside all that we do, cold and unchanged."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path


def measure_charts(
    count: int, runs: int, told: Callable[..., None], ratio: Callable[[float, float], str]
) -> None:
    """Draw a number of charts of about fifteen steps: the engine alone, all of it cold, and unchanged."""
    from sharewell.charts import dot
    from sharewell.charts.decision import drawing
    from sharewell.charts.drawing import Drawing
    from sharewell.charts.layout import Engine, find, lay_out
    from sharewell.charts.pictures import render
    from sharewell.model.chart import Chart
    from sharewell.model.corpus import Corpus
    from sharewell.reading.load import gather, read_source

    engine = find()
    if not isinstance(engine, Engine):
        print(engine.words)
        return
    corpus = Corpus(
        gather(read_source(_chart(number), f"{number}.yaml") for number in range(count)).documents
    )
    charts = corpus.of(Chart)

    def whole(cache: Path | None) -> float:
        began = time.perf_counter()
        drawings = [drawing(each, corpus, lambda kind, id: "") for each in charts]
        made = render(drawings, engine, cache=cache)
        assert len(made) == count
        return time.perf_counter() - began

    def alone(text: Callable[[Drawing], str]) -> float:
        texts = [(each.id, text(drawing(each, corpus, lambda kind, id: ""))) for each in charts]
        began = time.perf_counter()
        assert len(list(lay_out(texts, engine))) == count
        return time.perf_counter() - began

    # In turn, so that a busy moment of the machine falls on all of them.
    rounds = [(alone(dot.write), alone(dot.bare), whole(None)) for _ in range(max(runs, 5))]
    engine_alone, sizes_only, cold = (statistics.median(each) for each in zip(*rounds, strict=True))
    print(f"{count} charts of about 15 steps, with {engine.name}")
    told("the layout engine alone, on the charts as DOT", engine_alone)
    told("the layout engine alone, on boxes without words", sizes_only, "what we give it")
    told("drawn, laid out, finished: cold", cold, "of the engine: " + ratio(cold / engine_alone, 1.2))
    with tempfile.TemporaryDirectory(prefix="sharewell-benchmark-") as folder:
        whole(Path(folder))
        told("unchanged", statistics.median(whole(Path(folder)) for _ in range(runs)))


def _chart(number: int) -> str:
    """A chart of a dozen questions in a chain, with advice, recording and two outcomes."""
    questions = "".join(
        f"""\
  - question: question-{step}
    asks: Is the answer to question {step} of matter {number} what it should be?
    answers:
      yes: question-{step + 1}
      no: record-kept
      unsure: advice
"""
        for step in range(10)
    )
    return f"""\
chart: chart-{number}
title: Chart {number}
summary: A chart to measure with.
start: question-0
nodes:
{questions}  - question: question-10
    asks: Is this the last question of matter {number}?
    answers:
      yes: record-shared
      no: record-kept
  - action: advice
    does: Ask, without naming the person if you can.
    ask:
      role: caldicott-guardian
    then: question-0
  - action: record-shared
    does: Record the decision and the reasons for it.
    records: decision
    then: shared
  - action: record-kept
    does: Record the decision and the reasons for it.
    records: decision
    then: kept
  - outcome: shared
    result: share
  - outcome: kept
    result: do-not-share
"""
