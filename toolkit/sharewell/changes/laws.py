"""Laws as changes name them."""

from __future__ import annotations

import re

from .sides import Sides

_SECTION = re.compile(r"\b(?:ss?|Arts?|Sch|paras?|regs?|rr?|Part|Byelaw)\.? ?\d")
"""What shows that a citation names a place in a law; that of a whole Act, such as 2018 c.12, is known to few."""

_REST = re.compile(r"; | \(")
"""Where the citation of a provision goes on with what inserted it, or with cases."""


def cited(sides: Sides, id: str) -> str:
    """How a provision is cited in short, `Children Act 2004 s11`; its title, where it has no such form."""
    side = sides.after if sides.after.entry("law", id) else sides.before
    provision = side.provision(id)
    short = _REST.split(provision.citation)[0] if provision and provision.citation else ""
    return short if _SECTION.search(short) else side.title("law", id)
