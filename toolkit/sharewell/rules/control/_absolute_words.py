"""Absolute words: never, always, only, one alone, limited to some; and what takes their edge off. All in small letters."""

from __future__ import annotations

from ...model.cued import Cued
from ...model.patterns import later

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
ALWAYS = Cued(
    r"(?<!not )(?<!n[’']t )(?<!almost )(?<!nearly )(?<!as )(?<!has )(?<!have )(?<!not necessarily )(?<!virtually )\balways\b"
    r"|(?<!not )\b(?:in (?:all|every) (?:case|instance|situation|circumstance)s?|at all times|invariably|without fail|without exception"
    r"|every single time|on every occasion|whatever the circumstances|in any event|regardless of the circumstances|no matter what)\b"
    r"|^\W*(?:every|each|all) \w+|^\W*(?:everyone|everybody)\b",
    "always invariably everyone everybody every each all event",
    "without + fail exception",
    "whatever regardless + circumstances",
    "no + matter",
)
ADVERB_OF_ALWAYS = Cued(
    r"(?<!not )(?<!n[’']t )(?<!almost )(?<!nearly )(?<!as )(?<!has )(?<!have )(?<!not necessarily )(?<!virtually )\balways\b",
    "always",
)
ONLY_AGENT = Cued(
    r"^\W*(?:only|solely|exclusively) (?P<who>(?!(?:for|with|by|to|in|at|on|from|within|when|where|if|after|once|then|through|via)\b)\w.*)"
    r"|^\W*(?:nobody|no one|no-one|none) (?:but|except|other than|apart from|besides) (?P<but>.*)"
    r"|^\W*(?P<sole>[^,]{3,60}?) (?:is|are) the only (?:\w+ )?(?:who|that|which|to|person|persons|people|one|ones|agency|body|bodies|partner|role|officer|worker|team|service)\b"
    r"|^\W*(?P<alone>(?:[\w’'-]+ ){1,5}?)alone (?=\w)",
    "only solely exclusively nobody no none alone",
)
LIMITED = Cued(
    r"\b(?:limited|restricted|confined|reserved) (?:strictly |only |solely |exclusively )?(?:to|for)\b|\bopen only to\b|\bexclusive(?:ly)? for\b|\bthe exclusive use of\b",
    "limited restricted confined reserved exclusive exclusively",
    "open + only",
)
ONLY = Cued(
    r"\bonly ever\b|\b(?P<strict>solely|exclusively|only ever|purely|entirely|strictly)? ?\b(?:(?<=solely )|(?<=exclusively )|(?<=only ever )|(?<=purely )|(?<=entirely )|(?<=strictly )|only )(?:\w+ )?(?=(?:for|with|by|to|in|at|on|from|within|through|via)\b)"
    r"|\b(?P<prep>for|by|with|to) (?:[\w’'-]+ ){1,5}?(?:alone|only|and (?:for |with |by |to )?(?:nobody|no one|nothing|no-one|no other))\b",
    "only alone ever *solely* *exclusively* *purely* *entirely* *strictly*",
    "for by with to + nobody no nothing",
)
SOLE = Cued(
    r"\b(?:the|a|its|their) (?:sole|only|single) (\w+)|\b(?:solely|alone) (?:is |are )?(?:responsible)\b",
    "the a its their + sole only single",
    "solely alone + responsible",
)
MAY_RULE = tuple(
    way for each in (SOLE, ONLY_AGENT, LIMITED, ONLY, NEVER, ADVERB_OF_ALWAYS, ALWAYS) for way in each.ways
)
"""The ways in which a sentence that rules anything holds cues: those of all the patterns that find a rule."""

ANY_CUE = Cued(
    r"\b(?:never|always|no|not|nothing|nobody|none|cannot|forbidden|prohibited|banned|only|solely|exclusive|exclusively|purely|strictly|alone|limited|restricted"
    r"|confined|reserved|sole|all|every|each|everyone|everybody|invariably|without|whatever|regardless|absolute|total|complete|blanket|outright|completely|totally|absolutely)\b|n[’']t\b",
    "never always no not nothing nobody none cannot forbidden prohibited banned only solely exclusive exclusively purely strictly alone limited restricted confined reserved sole all every each everyone everybody invariably without whatever regardless absolute total complete blanket outright completely totally absolutely t",
)
STRICT = later(
    r"\b(?:solely|exclusively|exclusive|only ever|purely|strictly|alone|entirely|limited|restricted|confined|nobody|no one|no-one)\b"
)

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

HEDGED = Cued(
    r"\b(?:normally|usually|generally|ordinarily|as a (?:general )?(?:rule|principle)|in principle"
    r"|wherever possible|where(?:ver)? practicable|as far as possible"
    r"|in most cases|mostly|by default|in general|where possible|typically)\b",
    "normally usually generally ordinarily general rule principle possible practicable most mostly default typically",
)
OF_SOMEBODY = later(r"\bwho(?:se)?(?: \w+)? $")
"""What "staff who never" says of staff is no rule."""
NO_BAR = Cued(
    r"\b(?:never|not|no)\b(?: [\w’'-]+){0,5}? (?:reasons?|grounds?|bar|barrier|excuse|justification|obstacle|need|point)\b"
    r"|\bnever (?:be )?(?:enough|too|mind|assume|know|sure|certain)\b",
    "never not no + reason reasons ground grounds bar barrier excuse justification obstacle need point",
    "never + enough too mind assume know sure certain",
)
QUALIFIED = Cued(
    r"\b(?:out of hand|lightly|automatically|(?:solely|simply|just|only|merely) because|on its own|by itself|on principle|as a matter of course)\b",
    "hand lightly automatically because own itself principle course",
)
OWN = Cued(
    r"\b(?:unless|except|until|till|save (?:for|where|when|in|as|if|with)|apart from|(?:other|otherwise) than)\b",
    "unless except until till save apart other otherwise",
)
WITHOUT_EXCEPTION = later(r"\bwithout exceptions?\b")
