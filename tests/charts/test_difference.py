"""Two versions of a chart in one picture and in words: what is new, removed and changed shows without colour."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree import ElementTree

import pytest

from sharewell.charts import dot
from sharewell.charts.difference import Difference, Side, difference
from sharewell.charts.difference_drawn import drawing
from sharewell.charts.difference_words import words
from sharewell.charts.finish import finish
from sharewell.charts.layout import Engine, lay_out
from sharewell.model.corpus import Corpus

from ..rules.harness import framework_of
from .conftest import HOSTILE

BEFORE = """\
chart: sharing
title: May I share this?
start: purpose
nodes:
  - {question: purpose, asks: Is there a reason to share?, answers: {yes: consent, no: kept, unsure: advice}}
  - {action: advice, does: Ask your manager., then: purpose}
  - {question: consent, asks: Does the person agree?, answers: {agrees: send, refuses: reason}}
  - any-of: reason
    asks: Is there another reason?
    tests: [{test: harm, asks: Might somebody be harmed?}, {test: order, asks: Does a court order it?}]
    answers: {yes: send, no: kept}
  - {action: send, does: Send it safely., then: shared}
  - {outcome: shared, result: share, says: Shared.}
  - {outcome: kept, result: do-not-share, says: Held back.}
"""

AFTER = """\
chart: sharing
title: May I share this?
start: purpose
nodes:
  - {question: purpose, asks: Is there a good reason to share?, answers: {yes: consent, not yet: kept}}
  - {question: consent, asks: Does the person agree?, answers: {agrees: send, refuses: release}}
  - any-of: reason
    asks: Is there another reason?
    tests: [{test: harm, asks: Might somebody be harmed?}, {test: law, asks: Does a law require it?}]
    answers: {yes: send, no: kept}
  - {approval: release, by: {role: manager}, answers: {given: reason, refused: kept}}
  - {action: send, does: Send it safely., covers: [secure], then: shared}
  - {outcome: shared, result: share, says: Shared.}
  - {outcome: kept, result: do-not-share, says: Held back.}
