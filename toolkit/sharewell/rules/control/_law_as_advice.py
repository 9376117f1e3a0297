"""Law put as mere advice: "should comply with the Data Protection Act", "should be told, as Article 13 requires"."""

from __future__ import annotations

from ...model.patterns import later

_SHOULD = (
    r"(?:should|ought to|(?:is|are) (?:strongly )?(?:encouraged|advised|asked|invited|recommended"
    r"|expected) to|(?:it is|as a matter of) (?:good|best) practice (?:to|for \w+(?: \w+)? to)"
    r"|it is (?:advisable|recommended|desirable) (?:to|that \w+)|(?:may|might) (?:wish|like) to|(?:try|tries"
    r"|aims?|endeavours?|seeks?|strives?|hopes?) to|where possible,?|would be wise to|do(?:es)? (?:its"
    r"|their) best to)"
)

_NAMED = (
    r"(?:(?:the|all|any|its|their|your|our|relevant|applicable|current|uk|eu|these|those|both|each|every"
    r"|principles of|requirements of|provisions of|terms of|with|rules of|of) )*"
    r"(?:(?:data protection|privacy|human rights|equality|freedom of information|health and safety) (?:law"
    r"|legislation|principles|requirements|acts?)|uk gdpr|gdpr|general data protection regulation"
    r"|data protection acts?|human rights act|freedom of information act|(?:[a-z][\w'’-]+ ){1,7}(?:act"
    r"|regulations)\b|(?-i:dpa|foia|pace|pecr|hra)"
    r"|law\b|laws\b|legislation|statute|(?:statutory|legal) (?:dut(?:y|ies)|obligations?|requirements?"
    r"|framework|guidance|time ?limits?|deadlines?)|duty of confiden\w+|common law|court orders?"
    r"|articles? \d+\w*|sections? \d+\w*)"
)

_COMPLY = (
    r"(?:comply|complies|complied|be compliant|be consistent|act(?:ing)? in accordance|act in line|act within"
    r"|follow(?:ed)?|obey(?:ed)?|abide by|adhere(?:d)? to|observe(?:d)?|respect(?:ed)?|meet|met"
    r"|fulfil(?:led)?|discharge(?:d)?|honour(?:ed)?"
    r"|have (?:due )?regard to|uphold|be in (?:compliance|line|accordance)|conform"
    r"|be (?:\w+ )?(?:in accordance|in line|lawful under)|stay within|keep to"
    r"|be processed (?:\w+ )?(?:in (?:line|accordance|compliance))|process \w+(?: \w+)? in (?:line|accordance"
    r"|compliance))"
)

_SOURCE = rf"(?:(?:{_NAMED}|(?:the )?(?:section|s\.?|sections|article|articles|regulation|schedule|part) ?\d+\w*)\b)"

_PROVISION = (
    r"(?:(?:the )?(?:sections?|s\.?|articles?|arts?\.?|regulations?|schedules?|part|paragraph) ?\d+\w*|(?:the )?(?:uk gdpr|gdpr"
    r"|(?:[a-z][\w'’-]+ ){1,7}(?:acts?|regulations)|(?-i:dpa|foia|pace|pecr|hra)|court orders?|common law)\b)"
)

_SOFT = later(
    rf"\b{_SHOULD}(?: not)?(?: also| always| all| ensure that \w+(?: \w+)?| ensure"
    rf"| make sure that \w+(?: \w+)?| make sure| try to| fully| at all times| still| normally| generally"
    rf"| where possible|,)* (?:they |it |sharing |processing |staff |partners |\w+ ){{0,2}}?"
    rf"{_COMPLY}(?: with)? {_NAMED}"
    rf"|\b(?:under|by virtue of|as required by|in accordance with|in line with|in compliance with"
    rf"|to comply with|to meet|because of|pursuant to) (?:\w+ \d+\w*(?:\(\w+\))* of )?(?:the )?(?:{_NAMED}"
    rf"|(?:section|s\.?|article|regulation) ?\d+\w*)[^.;:?]{{0,60}}?,? [^.;:?]{{0,80}}?\b{_SHOULD}"
    rf"|\b(?:{_NAMED}) (?:(?:19|20)\d\d )?(?:\([^)]*\) )?(?:says?|requires?|states?|provides?|means?"
    rf"|obliges?) (?:that )?[^.;:?]{{0,80}}?\bshould\b"
    r"|\b(?:should|ought to|(?:is|are) (?:encouraged|advised|asked|recommended|expected) to|(?:good"
    r"|best) practice (?:to|for \w+ to)|where possible)\b(?=[^.;?]{0,160}?\b(?:72"
    r"|seventy[- ]two) hours)(?=[^.;?]{0,160}?\b(?:ico|information commission(?:er)?|regulator"
    r"|supervisory authority)\b)"
    r"|\b(?:ico|information commission(?:er)?(?:[’']s office)?|regulator"
    r"|supervisory authority)(?: of \w+(?: \w+)?)? (?:should|ought to) be (?:told|notified|informed"
    r"|alerted)\b"
    r"|\b(?:breach\w*)\b[^.;?]{0,80}?\b(?:should|ought to) be (?:\w+ )?(?:reported"
    r"|notified) to (?:the )?(?:ico|information commission(?:er)?|regulator|supervisory authority)\b"
    r"|\b(?:should|ought to|(?:is|are) (?:encouraged|advised|recommended|expected) to|(?:good"
    r"|best) practice (?:to|for \w+ to)|may wish to) (?:\w+ )?(?:report|notify|tell"
    r"|inform)\b[^.;?]{0,60}?\b(?:ico|information commission(?:er)?|regulator"
    r"|supervisory authority)\b(?=[^.;?]*\bbreach|[^.;?]*\bhours)"
    r"|\b(?:should|ought to) (?:\w+ )?(?:report|notify) (?:a|any|all|such|serious|personal data|data|every"
    r"|the|notifiable|reportable|\s)+ ?breach\w*\b[^.;?]{0,60}?\b(?:ico|information commission(?:er)?"
    r"|regulator|supervisory authority)\b"
    r"|\b(?:subject access|access) requests? (?:should|ought to) be (?:answered|responded to|met|completed"
    r"|dealt with)[^.;?]{0,60}?\b(?:(?:one|a|1) (?:calendar )?month|30 days)\b"
    r"|\bshould (?:respond|reply) to (?:\w+ ){0,2}?(?:subject access"
    r"|access) requests?[^.;?]{0,60}?\b(?:(?:one|a|1) (?:calendar )?month|30 days)\b"
    r"|\bshould (?:\w+ )?(?:have|identify|establish|rely on|be) (?:an? )?(?:\w+ )?(?:lawful|legal) basis\b"
    r"|\bshould (?:only )?(?:be )?(?:share|shared|process|processed|used?)(?: \w+){0,3}? (?:lawfully"
    r"|fairly and lawfully|lawfully and fairly)\b",
)

