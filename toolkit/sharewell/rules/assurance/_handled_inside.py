"""Whether a text has a breach or complaint dealt with inside one organisation.

A text deals with one when somebody tells, logs, looks into, decides or answers.
"""

from __future__ import annotations

import functools
import re

from ...model.clauses import Topic
from ...model.cued import heard, ways
from ...model.passages import sentences
from ...model.patterns import later
from ._breaches_and_complaints import names_other_breach, speaks_of

_HANDLES = later(
    r"\b(?:report\w*|notif\w+|tells?|told|inform(?:s|ed)?|investigat\w+|look(?:s|ed|ing)? (?:in|at|after)\w*"
    r"|deal(?:s|t|ing)?|handl\w+"
    r"|manag(?:es?|ed|ing)|escalat\w+|rais(?:es?|ed)|follow(?:s|ed)?|log(?:s|ged)?|record(?:s|ed)?"
    r"|register(?:s|ed)?|review(?:s|ed)?"
    r"|pass(?:es|ed)?|sen[dt]s?|refer(?:s|red)?|hand(?:s|ed)?|assess\w*|contain(?:s|ed)?|recall\w*|retriev\w+"
    r"|respond\w*|answer(?:s|ed)?"
    r"|acknowledg\w+|decid\w+|consider\w*|resolv\w+|settl\w+|contact(?:s|ed)?|complet\w+|fill(?:s|ed)?"
    r"|submit\w*|alert(?:s|ed)?|rings?"
    r"|emails?|calls?|phones?|address(?:ed|es)|direct(?:ed|s)?|tak(?:es?|en) (?:up|on|over)"
    r"|go(?:es)? (?:straight )?to|rests? with|falls? to"
    r"|matter for|treat(?:s|ed)?|takes?|taken|start\w*|search\w*|responsib\w+|enquir\w+|inquir\w+|recover\w*"
    r"|apologis\w+|complain\w*|make[s]? (?:out|an? (?:entry|note|report))|writ(?:es?|ten)"
    r"|put|enter(?:s|ed)?|made|brought|kept|treated|process(?:ed|es)|advis\w+|speak\w*|turn(?:s|ed)? to"
    r"|own(?:s|ed)|overseen|oversees|heard"
    r"|conduct\w*|carr(?:y|ies|ied) out|led|leads|determin\w+|clos(?:es?|ed)|sign(?:s|ed)? off|bring"
    r"|consult\w*|lodg\w+|received|receives)\b",
    re.IGNORECASE,
)

_NOT_HANDLING = later(
    r"\b(?:number of|statistics|figures|trends|are trained|is trained|training|induction)\b|\bno (?:data "
    r"|personal data )?breach\b"
    r"|\b(?:prevent|avoid|reduce)\w* (?:\w+ ){0,3}(?:breach|loss|incident|complaint)\w*"
    r"|\b(?:breach(?:es)?|incidents?|complaints?|near miss(?:es)?)\b(?: of [\w ]{1,30})? (?:is|are|means?"
    r"|includes?|covers?|may be|can be)"
    r" (?:an?|any|whatever|where|when|one|not|anything|every|loss)\b"
    r"|\bhow to complain\b|\bwhat happens? (?:to|with)\b",
    re.IGNORECASE,
)

_PEOPLE_TOLD = later(
    r"\b(?:tell|tells|told|inform\w*|notif\w+|writes? to|apologis\w+(?: to)?"
    r"|explains?(?: \w+){0,3} to) (?:(?:the|any|each|every|those|affected|all|a)"
    r" ){0,2}(?:person|people|individuals?|patients?|famil(?:y|ies)|parents?|child(?:ren)?|residents?"
    r"|tenants?|complainants?|data subjects?|adult|carers?)\b"
    r"|\b(?:person|people|individuals?|patients?|famil(?:y|ies)|parents?|child(?:ren)?|residents?|tenants?"
    r"|complainants?|subjects?|adult|carers?)\b"
    r"[^.;,\n]{0,40}\b(?:is|are|be) (?:told|informed|notified|given|offered)\b",
    re.IGNORECASE,
)
"""That the person concerned is told, which is neither an internal way nor a partner told."""

