"""Stopgaps: arrangements and offices called temporary or interim, or made because of the pandemic, with no end given.

All is matched in small letters, sentence by sentence.
"""

from __future__ import annotations

import re

from ...model.patterns import later

_ROLE = (
    r"(?:head|director|chief|manager|officer|lead|chair|chairman|guardian|clerk|secretary|commander|co-?ordinator"
    r"|controller|solicitor|superintendent|inspector|principal|headteacher|adviser|dpo|siro|registrar|administrator)"
)
_THING = (
    r"(?:arrangements?|measures?|process(?:es)?|procedures?|changes?|provisions?|relaxations?|easements?|variations?"
    r"|clauses?|basis|solutions?|steps?|workarounds?|extensions?|suspensions?|permissions?|rules?|approach|exceptions?"
    r"|exemptions?|polic(?:y|ies)|protocol|position|method|forms?|mailbox|inbox|access|agreement|systems?|premises|venue"
    r"|route|channel|guidance|powers?|waivers?|fix|relief|concessions?|derogations?|sharing|team|desk|hub|number|service|site|building|location|footing|dispensation|scheme|portal"
    r"|website|unit|email|line|capacity|period"
    r"|template|database|spreadsheet|practice|addition|members?hip|host|hosting|register|list|lead|office|working)"
)
_EMERGENCY = (
    r"(?:coronavirus|covid(?:-19)?|pandemic|lockdown|outbreak(?! of)|emergency period|public health emergency"
    r"|national emergency|social distancing|state of emergency)"
)
_STOPGAP = later(
    rf"\b(?:(?:temporary|interim|provisional|short-term|stop-?gap|transitional) (?:\w+ )?{_THING}\b"
    r"|(?:(?<!^a )(?<!^an )(?<!any )(?<!each )(?<!every )(?:interim|temporary)|(?:(?<=the )|(?<=’s )|(?<='s )|^)acting)"
    rf" (?:(?!(?:and|of|for|in|as|on|under|with|to|by)\b)[\w’'-]+ ){{0,3}}?{_ROLE}\b"
    rf"|{_THING}(?: (?:of|on|with|for|to|in) (?:[\w’'-]+ ){{1,4}}?| )(?:is|are|remains?) (?:\w+ )?(?:a )?(?:temporary"
    r"|interim|provisional|a stop-?gap)\b(?! (?:accommodation|placement|staff|care|order))"
    r"|(?:this|it|these|they) (?:is|are) (?:\w+ )?(?:temporary|interim|provisional)(?=[,.;:]| and\b|$)"
    r"|(?:owing to|due to|in (?:the )?light of|given|in view of|as a result of|on account of|arising from|since|because of"
    r"|during|throughout|in the wake of|for the duration of|in response to|brought in (?:for|by|during)|to cope with)"
    r" (?:the (?:(?:current|present|ongoing|continuing|national|recent|on-going) )*"
    rf"{_EMERGENCY}|(?:coronavirus|covid|pandemic|lockdown|social distancing))\b"
    rf"|while (?:the )?(?:[\w-]+ )?(?:{_EMERGENCY}|restrictions)(?: \w+)? (?:remains?|lasts?|continues?|(?:is|are) in"
    r"|are in place|applies|apply|persists?)\b"
    r"|temporarily(?=[.,]|$)"
    r"|temporarily (?:suspend\w*|relax\w*|allow\w*|permit\w*|chang\w*|replac\w*|mov\w*|accept\w*|us(?:es?"
    r"|ing)|extend\w*|waiv\w*|amend\w*|shar\w*|stor\w*|held|kept|sent|send\w*|disappl\w*|widen\w*|host\w*|lodg\w*|combin\w*|cover\w*|run|provided|based|located|manag\w*|responsible|filled"
    r"|closed|merg\w*|reduc\w*|paus\w*|stop\w*|increas\w*|set aside|lift\w*|delegat\w*)"
    r"|until further notice|as a stop-?gap|in the interim|(?:during|throughout|for the duration of"
    r"|in response to|because of|for as long as) the (?:current )?(?:coronavirus|covid(?:-19)?)?(?: ?pandemic"
    r"| ?outbreak| ?crisis| ?lockdown| ?emergency period| ?pilot| ?trial)\b"
    r"|while the (?:pilot|trial) (?:runs|lasts|continues)|(?:coronavirus"
    r"|covid(?:-19)?)(?: \w+){0,3}? (?:arrangements|measures))",
)
_CUES = (
    "temporar", "interim", "provisional", "short-term", "stop", "transitional", "acting", "coronavirus", "covid", "pandemic",
    "lockdown", "outbreak", "emergency", "distancing", "restrictions", "further notice", "crisis", "pilot", "trial",
)  # fmt: skip
"""One of these is in everything that the pattern matches, and is found in a tenth of the time."""

_ENDS = later(
    r"\b(?:until(?! further| (?:an?|the) (?:permanent|substantive|new|successor|replacement)\b)|till|up to|ends? (?:on|when|after|with)|expires?|lasts?|(?:within|after) (?:\d+|one|two|three|four|five|six|seven|ten|twelve|a|an) (?:hours?|days?|weeks?|months?|years?)"
    r"|for (?:a period of "
    r"|a maximum of |no (?:longer|more) than |up to )?(?:\d+|one|two|three|four|six|nine|twelve|a) (?:days?"
    r"|weeks?|months?|years?)"
    r"|no (?:longer|later) than)\b",
)
_END_DAY = later(
    r"\b(?:until|till|ends?|expires?|lapses?|lasts?|stops?|ceases?|by|before|on) [^.;]{0,30}?\b20\d\d\b"
)
"""A day on which a stopgap ends, in another sentence."""


def stopgap(words: str, text: str) -> re.Match[str] | None:
    """The first stopgap of a sentence, where neither the sentence nor the text that it stands in says when it ends."""
    if not any(each in words for each in _CUES):
        return None
    found = _STOPGAP.search(words)
    return None if found is None or _ENDS.search(words) or _END_DAY.search(text) else found
