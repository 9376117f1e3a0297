"""How messages list things: a, b and c."""

from __future__ import annotations

from collections.abc import Iterable


def listed(words: Iterable[str], last: str = "and", most: int | None = None) -> str:
    """Words as a sentence lists them: `a, b and c`; of more than `most` the first ones, and how many others."""
    each = list(words)
    if most is not None and len(each) > most + 1:
        each = [*each[:most], f"{len(each) - most} others"]
        last = "and"
    return f"{', '.join(each[:-1])} {last} {each[-1]}" if len(each) > 1 else "".join(each)