_SOFT_AFTER = later(
    rf"\b{_SHOULD}\b[^.;:?]{{0,140}}?(?:,|\(|\bbecause|\bsince|–|—|;|:) ?(?:and |\w+ )?(?:as|which|because|since|for|this is|that is"
    rf"|it is|being)? ?(?:required|demanded|made compulsory|obligatory|mandatory|compelled)(?: of \w+(?: \w+)?)? (?:by|in|under)"
    rf" {_SOURCE}"
    rf"|\b{_SHOULD}\b[^.;:?]{{0,140}}?(?:,|\(|\bbecause|\bsince|–|—) ?(?:as |which |because |since |for |and |it is what )*"
    rf"(?:{_PROVISION}[^.;:?]{{0,60}}?|(?:the )?(?:\w+ )?(?:law|legislation|regulations))(?: (?:itself|also|now|already|clearly))?"
    rf" \b(?:requires??|demands?|obliges?|insists?|compels?|makes (?:this|it|that) (?:\w+ )?(?:compulsory"
    rf"|mandatory|obligatory|a (?:legal )?duty)|lays? (?:this |it )?down|imposes?|leaves no choice|says so)\b"
    rf"|\b{_SHOULD}\b[^.;:?]{{0,140}}?\b(?:is|are|as) (?:a|the|an) (?:\w+ )?(?:requirement|duty|obligation|demand)"
    rf" (?:of|under|in|imposed by|laid down in) {_SOURCE}"
    rf"|\b{_SHOULD}\b[^.;:?]{{0,140}}?,? (?<!name )(?<!cite )(?:in order )?to (?:comply with|satisfy|meet (?:the requirements? of )?|fulfil) {_SOURCE}"
    rf"|\b{_SHOULD}\b[^.;:?]{{0,140}}?\bas required (?:by|under) {_SOURCE}"
)
"""Advice in the same breath as the provision that demands it: "should be told, as Article 13 requires"."""

_ADVICE = later(
    r"should|ought|encourag|advis|asked|invited|recommend|expected|good practice|best practice|desirable|wish|like|try|tries|aims|seeks"
    r"|endeavour|strive|hope|where possible|wise|best to"
)

_NOT_SOFT = later(
    r"\bshould (?:not|never) (?:be )?(?:\w+ )?(?:seen|regarded|used|treated|viewed|taken|stop|prevent|stand"
    r"|deter|become|be a|an? |barrier|obstacle|excuse|understood|mean|read)\b"
    r"|(?:^|[,(] ?)should (?:a|an|the|any|it|there|this|that|you|they|we|one|someone|anyone|either|further)\b"
    r"|\bshould (?:\w+ )?(?:check|record|note|consider|understand|know|be aware|cite|state|name|seek|ask"
    r"|explain|read|ask|advise|identify whether|refer|receive|be trained|take advice|document|say|be able"
    r"|bear|remember|keep in mind|remind)\b",
)


def is_softened(sentence: str) -> bool:
    """Whether a sentence asks, as advice, for what the law demands."""
    words = sentence.lower()
    if not _ADVICE.search(words) or words.endswith("?"):
        return False
    if _SOFT_AFTER.search(words):
        return True
    return _SOFT.search(words) is not None and not _NOT_SOFT.search(words)
