"""What an absolute sentence rules, in as many ways as it may be read: never, always, only, one alone, limited to some."""

from __future__ import annotations

import itertools
import re

from ...model.cued import Cued, Said, ways
from ...model.current_text import WordIndex
from ...model.patterns import later
from ._comparison import Absolute, Sentence, sentence, subject_of
from ._matter import EMPTY, contents, kinds, stem, tokens_of

HEDGED = Cued(
    r"\b(?:normally|usually|generally|ordinarily|as a (?:general )?(?:rule|principle)|in principle"
    r"|wherever possible|where(?:ver)? practicable|as far as possible"
    r"|in most cases|mostly|by default|in general|where possible|typically)\b",
    "normally usually generally ordinarily general rule principle possible practicable most mostly default typically",
)
OF_SOMEBODY = later(r"\bwho(?:se)?(?: \w+)? $")
"""What "staff who never" says of staff is no rule."""
_NO_BAR = Cued(
    r"\b(?:never|not|no)\b(?: [\w’'-]+){0,5}? (?:reasons?|grounds?|bar|barrier|excuse|justification|obstacle|need|point)\b"
    r"|\bnever (?:be )?(?:enough|too|mind|assume|know|sure|certain)\b",
    "never not no + reason reasons ground grounds bar barrier excuse justification obstacle need point",
    "never + enough too mind assume know sure certain",
)
NEVER = Cued(
    r"(?<!almost )(?<!nearly )(?<!virtually )(?<!practically )(?<!rarely or )\bnever\b"
    r"|\b(?:under|in) no circumstances\b|\bat no time\b|\bin no case\b|\bon no account\b|\bby no means\b"
    r"|\bthere (?:is|are) no (?:situations?|cases?|circumstances?|occasions?)\b|\bno (?:situation|circumstances?)\b"
    r"|\b(?:not|n[’']t|cannot|nothing|no one|nobody)\b[^.;:?]{0,80}?\b(?:(?:under|in) any circumstances?|any reason|at any time|whatsoever|ever"
    r"|any (?:\w+ )?(?:person|body|agency|organi[sz]ation|individual|service|company|employer)|any ?one|anybody|anywhere|any third part(?:y|ies)|third parties|any other|anything)\b"
    r"|\b(?:forbidden|prohibited|banned)\b|\b(?:total|complete|blanket|absolute|outright) (?:ban|prohibition|bar)\b"
    r"|\b(?:strictly|completely|totally|absolutely|entirely) (?:confidential|private|secret|protected)\b"
    r"|^\W*(?:nobody|no one|no-one|nothing|none|not a single \w+|(?:absolutely )?no (?!longer|more|later|less|doubt|matter)\w+(?: \w+){0,2}?(?= (?:is|are|may|can|will|shall|must|leaves?|should|be|has|have|goes|passes)\b))",
    "never no nothing* nobody* none* forbidden prohibited banned",
    "not t cannot + any anyone anybody anywhere anything ever whatsoever third single",
    "total complete blanket absolute outright + ban prohibition bar",
    "strictly completely totally absolutely entirely + confidential private secret protected",
)
_ALWAYS = Cued(
    r"(?<!not )(?<!n[’']t )(?<!almost )(?<!nearly )(?<!as )(?<!has )(?<!have )(?<!not necessarily )(?<!virtually )\balways\b"
    r"|(?<!not )\b(?:in (?:all|every) (?:case|instance|situation|circumstance)s?|at all times|invariably|without fail|without exception"
    r"|every single time|on every occasion|whatever the circumstances|in any event|regardless of the circumstances|no matter what)\b"
    r"|^\W*(?:every|each|all) \w+|^\W*(?:everyone|everybody)\b",
    "always invariably everyone everybody every each all event",
    "without + fail exception",
    "whatever regardless + circumstances",
    "no + matter",
)
_ADVERB_OF_ALWAYS = Cued(
    r"(?<!not )(?<!n[’']t )(?<!almost )(?<!nearly )(?<!as )(?<!has )(?<!have )(?<!not necessarily )(?<!virtually )\balways\b",
    "always",
)
_ONLY_AGENT = Cued(
    r"^\W*(?:only|solely|exclusively) (?P<who>(?!(?:for|with|by|to|in|at|on|from|within|when|where|if|after|once|then|through|via)\b)\w.*)"
    r"|^\W*(?:nobody|no one|no-one|none) (?:but|except|other than|apart from|besides) (?P<but>.*)"
    r"|^\W*(?P<sole>[^,]{3,60}?) (?:is|are) the only (?:\w+ )?(?:who|that|which|to|person|persons|people|one|ones|agency|body|bodies|partner|role|officer|worker|team|service)\b"
    r"|^\W*(?P<alone>(?:[\w’'-]+ ){1,5}?)alone (?=\w)",
    "only solely exclusively nobody no none alone",
)
_LIMITED = Cued(
    r"\b(?:limited|restricted|confined|reserved) (?:strictly |only |solely |exclusively )?(?:to|for)\b|\bopen only to\b|\bexclusive(?:ly)? for\b|\bthe exclusive use of\b",
    "limited restricted confined reserved exclusive exclusively",
    "open + only",
)
_ONLY = Cued(
    r"\bonly ever\b|\b(?P<strict>solely|exclusively|only ever|purely|entirely|strictly)? ?\b(?:(?<=solely )|(?<=exclusively )|(?<=only ever )|(?<=purely )|(?<=entirely )|(?<=strictly )|only )(?:\w+ )?(?=(?:for|with|by|to|in|at|on|from|within|through|via)\b)"
    r"|\b(?P<prep>for|by|with|to) (?:[\w’'-]+ ){1,5}?(?:alone|only|and (?:for |with |by |to )?(?:nobody|no one|nothing|no-one|no other))\b",
    "only alone ever *solely* *exclusively* *purely* *entirely* *strictly*",
    "for by with to + nobody no nothing",
)
_SOLE = Cued(
    r"\b(?:the|a|its|their) (?:sole|only|single) (\w+)|\b(?:solely|alone) (?:is |are )?(?:responsible)\b",
    "the a its their + sole only single",
    "solely alone + responsible",
)
_STRICT = later(
    r"\b(?:solely|exclusively|exclusive|only ever|purely|strictly|alone|entirely|limited|restricted|confined|nobody|no one|no-one)\b"
)
ANY_CUE = Cued(
    r"\b(?:never|always|no|not|nothing|nobody|none|cannot|forbidden|prohibited|banned|only|solely|exclusive|exclusively|purely|strictly|alone|limited|restricted"
    r"|confined|reserved|sole|all|every|each|everyone|everybody|invariably|without|whatever|regardless|absolute|total|complete|blanket|outright|completely|totally|absolutely)\b|n[’']t\b",
    "never always no not nothing nobody none cannot forbidden prohibited banned only solely exclusive exclusively purely strictly alone limited restricted confined reserved sole all every each everyone everybody invariably without whatever regardless absolute total complete blanket outright completely totally absolutely t",
)
OWN = Cued(
    r"\b(?:unless|except|until|till|save (?:for|where|when|in|as|if|with)|apart from|(?:other|otherwise) than)\b",
    "unless except until till save apart other otherwise",
)
WITHOUT_EXCEPTION = later(r"\bwithout exceptions?\b")
EMPHATIC = Cued(
    r"\b(?:(?:under|in) no circumstances|at no time|in no case|on no account|by no means|only ever"
    r"|(?:not|n[’']t|cannot|no|nothing|nobody)\b[^.;:?]{0,80}?\b(?:(?:under|in) any circumstances?|for any reason|at any time|whatsoever|ever)"
    r"|absolutely (?:no|not)|(?:strictly|completely|totally|absolutely) (?:prohibited|forbidden|banned|confidential)"
    r"|(?:total|complete|blanket|absolute|outright) (?:ban|prohibition|bar)"
    r"|(?<!not )in (?:all|every) (?:case|instance|situation|circumstance)s?"
    r"|(?<!not )(?:at all times|invariably|without fail|without exception|every single time|on every occasion"
    r"|whatever the circumstances|in any event|regardless of the circumstances|no matter what)|there are no exceptions"
    r"|there (?:is|are) no (?:situations?|cases?|circumstances?|occasions?))\b",
    "no not t cannot nothing nobody + circumstances circumstance time case account means reason whatsoever ever matter exceptions exception situation situations case cases occasion occasions",
    "only + ever",
    "absolutely + no not",
    "strictly completely totally absolutely + prohibited forbidden banned confidential",
    "total complete blanket absolute outright + ban prohibition bar",
    "all every + case cases instance instances situation situations circumstance circumstances times time occasion",
    "invariably",
    "without + fail exception",
    "whatever regardless + circumstances",
    "event",
)
"""Wording that itself says that there is no exception."""
_SUBJECT_OF_ALL = later(r"(?:every|each|all) \w+$|every(?:one|body)$")
_FORBIDDEN_TO = later(
    r"\b(?:forbidden|prohibited|banned)(?: for [\w ]{1,30}?)? (?:to|from) (\w+)|^\W*(\w+ing)\b.{1,80}?\b(?:forbidden|prohibited|banned)\b"
)
_QUALIFIED = Cued(
    r"\b(?:out of hand|lightly|automatically|(?:solely|simply|just|only|merely) because|on its own|by itself|on principle|as a matter of course)\b",
    "hand lightly automatically because own itself principle course",
)
_TO_BE = frozenset(["is", "are", "be", "must", "may", "can", "will", "shall", "should"])
MAY_RULE = tuple(
    way
    for each in (_SOLE, _ONLY_AGENT, _LIMITED, _ONLY, NEVER, _ADVERB_OF_ALWAYS, _ALWAYS)
    for way in each.ways
)
"""The ways in which a sentence that rules anything holds cues: those of all the patterns that find a rule."""


