"""The wording makes a protocol, or a signature under it, a condition of front-line sharing.

Looks at running text, sentence by sentence, for sharing that is forbidden unless or until an agreement is in place,
allowed only under one or only with those who signed it, accepted its terms or stand in its list, refused to those who
did not, called unlawful without one, or said to be lawful because of one; and for a check that there is one, with a
sentence after it that refuses if there is none. "Agreement" in the sense of consent is not meant, nor are contracts
with processors, confidentiality undertakings, research data, what may be done with information received under an
agreement, and the start of a routine or bulk flow, all of which may rightly wait for a signature. Retired documents are
left alone.

Why
---
A protocol makes sharing easier; it grants no power and its absence removes none. National guidance and published
protocols (Rotherham 1.6) say that the lack of one must never be a reason not to share. Where text suggests otherwise,
staff hold back what a child or an adult at risk depends on.

When to waive
-------------
When the sentence is about a flow that may rightly wait for a signature, and cannot be worded to say so.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    clauses:
      - clause: scope
        text: Staff must not share information with another agency unless a signed agreement is in place.

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    clauses:
      - clause: scope
        text: >-
          Staff need no agreement before they share what keeps a child safe. The weekly list of pupils is sent once
          both parties have signed.
"""

import datetime
import functools
from collections.abc import Iterator

from ...model.corpus import Corpus
from ...model.cued import Cued, Said, heard, ways
from ...model.current_text import WordIndex, cues, current_texts, sentences_of
from ...model.findings import Problem, Severity
from ...model.patterns import later
from ..rule import declare
from ._unsigned import depends, in_two_steps, may_depend
from ._wording import quoted

