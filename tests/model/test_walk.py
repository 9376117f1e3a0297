"""Walking charts: what is reached, what ends, the shortest way, loops, calls and scenarios."""

from __future__ import annotations

import networkx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sharewell.model.chart import Action, AnyNode, Call, Chart, Outcome, Question
from sharewell.model.walk import NOTHING, Graph, Met, Path, answers_returned, follow


def ask(id: str, **answers: str | None) -> Question:
    return Question(question=id, answers=dict(answers))


def do(id: str, then: str | None) -> Action:
    return Action(action=id, then=then)


def visit(id: str, chart: str, **answers: str | None) -> Call:
    return Call(call=id, chart=chart, answers=dict(answers))


def end(id: str, returns: str | None = None) -> Outcome:
    return Outcome(outcome=id, returns=returns)


def chart(*nodes: AnyNode, start: str | None = None) -> Chart:
    return Chart(chart="c", nodes=nodes, start=start)


def none(node: AnyNode, answer: str) -> Met:
    return NOTHING


def passed(node: AnyNode, answer: str) -> Met:
    """What has been met is the steps that were passed, with their answers."""
    return frozenset({f"{node.id}={answer}" if answer else node.id})


def spelled(paths: list[Path]) -> list[str]:
    return [path.spelled() for path in paths]


ROUND = chart(
    ask("purpose", yes="advice", no="kept"),
    do("advice", "sure"),
    ask("sure", yes="shared", no="advice"),
    end("shared"),
    end("kept"),
)
"""A question that leads back to the advice until the answer is yes."""


@pytest.mark.parametrize(
    ("start", "nodes", "expected", "unled"),
    [
        (None, (do("a", "b"), end("b")), "a", ["a"]),
        ("b", (do("a", "b"), end("b")), "b", ["a"]),
        ("nowhere", (do("a", "b"), end("b")), None, ["a"]),
        (None, (do("a", "o"), do("b", "o"), end("o")), None, ["a", "b"]),
        (None, (do("a", "b"), do("b", "a")), None, []),
        (None, (ask("a", yes="o", no="a"), end("o")), "a", ["a"]),
        (None, (), None, []),
    ],
)
def test_the_start_is_the_one_named_or_the_only_one_that_nothing_leads_to(
    start: str | None, nodes: tuple[AnyNode, ...], expected: str | None, unled: list[str]
) -> None:
    graph = Graph(chart(*nodes, start=start))
    assert (graph.start.id if graph.start else None) == expected
    assert [node.id for node in graph.unled] == unled


def test_what_is_reached_and_what_leads_somewhere() -> None:
    graph = Graph(
        chart(
            ask("a", yes="b", no="nowhere", unsure=None),
            do("b", "o"),
            end("o"),
            do("lost", "o"),
            do("stops", None),
            start="a",
        )
    )
    assert graph.exits["a"] == (("yes", "b"),)
    assert graph.reached == {"a", "b", "o"}
    assert graph.leading_to({"o"}) == {"a", "b", "o", "lost"}
    assert graph.leading_to({"stops"}) == {"stops"}
    assert Graph(chart(do("a", "b"), do("b", "a"))).reached == frozenset()


def test_of_two_steps_with_one_id_the_first_counts() -> None:
    graph = Graph(chart(do("a", "o"), do("a", "p"), end("o"), end("p"), start="a"))
    assert graph.reached == {"a", "o"}


def test_a_path_is_the_shortest_for_each_end_and_each_thing_met() -> None:
    graph = Graph(ROUND)
    assert spelled(list(graph.paths(none))) == [
        "purpose: no → kept",
        "purpose: yes → advice → sure: yes → shared",
    ]
    once, again = [path for path in graph.paths(passed) if path.end.id == "shared"]
    assert once.met == {"purpose=yes", "advice", "sure=yes", "shared"}
    assert again.met == {*once.met, "sure=no"}
    assert again.spelled() == "purpose: yes → advice → sure: no → advice → sure: yes → shared"
    assert [(step.node.id, step.answer) for step in once.steps] == [
        ("purpose", "yes"),
        ("advice", ""),
        ("sure", "yes"),
        ("shared", ""),
    ]


