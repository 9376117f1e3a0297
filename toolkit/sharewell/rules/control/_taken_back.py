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
    "its their his it they them this these that those she he such some others copy copies one her him".split()
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
_MAY_HAVE = re.compile(r"\b(?:may|can|could) (?:also |still )?(?:have|know|be told|be given|see|get)\b")
_INSIDE = re.compile(r"\b(?:one another|each other|among|within|inside|members? of|in the same)\b")
_DUTY = re.compile(r"\b(?:must|shall|should|(?:is|are) (?:required|obliged|bound|expected) to|ha(?:s|ve) to|compulsory|mandatory|a duty)\b(?! not\b)")
_LIFTED = re.compile(
    r"\b(?:need|do|does|must|may|is|are|will|should|have|has|can|could|might)(?: not|n[’']t)\b|\bcannot\b"
    r"|\bno (?:\w+ )?(?:need|requirement|obligation)\b|\b(?:need|needs) no\b"
    r"|\bexempt\w*|\boptional\b|\bwaived?\b|\bdispens\w+|\bmay be (?:omitted|skipped|missed|delayed|postponed|deferred|waived|left out|absent)"
    r"|\b(?:is|are) (?:sometimes|occasionally|rarely|seldom|never|no longer)\b|\bcan wait\b|\bwithout\b|\bnever\b|\binstead\b"
    r"|\b(?:is|are|will be) (?:left out|omitted|skipped|excluded|missed out)\b"
)
_MANNER = re.compile(r"\b(?:writing|written|form|forms|paper|face to face|in person|encrypted|secure|signed|letter|e-?mail|countersigned|immediately|at once|the same day)\b")
_IS_ENOUGH = re.compile(
    r"\b(?:is|are|will be|be) (?:\w+ )?(?:acceptable|accepted|enough|sufficient|allowed|permitted|fine|adequate)\b|\bwill (?:do|suffice)\b|\bsuffices?\b"
)
_OTHER_MANNER = re.compile(
    r"\b(?:may|can|could|might)(?! not)\b[^,]*\b(?:verbal(?:ly)?|oral(?:ly)?|by (?:tele)?phone|by word of mouth|later|afterwards|informal(?:ly)?|retrospective(?:ly)?"
    r"|the next (?:working )?day|unsigned|unencrypted|in the clear|plain text)\b"
)
_ALSO = re.compile(
    r"\b(?:also|as well(?! as\b)|too|in addition|additionally|besides|furthermore|a second|another copy|shares responsibility|moreover|joint(?:ly)?)\b|\bas well as\b"
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
    r"\b(?:voluntary|optional|choice|choose|chooses|decide|decides|discretion|free to|up to|rests? with|refusal|refuse|decline|opt out|withdraw|entitled|own decision)\b"
)
_REFUSES = re.compile(r"\b(?:refuse|refusal|decline|opt out|say no)\b")
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
_OVERRIDES = re.compile(r"\bwithout\b|\beven (?:if|where|when|though)\b|\bdespite\b|\bwhether or not\b|\bagainst\b|\brefus\w+|\bneed not\b|\bat once\b|\bimmediately\b|\bstraight away\b|\bafterwards\b|\blater\b|\bnext (?:working )?day\b|\bretrospective")
_CONDITION = re.compile(r"^\W*(?:where|if|when|once) [^,]*,|\b(?:where|if|when) (?:it|they|this) (?:is|are|has|have|do|does) not\b")
_NEEDS_NO = re.compile(r"\b(?:needs?|requires?) no [\w’'-]+(?: [\w’'-]+)?|\bno [\w’'-]+ (?:is|are) (?:needed|required|necessary|kept|made|taken|sent|given)\b")
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
    if next_to_it and rule.strict and rule.kind != "never" and _IS_ENOUGH.search(later.words) and not _negated_enough(later.words):
        return _LIFTED.search(later.words) is None
    return _TAKES_BACK[rule.kind](rule, later, next_to_it)


def is_exception(words: str) -> bool:
    """Whether a sentence says of the one before it that it has exceptions."""
    return _EXCEPTIONS.match(words) is not None and not _NOT_TO_RULE.search(words)


