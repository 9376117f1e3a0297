"""Partners who are told of a breach or complaint: whoever stands outside the organisation that deals with it.

Another party, the sender or the recipient of what went astray, a body that is named. The regulator, the ombudsman and the
person concerned are none: to tell them leaves the partners in the dark.
"""

from __future__ import annotations

import functools
import re

from ...model.patterns import later

_BODY = later(
    r"\b(?:part(?:y|ies)|signator(?:y|ies)|organisations?|agenc(?:y|ies)|bod(?:y|ies)|controllers?"
    r"|authorit(?:y|ies)"
    r"|services (?:concerned|involved|affected)|members(?! of)|processors?|suppliers?|providers?|councils?"
    r"|forces?|trusts?|schools?"
    r"|surger(?:y|ies)|practices?|hospitals?|colleges?|charit(?:y|ies)|senders?|recipients?|owners?|police"
    r"|probation|social care|hub"
    r"|customers?|sources?|host|donor|ICB|GPs?|MASH|(?:ambulance|fire|fire and rescue|probation) service"
    r"|landlords?|prisons?|coroner"
    r"|universit(?:y|ies)|care homes?|nurser(?:y|ies)|academ(?:y|ies)|housing associations?|refuges?"
    r"|Home Office|front door)\b"
    r"(?! (?:polic|procedure|process|manager|team|officer|lead|desk|record|system|risk|service|staff|code"
    r"|committee|care|relations"
    r"|governor|handbook|intranet|form|log|register|office\b))"
    r"(?!['’]s (?!(?:breach )?contact\b|nominated|designated))",
    re.IGNORECASE,
)

_TELLS = later(
    r"\b(?:tell|told|inform|notif|alert|warn|contact|consult|liais|involv|report|touch|with|to|ring|rang|ask"
    r"|email|phone|telephon"
    r"|call|pass|give|given|hear|shar|cop(?:y|ied)|agree|let|between|explain|apologi|advis|updat|send|sent"
    r"|bring|invit|reach)"
    r"\w*(?:(?! by )[^.;\n]){0,70}$",
    re.IGNORECASE,
)

_NOT_TOLD = later(
    r"\b(?:own|their|its|your|our|his|her|employing|home|parent|each|that|an?|whose|one|same|which|no"
    r"|governing|supervisory|risk|asset"
    r"|protection|person to|(?:of|at|in|within|inside|across|under|for|throughout|than|by) (?:(?:the|an?|that"
    r"|this|any|each|its|their) )?(?:\w+ )?) ?$",
    re.IGNORECASE,
)
"""What stands before a body that is not told of it, but has it happen, or employs those who are told."""

