"""Whether two neighbouring sentences speak of one matter, of the same deed, and whether both can hold."""

from __future__ import annotations

import re

from . import _signs as sign
from ._agents import other_agent
from ._compared import Absolute, Sentence
from ._complements import apart, complements, is_any, shares_where
from ._matter import EMPTY, contents, kinds, stem


def one_matter(rule: Absolute, later: Sentence, next_to_it: bool, deed: bool = False) -> bool:
    both_you = "you" in rule.said.tokens and "you" in later.tokens
    return (
        shares(rule, later)
        or (next_to_it and (both_you or pronoun(later)))
        or (deed and bool(rule.roots & later.about))
    )


def shares(rule: Absolute, later: Sentence) -> bool:
    return bool((rule.said.about - rule.roots) & later.about)


def pronoun(later: Sentence) -> bool:
    """Whether a sentence goes on where the one before it left off."""
    first = [each for each in later.tokens if each not in (",", ":")][:1]
    return bool(first) and (
        first[0] in sign.AUXILIARY
        or not sign.PRONOUN.isdisjoint(later.tokens)
        or first[0] in ("also", "used")
    )


def is_general(rule: Absolute) -> bool:
    return not sign.ANY.isdisjoint(rule.said.tokens[rule.position :]) or rule.said.tokens[0] == "nothing"


def meets(rule: Absolute, later: Sentence) -> bool:
    """Whether two sentences share what stands after the deed: the recipient, the place, the means."""
    after = contents(rule.said.tokens[rule.position :]) - rule.roots
    return bool(after & later.about) or is_general(rule)


def is_done(rule: Absolute, later: Sentence, exact: bool) -> bool:
    """Whether a deed that a rule forbids is done in a sentence, outside of its negations."""
    for index, each in enumerate(later.tokens):
        if each in EMPTY:
            continue
        same = stem(each) in rule.roots if exact else bool(kinds(each) & rule.deeds)
        if same and sign.NEGATION.isdisjoint(later.tokens[max(0, index - 4) : index]):
            return True
    return (
        re.search(
            r"\b(?:it|this|that|so|they) (?:may|can|is|are|might|could)?(?: be)? ?(?:sometimes )?(?:done|do so|happen|happens|allowed|permitted|acceptable)\b",
            later.words,
        )
        is not None
    )


def compatible(rule: Absolute, later: Sentence) -> bool:
    """Whether a rule of never and a later permission can both hold: each speaks of something else."""
    mine, theirs = complements(rule.said.tokens, rule.position), complements(later.tokens, 0)
    if "without" in mine:
        return not sign.OVERRIDES.search(later.words)
    if other_agent(rule, later):
        return True
    outside = not {"outside", "beyond"}.isdisjoint(rule.said.tokens)
    if outside and insiders(rule.said.tokens, later.tokens):
        return True
    if (
        outside
        and "where" in theirs
        and sign.ABROAD.isdisjoint(later.tokens)
        and not is_any(later, "where")
        and not shares_where(mine, theirs)
    ):
        return "whom" not in theirs
    if (outside or is_general(rule)) and sign.BESIDE_US.search(later.words):
        return True
    for kind, objects in mine.items():
        if kind in ("when", "what for") and kind not in theirs:
            if kind == "what for" and re.search(r"\bused to\b", later.words):
                return True
            continue
        if (
            kind in theirs
            and apart(kind, objects, theirs[kind])
            and not is_any(rule.said, kind)
            and not outside
        ):
            return not (kind == "where" and not sign.ABROAD.isdisjoint(later.tokens))
    # Something given to somebody: the recipient of the later sentence may be its subject.
    if "whom" in mine and "whom" not in theirs and not is_any(rule.said, "whom") and not outside:
        if rule.strict and shares(rule, later):
            return False
        return not (mine["whom"] & later.about) and not pronoun(later)
    if (
        "how" in mine
        and "how" not in theirs
        and not (mine["how"] & later.about)
        and "whom" in theirs
        and not sign.TURN.match(later.words)
    ):
        return True
    direct = rule.said.tokens[max(0, rule.position - 1)] == "never"
    return bool(direct and not mine and not is_general(rule) and objects_differ(rule, later))


def insiders(tokens: tuple[str, ...], later: tuple[str, ...]) -> bool:
    """Whether a sentence tells what those do who are not outside: "nobody outside the team", and then "the team"."""
    start = next(index for index, each in enumerate(tokens) if each in ("outside", "beyond"))
    inside = {each for each in tokens[start + 1 : start + 3] if each not in EMPTY or each == "team"}
    return not inside.isdisjoint(later[:5])


def objects_differ(rule: Absolute, later: Sentence) -> bool:
    """Whether one is done to something else than the other, both being told of somebody who does it."""
    after = (
        contents(rule.said.tokens[rule.position + 1 :])
        - rule.roots
        - {"confidenti", "confidential", "privat", "secret"}
    )
    return bool(after) and not after & later.about and not pronoun(later)
