"""From the parser's events to plain data and the places of all nodes.

Events go straight into data: no tree of nodes is made and no tag is resolved, which leaves little more than
the parser's own time; and nesting is bounded here, where PyYAML's composer in C would overrun its stack.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable
from typing import Any

from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from ..model.findings import Finding, Severity
from ..model.places import MAPPING, SCALAR, SEQUENCE, Place, Places
from .notes import Notes
from .source import BLANK, Mark, Reads, blank_slip

DEEPEST = 30
"""How many mappings and lists may stand one within another."""

Data = dict[str, Any] | list[Any] | str | None
"""What a file holds: mappings, lists, texts, and None where a value is absent."""

_ABSENT = frozenset(("", "~", "null", "Null", "NULL"))
_BREAK = re.compile(r"\r\n|\r|\n")
_COLON = re.compile(r"(?>\s+|#[^\r\n]*)*+:")
_WORDS = re.compile(r"^[^\S\n]*[^\s#]", re.MULTILINE)
_MARK = re.compile(r"(?<![^\s,:?\[\]{}-])(?:[*&][\w-]|!)")
_MARKED = re.compile(r"[^\s,\[\]{}]*")


class RefusedError(Exception):
    """The file cannot be taken any further; the finding says why."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.message)
        self.finding = finding


