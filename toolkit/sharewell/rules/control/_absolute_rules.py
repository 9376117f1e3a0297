"""What an absolute sentence rules, in as many ways as it may be read: never, always, only, one alone, limited to some."""

from __future__ import annotations

import itertools
import re

from ...model.cued import Said
from ...model.patterns import later
from ._absolute_words import (
    ADVERB_OF_ALWAYS,
    ALWAYS,
    ANY_CUE,
    EMPHATIC,
    HEDGED,
    LIMITED,
    MAY_RULE,
    NEVER,
    NO_BAR,
    OF_SOMEBODY,
    ONLY,
    ONLY_AGENT,
    OWN,
    QUALIFIED,
    SOLE,
    STRICT,
    WITHOUT_EXCEPTION,
)
from ._agents import subject_of
from ._compared import Absolute, Sentence, sentence
from ._matter import EMPTY, contents, kinds, stem, tokens_of

_SUBJECT_OF_ALL = later(r"(?:every|each|all) \w+$|every(?:one|body)$")
_FORBIDDEN_TO = later(
    r"\b(?:forbidden|prohibited|banned)(?: for [\w ]{1,30}?)? (?:to|from) (\w+)|^\W*(\w+ing)\b.{1,80}?\b(?:forbidden|prohibited|banned)\b"
)
_TO_BE = frozenset(["is", "are", "be", "must", "may", "can", "will", "shall", "should"])


def rules_of(heard: Said) -> list[Absolute]:
    """What an absolute sentence without an exception of its own rules, in as many ways as it may be read."""
    if not heard.holds(MAY_RULE) or not ANY_CUE.search(heard) or HEDGED.search(heard) or _has_its_own(heard):
        return []
    words = heard.text
    said = sentence(words)
    found: list[Absolute] = []
    if sole := SOLE.search(heard):
        found.append(
            _rule(
                "sole",
                said,
                sole.start(),
                roots=frozenset((stem(sole[1]),) if sole[1] else ("responsibl", "responsibilit")),
                focus=contents(tokens_of(words[: sole.start()])),
            )
        )
    if agent := ONLY_AGENT.search(heard):
        focus = subject_of(tokens_of(agent["who"] or agent["but"] or agent["sole"] or agent["alone"]))
        found.append(_rule("only agent", said, 0, deeds=_deeds(said, 0), focus=focus))
    elif limit := LIMITED.search(heard):
        deeds = _deeds(said, 0) | {"to access", "to use", "to attend"}
        found.append(
            _rule(
                "limited", said, limit.start(), deeds=deeds, focus=contents(tokens_of(words[limit.end() :]))
            )
        )
    elif only := ONLY.search(heard):
        focus = contents(tokens_of(words[only.start() :]))
        found.append(_rule("only", said, only.start(), deeds=_deeds(said, 0), focus=focus))
    if NO_BAR.search(heard) or QUALIFIED.search(heard):
        return found
    if (never := NEVER.search(heard)) and not OF_SOMEBODY.search(words[: never.start()]):
        found.append(_deed_rule("never", said, never))
    elif (always := ADVERB_OF_ALWAYS.search(heard) or ALWAYS.search(heard)) and not OF_SOMEBODY.search(
        words[: always.start()]
    ):
        found.append(_deed_rule("always", said, always))
    return found


def _has_its_own(heard: Said) -> bool:
    """Whether a sentence holds its exception itself; "no ... unless ..." may be taken back all the same."""
    if not heard.holds(OWN.ways) or "no" in heard.text[:4]:
        return False
    bare = WITHOUT_EXCEPTION.sub("", heard.text) if "without" in heard.words else heard.text
    return OWN.pattern.search(bare) is not None


def _rule(
    kind: str,
    said: Sentence,
    start: int,
    *,
    deeds: frozenset[str] = frozenset(),
    roots: frozenset[str] = frozenset(),
    focus: frozenset[str] = frozenset(),
) -> Absolute:
    position = len(tokens_of(said.words[:start]))
    return Absolute(kind, said, STRICT.search(said.words) is not None, deeds, roots, position, focus)


def _deed_rule(kind: str, said: Sentence, found: re.Match[str]) -> Absolute:
    """A rule of never or always: the deed stands right behind the adverb, or anywhere with other wording."""
    direct = found[0] in ("never", "always")
    adverb = direct or (len(found[0].split()) < 4 and not found[0].startswith(("all", "every", "no", "each")))
    position = len(tokens_of(said.words[: found.end() if adverb else found.start()]))
    if direct:
        deeds = _first(said.tokens, position)
    elif kind == "always" and found.start() < 3 and _SUBJECT_OF_ALL.match(found[0].strip()):
        until = next((index for index, each in enumerate(said.tokens) if each in _TO_BE), None)
        deeds = (
            _first(said.tokens, until)
            if until is not None
            else tuple(each for each in said.tokens if _is_deed(each))
        )
    else:
        deeds = tuple(
            each
            for before, each in itertools.pairwise(("", *said.tokens))
            if _is_deed(each)
            and before not in ("the", "a", "an", "over", "by", "in", "on", "of", "with", "for")
        )
    if kind == "never" and (infinitive := _FORBIDDEN_TO.search(said.words)):
        deeds = (*deeds, infinitive[1] or infinitive[2])
    if found[0].endswith(" ever") and len(tokens_of(said.words[found.end() :])) > 1:
        deeds = _first(said.tokens, len(tokens_of(said.words[: found.end()])))
    if kind == "never" and re.search(r"\bleaves?\b", said.words):
        deeds = (
            (*deeds, "shared")
            if re.match(r"\W*(?:nothing|no (?:information|data|details?))\b", said.words)
            else deeds
        )
    if "confidential" in found[0] or "private" in found[0] or "secret" in found[0] or "protected" in found[0]:
        deeds = (*deeds, "shared", "read")
    roots = frozenset(stem(each) for each in deeds)
    known = frozenset().union(*(kinds(each) for each in deeds)) if deeds else frozenset()
    strict = EMPHATIC.search(Said(said.words)) is not None
    return Absolute(kind, said, strict, known, roots, min(position, len(said.tokens)), frozenset())


def _first(tokens: tuple[str, ...], position: int) -> tuple[str, ...]:
    """The first word of meaning behind a position, and those joined to it."""
    for index in range(position, min(len(tokens), position + 8)):
        each = tokens[index]
        if each in EMPTY or each.endswith("ly") or each in (",", ":") or stem(each) in EMPTY:
            continue
        joined = (
            tokens[index + 2]
            if tokens[index + 1 : index + 2] in (("or",), ("and",)) and len(tokens) > index + 2
            else each
        )
        # "Taken out", "made in writing", "present at": what is made or done stands after it.
        return (each, joined)
    return ()


def _is_deed(word: str) -> bool:
    return word not in EMPTY and (
        (word.endswith("ed") and word not in ("united", "need", "limited", "named"))
        or bool(kinds(word) - {stem(word)})
    )


def _deeds(said: Sentence, start: int) -> frozenset[str]:
    return frozenset().union(*(kinds(each) for each in said.tokens[start:] if _is_deed(each)))