def _never(rule: Absolute, later: Sentence, next_to_it: bool) -> bool:
    may = _MAY.search(later.words) is not None or _TURN.match(later.words) is not None
    done = _done(rule, later, exact=not may and not _is_general(rule) and not _shares(rule, later))
    if "whom" in (mine := _complements(rule.said.tokens, rule.position)) and _MAY_HAVE.search(later.words):
        done |= bool(mine["whom"] & subject_of(later.tokens)) and "to share" in rule.deeds
    outside = rule.said.tokens[0] == "nothing" or "outside" in rule.said.tokens
    told = may or (outside and "only" not in later.tokens and _NEGATION.isdisjoint(later.tokens))
    if next_to_it and told and done and _is_general(rule) and not _INSIDE.search(later.words):
        return not _compatible(rule, later)
    if next_to_it and _is_general(rule) and _MAY.search(later.words) and not {"it", "them"}.isdisjoint(later.tokens[2:]):
        done |= "to share" in rule.deeds and not _all_kinds(later.tokens).isdisjoint(("to access", "to use", "to copy"))
        may = may or done
    loose = next_to_it and (_CIRCUMSTANCE.match(later.words) is not None or _ANY_THING.search(rule.said.words) is not None)
    if not done or not _one_matter(rule, later, next_to_it, deed=loose):
        return False
    if not may and not _NEGATION.isdisjoint(later.tokens):
        return False
    if not may and not _DUTY.search(later.words) and not (_meets(rule, later) or _pronoun(later) or _shares(rule, later)):
        return False
    return _compatible(rule, later) is False


def _always(rule: Absolute, later: Sentence, next_to_it: bool) -> bool:
    words = _CONDITION.sub(" ", _ASIDE.sub(" ", later.words))
    if not _one_matter(rule, later, next_to_it, deed=_lifts_all(words) or (next_to_it and (_of_all(rule, words) or _DIRECTLY.search(words) is not None))):
        return False
    if noun := _NEEDS_NO.search(words):
        named = {stem(each) for each in tokens_of(noun[0])} - EMPTY
        if named & (rule.said.about | rule.roots):
            return _shares(rule, later)
    enough = _IS_ENOUGH.search(words) or (_MANNER.search(rule.said.words) and _OTHER_MANNER.search(words))
    if enough and (_shares(rule, later) or _pronoun(later)):
        return not _other_agent(rule, later) and not _negated_enough(words)
    if _CHOICE.search(rule.said.words) and _DUTY.search(words):
        if _REFUSES.search(rule.said.words):
            return _COMPLIES.search(words) is not None
        return not _all_kinds(rule.said.tokens).isdisjoint(_all_kinds(later.tokens) & _DEEDS)
    if _LEFT_UNDONE.search(words) and _shares(rule, later):
        return True
    if next_to_it and _WITHOUT_IT.search(words):
        return True
    if _DIRECTLY.search(words) and _MAY.search(words):
        return bool(rule.roots & {stem(each) for each in later.tokens}) or _shares(rule, later)
    if rule.said.tokens[0] in ("everyone", "everybody", "all", "any", "anyone") and _FOR_SOME.search(words):
        return _shares(rule, later)
    if _ABSENT.search(words) and _shares(rule, later) and re.search(r"\bwithout\b", words):
        return True
    if _ABSENT.search(words):
        return not rule.deeds.isdisjoint(_all_kinds(later.tokens)) and not re.search(r"\b(?:wait|no one|nobody)", words)
    if re.search(r"\bpresent\b", rule.said.words) and re.search(r"\b(?:may|can|could|might) be (?:absent|away|missing)\b", words):
        return True
    if _IS_REQUIRED.search(rule.said.words) and _lifts_all(words):
        return _shares(rule, later) and not _other_agent(rule, later)
    if _CHOICE.search(rule.said.words) and (barred := _BARRED.search(words)):
        return stem(barred[1]) in rule.said.about
    lifted = _LIFTED.search(words)
    if lifted is None:
        if _CIRCUMSTANCE.match(later.words) and _MAY.search(words) and not rule.deeds.isdisjoint(_all_kinds(later.tokens)):
            return re.search(r"\b(?:alone|instead|on (?:his|her|their) own|one)\b", words) is not None
        return _opposite(rule, later) and (_shares(rule, later) or (next_to_it and _pronoun(later)))
    tail = tokens_of(words[lifted.start() :])[:9]
    if any(one in ("who", "what", "why", "how", "which", "again", "asked") for one in tail[2:5]):
        return False
    head = tokens_of(words)
    named = rule.roots & {stem(each) for each in head} if _lifts_all(words) else rule.deeds & _all_kinds(tail)
    return bool(named) and not _other_agent(rule, later) and not _disjoint(rule, later)


