"""Which parts belong to which Act: before it, after it, or to the document itself.

`section 10 of the Children Act 2004` and `Children Act 2004 (s10)` are attached; `section 7 below` is the document's own.
Where a part stands between two Acts, a word like “of” decides, or else the side to which the other parts of the
sentence belong.
"""

from __future__ import annotations

import functools

import msgspec

from ...model.patterns import later
from .instruments import ECHR, EU, GDPR, UK, key_of
from .scan import Token

_BETWEEN_PARTS = later(r"\s{0,3}(?:,\s?(?:and|or|in|of)?|;|[&/]|of|to|in|and|or)?\s{0,3}(?:the\s)?")
_TO_ACT = later(
    r"(?i)\s{0,3}(?:\([^()\n]{1,80}\)\s)?(?:,\s?)?(?P<of>(?:of|in|under|to|from|within|by)\s)?"
    r"(?:both\s)?(?:the\s|that\s|this\s|said\s){0,2}[“\"‘'(]?"
)
_FROM_ACT = later(
    r"[\"”’']?\s{0,3}(?:\((?:the\s)?[“\"‘']?[\w ]{2,30}[”\"’']?\)\s?)?(?:[,:–—-]\s?)?[(\[]?\s?"
    r"(?:(?:in particular|especially|esp\.?|under|at|namely|including|by|see)\s)?"
)
_OWN = later(
    r"\s{0,3}(?:\([^()\n]{0,80}\)\s{0,3})?"
    r"(?:below|above|overleaf|opposite|hereof|(?:of|to|in)\s(?:this|our|the|that|these|those|your|its|each|a|any)\b)"
)
_MOST_PARTS = 24
"""How many parts are read as one run: more than anybody writes."""

_SUITS = {
    "act": ("s", "sch", "part", "chapter", "para"),
    "regulations": ("reg", "sch", "part", "para"),
    "rules": (),
}
_SUITS_NAMED = {UK: ("art", "annex", "chapter"), ECHR: ("art",)}


class Item(msgspec.Struct):
    """What belongs together: an Act with its parts, parts on their own, or something else."""

    start: int
    end: int
    act: Token | None = None
    parts: list[Token] = []
    other: Token | None = None
    has_left: bool = False


def _runs(text: str, tokens: tuple[Token, ...]) -> list[Item]:
    """Tokens as items, with parts that stand beside each other taken together."""
    items: list[Item] = []
    for token in tokens:
        last = items[-1] if items else None
        if token.kind == "part":
            if (
                last
                and 0 < len(last.parts) < _MOST_PARTS
                and _BETWEEN_PARTS.fullmatch(text, last.end, token.start)
            ):
                last.parts.append(token)
                last.end = token.end
            else:
                items.append(Item(token.start, token.end, parts=[token]))
        elif last and last.act and _is_short_for(text, last.act, token):
            # Human Rights Act 1998 (HRA): the bracket only says what it is called.
            last.end = token.end + 1
        elif last and last.act and _goes_on(text, last, token):
            # Health and Social Care Act 2008 (Regulated Activities) Regulations 2014: one instrument, with an Act in its name.
            last.act, last.end = token, token.end
        elif token.kind in ("act", "dated", "acted"):
            items.append(Item(token.start, token.end, act=token))
        else:
            items.append(Item(token.start, token.end, other=token))
    return items


def _is_short_for(text: str, act: Token, token: Token) -> bool:
    return (
        token.kind == "act"
        and token.name == act.name
        and text[token.start - 2 : token.start] == " ("
        and text[token.end : token.end + 1] == ")"
        and token.start - 2 <= act.end
    )


def _goes_on(text: str, last: Item, token: Token) -> bool:
    regulations = token.kind == "act" and key_of(token.name).endswith(("regulations", "rules"))
    return regulations and text[last.end : token.start] in (" (", " ")


def attached(text: str, tokens: tuple[Token, ...]) -> list[Item]:
    """The tokens as items, each run of parts with the Act it belongs to; what is the document's own is left out."""
    items = _runs(text, tokens)
    result: list[Item] = []
    skip = -1
    for place, item in enumerate(items):
        if place == skip:
            continue
        if not item.parts:
            result.append(item)
            continue
        before = result[-1] if result and result[-1].act is not None else None
        after = items[place + 1] if place + 1 < len(items) and items[place + 1].act is not None else None
        left = _FROM_ACT.fullmatch(text, before.end, item.start) if before else None
        right = _TO_ACT.fullmatch(text, item.end, after.start) if after else None
        own = _OWN.match(text, item.end) is not None and not right
        if before and (not left or own or not _suited(before, item)):
            before = None
        if after and (not right or not _suited(after, item)):
            after = None
        if before and after and right and left:
            closer = right[0].strip() == "" and left[0].strip() != ""
            if right["of"] or before.has_left or closer:
                before = None
            else:
                after = None
        if after and after.act is not None:
            suited, rest = _split(after, item)
            if rest:
                result.append(Item(rest[0].start, rest[-1].end, parts=rest))
            result.append(
                Item(min(suited[0].start, after.start), after.end, act=after.act, parts=suited, has_left=True)
            )
            skip = place + 1
        elif before:
            suited, rest = _split(before, item)
            before.parts = [*before.parts, *suited]
            before.end = suited[-1].end
            before.has_left = True
            if rest:
                result.append(Item(rest[0].start, rest[-1].end, parts=rest))
        elif not own:
            result.append(item)
    return result


@functools.lru_cache(maxsize=2048)
def _suits(kind: str, name: str) -> tuple[str, ...]:
    if name in (UK, EU, GDPR):
        return _SUITS_NAMED[UK]
    if name == ECHR:
        return _SUITS_NAMED[ECHR]
    last = key_of(name).rpartition(" ")[2] if kind == "act" else "act"
    units = _SUITS.get(last, _SUITS["act"])
    return (*units, "art") if key_of(name).startswith(("human rights", "hra")) else units


def _suited(act: Item, run: Item) -> bool:
    units = _suits(act.act.kind, act.act.name) if act.act else ()
    return any(token.unit in units for token in run.parts)


def _split(act: Item, run: Item) -> tuple[list[Token], list[Token]]:
    """The parts of a run that an Act can have, with what is counted inside them, and those it cannot."""
    units = (*(_suits(act.act.kind, act.act.name) if act.act else ()), "para", "ground")
    suited = [token for token in run.parts if token.unit in units]
    return suited, [token for token in run.parts if token.unit not in units]