_THE_PROCEDURE = later(
    r"\bthe (?:breach |complaints? |incident )?(?:procedure|process|protocol|plan) (?:for|on|about|in|says"
    r"|sets|that|called)\b"
    r"|\bthe breach (?:procedure|protocol|plan)\b",
    re.IGNORECASE,
)
_OWNED = later(r"\binternal|\bown\b|['’]s |s['’] |\brespective\b|\btheir\b|\byour\b|\bits\b", re.IGNORECASE)

_INSIDE = later(
    r"\binternal(?:ly)?\b|\bin[- ]house\b|\bown\b|\bits?elf\b|\bthemselves\b|\brespective\b|\bemployers?\b"
    r"|\bemployees\b|\bcolleagues?\b"
    r"|\b(?:organisation|agency|employer|service|party|school|trust|council|provider|home|practice|college"
    r"|force)(?:['’]s|s['’]) "
    r"|\bmanagers?\b|\bmanagement\b|\bsupervisors?\b|\bteam leaders?\b|\bhead(?:s)? of\b|\bhead ?teachers?\b"
    r"|\bprincipals?\b|\bgovernors\b"
    r"|\bdirectors?\b|\bchief (?:executive|officer|constable|nurse|information)\w*|\bmatrons?\b"
    r"|\bregistered (?:person|manager)\b"
    r"|\b(?:data protection|privacy|security|information governance|compliance|complaints?|records?"
    r"|governance|information|monitoring|senior"
    r"|designated|duty|legal|risk|investigating|customer|feedback|information rights) (?:\w+ )?(?:officers?"
    r"|leads?|managers?|teams?|advisers?"
    r"|departments?|units?|offices?|services?|desk|sections?|coordinators?|owners?|committees?|groups?"
    r"|boards?|panel|handlers?)\b"
    r"|\b(?:service|help|IT|front|information) ?desk\b|\bIT (?:team|department|services?|support|security"
    r"|helpline)\b|\bICT\b|\bHR\b|\bhuman resources\b"
    r"|\bDPO\b|\bSIRO\b|\bPALS\b|\brisk owners?\b|\basset owners?\b|\bCaldicott (?:Guardian|lead)s?\b"
    r"|\bsolicitors?\b|\blegal services\b"
    r"|\b(?:customer|client|patient) (?:care|services?|relations|experience|liaison|advice)\b"
    r"|\bgovernance (?:group|committee|team|board|forum)\b"
    r"|\b(?:audit|risk|management|quality|executive|clinical governance|safety) (?:committee|board|group"
    r"|team)\b|\btrustees\b|\bcabinet\b"
    r"|\bintranet\b|\b(?:incident|breach|complaints?|risk|security)(?: \w+)? (?:forms?|logs?|systems?"
    r"|registers?|books?|portals?|database)\b"
    r"|\bDatix\b|\bstaff (?:handbook|procedure|policy)\b|\b(?:your|their|his|her) (?:\w+ ){0,3}(?:polic(?:y"
    r"|ies)|procedures?|leads?|officers?|line|boss"
    r"|seniors?|partners?)\b|\b(?:HR|personnel|staff|conduct|disciplinary|corporate|local|complaints"
    r"|incident) (?:polic(?:y|ies)|procedures?|process)\b"
    r"|\b(?:nominated|named|responsible|lead|relevant|appropriate|authorised) (?:officer|person|manager"
    r"|individual|member of staff)\b"
    r"|\bwithin the (?:team|organisation|agency|service|body|school|trust|council|department|unit|ward|office"
    r"|force)\b|\bup the line\b"
    r"|(?:\bby |^)the (?:organisation|agency|party|body|service|team|school|trust|council"
    r"|authority) (?:in which|where|that|which|responsible"
    r"|at fault|concerned|to blame)\b|\bmembers? of staff\b|\blocal(?:ly)?\b",
    re.IGNORECASE,
)

_REGULATOR = later(
    r"\bregulators?\b|\bombudsm\w+|\bombuds\b|\bcommissioner(?:['’]s office)?\b|\bICO\b"
    r"|\binformation commission\b|\bCare Quality Commission\b"
    r"|\bCQC\b|\bOfsted\b|\bNHS England\b|\bsupervisory authority\b",
    re.IGNORECASE,
)