"""


def compared(before: str, after: str, renamed: Mapping[str, str] | None = None) -> Difference:
    """The difference between two versions of the chart `sharing`."""
    return difference(_side(framework_of(before)[0]), _side(framework_of(after)[0]), renamed)


def _side(corpus: Corpus) -> Side:
    return Side(next(each for each in corpus.charts if each.id == "sharing"), corpus)


def picture(found: Difference, engine: Engine) -> ElementTree.Element:
    """The finished picture, parsed."""
    drawn = drawing(found)
    [(_, raw)] = lay_out([(drawn.id, dot.bare(drawn))], engine)
    assert isinstance(raw, str)
    return ElementTree.fromstring(finish(raw, drawn).text)


def parts(svg: ElementTree.Element, what: str) -> list[tuple[str, str]]:
    """Each box, or arrow, as what became of it and the text one reads."""
    found = []
    for each in svg.iter():
        classes = each.get("class", "").split()
        if what in classes:
            went = [name.removeprefix("sw-went-") for name in classes if name.startswith("sw-went-")]
            found.append((went[0] if went else "kept", " ".join("".join(each.itertext()).split())))
    return found


def test_boxes_say_what_became_of_them_and_a_key_explains_it(engine: Engine) -> None:
    assert parts(picture(compared(BEFORE, AFTER), engine), "sw-box") == [
        ("changed", "Changed 1. Is there a good reason to share? It was: Is there a reason to share?"),
        ("removed", "Removed was 3. Ask your manager."),
        ("kept", "2. Does the person agree?"),
        ("changed", "Changed: covers 3. Send it safely."),
        ("new", "New 4. Does the manager agree?"),
        (
            "changed",
            (
                "Changed 5. Is there another reason? Any of these: • Might somebody be harmed? "
                "• New: Does a law require it? • Removed: Does a court order it?"
            ),
        ),
        ("kept", "6. Held back."),
        ("kept", "7. Shared."),
        ("kept", "As before: a thin line"),
        ("new", "New: a thick line"),
        ("removed", "Removed: a broken line"),
        ("changed", "Changed: a double line"),
    ]


def test_arrows_say_what_became_of_them(engine: Engine) -> None:
    assert sorted(parts(picture(compared(BEFORE, AFTER), engine), "sw-arrow")) == sorted(
        [
            ("kept", "Yes"),
            ("changed", "Changed: Not yet (was: no)"),
            ("removed", "Removed: Unsure"),
            ("removed", "Removed"),
            ("kept", "Agrees"),
            ("new", "New: Refuses"),
            ("removed", "Removed: Refuses"),
            ("kept", "Yes"),
            ("kept", "No"),
            ("new", "New: Given"),
            ("new", "New: Refused"),
            ("kept", ""),
            ("new", "New: Answer"),
            ("removed", "Removed: Answer"),
        ]
    )


def test_a_changed_box_has_a_double_line_and_no_other_has(engine: Engine) -> None:
    svg = picture(compared(BEFORE, AFTER), engine)
    for box in (each for each in svg.iter() if "sw-box" in each.get("class", "").split()):
        rings = [each.get("class") for each in box.iter() if each.get("class") in ("sw-ring", "sw-gap")]
        assert rings == (["sw-ring", "sw-gap"] if "sw-went-changed" in box.get("class", "") else [])


def test_the_picture_has_a_name_and_a_description_that_counts(engine: Engine) -> None:
    svg = picture(compared(BEFORE, AFTER), engine)
    texts = ["".join(each.itertext()) for each in svg if each.tag.endswith(("title", "desc"))]
    assert texts == [
        "What changed in the chart: May I share this?",
        (
            "1 step new, 1 step removed, 3 steps changed, 3 arrows new, 3 arrows removed, 1 arrow changed. "
            "Each step says whether it is new, removed or changed."
        ),
    ]


def test_the_words_say_all_that_the_picture_shows() -> None:
    assert words(compared(BEFORE, AFTER)) == (
        "1 step new, 1 step removed, 3 steps changed, 3 arrows new, 3 arrows removed, 1 arrow changed.",
        (
            "1. Changed: Is there a good reason to share? It was: Is there a reason to share? Yes: go to step 2. "
            "Not yet: go to step 6 (the answer was called no). Unsure: removed; it went to the removed step 3."
        ),
        "Removed (was 3.): Ask your manager. Then: removed; it went to step 1.",
        "2. Does the person agree? Agrees: go to step 3. Refuses: go to step 4 (new; it went to step 5).",
        "3. Changed: Send it safely. Changed besides: covers. Then go to step 7.",
        "4. New: Does the manager agree? Given: go to step 5 (new). Refused: go to step 6 (new).",
        (
            "5. Changed: Is there another reason? Any of these: • Might somebody be harmed? "
            "• New: Does a law require it? • Removed: Does a court order it? Yes: go to step 3. No: go to step 6."
        ),
        "6. Held back.",
        "7. Shared.",
    )


def test_another_start_is_told() -> None:
    found = compared(BEFORE, BEFORE.replace("start: purpose", "start: consent"))
    labels = {each.id: each.label for each in drawing(found).nodes}
    assert found.is_seen
    assert labels["consent"].startswith("Changed\nThe chart now starts here\n1. ")
    assert labels["purpose"].startswith("Changed\nThe chart started here\n4. ")
    assert words(found)[:2] == ("Another start.", "The chart starts at step 1; it started at step 4.")


def test_a_step_with_another_id_is_the_same_step() -> None:
    found = compared(BEFORE, BEFORE.replace("reason", "ground"), {"reason": "ground"})
    assert [each.id for each in found.steps if each.was or each.other] == ["purpose", "ground"]
    assert {each.went for each in found.arrows} == {"kept"}


def test_layout_and_order_show_nothing() -> None:
    head, _, steps = BEFORE.partition("nodes:\n")
    lines = steps.splitlines(keepends=True)
    moved = head + "nodes:\n" + "".join([*lines[-2:], *lines[:-2]])
    assert not compared(BEFORE, moved).is_seen


@pytest.mark.parametrize("text", [each for each in HOSTILE if each.isprintable() and each])
def test_text_is_data(text: str, engine: Engine) -> None:
    quoted = text.replace("'", "''")
    after = BEFORE.replace("asks: Does the person agree?", f"asks: '{quoted}'").replace(
        "refuses:", f"'{quoted[:40]}':"
    )
    found = compared(BEFORE, after)
    labels = [label for _, label in parts(picture(found, engine), "sw-box")]
    squeezed = "".join(text.split())
    assert any(squeezed in "".join(each.split()) for each in labels)