def _only(rule: Absolute, later: Sentence, next_to_it: bool) -> bool:
    words = later.words
    theirs_of_all = _all_kinds(later.tokens)
    also = _ALSO.search(words) is not None
    if _ABSENT.search(words) and _DOES_SO.search(words) and rule.kind in ("only", "only agent"):
        return next_to_it
    if rule.strict and rule.kind == "only" and next_to_it and _MAY_HAVE.search(words) and _pronoun(later):
        return subject_of(later.tokens).isdisjoint(rule.focus | _PRONOUN_STEMS) and bool(subject_of(later.tokens))
    if rule.kind == "limited" and "information" in rule.said.about:
        rule = msgspec.structs.replace(rule, deeds=rule.deeds | {"to share"})
    if rule.deeds.isdisjoint(theirs_of_all):
        if not also or not next_to_it or not _NEGATION.isdisjoint(later.tokens):
            return False
        if rule.kind == "only agent":
            return _HAS.search(words) is not None and _shares(rule, later) and subject_of(later.tokens).isdisjoint(rule.focus | _PRONOUN_STEMS)
        return rule.strict and _PART.match(words) is not None and not theirs_of_all.isdisjoint(_HANDLING)
    if _ABSENT.search(words) and rule.kind in ("only", "only agent"):
        return _one_matter(rule, later, next_to_it) and not re.search(r"\b(?:wait|no one|nobody)", words)
    if not _NEGATION.isdisjoint(later.tokens):
        return False
    may = _MAY.search(words) is not None
    if not also and not rule.strict:
        return False
    added = also and next_to_it and rule.kind == "limited" and not subject_of(later.tokens) & (_PRONOUN_STEMS | rule.focus)
    if added and not ((rule.deeds - _LIMITS) | {"to share"}).isdisjoint(theirs_of_all):
        return True
    if not (_one_matter(rule, later, next_to_it) or re.search(r"\b(?:second|another) copy\b", words)):
        return False
    mine, theirs = _complements(rule.said.tokens, rule.position), _complements(later.tokens, 0)
    if rule.kind == "only agent":
        subject = subject_of(later.tokens)
        focus = rule.focus - {"information"}
        return also | may and bool(subject) and subject.isdisjoint(focus) and not subject & _PRONOUN_STEMS
    if subject_of(later.tokens) & rule.focus and rule.kind == "limited":
        return False
    if "how" in mine and (also or (rule.strict and may)) and "how" not in theirs:
        doer = subject_of(later.tokens)
        return bool(doer) and doer.isdisjoint(mine["how"] | _PRONOUN_STEMS) and doer.isdisjoint(rule.said.about)
    for kind, objects in mine.items():
        if kind in theirs and not objects & theirs[kind] and (also or not _is_any(later, kind)):
            specific = not _GENERAL.search(rule.said.words)
            return also or specific
    if "what for" in mine and (re.search(r"\balso (?:\w+ )?used to\b|\bused (?:\w+ )?to\b", words) or also):
        return also and subject_of(later.tokens).isdisjoint(rule.focus)
    if rule.kind == "limited":
        subject = subject_of(later.tokens)
        return also | may and bool(subject) and subject.isdisjoint(rule.focus) and not subject & _PRONOUN_STEMS
    return False


_LIMITS = frozenset(("to access", "to use", "to attend", "limit", "restrict", "confin"))
_LEFT_UNDONE = re.compile(
    r"\b(?:may|can|could|might) (?:be )?(?:omitted|skipped|missed|left (?:out|to|until|for|unsaid)|delayed|postponed|deferred|waived|wait|put off)\b"
)
_WITHOUT_IT = re.compile(r"\b(?:may|can|could|might|do|does|begin|start)\b.*\bwithout (?:one|it|this|them|that|doing so)\b")
_DIRECTLY = re.compile(r"\b(?:direct|directly|straight|without going through)\b")
_FOR_SOME = re.compile(r"\b(?:is|are) (?:only |solely |exclusively |open only )?(?:for|to)\b.*\b(?:alone|only)\b|\b(?:is|are) (?:only|solely|exclusively) (?:for|open to)\b")
_IS_REQUIRED = re.compile(r"\b(?:required|needed|necessary|mandatory|compulsory|sought|obtained)\b")
_BARRED = re.compile(r"\b(?:may not|cannot|must not) (\w+)")
_HAS = re.compile(r"\b(?:has|have|holds?)\b")
_HANDLING = frozenset(("to share", "to access", "to use", "to keep", "to copy"))
_PART = re.compile(r"^\W*(?:a |an |the |one |some )?(?:copy|copies|summary|summaries|extracts?|versions?|lists?|part|parts|some|it|another)\b")
_DOES_SO = re.compile(r"\b(?:do(?:es)? (?:so|this|it|that)|acts?|decides?|signs?|stands? in|takes? (?:over|the decision|their place))\b")


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
    both_you = "you" in rule.said.tokens and "you" in later.tokens
    return _shares(rule, later) or (next_to_it and (both_you or _pronoun(later))) or (deed and bool(rule.roots & later.about))


