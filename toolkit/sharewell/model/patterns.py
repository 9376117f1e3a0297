"""Patterns that are made when they are first used: a hundred rules hold more of them than one framework needs.

Making one takes from a tenth of a millisecond to twenty; a check of thirty files takes a third of a second in all.
"""

from __future__ import annotations

import re
from typing import Any, cast


class _Later:
    """A pattern to be: asked for anything a pattern has, it makes itself, and from then on is as quick as one."""

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        made = re.compile(self._source, self._flags)
        for each in ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split"):
            setattr(self, each, getattr(made, each))
        return getattr(made, name)


def later(source: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern that is made when it is first used. Raises re.error only then, so every one is used by a test.

    The `re` of a match is the pattern that was made, and never this one: do not compare them.
    """
    return cast("re.Pattern[str]", _Later(source, flags))
