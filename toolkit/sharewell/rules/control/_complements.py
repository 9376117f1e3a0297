"""What stands after the prepositions of a sentence: to whom, by what means, where, from whom, what for."""

from __future__ import annotations

from . import _signs as sign
from ._compared import Absolute, Sentence
from ._matter import contents, kinds


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


def shares_where(mine: dict[str, frozenset[str]], theirs: dict[str, frozenset[str]]) -> bool:
    return bool(mine.get("where", frozenset()) & theirs.get("where", frozenset()))
