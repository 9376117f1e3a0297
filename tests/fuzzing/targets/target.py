"""What a target is, and the real files that several of them begin with."""

from __future__ import annotations

import abc
import functools
import random
from pathlib import Path
from typing import ClassVar

ROOT = Path(__file__).resolve().parents[3]
LONGEST = 32 * 1024
"""The most bytes of an input: what a long document has. Longer ones are tried in `tests/reading`."""


class Target(abc.ABC):
    """One thing to try. `check` raises where something is wrong with an input."""

    name: ClassVar[str]

    @abc.abstractmethod
    def seeds(self) -> list[bytes]:
        """Inputs to begin with."""

    @abc.abstractmethod
    def check(self, data: bytes) -> None:
        """Try one input. AssertionError, or whatever the program raises, where it is wrong."""

    @abc.abstractmethod
    def changed(self, data: bytes, dice: random.Random) -> bytes:
        """An input made from another one."""


def real_files() -> list[Path]:
    """The YAML files of the worked framework and of the published documents, without what is expected of them."""
    found = [*(ROOT / "protocols").rglob("*.yaml"), *(ROOT / "tests/published").rglob("*.yaml")]
    return sorted(each for each in found if each.name != "expected.yaml")


@functools.cache
def real_texts() -> tuple[str, ...]:
    """The text of each of these files, small ones only: the fuzzer begins with many, and long ones slow it down."""
    texts = (each.read_text("utf-8") for each in real_files())
    return tuple(text for text in texts if len(text.encode()) <= LONGEST)


def text_of(data: bytes) -> str:
    """The bytes as text, whatever they are."""
    return data.decode("utf-8", errors="replace")
