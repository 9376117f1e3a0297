"""Absolute wording and what takes it back, in one sentence or in later ones of the same text.

Everything is matched in small letters. "Always" and "never" with their own "unless" are one rule with its exception, and
no fault; wording that leaves no room for one ("under no circumstances", "in all cases", "only ever") is. A sentence is
parted where it turns to another matter ("..., and copies are not made unless the manager agrees"), so that an exception
counts only for what it is an exception to.
"""

from __future__ import annotations

import functools
import itertools
import re

from ...model.current_text import sentences_of
from ...model.patterns import later
from ._comparison import Absolute, Sentence, sentence, subject_of
from ._matter import EMPTY, contents, kinds, stem, tokens_of
from ._plainly import binds_more, taken_back_plainly
from ._taken_back import is_exception, takes_back

_EMPHATIC = later(
    r"\b(?:(?:under|in) no circumstances|at no time|in no case|on no account|by no means|only ever"
    r"|(?:not|n[’']t|cannot|no|nothing|nobody)\b[^.;:?]{0,80}?\b(?:(?:under|in) any circumstances?|for any reason|at any time|whatsoever|ever)"
    r"|absolutely (?:no|not)|(?:strictly|completely|totally|absolutely) (?:prohibited|forbidden|banned|confidential)"
    r"|(?:total|complete|blanket|absolute|outright) (?:ban|prohibition|bar)"
    r"|(?<!not )in (?:all|every) (?:case|instance|situation|circumstance)s?"
    r"|(?<!not )(?:at all times|invariably|without fail|without exception|every single time|on every occasion"
    r"|whatever the circumstances|in any event|regardless of the circumstances|no matter what)|there are no exceptions"
    r"|there (?:is|are) no (?:situations?|cases?|circumstances?|occasions?))\b"
)
"""Wording that itself says that there is no exception."""
_EXCEPTION = later(
    r"\b(?:unless|except(?:ing)?(?!ion)|save (?:for|where|when|in|that|as|if|with|to)|apart from|(?:other"
    r"|otherwise) than (?:where|when|if|in|as|by|with)"
    r"|with (?:the|an|one|two|some|certain|few|limited) (?:\w+ )?exceptions?|exceptions? (?:is|are|to this"
    r"|include|being|apply|applies|exist)|subject to (?:\w+ ){0,3}?exceptions?"
    r"|exceptionally|in (?:truly |very |wholly )?exceptional|barring|excluding|but (?:may|can|could|might"
    r"|will|not|only|this|that|these|it|they|there|where|when|if|in|staff|exceptions?|see)"
    r"|al?though (?:it|they|this|there|in|staff|information)?[^.;:?,]{0,60}?\b(?:may|can|could|might)"
    r"|does not apply|do not apply|(?:can|may|might|could) be (?:waived|overridden|set aside|dispensed with"
    r"|relaxed|lifted)|however)\b",
)
_NO_EXCEPTION = later(
    r"\bno exceptions?\b|\bexception (?:report|register|log)s?\b|\bnot except\b|\bwhether or not\b|\bnone of the exceptions\b",
)
_WITHOUT_EXCEPTION = later(r"\bwithout exceptions?\b")
_OWN = later(
    r"\b(?:unless|except|until|till|save (?:for|where|when|in|as|if|with)|apart from|(?:other|otherwise) than)\b"
)
_HEDGED = later(
    r"\b(?:normally|usually|generally|ordinarily|as a (?:general )?(?:rule|principle)|in principle"
    r"|wherever possible|where(?:ver)? practicable|as far as possible"
    r"|in most cases|mostly|by default|in general|where possible|typically)\b",
)
_PARTED = later(
    r"(?:,|;|:| –| —)? (?:and|while|whereas|so that|so|then|or|which) (?=(?!unless|except|save|only|never"
    r"|always|then only)(?:\w+[’']?\w* ){0,5}?"
    r"(?:is|are|was|were|be|may|must|will|can|shall|should|has|have|do|does|cannot|goes|keeps?|tells?|asks?"
    r"|makes?|takes?|gives?|sends?|needs?|shares?|uses?|stays?|checks?|records?|signs?|holds?|opens?"
    r"|deletes?|destroys?|receives?|decides?|agrees?|applies)\b)",
)
_ADVERSATIVE = later(r",? (?:but|al?though|even though|however|yet) ")
_WITHOUT_CONSENT = later(
    r"\bwithout (?:\w+ ){0,4}?(?:consent|permission|agreement|asking|being asked)|\bconsent (?:is|was"
    r"|has been|may be) (?:refused|overridden|withheld)|\beven (?:if|where|when) (?:\w+ ){0,4}?refus"
    r"|\bdespite (?:a |the )?refusal|\bagainst (?:\w+ ){0,2}?wishes",
)
_ONLY_CONSENT = later(
    r"\bonly (?:ever )?(?:\w+ ){0,3}?(?:shared|disclosed|passed on|released|share|disclose|used"
    r"|given)?(?: \w+){0,3}? ?(?:with|if|where|when|on|after) (?:\w+[’']?\w* ){0,6}?(?:consent\w*|permission"
    r"|agree\w*)"
    r"|\b(?:not|cannot|never|n[’']t|no)\b[^.;:?]{0,60}?\bwithout (?:\w+[’']?\w* ){0,4}?(?:consent|permission"
    r"|agreement)\b"
    r"|\bconsent (?:is|will be|must be) (?:always|needed|required|obtained|sought) (?:always|in all cases"
    r"|in every case|for all|for every|before any)"
    r"|\b(?:requires?|needs?) (?:\w+ )?consent in (?:all|every)",
)
_OF_SOMEBODY = later(r"\bwho(?:se)?(?: \w+)? $")
"""What "staff who never" says of staff is no rule."""
_TAKEN_BACK = later(
    r"\b(?:and|but|although|though) (?:this|that|these|it|they|there)?\b[^.;:?,]{0,30}?"
    r"\b(?:does not apply|exceptions?|may be overridden|may be waived)\b"
)
_DEPLORED = later(r"\b(?:never|not|no one|nobody|nothing|breach|report|complain)\w*\b")
_FRAGMENT = later(r"\W*(?:unless|except|save (?:for|where|in|when))\b[^,]*$")
_NO_BAR = later(
    r"\b(?:never|not|no)\b(?: [\w’'-]+){0,5}? (?:reasons?|grounds?|bar|barrier|excuse|justification|obstacle|need|point)\b"
    r"|\bnever (?:be )?(?:enough|too|mind|assume|know|sure|certain)\b"
)
_NEVER = later(
    r"(?<!almost )(?<!nearly )(?<!virtually )(?<!practically )(?<!rarely or )\bnever\b"
    r"|\b(?:under|in) no circumstances\b|\bat no time\b|\bin no case\b|\bon no account\b|\bby no means\b"
    r"|\bthere (?:is|are) no (?:situations?|cases?|circumstances?|occasions?)\b|\bno (?:situation|circumstances?)\b"
    r"|\b(?:not|n[’']t|cannot|nothing|no one|nobody)\b[^.;:?]{0,80}?\b(?:(?:under|in) any circumstances?|any reason|at any time|whatsoever|ever"
    r"|any (?:\w+ )?(?:person|body|agency|organi[sz]ation|individual|service|company|employer)|any ?one|anybody|anywhere|any third part(?:y|ies)|third parties|any other|anything)\b"
    r"|\b(?:forbidden|prohibited|banned)\b|\b(?:total|complete|blanket|absolute|outright) (?:ban|prohibition|bar)\b"
    r"|\b(?:strictly|completely|totally|absolutely|entirely) (?:confidential|private|secret|protected)\b"
    r"|^\W*(?:nobody|no one|no-one|nothing|none|not a single \w+|(?:absolutely )?no (?!longer|more|later|less|doubt|matter)\w+(?: \w+){0,2}?(?= (?:is|are|may|can|will|shall|must|leaves?|should|be|has|have|goes|passes)\b))"
)
_ALWAYS = later(
    r"(?<!not )(?<!n[’']t )(?<!almost )(?<!nearly )(?<!as )(?<!has )(?<!have )(?<!not necessarily )(?<!virtually )\balways\b"
    r"|(?<!not )\b(?:in (?:all|every) (?:case|instance|situation|circumstance)s?|at all times|invariably|without fail|without exception"
    r"|every single time|on every occasion|whatever the circumstances|in any event|regardless of the circumstances|no matter what)\b"
    r"|^\W*(?:every|each|all) \w+|^\W*(?:everyone|everybody)\b"
)
_ADVERB_OF_ALWAYS = later(
    r"(?<!not )(?<!n[’']t )(?<!almost )(?<!nearly )(?<!as )(?<!has )(?<!have )(?<!not necessarily )(?<!virtually )\balways\b"
)
_ONLY_AGENT = later(
    r"^\W*(?:only|solely|exclusively) (?P<who>(?!(?:for|with|by|to|in|at|on|from|within|when|where|if|after|once|then|through|via)\b)\w.*)"
    r"|^\W*(?:nobody|no one|no-one|none) (?:but|except|other than|apart from|besides) (?P<but>.*)"
    r"|^\W*(?P<sole>[^,]{3,60}?) (?:is|are) the only (?:\w+ )?(?:who|that|which|to|person|persons|people|one|ones|agency|body|bodies|partner|role|officer|worker|team|service)\b"
    r"|^\W*(?P<alone>(?:[\w’'-]+ ){1,5}?)alone (?=\w)"
)
_LIMITED = later(
    r"\b(?:limited|restricted|confined|reserved) (?:strictly |only |solely |exclusively )?(?:to|for)\b|\bopen only to\b|\bexclusive(?:ly)? for\b|\bthe exclusive use of\b"
)
_ONLY = later(
    r"\bonly ever\b|\b(?P<strict>solely|exclusively|only ever|purely|entirely|strictly)? ?\b(?:(?<=solely )|(?<=exclusively )|(?<=only ever )|(?<=purely )|(?<=entirely )|(?<=strictly )|only )(?:\w+ )?(?=(?:for|with|by|to|in|at|on|from|within|through|via)\b)"
    r"|\b(?P<prep>for|by|with|to) (?:[\w’'-]+ ){1,5}?(?:alone|only|and (?:for |with |by |to )?(?:nobody|no one|nothing|no-one|no other))\b"
)
_SOLE = later(
    r"\b(?:the|a|its|their) (?:sole|only|single) (\w+)|\b(?:solely|alone) (?:is |are )?(?:responsible)\b"
)
_STRICT = later(
    r"\b(?:solely|exclusively|exclusive|only ever|purely|strictly|alone|entirely|limited|restricted|confined|nobody|no one|no-one)\b"
)
_ANY_CUE = later(
    r"\b(?:never|always|no|not|nothing|nobody|none|cannot|forbidden|prohibited|banned|only|solely|exclusive|exclusively|purely|strictly|alone|limited|restricted"
    r"|confined|reserved|sole|all|every|each|everyone|everybody|invariably|without|whatever|regardless|absolute|total|complete|blanket|outright|completely|totally|absolutely)\b|n[’']t\b"
)
_UNBOUNDED = later(r"\b(?:only|never|always|no|all|any|every|under no)\b")
_TELLS_OF_MORE = later(
    r"\b(?:exceptions?|except|unless|without|however|some \w+ (?:give|allow|permit)|refus\w+)\b"
)
_REMEMBERED = 4
"""How many absolute sentences before a sentence are held against it, so that a long text takes no longer for its length."""


