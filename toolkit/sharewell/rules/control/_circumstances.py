"""What words of time are said of: of people, whose circumstances change with the case, or of an organisation.

"Where the child currently lives" holds in every case; "the council is currently moving" held on the day of writing. All
is matched in small letters, sentence by sentence.
"""

from __future__ import annotations

import re

from ...model.patterns import later

_CASE = (
    r"(?:child(?:ren)?|young (?:person|people)|person|people|adults?|patients?|pupils?|students?|parents?"
    r"|mother|father|carers?|famil(?:y|ies)|household|siblings?|victims?|perpetrators?|offenders?|prisoners?"
    r"|suspects?"
    r"|individuals?|residents?|tenants?|service users?|clients?|applicants?|claimants?|bab(?:y|ies)|infants?"
    r"|witness(?:es)?|someone|anyone|everyone|somebody|anybody|nobody|he|she|address(?:es)?|placement"
    r"|medicines?|medication|whereabouts"
    r"|enquir(?:y|ies)|inquir(?:y|ies)|(?<!impact )assessments?|visits?|search(?:es)?|hearings?|tenanc(?:y|ies)|pregnanc(?:y|ies)"
    r"|incidents?|sentences?|investigations?|prosecutions?|proceedings|complaints?|allegations?|arrests?|appeals?|referrer|requester|unborn"
    r"|cases?(?! (?:systems?|management|record\w*|files?))"
    r"|circumstances|condition|couple|woman|women|man|men|girl|boy|learners?|detainees?|subjects?|employees?"
    r"|relatives?|neighbours?|caller|(?<!care )(?<!nursing )(?<!children’s )(?<!children's )home|treatment|needs|risks?|symptoms|injur(?:y|ies)|occupant|driver"
    r"|visitors?|migrants?|refugees?)"
)
_ORG = (
    r"(?:councils?|trusts?|police|boards?|partnership|agenc(?:y|ies)|organi[sz]ations?|services?|hub|teams?"
    r"|systems?|databases?|portal|providers?|hospitals?|schools?|practices?|forces?|departments?|government"
    r"|part(?:y|ies)|partners|agreements?|protocols?"
    r"|documents?|we|our|there|process(?:es)?|forms?|templates?|links?|lists?|register|polic(?:y|ies)"
    r"|arrangements?|legislation|law|nhs|contracts?|suppliers?|software|network|bod(?:y|ies)|authorit(?:y"
    r"|ies)|colleges?|surger(?:y|ies)|email|records|website|data|members|charity|group|social care|committees?"
    r"|associations?|contracts?|forum|commissioners?|hospices?|clinics?|staff)"
)
_SUBJECT = later(rf"\b(?:(?P<case>{_CASE})|(?P<org>{_ORG}))\b")
_RELATIVE = later(
    r"\b(?:who|whose|whom|whether|whoever|anyone|any|every|each|if|wherever|while|when|whenever|once|until"
    r"|unless|what|how|someone)\b[^,;:()]*$"
    r"|\b(?:that|which|where|when) (?:\w+[’']?\w* ){0,5}?(?:is|are|was|were|has|have)? ?$(?<=.)",
)
_DOING = later(
    r"^\W*(?:be |been |is |are )?(?:living|residing|lives?|resident|placed|in (?:care|custody|hospital|prison"
    r"|school|treatment|foster|danger|crisis|need|receipt|contact|force|touch)|subject to|known to|open to"
    r"|attend\w*|enrolled|registered with|employed|prescribed"
    r"|taking|receiving|supervised|supported by|involved|working with|supporting the|homeless|missing"
    r"|pregnant|under (?:the care|treatment|supervision|section|a |investigation)|detained|on (?:bail|licence"
    r"|remand|roll|a (?:plan|child|care|protection|register|waiting))|at risk|experiencing|suffering"
    r"|caring|serving|wanted|admitted|discharged|bereaved|arrived|separated|released|moved (?:house|home"
    r"|school|into|to the area)|born|diagnosed|married|divorced|widowed|in force|applicable|amended|unwell"
    r"|ill|safe|using (?:drugs|alcohol|substances))\b",
)
_IN_FORCE = later(r"^\W*(?:in force|applicable)\b")
_IS = later(r"\b(?:is|are|has|have|was|were)\b(?: \w+)? ?(?:at present|\w+)$")
_OPENING = later(r"^ (?:\w+ly )?(?:\w+ed|known|born|held|given) (?:\w+ )?(?:" + _CASE + r")\b|^ \w+ risks\b")
"""What tells, after a word of time that opens a sentence, of people as they then are: "recently bereaved families"."""
_WORKER = later(
    r"^,? (?:the|a|each|every|her|his|their) (?:[\w’'-]+ ){0,2}?(?:worker|practitioner|nurse|midwife|visitor|officer|teacher|doctor|gp"
    r"|manager|coordinator|advocate|lead)\b"
)
"""Somebody who does something in the coming week of a case."""
_EACH_BODY = later(rf"^\W*(?:each|every|the|our|all) (?:each |every )?(?=(?:[\w’'-]+ )?{_ORG}\b)")
_FOR_PEOPLE = later(
    rf"\b({_ORG}|information|referrals?|notifications?|reports?|requests?|meetings?|conferences?|support|numbers?|details"
    rf"|notices|training|reviews) (?:for|with|to|from|about|of|on) (?!which\b|whom\b)(?:(?!which\b|whom\b|that\b)\w+ ){{0,2}}?{_CASE}\b"
)
"""Bodies named by the people they serve: "the service for young people"."""
_CLAUSE = later(r"\b(?:that|which|who|when|because|so) ")


def is_of_a_body(words: str, found: re.Match[str]) -> bool:
    """Whether words of time follow an organisation of which something is said."""
    named = list(_SUBJECT.finditer(_FOR_PEOPLE.sub(r"\1", words[: found.start()])))
    return bool(named and named[-1]["org"]) and _IS.search(words[: found.end()]) is not None


def is_of_a_case(words: str, found: re.Match[str], to_come: bool = False) -> bool:
    """Whether words of time tell of somebody's circumstances, which change with the case, and not of the writing.

    `to_come` is whether they are of the time to come.
    """
    start = max(words.rfind(mark, 0, found.start()) for mark in ",;:()") + 1
    before, after = words[start : found.start()], words[found.end() :]
    if words[start - 1 : start] == "," and before.startswith(" which ") and _IS.search(before + found[0]):
        # What a clause set off by commas adds is said of the thing just named.
        named = list(_SUBJECT.finditer(words[:start]))
        return not named or named[-1]["case"] is not None
    is_said = _IS.search(words[start : found.start()] + found[0]) is not None
    if is_said and (each := _EACH_BODY.match(before)):
        before = before[each.end() :]
    if _RELATIVE.search(before) or _IN_FORCE.match(after):
        return True
    if not before.strip() and start == 0:
        if to_come and _WORKER.match(after):
            return True
        first = _SUBJECT.search(after)
        return _OPENING.match(after) is not None or bool(
            first and first["case"] and _DOING.match(after[first.end() :])
        )
    named = list(_SUBJECT.finditer(_FOR_PEOPLE.sub(r"\1", before) if is_said else before))
    of_body = bool(named and named[-1]["org"] and is_said)
    if _DOING.match(after) and not of_body:
        return True
    if not named or named[-1]["case"] is None:
        return False
    # What becomes of a body next year is told of the body, though its people are named last.
    return not to_come or all(each["case"] for each in named) or _CLAUSE.search(before) is not None
