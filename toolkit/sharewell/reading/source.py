"""The text of a file and the scanner's view of it: what the sentences about YAML slips are made from."""

from __future__ import annotations

import re
from typing import Any, Protocol

import msgspec
import yaml
from yaml.events import Event
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner, ScannerError
from yaml.tokens import (
    BlockEndToken,
    BlockMappingStartToken,
    BlockSequenceStartToken,
    FlowMappingEndToken,
    FlowMappingStartToken,
    FlowSequenceEndToken,
    FlowSequenceStartToken,
    Token,
)

from ..model.findings import Finding, Fix, Severity
from ..model.places import Place

OPENING = (FlowSequenceStartToken, FlowMappingStartToken)
CLOSING = (FlowSequenceEndToken, FlowMappingEndToken)
BLOCKS = (BlockSequenceStartToken, BlockMappingStartToken)

KEY_AND_VALUE = re.compile(
    r"""\s*+(?:-\s+)*+(?P<key>[^\s"'\[{#-][^:]*+|"[^"]*+"|'[^']*+')\s*+:\s++(?P<value>\S.*)$"""
)
"""A line that begins with a key and a value, perhaps after dashes."""

# They look like a space or like nothing, but YAML takes them for letters.
BLANK = re.compile(r"[\xa0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]")

_BREAK = re.compile(r"\r\n|\r|\n")
_COMMENT = re.compile(r"(?:^|[ \t])#")


class Mark(Protocol):
    """A spot as the parser gives it: lines, columns and characters counted from 0."""

    @property
    def line(self) -> int: ...
    @property
    def column(self) -> int: ...
    @property
    def index(self) -> int: ...


class Reads(Protocol):
    """What libyaml's parser and the pure one have in common."""

    def __init__(self, stream: str) -> None: ...
    def get_event(self) -> Event | None: ...
    def get_token(self) -> Token | None: ...


class PureParser(Reader, Scanner, Parser):
    """PyYAML's parser in Python, for where its C extension is missing: thirty times slower."""

    def __init__(self, stream: str) -> None:
        Reader.__init__(self, stream)
        Scanner.__init__(self)
        Parser.__init__(self)

    def scan_flow_scalar_non_spaces(self, double: bool, start_mark: Any) -> list[str]:
        """The next words of a quoted text. What libyaml refuses is refused: codes of half a character, or of none."""
        try:
            chunks: list[str] = super().scan_flow_scalar_non_spaces(double, start_mark)
        except (ValueError, OverflowError):
            chunks = ["\ud800"]
        if any("\ud800" <= each <= "\udfff" for each in chunks if len(each) == 1):
            said = "found an escape of no character"
            raise ScannerError("while scanning a double-quoted scalar", start_mark, said, self.get_mark())
        return chunks


def _fast_parser() -> type[Reads]:
    try:
        from yaml.cyaml import CParser  # type: ignore[attr-defined]
    except ImportError:  # pragma: no cover (a PyYAML that was built without libyaml)
        return PureParser
    return CParser


FastParser = _fast_parser()
"""libyaml's parser, where there is one."""


class Slip(msgspec.Struct, frozen=True):
    """What is wrong with the text, where, and what to write instead."""

    place: Place
    message: str
    help: str
    fix: Fix | None = None

    def finding(self, rule: str) -> Finding:
        """The slip as a finding of a rule: an error."""
        return Finding(
            rule=rule,
            severity=Severity.ERROR,
            place=self.place,
            message=self.message,
            help=self.help,
            fix=self.fix,
        )


