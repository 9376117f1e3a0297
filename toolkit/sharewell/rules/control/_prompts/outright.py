"""Words that are a prompt wherever they stand: notes to the author, the controls of forms, text that calls itself a placeholder."""

from __future__ import annotations

import re

from ....model.patterns import later
from .cues import SHORTENED, has_telltale, tells_plainly
from .missing import TO_COME

_WORDS = later(
    r"\bT\.?B\.?[ACD]\b\.?"
    r"|\btodo\b(?! list)|\bfixme\b|(?:^|[\[(.;:]\s*)to[ -]do ?(?=[:\]–—]|-\s)"
    r"|\blorem ipsum\b|\bdolor sit amet\b|\bblah,? blah\b|\b(?:dummy|filler|holding|temporary|temp) text\b"
    r"|\bclick (?:here|or tap|to)(?: or tap)?(?: here)?(?: to)? (?:enter|add|insert|choose|select|type"
    r"|edit)\b"
    r"|\b(?:your|enter|type|insert|add) (?:own )?(?:text|name|title|wording|logo|date|details) here\b"
    # In brackets of the round kind.
    r"|\(\s*(?:insert|enter (?:the )?(?:name|date|details|number|role)|please (?:insert|specify|enter"
    r"|complete|delete|select"
    r"|list|state|describe|add|amend)|specify|delete (?:as|if|where|whichever)|(?:names?|dates?|details?|role"
    r"|link|address"
    r"|number|wording|text|period|lead|frequency) (?:to be|to follow)|to be " + TO_COME + r")\b[^)\n]{0,80}\)"
    r"|\((?:hyper)?link\)"
    # Notes that were meant for the author.
    r"|\b(?:drafting|drafter['’]?s|author['’]?s) note\b ?[:–—(-]|\((?:DN|NTD)\b|\b(?:DN|NTD) ?[:–—]"
    r"|\bdelete as (?:appropriate|applicable|necessary|required|needed)\b"
    r"|\bdelete (?:if|where|when) (?:not |in)(?:applicable|relevant|used)\b"
    r"|\bdelete (?:whichever|any (?:rows? |options? |text )?(?:that|which)) (?:does|do|is|are) not\b"
    r"|\bdelete (?:this (?:section|clause|paragraph|text|row|line|sentence|note|box|guidance|page|example"
    r"|instruction)"
    r"|the (?:wording|options?|examples?|guidance|instructions?)|(?:any |all )?(?:guidance|instructional"
    r"|italic\w*|red) text)\b"
    # Text that calls itself a placeholder.
    r"|^\W{0,3}placeholder\b(?! (?:\w+ )?(?:numbers?|names?|records?|values?|addresses))"
    r"|\b(?:this|(?:this|the) (?:text|section|clause|paragraph|page|table|figure|annex|appendix|sentence"
    r"|wording|content|part|list"
    r"|heading|chart|diagram|image|logo)(?: (?:above|below|here))?) is (?:(?:only|just|still|currently|purely"
    r"|merely) )?(?:a|here as a)"
    r" placeholder\b"
    r"|\bplaceholder (?:text|wording|paragraph|clause|section|content|for (?:(?:the|a|an) )?(?:final|agreed"
    r"|text|wording|content|clause"
    r"|section|diagram|chart|logo|list|table|legal|annex|paragraph))\b"
    r"|\(placeholder\)|\b(?:these|what follows|(?:the |this |these )?(?:text|wording|words|dates|contents?"
    r"|paragraphs?|clauses?|sections?)"
    r"(?: \w+){0,3}) (?:is|are) (?:(?:only|just|merely|all) )?(?:a )?placeholders?\b"
    r"|\b(?:example|sample|suggested|specimen|template|illustrative|model) (?:text|wording|words|paragraph"
    r"|clauses?)\b[^.\n]{0,60}"
    r"\b(?:amend|edit|adapt|delete|replace|tailor|modif|expand)"
    r"|\b(?:text|wording|paragraphs?|words)\b[^.\n]{0,40}\b(?:is|are) (?:an? |only |for )?(?:examples?"
    r"|illustrat\w+|suggest\w+|samples?"
    r"|indicative)\b[^.\n]{0,40}\b(?:amend|adapt|edit|chang|delet|replac|tailor|modif)"
    r"|\b(?:delete|strike out|cross out) (?:those|all|any|the ones|the rows|rows|options|words|sections"
    r"|parts)(?: \w+)? (?:that|which) (?:do|are) not\b"
    r"|\b(?:strike out|strike through|cross out) (?:as|where|if|whichever)\b"
    # The controls of forms.
    r"|\b(?:choose|select|pick) from (?:the |a )?(?:drop|list)|\b(?:type|write|text) here\W*$"
    r"|☐ ?(?:yes|no|n/a)\b|\b(?:yes|no) ?☐|^\W*(?:please )?(?:select|choose|pick)(?: one| an option"
    r"| a date)?(?:\.{3}|…)\W*$"
    r"|\b(?:tick|circle) (?:one|as (?:appropriate|applicable))\b"
    r"|\b(?:choose|select|pick) (?:an?|the) (?:item|option|building block|value|date|category)(?=\W*$|\.\s)"
    r"|\b(?:choose|select|pick) (?:an?|one|the) [\w ]{1,30}from (?:the |this |a )?(?:list|drop)"
    r"|\b(?:select|tick|circle) (?:all|any|those|whichever|which) (?:that |of the following "
    r"|boxes )?(?:that )?(?:apply|applies)\b"
    r"|\bplease (?:tick|complete|insert|specify|enter|delete|fill in|list|describe|state|provide"
    r"|give)\b[^.\n]{0,60}"
    r"\b(?:here|below|(?:as|where) (?:appropriate|applicable)|(?:this|each) (?:section|table|box|row"
    r"|field))\b(?! of\b)",
    re.IGNORECASE,
)

_YOURS_TO_CHANGE = later(
    r"\byou (?:may|can|should|must|will need to|are free to) (?:wish to )?(?:amend|adapt|edit|tailor|change"
    r"|delete|replace|reword"
    r"|customise|modify) (?:this|the) (?:text|wording|section|paragraph|examples?|list|table|template"
    r"|sentence)\b"
    r"|\b(?:text|wording|paragraph|example|template)\b[^.\n]{0,40}\b(?:which |that )?(?:you |authors "
    r"|each author |partners )?"
    r"(?:may|can|should|must|to) (?:be )?(?:amend|adapt|edit|tailor|custom|modif|locali|replac|reword)\w*"
    r" (?:as (?:necessary|appropriate|required|needed)|to (?:suit|reflect|fit)|locally|where)\b",
    re.IGNORECASE,
)

_CHANGES = (
    "amend",
    "edit",
    "adapt",
    "delet",
    "replac",
    "tailor",
    "modif",
    "expand",
    "chang",
    "custom",
    "locali",
    "reword",
    "dn",
    "ntd",
)
"""What is in every such word, with the short forms of “drafting note”, however they are written."""


def outright(text: str) -> str:
    """The first words of a text that are a prompt wherever they stand; empty where there are none."""
    if not _may_be_told(text, text.casefold()):
        return ""
    found = _WORDS.search(text) or _YOURS_TO_CHANGE.search(text)
    return found[0].strip() if found else ""


def _may_be_told(text: str, lower: str) -> bool:
    """Whether a text has a sign or word of what prompts say in so many words.

    A text that only speaks of examples would also have to say that they may be changed.
    """
    if "(" in text or "☐" in text or SHORTENED.search(text) or tells_plainly(lower):
        return True
    return has_telltale(lower) and any(each in lower for each in _CHANGES)
