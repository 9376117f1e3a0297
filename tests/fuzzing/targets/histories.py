"""The cache: a framework that changes under it."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import TypeVar

from ...workspace.histories import relive
from .target import Target

T = TypeVar("T")


class Histories(Target):
    """Changes to the files of a framework and harm to its cache: with and without the cache the answers are the same.

    The bytes are the dice that decide what is changed, one for each decision.
    """

    name = "histories"

    def seeds(self) -> list[bytes]:
        dice = random.Random(1)
        return [dice.randbytes(length) for length in (20, 30, 40, 50, 60, 60, 70, 70)]

    def check(self, data: bytes) -> None:
        relive(_Bytes(data), min(8, len(data) // 8 + 1))

    def changed(self, data: bytes, dice: random.Random) -> bytes:
        body = bytearray(data or b"\0")
        for _ in range(dice.choice((1, 2, 8))):
            at = dice.randrange(len(body))
            body[at : at + dice.randrange(2)] = dice.randbytes(dice.choice((0, 1, 1, 8)))
            body = body or bytearray(b"\0")
        return bytes(body[:80])


class _Bytes:
    """Dice that fall as bytes say; after the last, always on the first side."""

    def __init__(self, data: bytes) -> None:
        self._data, self._at = data, 0

    def choice(self, options: Sequence[T], /) -> T:
        return options[self.randrange(len(options))]

    def randrange(self, stop: int, /) -> int:
        size = 1 if stop <= 256 else 4
        taken = self._data[self._at : self._at + size]
        self._at += size
        return int.from_bytes(taken, "big") % stop
