"""Whether a later sentence takes back what an absolute sentence says about the same matter.

Two sentences speak of one matter when they share a word that carries meaning, or the second begins where the first left
off ("It may ...", "They need not ..."). What the first says of one recipient, place, means or agent, the second takes
back only for the same one: "never told to the press" leaves "told to the police" untouched.
"""

from __future__ import annotations

import re

import msgspec

from . import _signs as sign
from ._agents import another, other_agent, subject_of
from ._compared import Absolute, Sentence
from ._comparison import compatible, is_done, is_general, meets, one_matter, pronoun, shares
from ._complements import complements, disjoint, is_any
from ._matter import EMPTY, all_kinds, contents, stem, tokens_of
from ._reversal import lifts_all, negated_enough, of_all, opposite


def takes_back(rule: Absolute, later: Sentence, next_to_it: bool) -> bool:
    """Whether a later sentence of the same text takes back what an absolute one says."""
    if sign.NOT_TO_RULE.search(later.words) or sign.DEPLORED.search(later.words):
        return False
    if next_to_it and rule.kind in ("never", "always") and sign.OTHERWISE.search(later.words):
        return True
    if is_exception(later.words):
        to = sign.EXCEPTION_TO.search(later.words)
        return next_to_it and (to is None or not contents(tokens_of(to[1])).isdisjoint(rule.said.about))
    if (
        next_to_it
        and rule.strict
        and rule.kind != "never"
        and sign.IS_ENOUGH.search(later.words)
        and not negated_enough(later.words)
    ):
        return sign.LIFTED.search(later.words) is None
    if (
        next_to_it
        and rule.kind != "sole"
        and sign.HOWEVER.match(later.words)
        and (shares(rule, later) or pronoun(later))
    ) and (sign.MAY.search(later.words) or (sign.LIFTED.search(later.words) and rule.kind == "always")):
        return not disjoint(rule, later) and not other_agent(rule, later)
    return _TAKES_BACK[rule.kind](rule, later, next_to_it)


def is_exception(words: str) -> bool:
    """Whether a sentence says of the one before it that it has exceptions."""
    return sign.EXCEPTIONS.match(words) is not None and not sign.NOT_TO_RULE.search(words)


def _never(rule: Absolute, later: Sentence, next_to_it: bool) -> bool:
    if next_to_it and sign.AUTHORISES.search(later.words):
        return True
    may = sign.MAY.search(later.words) is not None or sign.TURN.match(later.words) is not None
    done = is_done(rule, later, exact=not may and not is_general(rule) and not shares(rule, later))
    if "whom" in (mine := complements(rule.said.tokens, rule.position)) and sign.MAY_HAVE.search(later.words):
        done |= bool(mine["whom"] & subject_of(later.tokens)) and "to share" in rule.deeds
    outside = rule.said.tokens[0] == "nothing" or "outside" in rule.said.tokens
    told = may or (outside and "only" not in later.tokens and sign.NEGATION.isdisjoint(later.tokens))
    if next_to_it and told and done and is_general(rule) and not sign.INSIDE.search(later.words):
        return not compatible(rule, later)
    if (
        next_to_it
        and is_general(rule)
        and sign.MAY.search(later.words)
        and not {"it", "them"}.isdisjoint(later.tokens[2:])
    ):
        done |= "to share" in rule.deeds and not all_kinds(later.tokens).isdisjoint(
            ("to access", "to use", "to copy")
        )
        may = may or done
    loose = next_to_it and (
        sign.CIRCUMSTANCE.match(later.words) is not None or sign.ANY_THING.search(rule.said.words) is not None
    )
    if not done or not one_matter(rule, later, next_to_it, deed=loose):
        return False
    if not may and not sign.NEGATION.isdisjoint(later.tokens):
        return False
    if (
        not may
        and not sign.DUTY.search(later.words)
        and not (meets(rule, later) or pronoun(later) or shares(rule, later))
    ):
        return False
    return compatible(rule, later) is False


