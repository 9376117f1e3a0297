"""Absolute wording stands beside its exceptions, or the scope is stated two ways.

Looks at running text for "never", "always", "only ever", "under no circumstances", "in all cases", "at all times" and
"will not be shared without consent", beside "unless", "except", "save where" or an exception in the next sentence; for
an item that is listed as not shared `unless` something, and is elsewhere said never to be shared; and for words printed
in one part of a document that another part contradicts. "Not always", "almost never", "normally" and "without
exception" are not meant, nor is an exception to something else in the same sentence. Of the scope it asks whether one
clause is for children, or adults, only and another for everybody. Retired documents are left alone.

Why
---
Staff remember the absolute half of the sentence. One published chapter says that information "should only ever be
shared if" people agree, and gives its exceptions two sections on; another states its scope two ways.

When to waive
-------------
When the words are prescribed by law or by a form, and may not be changed.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    clauses:
      - clause: consent
        text: Information is never shared without consent, unless a child is at risk of harm.

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    clauses:
      - clause: consent
        text: >-
          We ask for consent before we share. We share without it where a child is at risk of harm, and where asking
          would add to the risk.
"""

import datetime
import re
from collections.abc import Iterator

import msgspec

from ...model.clauses import Clause, Topic
from ...model.control import AsPrinted
from ...model.corpus import Corpus
from ...model.current_text import CurrentText, cues, current_texts
from ...model.findings import Problem, Related, Severity
from ...model.passages import Passage, sentences
from ...model.places import Place
from ...model.protocol import Protocol
from ..rule import declare
from ._wording import quoted

RULE = declare(
    severity=Severity.WARNING,
    judges_text=True,
    source="published procedures: absolute wording with exceptions elsewhere, scope stated two ways",
)

