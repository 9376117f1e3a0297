"""What stands in a text in place of words still to come: prompts of a template, blanks, letters for figures.

Word processors and departments' model agreements have their own ways of leaving a gap. Each is read here in
its context, since the same words serve in earnest: staff do enter a date, a form does have a box, a date
does follow the pattern dd/mm/yyyy. What is quoted has been taken out before; code between backticks is
taken out here.
"""

import re

from ...model.passages import sentences
from ...model.patterns import later
from ._prompt_cues import SHORTENED, has_telltale, is_marked, tells_plainly

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


def _opens_like_one(sentence: str) -> bool:
    first, _, rest = sentence.partition(" ")
    first = first.strip(",.:(").casefold()
    seconds = _FOLLOWED_BY.get(first)
    return first in _BEGINNINGS and (seconds is None or rest.partition(" ")[0].casefold() in seconds)


_CODE = later(r"`[^`\n]*`")

_UNIT = r"(?:(?:working|calendar|business|school|clear)[ -])?(?:days?|hours?|weeks?|months?|years?|minutes?|terms?)\b"

_TO_COME = (
    r"(?:added|advised|agreed|announced|appointed|arranged|completed|confirmed|decided|determined|established"
    r"|finalised"
    r"|inserted|named|nominated|set|specified|supplied)"
)

_BLANKS = later(
    # Letters for figures.
    rf"(?<![\w/.-])(?:[xX]{{2,}}|[nN]{{2,}}|[yY]{{2,}}|[zZ]{{2,}}|#+)[ -]{_UNIT}"
    rf"|(?<![\w/.-])(?<!\d )[xXN][ -]{_UNIT}(?!.{{0,80}}\b[xXN] (?:is|being|means|stands|equals)\b)"
    rf"|\b[xX] ?(?:-|–|to) ?[yY] {_UNIT}"
    r"|£ ?[xX]+\b|(?<![\w/.-])[xX]+ ?(?:%|per cent)"
    r"|(?<![\w/.-])(?:20(?:[xX]{2}|[2-9][xX]|\?\?)|20_+|20[yY]{2})(?!\w)"
    r"|\b(?:\d\d|[xX]{2})[/.-][xX]{2}[/.-](?:20)?(?:[xX]{2}|\d\d)"
    r"|\b(?:00/00/(?:00)?00|nn/nn/nn(?:nn)?)\b|\b[xX]{2}(?:[:.][xX]{2}|st|nd|rd|th)\b"
    r"|(?<=[A-Za-z\d][/-])X{3,}\b"
    r"|\b0\d{0,4}[xX]{3,}|\b[xX]{5} ?[xX]{3,}"
    r"|\b[vV](?:ersion|\.)? ?(?:[xX]\.[xXyY]|\d\.[xX]{2})\b"
    r"|(?<![\w/.@-])(?<!Part )(?<!Chapter )(?<!Title )(?<!Article )(?<!Schedule )X{2,}(?![\w/@-])(?! chromosome)"
    # Gaps to be filled by hand.
    r"|(?<![\w*/.])_{3,}(?![\w*])|_{5,}|(?:_ ){3,}|(?<![\w/.@-])x{2,}(?![\w/@.-])|\b(?:page|section|clause"
    r"|paragraph) [xX]\b"
    r"|(?:_{2,}|\.{3,}) ?/ ?(?:_{2,}|\.{3,}) ?/ ?(?:20)?(?:_{2,}|\.{3,})"
    r"|(?:\.{6,}|…{2,}|(?:\. ){5,}\.)(?!\.)(?! *\d+\s*$)"
    rf"|\?{{3,}}|(?<![\w\"”’?!)])\?{{2,}}|(?<=\s)\? {_UNIT}"
    # Merge fields.
    r"|\{\{[^{}\n]{1,80}\}\}|\$\{[^{}\n]{1,80}\}|«\w[^»\n]{0,60}»|<<\s*\w[^<>\n]{0,80}>>|%[A-Z][A-Z_]{2,40}%"
)

_STANDING_RULE = later(r"^\s*_{3,}\s*$", re.MULTILINE)
"""A line across the page, in Markdown."""

_DAY = later(
    r"\byyyy\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|month) yyyy\b"
    r"|\bdd ?[/. -] ?mm?m? ?[/. -] ?yy(?:yy)?\b|\bdd month yyyy\b|\bday/month/year\b",
    re.IGNORECASE,
)
_HOW_DAYS_ARE_WRITTEN = later(
    r"\b(?:dates|days|formats?|writ\w+|typed?|express\w*|display\w*|pattern|style|order)\b"
    r"|\b(?:as|like|in|form|e\.g\.|example|using|use|uses|reads?|shown|given|entered"
    r"|recorded):?,? (?:the form )?[\W_]*(?=dd|day/)",
    re.IGNORECASE,
)

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
    r"|number|wording|text|period|lead|frequency) (?:to be|to follow)|to be "
    + _TO_COME
    + r")\b[^)\n]{0,80}\)"
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