def _always(rule: Absolute, later: Sentence, next_to_it: bool) -> bool:
    words = sign.CONDITION.sub(" ", sign.ASIDE.sub(" ", later.words))
    if not one_matter(
        rule,
        later,
        next_to_it,
        deed=lifts_all(words)
        or (next_to_it and (of_all(rule, words) or sign.DIRECTLY.search(words) is not None)),
    ):
        return False
    if noun := sign.NEEDS_NO.search(words):
        nouns = {stem(each) for each in tokens_of(noun[0])} - EMPTY
        if nouns & (rule.said.about | rule.roots):
            return shares(rule, later)
    enough = sign.IS_ENOUGH.search(words) or (
        sign.MANNER.search(rule.said.words) and sign.OTHER_MANNER.search(words)
    )
    if enough and (shares(rule, later) or pronoun(later)):
        return not other_agent(rule, later) and not negated_enough(words)
    if sign.CHOICE.search(rule.said.words) and sign.DUTY.search(words):
        if sign.REFUSES.search(rule.said.words):
            return sign.COMPLIES.search(words) is not None
        return not all_kinds(rule.said.tokens).isdisjoint(all_kinds(later.tokens) & sign.DEEDS)
    if sign.LEFT_UNDONE.search(words) and shares(rule, later):
        return True
    if next_to_it and sign.WITHOUT_IT.search(words):
        return True
    if sign.DIRECTLY.search(words) and sign.MAY.search(words):
        return bool(rule.roots & {stem(each) for each in later.tokens}) or shares(rule, later)
    if rule.said.tokens[0] in ("everyone", "everybody", "all", "any", "anyone") and sign.FOR_SOME.search(
        words
    ):
        return shares(rule, later)
    if sign.ABSENT.search(words) and shares(rule, later) and re.search(r"\bwithout\b", words):
        return True
    if sign.ABSENT.search(words):
        return not rule.deeds.isdisjoint(all_kinds(later.tokens)) and not re.search(
            r"\b(?:wait|no one|nobody)", words
        )
    if re.search(r"\bpresent\b", rule.said.words) and re.search(
        r"\b(?:may|can|could|might) be (?:absent|away|missing)\b", words
    ):
        return True
    if sign.IS_REQUIRED.search(rule.said.words) and lifts_all(words):
        return shares(rule, later) and not other_agent(rule, later)
    if sign.CHOICE.search(rule.said.words) and (barred := sign.BARRED.search(words)):
        return stem(barred[1]) in rule.said.about
    lifted = sign.LIFTED.search(words)
    if lifted is None:
        if sign.USED_INSTEAD.search(later.words) and "to use" in rule.deeds and not shares(rule, later):
            return not pronoun(later)
        if (
            sign.CIRCUMSTANCE.match(later.words)
            and sign.MAY.search(words)
            and not rule.deeds.isdisjoint(all_kinds(later.tokens))
        ):
            return re.search(r"\b(?:alone|instead|on (?:his|her|their) own|one)\b", words) is not None
        return opposite(rule, later) and (shares(rule, later) or (next_to_it and pronoun(later)))
    tail = tokens_of(words[lifted.start() :])[:9]
    if any(one in ("who", "what", "why", "how", "which", "again", "asked") for one in tail[2:5]):
        return False
    head = tokens_of(words)
    named = rule.roots & {stem(each) for each in head} if lifts_all(words) else rule.deeds & all_kinds(tail)
    return bool(named) and not other_agent(rule, later) and not disjoint(rule, later)


