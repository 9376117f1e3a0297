"""Values and comments put on lines in the canonical form."""

from __future__ import annotations

import msgspec

from ..model.places import MAPPING, SCALAR
from .canonical_source import Comment, Source, Written
from .canonical_text import on_one_line, over_lines

ROW = 160
"""How many columns a line may take that ends in a list or mapping in brackets: it is read like a row of a table."""

_STEP = 2
"""How many columns each level is indented."""


def lines_of(source: Source) -> list[str]:
    """The lines of a source in the canonical form."""
    layout = _Layout(source)
    layout.block(source.root, "", _Around(-1, len(source.text)))
    layout.comments_before(len(source.text), 0)
    return layout.lines


class _Around(msgspec.Struct, frozen=True):
    """What surrounds something in the source: the column of the block it stands in, and where what follows begins."""

    column: int
    following: int


class _Layout:
    """The lines so far, and the comments still to come: each is taken in its turn, so that none is lost or changes places."""

    def __init__(self, source: Source) -> None:
        self.lines: list[str] = []
        self._source = source
        self._comments = list(reversed(source.comments))
        self._opened = True

    def block(self, written: Written, lead: str, around: _Around, begun: bool = False) -> None:
        """A mapping or list, each entry on lines of its own. `lead` stands before the first, as many spaces before others.

        `begun` says that the first stands on the line of a dash, and that what comes above that line is written.
        """
        indent = len(lead)
        entries = self._entries(written)
        ends = [
            *(start for start, _, _ in entries[1:]),
            written.end if written.in_brackets else around.following,
        ]
        for (start, key, value), following in zip(entries, ends, strict=True):
            if not begun:
                self.comments_before(start, _margin(lead))
                self._blank(start)
            head = f"{lead}{on_one_line(key, self._source.text, False)}:" if key else f"{lead}-"
            self._entry(head, key, value, _Around(written.column, following), indent + _STEP)
            lead, begun = " " * indent, False
        if written.in_brackets:
            self.comments_before(written.end, indent)
        elif written.column > around.column or self._source.column(around.following) < written.column:
            self._comments_within(written.column, around.following, indent)

    def comments_before(self, at: int, margin: int) -> None:
        """The comments that begin before a character, each on a line of its own."""
        while self._comments and self._comments[-1].at < at:
            self._alone(self._comments.pop(), margin)

    def _entry(self, head: str, key: Written | None, value: Written, around: _Around, indent: int) -> None:
        """A key or a dash with its value. What is said between the two is said above them, if the value begins beside."""
        margin = _margin(head)
        if value.kind == SCALAR:
            start, end = (key.end, key.end) if key and value.start == value.end else (value.start, value.end)
            lines = over_lines(value, self._source.text, len(head) + 1, indent)
            self._beside(head, lines, start, end, around.following)
        elif (row := self._row(value)) is not None and len(head) + 1 + len(row) <= ROW:
            start = value.start if value.parts else value.end
            self._beside(head, [row], start, value.end, around.following)
        elif key is None:
            self.comments_before(_first(value), margin)
            if self._whole(value) and self._is_remark(value.end, around.following):
                self._alone(self._comments.pop(), margin)
            self.block(value, head + " ", around, begun=True)
        else:
            # What stands beside a closing bracket that goes is said beside the key.
            whole = self._whole(value) and not self._source.has_comment(key.end, value.start)
            end, following = (value.end, around.following) if whole else (key.end, _first(value))
            self._beside(head, [""], key.end, end, following)
            self._opened = True
            self.block(value, " " * indent, around)

    def _beside(self, head: str, lines: list[str], start: int, end: int, following: int) -> None:
        """A value that begins on the line of its key or dash, with the comment that stands there."""
        self.comments_before(start, _margin(head))
        remark = f"  {self._comments.pop().words}" if self._is_remark(end, following) else ""
        first, *others = lines
        self.lines += [(f"{head} {first}" if first else head) + remark, *others]
        self._opened = False

    def _is_remark(self, end: int, following: int) -> bool:
        """Whether the next comment stands beside what ends there, or beside the sign of a block that does."""
        if not self._comments or self._comments[-1].alone:
            return False
        at = self._comments[-1].at
        return at < following and (at < end or self._source.same_line(end, at))

    def _comments_within(self, column: int, following: int, margin: int) -> None:
        """The comments after the last entry of a block that are indented as its entries are, or further."""
        while self._comments and self._comments[-1].at < following:
            if self._comments[-1].alone and self._comments[-1].column < column:
                return
            self._alone(self._comments.pop(), margin)

    def _alone(self, comment: Comment, margin: int) -> None:
        self._blank(comment.at)
        self.lines.append(" " * margin + comment.words)
        self._opened = False

    def _blank(self, at: int) -> None:
        """A blank line where the source has one or more, except at the beginning of the file or of a block."""
        if self._source.blank_before(at) and not self._opened and self.lines[-1]:
            self.lines.append("")

    def _row(self, value: Written) -> str | None:
        """What stands in brackets on one line; None for what does not, or has comments in it."""
        whole = not value.parts or self._whole(value)
        return _in_brackets(value, self._source.text) if value.in_brackets and whole else None

    def _whole(self, value: Written) -> bool:
        """Whether a value stands in brackets, without a comment in them."""
        return value.in_brackets and not self._source.has_comment(value.start, value.end)

    def _entries(self, written: Written) -> list[tuple[int, Written | None, Written]]:
        """The entries of a block: where each begins, its key if it has one, and its value."""
        if written.kind == MAPPING:
            pairs = zip(written.parts[::2], written.parts[1::2], strict=True)
            return [(key.start, key, value) for key, value in pairs]
        if written.in_brackets:
            return [(item.start, None, item) for item in written.parts]
        return [(self._source.dash_before(item.start), None, item) for item in written.parts]


def _in_brackets(written: Written, source: str) -> str:
    """Anything on one line, as it stands in brackets."""
    if written.kind == SCALAR:
        return on_one_line(written, source, in_brackets=True)
    parts = [_in_brackets(part, source) for part in written.parts]
    if written.kind == MAPPING:
        return "{" + ", ".join(map(": ".join, zip(parts[::2], parts[1::2], strict=True))) + "}"
    return "[" + ", ".join(parts) + "]"


def _first(written: Written) -> int:
    """Where the first entry of a mapping or list begins."""
    return written.start if written.kind != MAPPING and not written.in_brackets else written.parts[0].start


def _margin(head: str) -> int:
    return len(head) - len(head.lstrip(" "))