_CAPITALS = later(
    r"\b(?:INSERT|CHANGE|DELETE|AMEND)(?: [A-Z]{2,}){0,5}? (?:TO|HERE|AS|NAME|DATE|LOGO|TITLE|DETAILS)\b"
)

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
    rf"to be (?:{_TO_COME}|written|drafted|provided|filled|populated)|to follow|coming soon|^check|^awaiting",
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
    rf"[:–—(|]\s*to be {_TO_COME}\b[^.:;\n]{{0,60}}\W*$"
    rf"|(?:^|[:–—(|-]\s*|,\s*)(?:to be {_TO_COME}|to follow|yet to be {_TO_COME})\W*$"
    rf"|^(?!(?:if|where|when|whenever|once|after) )(?:(?!{_DONE})[^.:;\n]){{0,80}}(?<!\ba )\b{_MISSING}\b"
    rf"(?:(?!{_DONE})[^.:;\n]){{0,40}}\b(?:is|are|still|yet|remains?) (?:still )?to be {_TO_COME}\W*$"
    rf"|^(?!(?:if|where|when|whenever|once|after) )(?:(?!{_DONE})[^.:;\n]){{1,80}} (?:is|are) (?:still "
    rf"|yet )?to be (?:confirmed"
    r"|advised|announced)\W*$"
    rf"|^(?:(?!{_DONE}|\b(?:lists|sets|decides|agrees|shows|gives|records)\b)[\w'’()/-]+ ){{0,5}}{_MISSING}"
    r"(?: (?!is\b|are\b|given\b)[\w'’]+){0,4}"
    rf" (?:yet )?to be {_TO_COME}\W*$"
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

_BRACKETED = later(r"\[([^\[\]\n]{1,200})\](?![(\[:])|<([^<>\n]{1,120})>|(?<![{$])\{([^{}\n]{1,120})\}(?!\})")

_KEPT = later(
    r"\s*(?:clauses?|law|term|annex|appendix|chart|party|sections?|the|this|that|these|and|which|who|is|are"
    r"|was|were|not|sic|see"
    r"|emphasis|as|https?)\b|.*\b(?:withheld|redacted|removed|omitted|supplied|emphasis|illegible|blank)\b"
    r"|.*//",
    re.IGNORECASE,
)

_PROMPTED = later(
    r"\s*(?:(?:please )?(?:insert|enter|add|delete|type|specify|describe|list|select|choose|fill|amend|edit"
    r"|replace|paste|attach|tick"
    r"|confirm|check)\b|(?:complete|state|provide|explain|set out|outline|include|update|give|consider|use"
    r"|refer) \w"
    r"|(?:names?|dates?|details?|address|organi[sz]ation|your|tb[acd]|t\.b\.[acd]|todo|to[ -]do|placeholder"
    r"|d[/.]?n\.?|ntd|tk)(?!\w)"
    r"|\w[\w .&/’'-]{0,30} to (?:confirm|check|provide|supply|advise|complete|add|insert|draft|review|agree"
    r"|update|discuss|decide)\b"
    rf"|(?:to be (?:drafted|provided|written|{_TO_COME})|to follow|awaiting|pending)\b"
    r"|(?:drafting|drafter['’]?s|author['’]?s) note|notes? (?:to|for) (?:the )?(?:draft|author|editor"
    r"|reviewer|legal|self|lawyer)"
    r"|(?:guidance|instructions?|comment|query|question|example text|sample text|suggested (?:text"
    r"|wording))\s*[:–-])",
    re.IGNORECASE,
)
_SYMBOLS = later(r"\s*(?:[●•◆■○]+|\*+|_+|\?+|-{2,}|[xX]{2,}|[xX]{2}(?:[/. -][xX]{2,4})+|\s+)\s*")
_LETTER = later(r"\s*[xXnNyY#]+\s*")
_BOX = later(r"(?:^|\n)\s*(?:[-*•]|\d+[.)])?\s*$")
_CHOICE = later(r"\s*[A-Za-z][A-Za-z '’-]{0,40}(?:\s?[/|]\s?[A-Za-z][A-Za-z '’-]{0,40}){1,7}\s*")
_NO_CHOICE = frozenset(
    {
        "and/or",
        "s/he",
        "n/a",
        "he/she",
        "she/he",
        "his/her",
        "her/his",
        "him/her",
        "w/e",
        "c/o",
        "a/c",
        "they/them",
    }
)
_FIGURE = later(
    r"\s*(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|twenty|thirty)"
    r"(?:\s?(?:or|/|-|–|to)\s?(?:\d{1,3}|one|two|three|five|six|seven|ten|twelve))?\s*",
    re.IGNORECASE,
)
_AFTER_FIGURE = later(rf"\s?{_UNIT}", re.IGNORECASE)
_IN_WORDS = later(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|twenty|thirty|sixty|ninety)\s$",
    re.I,
)