_LIFTING = ways(
    # Exceptions, and what goes on with "unless".
    "unless except save otherwise differently another exception exceptions apply waived waive overridden set relaxed lifted dispensed",
    # Permissions, and turns to the contrary.
    "may can could might acceptable accepted enough sufficient allowed permitted fine adequate suffice suffices do entitled possible"
    " free welcome justified right authorised appropriate order times occasions cases situations circumstances sometimes occasionally"
    " time now practice exceptionally emergency request routinely once however nevertheless nonetheless said but though yet even"
    " still same",
    # What is not needed or left out.
    "not no t cannot needs unnecessary rarely seldom never wait without instead left omitted skipped excluded missed",
    # What is added, and who is away.
    "also well too addition additionally besides furthermore second another shares moreover joint jointly absence absent away"
    " unavailable leave off out holiday alone only solely exclusively",
    "exempt* dispens* optional* waive*",
)
"""Cues of sentences that lift a rule, except in the ways named below."""
_FIRM = (
    *NEVER.ways,
    *ways(
        "solely exclusively exclusive ever purely strictly alone entirely limited restricted confined nobody no"
    ),
)
"""Cues of rules that a plain statement may contradict: of never, and of strictly only."""
_KEPT_OR_NOT = frozenset(("to keep", "to stay", "to delete"))
_MAY_BE_KEPT_OR_NOT = ways(
    "keep* kept* stor* hold* held* retain* retention* sav* archiv* sta* remain* delet* destr* eras* shred* dispos*"
)
"""How the words begin that tell of these deeds, as `_matter` classes them."""
_SAYS_ALWAYS = (*_ALWAYS.ways, *_ADVERB_OF_ALWAYS.ways)
_CHOICE = ways(
    "voluntary optional choice choose chooses decide decides discretion discretionary refusal refuse decline withdraw entitled",
    "free up + to",
    "rest rests + with",
    "opt + out",
    "own + decision",
)
_DUTY = ways(
    "must shall should compulsory mandatory obliges requires compels",
    "required obliged bound expected has have + to",
    "a + duty",
)


