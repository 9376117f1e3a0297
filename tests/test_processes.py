"""Work shared out over processes: the same answers, whatever becomes of the others."""

from __future__ import annotations

import os
import signal
import threading
from pathlib import Path

import pytest

from sharewell import processes
from sharewell.rules import engine
from sharewell.workspace.opening import open_framework

from .rules.harness import DAY

ROOT = Path(__file__).resolve().parents[1]
PIECES = tuple(f"piece {number}" for number in range(40))
HERE = os.getpid()


def shouted(piece: str) -> bytes:
    return piece.upper().encode()


@pytest.mark.parametrize("count", [1, 2, 3])
def test_every_piece_is_answered_in_its_order(count: int) -> None:
    found = processes.shared_out(PIECES, shouted, count)
    assert list(found.items()) == [(each, shouted(each)) for each in PIECES]


def test_all_of_them_take_part() -> None:
    def slow(piece: str) -> bytes:
        signal.sigtimedwait([], 0.005)
        return str(os.getpid()).encode()

    found = processes.shared_out(PIECES, slow, 3)
    assert len(set(found.values())) == 3


@pytest.mark.parametrize("end", ["killed", "raised", "left"])
def test_what_another_process_failed_at_is_done_here(end: str) -> None:
    def do(piece: str) -> bytes:
        if os.getpid() != HERE:
            if end == "killed":
                os.kill(os.getpid(), signal.SIGKILL)
            if end == "left":
                os._exit(0)
            raise ValueError(piece)
        signal.sigtimedwait([], 0.002)
        return shouted(piece)

    assert processes.shared_out(PIECES, do, 2) == {each: shouted(each) for each in PIECES}


def test_what_fails_everywhere_is_raised_here() -> None:
    def do(piece: str) -> bytes:
        if piece == "piece 30":
            raise ZeroDivisionError(piece)
        return b""

    with pytest.raises(ZeroDivisionError, match="piece 30"):
        processes.shared_out(PIECES, do, 2)


def test_answers_longer_than_a_pipe_holds_come_through() -> None:
    found = processes.shared_out(PIECES, lambda piece: shouted(piece) * 20_000, 2)
    assert found == {each: shouted(each) * 20_000 for each in PIECES}


def test_nothing_is_printed_twice(capfd: pytest.CaptureFixture[str]) -> None:
    print("once", end="")
    processes.shared_out(PIECES, shouted, 3)
    assert capfd.readouterr().out == "once"


def test_progress_counts_what_has_been_begun() -> None:
    told: list[tuple[int, int]] = []
    processes.shared_out(PIECES, shouted, 2, lambda *done: told.append(done))
    assert told == sorted(told) and all(total == len(PIECES) for _, total in told)


def test_none_is_forked_beside_a_second_thread() -> None:
    held = threading.Event()
    other = threading.Thread(target=held.wait)
    other.start()
    try:
        assert processes.available() == 1
    finally:
        held.set()
        other.join()


@pytest.mark.parametrize("place", ["protocols", "tests/published/rotherham", "tests/published/swindon"])
def test_findings_are_the_same(place: str) -> None:
    opened = open_framework(ROOT / place)
    alone, together = (engine.run(opened.corpus, DAY, opened.findings, processes=count) for count in (1, 3))
    assert alone == together
    assert place == "protocols" or alone.findings
