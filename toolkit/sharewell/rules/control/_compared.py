"""A sentence as it is compared with others, and what an absolute one rules."""

from __future__ import annotations

import msgspec

from ._matter import contents, tokens_of


class Sentence(msgspec.Struct, frozen=True):
    """A sentence in small letters, its words, and what it is about."""

    words: str
    tokens: tuple[str, ...]
    about: frozenset[str]


class Absolute(msgspec.Struct, frozen=True):
    """What an absolute sentence rules: its kind (never, always, only, sole), the deed, and where in the sentence that stands."""

    kind: str
    said: Sentence
    strict: bool
    deeds: frozenset[str]
    roots: frozenset[str]
    position: int
    focus: frozenset[str]


def sentence(words: str) -> Sentence:
    """A sentence, read for comparing it with others."""
    tokens = tokens_of(words)
    return Sentence(words, tokens, contents(tokens))
