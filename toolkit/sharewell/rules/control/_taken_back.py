"""Whether a later sentence takes back what an absolute sentence says about the same matter.

Two sentences speak of one matter when they share a word that carries meaning, or the second begins where the first left
off ("It may ...", "They need not ..."). What the first says of one recipient, place, means or agent, the second takes
back only for the same one: "never told to the press" leaves "told to the police" untouched.
"""

from __future__ import annotations

import re

import msgspec

from ._matter import EMPTY, contents, kinds, stem, tokens_of

_PREPOSITIONS = {
    **dict.fromkeys(("with", "to", "into"), "whom"),
    **dict.fromkeys(("by", "via", "through", "using", "over"), "how"),
    **dict.fromkeys(("in", "at", "outside", "inside", "within", "beyond", "off", "on"), "where"),
    "from": "from",
    "for": "what for",
    **dict.fromkeys(("without",), "without"),
    **dict.fromkeys(("before", "after", "during"), "when"),
}
_NO_PLACE = {("at", "all"), ("at", "any")} | {("in", each) for each in "writing full advance person part addition all every any case cases practice total time".split()}
_ANY = frozenset(
    "anyone anybody anything anywhere any other others else third outside beyond out one-one person public".split()
)
_AUXILIARY = frozenset(
    "is are was were be been being may can could might must should shall will would do does did has have need cannot".split()
)
_NEGATION = frozenset(
    "not never no cannot nobody nothing nor neither none can’t don’t won’t isn’t aren’t doesn’t needn’t mustn’t can't don't won't isn't aren't"
    " doesn't needn't mustn't without hardly rarely no-one".split()
)
_PRONOUN = frozenset(
    "it they them this these that those she he such some others copy copies one her him".split()
)
_AGENTS = frozenset(
    "we staff nobody no-one anyone anybody everyone partners partner parties party agencies agency organisations organisation hub officers officer"
    " practitioners workers worker team members member users user you all every each nothing one there it they people professionals".split()
)
_ABROAD = frozenset(
    "ireland dublin eu eea europe european america american overseas abroad germany france netherlands india frankfurt amsterdam cloud home"
    " homes car cars train trains court hotel".split()
)
_MAY = re.compile(
    r"\b(?:may|can|could|might)\b(?! (?:not|never|only)\b)|\b(?:is|are|be) (?:\w+ )?(?:acceptable|allowed|permitted|entitled"
    r"|possible|free to|welcome to|justified|fine|all right|authorised|appropriate|in order)\b"
    r"|\bthere (?:are|may be|will be|can be) (?:\w+ ){0,2}?(?:times|occasions|cases|situations|circumstances|exceptions)\b"
    r"|\b(?:sometimes|occasionally|from time to time|now and then|in practice|exceptionally|in an emergency|on request"
    r"|routinely|once a (?:year|month|week))\b"
)
_ANY_THING = re.compile(r"^\W*nothing\b|\banything\b|\b(?:forbidden|prohibited|banned)\b")
_DUTY = re.compile(r"\b(?:must|shall|should|(?:is|are) (?:required|obliged|bound|expected) to|ha(?:s|ve) to|compulsory|mandatory|a duty)\b(?! not\b)")
_LIFTED = re.compile(
    r"\b(?:need|do|does|must|may|is|are|will|should|have|has|can|could|might)(?: not|n[’']t)\b|\bcannot\b"
    r"|\bno (?:\w+ )?(?:need|requirement|obligation)\b|\b(?:need|needs) no\b"
    r"|\bexempt\w*|\boptional\b|\bwaived?\b|\bdispens\w+|\bmay be (?:omitted|skipped|missed|delayed|postponed|deferred|waived|left out|absent)"
    r"|\b(?:is|are) (?:sometimes|occasionally|rarely|seldom|never|no longer)\b|\bcan wait\b|\bwithout\b|\bnever\b|\binstead\b"
    r"|\b(?:is|are|will be) (?:left out|omitted|skipped|excluded|missed out)\b"
)
_ENOUGH = re.compile(
    r"\b(?:is|are|will be|be) (?:\w+ )?(?:acceptable|accepted|enough|sufficient|allowed|permitted|fine|adequate)\b|\bwill (?:do|suffice)\b|\bsuffices?\b"
    r"|\b(?:may|can|could|might)(?! not)\b[^,]*\b(?:verbal(?:ly)?|oral(?:ly)?|by (?:tele)?phone|by word of mouth|later|afterwards|informal(?:ly)?|retrospective(?:ly)?"
    r"|the next (?:working )?day|unsigned|unencrypted|in the clear|plain text)\b"
)
_ALSO = re.compile(
    r"\b(?:also|as well(?! as\b)|too|in addition|additionally|besides|furthermore|a second|another copy|moreover|joint(?:ly)?)\b|\bas well as\b"
)
_ABSENT = re.compile(
    r"\bin (?:the |her |his |their )?(?:\w+[’']?s? ){0,3}absence\b|\babsence of the\b|\b(?:is|are) (?:away|absent|unavailable|not available|on leave|off duty|off sick"
    r"|out of the office|not on duty|on holiday)\b|\bout of (?:office )?hours\b"
)
_TURN = re.compile(r"^\W*(?:however|nevertheless|nonetheless|that said|but|yet|even so|still|all the same)\b")
_EXCEPTIONS = re.compile(
    r"^\W*there (?:are|is|may be|will be|can be) (?:\w+ ){0,2}?exceptions?\b"
    r"|^\W*(?:the |an? |some |certain |these |limited |only |sole |one |main )*exceptions? (?:\w+ )?(?:may|can|could|might|are|is|will|apply|applies|exists?|include|where|to)\b"
    r"|^\W*(?:the |an? |some |one |only )*exceptions?:"
    r"|^\W*this (?:rule |requirement |restriction |clause |prohibition |principle |ban |promise )?(?:does not|doesn[’']t) apply\b|^\W*it does not apply\b"
    r"|^\W*(?:this|it|the (?:rule|requirement|restriction|ban|prohibition|promise)) (?:may|can|could|might|will) be (?:waived|overridden|set aside|relaxed|lifted|dispensed)"
)
_EXCEPTION_TO = re.compile(r"\bexceptions? to (?!this\b|it\b|that\b|the (?:above|rule|ban|prohibition|requirement)\b)(.{0,60})")
_NOT_TO_RULE = re.compile(r"\bexceptions? (?:reports?|registers?|logs?)\b|\bno exceptions?\b|\bexceptions? (?:are|is) (?:recorded|logged|reported|reviewed)\b")
_CHOICE = re.compile(
    r"\b(?:voluntary|optional|choice|choose|chooses|decide|decides|discretion|free to|up to|rests? with|refuse|decline|opt out|withdraw|entitled|own decision)\b"
)
_REFUSES = re.compile(r"\b(?:refuse|decline|opt out|say no)\b")
_COMPLIES = re.compile(r"\b(?:answer|comply|respond|accept|share|supply|disclose|meet|cooperate|co-operate|provide|take part|join)\b")
_BESIDE_US = re.compile(r"\b(?:within|inside|between the|between members|among)\b")
_OTHERWISE = re.compile(
    r"^\W*(?:in (?:an? |truly |very |some |certain |rare |other )*(?:exceptional |unusual |urgent )?(?:cases?|circumstances|situations|emergenc\w+)|exceptionally|occasionally|sometimes"
    r"|on (?:rare )?occasions?|from time to time)\b.*\b(?:otherwise|differently|this is not|this may not|this does not|another way)\b"
)
_CIRCUMSTANCE = re.compile(
    r"^\W*(?:in (?:an? |truly |very |some |certain |rare )*(?:exceptional |unusual |urgent )?(?:cases?|circumstances|situations|emergenc\w+)|exceptionally|occasionally|sometimes"
    r"|when|where|if|once|on (?:rare )?occasions?|from time to time|at weekends|at night|out of hours|however|but|there are)\b"
)
_OVERRIDES = re.compile(r"\bwithout\b|\beven (?:if|where|when|though)\b|\bdespite\b|\bwhether or not\b|\bagainst\b|\brefus\w+|\bneed not\b")
_ASIDE = re.compile(r"\b(?:who|which|that) (?:(?:is|are|was|were|has|have|do|does|did|can|could|may|will)(?: not|n[’']t)|cannot|never)\b")
_DEPLORED = re.compile(r"\b(?:breach|complain\w*|by mistake|wrongly|disciplin\w+|offence|misconduct)\b")


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


