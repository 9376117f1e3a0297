"""Agreements and protocols as papers, and what is made to wait until one is signed: all in small letters."""

from __future__ import annotations

from ...model.cued import Cued, Said, ways
from ...model.current_text import WordIndex
from ...model.patterns import later

_DESCRIBED = (
    r"(?:an?|this|that|the|any|such|no|each|every|one|another|signed|formal|written|valid|current|local"
    r"|overarching|appropriate|specific|relevant|sharing|bilateral|suitable|underlying|parent|partnership"
    r"|joint|live"
    r"|multi-agency|inter-agency|approved|separate|executed|published|agreed|new|existing|applicable"
    r"|corresponding"
    r"|necessary|right|completed|fully|duly|proper|operational|countersigned|tier (?:one|two|three|\d)"
    r"|information|data"
    r"|service[- ]level|safeguarding|hub)"
)
_SHORT = r"(?:is[ap]s?|dsas?|slas?|mo[uu]s?)"
_PAPER = (
    rf"(?:(?:{_DESCRIBED}[ -]+){{1,6}}(?:agreements?(?! (?:of|from|by|on|about|that|to (?:the|this|that|it"
    rf"|its|his|her|their|any|such|what))\b)|protocols?|charters?"
    rf"|accords?|memorand(?:um|a)(?: of understanding)?|{_SHORT})|{_SHORT})\b(?!['’]s)"
)
"""An agreement as a paper. "The agreement of the parent" is consent, and so is what somebody's agreement is."""
PAPERS = later(_PAPER)
_PAPER_WORDS = "agreement* protocol* charter* accord* memorand* *isp* *isa* *dsa* *sla* *mou*"
_SIGNED = r"(?:signed(?: up)?|adopted|acceded|ratified|joined|entered into|countersigned)"
_DONE = (
    rf"(?:in (?:place|force)|exists?|{_SIGNED}|agreed|approved|executed|cover(?:s|ing|ed)?|completed?|live"
    rf"|finali[sz]ed"
    r"|concluded|set up|drawn up|allows?|permits?)"
)
_IS_PARTY = rf"(?:\b(?:has|have|having)(?: \w+)? {_SIGNED}|\bsignator(?:y|ies)\b|\b(?:is|are|being) part(?:y|ies) to {_PAPER})"
_ANY_WORDS = r"[^.;:?]"
_WITH = r"(?: (?:with|between|for)(?: \w+){1,5}?| in place| in force)?"

