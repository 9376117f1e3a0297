"""Whether a sentence tells the opposite of a rule: what is always destroyed is kept, what all must do is not needed."""

from __future__ import annotations

import re

from . import _signs as sign
from ._compared import Absolute, Sentence
from ._matter import all_kinds, stem


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
