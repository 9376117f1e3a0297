"""Whether two neighbouring sentences speak of one matter, of the same recipient, place and means, and of the same people."""

from __future__ import annotations

import re

import msgspec

from . import _signs as sign
from ._matter import EMPTY, contents, kinds, stem, tokens_of


class Sentence(msgspec.Struct, frozen=True):
    """A sentence in small letters, its words, and what it is about."""

    words: str
    tokens: tuple[str, ...]
    about: frozenset[str]


class Absolute(msgspec.Struct, frozen=True):
    """What an absolute sentence rules: its kind (never, always, only, sole), the deed, and where in the sentence that stands."""

    kind: str
    said: Sentence
    strict: bool
    deeds: frozenset[str]
    roots: frozenset[str]
    position: int
    focus: frozenset[str]


def sentence(words: str) -> Sentence:
    """A sentence, read for comparing it with others."""
    tokens = tokens_of(words)
    return Sentence(words, tokens, contents(tokens))


def another(subject: frozenset[str], focus: frozenset[str]) -> bool:
    """Whether a sentence is about somebody else than those whom a rule is for."""
    return bool(subject) and not subject <= focus and not subject & sign.PRONOUN_STEMS


def all_kinds(tokens: tuple[str, ...]) -> frozenset[str]:
    return (
        frozenset().union(*(kinds(each) for each in tokens if each not in EMPTY)) if tokens else frozenset()
    )


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


def pronoun(later: Sentence) -> bool:
    """Whether a sentence goes on where the one before it left off."""
    first = [each for each in later.tokens if each not in (",", ":")][:1]
    return bool(first) and (
        first[0] in sign.AUXILIARY
        or not sign.PRONOUN.isdisjoint(later.tokens)
        or first[0] in ("also", "used")
    )


def shares(rule: Absolute, later: Sentence) -> bool:
    return bool((rule.said.about - rule.roots) & later.about)


def one_matter(rule: Absolute, later: Sentence, next_to_it: bool, deed: bool = False) -> bool:
    both_you = "you" in rule.said.tokens and "you" in later.tokens
    return (
        shares(rule, later)
        or (next_to_it and (both_you or pronoun(later)))
        or (deed and bool(rule.roots & later.about))
    )


def is_general(rule: Absolute) -> bool:
    return not sign.ANY.isdisjoint(rule.said.tokens[rule.position :]) or rule.said.tokens[0] == "nothing"


def meets(rule: Absolute, later: Sentence) -> bool:
    """Whether two sentences share what stands after the deed: the recipient, the place, the means."""
    after = contents(rule.said.tokens[rule.position :]) - rule.roots
    return bool(after & later.about) or is_general(rule)


def complements(tokens: tuple[str, ...], start: int) -> dict[str, frozenset[str]]:
    """What stands after each kind of preposition, in stems."""
    found: dict[str, frozenset[str]] = {}
    for index in range(start, len(tokens)):
        kind = sign.PREPOSITIONS.get(tokens[index])
        if kind is None:
            continue
        if tokens[index : index + 2] in sign.NO_PLACE:
            continue
        objects: list[str] = []
        for each in tokens[index + 1 : index + 7]:
            if (
                each in sign.PREPOSITIONS
                or each in (",", ":", "and", "or", "if", "when", "where", "who", "that", "which", "unless")
                or each in sign.AUXILIARY
            ) and not (each in ("and", "or") and objects):
                break
            objects.append(each)
        stems = contents(tuple(objects))
        if kind == "whom" and tokens[index] == "to" and objects and kinds(objects[0]) & sign.DEEDS:
            continue
        if stems or not sign.ANY.isdisjoint(objects):
            found[kind] = found.get(kind, frozenset()) | stems
    return found


def is_any(said: Sentence, kind: str) -> bool:
    """Whether what stands after a kind of preposition is anybody, anywhere or any other."""
    for index, each in enumerate(said.tokens):
        if sign.PREPOSITIONS.get(each) == kind and (
            each in sign.ANY or not sign.ANY.isdisjoint(said.tokens[index + 1 : index + 4])
        ):
            return True
    return False


def disjoint(rule: Absolute, later: Sentence) -> bool:
    """Whether two sentences speak of different recipients, means or places."""
    mine, theirs = complements(rule.said.tokens, rule.position), complements(later.tokens, 0)
    return any(
        kind in theirs and apart(kind, objects, theirs[kind])
        for kind, objects in mine.items()
        if kind in ("whom", "how", "where", "from") and not is_any(rule.said, kind)
    )


def apart(kind: str, one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two recipients, places or means differ; ordinary and secure email do."""
    return not (one & other) or (kind == "how" and not one <= other and not other <= one)


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


def shares_where(mine: dict[str, frozenset[str]], theirs: dict[str, frozenset[str]]) -> bool:
    return bool(mine.get("where", frozenset()) & theirs.get("where", frozenset()))


def objects_differ(rule: Absolute, later: Sentence) -> bool:
    """Whether one is done to something else than the other, both being told of somebody who does it."""
    after = (
        contents(rule.said.tokens[rule.position + 1 :])
        - rule.roots
        - {"confidenti", "confidential", "privat", "secret"}
    )
    return bool(after) and not after & later.about and not pronoun(later)


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


def lifts_all(words: str) -> bool:
    return (
        re.search(
            r"\b(?:not|no longer) (?:\w+ )?(?:required|needed|necessary|obligatory|compulsory)\b|\bno (?:\w+ )?(?:need|requirement)\b|\bexempt|\boptional|\bwaived?",
            words,
        )
        is not None
    )


def of_all(rule: Absolute, words: str) -> bool:
    """Whether a rule for all is lifted for somebody: "all partners attend", "the ambulance service need not attend"."""
    return (
        rule.said.tokens[0] in ("all", "every", "each", "everyone", "everybody")
        and re.search(r"\b(?:need not|(?:does|do) not (?:need|have) to)\b", words) is not None
    )


def negated_enough(words: str) -> bool:
    return (
        re.search(
            r"\b(?:not|never|n[’']t)\b(?: \w+)? (?:acceptable|accepted|enough|sufficient|allowed|permitted|adequate)",
            words,
        )
        is not None
    )


def opposite(rule: Absolute, later: Sentence) -> bool:
    """Whether what is always destroyed is kept, or the other way round."""
    theirs = all_kinds(later.tokens)
    return (
        any(
            one in rule.deeds and other in theirs
            for one, other in (("to stay", "to remove"), ("to keep", "to remove"))
        )
        or kept_after_all(rule, later.words)
        or (
            "to keep" in rule.deeds
            and re.search(r"\b(?:are|is|be) (?:\w+ )?(?:deleted|destroyed|shredded|erased)\b", later.words)
            is not None
            and not later.words.startswith("cop")
        )
    )


def kept_after_all(rule: Absolute, words: str) -> bool:
    """Whether what is always destroyed is kept."""
    if "to delete" not in rule.deeds:
        return False
    found = sign.STILL_KEPT.search(words)
    return found is not None and (
        found[1] is None or stem(found[1]) in rule.said.about or found[1] in ("it", "them")
    )
