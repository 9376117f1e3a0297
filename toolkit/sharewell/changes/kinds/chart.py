"""What became of a chart, told as a whole: first the ways to sharing, then outcomes, then what single steps say.

A difference that changes a way is told as that and not again as the steps behind it, so that a reviewer reads “a
refusal now leads to sharing” and not that an arrow was bent.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...model.chart import AllOf, AnyNode, AnyOf, ApprovalNode, Chart, Node, Outcome, Result
from ...model.document import Document
from ...model.meaning import canonical
from ...model.places import Place
from .. import chart_words as words
from ..change import Change
from ..edits import edits
from ..paths import START, Taken, Turned, Ways, relabelled, turned
from ..sides import Sides, digest, signatories
from ..weights import Axis
from ..wording import difference
from . import chart_approval as approvals
from . import chart_path as paths
from . import chart_step as steps
from ._chart_steps import edited, gate

TELLS_WHOLE = (Chart,)

_SHARE_RANK = {Result.SHARE: 2, Result.SHARE_PART: 1, Result.DO_NOT_SHARE: 0}


def changes_between(before: Document[Any], after: Document[Any], sides: Sides) -> Iterator[Change]:
    """Everything that differs between two versions of a chart."""
    found = tuple(edits(before, after))
    names = {
        each.before.value.id: each.after.value.id
        for each in found
        if each.is_renamed and isinstance(each.after.value, Node)
    }
    telling = _Telling(before, after, names, sides)
    told = [*telling.ways(), *telling.outcomes(), *telling.steps()]
    for edit in found:
        told += edited(edit, telling.before, telling.after, telling.concerned, sides)
    yield from told
    yield from telling.altogether({axis for each in told for axis in each.weight.axes})


class _Telling:
    """Both versions as ways, and which steps have been named already."""

    def __init__(
        self, before: Document[Any], after: Document[Any], names: dict[str, str], sides: Sides
    ) -> None:
        self.documents = (before, after)
        self.before, self.after = Ways(before.body, names), Ways(after.body)
        self.sides = sides
        self.concerned = _users(before.id, after.id, sides)
        self.turned = tuple(turned(self.before, self.after))
        self.told: set[str] = set()
        self.outcomes_told = frozenset(self._outcomes_that_say_more())

    def ways(self) -> Iterator[Change]:
        """What leads to sharing, and what it takes."""
        yield from self._dropped_and_put()
        for each in self.turned:
            yield from self._turn(each)
        for id, exits in self.after.exits.items():
            if id != START and id in self.before.exits:
                yield from self._relabelled(id, self.before.exits[id], exits)

    def outcomes(self) -> Iterator[Change]:
        """Outcomes that mean something else, and those that can now, or no longer, be reached."""
        for id in sorted(self.outcomes_told):
            come = id in self.after.reached
            node = self._node(id)
            assert isinstance(node, Outcome)
            shares = bool(node.result and node.result.shares)
            kind: type[Change]
            if come:
                kind = paths.SharingOutcomeReached if shares else paths.OutcomeReached
                yield kind(**self._about(id), new=words.way(self.after, id, self.sides))
            else:
                kind = paths.SharingOutcomeLost if shares else paths.OutcomeLost
                yield kind(**self._about(id), old=words.way(self.before, id, self.sides))
            self.told.add(id)
        for id, later in self.after.nodes.items():
            earlier = self.before.nodes.get(id)
            if (
                isinstance(later, Outcome)
                and isinstance(earlier, Outcome)
                and earlier.result is not later.result
            ):
                yield _result(earlier, later)(
                    **self._about(id), old=words.result(earlier.result), new=words.result(later.result)
                )

    def altogether(self, told: set[Axis]) -> Iterator[Change]:
        """What the chart as a whole has more or less of before sharing, where no single answer accounts for it."""
        before, after = (each.needed.get(START) for each in (self.before, self.after))
        changes: dict[str, Any] = {
            "opens": before is None and after is not None,
            "closes": before is not None and after is None,
        }
        if before is not None and after is not None:
            changes = {"lost": before - after, "gained": after - before}
        whole = Turned(step=START, answers=("",), old="", new="", **changes)
        for each in self._effects(whole):
            if not {Axis.WIDENS, Axis.NARROWS} & told & set(each.weight.axes):
                yield each

    def steps(self) -> Iterator[Change]:
        """Steps that came or went without a word so far, and those of another kind under the same id."""
        for id, node in self.after.nodes.items():
            if id not in self.before.nodes and id not in self.told:
                yield steps.ChartStepAdded(**self._about(id), new=words.result(getattr(node, "result", None)))
            elif id in self.before.nodes and type(node) is not type(self.before.nodes[id]):
                yield from self._of_another_kind(id, self.before.nodes[id], node)
        for id, node in self.before.nodes.items():
            if id not in self.after.nodes and id not in self.told:
                yield steps.ChartStepRemoved(
                    **self._about(id), old=words.result(getattr(node, "result", None))
                )

    def _of_another_kind(self, id: str, old: AnyNode, new: AnyNode) -> Iterator[Change]:
        """A step under the same id that is, for example, a gate now and was a question."""
        kind: type[Change] = steps.ChartStepAltered
        gates = AnyOf | AllOf
        if isinstance(old, gates) and isinstance(new, gates):
            kind = gate(isinstance(new, AnyOf), self.after.exits[id], self.after)
            if (old.asks, canonical(old.tests)) != (new.asks, canonical(new.tests)):
                yield steps.QuestionAltered(**self._about(id), words=difference(old.words, new.words))
        yield kind(**self._about(id), old=_KINDS[type(old).__name__], new=_KINDS[type(new).__name__])

    def _dropped_and_put(self) -> Iterator[Change]:
        """Questions that only one version has, told once however many ways come to them."""
        lost = dict.fromkeys(what for each in self.turned for what in sorted(each.lost))
        gained = dict.fromkeys(what for each in self.turned for what in sorted(each.gained))
        for what in lost:
            if self._is_question(what) and what not in self.after.nodes:
                self.told.add(what)
                yield paths.QuestionDropped(**self._about(what))
        for what in gained:
            if self._is_question(what) and what not in self.before.nodes:
                self.told.add(what)
                yield paths.QuestionPut(**self._about(what))

    def _turn(self, each: Turned) -> Iterator[Change]:
        if each.step == START and not {each.old, each.new} & self.told:
            yield paths.StartMoved(
                **self._exit(each) | {"subject": "start"},
                old=words.target(self.before, each.old, self.sides),
                new=words.target(self.after, each.new, self.sides),
            )
        effects = tuple(self._effects(each))
        yield from effects
        if effects or each.lost or each.gained:
            self.told.update((each.old, each.new) if each.opens or each.closes else each.lost | each.gained)
            self.told.update({each.old} - set(self.after.nodes) if each.lost else ())
            self.told.update({each.new} - set(self.before.nodes) if each.gained else ())
        elif each.step != START and not self._is_told_elsewhere(each):
            yield self._elsewhere(each)

    def _effects(self, each: Turned) -> Iterator[Change]:
        common = self._exit(each)
        if each.opens:
            old = words.target(self.before, each.old, self.sides) if each.old else ""
            yield paths.SharingOpened(**common, old=old)
        if each.closes:
            new = words.target(self.after, each.new, self.sides) if each.new else ""
            yield paths.SharingClosed(**common, new=new)
        lost = [
            what
            for what in self._in_order(each.lost)
            if not (self._is_question(what) and what not in self.after.nodes)
        ]
        gained = [
            what
            for what in self._in_order(each.gained)
            if not (self._is_question(what) and what not in self.before.nodes)
        ]
        for what in lost:
            node = self.before.nodes.get(what)
            if isinstance(node, ApprovalNode):
                yield approvals.ChartApprovalRemoved(**common, old=words.approver(node.by, self.sides))
        for what in gained:
            node = self.after.nodes.get(what)
            if isinstance(node, ApprovalNode):
                yield approvals.ChartApprovalAdded(**common, new=words.approver(node.by, self.sides))
        if skipped := [what for what in lost if not self._is_approval(what)]:
            yield paths.CheckSkipped(**common, old=self._checks(skipped))
        if required := [what for what in gained if not self._is_approval(what)]:
            yield paths.CheckRequired(**common, new=self._checks(required))

    def _elsewhere(self, each: Turned) -> Change:
        """Answers that lead elsewhere, with nothing more or less before sharing."""
        common = self._exit(each)
        old = words.target(self.before, each.old, self.sides)
        new = words.target(self.after, each.new, self.sides)
        self.told.update((each.old, each.new))
        if each.old and each.new:
            return paths.PathAltered(**common, old=old, new=new)
        name = words.step(self._node(each.step), self.sides)
        many = len(each.answers) > 1
        given = words.every(map(words.answer, each.answers))
        if each.new:
            common["called"] = f"The new answer{'s' * many} {given} to {name}"
            if _only_shares(self.after, each.new):
                return paths.SharingOpened(**common)
            return paths.AnswerAdded(**common, new=new)
        common["called"] = f"The answer{'s' * many} {given} to {name}, now gone,"
        if _only_shares(self.before, each.old):
            return paths.SharingClosed(**common)
        return paths.AnswerRemoved(**common, old=old)

    def _relabelled(self, id: str, old: dict[str, str], new: dict[str, str]) -> Iterator[Change]:
        for was, is_ in relabelled(old, new):
            common = self._about(id) | {"old": words.answer(was), "new": words.answer(is_)}
            common["subject"] += f"/answers/{is_}"
            common["called"] = f"An answer to {common['called']}"
            if was.casefold() == is_.casefold():
                yield steps.QuestionReworded(**common)
            else:
                yield steps.ChartStepAltered(**common)

    def _is_told_elsewhere(self, each: Turned) -> bool:
        """Whether another sentence says it: a step put in or taken out, or an outcome reached or lost by it."""
        if each.old and each.new:
            put_in = each.new not in self.before.nodes and each.old in self.after.exits[each.new].values()
            taken_out = each.old not in self.after.nodes and each.new in self.before.exits[each.old].values()
            if put_in or taken_out:
                return True
        come = self._brings(each.new, self.after, self.before)
        return come or self._brings(each.old, self.before, self.after)

    def _brings(self, target: str, here: Ways, there: Ways) -> bool:
        """Whether a step is, or alone leads to, an outcome that is told to be reached in one version only."""
        only_here = {id for id in self.outcomes_told if id in here.reached}
        if target in only_here or not target or target in there.reached:
            return target in only_here
        return any(here.leads_to(target, id) for id in only_here)

    def _outcomes_that_say_more(self) -> Iterator[str]:
        """Outcomes that only one version can reach, unless sharing was opened or closed by just that."""
        for id in self.after.reached ^ self.before.reached:
            ways = self.after if id in self.after.reached else self.before
            node = ways.nodes.get(id)
            if isinstance(node, Outcome) and not any(
                (each.opens or each.closes or not (each.old and each.new))
                and (target := each.new if ways is self.after else each.old)
                and ways.leads_to(target, id)
                for each in self.turned
            ):
                yield id

    def _is_question(self, what: str) -> bool:
        """Whether something that sharing takes is a question, and neither an approval nor a safeguard."""
        return " " not in what and not self._is_approval(what)

    def _is_approval(self, what: str) -> bool:
        return " " not in what and isinstance(self._node(what), ApprovalNode)

    def _in_order(self, taken: Taken) -> list[str]:
        """What sharing takes, in the order of the chart, safeguards last."""
        order = {id: number for number, id in enumerate((*self.before.nodes, *self.after.nodes))}
        return sorted(taken, key=lambda what: (order.get(what, len(order)), what))

    def _checks(self, what: list[str]) -> str:
        """Questions and safeguards as things that are done; of many questions, the first."""
        asked = [words.step(self._node(each), self.sides) for each in what if " " not in each]
        means = [words.safeguard(each) for each in what if " " in each]
        if len(asked) > (1 if means else 2):
            asked = [asked[0], f"{len(asked) - 1} more"]
        if len(means) > (1 if asked else 2):
            means = [means[0], f"{len(means) - 1} more safeguard{'s' * (len(means) > 2)}"]
        return words.every([*([f"asking {words.every(asked)}"] if asked else []), *means])

    def _node(self, id: str) -> AnyNode:
        return self.after.nodes.get(id) or self.before.nodes[id]

    def _exit(self, each: Turned) -> dict[str, Any]:
        """What a change of an exit says of itself."""
        asked = self.after.exits.get(each.step, {})
        ways = self.after if any(answer in asked for answer in each.answers) else self.before
        common = self._about(each.step)
        common["subject"] += (
            f"/answers/{each.answers[0]}" if each.answers[0] else "/then" if each.step else ""
        )
        whole = digest(each.answers, each.old, each.new, sorted(each.lost), sorted(each.gained))
        return common | {"called": words.exits(ways, each, self.sides), "digest": whole}

    def _about(self, id: str) -> dict[str, Any]:
        """What every change of a step says."""
        before, after = self.documents
        places: list[Place | None] = [None, None]
        for number, (document, ways) in enumerate(((before, self.before), (after, self.after))):
            if id == START:
                places[number] = document.at(document.body, "start")
            elif id in ways.nodes:
                places[number] = document.at(ways.nodes[id])
        return {
            "document": after.name,
            "subject": f"nodes/{id}" if id else "start",
            "called": words.step(self._node(id), self.sides) if id else "The chart",
            "before": places[0],
            "after": places[1],
            "concerned": self.concerned,
        }


_KINDS = {
    "Question": "a question",
    "AnyOf": "a gate where one test is enough",
    "AllOf": "a gate where all tests are needed",
    "Call": "a visit to another chart",
    "ApprovalNode": "an approval",
    "Action": "an action",
    "Outcome": "an outcome",
}


def _result(earlier: Outcome, later: Outcome) -> type[Change]:
    """Whether an outcome shares more than it did, less, or neither can be said."""
    old, new = (_SHARE_RANK.get(each.result) if each.result else None for each in (earlier, later))
    if old is None or new is None:
        return paths.OutcomeAltered
    return paths.OutcomeSharesMore if new > old else paths.OutcomeSharesLess


def _only_shares(ways: Ways, id: str) -> bool:
    """Whether every end that a step can lead to shares."""
    ends = ways.ends(id)
    return bool(ends) and all(each is not None and each.shares for each in ends)


def _users(old: str, new: str, sides: Sides) -> tuple[str, ...]:
    """Those who sign a protocol that uses a chart, on either side, by id."""
    return tuple(
        dict.fromkeys(
            party
            for corpus in (sides.after, sides.before)
            for protocol in corpus.protocols
            if any(used.chart in (old, new) for used in protocol.body.charts)
            for party in signatories(protocol)
        )
    )
