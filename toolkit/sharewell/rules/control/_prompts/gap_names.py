"""The names of what belongs in a gap, which stand there in its place: "role", "name of lead agency"."""

from __future__ import annotations

import re

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


def names_a_gap(words: str) -> bool:
    """Whether some words are but the name of what belongs there."""
    parts = re.findall(r"[a-z-]+", re.sub(r"['’]s?\b", "", words.casefold()))
    return (
        0 < len(parts) <= 8
        and not re.search(r"\d|[^\w\s/’'.,():-]", words)
        and any(each in _NOUNS for each in parts)
        and all(each in _NOUNS or each in _AROUND for each in parts)
    )
