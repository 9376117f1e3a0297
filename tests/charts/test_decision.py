"""A decision chart as a picture and in numbered words: both say the same, and lead to every outcome."""

from __future__ import annotations

import random
from collections.abc import Iterable

import pytest

from sharewell.charts.decision import drawing, in_sentence, steps
from sharewell.charts.drawing import Role, Tone
from sharewell.data import folder
from sharewell.model.corpus import Corpus
from sharewell.model.document import Document
from sharewell.model.walk import Graph
from sharewell.reading.load import load

from ..rules.harness import framework_of, national

CHART = """\
chart: sharing
title: May I share this?
summary: For a test.
start: purpose
nodes:
  - outcome: shared
    result: share
    says: Shared.
  - question: purpose
    asks: Is there a reason to share?
    help: Think of the person.
    cites: [uk-gdpr-art-5-1-a]
    answers: {yes: other-reason, no: held-back, unsure: advice}
  - action: advice
    does: Ask.
    ask: {role: caldicott-guardian, of: council}
    then: purpose
  - any-of: other-reason
    asks: Is there another reason?
    tests:
      - {test: harm, asks: Might somebody be harmed?, cites: [ca-1989-s47]}
      - {test: order, asks: Does a court order it?}
    answers: {yes: capacity, no: held-back}
  - call: capacity
    chart: capacity
    answers: {agrees: release, refuses: release, cannot-consent: release}
  - approval: release
    by: {role: data-protection-officer, or-above: yes}
    answers: {given: how, refused: held-back}
  - action: how
    does: Send it safely.
    method: secure-email
    then: shared
  - outcome: held-back
    result: do-not-share
    says: Held back.
---
chart: capacity
title: Can the person decide?
summary: For a test.
nodes:
  - question: can
    asks: Can the person decide?
    answers: {yes: agreed, no: cannot}
  - {outcome: agreed, returns: agrees}
  - {outcome: cannot, returns: cannot-consent}
---
party: council
title: Anyborough Council
is: [local-authority]
"""


def links(kind: str, id: str) -> str:
    """An address for everything, so that links can be compared."""
    return f"site:{kind}/{id}.md"


@pytest.fixture(scope="module")
def sharing() -> tuple[Document, Corpus]:
    """A chart with a step of every kind."""
    corpus, found = framework_of(CHART)
    assert found == ()
    return corpus.chart("sharing"), corpus


def reached(exits: Iterable[tuple[object, object]], start: object) -> set[object]:
    """What can be reached by arrows from a start."""
    pairs, seen, waiting = list(exits), {start}, [start]
    while waiting:
        here = waiting.pop()
        for origin, target in pairs:
            if origin == here and target not in seen:
                seen.add(target)
                waiting.append(target)
    return seen


def test_steps_are_numbered_as_a_reader_meets_them_and_outcomes_come_last(sharing):
    assert [(step.number, step.id) for step in steps(*sharing)] == [
        (1, "purpose"),
        (2, "other-reason"),
        (3, "advice"),
        (4, "capacity"),
        (5, "release"),
        (6, "how"),
        (7, "held-back"),
        (8, "shared"),
    ]


def test_each_step_says_all_that_is_needed_to_take_it(sharing):
    by_id = {step.id: step for step in steps(*sharing)}
    exits = {id: [(each.answer, each.number) for each in step.exits] for id, step in by_id.items()}
    assert exits == {
        "purpose": [("yes", 2), ("no", 7), ("unsure", 3)],
        "other-reason": [("yes", 4), ("no", 7)],
        "advice": [("", 1)],
        "capacity": [("agrees", 5), ("refuses", 5), ("cannot consent", 5)],
        "release": [("given", 6), ("refused", 7)],
        "how": [("", 8)],
        "held-back": [],
        "shared": [],
    }
    assert (by_id["purpose"].words, by_id["purpose"].help) == (
        "Is there a reason to share?",
        "Think of the person.",
    )
    assert by_id["other-reason"].tests == ("Might somebody be harmed?", "Does a court order it?")
    assert (by_id["other-reason"].all_needed, by_id["other-reason"].cites) == (False, ("ca-1989-s47",))
    assert by_id["advice"].ask == "the Caldicott Guardian of Anyborough Council"
    assert by_id["release"].words == "Does the data protection officer or somebody more senior agree?"
    assert (by_id["capacity"].chart, by_id["how"].method) == ("capacity", "secure-email")
    assert [by_id[id].kind for id in ("shared", "held-back")] == ["outcome-share", "outcome-not-share"]