def takes_back(rule: Absolute, later: Sentence, next_to_it: bool) -> bool:
    """Whether a later sentence of the same text takes back what an absolute one says."""
    if _NOT_TO_RULE.search(later.words) or _DEPLORED.search(later.words):
        return False
    if next_to_it and rule.kind in ("never", "always") and _OTHERWISE.search(later.words):
        return True
    if is_exception(later.words):
        to = _EXCEPTION_TO.search(later.words)
        return next_to_it and (to is None or not contents(tokens_of(to[1])).isdisjoint(rule.said.about))
    return _TAKES_BACK[rule.kind](rule, later, next_to_it)


def is_exception(words: str) -> bool:
    """Whether a sentence says of the one before it that it has exceptions."""
    return _EXCEPTIONS.match(words) is not None and not _NOT_TO_RULE.search(words)


def _never(rule: Absolute, later: Sentence, next_to_it: bool) -> bool:
    may = _MAY.search(later.words) is not None or _TURN.match(later.words) is not None
    done = _done(rule, later, exact=not may and not _is_general(rule))
    loose = next_to_it and (_CIRCUMSTANCE.match(later.words) is not None or _ANY_THING.search(rule.said.words) is not None)
    if not done or not _one_matter(rule, later, next_to_it, deed=loose):
        return False
    if not may and not _NEGATION.isdisjoint(later.tokens):
        return False
    if not may and not _DUTY.search(later.words) and not (_meets(rule, later) or _pronoun(later) or _shares(rule, later)):
        return False
    return _compatible(rule, later) is False


