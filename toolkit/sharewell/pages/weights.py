"""The page of the truth table: what every kind of change means for sharing, and what it asks of the parties."""

from __future__ import annotations

from typing import NamedTuple

from ..changes.weights import Adopt, Asks, Axis, Turn, Weight, kinds
from .frame import Frame
from .paths import WEIGHTS_PAGE
from .publish.disk import Page

WORDS: dict[Turn | Axis | Asks, str] = {
    Turn.ADDED: "The document says it now, and did not before.",
    Turn.REMOVED: "The document no longer says it.",
    Turn.TIGHTENED: "Seen from sharing: less may be shared, or what is shared is protected better.",
    Turn.LOOSENED: "Seen from sharing: more may be shared, or what is shared is protected less.",
    Turn.ALTERED: "It says something else, and no order tells whether that is more or less.",
    Turn.REWORDED: "Words that bind nobody, such as a note or a heading, or nothing but capitals and punctuation.",
    Turn.RENAMED: "It has another id, or stands in another file, and says what it said.",
    Axis.WIDENS: "More is shared, with more bodies, for more, for longer, or under weaker protection.",
    Axis.NARROWS: "Less is shared, with fewer bodies, for less, or for a shorter time.",
    Axis.ACCOUNTABILITY: "Somebody else answers for something, or answers for something else.",
    Axis.READ: "Meaning may hide in it that no program can weigh. The change is shown word by word.",
    Axis.WORDING: "Nothing that anybody agreed to is different.",
    Asks.REVISION: "An entry in the document's table of revisions.",
    Asks.MAJOR: "The number before the first full stop of the version rises, and the entry says who adopts again.",
}
"""What the words of the tables mean."""

_ADOPTION = {
    "Adoption again": "By everyone: each party that signs. By those concerned: the parties whom the change is about."
}


class Row(NamedTuple):
    """A row of the table in words."""

    turn: str
    means: str
    asks: str
    because: str
    unlike: str


def weights(frame: Frame) -> Page:
    """The page of all kinds of change."""
    return Page(
        path=WEIGHTS_PAGE,
        title="What a change means",
        description="For each kind of change of an agreement: whether it widens or narrows sharing, and what it asks for.",
        trail=(("Home", "index.md"), ("Reviewing changes", "reviewing.md")),
        body=frame.render(
            "weights.html",
            kinds=[(each, [_row(row) for row in each.rows]) for each in kinds()],
            count=sum(len(each.rows) for each in kinds()),
            words_used=list(({_said(word): meaning for word, meaning in WORDS.items()} | _ADOPTION).items()),
        ),
    )


def _row(weight: Weight) -> Row:
    means = ", ".join(weight.axes)
    asks = [str(weight.asks)] if weight.asks.rank else []
    if weight.adopt is not Adopt.NOBODY:
        asks.append(f"adoption again by {weight.adopt}")
    return Row(
        _said(weight.turn),
        _said(means),
        _said(" and ".join(asks)) or "Nothing",
        weight.because,
        weight.unlike,
    )


def _said(words: str) -> str:
    return words[:1].upper() + words[1:]
