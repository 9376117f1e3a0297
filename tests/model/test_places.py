"""Walking the places of a document, and what the place of a node is called."""

from __future__ import annotations

import pytest

from sharewell.model.places import Places, Step
from sharewell.reading.compose import compose

TEXT = """\
protocol: hub
flows:
  - flow: notification
    methods: [secure-email, case-system]
  - {flow: meeting, among: [police, school]}
rules:
  - for: {parties: [police, school]}
    keep: 1 year
  - for: {parties: [police]}
    keep: 2 years
  -
  - Text with a / and
    a ~ in it
  - [police]
  - {}
a/b~c: {d: e}
"""


def places() -> Places:
    return compose(TEXT, "a.yaml").places


@pytest.mark.parametrize(
    ("steps", "line", "column", "pointer", "path"),
    [
        ((), 1, 1, "", ""),
        (("protocol",), 1, 11, "/protocol", "protocol"),
        (("flows",), 3, 3, "/flows", "flows"),
        (("flows", 0), 3, 5, "/flows/0", "flows/notification"),
        (("flows", 0, "methods", 1), 4, 29, "/flows/0/methods/1", "flows/notification/methods/case-system"),
        (("flows", 1, "among"), 5, 28, "/flows/1/among", "flows/meeting/among"),
        (("rules", 0, "keep"), 8, 11, "/rules/0/keep", "rules/police/keep"),
        (("rules", 1, "keep"), 10, 11, "/rules/1/keep", "rules/police~2/keep"),
        (("rules", 2), 11, 4, "/rules/2", "rules/item"),
        (("rules", 3), 12, 5, "/rules/3", "rules/Text with a ~1 and a ~0 in it"),
        (("rules", 4), 14, 5, "/rules/4", "rules/police~3"),
        (("rules", 5), 15, 5, "/rules/5", "rules/item~2"),
        (("a/b~c", "d"), 16, 12, "/a~1b~0c/d", "a~1b~0c/d"),
    ],
)
def test_a_node_is_found_and_named(
    steps: tuple[Step, ...], line: int, column: int, pointer: str, path: str
) -> None:
    node = places().follow(0, *steps)
    place = places().place("a.yaml", node)
    assert (place.file, place.line, place.column) == ("a.yaml", line, column)
    assert (place.pointer, place.path) == (pointer, path)


def test_a_key_has_the_name_of_its_value_and_a_place_of_its_own() -> None:
    key = places().key(places().follow(0, "flows", 0), "methods")
    assert key is not None
    place = places().place("a.yaml", key)
    assert (place.line, place.column, place.end_line, place.end_column) == (4, 5, 4, 12)
    assert place.pointer == "/flows/0/methods"


def test_a_walk_ends_where_a_step_leads_nowhere() -> None:
    flow = places().follow(0, "flows", 0)
    assert places().follow(0, "flows", 0, "stage", "x") == flow
    assert places().follow(flow, "methods", 7) == places().follow(flow, "methods")
    assert places().follow(flow, "flow", "x") == places().follow(flow, "flow")


@pytest.mark.parametrize(
    ("steps", "step"),
    [((), "nothing"), ((), 0), (("flows",), 2), (("flows",), -1), (("flows",), "flow"), (("protocol",), "x")],
)
def test_there_is_no_such_child(steps: tuple[Step, ...], step: Step) -> None:
    assert places().child(places().follow(0, *steps), step) is None


def test_only_a_mapping_has_keys() -> None:
    assert places().key(places().follow(0, "flows"), "flow") is None
    assert places().key(places().follow(0, "protocol"), "hub") is None


def test_every_node_can_be_found_again_by_its_pointer() -> None:
    found = places()
    for node in range(len(found.texts)):
        steps: list[Step] = []
        here = 0
        for word in found.place("a.yaml", node).pointer.split("/")[1:]:
            name = word.replace("~1", "/").replace("~0", "~")
            step: Step = int(name) if found.child(here, name) is None else name
            steps.append(step)
            here = found.follow(0, *steps)
        is_key = isinstance(steps[-1], str) and here - 1 == node if steps else False
        assert here == node or is_key


def test_places_are_small() -> None:
    found = compose(TEXT * 1 + "more:\n" + "  - {a: b, c: d}\n" * 200, "a.yaml").places
    arrays = sum(each.itemsize * len(each) for each in (found.starts, found.ends, found.sizes))
    assert (arrays + len(found.kinds)) / len(found.texts) < 25