def _always(rule: Absolute, later: Sentence, next_to_it: bool) -> bool:
    if not _one_matter(rule, later, next_to_it, deed=True):
        return False
    words = _ASIDE.sub(" ", later.words)
    if _ENOUGH.search(words) and (_shares(rule, later) or _pronoun(later)):
        return not _other_agent(rule, later) and not _negated_enough(words)
    if _CHOICE.search(rule.said.words) and _DUTY.search(words):
        if _REFUSES.search(rule.said.words):
            return _COMPLIES.search(words) is not None
        return not _all_kinds(rule.said.tokens).isdisjoint(_all_kinds(later.tokens) & _DEEDS)
    if _ABSENT.search(words):
        return not rule.deeds.isdisjoint(_all_kinds(later.tokens)) and not re.search(r"\b(?:wait|no one|nobody)", words)
    if re.search(r"\bpresent\b", rule.said.words) and re.search(r"\b(?:may|can|could|might) be (?:absent|away|missing)\b", words):
        return True
    lifted = _LIFTED.search(words)
    if lifted is None:
        turned = _TURN.match(words) is not None and _opposite(rule, later) and _shares(rule, later)
        return turned
    tail = tokens_of(words[lifted.start() :])[:9]
    head = tokens_of(words)
    named = rule.roots & {stem(each) for each in head} if _lifts_all(words) else rule.deeds & _all_kinds(tail)
    return bool(named) and not _other_agent(rule, later) and not _disjoint(rule, later)


