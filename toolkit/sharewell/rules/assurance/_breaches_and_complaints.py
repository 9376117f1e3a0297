"""What a text speaks of: breaches of information, or complaints."""

from __future__ import annotations

import re

from ...model.clauses import Topic
from ...model.patterns import later

_THINGS = (
    r"(?:data|information|records?|files?|papers?|paperwork|laptops?|phones?|devices?|tablets?|sticks?"
    r"|drives?|messages?|emails?"
    r"|letters?|notes?|notebooks?|documents?|disclosures?|reports?|lists?|attachments?|case papers)"
)

_BREACH = later(
    r"\b(?:breach(?:es|ed)?|breaking confidence|near miss(?:es)?)\b"
    rf"|\b(?:data|information|security|privacy|confidentiality|cyber)(?: \w+){{0,2}} (?:incidents?"
    rf"|loss(?:es)?|leaks?)\b"
    rf"|\b(?:misdirect\w+|misfil\w+|misplac\w+|mislaid|(?:goes|go|went|gone|going) (?:astray|missing)"
    rf"|wrong (?:recipient|person|address"
    rf"|hands|place|inbox|mailbox|family|school|fax)|sent in error|unauthori[sz]ed (?:access|disclosure|use"
    rf"|person)"
    rf"|accidental(?:ly)? (?:disclos|los|sen)\w+|hack\w*)\b"
    rf"|\b(?:los[est]\w*|stolen|theft)\b[^.;\n]{{0,40}}\b{_THINGS}\b|\b{_THINGS}\b[^.;\n]{{0,40}}\b(?:lost"
    rf"|stolen|leaked|looked at without)\b",
    re.IGNORECASE,
)

_OTHER_BREACH = later(
    r"\bbreach(?:es|ed)? (?:of|in) (?:(?:an?|the|this|that|any|their|his|her|its|such) )?(?:\w+ )?(?:bail"
    r"|orders?|injunctions?|licen[cs]es?"
    r"|tenancy|tenancies|contracts?|(?:the )?peace|agreement|conditions?|planning|probation|curfews?|notices?"
    r"|protocol|undertakings?"
    r"|clauses?|terms|requirements?|standards?|duty|duties|trust|code|human rights|policy|rules?"
    r"|regulations?)\b"
    r"|\b(?:material|persistent|serious|repeated) breach of\b|\bin breach\b|\bbreach(?:es|ed)? (?:proceedings"
    r"|hearing)",
    re.IGNORECASE,
)
"""Breaches of what is no information: of bail, of a contract, of the peace."""

_COMPLAINT = later(r"\bcomplain(?:s|ts?|ed|ing)?\b", re.IGNORECASE)


def speaks_of(topic: Topic, text: str) -> bool:
    """Whether a text speaks of breaches of information, or of complaints."""
    if topic is Topic.COMPLAINTS:
        return _COMPLAINT.search(text) is not None
    return _BREACH.search(_OTHER_BREACH.sub("", text)) is not None


def names_other_breach(text: str) -> bool:
    """Whether a text speaks of a breach of what is no information."""
    return _OTHER_BREACH.search(text) is not None
