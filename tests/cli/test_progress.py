"""The bar of progress: on a terminal only, after a while only, and gone before anything is printed."""

from __future__ import annotations

import io
import types

import pytest

from sharewell.cli import progress as module
from sharewell.cli.progress import bar, progress


class Terminal(io.StringIO):
    """Standard error on a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def terminal(monkeypatch):
    """A terminal on which the work takes long from its beginning."""
    found = Terminal()
    monkeypatch.setattr(module, "sys", types.SimpleNamespace(stderr=found))
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(module, "_PATIENCE", 0)
    monkeypatch.setattr(module, "_PAUSE", 0)
    return found


def test_a_bar():
    assert bar("Reading", 250, 1000) == f"Reading [{'#' * 6}{'-' * 18}] 250 of 1000"
    assert bar("Reading", 0, 0).endswith("0 of 0")


def test_it_is_drawn_over_itself_and_cleared_at_the_end(terminal):
    show = progress(quiet=False)
    show("Reading", 1, 2)
    show("Reading", 2, 2)
    assert terminal.getvalue() == f"\r\033[K{bar('Reading', 1, 2)}\r\033[K"


def test_it_is_for_people_at_a_terminal(terminal, monkeypatch):
    assert progress(quiet=True) is None
    monkeypatch.setenv("TERM", "dumb")
    assert progress(quiet=False) is None
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(module, "sys", types.SimpleNamespace(stderr=io.StringIO()))
    assert progress(quiet=False) is None


def test_short_work_shows_nothing(terminal, monkeypatch):
    monkeypatch.setattr(module, "_PATIENCE", 60)
    show = progress(quiet=False)
    show("Reading", 1, 2)
    show("Reading", 2, 2)
    assert terminal.getvalue() == ""


def test_reading_and_checking_are_told_to_the_end(folder):
    import datetime

    from sharewell.workspace.checking import check
    from sharewell.workspace.foreseeing import foresee

    told = []
    day = datetime.date(2026, 11, 22)
    check(folder, day, progress=lambda *each: told.append(each))
    assert [each[0] for each in told] == sorted((each[0] for each in told), reverse=True)
    for what in ("Reading", "Checking"):
        done = [each[1:] for each in told if each[0] == what]
        assert done[-1][0] == done[-1][1] > 0
        assert done == sorted(done)
    told.clear()
    foresee(folder, day + datetime.timedelta(30), day, progress=lambda *each: told.append(each))
    assert told[-1] == ("Looking ahead", 30, 30)
