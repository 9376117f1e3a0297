"""A chart's steps, answers and safeguards in words, as the sentences of changes name them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..model.chart import AnyNode, ApprovalNode, Approver, Call, Outcome, Result
from .paths import START, Turned, Ways
from .sides import Sides

_LONGEST = 42
"""Characters of a question that are quoted: two of them and their answers still make one short sentence."""

_RESULTS = {
    Result.SHARE: "share",
    Result.SHARE_PART: "share a part",
    Result.DO_NOT_SHARE: "do not share",
    Result.REFER: "refer to somebody else",
    Result.DONE: "done",
    Result.RETURNS: "back to the chart that asked",
}

_SAFEGUARDS = {
    "covers minimum": "sharing no more than is needed",
    "covers fact-or-opinion": "telling fact from opinion",
    "covers right-person": "checking the recipient",
    "covers secure": "sending it securely",
    "covers tell-the-person": "telling the person",
    "covers accurate": "checking that it is accurate",
    "records decision": "recording the decision",
    "records advice": "recording the advice",
    "records breach": "recording the breach",
    "records request": "recording the request",
}


def step(node: AnyNode, sides: Sides | None = None) -> str:
    """A step by its own words, quoted and cut short where they are long."""
    if isinstance(node, ApprovalNode) and not node.asks and sides is not None:
        return f"the approval by {approver(node.by, sides)}"
    if isinstance(node, Call) and not node.asks and sides is not None:
        return quoted(sides.title("chart", node.chart))
    return quoted(node.words)


def quoted(text: str) -> str:
    """A text in quotation marks, cut at a word where it is long."""
    text = " ".join(text.split()).removesuffix(".")
    if len(text) > _LONGEST:
        text = text[:_LONGEST].rsplit(" ", 1)[0].rstrip(",;:") + "…"
    return f"“{text}”"


def result(value: Result | None) -> str:
    """What an outcome means for sharing."""
    return _RESULTS[value] if value else ""


def target(ways: Ways, id: str, sides: Sides) -> str:
    """Where answers lead: the step, and for an outcome what it means."""
    if not id:
        return "nothing"
    node = ways.nodes[id]
    meaning = f" ({result(node.result)})" if isinstance(node, Outcome) and node.result else ""
    return f"{step(node, sides)}{meaning}"


def exits(ways: Ways, turned: Turned, sides: Sides) -> str:
    """The answers by which a way is taken, as the beginning of a sentence."""
    if turned.step == START:
        return "From its start, the chart"
    name = step(ways.nodes[turned.step], sides)
    if turned.answers == ("",):
        return f"After {name}, the chart"
    return f"Answering {either(map(answer, turned.answers))} to {name}"


def answer(words: str) -> str:
    """An answer in quotation marks; one that a called chart returns is written as an id."""
    return f"“{words.replace('-', ' ')}”"


def either(words: Iterable[str]) -> str:
    """Words joined by commas and `or`."""
    return _joined(list(words), "or")


def every(words: Iterable[str]) -> str:
    """Words joined by commas and `and`."""
    return _joined(list(words), "and")


def way(ways: Ways, wanted: str, sides: Sides) -> str:
    """The shortest answers that lead to a step; the last ones where there are many."""
    taken = ways.shortest(wanted)
    named = [f"{step(ways.nodes[id], sides)} {given.replace('-', ' ')}" for id, given in taken[-2:]]
    return ("… " if len(taken) > 2 else "") + ", ".join(named) if named else "from the start"


def safeguard(what: str) -> str:
    """What an action makes sure of, as something that is done."""
    return _SAFEGUARDS[what]


def approver(by: Approver, sides: Sides) -> str:
    """Who approves, as a sentence names them."""
    from ..charts.decision import in_sentence

    who = in_sentence(sides.title("role", by.role))
    count = f"{by.at_least} people in the role of {who}" if by.at_least not in (None, "1") else f"the {who}"
    return f"{count} or somebody more senior" if by.or_above else count


def _joined(words: Sequence[str], last: str) -> str:
    return f"{', '.join(words[:-1])} {last} {words[-1]}" if len(words) > 1 else "".join(words)
