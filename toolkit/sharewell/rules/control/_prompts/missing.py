"""What a sentence says is still to come at its end: "to be confirmed", "details to follow"."""

from __future__ import annotations

import re

from ....model.patterns import later

TO_COME = (
    r"(?:added|advised|agreed|announced|appointed|arranged|completed|confirmed|decided|determined|established"
    r"|finalised"
    r"|inserted|named|nominated|set|specified|supplied)"
)
"""What is done with something that is missing."""

_MISSING = (
    r"(?:dates?|day|lead|leads|names?|team|owner|officer|contacts?|role|roles|post|venue|number|deputy|chair"
    r"|frequency|period"
    r"|details?|members(?:hip)?|provider|supplier|system|location|time|times|review|start|cost|budget|mailbox"
    r"|phone|telephone"
    r"|address|controller|postholder|arrangements?|wording|text|list|signatory|signatories|version|figure"
    r"|amount|timescales?"
    r"|host|manager|link|annex|appendix|format|method|schedule|end|retention|steps?|process)"
)

_ENDS = later(
    rf"to be (?:{TO_COME}|written|drafted|provided|filled|populated)|to follow|coming soon|^check|^awaiting",
    re.IGNORECASE,
)
"""What is in everything that the next pattern matches."""

_DONE = (
    r"\b(?:has|have|had|needs?|asks?|asked|waits?|any|every|each|all|given|caller|identity|consent|receipt"
    r"|facts?|requires?|must"
    r"|delivery|accuracy|diagnosis|attendance|match|results?|concerns?|allegations?|suspicions?|before|until"
    r"|unless)\b"
)
"""What shows that staff confirm something, so that nothing is missing from the text."""

_AT_THE_END = later(
    # After a colon, a dash or a bracket, or alone; then after the name of what is missing.
    rf"[:–—(|]\s*to be {TO_COME}\b[^.:;\n]{{0,60}}\W*$"
    rf"|(?:^|[:–—(|-]\s*|,\s*)(?:to be {TO_COME}|to follow|yet to be {TO_COME})\W*$"
    rf"|^(?!(?:if|where|when|whenever|once|after) )(?:(?!{_DONE})[^.:;\n]){{0,80}}(?<!\ba )\b{_MISSING}\b"
    rf"(?:(?!{_DONE})[^.:;\n]){{0,40}}\b(?:is|are|still|yet|remains?) (?:still )?to be {TO_COME}\W*$"
    rf"|^(?!(?:if|where|when|whenever|once|after) )(?:(?!{_DONE})[^.:;\n]){{1,80}} (?:is|are) (?:still "
    rf"|yet )?to be (?:confirmed"
    r"|advised|announced)\W*$"
    rf"|^(?:(?!{_DONE}|\b(?:lists|sets|decides|agrees|shows|gives|records)\b)[\w'’()/-]+ ){{0,5}}{_MISSING}"
    r"(?: (?!is\b|are\b|given\b)[\w'’]+){0,4}"
    rf" (?:yet )?to be {TO_COME}\W*$"
    r"|^(?!(?:there|these|those|this is|here) )(?:(?:the|full|further|more|final|a|an|this) )?(?:\w+ ){0,3}"
    rf"{_MISSING}(?: [\w.]{{1,12}}){{0,4}} (?:is |are |will )?to follow\W*$"
    r"|^(?:more|further|flow ?charts?|diagrams?|maps?|content|table|logo|text"
    r"|wording)(?: \w+){0,3} to follow\W*$"
    r"|\bstill to be (?:written|drafted|added|completed|inserted|provided|supplied)\b"
    r"|^(?:this )?(?:section|clause|annex|appendix|part|text|paragraph|wording)(?: \w+){0,4} to be (?:written"
    r"|drafted|provided)\b"
    r"|^(?:(?:this )?(?:section|part|table) (?:is )?)?to be (?:completed|filled in"
    r"|populated) by (?:the )?(?:lead|authors?|partner|each"
    r"|organisation|agency|IG|information governance|project|drafter)"
    r"|^check (?:this )?with .{1,40} before (?:publi|sign|issu|circulat)"
    r"|\bcoming soon\W*$|^awaiting (?:text|wording|content|copy) from\b",
    re.IGNORECASE,
)


def is_to_come(sentence: str) -> bool:
    """Whether a sentence says that something of the text is missing."""
    return _ENDS.search(sentence) is not None and _AT_THE_END.search(sentence) is not None
