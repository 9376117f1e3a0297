"""Absolute wording and its exceptions: whether a text says never or always and takes it back.

Everything is matched in small letters. A sentence is parted where it turns to another matter ("..., and copies are not
made unless the manager agrees"), so that an exception counts only for what it is an exception to.
"""

from __future__ import annotations

import itertools
import re

from ...model.current_text import sentences_of

_VERB = (
    r"(?:shar|disclos|pass|releas|provid|giv|exchang|transfer|sen[dt]|us|discuss|tell|told|suppl|record"
    r"|inform|ask|sought|seek|obtain"
    r"|kept|keep|stor|encrypt|hold|held|remov|taken|process|contact|speak|mention|left|leave|collect|copi"
    r"|copy|publish|delet|destroy"
    r"|requir|need|accept|allow|permit|refus|consult|notif|report|check|sign|send|invit|attend|made|make|done"
    r"|decid|approv)\w*"
)
_NEVER = (
    r"(?:(?<!almost )(?<!nearly )(?<!virtually )(?<!practically )(?<!rarely or )never|(?:under"
    r"|in) no circumstances|at no time|in no case|on no account|by no means"
    r"|(?:(?:will|wo|must|shall|may|can|is|are|do|does|should|would) ?)?(?:not|n[’']t|cannot"
    r"|no \w+(?: \w+)?)\b[^.;:?]{0,80}?"
    r"\b(?:(?:under|in) any circumstances?|for any reason|at any time|whatsoever|ever)"
    r"|only ever|can only ever|absolutely (?:no|not|prohibited|forbidden)|(?:strictly|completely|totally"
    r"|absolutely) (?:prohibited|forbidden|banned|confidential)"
    r"|(?:total|complete|blanket|absolute|outright) (?:ban|prohibition|bar)"
    r"|(?:will|wo|must|shall|may|can|is|are|do|does|should|would)(?: not|n[’']t)|cannot"
    r"|no (?:\w+ ){0,3}?(?:will|may|can|must|shall|is|are))"
)
_WITHOUT = r"(?:consent|permission|agreement|authori[sz]ation|authority|approval|knowledge|being asked|asking|a lawful basis|agreeing|consulting|telling|the originator)"
_PLAIN_NOT = re.compile(
    r"^(?:(?:will|wo|must|shall|may|can|is|are|do|does|should|would)(?: not|n[’']t)|cannot|no )",
)
_ALWAYS = (
    r"(?:(?<!not )(?<!n[’']t )(?<!almost )(?<!nearly )"
    r"(?<!as )(?<!has )(?<!have )(?<!not necessarily )(?<!virtually )always"
    r"|(?<!not )in (?:all|every) (?:case|instance|situation|circumstance)s?|(?<!not )(?:at all times"
    r"|invariably|without fail|without exception|every single time|on every occasion"
    r"|whatever the circumstances|in any event|regardless of the circumstances|no matter what))"
)
_ABSOLUTE = re.compile(
    rf"\b(?P<never>{_NEVER})\b|(?:\b|(?<=^))(?P<always>{_ALWAYS})\b|\b(?P<no>there are no exceptions)\b",
)
_EXCEPTION = re.compile(
    r"\b(?:unless|except(?:ing)?(?!ion)|save (?:for|where|when|in|that|as|if|with|to)|apart from|(?:other"
    r"|otherwise) than (?:where|when|if|in|as|by|with)"
    r"|with (?:the|an|one|two|some|certain|few|limited) (?:\w+ )?exceptions?|exceptions? (?:is|are|to this"
    r"|include|being|apply|applies|exist)|subject to (?:\w+ ){0,3}?exceptions?"
    r"|exceptionally|in (?:truly |very |wholly )?exceptional|barring|excluding|but (?:may|can|could|might"
    r"|will|not|only|this|that|these|it|they|there|where|when|if|in|staff|exceptions?|see)"
    r"|although (?:it|they|this|there|in|staff|information)?[^.;:?,]{0,60}?\b(?:may|can|could|might)"
    r"|though (?:it|they|this|there|in|staff|information)\b[^.;:?,]{0,60}?\b(?:may|can|could|might)"
    r"|does not apply|do not apply|(?:can|may|might|could) be (?:waived|overridden|set aside|dispensed with"
    r"|relaxed|lifted)|however)\b",
)
_NO_EXCEPTION = re.compile(
    r"\bwithout exceptions?\b|\bno exceptions?\b|\bexception reports?\b|\bunless and until\b(?=\x00)"
    r"|\bnot except\b|\bwhether or not\b|\bnone of the exceptions\b",
)
_HEDGED = re.compile(
    r"\b(?:normally|usually|generally|ordinarily|as a (?:general )?(?:rule|principle)|in principle"
    r"|wherever possible|where(?:ver)? practicable|as far as possible"
    r"|in most cases|mostly|by default|in general|where possible|typically)\b",
)
_PARTED = re.compile(
    r"(?:,|;|:| –| —)? (?:and|while|whereas|so that|so|then|or|which) (?=(?!unless|except|save|only|never"
    r"|always|then only)(?:\w+[’']?\w* ){0,5}?"
    r"(?:is|are|was|were|be|may|must|will|can|shall|should|has|have|do|does|cannot|goes|keeps?|tells?|asks?"
    r"|makes?|takes?|gives?|sends?|needs?|shares?|uses?|stays?|checks?|records?|signs?|holds?|opens?"
    r"|deletes?|destroys?|receives?|decides?|agrees?|applies)\b)",
)
_TURNS = re.compile(
    r"^\W*(?:however|nevertheless|nonetheless|that said|but|yet|(?:the |an? |some |certain |these |limited "
    r"|its |there (?:is|are) )*(?:\w+ )?exceptions?\b(?! report)|exceptionally|in (?:\w+ )?exceptional|"
    r"this (?:rule |requirement |restriction |clause |prohibition |principle )?does not|it does not apply"
    r"|unless|except|save (?:where|in|for)|apart from|in (?:an )?emergenc\w+|in some (?:cases|circumstances)"
    r"|in certain|"
    r"there (?:are|may be|will be) (?:\w+ ){0,3}?(?:circumstances|cases|occasions|situations|times)"
    r"|sometimes|occasionally|the only)\b",
)
_ALLOWS = re.compile(
    r"\b(?:may|can|could|might|will|must|should|is|are|to|permitted|allowed|justif\w+|lawful\w*)\b",
)
_LIFTS = re.compile(
    r"\b(?:need not|not (?:be )?(?:necessary|required|needed|possible|apply|ask|seek|tell|told|inform)"
    r"|does not|without|waived?|overridden|dispens\w+|may be (?:left|omitted|skipped)|unless|except\w*)\b",
)
_WITHOUT_CONSENT = re.compile(
    r"\bwithout (?:\w+ ){0,4}?(?:consent|permission|agreement|asking|being asked)|\bconsent (?:is|was"
    r"|has been|may be) (?:refused|overridden|withheld)|\beven (?:if|where|when) (?:\w+ ){0,4}?refus"
    r"|\bdespite (?:a |the )?refusal|\bagainst (?:\w+ ){0,2}?wishes",
)
_ONLY_CONSENT = re.compile(
    r"\bonly (?:ever )?(?:\w+ ){0,3}?(?:shared|disclosed|passed on|released|share|disclose|used"
    r"|given)?(?: \w+){0,3}? ?(?:with|if|where|when|on|after) (?:\w+[’']?\w* ){0,6}?(?:consent\w*|permission"
    r"|agree\w*)"
    r"|\b(?:not|never|n[’']t|no)\b[^.;:?]{0,60}?\bwithout (?:\w+[’']?\w* ){0,4}?(?:consent|permission"
    r"|agreement)\b"
    r"|\bconsent (?:is|will be|must be) (?:always|needed|required|obtained|sought) (?:always|in all cases"
    r"|in every case|for all|for every|before any)"
    r"|\b(?:requires?|needs?) (?:\w+ )?consent in (?:all|every)",
)
_OF_SOMEBODY = re.compile(r"\bwho(?:se)?(?: \w+)? $")
"""What "staff who never" says of staff is no rule."""
_WHATEVER = re.compile(r"circumstances|reason|at any time|whatsoever|\bever\b")
_SHARED_WITHOUT = re.compile(
    rf"(?: \w+){{0,2}}? ?{_VERB}\b[^.;:?]{{0,80}}?\bwithout (?:[\w’']+ ){{0,4}}?{_WITHOUT}\b"
)
_TAKEN_BACK = re.compile(
    r"\b(?:and|but|although|though) (?:this|that|these|it|they|there)?\b[^.;:?,]{0,30}?"
    r"\b(?:does not apply|exceptions?|may be overridden|may be waived)\b"
)
_DEPLORED = re.compile(r"\b(?:never|not|no one|nobody|nothing|breach|report|complain)\w*\b")
_IS_EXCEPTION = re.compile(
    r"\W*(?:the |an? |some |certain |these |limited |there (?:is|are) )*(?:\w+ )?exceptions?\b"
    r"|\W*this (?:\w+ )?does not"
    r"|\W*it does not apply|\W*(?:unless|except|save)\b[^,]*$|\W*exceptionally|\W*in (?:\w+ )?exceptional"
    r"|\W*the only exception"
)
_FRAGMENT = re.compile(r"\W*(?:unless|except|save)\b")
_VERBS = re.compile(rf"\b{_VERB}\b")
_RECIPIENT = re.compile(r"\b(?:with|to) (?:the |any |an? |other )?(\w+)")
_ANYBODY = frozenset(
    ["anyone", "anybody", "others", "third", "outside", "people", "anywhere", "any", "other"]
)
_UNBOUNDED = re.compile(r"\b(?:only|never|always|no|all|any|every|under no)\b")
_TELLS_OF_MORE = re.compile(
    r"\b(?:exceptions?|except|unless|without|however|some \w+ (?:give|allow|permit)|refus\w+)\b"
)