def beside_exception(text: str) -> str | None:
    """The sentences of a text that say never or always and take it back; None where there are none."""
    rules: list[tuple[int, str, Absolute]] = []
    consent: tuple[int, str] | None = None
    previous = ""
    for number, said in enumerate(sentences_of(text)):
        words = said.lower()
        if _in_one(words) or _turns_in_one(words):
            return said
        if previous and binds_more(previous.lower(), words):
            return f"{previous} {said}"
        if consent and (_without_consent(words) or (consent[0] == number - 1 and is_exception(words))):
            return f"{consent[1]} {said}"
        if rules:
            later = sentence(words)
            for before, whole, rule in rules:
                next_to_it = before == number - 1
                if (
                    (next_to_it and _FRAGMENT.match(words) and rule.strict)
                    or takes_back(rule, later, next_to_it)
                    or (next_to_it and taken_back_plainly(rule.said.words, words))
                ):
                    return f"{whole} {said}"
        if _only_with_consent(words):
            consent = (number, said)
        rules = [*rules, *((number, said, each) for each in rules_of(words))][-_REMEMBERED:]
        previous = said
    return None


@functools.lru_cache(maxsize=16384)
def absolute(text: str) -> str | None:
    """The sentence of a text that says that something is never done."""
    for said in sentences_of(text):
        words = said.lower()
        if (
            not _HEDGED.search(words)
            and (found := _NEVER.search(words))
            and not words.startswith("no ", found.start())
        ):
            return said
    return None


