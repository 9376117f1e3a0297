"""Words by which a sentence permits, lifts, adds or excepts, and words that tell whom, where and how: all in small letters."""

from __future__ import annotations

from ...model.patterns import later
from ._matter import words_of

PREPOSITIONS = {
    **dict.fromkeys(("with", "to", "into"), "whom"),
    **dict.fromkeys(("by", "via", "through", "using", "over"), "how"),
    **dict.fromkeys(("in", "at", "outside", "inside", "within", "beyond", "off", "on"), "where"),
    "from": "from",
    "for": "what for",
    **dict.fromkeys(("without",), "without"),
    **dict.fromkeys(("before", "after", "during"), "when"),
}

NO_PLACE = {("at", "all"), ("at", "any")} | {
    ("in", each)
    for each in words_of(
        "writing full advance person part addition all every any case cases practice total time"
    )
}

ANY = frozenset(
    words_of(
        "anyone anybody anything anywhere any other others else third outside beyond out one-one person"
        " public"
    )
)

AUXILIARY = frozenset(
    words_of(
        "is are was were be been being may can could might must should shall will would do does did has"
        " have need cannot"
    )
)

NEGATION = frozenset(
    words_of(
        "not never no cannot nobody nothing nor neither none can’t don’t won’t isn’t aren’t doesn’t"
        " needn’t mustn’t can't don't won't isn't aren't doesn't needn't mustn't without hardly rarely"
        " no-one"
    )
)

PRONOUN = frozenset(
    words_of(
        "its their his it they them this these that those she he such some others copy copies one her him"
    )
)

AGENTS = frozenset(
    words_of(
        "we staff nobody no-one anyone anybody everyone partners partner parties party agencies agency"
        " organisations organisation hub officers officer practitioners workers worker team members"
        " member users user you all every each nothing one there it they people professionals"
    )
)

ABROAD = frozenset(
    words_of(
        "ireland dublin eu eea europe european america american overseas abroad germany france"
        " netherlands india frankfurt amsterdam cloud home homes car cars train trains court hotel"
    )
)

MAY = later(
    r"\b(?:may|can|could|might)\b(?! (?:not|never|only)\b)|\b(?:is|are|be) (?:\w+ )?(?:acceptable|allowed|permitted|entitled"
    r"|possible|free to|welcome to|justified|fine|all right|authorised|appropriate|in order)\b"
    r"|\bthere (?:are|may be|will be|can be) (?:\w+ ){0,2}?(?:times|occasions|cases|situations|circumstances|exceptions)\b"
    r"|\b(?:sometimes|occasionally|from time to time|now and then|in practice|exceptionally|in an emergency|on request"
    r"|routinely|once a (?:year|month|week))\b"
)

ANY_THING = later(r"^\W*nothing\b|\banything\b|\b(?:forbidden|prohibited|banned)\b")

MAY_HAVE = later(r"\b(?:may|can|could) (?:also |still )?(?:have|know|be told|be given|see|get)\b")

INSIDE = later(r"\b(?:one another|each other|among|within|inside|members? of|in the same)\b")

DUTY = later(
    r"\b(?:must|shall|should|(?:is|are) (?:required|obliged|bound|expected) to|ha(?:s|ve) to|compulsory|mandatory|a duty)\b(?! not\b)"
)

LIFTED = later(
    r"\b(?:need|do|does|must|may|is|are|will|should|have|has|can|could|might)(?: not|n[’']t)\b|\bcannot\b"
    r"|\bno (?:\w+ )?(?:need|requirement|obligation)\b|\b(?:need|needs) no\b"
    r"|\bexempt\w*|\boptional\b|\bwaived?\b|\bdispens\w+|\bmay be (?:omitted|skipped|missed|delayed|postponed|deferred|waived|left out|absent)"
    r"|\b(?:is|are) (?:sometimes|occasionally|rarely|seldom|never|no longer)\b|\bcan wait\b|\bwithout\b|\bnever\b|\binstead\b"
    r"|\b(?:is|are|will be) (?:left out|omitted|skipped|excluded|missed out)\b"
)