def test_the_picture_says_the_same(sharing):
    picture, words = drawing(*sharing, links), steps(*sharing)
    assert [(node.id, node.label.partition(". ")[0]) for node in picture.in_order] == [
        (step.id, str(step.number)) for step in words
    ]
    assert [(edge.from_, edge.label.lower(), edge.to) for edge in picture.edges] == [
        (step.id, each.answer, each.target) for step in words for each in step.exits
    ]
    assert {edge.label: edge.tone for edge in picture.edges} == {
        "Yes": Tone.YES,
        "No": Tone.NO,
        "Unsure": Tone.OTHER,
        "": Tone.OTHER,
        "Agrees": Tone.YES,
        "Refuses": Tone.NO,
        "Cannot consent": Tone.OTHER,
        "Given": Tone.YES,
        "Refused": Tone.NO,
    }


def test_boxes_link_to_the_law_the_chart_or_the_way_of_sending_that_they_name(sharing):
    boxes = {node.id: node for node in drawing(*sharing, links).nodes}
    assert {id: box.link for id, box in boxes.items() if box.link} == {
        "purpose": "site:law/uk-gdpr-art-5-1-a.md",
        "other-reason": "site:law/ca-1989-s47.md",
        "capacity": "site:chart/capacity.md",
        "how": "site:method/secure-email.md",
    }
    assert boxes["other-reason"].label.split("\n") == [
        "2. Is there another reason?",
        "Any of these:",
        "• Might somebody be harmed?",
        "• Does a court order it?",
    ]
    assert {id: box.role for id, box in boxes.items()} == {
        "purpose": Role.QUESTION,
        "other-reason": Role.ANY_OF,
        "advice": Role.ACTION,
        "capacity": Role.CALL,
        "release": Role.APPROVAL,
        "how": Role.ACTION,
        "shared": Role.OUTCOME_SHARE,
        "held-back": Role.OUTCOME_NOT_SHARE,
    }


def agree(document: Document, corpus: Corpus) -> None:
    """Words and picture hold the same steps, in the same order, and lead to the same places as the chart itself."""
    graph = Graph(document.body)
    picture, words = drawing(document, corpus, links), steps(document, corpus)
    assert [step.number for step in words] == list(range(1, len(graph.nodes) + 1))
    assert [step.id for step in words] == [node.id for node in picture.in_order]
    numbers = {step.number: step.id for step in words}
    by_words = reached(((step.number, each.number) for step in words for each in step.exits), 1)
    by_picture = reached(((edge.from_, edge.to) for edge in picture.edges), words[0].id)
    expected = reached(
        ((id, target) for id, exits in graph.exits.items() for _, target in exits), words[0].id
    )
    assert {numbers[number] for number in by_words} == by_picture == expected
    assert graph.start is not None and graph.reached == expected
    ends = [step.kind.startswith("outcome") for step in words]
    assert ends == sorted(ends)


@pytest.mark.parametrize(
    "path", sorted((folder("protocols") / "charts").glob("*.yaml")), ids=lambda path: path.stem
)
def test_every_chart_of_anyborough_leads_to_all_its_outcomes_in_words_and_in_the_picture(path):
    corpus = Corpus((*national().documents, *load(folder("protocols")).documents))
    document = corpus.chart(path.stem)
    agree(document, corpus)
    outcomes = {step.number for step in steps(document, corpus) if step.kind.startswith("outcome")}
    every = ((step.number, each.number) for step in steps(document, corpus) for each in step.exits)
    assert outcomes - reached(every, 1) == set()


@pytest.mark.parametrize("seed", range(30))
def test_a_chart_of_any_shape_can_be_drawn_and_told(seed):
    """Loops, dead ends, islands, missing targets: an unsound chart is shown, so that its fault can be seen."""
    dice = random.Random(seed)
    names = [f"n{number}" for number in range(dice.randrange(1, 12))]
    nodes = []
    for name in names:
        targets = dice.sample([*names, "nowhere"], k=min(len(names), dice.randrange(name == "n0", 4)))
        if not targets:
            nodes.append(f"  - {{outcome: {name}, result: share}}")
        else:
            answers = ", ".join(
                f"{word}: {target}" for word, target in zip(("yes", "no", "unsure"), targets, strict=False)
            )
            nodes.append(f"  - {{question: {name}, asks: Why, answers: {{{answers}}}}}")
    corpus, _ = framework_of("chart: x\ntitle: X\nsummary: X.\nstart: n0\nnodes:\n" + "\n".join(nodes) + "\n")
    agree(corpus.chart("x"), corpus)


@pytest.mark.parametrize(
    ("title", "inside"),
    [
        ("Data protection officer", "data protection officer"),
        ("Caldicott Guardian", "Caldicott Guardian"),
        ("SIRO", "SIRO"),
        ("Director of children's services", "director of children's services"),
        ("Manager", "manager"),
        ("", ""),
    ],
)
def test_a_role_is_written_small_inside_a_sentence_unless_it_is_a_name(title, inside):
    assert in_sentence(title) == inside
