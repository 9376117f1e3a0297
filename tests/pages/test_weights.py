"""The page of the truth table: every row of it, in words that the page explains."""

from __future__ import annotations

import html
import re

import pytest

from sharewell.changes.weights import Asks, Axis, Turn, kinds
from sharewell.pages.paths import WEIGHTS_PAGE
from sharewell.pages.weights import WORDS

from .small import pages

CELLS = re.compile(r'<th scope="row">(.*?)</th>\s*' + r'<td data-label="[^"]*">(.*?)</td>\s*' * 3, re.DOTALL)


@pytest.fixture(scope="module")
def page() -> str:
    """The body of the page."""
    (found,) = [each.body for each in pages().pages if each.path == WEIGHTS_PAGE]
    return found


def test_every_row_of_the_table_stands_under_its_kind(page: str) -> None:
    for kind in kinds():
        _, _, after = page.partition(f"{{#{kind.thing}}}")
        shown = [tuple(map(html.unescape, each)) for each in CELLS.findall(after.partition("\n## ")[0])]
        assert [(turn.lower(), means.lower()) for turn, means, _, _ in shown] == [
            (row.turn, ", ".join(row.axes)) for row in kind.rows
        ], kind.thing
        for (_, _, asks, why), row in zip(shown, kind.rows, strict=True):
            assert why == f"{row.because} {row.unlike}".strip()
            assert (row.adopt in asks) == bool(row.adopt.rank)
            assert asks.lower().startswith(str(row.asks)) or not row.asks.rank


def test_every_word_of_the_table_is_explained(page: str) -> None:
    assert WORDS.keys() == {*Turn, *Axis, *Asks} - {Asks.NOTHING}
    explained = page.partition("{#words}")[2].partition("\n## ")[0].lower()
    assert [word for word in WORDS if f"<dt>{word}</dt>" not in explained] == []