def beside_exception(text: str) -> str | None:
    """The sentence of a text that says never or always and has an exception, in it or in the next; None for none."""
    before = whole = ""
    for said in sentences_of(text):
        words = said.lower()
        if _in_one(words):
            return said
        if before and _turned(before, words):
            return f"{whole} {said}"
        if _only_with_consent(words) or _strict(words):
            before, whole = words, said
        elif not _TURNS.match(words) and not _only_with_consent(before):
            before = ""
    return None


def _strict(words: str) -> bool:
    """Whether a sentence holds an absolute word that nothing softens."""
    return not _HEDGED.search(words) and any(_counts(words, each) for each in _ABSOLUTE.finditer(words))


def absolute(text: str) -> str | None:
    """The sentence of a text that says that something is never done."""
    for sentence in sentences_of(text):
        words = sentence.lower()
        if not _HEDGED.search(words):
            for found in _ABSOLUTE.finditer(words):
                if found["never"] and not _PLAIN_NOT.match(found["never"]):
                    return sentence
    return None


def _counts(words: str, found: re.Match[str]) -> bool:
    """Whether an absolute word is one: a plain "will not" is, where it goes on "be shared without consent"."""
    if _OF_SOMEBODY.search(words[: found.start()]):
        return False
    if found["never"] and _PLAIN_NOT.match(found["never"]) and not _WHATEVER.search(found["never"]):
        return _SHARED_WITHOUT.match(words[found.end() :]) is not None
    return True