_RIGHT = later(
    r"\b(?:may|can|could|right|entitled|free) (?:\w+ ){0,3}(?:to )?(?:complain|go|turn|appeal|ask|write"
    r"|take)\b|\bright to complain\b",
    re.IGNORECASE,
)

_PASSIVE = later(
    r"\b(?:is|are|be|been|gets?) (?:(?:\w+ly|then|at once|always|also|first) ){0,2}(?:reported|notified"
    r"|investigated|looked into|dealt with|handled"
    r"|managed|logged|escalated|recalled|raised|resolved)\b"
    r"|^(?:(?:if|when|where|after|on|once|should)\b[^,]{0,120}, )?(?:please |then |immediately "
    r"|at once,? )*(?:report|log|record|investigate|recall"
    r"|escalate|raise) ",
    re.IGNORECASE,
)

_MAY_BE_INSIDE = ways(
    "internal internally house own itself itelf themselves respective employer employers employees colleague colleagues",
    "organisation agency employer service party school trust council provider home practice college force + s",
    "organisations agencys services partys schools trusts councils providers homes practices colleges forces",
    "manager managers management supervisor supervisors leader leaders head heads headteacher headteachers principal principals"
    " governors director directors chief matron matrons registered",
    "protection privacy security governance compliance complaint complaints record records information monitoring senior designated"
    " duty legal risk investigating customer feedback rights"
    " + officer officers lead leads team teams adviser advisers department departments unit units office offices service services"
    " section sections coordinator coordinators committee committees group groups board boards panel handler handlers",
    "desk helpdesk servicedesk itdesk frontdesk informationdesk ict hr dpo siro pals owner owners caldicott solicitor solicitors trustees cabinet intranet datix line local locally",
    "human + resources",
    "customer client patient + care service services relations experience liaison advice",
    "governance + forum",
    "audit management quality executive safety + committee board group team",
    "incident breach complaint complaints risk security"
    " + form forms log logs system systems register registers book books portal portals database",
    "staff + handbook member members",
    "your their his her + boss senior seniors partner partners lead leads officer officers",
    "your their his her staff personnel conduct disciplinary corporate complaints incident"
    " + policy policies procedure procedures process",
    "nominated named responsible lead relevant appropriate authorised + officer person individual member",
)
_MAY_BE_INSIDE_TOGETHER = (
    "within the ",
    "by the ",
    "it team",
    "it department",
    "it service",
    "it support",
    "it security",
    "it helpline",
)
"""Cues of `_INSIDE`: words, and words of which only both together tell anything."""
_MAY_BE_ELSEWHERE = ways(
    "regulator regulators ombudsm* ombuds commissioner ico cqc ofsted",
    "information + commission",
    "care + quality",
    "nhs + england",
    "supervisory + authority",
    "reported notified investigated looked dealt handled managed logged escalated recalled raised resolved",
    "report log record investigate recall escalate raise",
)
"""Cues of `_REGULATOR` and `_PASSIVE`."""


def is_handled_inside(topic: Topic, text: str) -> bool:
    """Whether a sentence has a breach or complaint dealt with; to be asked of texts that name no partner."""
    return any(_is_handled(sentence) for _, sentence in sentences(text)) and not (
        topic is Topic.BREACH and names_other_breach(text) and not speaks_of(topic, text)
    )


@functools.lru_cache(maxsize=16384)
def _is_handled(sentence: str) -> bool:
    if not _may_be_handled(sentence):
        return False
    sentence = _PEOPLE_TOLD.sub("", sentence)
    if _NOT_HANDLING.search(sentence) or not _HANDLES.search(sentence):
        return False
    if _THE_PROCEDURE.search(sentence) and not _OWNED.search(sentence):
        return False
    if _INSIDE.search(sentence):
        return True
    if _REGULATOR.search(sentence):
        return not _RIGHT.search(sentence)
    return bool(_PASSIVE.search(sentence))


def _may_be_handled(sentence: str) -> bool:
    """Whether the words of a sentence leave it possible that it has somebody, somewhere, deal with the matter."""
    said = heard(sentence)
    return (
        said.holds(_MAY_BE_INSIDE)
        or said.holds(_MAY_BE_ELSEWHERE)
        or any(each in said.text for each in _MAY_BE_INSIDE_TOGETHER)
        or said.text.startswith("the ")
    )
