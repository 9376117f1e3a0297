"""A picture of boxes and arrows, without a word on how it is drawn.

Whatever turns a protocol into a chart (a decision, a stack of tiers, the flows between parties) says it as a
`Drawing`; whatever writes, lays out or colours a chart reads nothing else.
"""

from __future__ import annotations

import enum
import re

import msgspec


class Role(enum.StrEnum):
    """What a box stands for. Each role has a shape of its own, so that colour is never the only sign."""

    START = "start"
    QUESTION = "question"
    ANY_OF = "any-of"
    ALL_OF = "all-of"
    CALL = "call"
    APPROVAL = "approval"
    ACTION = "action"
    OUTCOME_SHARE = "outcome-share"
    OUTCOME_NOT_SHARE = "outcome-not-share"
    OUTCOME_OTHER = "outcome-other"
    TIER = "tier"
    PARTY = "party"
    GROUP = "group"
    DOCUMENT = "document"


class Tone(enum.StrEnum):
    """What an arrow says: yes (a thick line), no (a dashed line), or anything else (a thin line)."""

    YES = "yes"
    NO = "no"
    OTHER = "other"


class Went(enum.StrEnum):
    """What became of a box or an arrow, in a picture of two versions: each has a line of its own, and says so in words.

    New is a thick line, removed a broken line, changed a double line.
    """

    KEPT = "kept"
    NEW = "new"
    REMOVED = "removed"
    CHANGED = "changed"


class Direction(enum.StrEnum):
    """Which way the arrows run. Down suits a telephone; right suits a few parties that exchange something."""

    DOWN = "down"
    RIGHT = "right"


class Node(msgspec.Struct, frozen=True, gc=False):
    """A box. `label` is plain text of any length; we break it into lines.

    `link` is followed only where `safe_link` lets it through. `tooltip` adds to the label, it never replaces
    it. Boxes are read out by `order`, and in the order given where that is equal.
    """

    id: str
    label: str
    role: Role
    link: str = ""
    tooltip: str = ""
    order: int = 0
    went: Went = Went.KEPT


class Edge(msgspec.Struct, frozen=True, gc=False):
    """An arrow between two boxes, by their ids. A yes or a no without a label is labelled so."""

    from_: str
    to: str
    label: str = ""
    tone: Tone = Tone.OTHER
    went: Went = Went.KEPT

    @property
    def words(self) -> str:
        """The text beside the arrow: a tone is never shown by colour and line alone."""
        if self.label.strip() or self.tone is Tone.OTHER:
            return self.label
        return self.tone.value.capitalize()


class Cluster(msgspec.Struct, frozen=True, gc=False):
    """A frame with a name around some boxes, by their ids."""

    id: str
    label: str
    nodes: tuple[str, ...]


class Drawing(msgspec.Struct, frozen=True, gc=False):
    """One picture. `title` names it in a few words and `description` says in a sentence or two what it shows:
    both are read out to those who cannot see it, beside the text form of the same chart.

    An arrow, or a frame's member, that names no box is left out: the reference is reported where it was
    written.
    """

    id: str
    title: str
    description: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...] = ()
    clusters: tuple[Cluster, ...] = ()
    direction: Direction = Direction.DOWN

    @property
    def slug(self) -> str:
        """The id as it may stand in an HTML id or name a graph: letters, digits, hyphens and underscores."""
        return re.sub(r"[^A-Za-z0-9_-]+", "-", self.id)

    @property
    def in_order(self) -> tuple[Node, ...]:
        """The boxes in reading order."""
        return tuple(sorted(self.nodes, key=lambda node: node.order))

    @property
    def numbers(self) -> dict[str, int]:
        """Each box's id with its number in reading order, from 1; of two boxes with one id, the first counts."""
        numbers: dict[str, int] = {}
        for number, node in enumerate(self.in_order, 1):
            numbers.setdefault(node.id, number)
        return numbers


_REFUSED = re.compile(r"//|.*[\x00-\x20\x7f\\]", re.DOTALL)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_WEB = re.compile(r"https?://[^/]|site:[A-Za-z0-9]", re.IGNORECASE)


def safe_link(link: str) -> str:
    """The link if it may stand in a page, else nothing.

    Let through: http and https addresses, and addresses within the site (`#part`, `page/`, `../page/`,
    `/page/`). Dropped: any other scheme (`javascript:`, `data:`), another host without a scheme (`//host`),
    and backslashes or control characters, which browsers read as slashes or as nothing.
    """
    link = link.strip()
    if _REFUSED.match(link) or (_SCHEME.match(link) and not _WEB.match(link)):
        return ""
    return link