class Builder:
    """Reads one document, keeping where each node stands.

    No event is kept: making objects takes most of the time, and those that die young are cheap.
    """

    def __init__(self, text: str, file: str) -> None:
        self._text = text
        self._file = file
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._add_start, self._add_end = self._starts.append, self._ends.append
        self._texts: list[str | None] = []
        self._collections: list[tuple[int, int, int, int, Mark | None]] = []
        self._notes = Notes()
        self._findings: list[Finding] = []
        self._blanks = not text.isascii() and BLANK.search(text) is not None
        self._next: Callable[[], Any]
        self.mappings: list[tuple[dict[str, Any], int]] = []

    def read(self, parser: type[Reads]) -> Data:
        """The data of the one document of the file.

        Raises RefusedError for what is no document or is nested too deep, and what the parser raises.
        """
        self._next = parser(self._text).get_event
        self._next()
        if type(self._next()) is not DocumentStartEvent:
            raise self._empty()
        data = self._value(self._next(), 0)
        if data is None:
            raise self._empty()
        self._next()
        following = self._next()
        if type(following) is DocumentStartEvent:
            self._findings.append(
                self._finding(
                    "yaml-syntax",
                    following.start_mark,
                    "A second document begins at this line of dashes, and a file holds one.",
                    "Move what follows into a file of its own, or take the line out.",
                    length=3,
                )
            )
        if ("*" in self._text or "&" in self._text or "!" in self._text) and _MARK.search(self._text):
            self._note_marks(parser)
        return data

    def places(self) -> Places:
        """The places of all nodes that were read."""
        starts, ends = array("i", self._starts), array("i", self._ends)
        count = len(self._texts)
        sizes, kinds = array("i", (1,)) * count, bytearray((SCALAR,)) * count
        for kind, node, size, last, closing in self._collections:
            kinds[node], sizes[node] = kind, size
            # The parser ends a block where the next thing begins; we end it with the last thing in it.
            if closing is None:
                ends[2 * node : 2 * node + 2] = ends[2 * last : 2 * last + 2]
            else:
                ends[2 * node], ends[2 * node + 1] = closing.line + 1, closing.column + 1
        self._keep_within(starts, ends)
        return Places(starts, ends, sizes, bytes(kinds), tuple(self._texts))

    def _keep_within(self, starts: array[int], ends: array[int]) -> None:
        """The parser puts what is absent at the end of a file on a line after the last: there is none without a break."""
        if self._text.endswith(("\n", "\r")) or max(starts[-2], ends[1], ends[-2]) <= 1:
            return
        lines = _BREAK.split(self._text)
        if max(starts[-2], ends[1], ends[-2]) > len(lines):
            for marks in (starts, ends):
                for at in range(0, len(marks), 2):
                    if marks[at] > len(lines):
                        marks[at], marks[at + 1] = len(lines), len(lines[-1]) + 1

    def findings(self, places: Places) -> tuple[Finding, ...]:
        """What was wrong, in the order of the file."""
        found = [*self._findings, *self._notes.findings(self._file, places)]
        return tuple(sorted(found, key=lambda finding: finding.order))

    def _value(self, event: Any, depth: int) -> Data:
        """Any node, whose event has been taken; `depth` is the number of collections that it stands in."""
        kind = type(event)
        if kind is MappingStartEvent:
            return self._mapping(event, depth + 1)
        if kind is SequenceStartEvent:
            return self._sequence(event, depth + 1)
        node = len(self._texts)
        if kind is AliasEvent:
            words = self._source(event)
            self._push(event, words)
            return words
        text: str = event.value
        self._push(event, text)
        return self._scalar(event, node) if event.style or text in _ABSENT else text

    def _scalar(self, event: Any, node: int) -> str | None:
        """The value of a scalar that is quoted, in block style, or absent."""
        text: str = event.value
        if event.style:
            if event.style in "|>":
                self._trim(event, node)
        elif text in _ABSENT:
            return self._source(event) if event.tag or event.anchor else None
        return text

    def _trim(self, event: Any, node: int) -> None:
        """End a text in block style with its words: the parser ends it after the blank lines that follow."""
        start, end = event.start_mark, event.end_mark
        lines = _BREAK.split(self._text[start.index : end.index].rstrip(" \t\r\n"))
        self._ends[2 * node] = start.line + len(lines)
        self._ends[2 * node + 1] = (start.column if len(lines) == 1 else 0) + len(lines[-1]) + 1

    def _source(self, event: Any) -> str:
        return self._text[event.start_mark.index : event.end_mark.index].strip()

    # The three that follow take nearly all of the time, so they treat the most common things themselves.

    def _sequence(self, opening: Any, depth: int) -> list[Any]:
        node, take, push, texts = self._open(opening, depth), self._next, self._push, self._texts
        items: list[Any] = []
        last = node
        while type(event := take()) is not SequenceEndEvent:
            last = len(texts)
            if type(event) is ScalarEvent:
                text = event.value
                push(event, text)
                items.append(self._scalar(event, last) if event.style or text in _ABSENT else text)
            else:
                items.append(self._value(event, depth))
        self._close(SEQUENCE, node, last, opening, event)
        return items

    def _mapping(self, opening: Any, depth: int) -> dict[str, Any] | list[Any]:
        node, take, push, texts = self._open(opening, depth), self._next, self._push, self._texts
        data: dict[str, Any] = {}
        bare: list[tuple[int, str | None]] = []
        braces, blanks, text_of, last = opening.flow_style, self._blanks, None, node
        while type(named := take()) is not MappingEndEvent:
            key = len(texts)
            name = named.value if type(named) is ScalarEvent else ""
            if blanks and BLANK.search(name):
                raise self._blank(named)
            if name:
                push(named, name)
            else:
                self._odd_key(named, depth)
            event = take()
            last = len(texts)
            value: Data
            if type(event) is ScalarEvent:
                value = event.value
                push(event, value)
                if event.style or value in _ABSENT:
                    value = self._scalar(event, last)
                    if braces and name and value is None and self._has_no_colon(named, event):
                        bare.append((key, text_of))
                        continue
            else:
                value = self._value(event, depth)
            if name in data:
                self._notes.key_twice(node, key, name)
                data[name] = data[name] or value
            elif name:
                data[name] = value
                text_of = name if type(value) is str else None
        self._close(MAPPING, node, last, opening, named)
        if bare:
            self._note_bare(bare, whole=not data)
            if not data:
                return [texts[key] for key, _ in bare]
        self.mappings.append((data, node))
        return data

    def _push(self, event: Any, text: str | None) -> None:
        mark, add = event.start_mark, self._add_start
        add(mark.line + 1)
        add(mark.column + 1)
        mark, add = event.end_mark, self._add_end
        add(mark.line + 1)
        add(mark.column + 1)
        self._texts.append(text)

    def _open(self, opening: Any, depth: int) -> int:
        if depth > DEEPEST:
            message = f"This stands more than {DEEPEST} levels deep, which no protocol needs."
            remedy = "Look for brackets that are not closed, or lines that are indented ever further."
            raise RefusedError(self._finding("yaml-unsafe", opening.start_mark, message, remedy))
        self._push(opening, None)
        return len(self._texts) - 1

    def _close(self, kind: int, node: int, last: int, opening: Any, closing: Any) -> None:
        end = closing.end_mark if opening.flow_style else None
        self._collections.append((kind, node, len(self._texts) - node, last, end))

    def _odd_key(self, event: Any, depth: int) -> None:
        """A key that is empty, or an alias, a mapping or a list: it is left out of the data."""
        node, noted = len(self._texts), len(self._notes)
        self._value(event, depth)
        if type(event) is AliasEvent:
            return
        self._notes.forget(noted)  # What is wrong inside it is not worth saying.
        if type(event) is ScalarEvent:
            self._notes.no_key(node)
        else:
            self._notes.key_of_parts(node)

    def _has_no_colon(self, key: Any, value: Any) -> bool:
        absent = value.start_mark.index == value.end_mark.index
        return absent and _COLON.match(self._text, key.end_mark.index) is None

    def _note_bare(self, bare: list[tuple[int, str | None]], whole: bool) -> None:
        """One note for the words that follow one text, however many commas are in them."""
        words: dict[str | None, list[int]] = {}
        for key, after in bare:
            words.setdefault(after, []).append(key)
        for after, keys in words.items():
            self._notes.bare_words(keys[0], [self._texts[key] or "" for key in keys], after, whole)

    def _note_marks(self, parser: type[Reads]) -> None:
        """Aliases, anchors and tags: so rare that they are looked for only if something is like one."""
        events, node = parser(self._text), -1
        while not isinstance(event := events.get_event(), StreamEndEvent) and node + 1 < len(self._texts):
            if not isinstance(event, NodeEvent):
                continue
            node += 1
            if event.anchor is None and getattr(event, "tag", None) is None:
                continue
            found = _MARKED.match(self._text, event.start_mark.index if event.start_mark else 0)
            self._notes.mark(node, found.group() if found else "")
            self._texts[node] = None  # So the schema's sentences know that this value has had one.

    def _blank(self, key: Any) -> RefusedError:
        """A key with a blank in it that is no space: lines are not indented as they look."""
        found = BLANK.search(self._text, key.start_mark.index, key.end_mark.index)
        before = found.start() - key.start_mark.index if found else 0
        line, column = key.start_mark.line + 1, key.start_mark.column + 1 + before
        slip = blank_slip(Place(self._file, line, column, line, column + 1), found.group() if found else " ")
        return RefusedError(slip.finding("yaml-syntax"))

    def _empty(self) -> RefusedError:
        said = "The file holds no keys with values."
        if not _WORDS.search(self._text):
            said = "The file holds nothing but comments." if self._text.strip() else "The file is empty."
        remedy = "Begin with the kind of document and its id, such as `protocol: safeguarding-hub`."
        return RefusedError(self._finding("yaml-syntax", None, said, remedy))

    def _finding(self, rule: str, mark: Mark | None, message: str, remedy: str, length: int = 1) -> Finding:
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        place = Place(self._file, line, column, line, column + length)
        return Finding(rule=rule, severity=Severity.ERROR, place=place, message=message, help=remedy)
