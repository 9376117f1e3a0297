"""Changes of the grounds on which parties share, and of the legal positions that they cite."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from ...model.legal import Confidence, Fallback, Grounds, Lawfulness, Position
from ..change import Change
from ..edits import Edit
from ..grounds import concerned, verb_of, whose
from ..laws import cited
from ..phrases import Became, Differs, LooksOther, listed, quoted, told_text
from ..reach import Reach, called, reach, statement_path
from ..sides import Sides, about
from ..values import in_words
from ..weights import Turn

TELLS = (Lawfulness, Fallback, Position)

_LAW = {
    "basis": "the lawful basis",
    "special-category": "the condition for special category data",
    "criminal-offence": "the authority for criminal offence data",
    "conditions": "the condition of the Schedule",
}

_WHAT = {
    "necessary-because": "why it is necessary",
    "proportionate-because": "why it is proportionate",
    "article-8": "how private and family life was weighed",
    "summary": "when to use it",
    "title": "its title",
    "when": "the case in which they apply",
    "met-by": "what answers the duty of confidence",
    "otherwise": "what else answers the duty of confidence",
    "law": "the law that lifts the duty of confidence",
    "decided-by": "who decides on confidence",
    "recorded-in": "where decisions on confidence are written down",
    "why": "the reasoning on confidence",
    "confidence": "how the duty of confidence is answered",
    "regime": "the data protection regime",
}


class OfBasis(Change):
    """A change of the grounds on which parties share."""

    thing: ClassVar[str] = "basis"


class BasisAdded(OfBasis, Became):
    """Parties share on grounds that they did not state."""

    turn: ClassVar[Turn] = Turn.ADDED


class BasisRemoved(OfBasis, Became):
    """Parties no longer share on grounds that they stated."""

    turn: ClassVar[Turn] = Turn.REMOVED


class BasisNarrowed(OfBasis, Became):
    """Grounds hold for less, leave out people who opted out, or rest on a policy document."""

    turn: ClassVar[Turn] = Turn.TIGHTENED


class BasisWidened(OfBasis, Became):
    """Grounds hold for more, no longer leave out people who opted out, or rest on no policy document any more."""

    turn: ClassVar[Turn] = Turn.LOOSENED


class BasisAltered(OfBasis, Differs):
    """The regime, the position cited, the answer to confidence or the reasons differ."""

    turn: ClassVar[Turn] = Turn.ALTERED


class BasisReworded(OfBasis, LooksOther):
    """The title of a position, or what only looks different."""

    turn: ClassVar[Turn] = Turn.REWORDED


class BasisRenamed(OfBasis):
    """A legal position has another id."""

    turn: ClassVar[Turn] = Turn.RENAMED

    @property
    def sentence(self) -> str:
        """The old and the new id."""
        return f"{self.called} has the id {self.new}; it had {self.old}."


def changes(edit: Edit, sides: Sides) -> Iterator[Change]:
    """What an edit of grounds means."""
    common = about(edit, whose(edit, sides)) | {"concerned": concerned(edit, sides)}
    value = edit.there.value
    if isinstance(value, Grounds):
        yield from _whole(edit, value, sides, common)
    elif found := reach(edit, sides):
        is_told_by_name = bool(found.gained) != bool(found.lost)
        name = f"The grounds for {found.old}" if is_told_by_name else "Grounds of sharing"
        common |= {"subject": statement_path(edit, Lawfulness), "called": name}
        yield from _reaching(found, common)
    elif isinstance(value, Confidence) or isinstance(edit.there.owner, Confidence):
        yield from _confidence(edit, sides, common)
    elif edit.key in _LAW:
        title = sides.title("law", value) if edit.key == "basis" else cited(sides, value)
        noun, verb = _LAW[edit.key], verb_of(edit)
        if edit.is_added:
            yield BasisAdded(**common, how=f"now {verb} on {noun}: {title}", new=title)
        else:
            yield BasisRemoved(**common, how=f"no longer {verb} on {noun}: {title}", old=title)
    elif edit.key == "position":
        yield from _cited(edit, sides, common)
    elif edit.key == "policy-document":
        yield from _policy_document(edit, common)
    elif edit.key == "national-data-opt-out":
        yield from _opt_out(edit, common)
    else:
        common["called"] += f", {_WHAT[edit.key]}"
        if edit.key == "regime":
            yield BasisAltered(**common, old=in_words(edit.before.value), new=in_words(edit.after.value))
        elif edit.key == "title":
            yield BasisReworded(**common, old=quoted(edit.before.value), new=quoted(edit.after.value))
        else:
            yield from told_text(edit, common, BasisAltered, BasisReworded)


def _whole(edit: Edit, grounds: Grounds, sides: Sides, common: dict[str, Any]) -> Iterator[Change]:
    if edit.is_renamed and isinstance(grounds, Position):
        yield BasisRenamed(**common, old=edit.before.value.position, new=grounds.position)
        return
    on, one = _rest_on(grounds, sides), isinstance(grounds, Position)
    if edit.is_added:
        tail = f"; {'it rests' if one else 'they rest'} on {on}" if on else ""
        yield BasisAdded(**common, how=f"{'is' if one else 'are'} new{tail}", new=on)
    else:
        tail = f"; {'it' if one else 'they'} rested on {on}" if on else ""
        yield BasisRemoved(**common, how=f"{'is' if one else 'are'} gone{tail}", old=on)


def _reaching(found: Reach, common: dict[str, Any]) -> Iterator[Change]:
    if found.is_wider:
        yield BasisWidened(**common, how=f"are now {found.more}", old=found.old, new=found.new)
    if found.is_narrower:
        yield BasisNarrowed(**common, how=f"are {found.less}", old=found.old, new=found.new)


def _rest_on(grounds: Grounds, sides: Sides) -> str:
    """In short what grounds rest on: a position, a lawful basis, powers."""
    position = getattr(grounds, "position", None)
    if position and not isinstance(grounds, Position):
        return sides.title("position", position)
    return listed(sides.title("law", each) for each in grounds.basis or grounds.gateways)


def _cited(edit: Edit, sides: Sides, common: dict[str, Any]) -> Iterator[Change]:
    old, new = (
        quoted(sides.title("position", each.value)) if each.value else ""
        for each in (edit.before, edit.after)
    )
    if edit.is_added:
        yield BasisAdded(**common, how=f"now rest on the position {new}", new=new)
    elif edit.is_removed:
        yield BasisRemoved(**common, how=f"no longer rest on the position {old}", old=old)
    else:
        yield BasisAltered(**common | {"called": f"{common['called']}, the position"}, old=old, new=new)


def _policy_document(edit: Edit, common: dict[str, Any]) -> Iterator[Change]:
    old, new = (
        quoted(called("document", each.value, each)) if each.value else ""
        for each in (edit.before, edit.after)
    )
    if edit.is_added:
        yield BasisNarrowed(**common, how=f"now {verb_of(edit)} on a policy document: {new}", new=new)
    elif edit.is_removed:
        yield BasisWidened(
            **common, how=f"no longer {verb_of(edit)} on a policy document; it was {old}", old=old
        )
    else:
        yield BasisAltered(
            **common | {"called": f"{common['called']}, the policy document"}, old=old, new=new
        )


def _opt_out(edit: Edit, common: dict[str, Any]) -> Iterator[Change]:
    """Where nothing is said of the opt-out, it is not applied."""
    old, new = in_words(edit.before.value), in_words(edit.after.value)
    if edit.after.value:
        yield BasisNarrowed(
            **common, how="now leave out people who chose the national data opt-out", old=old, new=new
        )
    elif edit.before.value:
        how = "no longer leave out people who chose the national data opt-out"
        yield BasisWidened(**common, how=how, old=old, new=new)
    else:
        common["called"] += ", whether the national data opt-out applies"
        yield BasisAltered(**common, old=old, new=new)


def _confidence(edit: Edit, sides: Sides, common: dict[str, Any]) -> Iterator[Change]:
    value = edit.there.value
    common["called"] += f", {_WHAT[edit.key]}"
    if isinstance(value, Confidence):
        old, new = (in_words(each.value.met_by) if each.value else "" for each in (edit.before, edit.after))
        yield BasisAltered(**common, old=old, new=new)
    elif edit.key == "law":
        old, new = (cited(sides, each.value) if each.value else "" for each in (edit.before, edit.after))
        yield BasisAltered(**common, old=old, new=new)
    elif edit.key in ("met-by", "otherwise"):
        yield BasisAltered(**common, old=in_words(edit.before.value), new=in_words(edit.after.value))
    else:
        yield from told_text(edit, common, BasisAltered, BasisReworded)
