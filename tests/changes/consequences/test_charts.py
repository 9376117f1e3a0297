"""What a review shows of charts: a picture that stands alone, and the words, also where there is no picture."""

from __future__ import annotations

import pytest

from sharewell.changes.consequences.charts import charted
from sharewell.charts import layout

from ..harness import compared

CHART = """\
start: reason
nodes:
  - {question: reason, asks: Is there a reason to share?, answers: {yes: shared, no: kept}}
  - {outcome: shared, result: share, says: Shared.}
  - {outcome: kept, result: do-not-share, says: Held back.}
"""


def test_a_chart_that_reads_otherwise_is_drawn_and_told() -> None:
    comparison = compared(CHART, CHART.replace("no: kept", "no: shared"), "chart")
    [found] = charted(comparison)
    assert (found.document, found.called) == ("chart sharing", "When to share")
    assert found.svg.startswith("<?xml") and found.svg.count("<svg") == 1
    assert found.words == (
        "1 arrow new, 1 arrow removed.",
        "1. Is there a reason to share? Yes: go to step 2. No: go to step 2 (new; it went to step 3).",
        "2. Shared.",
        "3. Held back.",
    )


def test_a_step_with_another_id_alone_shows_nothing() -> None:
    assert (
        charted(
            compared(
                CHART, CHART.replace("reason,", "ground,").replace("start: reason", "start: ground"), "chart"
            )
        )
        == ()
    )


def test_what_is_no_chart_or_only_on_one_side_is_left_out() -> None:
    assert charted(compared("summary: One.\n", "summary: Two.\n")) == ()
    assert charted(compared("notes: One.\n", "notes: Two.\n", "chart")) == ()


def test_without_an_engine_the_words_remain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(layout.VARIABLE, "no-such-engine")
    [found] = charted(compared(CHART, CHART.replace("no: kept", "no: shared"), "chart"))
    assert found.svg == ""
    assert len(found.words) == 4