_UNTIL_SIGNED = Cued(
    rf"\b(?:unless|until|till|except (?:where|when|if)|other than (?:where|when|if)){_ANY_WORDS}{{0,80}}?(?:"
    rf"{_PAPER}{_ANY_WORDS}{{0,50}}?\b{_DONE}\b|\bthere (?:is|are|has been){_ANY_WORDS}{{0,20}}?{_PAPER}"
    rf"|\b(?:has|have|holds?) {_PAPER}|\b(?:{_SIGNED}(?: to)?|covered by) (?:{_PAPER}|it\b)|{_IS_PARTY}"
    rf"|\bunder {_PAPER}"
    rf"|\b(?:signs?|adopts?|joins?) {_PAPER})"
    rf"|\b(?:without|in the absence of|absent|for (?:want|lack) of|outside(?: of)?|except (?:under|through"
    rf"|within|by)"
    rf"|(?:other than|otherwise than) (?:under|through|within))(?: there)?(?: being"
    rf"| having)?(?: the (?:terms|authority|cover"
    rf"|protection|benefit) of)?(?: {_SIGNED})? {_PAPER}"
    rf"|\b(?:before|prior to|ahead of|pending) (?:(?:the )?(?:signing|signature|completion|adoption|approval"
    rf"|conclusion) of "
    rf"|signing )?{_PAPER}|\b(?:before|until){_ANY_WORDS}{{0,50}}?{_IS_PARTY}"
    rf"|\b(?:where|if|when|while)(?: there (?:is|are))? no (?:\w+[ -]){{0,3}}?(?:agreement|protocol|{_SHORT}"
    rf"|memorandum)\b"
    rf"|\b(?:where|if|when|while) {_PAPER}{_ANY_WORDS}{{0,30}}?(?:\bnot\b|n[’']t\b|\black(?:s|ing)|\babsent\b"
    rf"|\bunsigned\b)"
    rf"|\black(?:s|ing)? {_PAPER}",
    "unless* until* till* except other otherwise without absence absent want lack lacks* lacking* outside before* prior ahead pending"
    f" + {_PAPER_WORDS} signed* adopted* acceded* ratified* joined* entered* countersigned* signator* covered",
    f"where if when while + no not t unsigned + {_PAPER_WORDS}",
)
_ONCE_SIGNED = later(
    rf"\b(?:under|within|through|pursuant to|by virtue of|on the (?:basis|strength) of)(?: the (?:terms"
    rf"|authority) of)? {_PAPER}"
    r"|\bin (?:accordance|line) with (?:an?|any|such an?) (?:\w+[ -]){0,3}?(?:agreement|protocol)\b"
    rf"|\b(?:if|where|when|once|after|provided|as long as|with|to|by|between|among"
    rf"|from){_ANY_WORDS}{{0,70}}?(?:{_PAPER}{_ANY_WORDS}{{0,40}}?"
    rf"\b{_DONE}\b|\bthere (?:is|are|exists?) {_PAPER}|\b(?:has|have|holds?) {_PAPER}|{_IS_PARTY}"
    rf"|\b{_SIGNED} (?:to )?{_PAPER})"
    rf"|\bwhose{_ANY_WORDS}{{0,50}}?\b(?:has|have) (?:\w+ )?{_SIGNED}|\bcovered by {_PAPER}",
)
_ONLY = Cued(
    r"\b(?:only|solely|exclusively|limited to|confined to|restricted to)\b",
    "only solely exclusively limited confined restricted",
)
_NEEDED = Cued(
    rf"{_PAPER}{_WITH} (?:must|needs? to|ha(?:s|ve) to|should|shall|(?:is|are) to|will need to) (?:first "
    rf"|always |"
    rf"already )?(?:exist|(?:be|have been) {_DONE}){_ANY_WORDS}*?\b(?:before|prior to|first|ahead of|if"
    rf"|in order)\b"
    rf"|{_PAPER}{_WITH} (?:is|are|will be|remains?|being)(?: \w+)? (?:required|needed|necessary|essential"
    rf"|mandatory"
    r"|compulsory|(?:a|the) (?:pre-?)?(?:condition|requisite))\b"
    rf"|\b(?:before|prior to|in order to|to)\b{_ANY_WORDS}{{0,90}}?{_PAPER}{_WITH} (?:must|needs? to|ha(?:s"
    rf"|ve) to|should|shall) (?:first )?"
    rf"(?:exist|be {_DONE})"
    r"|\b(?:must|needs? to|has to|have to|should|shall)(?: always| first| both| all| each)? be (?:signed up"
    r"|(?:a )?signator(?:y|ies)"
    rf"|(?:a )?part(?:y|ies)) to {_PAPER}{_ANY_WORDS}*?\b(?:before|to|if)\b"
    rf"|\b(?:pre-?)?(?:condition|requisite)s? (?:of|for|to){_ANY_WORDS}{{0,60}}?(?:{_PAPER}|{_IS_PARTY})"
    rf"|\bonly (?:the )?(?:\w+ ){{0,3}}?(?:signator(?:y|ies)|(?:that|which|who|whose)(?: \w+){{0,4}}? (?:has"
    rf"|have)(?: \w+)? {_SIGNED})"
    r"|\bsignator(?:y|ies) (?:only|alone)\b"
    rf"|\b(?:requires?|needs?|(?:must|should|has to|have to)(?: always| first)? (?:have|sign|obtain|agree"
    rf"|hold|complete|adopt|find|see)"
    rf"|presupposes?){_ANY_WORDS}{{0,40}}?{_PAPER}"
    rf"|\b(?:depends?|dependent|conditional|contingent|relies|rests?"
    rf"|hinges?) (?:up)?on{_ANY_WORDS}{{0,50}}?(?:{_PAPER}|\b{_SIGNED}\b)"
    rf"|\bsubject to (?:there being )?(?:an?|the signing of|signature of"
    rf"|the existence of)\b{_ANY_WORDS}{{0,30}}?{_PAPER}"
    rf"|\bsubject to (?:an?|its|their) (?:signed|valid)\b{_ANY_WORDS}{{0,30}}?(?:agreement|protocol)\b"
    r"|\b(?:absence|lack|want) of (?:an?|any|such an?|the) (?:\w+[ -]){0,4}?(?:agreement|protocol|isa|isp"
    r"|dsa)\b"
    rf"{_ANY_WORDS}*?\b(?:is|are|means|prevents?|prohibits?|bars?|stops?|entitles?|justif\w+|rules? out)\b",
    f"{_PAPER_WORDS} + must need needs has have should shall is are will remain remains being + exist* be been required* needed* necessary*"
    " essential* mandatory* compulsory* condition* precondition* prerequisite* requisite*",
    "condition conditions precondition preconditions prerequisite prerequisites requisite requisites",
    "only alone + signator* signed* adopted* acceded* ratified* joined* entered* countersigned*",
    f"require* need* presuppose* + {_PAPER_WORDS}",
    f"must should has have + have* sign* obtain* agree* hold* complete* adopt* find* see* + {_PAPER_WORDS}",
    "depend depends dependent conditional contingent relies rest rests hinge hinges + on* upon*",
    f"subject + {_PAPER_WORDS}",
    "subject + signed valid",
    f"absence lack want + {_PAPER_WORDS}",
)
_FIRST = Cued(
    r"\b(?:before|prior to|first|in order to|precondition|prerequisite|until|to)\b",
    "before prior first order precondition prerequisite until to",
)
_UNSIGNED = Cued(
    rf"\bnon-?signator(?:y|ies)\b|\bnot (?:yet )?(?:a )?(?:signator(?:y|ies)|part(?:y|ies)) to\b|\bunsigned\b"
    rf"|\b(?:where|if|when|while)\b{_ANY_WORDS}{{0,60}}?(?:\bnot\b|n[’']t\b|\bnever\b)(?: yet"
    rf"| been)? (?:a )?(?:{_SIGNED}|signator\w+)\b"
    r"|\byet to (?:sign|adopt|join|accede)\b"
    rf"|\b(?:that|which|who|whose)\b{_ANY_WORDS}{{0,40}}?(?:\bnot\b|n[’']t\b|\bnever\b)(?: yet"
    rf"| been)? (?:an? )?(?:{_SIGNED}|sign|adopt|signator\w+"
    rf"|part(?:y|ies) to)\b|\boutside (?:the terms of )?(?:this|the) (?:agreement|protocol)\b",
    "signatory signatories nonsignatory nonsignatories unsigned outside",
    "not t never yet + signator* sign adopt join accede party parties signed adopted acceded ratified joined entered countersigned",
)
_CHECKED = Cued(
    r"\b(?:checks?|checking|confirms?|confirming|ensures?|makes? sure|verif(?:y|ies)|satisf\w+|established?"
    r"|sees? that)\b"
    rf"{_ANY_WORDS}{{0,70}}?(?:{_IS_PARTY}|{_PAPER}{_ANY_WORDS}{{0,20}}?\b{_DONE}|\bthere is {_PAPER}"
    rf"|\b(?:is|are) signed up)",
    "check checks checking confirm confirms confirming ensure ensures make makes verify verifies satisf* establishe established see sees",
)
_NOT = later(
    r"\b(?:not|never|cannot|no|nothing|nobody|none|neither|prohibited|forbidden|unlawful|wait|waits)\b"
    r"|\bno[- ]one\b"
    r"|n[’']t\b|\b(?:refus|declin|withh[eo]ld|refrain|prevent|turn(?:ed|s)? (?:down|away))\w*|\bon hold\b",
)