_NOUNS = frozenset(
    re.findall(
        r"\S+",
        """
    town city region postholder post-holder holder person people reason reasons category law basis chair deputy guardian
    caldicott siro dpo attachment diagram flowchart table image map photo appendix job icb region hub host employer
    role link hyperlink name names title date dates address organisation organisations organization
    agency agencies team service council authority area borough county partner partners partnership
    party force school trust department directorate location place email e-mail mailbox telephone phone
    tel number url logo postcode signature signatory version author owner amount period frequency days
    day time times figure year years month months reference ref website webpage system purpose text
    details detail description list officer manager lead leads job post contact contacts board group
    forum office venue period duration deadline cost percentage surname forename initials company
    supplier provider processor controller body bodies hospital surgery practice charity college
    university document policy procedure review start end expiry status
    """,
    )
)
_AROUND = frozenset(
    re.findall(
        r"\S+",
        """
    of the a an your our local relevant for to in and or from responsible appropriate each other here at
    by with agreed lead senior main nominated designated named working calendar data protection
    information governance sharing safeguarding police project agreement full short public next last
    first health care social children adult adults x y new current signed privacy notice web page site
    head
    """,
    )
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


def placeholder(text: str) -> str:
    """The first placeholder of a text from which quotations were taken; empty where there is none."""
    if "`" in text:
        text = _CODE.sub(lambda found: " " * len(found[0]), text)
    if "___" in text:
        text = _STANDING_RULE.sub("", text)
    if is_marked(text):
        for found in _BRACKETED.finditer(text):
            if _is_prompt(found, text):
                return found[0]
        if blank := _BLANKS.search(text) or _CAPITALS.search(text):
            return blank[0].strip()
    lower = text.casefold()
    if _may_be_told(text, lower) and (words := _WORDS.search(text) or _YOURS_TO_CHANGE.search(text)):
        return words[0].strip()
    return _in_sentences(text)


def _may_be_told(text: str, lower: str) -> bool:
    """Whether a text has a sign or word of what prompts say in so many words.

    A text that only speaks of examples would also have to say that they may be changed.
    """
    if "(" in text or "☐" in text or SHORTENED.search(text) or tells_plainly(lower):
        return True
    return has_telltale(lower) and any(each in lower for each in _CHANGES)


def _in_sentences(text: str) -> str:
    for _, sentence in sentences(text):
        sentence = sentence.strip(" -–—*•#>(\n\t_")
        if (
            _may_be_a_day(sentence)
            and (found := _DAY.search(sentence))
            and not _HOW_DAYS_ARE_WRITTEN.search(sentence)
        ):
            return found[0]
        if _ENDS.search(sentence) and _AT_THE_END.search(sentence):
            return sentence
        if _opens_like_one(sentence) and (found := _TO_THE_AUTHOR.match(sentence)):
            bare = found["bare"]
            if bare is None or (_names_a_gap(bare) and not _OF_A_RECORD.fullmatch(bare)):
                return found[0].strip()
    return ""


def _may_be_a_day(sentence: str) -> bool:
    """Whether a sentence has what is in every way of writing that a day is to come."""
    lower = sentence.casefold()
    return "yy" in lower or "day/month" in lower


def _is_prompt(found: re.Match[str], text: str) -> bool:
    """Whether brackets hold a prompt, a choice, a blank or a figure to be settled."""
    square, angled, curly = found.groups()
    within = square or angled or curly or ""
    if square is None:
        return bool(_PROMPTED.match(within) or _names_a_gap(within))
    if _CHOICE.fullmatch(within):
        return within.strip().casefold().replace(" ", "") not in _NO_CHOICE
    if _KEPT.match(within):
        return False
    follows = _AFTER_FIGURE.match(text, found.end())
    if _SYMBOLS.fullmatch(within) or _LETTER.fullmatch(within):
        is_gap = (
            bool(follows)
            or (bool(within.strip()) and not _LETTER.fullmatch(within))
            or len(within.strip()) > 1
        )
        return bool(is_gap or not _BOX.search(text, 0, found.start())) and bool(
            follows or within.strip().casefold() not in ("n", "y", "#")
        )
    if _FIGURE.fullmatch(within):
        return bool(follows) and not _IN_WORDS.search(text, 0, found.start())
    return bool(_PROMPTED.match(within) or _DAY.search(within) or _names_a_gap(within))


def _names_a_gap(words: str) -> bool:
    """Whether some words are but the name of what belongs there: "role", "name of lead agency"."""
    parts = re.findall(r"[a-z-]+", re.sub(r"['’]s?\b", "", words.casefold()))
    return (
        0 < len(parts) <= 8
        and not re.search(r"\d|[^\w\s/’'.,():-]", words)
        and any(each in _NOUNS for each in parts)
        and all(each in _NOUNS or each in _AROUND for each in parts)
    )
