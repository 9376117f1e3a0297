"""Who does what a sentence tells, and whether another tells of somebody else."""

from __future__ import annotations

import re

from . import _signs as sign
from ._compared import Absolute, Sentence
from ._complements import complements
from ._matter import EMPTY, contents, kinds, stem, tokens_of


def subject_of(tokens: tuple[str, ...]) -> frozenset[str]:
    """The stems of what a sentence says something of: what stands before its first auxiliary or verb of a known kind."""
    start = 0
    if (
        tokens[:1]
        and tokens[0] in ("when", "where", "if", "in", "once", "after", "however", "for", "under", "on")
        and "," in tokens
    ):
        start = tokens.index(",") + 1
    until = next(
        (
            index
            for index, each in enumerate(tokens[start:], start)
            if each in sign.AUXILIARY
            or each in ("also", "who", "that")
            or (index > start and kinds(each) & sign.DEEDS and each not in EMPTY)
        ),
        len(tokens),
    )
    return frozenset(
        each if each in sign.PRONOUN_STEMS else stem(each)
        for each in tokens[start:until]
        if each in sign.PRONOUN_STEMS or each not in EMPTY
    )


def another(subject: frozenset[str], focus: frozenset[str]) -> bool:
    """Whether a sentence is about somebody else than those whom a rule is for."""
    return bool(subject) and not subject <= focus and not subject & sign.PRONOUN_STEMS


def other_agent(rule: Absolute, later: Sentence) -> bool:
    """Whether a rule is for some people who do something, and the later sentence tells what others do."""
    before = rule.said.tokens[: rule.position]
    if before in (("never",), ("always",)):
        return False
    words = [each for each in before if each not in sign.AUXILIARY] or sorted(subject_of(rule.said.tokens))
    if rule.position == 0 and rule.said.tokens[0] in ("nobody", "no-one", "no", "nothing", "none"):
        return False
    later_by = re.search(
        r"\b(?:is|are|be) (?:not )?\w+(?:ed|en|wn|ld|pt|nt|ade) by (?!(?:tele)?phone|e-?mail|post|hand|letter|word|fax|text|secure)(.{0,40})",
        later.words,
    )
    if later_by and words and " by " not in rule.said.words:
        return contents(tokens_of(later_by[1])).isdisjoint(stem(each) for each in words)
    passive = any(
        each in ("is", "are", "be", "been", "being", "was", "were")
        for each in rule.said.tokens[max(0, rule.position - 5) : rule.position + 3]
    )
    if passive or not words or not sign.AGENTS.isdisjoint(words):
        return False
    if doer := complements(later.tokens, 0).get("how"):
        return " by " in later.words and doer.isdisjoint(stem(each) for each in words)
    theirs = subject_of(later.tokens)
    mine = frozenset(stem(each) for each in words if each not in EMPTY)
    later_passive = re.search(r"\b(?:is|are|be|been) \w+(?:ed|en|wn|ld|pt|nt|ld|ade)\b", later.words)
    return (
        bool(mine and theirs)
        and mine.isdisjoint(theirs)
        and not theirs & sign.PRONOUN_STEMS
        and later_passive is None
    )