_SIGNING = ways("signed* adopted* acceded* ratified* joined* entered* countersigned* signator* covered*")
_LACKING = ways(f"where if when while + no + {_PAPER_WORDS}")
_IN_LINE = ways("accordance line")
"""Cues of the parts of `_UNTIL_SIGNED` and `_ONCE_SIGNED` that hold no `_PAPER`."""


def waits_for_paper(said: Said) -> bool:
    """Whether a sentence makes something wait for an agreement, or for a signature under one."""
    named = said.holds(_SIGNING) or PAPERS.search(said.text) is not None
    return (
        ((named or said.holds(_LACKING)) and _barred(said, _UNTIL_SIGNED))
        or _barred(said, _UNSIGNED)
        or (
            (named or said.holds(_IN_LINE))
            and _ONLY.search(said) is not None
            and _ONCE_SIGNED.search(said.text) is not None
        )
        or _NEEDED.search(said) is not None
        or (_CHECKED.search(said) is not None and _FIRST.search(said) is not None)
    )


def may_wait_for_paper(index: WordIndex) -> frozenset[int]:
    """The texts whose words leave it possible that a sentence names the condition, and what waits for it."""
    may = index.possible
    return (
        may(_UNTIL_SIGNED.ways)
        | may(_UNSIGNED.ways)
        | may(_ONLY.ways)
        | may(_NEEDED.ways)
        | (may(_CHECKED.ways) & may(_FIRST.ways))
    )


def _barred(said: Said, condition: Cued) -> bool:
    """Whether a sentence names the condition and, outside of it, something that is not done."""
    if not said.holds(condition.ways):
        return False
    words = said.text
    return any(
        _NOT.search(words[: found.start()] + "|" + words[found.end() :])
        for found in condition.pattern.finditer(words)
    )