def _only(rule: Absolute, later: Sentence, next_to_it: bool) -> bool:
    words = later.words
    if rule.deeds.isdisjoint(_all_kinds(later.tokens)):
        return False
    if _ABSENT.search(words) and rule.kind in ("only", "only agent"):
        return _one_matter(rule, later, next_to_it) and not re.search(r"\b(?:wait|no one|nobody)", words)
    if not _NEGATION.isdisjoint(later.tokens):
        return False
    also = _ALSO.search(words) is not None
    may = _MAY.search(words) is not None
    if not also and not rule.strict:
        return False
    if not (_one_matter(rule, later, next_to_it) or re.search(r"\b(?:second|another) copy\b", words)):
        return False
    mine, theirs = _complements(rule.said.tokens, rule.position), _complements(later.tokens, 0)
    if rule.kind == "only agent":
        subject = subject_of(later.tokens)
        return also | may and bool(subject) and subject.isdisjoint(rule.focus) and not subject & _PRONOUN_STEMS
    for kind, objects in mine.items():
        if kind in theirs and not objects & theirs[kind] and not _is_any(later, kind):
            specific = not _GENERAL.search(rule.said.words)
            return also or specific
    if "what for" in mine and (re.search(r"\balso (?:\w+ )?used to\b|\bused (?:\w+ )?to\b", words) or also):
        return also and subject_of(later.tokens).isdisjoint(rule.focus)
    if rule.kind == "limited":
        subject = subject_of(later.tokens)
        return also | may and bool(subject) and subject.isdisjoint(rule.focus) and not subject & _PRONOUN_STEMS
    return False


def _sole(rule: Absolute, later: Sentence, next_to_it: bool) -> bool:
    """One alone is something, and then another is it too."""
    return (
        bool(rule.roots & {stem(each) for each in later.tokens})
        and _ALSO.search(later.words) is not None
        and _NEGATION.isdisjoint(later.tokens)
        and subject_of(later.tokens).isdisjoint(rule.focus)
        and bool(subject_of(later.tokens))
    )


_TAKES_BACK = {"never": _never, "always": _always, "only": _only, "only agent": _only, "limited": _only, "sole": _sole}
_GENERAL = re.compile(
    r"\b(?:who|need to know|necess\w+|lawful\w*|relevant|those|agenc\w+|partners?|part(?:y|ies)|signator\w+|organi[sz]ations?|people|purposes? (?:of|in|set|listed|above)"
    r"|staff|professionals?|bodies)\b"
)
_PRONOUN_STEMS = frozenset(("it", "they", "this", "these", "she", "he"))


def _all_kinds(tokens: tuple[str, ...]) -> frozenset[str]:
    return frozenset().union(*(kinds(each) for each in tokens if each not in EMPTY)) if tokens else frozenset()


def _done(rule: Absolute, later: Sentence, exact: bool) -> bool:
    """Whether a deed that a rule forbids is done in a sentence, outside of its negations."""
    for index, each in enumerate(later.tokens):
        if each in EMPTY:
            continue
        same = stem(each) in rule.roots if exact else bool(kinds(each) & rule.deeds)
        if same and _NEGATION.isdisjoint(later.tokens[max(0, index - 4) : index]):
            return True
    return re.search(r"\b(?:it|this|that|so|they) (?:may|can|is|are|might|could)?(?: be)? ?(?:sometimes )?(?:done|do so|happen|happens|allowed|permitted|acceptable)\b", later.words) is not None


def _pronoun(later: Sentence) -> bool:
    """Whether a sentence goes on where the one before it left off."""
    first = [each for each in later.tokens if each not in (",", ":")][:1]
    return bool(first) and (first[0] in _AUXILIARY or not _PRONOUN.isdisjoint(later.tokens) or first[0] in ("also", "used"))


def _shares(rule: Absolute, later: Sentence) -> bool:
    return bool((rule.said.about - rule.roots) & later.about)