def may_be_taken_back(rule: Said, later: Said) -> bool:
    """Whether the words of two sentences leave it possible that the second takes back what the first rules.

    Read off `_taken_back` and `_plainly`: the second lifts something; or it may contradict by merely telling what is
    done, because the first says never or strictly only, or has something always kept or destroyed; or the first leaves
    a choice and the second names a duty.
    """
    return (
        later.holds(_LIFTING)
        or rule.holds(_FIRM)
        or (rule.holds(_CHOICE) and later.holds(_DUTY))
        or (
            rule.holds(_SAYS_ALWAYS)
            and rule.holds(_MAY_BE_KEPT_OR_NOT)
            and any(not kinds(each).isdisjoint(_KEPT_OR_NOT) for each in tokens_of(rule.text))
        )
    )


def may_hold_taken_back(index: WordIndex) -> frozenset[int]:
    """The texts whose words leave it possible that one sentence takes back what another rules: as above, for all."""
    may = index.possible
    return may(MAY_RULE) & (
        may(_LIFTING)
        | may(_FIRM)
        | (may(_CHOICE) & may(_DUTY))
        | (may(_SAYS_ALWAYS) & may(_MAY_BE_KEPT_OR_NOT))
    )


def rules_of(heard: Said) -> list[Absolute]:
    """What an absolute sentence without an exception of its own rules, in as many ways as it may be read."""
    if not heard.holds(MAY_RULE) or not ANY_CUE.search(heard) or HEDGED.search(heard) or _has_its_own(heard):
        return []
    words = heard.text
    said = sentence(words)
    found: list[Absolute] = []
    if sole := _SOLE.search(heard):
        found.append(
            _rule(
                "sole",
                said,
                sole.start(),
                roots=frozenset((stem(sole[1]),) if sole[1] else ("responsibl", "responsibilit")),
                focus=contents(tokens_of(words[: sole.start()])),
            )
        )
    if agent := _ONLY_AGENT.search(heard):
        focus = subject_of(tokens_of(agent["who"] or agent["but"] or agent["sole"] or agent["alone"]))
        found.append(_rule("only agent", said, 0, deeds=_deeds(said, 0), focus=focus))
    elif limit := _LIMITED.search(heard):
        deeds = _deeds(said, 0) | {"to access", "to use", "to attend"}
        found.append(
            _rule(
                "limited", said, limit.start(), deeds=deeds, focus=contents(tokens_of(words[limit.end() :]))
            )
        )
    elif only := _ONLY.search(heard):
        focus = contents(tokens_of(words[only.start() :]))
        found.append(_rule("only", said, only.start(), deeds=_deeds(said, 0), focus=focus))
    if _NO_BAR.search(heard) or _QUALIFIED.search(heard):
        return found
    if (never := NEVER.search(heard)) and not OF_SOMEBODY.search(words[: never.start()]):
        found.append(_deed_rule("never", said, never))
    elif (always := _ADVERB_OF_ALWAYS.search(heard) or _ALWAYS.search(heard)) and not OF_SOMEBODY.search(
        words[: always.start()]
    ):
        found.append(_deed_rule("always", said, always))
    return found


def _has_its_own(heard: Said) -> bool:
    """Whether a sentence holds its exception itself; "no ... unless ..." may be taken back all the same."""
    if not heard.holds(OWN.ways) or "no" in heard.text[:4]:
        return False
    bare = WITHOUT_EXCEPTION.sub("", heard.text) if "without" in heard.words else heard.text
    return OWN.pattern.search(bare) is not None


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
    strict = EMPHATIC.search(Said(said.words)) is not None
    return Absolute(kind, said, strict, known, roots, min(position, len(said.tokens)), frozenset())


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
