"""Ways of making sharing wait for a document that a single condition does not show: lists, authority, two steps.

Everything is matched in small letters. A sentence counts only where it speaks of sharing and of the document.
"""

from __future__ import annotations

from ...model.cued import Cued, Said
from ...model.current_text import WordIndex
from ...model.patterns import later

_DOCUMENT = r"(?:protocol|agreement|document|charter|memorandum|mou|dsa|isp|isa|arrangement|partnership agreement|framework|accord|pact)"
_THIS = rf"(?:this|the|that|an?|any|such an?) (?:[\w-]+ ){{0,3}}?{_DOCUMENT}"
_SHARE = (
    r"(?:shar(?:e|es|ed|ing)|disclos\w+|pass(?:es|ed|ing)?|giv(?:e|en|es|ing)|tell(?:s|ing)?|told|sen[dt](?:s|ing)?|releas\w+|discuss\w*|speak(?:s|ing)?|talk(?:s|ing)?|suppl\w+"
    r"|receiv\w+|exchang\w+|answer(?:s|ed|ing)?|repl(?:y|ies|ied)|respond\w*|provid\w+|see|seen|disclosures?)"
)
_BARRED = r"(?:(?:may|must|can|will|shall|should|do|does|is|are|need)(?: not|n[’']t)|cannot|never|no \w+ (?:is|are|may|can|will)|nothing|nobody|no one)"
_OUTSIDER = (
    rf"(?:non-?signator(?:y|ies)|(?:not|never) (?:a )?(?:sign(?:ed)?|signator(?:y|ies)|part(?:y|ies)|adopted|joined|agreed|accepted)\b[^.]{{0,60}}|(?:has|have) (?:not|never|yet to)[^.]{{0,20}}(?:sign|signed|joined|adopted|agreed|accepted)\b"
    rf"|outside (?:this|the|our) (?:\w+ )?{_DOCUMENT}|(?:has|have|holds?|with) no (?:\w+ )?{_DOCUMENT}|with (?:which|whom) (?:there is|we have|it has) no (?:\w+ )?{_DOCUMENT}"
    r"|(?:declines?|refuses?|fails?|failed|declined|refused|is unwilling|are unwilling) to (?:sign|join|adopt|accept|agree to))"
)
_BODIES = r"(?:agenc\w+|organi[sz]ations?|bodies|partners|people|parties|signatories|services|schools|trusts|professionals|staff|those)"
_ANNEX = r"(?:annex|appendix|schedule|list|table|section|part)"
_LISTED = rf"(?:listed|named|included|set out|identified|shown|appear(?:s|ing)?) (?:in|on|at|below|above)(?: (?:this|the|our))?(?: \w+)?(?: (?:{_ANNEX}|{_DOCUMENT}))?"
_DOCUMENT_CUES = "protocol* agreement* document* charter* memorandum* mou* dsa* isp* isa* arrangement* framework* accord* pact*"
_BARRED_CUES = "not t cannot never nothing nobody no"
_OUTSIDER_CUES = (
    "signator* nonsignator*",
    "not never yet + sign signed party parties adopted joined agreed accepted",
    "has have + not* never* yet + *sign* *joined* *adopted* *agreed* *accepted*",
    f"outside + {_DOCUMENT_CUES}",
    f"has have hold holds with + no + {_DOCUMENT_CUES}",
    "decline declines declined refuse refuses refused fail fails failed unwilling + sign* join* adopt* accept* agree*",
)
_LISTED_CUES = "listed named included set identified shown appear appears appearing"
_ACCEPT_CUES = "accept* agree* sign* bound subscrib* return* countersign*"
_POWER_CUES = "authority power basis right permission authorisation gateway"
_WAYS = (
    # Negative imperatives and prohibitions towards an outsider.
    Cued(
        rf"^\W*(?:never|do not|don[’']t) {_SHARE}\b[^.]*\b{_OUTSIDER}",
        *[f"{each} + {_BARRED_CUES}" for each in _OUTSIDER_CUES],
    ),
    Cued(
        rf"\b{_BARRED}\b[^.]*\b{_SHARE}\b[^.]*\b{_OUTSIDER}",
        *[f"{each} + {_BARRED_CUES}" for each in _OUTSIDER_CUES],
    ),
    Cued(
        rf"\b{_OUTSIDER}[^.]*\b{_BARRED}\b[^.]*\b(?:{_SHARE}|information)\b",
        *[f"{each} + {_BARRED_CUES}" for each in _OUTSIDER_CUES],
    ),
    Cued(
        rf"\b{_OUTSIDER}[^.]*\b(?:receives? no|get no|gets no|given no|left out|excluded|ended|refused|withheld|kept from|turned away|declined)\b",
        *[
            f"{each} + no left excluded ended refused withheld kept turned declined"
            for each in _OUTSIDER_CUES
        ],
    ),
    Cued(
        rf"\b(?:where|if|when) [^,]*\b(?:is|are) not (?:a )?(?:part(?:y|ies)|signator(?:y|ies))\b[^.]*{_BARRED}[^.]*\b{_SHARE}\b",
        "where if when + not + party parties signatory signatories",
    ),
    # The lack of a signature has information withheld.
    Cued(
        r"\b(?:fail(?:ure|s|ing)?|refus(?:al|es|ing)|declin(?:es|ing)|not|omission|delay|delaying) (?:to |in )?sign(?:ing)?\b[^.]*\b(?:withh[eo]ld\w*|no (?:\w+ )?information|not (?:be )?(?:receive|given|told|shared|sent|passed)|will not|cannot|left out|excluded|cease|stop(?:ped)?|suspended)\b",
        "fail failure fails failing refusal refuses refusing declines declining not omission delay delaying + sign signing",
    ),
    Cued(
        r"\b(?:without|until|lack of|absence of|in the absence of) (?:a |an |the |its |their |your )?(?:signatures?|signing)\b[^.]*\b(?:no|nothing|not|cannot|stop|withheld)\b[^.]*\b(?:information|shar\w+|data|details|passed|flow)\b",
        "without until lack absence + signature signatures signing",
    ),
    # The terms have to be accepted first.
    Cued(
        rf"\b(?:(?:not|never|no|nothing|cannot|nobody)\b[^.]*\b(?:unless|until|before)|only (?:if|when|once|after))\b[^.]*\b(?:accept\w*|agree\w*|sign\w*|bound by|subscrib\w+|return\w*|countersign\w*)\b[^.]{{0,40}}\b(?:terms? of )?(?:this|the|that|a signed copy of this) (?:\w+ )?{_DOCUMENT}\b",
        f"not never no nothing cannot nobody + unless until before + {_ACCEPT_CUES} + {_DOCUMENT_CUES}",
        f"only + if when once after + {_ACCEPT_CUES} + {_DOCUMENT_CUES}",
    ),
    Cued(
        r"\b(?:not|nobody|no one|never|nothing)\b[^.]*\bto (?:anyone|any \w+|those|a body|an organi[sz]ation|a person) (?:who|which|that) (?:has|have) not (?:\w+ )?(?:agreed|accepted|signed)\b",
        "not + who which that + has have + agreed accepted signed",
    ),
    # Lists.
    Cued(
        rf"\bnot {_LISTED}[^.]*\b(?:{_BARRED}|receives? nothing|receive no|refused?|given no)\b",
        f"not + {_LISTED_CUES}",
    ),
    Cued(
        rf"\b{_BARRED}\b[^.]*\b{_SHARE}\b[^.]*\b(?:not (?:{_LISTED}|on the list)|(?:unless|until) (?:they|it|he|she|the \w+)(?: \w+)? (?:is|are|appears?) (?:{_LISTED}|on the list|in))\b",
        f"{_BARRED_CUES} + not + {_LISTED_CUES} list",
        f"{_BARRED_CUES} + unless until + {_LISTED_CUES} list in",
    ),
    Cued(
        rf"\bonly\b[^.]*\b(?:{_SHARE})\b[^.]*\b(?:with|to|by) (?:the )?(?:\w+ ){{0,3}}?{_LISTED}",
        f"only + {_LISTED_CUES}",
    ),
    Cued(rf"\b{_SHARE} (?:\w+ )?only (?:with|to) [^.]*\b{_LISTED}", f"only + {_LISTED_CUES}"),
    Cued(
        rf"\bonly (?:the )?(?:\w+ ){{0,2}}?{_BODIES} (?:{_LISTED})[^.]*\b(?:may|can|will|are)\b[^.]*\b(?:{_SHARE}|information)\b",
        f"only + {_LISTED_CUES}",
    ),
    Cued(
        rf"\b(?:not|n[’']t) (?:appear|feature|figure|be found|listed) (?:in|on) [^.]*\b{_BARRED}\b",
        "not t + appear feature figure found listed",
    ),
    Cued(
        rf"\b(?:refuse|decline|turn down|reject|ignore)\w*\b[^.]*\b(?:requests?|calls?|enquir\w+|quer\w+)\b[^.]*\b(?:not (?:{_LISTED}|on the list)|{_OUTSIDER})",
        "refuse* decline* turn reject* ignore* + request requests call calls enquir* quer* + not",
        *[f"refuse* decline* turn reject* ignore* + {each}" for each in _OUTSIDER_CUES],
    ),
    Cued(
        rf"\bis what (?:allows|permits|enables|lets|authorises|entitles)\b[^.]*\b{_SHARE}\b",
        "is + what + allows permits enables lets authorises entitles",
    ),
    Cued(
        rf"\b{_SHARE}\b[^.]*\b{_OUTSIDER} (?:breaks?|breaches) the law\b",
        *[f"{each} + break breaks breaches + law" for each in _OUTSIDER_CUES],
    ),
    Cued(
        rf"\bwait(?:s|ing)? (?:for|until)\b[^.]*\b{_DOCUMENT}\b[^.]*\b(?:signed|agreed|in place|approved)\b[^.]*\bbefore\b[^.]*\b(?:{_SHARE}|raising|rais(?:es?|ed)|referr?ing)\b",
        f"wait waits waiting + before + {_DOCUMENT_CUES}",
    ),
    Cued(
        r"\bonce [^.]*\b(?:added to|put on|entered (?:in|on)) the (?:list|register|schedule)(?: of)? (?:signatories|parties|partners|members)\b",
        "once + list register schedule + signatories parties partners members",
    ),
    # The document as what makes sharing lawful or gives authority.
    Cued(
        rf"\b{_THIS} (?:is )?(?:what )?(?:alone |itself )?(?:makes?|renders?|that makes|which makes) [^.]*\b(?:lawful|legal|permissible|possible)\b",
        f"make makes render renders + lawful legal permissible possible + {_DOCUMENT_CUES}",
    ),
    Cued(
        rf"\b{_THIS} (?:alone |itself )?(?:gives?|grants?|confers?|provides?|supplies|creates?|is)\b(?! (?:nobody|no|not|neither|none)\b)[^.]{{0,60}}\b(?:authority|legal power|power|legal basis|lawful basis|right|permission|authorisation|legal authority|legal gateway|gateway)\b(?: to (?:[\w-]+ ){{0,3}}?{_SHARE}| (?:for|on which|by which|under which) (?:\w+ ){{0,2}}?(?:{_SHARE}|sharing))",
        f"gives give grants grant confers confer provides provide supplies creates create is + {_POWER_CUES} + {_DOCUMENT_CUES}",
    ),
    Cued(
        rf"\b(?:authority|power|legal power|right|permission|lawful basis|legal basis|lawfulness|legality)\b[^.]{{0,50}}\b(?:comes? from|derives? from|rests? on|flows? from|stems? from|is|depends? on|arises? from|lies in) {_THIS}",
        f"{_POWER_CUES} lawfulness legality + comes come derives derive rests rest flows flow stems stem is depends depend arises arise lies + {_DOCUMENT_CUES}",
    ),
    Cued(
        rf"\bit is {_THIS} (?:that|which) (?:permits?|allows?|authorises?|empowers?|entitles?|enables?|lets?)\b",
        f"it + is + permit permits allow allows authorise authorises empower empowers entitle entitles enable enables let lets + {_DOCUMENT_CUES}",
    ),
    Cued(
        rf"\b(?:sharing|disclosure|disclosures|exchange|anything|information shared|information disclosed)\b[^.]{{0,50}}\b(?:outside (?:it|this|the (?:\w+ )?{_DOCUMENT})|not covered by (?:it|{_THIS})|beyond (?:it|{_THIS}))\b[^.]*\b(?:not (?:allowed|permitted|lawful|authorised)|prohibited|forbidden|unlawful|illegal|a breach|unauthorised|banned)\b",
        "outside covered beyond + allowed permitted lawful authorised prohibited forbidden unlawful illegal breach unauthorised banned",
    ),
    Cued(
        rf"\bprotected\b[^.]*\b(?:only|unless)\b[^.]*\b(?:under|signed|covered)\b[^.]*\b{_DOCUMENT}\b",
        f"protected + only unless + under signed covered + {_DOCUMENT_CUES}",
    ),
    Cued(
        rf"\bnot (?:covered|protected|authorised|insured|allowed) to {_SHARE}[^.]*\b(?:until|unless|before)\b[^.]*\b(?:sign\w*|countersign\w*|adopt\w*|{_DOCUMENT})\b",
        "not + covered protected authorised insured allowed + until unless before",
    ),
    # Sharing without it as a wrong.
    Cued(
        rf"\b{_SHARE}\b[^.]*\b(?:without|outside|in the absence of|before)\b[^.]{{0,30}}\b{_DOCUMENT}\b[^.]*\b(?:unlawful(?:ly)?|illegal(?:ly)?|a breach|in breach|breach(?:es|ing)?|breaks? the law|disciplin\w+|an offence|misconduct|liable|at (?:his|her|their|your) own risk|personally|unprotected)\b",
        f"without outside absence before + unlawful unlawfully illegal illegally breach breaches breaching break breaks disciplin* offence misconduct liable risk personally unprotected + {_DOCUMENT_CUES}",
    ),
    Cued(
        rf"\b(?:unlawful|illegal|a breach|an offence|misconduct|wrong|against the law|not lawful)\b[^.]*\bto {_SHARE}\b[^.]*\b(?:without|outside|before|unless)\b[^.]*\b{_DOCUMENT}\b",
        f"unlawful illegal breach offence misconduct wrong law lawful + without outside before unless + {_DOCUMENT_CUES}",
    ),
    Cued(
        rf"\bno {_DOCUMENT}, no (?:shar\w+|information|disclosure)",
        f"no + shar* information* disclosure* + {_DOCUMENT_CUES}",
    ),
    Cued(
        rf"\b(?:unlawful|illegal)(?:ly)?\b[^.]*\b(?:without|has no|have no|no) (?:an? |any |the )?(?:signed |written |sharing )*{_DOCUMENT}\b",
        f"unlawful unlawfully illegal illegally + without no + {_DOCUMENT_CUES}",
    ),
    # Other orders of the same words.
    Cued(
        rf"\b(?:must|has to|have to|needs? to|should) (?:first )?(?:become|have become|be) (?:an? )?(?:signator(?:y|ies)|part(?:y|ies)|member)\b[^.]*\bbefore\b[^.]*\b{_SHARE}\b",
        "must has have need needs should + signatory signatories party parties member + before",
    ),
    Cued(
        rf"\b(?:must|have to|has to|should) have signed\b[^.]*\bbefore\b[^.]*\b(?:{_SHARE}|information)\b",
        "must have has should + have + signed + before",
    ),
    Cued(
        rf"\b{_BARRED}\b[^.]*\b{_SHARE}\b[^.]*\bbecause\b[^.]*\bnot (?:\w+ )?(?:signed|adopted|joined)\b",
        f"{_BARRED_CUES} + because + not + signed adopted joined",
    ),
    Cued(
        rf"\bif no (?:[\w-]+ ){{0,3}}?{_DOCUMENT}(?: of understanding)? (?:covers|exists|is|has)\b[^.]*\b(?:keeps?|withh\w+|do not|does not|refuse\w*|not)\b",
        f"if + no + covers exists is has + {_DOCUMENT_CUES}",
    ),
    Cued(
        r"\b(?:stays?|remains?|kept|keep|be kept) (?:\w+ )?(?:within|inside|between|among) (?:the )?(?:\w+ )?(?:that|which|who) (?:has|have) signed\b",
        "stay stays remain remains kept keep + has have + signed",
    ),
    Cued(
        rf"\b{_SHARE}\b[^.]*\bonly (?:after|when|once|if)\b[^.]*\b(?:signed|returned|accepted|agreed to)\b[^.]*\b{_DOCUMENT}\b",
        f"only + after when once if + signed returned accepted agreed + {_DOCUMENT_CUES}",
    ),
)
_LOOKS = Cued(
    rf"\b(?:check|checks|look|looks|ask|asks|find out|establish|establishes|confirm|confirms|see|verify|verifies|is there|do we have|does the \w+ have|determine)\b[^.]*\b(?:{_DOCUMENT}|signed|signator(?:y|ies)|part(?:y|ies) to|listed in|named in|appears? in|on the list)\b"
    rf"|^\W*(?:is|are|has|have|does|do)\b[^.]*\b(?:signator(?:y|ies)|signed|part(?:y|ies) to|{_DOCUMENT})\b",
    "check checks look looks ask asks find establish establishes confirm confirms see verify verifies is do does determine are has have + signatory signatories signed party parties listed named appear appears list protocol* agreement* document* charter* memorandum* mou* dsa* isp* isa* arrangement* framework* accord* pact*",
)
_IF_NONE = Cued(
    r"^\W*(?:if|where|when|should) (?:there (?:is|are|be) (?:none|no\b|not)|not\b|none\b|no such|no agreement|no protocol|(?:it|they|one|you|he|she|the \w+)(?: \w+)? (?:is|are|has|have|does|do|cannot|can)\b ?(?:not\b|n[’']t\b|find\b|no\b|in place)?|(?:that|this) is not|the answer is no|one does not|one is missing|nothing)[^.]*"
    r"\b(?:do not|don[’']t|refuse\w*|decline\w*|cannot|may not|must not|should not|will not|goes no further|withhold\w*|stop|no information|nothing|turn (?:it|them) down|wait|is not)\b"
    r"|^\W*(?:without one|otherwise|if not)\b[^.]*\b(?:do not|don[’']t|refuse\w*|decline\w*|cannot|may not|must not|should not|will not|no further|withhold\w*|stop|no information|nothing)\b",
    "if where when should without otherwise + do don refuse* decline* cannot may must should will goes no withhold* stop nothing turn wait is",
)
_SPEAKS_OF_SHARING = later(
    rf"\b(?:{_SHARE}|information|requests?|help|further|caller|details|refuse|decline)\b"
)


def depends(words: Said) -> bool:
    """Whether one sentence makes sharing depend on a document in one of these ways."""
    return any(each.search(words) for each in _WAYS)


def in_two_steps(before: Said, words: Said) -> bool:
    """Whether a check that there is a document is followed by what to refuse if there is none."""
    return (
        _IF_NONE.match(words) is not None
        and _LOOKS.search(before) is not None
        and _SPEAKS_OF_SHARING.search(words.text) is not None
    )


def may_depend(index: WordIndex) -> frozenset[int]:
    """The texts whose words leave it possible that a sentence, or two, make sharing depend on a document so."""
    may = index.possible
    return frozenset().union(*(may(each.ways) for each in _WAYS), may(_LOOKS.ways) & may(_IF_NONE.ways))