def _in_one(words: str) -> bool:
    bare = _NO_EXCEPTION.sub(lambda found: " " * len(found[0]), words)
    if not _EXCEPTION.search(bare) or _HEDGED.search(bare):
        return False
    parts = [0, *(found.end() for found in _PARTED.finditer(bare)), len(bare)]
    for start, end in itertools.pairwise(parts):
        part = words[start:end]
        exception = _EXCEPTION.search(bare[start:end])
        if exception and any(
            _counts(part, each) and not _inside(each, exception) for each in _ABSOLUTE.finditer(part)
        ):
            return True
    # "is never shared, and this does not apply where": the exception speaks of what stands before it.
    first = next((each for each in _ABSOLUTE.finditer(bare) if _counts(bare, each)), None)
    after = _TAKEN_BACK.search(bare)
    return first is not None and after is not None and after.start() > first.end()


def _inside(absolute: re.Match[str], exception: re.Match[str]) -> bool:
    """Whether the absolute word only governs what stands in the exception: "unless the manager always ..."."""
    between = absolute.start() - exception.end()
    return exception[0] in ("unless", "except") and 0 <= between < 40 and exception.start() > 0


def _turned(before: str, words: str) -> bool:
    """Whether a sentence takes back what the absolute sentence before it says."""
    if _only_with_consent(before) and _WITHOUT_CONSENT.search(words) and not _only_with_consent(words):
        return not _DEPLORED.search(words.split("without")[0])
    if not _TURNS.match(words) or not _strict(before):
        return False
    if _IS_EXCEPTION.match(words):
        return "no exception" not in words
    if _FRAGMENT.match(words) or _others(before, words):
        return False
    verbs = {each[:4] for each in _VERBS.findall(before)}
    if verbs.isdisjoint(each[:4] for each in _VERBS.findall(words)):
        return False
    negative = any(each["never"] for each in _ABSOLUTE.finditer(before))
    return bool((_ALLOWS if negative else _LIFTS).search(words))


def _others(before: str, words: str) -> bool:
    """Whether two sentences speak of different recipients."""
    first, second = (set(_RECIPIENT.findall(each)) - {"be", "share"} for each in (before, words))
    return bool(first and second) and first.isdisjoint(_ANYBODY) and first.isdisjoint(second)


def _only_with_consent(words: str) -> bool:
    return bool(words) and not _HEDGED.search(words) and _ONLY_CONSENT.search(words) is not None


def contradicted(said: str, notes: str | None) -> bool:
    """Whether printed words are absolute and the remark on them tells of exceptions."""
    return bool(notes and _UNBOUNDED.search(said.lower()) and _TELLS_OF_MORE.search(notes.lower()))
