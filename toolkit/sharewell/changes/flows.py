"""What the changes in a flow have in common: what the flow is called, and whom they concern."""

from __future__ import annotations

from ..model.sharing import Flow
from .edits import Edit


def flow_name(flow: Flow) -> str:
    """What people call a flow: its title, else its id in words."""
    return flow.title or flow.flow.replace("-", " ").capitalize()


def taking_part(edit: Edit) -> tuple[str, ...]:
    """Those who give or receive in the flow around an edit, on either side, by id."""
    found: list[str] = []
    for spot in (edit.after, edit.before):
        for each in (spot.value, *spot.owners):
            if isinstance(each, Flow):
                found += [*each.from_, *each.to, *each.among]
    return tuple(dict.fromkeys(found))