def test_a_path_from_another_step_and_one_that_is_stopped() -> None:
    graph = Graph(ROUND)
    assert spelled(list(graph.paths(none, start="advice"))) == ["advice → sure: yes → shared"]
    stopped = graph.paths(passed, stop=lambda met: "advice" in met)
    assert spelled(list(stopped)) == ["purpose: no → kept"]


def test_a_chart_without_a_start_or_an_end_has_no_paths() -> None:
    assert list(Graph(chart(do("a", "b"), do("b", "a"))).paths(passed)) == []
    assert list(Graph(chart(do("a", "b"), do("b", "a"), start="a")).paths(passed)) == []
    assert list(Graph(chart()).walks(none)) == []


def test_walks_come_to_every_step_the_nearest_first() -> None:
    assert [(path.end.id, len(path.steps)) for path in Graph(ROUND).walks(none)] == [
        ("purpose", 1),
        ("advice", 2),
        ("kept", 2),
        ("sure", 3),
        ("shared", 4),
    ]
    # What is met at a step itself is met only once it is left.
    assert next(iter(Graph(ROUND).walks(passed))).met == NOTHING


def test_what_is_met_inside_a_chart_that_is_called() -> None:
    graph = Graph(chart(visit("v", "other", agrees="o", refuses="p"), end("o"), end("p")))

    def inside(call: Call, answer: str) -> list[Met]:
        return [frozenset({"asked"}), frozenset({"told"})] if answer == "agrees" else []

    found = {(path.end.id, path.met) for path in graph.paths(none, inside=inside)}
    # An answer that nothing inside leads to is never given.
    assert found == {("o", frozenset({"asked"})), ("o", frozenset({"told"}))}


def test_the_shortest_path_to_a_step() -> None:
    graph = Graph(ROUND)
    path = graph.path_to("sure")
    assert path is not None
    assert path.spelled() == "purpose: yes → advice → sure"
    assert graph.path_to("nowhere") is None


# ---- calls -----------------------------------------------------------------------------------------------------------


def returned(**charts: Chart) -> dict[str, set[str]]:
    return {
        id: set(found)
        for id, found in answers_returned({id: Graph(each) for id, each in charts.items()}).items()
    }


def test_a_chart_returns_the_answers_of_the_ends_that_can_be_reached() -> None:
    capacity = chart(
        ask("a", yes="o", no="p"), end("o", "agrees"), end("p"), end("lost", "refuses"), start="a"
    )
    assert returned(capacity=capacity) == {"capacity": {"agrees"}}


def test_a_call_is_left_by_what_the_other_chart_returns() -> None:
    inner = chart(end("o", "yes"))
    outer = chart(visit("v", "inner", yes="o", no="p"), end("o", "good"), end("p", "bad"))
    assert returned(outer=outer, inner=inner) == {"outer": {"good"}, "inner": {"yes"}}
    # Of a chart that is not there nothing is known, so that it may return anything.
    assert returned(outer=outer) == {"outer": {"good", "bad"}}


def test_charts_that_wait_for_each_other_return_nothing_unless_one_can_end_by_itself() -> None:
    one = chart(visit("v", "two", yes="o"), end("o", "yes"))
    two = chart(visit("v", "one", yes="o"), end("o", "yes"))
    assert returned(one=one, two=two) == {"one": set(), "two": set()}
    free = chart(ask("q", again="v", enough="o"), visit("v", "one", yes="o"), end("o", "yes"))
    assert returned(one=one, two=free) == {"one": {"yes"}, "two": {"yes"}}
    assert returned(me=chart(visit("v", "me", yes="o"), end("o", "yes"))) == {"me": set()}