RULE = declare(
    severity=Severity.WARNING,
    judges_text=True,
    source="Information sharing advice for safeguarding practitioners; Rotherham protocol 1.6 and Appendix B",
)

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
_PAPERS = later(_PAPER)
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
_SHARING = later(
    r"\b(?:shar(?:e|es|ed|ing)|disclos\w+|pass(?:es|ed|ing)?|exchang\w+|releas\w+|provid(?:e|es|ed|ing)"
    r"|giv(?:e|en|es|ing)"
    r"|receiv(?:e|es|ed|ing)|sen[dt]|sends|sending|transfer(?:s|red|ring)?|suppl(?:y|ies|ied|ying)|tell(?:s"
    r"|ing)?|told"
    r"|discuss\w*|speak(?:s|ing)?|talk(?:s|ing)?|hand(?:s|ed|ing)?|communicat\w+|request(?:s|ed|ing)?"
    r"|access(?:es|ed|ing)?"
    r"|enquir(?:y|ies)|answer(?:s|ed|ing)?|respond(?:s|ing)?|information|records|invited?|attend(?:s|ed"
    r"|ance)?|seen?)\b",
)
_SIGNING = ways("signed* adopted* acceded* ratified* joined* entered* countersigned* signator* covered*")
_LACKING = ways(f"where if when while + no + {_PAPER_WORDS}")
_IN_LINE = ways("accordance line")
"""Cues of the parts of `_UNTIL_SIGNED` and `_ONCE_SIGNED` that hold no `_PAPER`."""
_MAY_SHARE = [
    "shar",
    "disclos",
    "pass",
    "exchang",
    "releas",
    "provid",
    "giv",
    "receiv",
    "sen",
    "transfer",
    "suppl",
    "tell",
    "told",
    "discuss",
    "speak",
    "talk",
    "hand",
    "communicat",
    "request",
    "access",
    "enquir",
    "answer",
    "respond",
    "information",
    "records",
    "invite",
    "attend",
    "see",
]
"""What stands somewhere in every text that `_SHARING` matches."""
_NOT = later(
    r"\b(?:not|never|cannot|no|nothing|nobody|none|neither|prohibited|forbidden|unlawful|wait|waits)\b"
    r"|\bno[- ]one\b"
    r"|n[’']t\b|\b(?:refus|declin|withh[eo]ld|refrain|prevent|turn(?:ed|s)? (?:down|away))\w*|\bon hold\b",
)
_ONLY = Cued(
    r"\b(?:only|solely|exclusively|limited to|confined to|restricted to)\b",
    "only solely exclusively limited confined restricted",
)
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
_RIGHTLY = later(
    # Papers that other law or common sense asks for.
    r"\b(?:processors?|sub-?process\w+|processing (?:agreement|contract)|sub-?contract\w*|suppliers?"
    r"|contract(?:s|ors?)?|vendors?"
    r"|article 28|research\w*|evaluat\w+|academics?|universit\w+|statistic\w*|anonymi[sz]ed|pseudonymi[sz]ed"
    r"|aggregate\w*)\b"
    r"|\b(?:confidentiality|non-disclosure|access|user|licen[cs]e|tenancy) (?:agreement|statement|undertaking"
    r"|declaration)|\b(?:consent|application|referral) forms?\b"
    # What was received under an agreement, and what becomes of it.
    r"|\b(?:received|obtained|supplied|provided|held|collected|processed) (?:\w+ )?(?:under|through"
    r"|pursuant to)\b"
    r"|\b(?:information|data|records?|details|material|anything|whatever|what is|them)(?: that| which)?(?: is"
    r"| are| was| were)?"
    r" (?:so )?(?:shared|disclosed|exchanged) (?:under|through)\b|\b(?:sharing|disclosures?|transfers?"
    r"|exchanges?) under (?:this|the)\b"
    r"|\bthird part(?:y|ies)\b|\bonward\b|\b(?:further|re)-?(?: disclos| shar| use|disclos|use)\w*"
    r"|\bsecondary\b|\bfor (?:marketing|profit|commercial)\b|\bonly (?:the )?(?:information|data|details|items|categories|minimum)\b",
)
_ROUTINE = later(
    r"\b(?:bulk|routine(?:ly)?|regular(?:ly)?|scheduled|automat\w+|extracts?|feeds?|data ?sets?|uploads?"
    r"|interfaces?|api"
    r"|large[- ]scale|systematic(?:ally)?|hourly|weekly|monthly|nightly|daily|quarterly|annual(?:ly)?|yearly"
    r"|termly|batch(?:es)?"
    r"|migrat\w+|go(?:es)? live|standing|continuous|ongoing|flows?|matching|population|portal|system)\b",
)
_CASE_BY_CASE = later(
    r"\b(?:one-off|ad hoc|individual|urgent|staff|practitioners?|workers?|officers?|front-?line|whether"
    r"|however)\b",
)
_DENIED = later(
    r"\b(?:never|not|no|nor|hardly|rarely)\b(?: [\w’'-]+){0,6}? (?:reasons?|grounds?|bar|barrier|excuse"
    r"|justification|obstacle"
    r"|pre-?condition|prerequisite|need)\b|\b(?:never|not|nor|n[’']t|no (?:one|request|agency|partner"
    r"|organi[sz]ation|professional)|nobody)"
    r"(?: (?:be|to|is|are|by|itself|ever|therefore|may|should|must)){0,4} (?:prevents?|stops?|delay(?:s|ed)?"
    r"|waits?|hold (?:\w+ )?back"
    r"|held (?:back|up)|withh[eo]ld|refused?|declined?|turned? (?:away|down)|put off|hinders?|postponed?)\b"
    r"|\bneeds? no\b|\bneed not\b|\b(?:not|n[’']t) (?:\w+ )?(?:need|require|depend|rest|hang|hinge|rely|mean"
    r"|hold up)"
    r"|\bno\b[^.;]{0,60}?\b(?:is|are) (?:required|needed|necessary)\b"
    r"|\bnot (?:be )?(?:\w+ )?(?:required|needed|necessary|conditional|dependent|contingent|limited"
    r"|confined)\b"
    r"|\b(?:not|never|nor)(?: \w+){0,4} justif\w+|\bnot because\b|\bwhether or not\b|\beven (?:if|where"
    r"|though|when|without|before)\b|\bregardless\b|\birrespective\b|\bnothing in\b"
    r"|\bwithout waiting\b|\bstill\b|\bnot in force\b|\bmistaken\w*|\bmyth\b|\bwrong(?:ly)?\b"
    r"|\bbecome (?:a )?(?:part|member)"
    r"|\bas an excuse\b|\bwhen in doubt\b|\brather than\b|\binstead of\b|\bnot only\b",
)
_PAPER_CUES = cues(
    "agreement agreements protocol protocols signed unsigned sign signatory signatories memorandum memoranda isa isas isp isps dsa dsas"
    " mou mous charter accord party annex appendix schedule document documents framework arrangement signature signatures signing signs countersigned"
) | {"MoU", "MoUs", "ISAs", "ISPs", "DSAs"}
_BARRED_CUES = cues(
    "only solely exclusively restricted confined limited unless until till without before prior outside absence absent lack lacks except otherwise"
    " pending require requires required need needs needed necessary essential mandatory compulsory condition precondition prerequisite conditional depends"
    " never nothing nobody no not cannot may can don lawful unlawful unlawfully illegal illegally lawfully legal authority power permits allows breach fail failure"
    " dependent contingent subject must should refuse refused refuses decline declined declines signatory signatories signed unsigned sign adopted joined acceded"
)
_OF_CONSENT = later(
    r"\bconsent\b|\bagreement (?:of|from) (?:the|a|an|its|their)\b|\bto join\b|\bconsent form\b"
)
_MENTIONS = later(
    r"annex|appendix|schedule|\bdocument\b|agreement|protocol|\b(?:un)?sign(?:ed)?\b|signator|memorand|\bis[ap]s?\b|\bdsas?\b|\bmo[uu]s?\b"
    r"|charter|accord\b|\bsignatures?\b|\bnot an? party\b|\bthe scheme[’']s\b",
)


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report each text that makes front-line sharing wait for a document, once."""
    texts = current_texts(corpus)
    if not texts:
        return
    index = texts[0].index
    possible = index.holding(((_PAPER_CUES, _BARRED_CUES),)) & (
        _may_depend_on_paper(index) | may_depend(index)
    )
    # Many texts stand in many documents: each is read once.
    read = functools.cache(precondition_in)
    for text in texts:
        for passage in text.among(possible):
            if sentence := read(passage.said):
                yield Problem(
                    place=passage.place,
                    message=f"This reads as if sharing had to wait for a signed document: {quoted(sentence)}.",
                    help="Say that the lack of an agreement is no reason not to share what protects someone. Where "
                    "only a routine or bulk flow waits for signatures, name that flow.",
                )


def _may_depend_on_paper(index: WordIndex) -> frozenset[int]:
    """The texts whose words leave it possible that a sentence names the condition, and what waits for it."""
    may = index.possible
    return (
        may(_UNTIL_SIGNED.ways)
        | may(_UNSIGNED.ways)
        | may(_ONLY.ways)
        | may(_NEEDED.ways)
        | (may(_CHECKED.ways) & may(_FIRST.ways))
    )


def precondition_in(text: str) -> str | None:
    """The sentence of a text, or the two, that make front-line sharing depend on a document; None where none does."""
    before = ""
    for sentence in sentences_of(text):
        if is_precondition(sentence):
            return sentence
        if (
            before
            and in_two_steps(heard(before), heard(sentence))
            and not _excused(f"{before} {sentence}".lower())
        ):
            return f"{before} {sentence}"
        before = sentence
    return None


def _excused(words: str) -> bool:
    """Whether a sentence is about a paper that other law asks for, or says that none is needed, or about a bulk flow."""
    if _RIGHTLY.search(words) or _DENIED.search(words):
        return True
    return _ROUTINE.search(words) is not None and not _CASE_BY_CASE.search(words)


def is_precondition(sentence: str) -> bool:
    """Whether a sentence makes front-line sharing depend on a protocol, an agreement or a signature."""
    said = heard(sentence)
    words = said.text
    waits = depends(said) and not _OF_CONSENT.search(words)
    if not waits:
        waits = (
            any(each in words for each in _MAY_SHARE)
            and _waits_for_paper(said)
            and _SHARING.search(_PAPERS.sub("|", words)) is not None
        )
    return waits and _MENTIONS.search(words) is not None and not _excused(words)


def _waits_for_paper(said: Said) -> bool:
    named = said.holds(_SIGNING) or _PAPERS.search(said.text) is not None
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


def _barred(said: Said, condition: Cued) -> bool:
    """Whether a sentence names the condition and, outside of it, something that is not done."""
    if not said.holds(condition.ways):
        return False
    words = said.text
    return any(
        _NOT.search(words[: found.start()] + "|" + words[found.end() :])
        for found in condition.pattern.finditer(words)
    )
