"""Work shared out over processes: each takes the next piece when it is done with one, so that none waits for another.

Only where a process can be forked, which keeps all that was read, without copying: on Linux, and while there is no
second thread. Elsewhere, and wherever a second process fails, this one does all of the work; the answers are the same.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
from collections.abc import Callable, Sequence

import msgspec

MOST = 4
"""More processes than this find too little to do: a few pieces take most of the time."""

_PIECES = 256
"""As many pieces as one byte tells apart; every pipe holds more bytes than that, so all are laid out beforehand."""


def available() -> int:
    """How many processes may share work here: 1 where none can be forked safely."""
    if sys.platform != "linux" or threading.active_count() > 1:
        return 1
    return min(len(os.sched_getaffinity(0)), MOST)


def shared_out(
    pieces: Sequence[str],
    do: Callable[[str], bytes],
    processes: int,
    progress: Callable[[int, int], None] | None = None,
) -> dict[str, bytes]:
    """What `do` answers for every piece, worked out by so many processes. Raises what `do` raises in this one.

    A piece that another process failed to answer is done here, so that its failure is seen where it can be told.
    `progress` is told how many of how many pieces have been begun.
    """
    if processes < 2 or not 2 <= len(pieces) <= _PIECES:
        return {each: do(each) for each in pieces}
    waiting, lay = os.pipe()
    os.write(lay, bytes(range(len(pieces))))
    os.close(lay)
    others = [_started(pieces, do, waiting) for _ in range(processes - 1)]
    done = _taken(pieces, do, waiting, progress)
    os.close(waiting)
    for number, answers in others:
        done.update(_answered(number, answers))
    return {each: done[each] if each in done else do(each) for each in pieces}


def _taken(
    pieces: Sequence[str],
    do: Callable[[str], bytes],
    waiting: int,
    progress: Callable[[int, int], None] | None = None,
) -> dict[str, bytes]:
    """Take pieces while any wait, and do them."""
    done: dict[str, bytes] = {}
    while position := os.read(waiting, 1):
        if progress:
            progress(position[0] + 1, len(pieces))
        done[pieces[position[0]]] = do(pieces[position[0]])
    return done


def _started(pieces: Sequence[str], do: Callable[[str], bytes], waiting: int) -> tuple[int, int]:
    """Start a process that takes its share; its number, and where its answers can be read."""
    answers, tell = os.pipe()
    number = os.fork()
    if number:
        os.close(tell)
        return number, answers
    # From here on, in the other process: nothing may be printed twice, and nothing returns.
    try:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        os.close(answers)
        told = msgspec.msgpack.encode(_taken(pieces, do, waiting))
        with open(tell, "wb") as file:
            file.write(told)
        os._exit(0)
    except BaseException:
        os._exit(1)


def _answered(number: int, answers: int) -> dict[str, bytes]:
    """What a process answered, once it has ended; nothing where it failed."""
    with open(answers, "rb") as file:
        told = file.read()
    with contextlib.suppress(ChildProcessError):
        if os.waitpid(number, 0)[1] != 0:
            return {}
    try:
        return msgspec.msgpack.decode(told, type=dict[str, bytes])
    except msgspec.DecodeError:
        return {}