_VERB = (
    r"(?:shar|disclos|pass|releas|provid|giv|exchang|transfer|sen[dt]|us|discuss|tell|told|suppl|record|inform|ask|sought|seek|obtain"
    r"|kept|keep|stor|encrypt|hold|held|remov|taken|process|contact|speak|mention|left|leave|collect|copi|copy|publish|delet|destroy"
    r"|requir|need|accept|allow|permit|refus|consult|notif|report|check|sign|send|invit|attend|made|make|done|decid|approv)\w*"
)
_NEVER = (
    r"(?:(?<!almost )(?<!nearly )(?<!virtually )(?<!practically )(?<!rarely or )never|(?:under|in) no circumstances|at no time|in no case|on no account|by no means"
    r"|(?:(?:will|wo|must|shall|may|can|is|are|do|does|should|would) ?)?(?:not|n[’']t|cannot|no \w+(?: \w+)?)\b[^.;:?]{0,80}?"
    r"\b(?:(?:under|in) any circumstances?|for any reason|at any time|whatsoever|ever)"
    r"|only ever|can only ever|absolutely (?:no|not|prohibited|forbidden)|(?:strictly|completely|totally|absolutely) (?:prohibited|forbidden|banned|confidential)"
    r"|(?:total|complete|blanket|absolute|outright) (?:ban|prohibition|bar)"
    r"|(?:will|wo|must|shall|may|can|is|are|do|does|should|would)(?: not|n[’']t)|cannot|no (?:\w+ ){0,3}?(?:will|may|can|must|shall|is|are))"
)
_WITHOUT = r"(?:consent|permission|agreement|authori[sz]ation|authority|approval|knowledge|being asked|asking|a lawful basis|agreeing|consulting|telling|the originator)"
_PLAIN_NOT = re.compile(
    r"^(?:(?:will|wo|must|shall|may|can|is|are|do|does|should|would)(?: not|n[’']t)|cannot|no )",
    re.IGNORECASE,
)
_ALWAYS = (
    r"(?:(?<!not )(?<!n[’']t )(?<!almost )(?<!nearly )(?<!as )(?<!has )(?<!have )(?<!not necessarily )(?<!virtually )always"
    r"|(?<!not )in (?:all|every) (?:case|instance|situation|circumstance)s?|(?<!not )(?:at all times|invariably|without fail|without exception|every single time|on every occasion"
    r"|whatever the circumstances|in any event|regardless of the circumstances|no matter what))"
)
_ABSOLUTE = re.compile(
    rf"\b(?P<never>{_NEVER})\b|(?:\b|(?<=^))(?P<always>{_ALWAYS})\b|\b(?P<no>there are no exceptions)\b",
    re.IGNORECASE,
)
_EXCEPTION = re.compile(
    r"\b(?:unless|except(?:ing)?(?!ion)|save (?:for|where|when|in|that|as|if|with|to)|apart from|(?:other|otherwise) than (?:where|when|if|in|as|by|with)"
    r"|with (?:the|an|one|two|some|certain|few|limited) (?:\w+ )?exceptions?|exceptions? (?:is|are|to this|include|being|apply|applies|exist)|subject to (?:\w+ ){0,3}?exceptions?"
    r"|exceptionally|in (?:truly |very |wholly )?exceptional|barring|excluding|but (?:may|can|could|might|will|not|only|this|that|these|it|they|there|where|when|if|in|staff|exceptions?|see)"
    r"|although (?:it|they|this|there|in|staff|information)?[^.;:?,]{0,60}?\b(?:may|can|could|might)|though (?:it|they|this|there|in|staff|information)\b[^.;:?,]{0,60}?\b(?:may|can|could|might)"
    r"|does not apply|do not apply|(?:can|may|might|could) be (?:waived|overridden|set aside|dispensed with|relaxed|lifted)|however)\b",
    re.IGNORECASE,
)
_NO_EXCEPTION = re.compile(
    r"\bwithout exceptions?\b|\bno exceptions?\b|\bexception reports?\b|\bunless and until\b(?=\x00)|\bnot except\b|\bwhether or not\b|\bnone of the exceptions\b",
    re.IGNORECASE,
)
_HEDGED = re.compile(
    r"\b(?:normally|usually|generally|ordinarily|as a (?:general )?(?:rule|principle)|in principle|wherever possible|where(?:ver)? practicable|as far as possible"
    r"|in most cases|mostly|by default|in general|where possible|typically)\b",
    re.IGNORECASE,
)
_PARTED = re.compile(
    r"(?:,|;|:| –| —)? (?:and|while|whereas|so that|so|then|or|which) (?=(?!unless|except|save|only|never|always|then only)(?:\w+[’']?\w* ){0,5}?"
    r"(?:is|are|was|were|be|may|must|will|can|shall|should|has|have|do|does|cannot|goes|keeps?|tells?|asks?|makes?|takes?|gives?|sends?|needs?|shares?|uses?|stays?|checks?|records?|signs?|holds?|opens?|deletes?|destroys?|receives?|decides?|agrees?|applies)\b)",
    re.IGNORECASE,
)
_TURNS = re.compile(
    r"^\W*(?:however|nevertheless|nonetheless|that said|but|yet|(?:the |an? |some |certain |these |limited |its |there (?:is|are) )*(?:\w+ )?exceptions?\b(?! report)|exceptionally|in (?:\w+ )?exceptional|"
    r"this (?:rule |requirement |restriction |clause |prohibition |principle )?does not|it does not apply|unless|except|save (?:where|in|for)|apart from|in (?:an )?emergenc\w+|in some (?:cases|circumstances)|in certain|"
    r"there (?:are|may be|will be) (?:\w+ ){0,3}?(?:circumstances|cases|occasions|situations|times)|sometimes|occasionally|the only)\b",
    re.IGNORECASE,
)
_ALLOWS = re.compile(
    r"\b(?:may|can|could|might|will|must|should|is|are|to|permitted|allowed|justif\w+|lawful\w*)\b",
    re.IGNORECASE,
)
_LIFTS = re.compile(
    r"\b(?:need not|not (?:be )?(?:necessary|required|needed|possible|apply|ask|seek|tell|told|inform)|does not|without|waived?|overridden|dispens\w+|may be (?:left|omitted|skipped)|unless|except\w*)\b",
    re.IGNORECASE,
)
_WITHOUT_CONSENT = re.compile(
    r"\bwithout (?:\w+ ){0,4}?(?:consent|permission|agreement|asking|being asked)|\bconsent (?:is|was|has been|may be) (?:refused|overridden|withheld)|\beven (?:if|where|when) (?:\w+ ){0,4}?refus|\bdespite (?:a |the )?refusal|\bagainst (?:\w+ ){0,2}?wishes",
    re.IGNORECASE,
)
_ONLY_CONSENT = re.compile(
    r"\bonly (?:ever )?(?:\w+ ){0,3}?(?:shared|disclosed|passed on|released|share|disclose|used|given)?(?: \w+){0,3}? ?(?:with|if|where|when|on|after) (?:\w+[’']?\w* ){0,6}?(?:consent\w*|permission|agree\w*)"
    r"|\b(?:not|never|n[’']t|no)\b[^.;:?]{0,60}?\bwithout (?:\w+[’']?\w* ){0,4}?(?:consent|permission|agreement)\b"
    r"|\bconsent (?:is|will be|must be) (?:always|needed|required|obtained|sought) (?:always|in all cases|in every case|for all|for every|before any)"
    r"|\b(?:requires?|needs?) (?:\w+ )?consent in (?:all|every)",
    re.IGNORECASE,
)
_ABSOLUTE_CUES = cues(
    "never always ever only no all any every circumstances occasion account invariably absolutely strictly completely totally blanket absolute"
    " outright prohibited forbidden banned whatsoever"
)
_ONE_CUES = cues(
    "never always ever circumstances occasion account invariably absolutely strictly completely totally blanket absolute outright prohibited forbidden"
    " banned whatsoever"
)
_TWO_CUES = cues("cases case instance situation times time reason event matter exception exceptions fail")
_EVERY_CUES = cues("all every any no without")
_CONSENT_CUES = cues("consent permission agreement authorisation authority approval knowledge asked asking agreeing telling originator basis agree agrees consents")
_EXCEPTION_CUES = cues(
    "unless except excepting save apart otherwise exception exceptions exceptionally exceptional however but although though barring excluding apply"
    " waived overridden relaxed lifted emergency sometimes occasionally nevertheless nonetheless circumstances"
)
_BESIDE_CUES = (
    (_ONE_CUES, _EXCEPTION_CUES | cues("other without certain")),
    (_TWO_CUES, _EVERY_CUES, _EXCEPTION_CUES),
    (cues("without only"), _CONSENT_CUES, _EXCEPTION_CUES | cues("without refused despite")),
)


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report absolute wording beside its exceptions, once for each text, and a scope stated two ways."""
    for text in current_texts(corpus):
        for passage in text.holding(*_BESIDE_CUES):
            if not isinstance(passage.thing, AsPrinted) and (found := beside_exception(passage.said)):
                yield _problem(passage.place, found)
        body = text.document.body
        if isinstance(body, Protocol):
            if body.as_printed or (body.data and body.data.excluded):
                yield from _apart(text, body)
            yield from _scope(text)


def _problem(place: Place, words: str, *related: Related) -> Problem:
    return Problem(
        place=place,
        message=f"Absolute wording stands beside an exception: {quoted(words)}.",
        help="Say what is done as a rule, and name the exceptions in the same breath; or take the exception out.",
        related=related,
    )


def _apart(text: CurrentText, body: Protocol) -> Iterator[Problem]:
    """Absolute wording whose exception stands in another key: of something excluded, or of what is printed."""
    document = text.document
    excluded = [each for each in (body.data.excluded if body.data else ()) if each.unless]
    for passage in text.holding((_ABSOLUTE_CUES,)):
        thing = passage.thing
        if isinstance(thing, AsPrinted):
            if passage.key == "says" and contradicted(passage.said, thing.notes):
                yield _problem(passage.place, passage.said, Related(thing.notes or "", document.at(thing, "notes")))
        elif (never := _absolute(passage.said)) and not beside_exception(passage.said):
            for each in excluded:
                own = each is thing and passage.key == "why"
                if own or each.item.replace("-", " ") in never.lower():
                    yield _problem(passage.place, never, Related(each.unless or "", document.at(each, "unless")))
                    break


def beside_exception(text: str) -> str | None:
    """The sentence of a text that says never or always and has an exception, in it or in the next; None for none."""
    before = ""
    for _, sentence in sentences(text):
        words = " ".join(sentence.split())
        if _in_one(words):
            return words
        if before and _turned(before, words):
            return f"{before} {words}"
        if _only_with_consent(words) or _strict(words):
            before = words
        elif not _TURNS.match(words):
            before = before if _only_with_consent(before) else ""
    return None


def _strict(words: str) -> bool:
    """Whether a sentence holds an absolute word that nothing softens."""
    return not _HEDGED.search(words) and any(_counts(words, each) for each in _ABSOLUTE.finditer(words))


def _absolute(text: str) -> str | None:
    """The sentence of a text that says that something is never done."""
    for _, sentence in sentences(text):
        if not _HEDGED.search(sentence):
            for found in _ABSOLUTE.finditer(sentence):
                if found["never"] and not _PLAIN_NOT.match(found["never"]):
                    return sentence
    return None


def _counts(words: str, found: re.Match[str]) -> bool:
    """Whether an absolute word is one: a plain "will not" is, where it goes on "be shared without consent"."""
    if re.search(r"\bwho(?:se)?(?: \w+)? $", words[: found.start()]):
        return False
    if (
        found["never"]
        and _PLAIN_NOT.match(found["never"])
        and not re.search(
            r"circumstances|reason|at any time|whatsoever|\bever\b", found["never"], re.IGNORECASE
        )
    ):
        rest = words[found.end() :]
        return (
            re.match(
                rf"(?: \w+){{0,2}}? ?{_VERB}\b[^.;:?]{{0,80}}?\bwithout (?:[\w’']+ ){{0,4}}?{_WITHOUT}\b",
                rest,
                re.IGNORECASE,
            )
            is not None
        )
    return True


def _in_one(words: str) -> bool:
    bare = _NO_EXCEPTION.sub(lambda found: " " * len(found[0]), words)
    if not _EXCEPTION.search(bare) or _HEDGED.search(bare):
        return False
    parts = [0, *(found.end() for found in _PARTED.finditer(bare)), len(bare)]
    for start, end in zip(parts, parts[1:], strict=False):
        part = words[start:end]
        exception = _EXCEPTION.search(bare[start:end])
        if exception and any(
            _counts(part, each) and not _inside(each, exception) for each in _ABSOLUTE.finditer(part)
        ):
            return True
    # "is never shared, and this does not apply where": the exception speaks of what stands before it.
    first = next((each for each in _ABSOLUTE.finditer(bare) if _counts(bare, each)), None)
    after = re.search(
        r"\b(?:and|but|although|though) (?:this|that|these|it|they|there)?\b[^.;:?,]{0,30}?\b(?:does not apply|exceptions?|may be overridden|may be waived)\b",
        bare,
    )
    return first is not None and after is not None and after.start() > first.end()


def _inside(absolute: re.Match[str], exception: re.Match[str]) -> bool:
    """Whether the absolute word only governs what stands in the exception: "unless the manager always ..."."""
    between = absolute.start() - exception.end()
    return exception[0].lower() in ("unless", "except") and 0 <= between < 40 and exception.start() > 0


def _turned(before: str, words: str) -> bool:
    """Whether a sentence takes back what the absolute sentence before it says."""
    if _only_with_consent(before) and _WITHOUT_CONSENT.search(words) and not _only_with_consent(words):
        return not re.search(
            r"\b(?:never|not|no one|nobody|nothing|breach|report|complain)\w*\b",
            words.split("without")[0],
            re.IGNORECASE,
        )
    if not _TURNS.match(words) or not _strict(before):
        return False
    if re.match(
        r"\W*(?:the |an? |some |certain |these |limited |there (?:is|are) )*(?:\w+ )?exceptions?\b|\W*this (?:\w+ )?does not|\W*it does not apply|\W*(?:unless|except|save)\b[^,]*$|\W*exceptionally|\W*in (?:\w+ )?exceptional|\W*the only exception",
        words,
        re.IGNORECASE,
    ):
        return not re.search(r"\bno exceptions?\b", words, re.IGNORECASE)
    if re.match(r"\W*(?:unless|except|save)\b", words, re.IGNORECASE):
        return False
    verbs = {each.lower()[:4] for each in re.findall(rf"\b{_VERB}\b", before, re.IGNORECASE)}
    again = {each.lower()[:4] for each in re.findall(rf"\b{_VERB}\b", words, re.IGNORECASE)}
    if not verbs & again or _others(before, words):
        return False
    negative = any(each["never"] for each in _ABSOLUTE.finditer(before))
    return bool((_ALLOWS if negative else _LIFTS).search(words))


def _others(before: str, words: str) -> bool:
    """Whether two sentences speak of different recipients."""
    pattern = r"\b(?:with|to) (?:the |any |an? |other )?(\w+)"
    first, second = (set(re.findall(pattern, each.lower())) - {"be", "share"} for each in (before, words))
    everyone = first & {
        "anyone",
        "anybody",
        "others",
        "third",
        "outside",
        "people",
        "anywhere",
        "any",
        "other",
    }
    return bool(first and second and not everyone and not first & second)


def _only_with_consent(words: str) -> bool:
    return bool(words) and not _HEDGED.search(words) and _ONLY_CONSENT.search(words) is not None


def contradicted(said: str, notes: str | None) -> bool:
    """Whether printed words are absolute and the remark on them tells of exceptions."""
    return bool(
        notes
        and re.search(r"\b(?:only|never|always|no|all|any|every|under no)\b", said, re.IGNORECASE)
        and re.search(
            r"\b(?:exceptions?|except|unless|without|however|some \w+ (?:give|allow|permit)|refus\w+)\b",
            notes,
            re.IGNORECASE,
        )
    )


_WHOM = {
    "children": re.compile(r"\b(?:children|young people|pupils|under[- ]18s?|minors)\b", re.IGNORECASE),
    "adults": re.compile(r"\b(?:adults?|people aged 18|over[- ]18s?|older people)\b", re.IGNORECASE),
    "everybody": re.compile(
        r"\b(?:everyone|everybody|all ages|all age groups|people of all ages|anyone|all (?:\w+ )?(?:residents|people|citizens|service users|patients)|the (?:people|residents|population|citizens) of)\b",
        re.IGNORECASE,
    ),
}
_WHOM_CUES = cues("children people pupils minors adult adults everyone everybody ages age anyone residents citizens patients users population 18s")
_SCOPE_CUES = cues("applies apply is covers cover relates concerns governs extends extend for")
_SCOPE = re.compile(
    r"\b(?:this|the|an?) (?:\w+ ){0,3}?(?:protocol|agreement|document|arrangement|policy|procedure|guidance|charter|memorandum|framework)(?: also| only)?"
    r" (?:applies|is (?:only |also )?(?:for|about)|covers|relates to|concerns|governs|extends to|is (?:limited|confined|restricted) to|does not (?:apply|cover|extend)|for (?:agencies|services|organi[sz]ations) that serve)\b"
    r"|^it (?:also |only )?(?:applies|covers|is (?:only |also )?for|extends to|does not (?:apply|cover|extend))\b",
    re.IGNORECASE,
)
_NARROW = re.compile(
    r"\b(?:only|solely|exclusively|limited to|confined to|restricted to|does not (?:apply|cover|extend))\b",
    re.IGNORECASE,
)


def _scope(text: CurrentText) -> Iterator[Problem]:
    """The first statement of scope that contradicts an earlier one about whom the document is for."""
    stated: list[Stated] = []
    for passage in text.holding((_WHOM_CUES, _SCOPE_CUES)):
        clause = passage.thing
        if not isinstance(clause, Clause) or passage.key != "text":
            continue
        for _, sentence in sentences(passage.said):
            words = " ".join(sentence.split())
            if not _SCOPE.search(words) or not (whom := _whom(words)):
                continue
            here = Stated(passage, words, whom, _NARROW.search(words) is not None, clause.about is Topic.SCOPE)
            if before := next((each for each in stated if _contradict(here, each)), None):
                yield Problem(
                    place=passage.place,
                    message=f"The scope is stated two ways: {quoted(words)}, and before that {quoted(before.words)}.",
                    help="Say once whom the document is for, and refer to that clause elsewhere.",
                    related=(Related(before.words, before.passage.place),),
                    about="scope",
                )
                return
            stated.append(here)


class Stated(msgspec.Struct, frozen=True):
    """A statement of scope: its text and words, whom it is for, whether for them only, whether its clause is about scope."""

    passage: Passage
    words: str
    whom: frozenset[str]
    narrow: bool
    about_scope: bool


def _contradict(one: Stated, other: Stated) -> bool:
    definite = one.narrow or other.narrow
    definite |= one.about_scope and other.about_scope and "everybody" in one.whom | other.whom
    return definite and _differ(one.whom, other.whom)


def _whom(words: str) -> frozenset[str]:
    """Whom a statement of scope is for: what it leaves out does not count, and turns children into adults."""
    kept, _, left_out = words.partition(" does not ")
    whom = {name for name, pattern in _WHOM.items() if pattern.search(kept)}
    if left_out and not whom:
        out = {name for name, pattern in _WHOM.items() if pattern.search(left_out)}
        whom = {"adults"} if out == {"children"} else {"children"} if out == {"adults"} else set()
    return frozenset(whom)


def _differ(one: frozenset[str], other: frozenset[str]) -> bool:
    return one != other and not (
        one < other and "everybody" not in other and len(other) > 1 and not one & other
    )
