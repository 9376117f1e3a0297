"""A rule's page, from its docstring; and the list of all."""

from __future__ import annotations

from itertools import groupby

from ..rules.rule import Rule
from .frame import Frame
from .publish.disk import Page


def rule(frame: Frame, each: Rule) -> Page:
    """The page of one rule."""
    return frame.page(
        "rule", each.name, each.name, "rule.html", kind_words="Check", description=each.page.finds, rule=each
    )


def rules(frame: Frame, all_rules: list[Rule]) -> Page:
    """The page that lists every rule."""
    ordered = sorted(all_rules, key=lambda each: (each.family, each.name))
    return frame.index(
        "rule",
        "rules.html",
        "What Sharewell checks, and why.",
        families=[
            (family, list(rows)) for family, rows in groupby(ordered, key=lambda each: each.family_title)
        ],
    )