def rules_of(words: str) -> list[Absolute]:
    """What an absolute sentence without an exception of its own rules, in as many ways as it may be read."""
    if (
        not _ANY_CUE.search(words)
        or _HEDGED.search(words)
        or (_OWN.search(_WITHOUT_EXCEPTION.sub("", words)) and "no" not in words[:4])
    ):
        return []
    said = sentence(words)
    found: list[Absolute] = []
    if sole := _SOLE.search(words):
        found.append(
            _rule(
                "sole",
                said,
                sole.start(),
                roots=frozenset((stem(sole[1]),) if sole[1] else ("responsibl", "responsibilit")),
                focus=contents(tokens_of(words[: sole.start()])),
            )
        )
    if agent := _ONLY_AGENT.search(words):
        focus = subject_of(tokens_of(agent["who"] or agent["but"] or agent["sole"] or agent["alone"]))
        found.append(_rule("only agent", said, 0, deeds=_deeds(said, 0), focus=focus))
    elif limit := _LIMITED.search(words):
        deeds = _deeds(said, 0) | {"to access", "to use", "to attend"}
        found.append(
            _rule(
                "limited", said, limit.start(), deeds=deeds, focus=contents(tokens_of(words[limit.end() :]))
            )
        )
    elif only := _ONLY.search(words):
        focus = contents(tokens_of(words[only.start() :]))
        found.append(_rule("only", said, only.start(), deeds=_deeds(said, 0), focus=focus))
    if _NO_BAR.search(words) or _QUALIFIED.search(words):
        return found
    if (never := _NEVER.search(words)) and not _OF_SOMEBODY.search(words[: never.start()]):
        found.append(_deed_rule("never", said, never))
    elif (always := _ADVERB_OF_ALWAYS.search(words) or _ALWAYS.search(words)) and not _OF_SOMEBODY.search(
        words[: always.start()]
    ):
        found.append(_deed_rule("always", said, always))
    return found


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
    return Absolute(kind, said, _STRICT.search(said.words) is not None, deeds, roots, position, focus)


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
    strict = _EMPHATIC.search(said.words) is not None
    return Absolute(kind, said, strict, known, roots, min(position, len(said.tokens)), frozenset())