MANNER = later(
    r"\b(?:writing|written|form|forms|paper|face to face|in person|encrypted|secure|signed|letter|e-?mail|countersigned|immediately|at once|the same day)\b"
)

IS_ENOUGH = later(
    r"\b(?:is|are|will be|be) (?:\w+ )?(?:acceptable|accepted|enough|sufficient|allowed|permitted|fine|adequate)\b|\bwill (?:do|suffice)\b|\bsuffices?\b"
)

OTHER_MANNER = later(
    r"\b(?:may|can|could|might)(?! not)\b[^,]*\b(?:verbal(?:ly)?|oral(?:ly)?|by (?:tele)?phone|by word of mouth|later|afterwards|informal(?:ly)?|retrospective(?:ly)?"
    r"|the next (?:working )?day|unsigned|unencrypted|in the clear|plain text)\b"
)

ALSO = later(
    r"\b(?:also|as well(?! as\b)|too|in addition|additionally|besides|furthermore|a second|another copy|shares responsibility|moreover|joint(?:ly)?)\b|\bas well as\b"
)

ABSENT = later(
    r"\bin (?:the |her |his |their )?(?:\w+[’']?s? ){0,3}absence\b|\babsence of the\b|\b(?:is|are) (?:away|absent|unavailable|not available|on leave|off duty|off sick"
    r"|out of the office|not on duty|on holiday)\b|\bout of (?:office )?hours\b"
)

TURN = later(r"^\W*(?:however|nevertheless|nonetheless|that said|but|yet|even so|still|all the same)\b")

HOWEVER = later(r"^\W*(?:however|nevertheless|nonetheless|that said|even so|but)\b")

EXCEPTIONS = later(
    r"^\W*there (?:are|is|may be|will be|can be) (?:\w+ ){0,2}?exceptions?\b"
    r"|^\W*(?:the |an? |some |certain |these |limited |only |sole |one |main )*exceptions? (?:\w+ )?(?:may|can|could|might|are|is|will|apply|applies|exists?|include|where|to)\b"
    r"|^\W*(?:the |an? |some |one |only )*exceptions?:"
    r"|^\W*this (?:rule |requirement |restriction |clause |prohibition |principle |ban |promise )?(?:does not|doesn[’']t) apply\b|^\W*it does not apply\b"
    r"|^\W*(?:this|it|the (?:rule|requirement|restriction|ban|prohibition|promise)) (?:may|can|could|might|will) be (?:waived|overridden|set aside|relaxed|lifted|dispensed)"
)

EXCEPTION_TO = later(
    r"\bexceptions? to (?!this\b|it\b|that\b|the (?:above|rule|ban|prohibition|requirement)\b)(.{0,60})"
)

NOT_TO_RULE = later(
    r"\bexceptions? (?:reports?|registers?|logs?)\b|\bno exceptions?\b|\bexceptions? (?:are|is) (?:recorded|logged|reported|reviewed)\b"
)

CHOICE = later(
    r"\b(?:voluntary|optional|choice|choose|chooses|decide|decides|discretion|free to|up to|rests? with|refusal|refuse|decline|opt out|withdraw|entitled|own decision)\b"
)

REFUSES = later(r"\b(?:refuse|refusal|decline|opt out|say no)\b")

COMPLIES = later(
    r"\b(?:answer|comply|respond|accept|share|supply|disclose|meet|cooperate|co-operate|provide|take part|join)\b"
)

BESIDE_US = later(r"\b(?:within|inside|between the|between members|among)\b")

OTHERWISE = later(
    r"^\W*(?:in (?:an? |truly |very |some |certain |rare |other )*(?:exceptional |unusual |urgent )?(?:cases?|circumstances|situations|emergenc\w+)|exceptionally|occasionally|sometimes"
    r"|on (?:rare )?occasions?|from time to time)\b.*\b(?:otherwise|differently|this is not|this may not|this does not|another way)\b"
)

CIRCUMSTANCE = later(
    r"^\W*(?:in (?:an? |truly |very |some |certain |rare )*(?:exceptional |unusual |urgent )?(?:cases?|circumstances|situations|emergenc\w+)|exceptionally|occasionally|sometimes"
    r"|when|where|if|once|on (?:rare )?occasions?|from time to time|at weekends|at night|out of hours|however|but|there are)\b"
)