# ---- scenarios -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tale", "given", "outcome", "stuck", "broken"),
    [
        (ROUND, {"purpose": "yes", "sure": "yes"}, "shared", "", False),
        (ROUND, {"purpose": "no"}, "kept", "", False),
        (ROUND, {}, "", "the scenario gives no answer to `purpose`", False),
        (ROUND, {"purpose": "maybe"}, "", "`purpose` has no answer `maybe`", False),
        (ROUND, {"purpose": "yes", "sure": "no"}, "", "the answers go round in a circle", False),
        (
            chart(ask("a", yes="b", no="o"), do("b", "c"), do("c", "b"), end("o")),
            {"a": "yes"},
            "",
            "the answers go round in a circle",
            True,
        ),
        (chart(do("a", "b"), do("b", "a")), {}, "", "the chart has no start", True),
        (chart(do("a", None)), {}, "", "`a` leads nowhere", True),
        (chart(do("a", "nowhere")), {}, "", "`a` leads nowhere", True),
        (chart(ask("a")), {"a": "yes"}, "", "`a` leads nowhere", True),
        (chart(ask("a", yes="nowhere", no="o"), end("o")), {"a": "yes"}, "", "`a` leads nowhere", True),
        (chart(ask("a", yes=None, no="o"), end("o")), {"a": "yes"}, "", "`a` leads nowhere", True),
    ],
)
def test_a_scenario_is_followed(
    tale: Chart, given: dict[str, str], outcome: str, stuck: str, broken: bool
) -> None:
    told = follow(tale, given)
    assert (told.outcome, told.stuck, told.broken) == (outcome, stuck, broken)


def test_a_scenario_says_the_way_it_went() -> None:
    told = follow(ROUND, {"purpose": "yes", "sure": "yes", "unasked": "no"})
    assert Path(told.path, NOTHING).spelled() == "purpose: yes → advice → sure: yes → shared"


# ---- against another library -----------------------------------------------------------------------------------------

IDS = [f"s{number}" for number in range(8)]


@st.composite
def charts(draw: st.DrawFn) -> Chart:
    """A chart of up to eight steps that lead anywhere, also to steps that do not exist, round and nowhere."""
    nodes: list[AnyNode] = []
    target = st.none() | st.sampled_from(IDS)
    for id in IDS[: draw(st.integers(1, len(IDS)))]:
        kind = draw(st.sampled_from("qqae"))
        if kind == "q":
            nodes.append(ask(id, **draw(st.dictionaries(st.sampled_from(["yes", "no", "unsure"]), target))))
        else:
            nodes.append(do(id, draw(target)) if kind == "a" else end(id))
    return chart(*nodes, start="s0")


def drawn(tale: Chart) -> networkx.DiGraph[str]:
    ids = {node.id for node in tale.nodes}
    graph: networkx.DiGraph[str] = networkx.DiGraph()
    graph.add_nodes_from(ids)
    for node in tale.nodes:
        targets = getattr(node, "answers", {"": getattr(node, "then", None)}).values()
        graph.add_edges_from((node.id, target) for target in targets if target in ids)
    return graph


@given(charts())
def test_reach_and_shortest_ways_agree_with_networkx(tale: Chart) -> None:
    graph, other = Graph(tale), drawn(tale)
    lengths = networkx.single_source_shortest_path_length(other, "s0")
    ends = {node.id for node in tale.nodes if isinstance(node, Outcome)}
    assert graph.reached == set(lengths)
    leading = ends.union(*(networkx.ancestors(other, each) for each in ends)) if ends else set()
    assert graph.leading_to(ends) == leading
    assert {path.end.id: len(path.steps) - 1 for path in graph.paths(none)} == {
        id: lengths[id] for id in ends & set(lengths)
    }
    for id in IDS:
        path = graph.path_to(id)
        assert (len(path.steps) - 1 if path else None) == lengths.get(id)
        assert path is None or all(
            other.has_edge(one.node.id, two.node.id)
            for one, two in zip(path.steps, path.steps[1:], strict=False)
        )


@given(charts(), st.sampled_from(IDS))
def test_ends_with_and_without_passing_a_step_agree_with_networkx(tale: Chart, mark: str) -> None:
    """An end is met without a step where it is still reached once that is gone, with it where it lies on a way."""
    graph, other = Graph(tale), drawn(tale)
    ends = {node.id for node in tale.nodes if isinstance(node, Outcome)}
    found = list(graph.paths(lambda node, answer: frozenset({mark}) if node.id == mark else NOTHING))
    with_it = {path.end.id for path in found if mark in path.met}
    without = {path.end.id for path in found if mark not in path.met}
    reached = networkx.descendants(other, "s0") | {"s0"}
    onward = networkx.descendants(other, mark) | {mark} if mark in reached else set()
    assert with_it == onward & ends
    rest = other.copy()
    rest.remove_nodes_from([mark])
    assert without == ((networkx.descendants(rest, "s0") | {"s0"}) & ends if "s0" in rest else set())