def _only(rule: Absolute, later: Sentence, next_to_it: bool) -> bool:
    words = later.words
    theirs_of_all = all_kinds(later.tokens)
    also = sign.ALSO.search(words) is not None
    if sign.ABSENT.search(words) and sign.DOES_SO.search(words) and rule.kind in ("only", "only agent"):
        return next_to_it
    if rule.strict and rule.kind == "only" and next_to_it and sign.MAY_HAVE.search(words) and pronoun(later):
        return subject_of(later.tokens).isdisjoint(rule.focus | sign.PRONOUN_STEMS) and bool(
            subject_of(later.tokens)
        )
    if rule.kind == "limited" and "information" in rule.said.about:
        rule = msgspec.structs.replace(rule, deeds=rule.deeds | {"to share"})
    if rule.deeds.isdisjoint(theirs_of_all):
        if not also or not next_to_it or not sign.NEGATION.isdisjoint(later.tokens):
            return False
        told = complements(later.tokens, 0)
        if (
            rule.strict
            and rule.kind == "only"
            and pronoun(later)
            and not theirs_of_all.isdisjoint(sign.HANDLING)
            and told
        ):
            return rule.focus.isdisjoint(frozenset().union(*told.values()))
        if rule.kind == "only agent":
            return (
                sign.HAS.search(words) is not None
                and shares(rule, later)
                and subject_of(later.tokens).isdisjoint(rule.focus | sign.PRONOUN_STEMS)
            )
        return (
            rule.strict and sign.PART.match(words) is not None and not theirs_of_all.isdisjoint(sign.HANDLING)
        )
    if sign.ABSENT.search(words) and rule.kind in ("only", "only agent"):
        return one_matter(rule, later, next_to_it) and not re.search(r"\b(?:wait|no one|nobody)", words)
    if not sign.NEGATION.isdisjoint(later.tokens):
        return False
    may = sign.MAY.search(words) is not None
    if not also and not rule.strict:
        return False
    added = (
        also
        and next_to_it
        and rule.kind == "limited"
        and not subject_of(later.tokens) & (sign.PRONOUN_STEMS | rule.focus)
    )
    if added and not ((rule.deeds - sign.LIMITS) | {"to share"}).isdisjoint(theirs_of_all):
        return True
    if not (one_matter(rule, later, next_to_it) or re.search(r"\b(?:second|another) copy\b", words)):
        return False
    mine, theirs = complements(rule.said.tokens, rule.position), complements(later.tokens, 0)
    if rule.kind == "only agent":
        subject = subject_of(later.tokens)
        focus = rule.focus - {"information"}
        return (also or may) and another(subject, focus)
    if subject_of(later.tokens) & rule.focus and rule.kind == "limited":
        return False
    if (
        also
        and re.search(r"\bused (?:only |solely |exclusively )?to\b", rule.said.words)
        and re.search(r"\bused (?:\w+ )?to\b", words)
    ):
        return True
    if (
        also
        and rule.kind == "only"
        and next_to_it
        and re.search(r"\b(?:it|them|this)\b", words[3:])
        and not theirs.keys() & mine.keys()
    ):
        return another(subject_of(later.tokens), rule.focus)
    if "how" in mine and (also or (rule.strict and may)) and "how" not in theirs:
        doer = subject_of(later.tokens)
        return (
            bool(doer)
            and doer.isdisjoint(mine["how"] | sign.PRONOUN_STEMS)
            and doer.isdisjoint(rule.said.about)
        )
    for kind, objects in mine.items():
        if kind in theirs and not objects & theirs[kind] and (also or not is_any(later, kind)):
            specific = not sign.GENERAL.search(rule.said.words)
            return also or specific
    if "what for" in mine and (re.search(r"\balso (?:\w+ )?used to\b|\bused (?:\w+ )?to\b", words) or also):
        return also and subject_of(later.tokens).isdisjoint(rule.focus)
    if rule.kind == "limited":
        subject = subject_of(later.tokens)
        return (also or may) and another(subject, rule.focus)
    return False


def _sole(rule: Absolute, later: Sentence, next_to_it: bool) -> bool:
    """One alone is something, and then another is it too."""
    return (
        bool(rule.roots & {stem(each) for each in later.tokens})
        and sign.ALSO.search(later.words) is not None
        and sign.NEGATION.isdisjoint(later.tokens)
        and subject_of(later.tokens).isdisjoint(rule.focus)
        and bool(subject_of(later.tokens))
    )


_TAKES_BACK = {
    "never": _never,
    "always": _always,
    "only": _only,
    "only agent": _only,
    "limited": _only,
    "sole": _sole,
}
