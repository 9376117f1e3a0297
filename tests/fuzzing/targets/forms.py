"""Editing: the canonical form."""

from __future__ import annotations

import random

import yaml

from sharewell.editing.canonical import Refusal, canonical

from ...editing.hands import Hand, document
from ..mutations import slipped
from .target import ROOT, Target, real_texts, text_of


class Forms(Target):
    """A text in its canonical form: it says what it said, its form is its own, or there is a reason against it."""

    name = "fmt"

    def seeds(self) -> list[bytes]:
        pairs = sorted((ROOT / "tests/editing/canonical").glob("*.yaml"))
        return list(
            dict.fromkeys([*(text.encode() for text in real_texts()), *(each.read_bytes() for each in pairs)])
        )

    def check(self, data: bytes) -> None:
        text = text_of(data)
        made = canonical(text, "a.yaml")
        if isinstance(made, Refusal):
            assert made.message[-1] in ".?", made.message
            assert made.place.line >= 1
            return
        assert canonical(made, "a.yaml") == made
        assert yaml.load(made, Loader=yaml.CBaseLoader) == yaml.load(text, Loader=yaml.CBaseLoader)

    def changed(self, data: bytes, dice: random.Random) -> bytes:
        if dice.randrange(5):
            text = text_of(data)
        else:
            # Dice of its own: Hypothesis, whose dice these may be, keeps count of every throw.
            own = random.Random(dice.randrange(2**32))
            text = Hand(own).document(document(own))
        return slipped(text, dice, dice.choice((1, 1, 2, 4))).encode()