_SUBJECT_OF_ALL = later(r"(?:every|each|all) \w+$|every(?:one|body)$")
_FORBIDDEN_TO = later(
    r"\b(?:forbidden|prohibited|banned)(?: for [\w ]{1,30}?)? (?:to|from) (\w+)|^\W*(\w+ing)\b.{1,80}?\b(?:forbidden|prohibited|banned)\b"
)
_QUALIFIED = later(
    r"\b(?:out of hand|lightly|automatically|(?:solely|simply|just|only|merely) because|on its own|by itself|on principle|as a matter of course)\b"
)
_TO_BE = frozenset(["is", "are", "be", "must", "may", "can", "will", "shall", "should"])


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


def _in_one(words: str) -> bool:
    """Whether wording that leaves no room for an exception has one in its own sentence."""
    if not _EMPHATIC.search(words):
        return False
    bare = _NO_EXCEPTION.sub(lambda found: " " * len(found[0]), words)
    bare = _WITHOUT_EXCEPTION.sub(lambda found: "without fail".ljust(len(found[0])), bare)
    if not _EXCEPTION.search(bare) or _HEDGED.search(bare):
        return False
    parts = [0, *(found.end() for found in _PARTED.finditer(bare)), len(bare)]
    for start, end in itertools.pairwise(parts):
        part = words[start:end]
        exception = _EXCEPTION.search(bare[start:end])
        if exception and any(
            not _OF_SOMEBODY.search(part[: each.start()]) and not _inside(each, exception)
            for each in _EMPHATIC.finditer(part)
        ):
            return True
    # "is under no circumstances shared, and this does not apply where": the exception speaks of what stands before it.
    first = _EMPHATIC.search(bare)
    after = _TAKEN_BACK.search(bare)
    return first is not None and after is not None and after.start() > first.end()


def _turns_in_one(words: str) -> bool:
    """Whether a sentence says never, always or solely, and after "but" or "although" takes it back."""
    turn = _ADVERSATIVE.search(words)
    if turn is None:
        return False
    later = sentence(words[turn.end() :])
    return any(takes_back(rule, later, next_to_it=True) for rule in rules_of(words[: turn.start()]))


def _inside(found: re.Match[str], exception: re.Match[str]) -> bool:
    """Whether the absolute word only governs what stands in the exception: "unless the manager at all times ..."."""
    between = found.start() - exception.end()
    return exception[0] in ("unless", "except") and 0 <= between < 40 and exception.start() > 0


def _without_consent(words: str) -> bool:
    """Whether a sentence tells of sharing without consent, and does not deplore it."""
    if not _WITHOUT_CONSENT.search(words) or _only_with_consent(words):
        return False
    return not _DEPLORED.search(words.split("without")[0])


def _only_with_consent(words: str) -> bool:
    return not _HEDGED.search(words) and _ONLY_CONSENT.search(words) is not None and not _OWN.search(words)


def contradicted(said: str, notes: str | None) -> bool:
    """Whether printed words are absolute and the remark on them tells of exceptions."""
    return bool(notes and _UNBOUNDED.search(said.lower()) and _TELLS_OF_MORE.search(notes.lower()))