def _one_matter(rule: Absolute, later: Sentence, next_to_it: bool, deed: bool = False) -> bool:
    return _shares(rule, later) or (next_to_it and _pronoun(later)) or (deed and bool(rule.roots & later.about))


def _is_general(rule: Absolute) -> bool:
    return not _ANY.isdisjoint(rule.said.tokens[rule.position :])


def _meets(rule: Absolute, later: Sentence) -> bool:
    """Whether two sentences share what stands after the deed: the recipient, the place, the means."""
    after = contents(rule.said.tokens[rule.position :]) - rule.roots
    return bool(after & later.about) or _is_general(rule)


def _complements(tokens: tuple[str, ...], start: int) -> dict[str, frozenset[str]]:
    """What stands after each kind of preposition, in stems."""
    found: dict[str, frozenset[str]] = {}
    for index in range(start, len(tokens)):
        kind = _PREPOSITIONS.get(tokens[index])
        if kind is None:
            continue
        if tokens[index : index + 2] in _NO_PLACE:
            continue
        objects: list[str] = []
        for each in tokens[index + 1 : index + 7]:
            if each in _PREPOSITIONS or each in (",", ":", "and", "or", "if", "when", "where", "who", "that", "which", "unless") or each in _AUXILIARY:
                if not (each in ("and", "or") and objects):
                    break
            objects.append(each)
        stems = contents(tuple(objects))
        if kind == "whom" and tokens[index] == "to" and objects and kinds(objects[0]) & _DEEDS:
            continue
        if stems or not _ANY.isdisjoint(objects):
            found[kind] = found.get(kind, frozenset()) | stems
    return found


_DEEDS = frozenset(("to " + each) for each in "share access use keep remove copy record ask attend delete approve".split()) | {"mak", "be"}


def _is_any(said: Sentence, kind: str) -> bool:
    """Whether what stands after a kind of preposition is anybody, anywhere or any other."""
    for index, each in enumerate(said.tokens):
        if _PREPOSITIONS.get(each) == kind and (each in _ANY or not _ANY.isdisjoint(said.tokens[index + 1 : index + 4])):
            return True
    return False


def _disjoint(rule: Absolute, later: Sentence) -> bool:
    """Whether two sentences speak of different recipients, means or places."""
    mine, theirs = _complements(rule.said.tokens, rule.position), _complements(later.tokens, 0)
    return any(
        kind in theirs and _apart(kind, objects, theirs[kind])
        for kind, objects in mine.items()
        if kind in ("whom", "how", "where", "from") and not _is_any(rule.said, kind)
    )