def _is_general(rule: Absolute) -> bool:
    return not _ANY.isdisjoint(rule.said.tokens[rule.position :]) or rule.said.tokens[0] == "nothing"


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
            if kind == "what for" and re.search(r"\bused to\b", later.words):
                return True
            continue
        if kind in theirs and _apart(kind, objects, theirs[kind]) and not _is_any(rule.said, kind) and not outside:
            return not (kind == "where" and not _ABROAD.isdisjoint(later.tokens))
    # Something given to somebody: the recipient of the later sentence may be its subject.
    if "whom" in mine and "whom" not in theirs and not _is_any(rule.said, "whom") and not outside:
        if rule.strict and _shares(rule, later):
            return False
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
    return not inside.isdisjoint(later[:5])


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
    words = [each for each in before if each not in _AUXILIARY] or sorted(subject_of(rule.said.tokens))
    if rule.position == 0 and rule.said.tokens[0] in ("nobody", "no-one", "no", "nothing", "none"):
        return False
    later_by = re.search(r"\b(?:is|are|be) (?:not )?\w+(?:ed|en|wn|ld|pt|nt|ade) by (.{0,40})", later.words)
    if later_by and words and " by " not in rule.said.words:
        return contents(tokens_of(later_by[1])).isdisjoint(stem(each) for each in words)
    passive = any(each in ("is", "are", "be", "been", "being", "was", "were") for each in rule.said.tokens[max(0, rule.position - 5) : rule.position + 3])
    if passive or not words or not _AGENTS.isdisjoint(words):
        return False
    if doer := _complements(later.tokens, 0).get("how"):
        return " by " in later.words and doer.isdisjoint(stem(each) for each in words)
    theirs = subject_of(later.tokens)
    mine = frozenset(stem(each) for each in words if each not in EMPTY)
    later_passive = re.search(r"\b(?:is|are|be|been) \w+(?:ed|en|wn|ld|pt|nt|ld|ade)\b", later.words)
    return bool(mine and theirs) and mine.isdisjoint(theirs) and not theirs & _PRONOUN_STEMS and later_passive is None


def _lifts_all(words: str) -> bool:
    return re.search(r"\b(?:not|no longer) (?:\w+ )?(?:required|needed|necessary|obligatory|compulsory)\b|\bno (?:\w+ )?(?:need|requirement)\b|\bexempt|\boptional|\bwaived?", words) is not None


def _of_all(rule: Absolute, words: str) -> bool:
    """Whether a rule for all is lifted for somebody: "all partners attend", "the ambulance service need not attend"."""
    return rule.said.tokens[0] in ("all", "every", "each", "everyone", "everybody") and re.search(
        r"\b(?:need not|(?:does|do) not (?:need|have) to)\b", words
    ) is not None


def _negated_enough(words: str) -> bool:
    return re.search(r"\b(?:not|never|n[’']t)\b(?: \w+)? (?:acceptable|accepted|enough|sufficient|allowed|permitted|adequate)", words) is not None


def _opposite(rule: Absolute, later: Sentence) -> bool:
    """Whether what is always destroyed is kept, or the other way round."""
    theirs = _all_kinds(later.tokens)
    return any(one in rule.deeds and other in theirs for one, other in (("to stay", "to remove"), ("to keep", "to remove"))) or _kept_after_all(rule, later.words) or (
        "to keep" in rule.deeds and re.search(r"\b(?:are|is|be) (?:\w+ )?(?:deleted|destroyed|shredded|erased)\b", later.words) is not None and not later.words.startswith("cop")
    )


_STILL_KEPT = re.compile(r"\b(?:is|are|be) (?:\w+ )?(?:kept|retained|held|preserved|archived)\b|\b(?:keeps?|retains?|holds?|preserves?|archives?) (?:the |its |their |these |all |some )?([\w’'-]+)")


def _kept_after_all(rule: Absolute, words: str) -> bool:
    """Whether what is always destroyed is kept."""
    if "to delete" not in rule.deeds:
        return False
    found = _STILL_KEPT.search(words)
    return found is not None and (found[1] is None or stem(found[1]) in rule.said.about or found[1] in ("it", "them"))
