"""Orders to the author at the beginning of a sentence: "Describe here why ...", "This section should set out ..."."""

from __future__ import annotations

import re

from ....model.patterns import later
from .gap_names import names_a_gap

_BEGINNINGS = frozenset(
    re.findall(
        r"\S+",
        """
    describe outline explain list specify state set summarise detail give provide insert enter add include type write identify name
    record document complete paste attach put this the use in note notes guidance instructions advice tips example sample suggested
    specimen model template illustrative standard draft amend adapt edit tailor customise modify adjust localise replace overwrite
    expand remove select choose please briefly clearly then and an a check awaiting pick
    """,
    )
)

_PARTS = frozenset(
    "following section part table paragraph box schedule appendix annex text wording field column space clause is".split()  # noqa: SIM905
)
_EXAMPLES = frozenset(
    "example sample suggested specimen model template illustrative standard draft".split()  # noqa: SIM905
)
_FOLLOWED_BY = {
    "the": _PARTS,
    "this": _PARTS,
    "in": frozenset({"this"}),
    "use": frozenset({"this"}),
    "a": _EXAMPLES,
    "an": _EXAMPLES,
}
"""What must come second, where a prompt begins with one of the words that begin every other sentence."""

_TO_THE_AUTHOR = later(
    r"(?:(?:please|briefly|clearly|then|and),? ){0,3}"
    r"(?:"
    # "Describe here why ..."
    r"(?:describe|outline|explain|list|specify|state|set out|summarise|detail|give|provide|insert|enter|add"
    r"|include|type|write"
    r"|identify|name|record|document|paste|attach|put)\b[^.\n]{0,150}?\b(?:here(?=\W*$|[,:;)]| (?:the|any|how"
    r"|what|who|why|which)\b)"
    r"|in this (?:section|box|table|field|space|row|column|part|cell)(?! (?:of|on)))"
    r"|(?:describe|outline|explain|list|specify|state|set out|summarise|insert|enter)\b(?: below\b"
    r"|[^.\n]{0,150}?\bbelow(?=\W*$|[,:;)]))"
    # "Describe how the information will be kept."
    r"|(?:describe|outline|specify|summarise|list|set out|detail)\b(?![^.\n]{0,150}\b(?:to (?:the|them|her"
    r"|him|people)|request|record"
    r"|log|before|when)\b)[^.\n]{0,80}?\b(?:will be (?:shared|stored|kept|used|held|transferred|accessed"
    r"|deleted|processed|collected"
    r"|secured|protected|destroyed|disposed|retained|reviewed|trained|involved|sent)|(?:lawful"
    r"|legal) (?:basis|bases|gateways?)"
    r"|(?:purposes?|aims?|benefits|objectives|background|scope) (?:of|for|to) (?:(?:the|this|data"
    r"|information) ){0,2}"
    r"(?:sharing|agreement|project|protocol|isa|dsa|processing|initiative)"
    r"|(?:partners?|parties|organisations?|agencies|signatories) (?:to|involved|that will|who will|sharing"
    r"|and their)"
    r"|(?:retention periods?|security measures|frequency|methods?|safeguards|controls|data (?:items|sets?"
    r"|fields)|categories) (?:of|for|to|that)\b"
    r"|each (?:party|partner|data set|organisation)\b|how (?:often|long|frequently)\b"
    r"|this (?:agreement|isa|dsa|protocol|project|initiative|sharing))"
    r"|(?:provide|give|include|insert|add|enter|write) (?:an? )?(?:(?:brief|short|clear|full"
    r"|concise) )*(?:description|summary|overview"
    r"|outline|explanation|details|list|statement|paragraph) (?:of|about|on|explaining) (?:the |this "
    r"|your )*(?:project|agreement|sharing"
    r"|initiative|background|organisation|part(?:ies|ners)|lawful|legal|data (?:to|flow)|information (?:to"
    r"|that)|purposes?)\b"
    r"|(?:describe|outline|summarise|set out|detail|explain)\b(?![^.\n]{0,150}\bto (?:(?:the|a|each|every|any"
    r"|your) )?(?:person|parent|child|famil"
    r"|patient|adult|carer|caller|staff|people|them|him|her))(?: (?:briefly|here|the|any|each|your|all|how"
    r"|what))*(?: \w+){0,3} (?:process(?:es)?"
    r"|procedures?|arrangements|measures|mechanisms?|governance|responsibilities|background|context|aims"
    r"|objectives|benefits|rationale"
    r"|legal framework)\b"
    r"|list (?:(?:all|any|each|the|here|below) )*(?:\w+ ){0,2}(?:processors|systems|partners"
    r"|partner organisations|signatories|parties|data items"
    r"|data ?sets|fields|staff groups|job titles|appendices|definitions|abbreviations|legislation|powers"
    r"|policies)\b(?! you\b)"
    # "This section should set out ..."
    r"|(?:this|the following|the) (?:section|part|table|paragraph|box|schedule|appendix|annex|text|field"
    r"|column|space|clause)"
    r" (?:(?:should|needs? to|is to) (?:then |also |briefly |clearly )*(?:describe|set out|contain|include"
    r"|explain|list|state|cover"
    r"|detail|outline|identify|specify|provide|give|summarise|say|name)"
    r"|(?:should|must|needs to|is to|can) be (?:completed|filled|populated|adapted|tailored|customised"
    r"|expanded|used to"
    r" (?:describe|set out|record|list|explain))(?! (?:of|on) ))\b"
    r"|(?:this|the following) (?:section|part|paragraph|box|text|table|wording) should be (?!read|review"
    r"|interpret|publish|constru|taken"
    r"|applied|understood|regarded|seen|treated|considered|followed|used with|clear to)\w+\b(?! (?:of|on) )"
    r"|(?:this|the following) (?:section|paragraph|box|text|table|wording) (?:should|must|needs to"
    r"|is to) be (?:amended|replaced|removed"
    r"|deleted|written|brief|short|specific|concise|clear|kept|edited|reworded|changed|no (?:more|longer))\b"
    r"|(?:add|insert) (?:(?:further|more|extra|additional|new|any) )*(?:rows?|lines?|columns?|pages?"
    r"|boxes) (?:as|if|for|where|below)\b"
    r"|remove (?:this (?:section|clause|paragraph|text|row|line|box|guidance|page|note)|before (?:publi|issu"
    r"|sign|circulat)\w*"
    r"|(?:if|where|when) not (?:applicable|used))\b"
    r"|remove this (?:section|clause|paragraph|text|row|line|box|guidance|page|note) before\b"
    r"|use this (?:section|box|space|part|table|field) (?:to|for)\b"
    r"|in this (?:section|part|box|table),? (?:please |you should |you need to |briefly )*(?:describe|set out"
    r"|list|explain|state|give"
    r"|provide|include|outline|specify)\b"
    r"|complete (?:this|the following|the relevant) (?:section|table|box|part|paragraph|field)s?\b(?! (?:of"
    r"|on|in) )|complete the (?:table|boxes) below\b"
    r"|(?:notes?|guidance|instructions?|advice|tips?) (?:to|for|on) (?:the )?(?:authors?|drafters?|writers?"
    r"|editors?|drafting"
    r"|completing|completion|template users?|people completing|those completing|users? of this template"
    r"|lawyers|self)\b"
    # "Example text: amend as needed."
    r"|(?:this is )?(?:an? )?(?:example|sample|suggested|specimen|model|template|illustrative|standard"
    r"|draft) (?:text|wording|paragraph)"
    r"(?:\W*[:–—-]|\W*$|[^.\n]{0,60}\b(?:amend|edit|adapt|change|delete|replace|tailor|modif|expand))"
    r"|(?:amend|adapt|edit|tailor|customise|modify|adjust|localise|replace|overwrite|expand) (?:this (?:text"
    r"|wording|section|paragraph"
    r"|example|template|table|sentence|clause|box)|the (?:text|wording|example|paragraph|template|sentence)"
    r"|as (?:necessary"
    r"|appropriate|required|needed|applicable)|or delete|to (?:suit|reflect|fit) (?:local|your))\b"
    r"|(?:insert|enter|specify|add)\b(?![^.\n]{0,150}\b(?:records?|log|requests?|screen|portal|database"
    r"|referral|search|you need|needed)\b)"
    r" (?:(?:the|your|any|each|all|an?) )?(?:\w+ ){0,3}?(?:retention|review date|start date|end date"
    r"|lawful basis|legal basis|job titles?"
    r"|names? of (?:(?:the|each|your|all) )?(?:lead|partner|organisation|agency|system|council|trust|group"
    r"|board|party|project|officer"
    r"|postholder|signator)|contact details (?:for|of) (?:the |each )?(?:lead|partner|organisation|agency"
    r"|officer|party)"
    r"|purposes? of (?:the )?(?:sharing|agreement)|frequency|data controllers?|partner organisations?"
    r"|systems? used|security measures)"
    r"|specify\b(?![^.\n]{0,150}\b(?:you (?:need|want|seek|ask)|needed|wanted|requests?|in the|on the|to the"
    r"|when|before)\b)"
    r"|(?:insert|enter|specify|add|type|select|choose) (?P<bare>[\w /’'-]{3,60})\W*$"
    r")",
    re.IGNORECASE,
)

_OF_A_RECORD = later(
    r"(?:the|your|a) (?:(?:the|and|of|your|date|time|times|name|names|number|reference|details|email|address"
    r"|telephone|phone)\b ?)+",
    re.IGNORECASE,
)
"""What staff enter in a record: "Enter the date and time." is a step, "Enter name of organisation." a prompt."""


def order(sentence: str) -> str:
    """What a sentence tells its author to put in its place; empty where it does not, or tells staff what to record."""
    found = _TO_THE_AUTHOR.match(sentence) if _opens_like_one(sentence) else None
    if found is None:
        return ""
    bare = found["bare"]
    if bare is not None and (not names_a_gap(bare) or _OF_A_RECORD.fullmatch(bare)):
        return ""
    return found[0].strip()


def _opens_like_one(sentence: str) -> bool:
    first, _, rest = sentence.partition(" ")
    first = first.strip(",.:(").casefold()
    seconds = _FOLLOWED_BY.get(first)
    return first in _BEGINNINGS and (seconds is None or rest.partition(" ")[0].casefold() in seconds)
