"""Documents as many hands write them: every style of YAML that is read, with comments wherever one may stand.

`written` makes a text of data. Each comment has a number, so that a reader who knows no YAML can see that none was lost.
"""

from __future__ import annotations

import json
from random import Random
from typing import Any

WORDS = (
    *("protocol", "Anyborough", "share", "the", "of", "a", "safeguarding", "7", "and", "é", "’s", "–", "İß"),
    *(
        "😀",
        "e\u0301",
        "#7",
        "x:y",
        "a,b",
        "[law: ca-2004-s11]",
        "{x}",
        "- dash",
        "?",
        "*star",
        "&and",
        "!",
        "|",
    ),
    *(
        '"said"',
        "it's",
        "%",
        "@home",
        "`code`",
        "key: value",
        " # hash",
        "https://a.example/b?c=d#e",
        "\u00a0",
    ),
    *(
        "x" * 130,
        "---",
        "...",
        "~",
        "\u200b",
        "\u202e",
        "ab\tcd",
        "\\",
        "\\n",
        "",
        " ",
        "null",
        "end:",
        ">-",
        "-",
    ),
)
WHOLE = (
    *(
        "",
        "yes",
        "no",
        "on",
        "true",
        "null",
        "~",
        "2.1",
        "1.10",
        "2026-09-21",
        "2012",
        "6 months",
        "-5",
        "0x1F",
    ),
    *(
        "1e3",
        ".5",
        "01632 960101",
        "a b",
        " leading",
        "trailing ",
        "two  spaces",
        "\ttab",
        "line\nbreak",
        "\n",
        " ",
    ),
    *(
        "one\n\ntwo\n\n\nthree",
        "ends\n",
        "ends twice\n\n",
        "  indented\nnot",
        "a\n  b\nc",
        "a\n\n  b\n\nc",
        "x \ny",
    ),
    *(
        "\x07bell",
        "\x85",
        "\u2028",
        "\ufeff",
        "- x",
        "? x",
        ": x",
        "a: b",
        "a #b",
        "#",
        "[",
        "]",
        "{",
        "<<",
        "=",
    ),
)
KEYS = (
    "title",
    "on",
    "a-b",
    "x y",
    "Yes, and more",
    "2.1",
    "is: it",
    "[odd]",
    "#no",
    "it's",
    "",
    "ключ",
    "-",
)


def document(dice: Random) -> dict[str, Any]:
    """The data of a document: of a known kind, with anything in it."""
    return {"protocol": "hub"} | _mapping(dice, 0)


def _mapping(dice: Random, depth: int) -> dict[str, Any]:
    keys = (f"{dice.choice(KEYS)}{dice.choice(('', dice.randrange(9)))}" for _ in range(dice.randrange(1, 5)))
    return {key: _value(dice, depth + 1) for key in keys if key not in ("", "-")} or {"x": "y"}


def _value(dice: Random, depth: int) -> Any:
    which = dice.random()
    if depth < 5 and which < 0.22:
        return _mapping(dice, depth)
    if depth < 5 and which < 0.44:
        return [_value(dice, depth + 1) for _ in range(dice.randrange(0, 4))]
    if which < 0.7:
        return dice.choice(WHOLE)
    return dice.choice((" ", " ", "\n", "  ")).join(dice.choices(WORDS, k=dice.choice((1, 2, 5, 12, 40))))