def _apart(kind: str, one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two recipients, places or means differ; ordinary and secure email do."""
    return not (one & other) or (kind == "how" and not one <= other and not other <= one)


def _compatible(rule: Absolute, later: Sentence) -> bool:
    """Whether a rule of never and a later permission can both hold: each speaks of something else."""
    mine, theirs = _complements(rule.said.tokens, rule.position), _complements(later.tokens, 0)
    if "without" in mine:
        return not _OVERRIDES.search(later.words)
    if _other_agent(rule, later):
        return True
    outside = not {"outside", "beyond"}.isdisjoint(rule.said.tokens)
    if outside and _insiders(rule.said.tokens, later.tokens):
        return True
    if outside and "where" in theirs and _ABROAD.isdisjoint(later.tokens) and not _is_any(later, "where") and not _shares_where(mine, theirs):
        return "whom" not in theirs
    if (outside or _is_general(rule)) and _BESIDE_US.search(later.words):
        return True
    for kind, objects in mine.items():
        if kind in ("when", "what for") and kind not in theirs:
            continue
        if kind in theirs and _apart(kind, objects, theirs[kind]) and not _is_any(rule.said, kind) and not outside:
            return not (kind == "where" and not _ABROAD.isdisjoint(later.tokens))
    # Something given to somebody: the recipient of the later sentence may be its subject.
    if "whom" in mine and "whom" not in theirs and not _is_any(rule.said, "whom") and not outside:
        return not (mine["whom"] & later.about) and not _pronoun(later)
    if "how" in mine and "how" not in theirs and not (mine["how"] & later.about) and "whom" in theirs and not _TURN.match(later.words):
        return True
    direct = rule.said.tokens[max(0, rule.position - 1)] == "never"
    if direct and not mine and not _is_general(rule) and _objects_differ(rule, later):
        return True
    return False


def _insiders(tokens: tuple[str, ...], later: tuple[str, ...]) -> bool:
    """Whether a sentence tells what those do who are not outside: "nobody outside the team", and then "the team"."""
    start = next(index for index, each in enumerate(tokens) if each in ("outside", "beyond"))
    inside = set(tokens[start + 1 : start + 5]) - {"the", "this", "our"}
    return not inside.isdisjoint(later[:3]) and "of" not in later[:4]


def _shares_where(mine: dict[str, frozenset[str]], theirs: dict[str, frozenset[str]]) -> bool:
    return bool(mine.get("where", frozenset()) & theirs.get("where", frozenset()))


def _objects_differ(rule: Absolute, later: Sentence) -> bool:
    """Whether one is done to something else than the other, both being told of somebody who does it."""
    after = contents(rule.said.tokens[rule.position + 1 :]) - rule.roots - {"confidenti", "confidential", "privat", "secret"}
    return bool(after) and not after & later.about and not _pronoun(later)


def subject_of(tokens: tuple[str, ...]) -> frozenset[str]:
    """The stems of what a sentence says something of: what stands before its first auxiliary or verb of a known kind."""
    start = 0
    if tokens[:1] and tokens[0] in ("when", "where", "if", "in", "once", "after", "however", "for", "under", "on") and "," in tokens:
        start = tokens.index(",") + 1
    until = next(
        (
            index
            for index, each in enumerate(tokens[start:], start)
            if each in _AUXILIARY or each in ("also", "who", "that") or (index > start and kinds(each) & _DEEDS and each not in EMPTY)
        ),
        len(tokens),
    )
    return frozenset(
        each if each in _PRONOUN_STEMS else stem(each) for each in tokens[start:until] if each in _PRONOUN_STEMS or each not in EMPTY
    )


def _other_agent(rule: Absolute, later: Sentence) -> bool:
    """Whether a rule is for some people who do something, and the later sentence tells what others do."""
    before = rule.said.tokens[: rule.position]
    words = [each for each in before if each not in _AUXILIARY]
    passive = any(each in ("is", "are", "be", "been", "being", "was", "were") for each in rule.said.tokens[max(0, rule.position - 5) : rule.position + 3])
    if passive or not words or not _AGENTS.isdisjoint(words):
        return False
    theirs = subject_of(later.tokens)
    mine = frozenset(stem(each) for each in words if each not in EMPTY)
    later_passive = re.search(r"\b(?:is|are|be|been) \w+(?:ed|en|wn|ld|pt|nt|ld|ade)\b", later.words)
    return bool(mine and theirs) and mine.isdisjoint(theirs) and not theirs & _PRONOUN_STEMS and later_passive is None


def _lifts_all(words: str) -> bool:
    return re.search(r"\b(?:not|no longer) (?:\w+ )?(?:required|needed|necessary|obligatory|compulsory)\b|\bno (?:\w+ )?(?:need|requirement)\b|\bexempt|\boptional|\bwaived?", words) is not None


def _negated_enough(words: str) -> bool:
    return re.search(r"\b(?:not|never|n[’']t)\b(?: \w+)? (?:acceptable|accepted|enough|sufficient|allowed|permitted|adequate)", words) is not None


def _opposite(rule: Absolute, later: Sentence) -> bool:
    """Whether what is always destroyed is kept, or the other way round."""
    theirs = _all_kinds(later.tokens)
    return any(one in rule.deeds and other in theirs for one, other in (("to delete", "to keep"), ("to keep", "to delete")))
