"""Laws as changes name them."""

from __future__ import annotations

from .sides import Sides


def cited(sides: Sides, id: str) -> str:
    """How a provision is cited, `Children Act 2004 s11`; its title, where it has no form of citation."""
    side = sides.after if sides.after.entry("law", id) else sides.before
    provision = side.provision(id)
    return (provision.citation if provision else None) or side.title("law", id)