_PARTNERS = later(
    r"\bpartner(?:s|ships?)?\b|\bother (?:part(?:y|ies)|agenc(?:y|ies)|organisations?|bod(?:y|ies)"
    r"|controllers?|signator(?:y|ies)|services"
    r"|authorit(?:y|ies)|sides?|ends?|members|providers?|councils?|forces?|trusts?|schools?)\b"
    r"|\bthe others?\b|\ball others\b"
    r"|\beach other\b|\bone another\b|\boriginat\w+|\bcounterparts?\b|\bjoint(?:ly)?\b|\btogether\b"
    r"|\bcollective(?:ly)?\b"
    r"|\b(?:multi|inter|cross)[- ](?:agency|organisation\w*|party|authority|partner\w*)\b|\bboth (?:sides"
    r"|ends|organisations|agencies|parties"
    r"|bodies|services|controllers|teams)\b|\b(?:everyone|everybody|all|those|anyone) (?:who |that "
    r"|which )?(?:else )?(?:concerned|involved"
    r"|affected|holds?|held|sent|received|ha[sd]|shared?|supplied|gave|signed)\b"
    r"|\b(?:whoever|whichever|those who|anyone who) (?:\w+ )?(?:sent|supplied|provided|shared|gave|disclosed"
    r"|holds|owns|received|passed)\b"
    r"|\b(?:where|whom|which|whoever) (?:it|they|the \w+) (?:came|comes|originated|went|belongs?)\b"
    r"|\bcame from\b|\bbelong(?:s|ed|ing)? to\b"
    r"|\b(?:to|with|of|tells?|informs?|notif\w+|told|contacts?|asks?) every (?:party|signatory|organisation"
    r"|agency|body|controller)\b"
    r"|\bthe (?:organisation|agency|party|body|service|controller|school|authority|council|trust) (?:whose"
    r"|from (?:which|whom)|(?:that|which|who)"
    r" (?:sent|gave|supplied|provided|shared|disclosed))\b"
    r"|\b(?:each|every|any) (?:organisation|agency|party|body|service|controller|school|authority) (?:whose"
    r"|from|it touches|concerned|involved"
    r"|affected|named|(?:that|which|who) (?:holds?|has|sent|gave|supplied|provided|shared|received|owns"
    r"|signed))\b"
    r"|\b(?:council|trust|police|school|hospital|force|surgery|college|charity|university) and (?:the "
    r"|an? )?(?:council|trust|police|school"
    r"|hospital|force|surgery|college|charity|university|NHS)\b"
    r"|\bbetween (?:them|themselves|us)\b|\bin common\b|\bopposite numbers?\b"
    r"|\b(?:part(?:y|ies)|signator(?:y|ies)|organisations|agencies|bodies|controllers?|providers?|suppliers?"
    r"|processors?|owners|organisation|agency|senders?|recipients?|council|force"
    r"|trust|school|hospital|hub|police)\b(?!['’]s)[^.;\n]{0,60}\b(?:(?:is|are|be|been|being|gets?) (?:also "
    r"|then |both |all |at once |promptly |first )?(?:told"
    r"|informed|notified|alerted|warned|contacted|consulted|involved|rung|updated|given|kept|copied|asked"
    r"|sent)|hears?|learns?)\b",
    re.IGNORECASE,
)

_PARTNERS_BY_NAME = later(
    r"\b(?:[A-Z][a-z]+ ){1,4}(?:Police|Constabulary|Council|NHS|Trust|School|College|Hospitals?|Probation"
    r"|Homes|Association|Surgery"
    r"|University|Academy|ICB|Housing)\b(?!['’]s)"
)

_ABOUT = later(
    r"\bcomplain(?:s|ts?|ed|ing)? (?:made )?(?:to|about|against|from|by|concerning) (?:the|an?|any|one|each"
    r"|its|their|our) \w+",
    re.IGNORECASE,
)
"""Against whom a complaint is: not yet somebody who is told of it."""

_MADE_TO = later(
    r"\bcomplain\w*[^.;\n]{0,40}\b(?:made|addressed|directed|put|brought|taken|submitted|raised"
    r"|lodged) (?:(?:first|directly|straight|in writing) )*"
    r"(?:to|with) (?:the |that )?(?:organisation|agency|party|body|service|authority|council|trust|school"
    r"|force|provider)\b",
    re.IGNORECASE,
)
"""Where people take their complaint: not yet a partner that hears of it."""

_LEADS_ON = later(
    r"\b(?:clauses?|sections?|annex(?:es)?|appendix|appendices|schedules?|paragraphs?|part) (?:\d|[A-Z]\b"
    r"|above|below)|\[(?:clause|annex"
    r"|chart|party|appendix|section)\b"
    r"|\b(?:shared|agreed|common|area-wide|whole-system) (?:\w+ ){0,2}(?:procedures?|process(?:es)?"
    r"|protocols?|arrangements?|plans?)\b",
    re.IGNORECASE,
)


@functools.lru_cache(maxsize=16384)
def names_partners(text: str) -> bool:
    """Whether a text names anybody outside the organisation, or leads to where that is said."""
    text = _MADE_TO.sub("", _ABOUT.sub("", text))
    return bool(
        _PARTNERS.search(text)
        or _PARTNERS_BY_NAME.search(text)
        or _LEADS_ON.search(text)
        or any(is_told(text, found.start()) for found in _BODY.finditer(text))
    )


def is_told(text: str, at: int) -> bool:
    """Whether a body that stands at a position of a text is told of what happened."""
    before = text[max(0, at - 90) : at]
    return _NOT_TOLD.search(before) is None and _TELLS.search(before) is not None