class Hand:
    """Writes data, at every step in one of the ways there are."""

    def __init__(self, dice: Random) -> None:
        self._dice = dice
        self._number = 0

    def document(self, data: dict[str, Any]) -> str:
        """A text that holds the data, with comments."""
        dice = self._dice
        first = dice.choice(("", "# yaml-language-server: $schema=../schema/v1/protocol.schema.json\n"))
        start = dice.choice(("", "", "", "---\n", "\n\n", "%YAML 1.2\n--- #start\n"))
        body = self._block(data, dice.choice((0, 0, 0, 3)), "")
        end = dice.choice(("", "", "\n", "\n\n\n", "...\n", "  # last\n"))
        text = first + start + self._above(0) + body + self._above(dice.randrange(9)) + end
        return text.replace("\n", "\r\n") if dice.random() < 0.1 else text

    def _above(self, indent: int) -> str:
        """Blank lines and comments, or more often nothing."""
        said = ""
        while self._dice.random() < 0.25:
            blanks = "\n" * self._dice.choice((0, 0, 1, 3))
            margin = max(0, indent + self._dice.choice((0, 0, 0, -2, 2, 5)))
            said += f"{blanks}{' ' * margin}{self._comment()}\n" if self._dice.random() < 0.7 else blanks
        return said

    def _comment(self) -> str:
        self._number += 1
        words = f"{self._number}~ {self._dice.choice(('of it', '- a: b', '', 'é 😀', '# twice'))}"
        return self._dice.choice(("#", "# ", "#  ", "##", "#\t")) + words + self._dice.choice(("", "  "))

    def _beside(self) -> str:
        dice = self._dice
        return (
            dice.choice((" ", "  ", "\t")) + self._comment()
            if dice.random() < 0.15
            else dice.choice(("", "", " "))
        )

    def _block(self, data: Any, indent: int, lead: str) -> str:
        """A mapping or a list, one entry under the other. `lead` is what stands on the first line already."""
        said = ""
        for key, value in data.items() if isinstance(data, dict) else ((None, each) for each in data):
            begins = lead or self._above(indent) + " " * indent
            lead = ""
            if key is None:
                said += begins + "-" + self._after(value, indent, is_item=True)
            else:
                said += begins + self._key(key) + ":" + self._after(value, indent, is_item=False)
        return said

    def _after(self, value: Any, indent: int, is_item: bool) -> str:
        """What follows a key's colon, or a dash."""
        dice = self._dice
        if isinstance(value, (dict, list)) and value and dice.random() < 0.75:
            step = dice.choice((2, 2, 2, 1, 4))
            if is_item and dice.random() < 0.7:
                return self._block(value, indent + 1 + step - 1, " " * (step - 1))
            deeper = indent + step
            if not is_item and isinstance(value, list) and dice.random() < 0.3:
                deeper = indent
            return self._beside() + "\n" + self._block(value, deeper, "")
        if isinstance(value, (dict, list)):
            return " " + self._brackets(value, indent + 2) + self._beside() + "\n"
        if dice.random() < 0.05:
            return (
                f" {self._comment()}\n{' ' * (indent + 3)}{self._scalar(value, indent + 3)}{self._beside()}\n"
            )
        if "\x07" not in value and value.strip() and dice.random() < 0.35:
            return self._text_block(value, indent + dice.choice((1, 2, 2, 4)))
        return " " * dice.choice((1, 1, 3)) + self._scalar(value, indent + 2) + self._beside() + "\n"

    def _text_block(self, value: str, indent: int) -> str:
        dice = self._dice
        if dice.random() < 0.5:
            value = "\n".join(line.strip() for line in value.split("\n"))
            words = value.replace(" ", " \n".strip(" ") if dice.random() < 0.3 else " ")
            sign, lines = ">", words.split("\n")
        else:
            sign, lines = "|", value.split("\n")
        lines = [line for line in lines if not line[:1].isspace()] or ["x"]
        header = f" {sign}{dice.choice(('', '-', '+'))}" + dice.choice(("", "", f" {self._comment()}"))
        return header + "\n" + "".join(f"{' ' * indent}{line}\n" if line else "\n" for line in lines)

    def _key(self, key: str) -> str:
        return self._dice.choice(
            (key, json.dumps(key, ensure_ascii=False), "'" + key.replace("'", "''") + "'")
        )

    def _scalar(self, value: str, indent: int) -> str:
        style = self._dice.randrange(5)
        if style == 0:
            return json.dumps(value)
        if style == 1 and value.isprintable():
            return "'" + value.replace("'", "''") + "'"
        if style == 2 and value.isprintable():
            broken = f"\n{' ' * indent}".join(value.split(" "))
            return (
                json.dumps(value, ensure_ascii=False) if "\\" in value else f'"{broken}"'.replace('\\"', '"')
            )
        if style == 3 and value.isprintable() and "  " not in value:
            return value.strip().replace(" ", f"\n{' ' * indent}", 3)
        plain = (
            value.isprintable() and not set(value) & set("[]{},#:&*!|>'\"%@`?-") and value == value.strip()
        )
        return value if plain or self._dice.random() < 0.05 else json.dumps(value, ensure_ascii=False)

    def _brackets(self, value: Any, indent: int) -> str:
        """Anything in brackets, on one line or on several."""
        if isinstance(value, str):
            return self._scalar(value, indent) if self._dice.random() < 0.5 else json.dumps(value)
        gap = self._dice.choice(("", "", " ", "\n", "comment"))
        parts = [
            f"{json.dumps(each) if self._dice.random() < 0.5 else each}: {self._brackets(value[each], indent)}"
            if isinstance(value, dict)
            else self._brackets(each, indent)
            for each in value
        ]
        said = ""
        for part in parts:
            said += ("," if said else "") + self._gap(gap, indent) + part
        signs = "{}" if isinstance(value, dict) else "[]"
        return (
            signs[0] + said + self._dice.choice(("", "," if said else "")) + self._gap(gap, indent) + signs[1]
        )

    def _gap(self, gap: str, indent: int) -> str:
        if gap == "comment":
            return f" {self._comment()}\n{' ' * indent}" if self._dice.random() < 0.4 else " "
        return f"\n{' ' * indent}" if gap == "\n" else gap