class Source:
    """The text of a file by line, with its tokens up to the trouble; made only for a file at fault.

    Lines and columns that go in and out count from 0, as the parser's do; places count from 1.
    """

    def __init__(self, text: str, file: str, parser: type[Reads], until: int) -> None:
        self.text = text
        self.file = file
        self.lines = _BREAK.split(text)
        self.tokens: list[Token] = []
        try:
            reader = parser(text)
            while (token := reader.get_token()) and token.start_mark.index < until:
                self.tokens.append(token)
        except (yaml.YAMLError, UnicodeError):
            pass  # `explain` already holds the error that stopped it.

    def place(self, line: int, column: int, length: int = 1) -> Place:
        """A stretch of one line, cut off where the line ends."""
        end = min(column + length, max(len(self.line(line)), column))
        return Place(self.file, line + 1, column + 1, line + 1, end + 1)

    def line(self, number: int) -> str:
        """The words of a line; none beyond the last."""
        return self.lines[number] if 0 <= number < len(self.lines) else ""

    def rest(self, line: int, column: int) -> str:
        """What stands on a line from a column on, without a comment."""
        words = self.line(line)[column:]
        comment = _COMMENT.search(words)
        return (words[: comment.start()] if comment else words).rstrip()

    def last(self) -> tuple[int, int]:
        """Line and column just after the last words of the file."""
        line = max((number for number, words in enumerate(self.lines) if words.strip()), default=0)
        return line, len(self.line(line).rstrip())

    def before(self, index: int) -> Token | None:
        """The last token before a character that is written out: a scalar, bracket, dash or colon."""
        found = None
        for token in self.tokens:
            if token.start_mark.index >= index:
                break
            if token.end_mark.index > token.start_mark.index:
                found = token
        return found

    def brackets(self, index: int) -> list[Token]:
        """The opening brackets not yet closed before a character, outermost first."""
        stack: list[Token] = []
        for token in self.tokens:
            if token.start_mark.index >= index:
                break
            if isinstance(token, OPENING):
                stack.append(token)
            elif isinstance(token, CLOSING) and stack:
                stack.pop()
        return stack

    def columns(self, line: int) -> dict[int, int]:
        """The columns of the blocks open just before a line, each with the last line that begins there."""
        stack: list[int] = []
        begun: dict[int, int] = {}
        for token in self.tokens:
            if token.start_mark.line >= line:
                break
            column = token.start_mark.column
            if isinstance(token, BLOCKS):
                stack.append(column)
            elif isinstance(token, BlockEndToken) and stack:
                stack.pop()
            if stack and column == stack[-1]:
                begun[column] = token.start_mark.line
        return {column: begun.get(column, 0) for column in stack}


class Trouble:
    """Where the parser gave up and what it said, with the source at hand."""

    def __init__(
        self, text: str, file: str, error: yaml.YAMLError | UnicodeError, parser: type[Reads]
    ) -> None:
        marked = error if isinstance(error, yaml.MarkedYAMLError) else yaml.MarkedYAMLError()
        self.problem = str(marked.problem or "")
        self.context = str(marked.context or "")
        mark: Mark | None = marked.problem_mark or marked.context_mark
        start: Mark | None = marked.context_mark or marked.problem_mark
        self.index = mark.index if mark else 0
        self.source = source = Source(text, file, parser, until=self.index)
        self.at_end = mark is not None and mark.index >= len(source.text)
        self.line, self.column = (mark.line, mark.column) if mark and not self.at_end else source.last()
        self.start_line, self.start_column = (start.line, start.column) if start else (0, 0)
        self.start_index = start.index if start else 0
        self.char = source.text[self.index : self.index + 1]
        self.start_char = source.text[self.start_index : self.start_index + 1]
        self.inside_brackets = bool(source.brackets(self.index))

    def whole_value(self, line: int, column: int, message: str, help_: str, *, quote: bool = True) -> Slip:
        """A slip whose place is a value, to the end of its line, which quotation marks would mend."""
        words = self.source.rest(line, column)
        fix = None
        if quote and words and not self.inside_brackets:
            fix = Fix(says="Put the value in quotes", text=quoted(words))
        return Slip(self.source.place(line, column, len(words)), message, help_, fix)


def blank_slip(place: Place, letter: str) -> Slip:
    """A character that only looks like a space, or like nothing, where it matters."""
    return Slip(
        place,
        f"What looks like a space here, or like nothing, is the character U+{ord(letter):04X}, often pasted from a "
        "web page or a word processor.",
        "Delete it, and type an ordinary space if one is meant.",
    )


def quoted(words: str) -> str:
    """Text as a quoted YAML scalar on one line."""
    if '"' not in words and "\\" not in words:
        return f'"{words}"'
    return "'" + words.replace("'", "''") + "'"


def shown(words: str, most: int = 50) -> str:
    """Text within a sentence: on one line, shortened, set off from the sentence."""
    flat = " ".join(words.split())
    flat = flat if len(flat) <= most else flat[: most - 1].rstrip() + "…"
    return f"`{flat}`" if "`" not in flat else f"‘{flat}’"