OVERRIDES = later(
    r"\bwithout\b|\beven (?:if|where|when|though)\b|\bdespite\b|\bwhether or not\b|\bagainst\b|\brefus\w+|\bneed not\b|\bat once\b|\bimmediately\b|\bstraight away\b|\bafterwards\b|\blater\b|\bnext (?:working )?day\b|\bretrospective"
)

CONDITION = later(
    r"^\W*(?:where|if|when|once) [^,]*,|\b(?:where|if|when) (?:it|they|this) (?:is|are|has|have|do|does) not\b"
)

NEEDS_NO = later(
    r"\b(?:needs?|requires?) no [\w’'-]+(?: [\w’'-]+)?|\bno [\w’'-]+ (?:is|are) (?:needed|required|necessary|kept|made|taken|sent|given)\b"
)

ASIDE = later(
    r"\b(?:who|which|that) (?:(?:is|are|was|were|has|have|do|does|did|can|could|may|will)(?: not|n[’']t)|cannot|never)\b"
)

DEPLORED = later(r"\b(?:breach|complain\w*|by mistake|wrongly|disciplin\w+|offence|misconduct)\b")

LIMITS = frozenset(("to access", "to use", "to attend", "limit", "restrict", "confin"))

LEFT_UNDONE = later(
    r"\b(?:may|can|could|might) (?:be )?(?:omitted|skipped|missed|left (?:out|to|until|for|unsaid)|delayed|postponed|deferred|waived|wait|put off)\b"
)

WITHOUT_IT = later(
    r"\b(?:may|can|could|might|do|does|begin|start)\b.*\bwithout (?:one|it|this|them|that|doing so)\b"
)

DIRECTLY = later(r"\b(?:direct|directly|straight|without going through)\b")

FOR_SOME = later(
    r"\b(?:is|are) (?:only |solely |exclusively |open only )?(?:for|to)\b.*\b(?:alone|only)\b|\b(?:is|are) (?:only|solely|exclusively) (?:for|open to)\b"
)

IS_REQUIRED = later(r"\b(?:required|needed|necessary|mandatory|compulsory|sought|obtained)\b")

BARRED = later(r"\b(?:may not|cannot|must not) (\w+)")

USED_INSTEAD = later(r"\b(?:may|can|could|might) be used\b.*\b(?:when|where|if|instead|until)\b")

AUTHORISES = later(
    r"\b(?:may|can|could|might) (?:\w+ )?(?:authorise|permit|allow|approve|agree to|waive|lift|override) (?:it|this|one|them|such)\b"
)

HAS = later(r"\b(?:has|have|holds?)\b")

HANDLING = frozenset(("to share", "to access", "to use", "to keep", "to copy"))

PART = later(
    r"^\W*(?:a |an |the |one |some )?(?:copy|copies|summary|summaries|extracts?|versions?|lists?|part|parts|some|it|another)\b"
)

DOES_SO = later(
    r"\b(?:do(?:es)? (?:so|this|it|that)|acts?|decides?|signs?|stands? in|takes? (?:over|the decision|their place))\b"
)

GENERAL = later(
    r"\b(?:who|need to know|necess\w+|lawful\w*|relevant|those|agenc\w+|partners?|part(?:y|ies)|signator\w+|organi[sz]ations?|people|purposes? (?:of|in|set|listed|above)"
    r"|staff|professionals?|bodies)\b"
)

PRONOUN_STEMS = frozenset(("it", "they", "this", "these", "she", "he"))

DEEDS = frozenset(
    ("to " + each) for each in words_of("share access use keep remove copy record ask attend delete approve")
) | {"mak", "be"}

STILL_KEPT = later(
    r"\b(?:is|are|be) (?:\w+ )?(?:kept|retained|held|preserved|archived)\b|\b(?:keeps?|retains?|holds?|preserves?|archives?) (?:the |its |their |these |all |some )?([\w’'-]+)"
)
