"""Changes to texts such as people and programs make by mistake: to lines, indentation, keys, values and characters."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from typing import Any

ODD = [
    *"\t\0\x0b\x0c\x85\u00a0\u00ad\u2003\u200b\u2028\u2029\u202e\u3000\ufeff\ufffd\ufffe\U0001f600é’“–٣İßǅΩ",
    "\r",
    "\r\n",
    "e\u0301",
    "\U0010ffff",
]
"""Characters that word processors, keyboards and alphabets bring along."""

SIGNS = [
    *":-?,[]{}#&*!|>'\"%@`\\~= \n",
    *(
        ": ",
        "- ",
        "? ",
        " #",
        "---\n",
        "...\n",
        "\n  ",
        "|2\n",
        ">-\n",
        "[[[[",
        "{{{{",
        "{a: ",
        "!!int ",
        "&a ",
        "*a",
    ),
    *(
        "<<: ",
        "null",
        "yes",
        "1.10",
        "2026-02-30",
        "%YAML 1.1\n",
        "''",
        '"\\x',
        '"\\u0000"',
        "@: 1\n",
        "- - - ",
    ),
]
"""What means something in YAML."""

_KEY = re.compile(r"^([ \t]*(?:- )?)([A-Za-z][\w-]*):(?= |$)(.*)$")


def slipped(text: str, dice: random.Random, times: int) -> str:
    """The text after some slips of the hand, each at a place of its own."""
    for _ in range(times):
        text = dice.choice(_SLIPS)(text, dice)
    return text


def _lines(text: str, dice: random.Random) -> tuple[list[str], int, int]:
    """The lines of a text, and a stretch of a few of them."""
    lines = text.split("\n")
    at = dice.randrange(len(lines))
    return lines, at, min(len(lines), at + dice.choice((1, 1, 1, 2, 5, 20)))


def _delete(text: str, dice: random.Random) -> str:
    lines, at, end = _lines(text, dice)
    return "\n".join([*lines[:at], *lines[end:]])


def _repeat(text: str, dice: random.Random) -> str:
    lines, at, end = _lines(text, dice)
    return "\n".join([*lines[:end], *lines[at:end] * dice.choice((1, 1, 2, 30)), *lines[end:]])


def _move(text: str, dice: random.Random) -> str:
    lines, at, end = _lines(text, dice)
    taken = lines[at:end]
    del lines[at:end]
    to = dice.randrange(len(lines) + 1)
    return "\n".join([*lines[:to], *taken, *lines[to:]])


def _indent(text: str, dice: random.Random) -> str:
    lines, at, end = _lines(text, dice)
    by = dice.choice((" ", "  ", "  ", "    ", "\t", "- ", "", " " * 60))
    lines[at:end] = [by + line if by else line.lstrip(" ") for line in lines[at:end]]
    return "\n".join(lines)


def _outdent(text: str, dice: random.Random) -> str:
    lines, at, end = _lines(text, dice)
    lines[at:end] = [line[dice.choice((1, 2)) :] if line.startswith(" ") else line for line in lines[at:end]]
    return "\n".join(lines)


def _insert(text: str, dice: random.Random) -> str:
    at = dice.randrange(len(text) + 1)
    return text[:at] + dice.choice(dice.choice((ODD, SIGNS))) + text[at:]


def _cut(text: str, dice: random.Random) -> str:
    at = dice.randrange(len(text) + 1)
    return text[:at] + text[at + dice.choice((1, 1, 3, 40)) :]


def _end(text: str, dice: random.Random) -> str:
    return text[: dice.randrange(len(text) + 1)]


def _replace_value(text: str, dice: random.Random) -> str:
    """Another value of the text, or something odd, in the place of one."""
    lines, at, _ = _lines(text, dice)
    other = _KEY.match(dice.choice(lines))
    mine = _KEY.match(lines[at])
    if mine is None:
        return text
    value = other[3] if other and dice.random() < 0.6 else " " + dice.choice(SIGNS + ODD)
    lines[at] = f"{mine[1]}{mine[2]}:{value}"
    return "\n".join(lines)


def _replace_key(text: str, dice: random.Random) -> str:
    """Another key of the text in the place of one, or a misspelt one."""
    lines, at, _ = _lines(text, dice)
    other = _KEY.match(dice.choice(lines))
    mine = _KEY.match(lines[at])
    if mine is None:
        return text
    name = (
        other[2] if other and dice.random() < 0.6 else mine[2][::-1] if dice.random() < 0.3 else mine[2][1:]
    )
    lines[at] = f"{mine[1]}{name}:{mine[3]}"
    return "\n".join(lines)


def _line_ends(text: str, dice: random.Random) -> str:
    lines, at, _ = _lines(text, dice)
    return "\n".join(lines[:at]) + dice.choice(("\r", "\r\n", "\u2028", "\x85", "\n\n\n", "")).join(
        lines[at:]
    )


_SLIPS = (
    _delete,
    _repeat,
    _move,
    _indent,
    _outdent,
    _insert,
    _insert,
    _cut,
    _end,
    _replace_value,
    _replace_value,
    _replace_key,
    _replace_key,
    _line_ends,
)

_SCALARS: Sequence[Any] = [
    "",
    "x",
    "yes",
    "null",
    "2026-09-21",
    "6 months",
    "a b",
    "a: b",
    "0",
    "x" * 300,
    "@",
    None,
]


def regrown(data: Any, dice: random.Random, times: int) -> Any:
    """Data after some changes of its shape: values and branches replaced, dropped, moved, renamed, added."""
    for _ in range(times):
        spots = list(_spots(data))
        if not spots:
            return {"": data} if dice.random() < 0.5 else {"protocol": "x", "title": "x"}
        holder, step = dice.choice(spots)
        other_holder, other_step = dice.choice(spots)
        match dice.randrange(8):
            case 0:
                del holder[step]
            case 1:
                holder[step] = _copied(other_holder[other_step])
            case 2:
                holder[step], other_holder[other_step] = (
                    _copied(other_holder[other_step]),
                    _copied(holder[step]),
                )
            case 3:
                holder[step] = dice.choice(_SCALARS)
            case 4:
                holder[step] = dice.choice(([], {}, [holder[step]], {"x": holder[step]}))
            case 5 if isinstance(holder, dict):
                name = other_step if isinstance(other_step, str) and other_step else "colour"
                holder[name] = _copied(other_holder[other_step])
            case 6 if isinstance(holder, dict):
                name = other_step if isinstance(other_step, str) and other_step else "other"
                pairs = [(name if key == step else key, value) for key, value in holder.items()]
                holder.clear()
                holder.update(pairs)
            case 7 if isinstance(holder, list):
                holder.insert(step, _copied(other_holder[other_step]))
    return data


def _copied(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _copied(each) for key, each in value.items()}
    return [_copied(each) for each in value] if isinstance(value, list) else value


def _spots(data: Any) -> Any:
    steps = list(data) if isinstance(data, dict) else range(len(data)) if isinstance(data, list) else ()
    for step in steps:
        yield data, step
        yield from _spots(data[step])
