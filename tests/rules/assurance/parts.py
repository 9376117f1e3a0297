"""Small documents for the tests of rules on rights and assurance."""

from __future__ import annotations


def protocol(more: str = "", id: str = "hub", kind: str = "reciprocal-agreement") -> str:
    """A document of four lines, then what is given; the next line is line 5."""
    return f"protocol: {id}\ntitle: {id.title()}\ntype: {kind}\ntier: agreement\n{more}"


def beneath(more: str = "", above: str = "", kind: str = "overarching") -> str:
    """An agreement (file 1) beneath a document called `above` (file 2); its own text begins on line 6."""
    return protocol(f"parents: [{{protocol: above}}]\n{more}") + "---\n" + protocol(above, "above", kind)


SCOPE = "clauses:\n  - {clause: scope, about: scope, text: It is about children.}\n"
"""Enough for a document to be more than an entry in a list; a further clause begins on the third line."""


def clause(about: str, text: str, title: str = "") -> str:
    """A further clause."""
    heading = f"    title: {title}\n" if title else ""
    return f"  - clause: {about}\n    about: {about}\n{heading}    text: {text}\n"


def party(id: str, more: str = "", kind: str = "local-authority") -> str:
    """An organisation."""
    return f"party: {id}\ntitle: {id.title()}\nis: [{kind}]\n{more}"
