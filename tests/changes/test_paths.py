"""Ways through charts: what every way takes is what no way can do without, on charts of any shape."""

from __future__ import annotations

import random
import time

import pytest

from sharewell.changes.comparing import compare
from sharewell.changes.paths import START, Ways, turned
from sharewell.changes.weights import Axis
from sharewell.model.chart import Chart, Outcome, Question, Result

from .harness import corpus_of


def chart_of(chance: random.Random, size: int) -> Chart:
    """A chart of questions that lead anywhere, back as well."""
    ids = [f"q{number}" for number in range(size)]
    targets = [*ids, "shared", "kept"]
    nodes = [
        Question(
            question=id,
            answers={
                answer: chance.choice(targets) for answer in ("yes", "no", "unsure")[: chance.randint(1, 3)]
            },
        )
        for id in ids
    ]
    ends = (
        Outcome(outcome="shared", result=Result.SHARE),
        Outcome(outcome="kept", result=Result.DO_NOT_SHARE),
    )
    return Chart(chart="sharing", title="Sharing", start="q0", nodes=(*nodes, *ends))


def can_reach(ways: Ways, start: str, wanted: str, without: str) -> bool:
    """Whether a step can be reached from another without a third, by trying."""
    seen, waiting = {without}, [start]
    while waiting:
        here = waiting.pop()
        if here == wanted and here != without:
            return True
        if here not in seen:
            seen.add(here)
            waiting.extend(ways.exits[here].values())
    return False


@pytest.mark.parametrize("seed", range(60))
def test_what_every_way_takes_is_what_no_way_does_without(seed: int) -> None:
    ways = Ways(chart_of(random.Random(seed), 2 + seed % 9))
    questions = [id for id in ways.nodes if id.startswith("q")]
    for id in (START, *questions):
        if can_reach(ways, id, "shared", "nothing"):
            expected = {each for each in questions if not can_reach(ways, id, "shared", each)}
            assert ways.needed[id] == expected
        else:
            assert id not in ways.needed
        if id in ways.reached:
            assert ways.passed[id] == {each for each in questions if not can_reach(ways, START, id, each)}


@pytest.mark.parametrize("seed", range(40))
def test_what_is_turned_one_way_is_turned_back_the_other(seed: int) -> None:
    chance = random.Random(seed)
    before, after = (Ways(chart_of(chance, 6)) for _ in range(2))
    forth = {(each.step, each.old, each.new): each for each in turned(before, after)}
    back = {(each.step, each.new, each.old): each for each in turned(after, before)}
    assert forth.keys() == back.keys()
    for key, each in forth.items():
        assert (each.opens, each.closes) == (back[key].closes, back[key].opens)
        assert (each.lost, each.gained) == (back[key].gained, back[key].lost)


@pytest.mark.parametrize("seed", range(40))
def test_any_two_charts_can_be_compared(seed: int) -> None:
    """Nothing fails, and two charts that lead elsewhere are never told to be alike."""
    chance = random.Random(seed)
    one, other = (_written(chart_of(chance, 5)) for _ in range(2))
    comparison = compare(corpus_of(one, "chart"), corpus_of(other, "chart"))
    assert bool(comparison.changes) == (one != other)
    assert all(0 < len(each.sentence) <= 160 for each in comparison.changes)


@pytest.mark.parametrize("seed", range(300))
def test_what_a_chart_as_a_whole_no_longer_takes_is_told(seed: int) -> None:
    """Whatever was done to a chart: where it shares without a question that it always asked, a change widens sharing."""
    chance = random.Random(seed)
    one, other = chart_of(chance, 2 + seed % 4), chart_of(chance, 2 + seed % 4)
    before, after = Ways(one).needed.get(START), Ways(other).needed.get(START)
    told = compare(corpus_of(_written(one), "chart"), corpus_of(_written(other), "chart")).changes
    axes = {axis for each in told for axis in each.weight.axes}
    if after is not None and (before is None or before - after):
        assert Axis.WIDENS in axes
    if before is not None and (after is None or after - before):
        assert Axis.NARROWS in axes


def test_a_long_chart_is_compared_in_linear_time() -> None:
    def seconds(size: int) -> float:
        texts = [
            "start: q0\nnodes:\n"
            + "".join(
                f"  - {{question: q{number}, answers: {{yes: q{number + 1}, no: kept}}}}\n"
                for number in range(size)
            )
            + f"  - {{outcome: q{size}, result: {result}}}\n  - {{outcome: kept, result: do-not-share}}\n"
            for result in ("share", "refer")
        ]
        sides = [corpus_of(text, "chart") for text in texts]
        begun = time.process_time()
        compare(*sides)
        return time.process_time() - begun

    seconds(20)
    assert seconds(400) < 40 * max(seconds(40), 0.002)


def _written(chart: Chart) -> str:
    lines = [f"start: {chart.start}\nnodes:\n"]
    for node in chart.nodes:
        if isinstance(node, Outcome):
            assert node.result is not None
            lines.append(f"  - {{outcome: {node.id}, result: {node.result.value}}}\n")
        else:
            exits = ", ".join(f"{answer}: {target}" for answer, target in node.exits)
            lines.append(f"  - {{question: {node.id}, answers: {{{exits}}}}}\n")
    return "".join(lines)
