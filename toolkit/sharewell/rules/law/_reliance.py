"""Whether a sentence rests a power or a duty on the Act that it names, and does not only mention the Act."""

from __future__ import annotations

import re

from ...model.patterns import later

_CLAIMS_BEFORE = later(
    r"\b(?:powers?|dut(?:y|ies)|gateways?|authority|obliged|obligations?|required|permitted|allowed|empowered|enabled"
    r"|authorised|entitled|(?:legal|lawful|statutory) basis|shar(?:e|es|ed|ing)|disclos\w+|rel(?:y|ies|ied|ying)"
    r"|reliance|bound)\b[^.;:]{0,60}\b(?:under|by|in|of|from|through|on|upon|pursuant to|within)\s(?:the\s)?\Z",
    re.IGNORECASE,
)
_IS_THE_BASIS = later(
    r"\b(?:(?:legal|lawful|statutory) basis|gateways?|powers?|authority|what (?:allows|permits|enables|lets|obliges|requires))\b"
    r"[^.;:]{0,40}(?:\b(?:is|are|comes? from|lies? in|rests? on)|[:–-])\s(?:the\s)?\Z",
    re.IGNORECASE,
)
_BY_VIRTUE_OF = later(r"\b(?:under|pursuant to|by virtue of|using|through)\s(?:the\s)?\Z", re.IGNORECASE)
_SHARE = later(
    r"\b(?:shar(?:e|es|ed|ing)|disclos\w+|(?:give|pass|supply|provide)s? information|co-?operate)\b"
)
_BETWEEN = r"\W{0,2}(?:\([^()]{1,40}\)\s)?(?:also\s|further\s|itself\s|then\s|therefore\s)?"
_CLAIMS_AFTER = later(
    _BETWEEN
    + r"(?:gives?|allows?|permits?|lets?|requires?|enables?|empowers?|places?|obliges?|imposes?|provides?|authorises?"
    r"|creates?|puts?|confers?|binds?|grants?|supplies)\b"
)
_IS_IT_AFTER = later(
    _BETWEEN + r"(?:(?:is|are|forms?|makes?|serves? as|acts? as|stands? as|remains?|constitutes?)\s"
    r"(?!not\b|no\b)(?:\w+\s(?!not\b|no\b)){0,3}?(?:(?:legal|lawful|statutory) (?:basis|gateways?|powers?|authority)|gateways?|authority for"
    r"|powers? (?:used|relied|for|to|that|by|under|which))\b"
    r"|(?:is|are|was|be|being|can be|may be)\s(?:\w+\s)?(?:relied (?:up)?on|invoked)\b"
    r"|(?:is|are) (?:what|where)\b.{0,40}\b(?:allows?|permits?|lets?|enables?|power|duty|requires?|obliges?)\b)"
)
_POWER_OF = later(
    r"\b(?:powers?|dut(?:y|ies)|gateways?)\b[^.;:]{0,30}\b(?:under|by|in|of|from)\s(?:the\s)?\Z",
    re.IGNORECASE,
)
_PERMITTED_BY = later(
    r"\b(?:permitted|authorised|empowered|enabled|allowed|obliged)\s(?:to\s\w+\s)?(?:\w+\s){0,3}?(?:by|under)\s(?:the\s)?\Z"
    r"|\b(?:relying|rely|relies|relied|reliance) (?:up)?on\s(?:the\s)?\Z",
    re.IGNORECASE,
)
_SUCH_AFTER = later(
    _BETWEEN
    + r"(?:gives?|confers?|grants?|imposes?|places?|puts?|creates?|provides?|supplies|contains?)\s(?:\w+\s){0,5}?"
    r"(?:powers?|dut(?:y|ies)|gateways?|authority|legal basis|obligations?)\b"
    r"|"
    + _BETWEEN
    + r"(?:allows?|permits?|lets?|enables?|empowers?|authorises?|requires?|obliges?)\s(?:\w+\s){0,6}?"
    r"(?:shar(?:e|ing)|disclos\w+|exchange|(?:give|pass|supply|provide|ask for|tell)\b|information|co-?operate)"
)
_COMPLIES = later(
    r"\b(?:compl\w+|accord\w*|in line|consistent|breach|offences?|convicted|contrary)\b", re.IGNORECASE
)


def rests_on(before: str, after: str) -> bool:
    """Whether the words around an Act's name make it the source of a power or duty."""
    return _keeps_to_none(before) and bool(
        _CLAIMS_BEFORE.search(before)
        or _CLAIMS_AFTER.match(after)
        or _IS_THE_BASIS.search(before)
        or _IS_IT_AFTER.match(after)
        or (_BY_VIRTUE_OF.search(before) and _SHARE.search(after))
    )


def plainly_rests_on(before: str, after: str) -> bool:
    """The same for an Act of which the catalogue knows no power: only where the words leave no doubt."""
    return _keeps_to_none(before) and bool(
        _POWER_OF.search(before)
        or _PERMITTED_BY.search(before)
        or _IS_THE_BASIS.search(before)
        or _IS_IT_AFTER.match(after)
        or _SUCH_AFTER.match(after)
    )


def _keeps_to_none(before: str) -> bool:
    """Whether the sentence does not only say that the law is kept or broken."""
    return _COMPLIES.search(before[-60:]) is None
