"""On what grounds a party shares: the narrowest statement, positions filled in, cases that the statements tell apart."""

from __future__ import annotations

import pytest

from sharewell.model.corpus import Corpus
from sharewell.model.document import Document
from sharewell.model.grounds import Case, fits, grounds_for, names_party, resolve
from sharewell.model.legal import Lawfulness, Regime
from sharewell.model.protocol import Protocol
from sharewell.model.selector import Selector
from sharewell.model.sharing import Flow

from ..rules.harness import framework_of

PARTIES = """\
party: police
title: Police
---
party: council
title: Council
---
party: front-door
title: Front door
part-of: council
---
party: partnership
title: Partnership
group: {members: [council, school]}
---
party: school
title: School
---
position: task
title: Public task
regime: law-enforcement
basis: [base-of-task]
gateways: [power-of-task, power-of-both]
special-category: [condition-of-task]
necessary-because: The position says so.
---
"""


def hub(lawfulness: str) -> tuple[Corpus, Document[Protocol]]:
    """A corpus with the parties and a protocol whose lawfulness is given."""
    text = (
        "protocol: hub\ntitle: Hub\ntype: reciprocal-agreement\ntier: agreement\nlawfulness:\n" + lawfulness
    )
    corpus, faults = framework_of(PARTIES + text)
    assert faults == ()
    return corpus, corpus.protocols[0]


def told(cases: tuple[Case, ...]) -> list[tuple[str, ...]]:
    """Each case by the first power of each of its parts."""
    return [tuple(part.gateways[0] for part in case.parts) for case in cases]


def test_what_a_statement_says_itself_comes_before_its_position() -> None:
    corpus, _ = hub("  - {for: {}}\n")
    bare = resolve(corpus, Lawfulness(for_=Selector(), position="task"))
    assert (bare.regime, bare.basis, bare.special_category) == (
        Regime.LAW_ENFORCEMENT,
        ("base-of-task",),
        ("condition-of-task",),
    )
    own = Lawfulness(
        for_=Selector(),
        position="task",
        regime=Regime.GENERAL,
        basis=("own",),
        gateways=("mine", "power-of-both"),
    )
    resolved = resolve(corpus, own)
    assert (resolved.regime, resolved.basis) == (Regime.GENERAL, ("own",))
    assert resolved.gateways == ("mine", "power-of-both", "power-of-task")
    assert resolved.necessary_because == "The position says so."
    assert resolved.position is not None
    assert resolved.position.title == "Public task"


@pytest.mark.parametrize("position", [None, "no-such-position"])
def test_without_a_position_the_general_regime_holds(position: str | None) -> None:
    corpus, _ = hub("  - {for: {}}\n")
    resolved = resolve(corpus, Lawfulness(for_=Selector(), position=position))
    assert (resolved.position, resolved.regime, resolved.basis) == (None, Regime.GENERAL, ())


@pytest.mark.parametrize(
    ("named", "party", "expected"),
    [
        (["council"], "council", True),
        (["council"], "front-door", True),
        (["front-door"], "council", False),
        (["partnership"], "council", True),
        (["partnership"], "front-door", True),
        (["council"], "partnership", False),
        (["partnership"], "police", False),
        ([], "police", False),
        (["unknown"], "unknown", True),
    ],
)
def test_a_list_of_parties_covers_units_and_members(named: list[str], party: str, expected: bool) -> None:
    corpus, _ = hub("  - {for: {}}\n")
    assert names_party(corpus, named, party) == expected


FLOW = Flow(flow="notification", stage="enquiry")


@pytest.mark.parametrize(
    ("selector", "expected"),
    [
        (Selector(), True),
        (Selector(parties=("police",)), True),
        (Selector(parties=("council",)), False),
        (Selector(to=("council",)), True),
        (Selector(to=("police",)), False),
        (Selector(flows=("notification",)), True),
        (Selector(flows=("meeting",)), False),
        (Selector(stage="enquiry"), True),
        (Selector(stage="review"), False),
        (Selector(purposes=("safeguarding-children",)), True),
        (Selector(purposes=("no-such-purpose",)), False),
        (Selector(items=("incident",)), True),
        (Selector(items=("opinion",)), False),
        (Selector(parties=("police",), items=("opinion",)), False),
        # Who the people are and what has happened cannot be told here.
        (Selector(subjects=("child",), after="the report"), True),
    ],
)
def test_what_a_selector_covers(selector: Selector, expected: bool) -> None:
    corpus, _ = hub("  - {for: {}}\n")
    given = {"party": "police", "to": "front-door", "purpose": "safeguarding-children", "item": "incident"}
    assert fits(corpus, selector, flow=FLOW, **given) == expected
    assert fits(corpus, selector)


def test_a_wider_purpose_covers_those_within_it() -> None:
    corpus, faults = framework_of(
        "register: own\ntitle: Own\npurposes:\n"
        "  - {purpose: wide, title: Wide}\n  - {purpose: narrow, title: Narrow, within: [wide]}\n"
    )
    assert faults == ()
    assert fits(corpus, Selector(purposes=("wide",)), purpose="narrow")
    assert not fits(corpus, Selector(purposes=("narrow",)), purpose="wide")


def test_no_statement_gives_no_case() -> None:
    corpus, document = hub("  - {for: {parties: [council]}, basis: [b], gateways: [one]}\n")
    assert grounds_for(corpus, document, "police") == ()
    corpus, document = hub("  []\n")
    assert grounds_for(corpus, document, "police") == ()


def test_the_narrowest_statement_with_a_basis_prevails() -> None:
    corpus, document = hub(
        "  - {for: {}, basis: [b], gateways: [wide]}\n"
        "  - {for: {parties: [police]}, basis: [c], gateways: [narrow]}\n"
    )
    cases = grounds_for(corpus, document, "police")
    assert told(cases) == [("narrow",)]
    assert (cases[0].basis, cases[0].main.basis) == (("c",), ("c",))
    assert told(grounds_for(corpus, document, "council")) == [("wide",)]


def test_a_narrower_statement_without_a_basis_adds_to_it() -> None:
    corpus, document = hub(
        "  - {for: {}, basis: [b], gateways: [wide]}\n  - {for: {parties: [police]}, gateways: [added]}\n"
    )
    cases = grounds_for(corpus, document, "police")
    assert told(cases) == [("added", "wide")]
    assert (cases[0].basis, cases[0].main.gateways) == (("b",), ("wide",))


def test_a_wider_statement_without_a_basis_is_set_aside() -> None:
    corpus, document = hub(
        "  - {for: {}, gateways: [wide]}\n  - {for: {parties: [police]}, basis: [b], gateways: [narrow]}\n"
    )
    assert told(grounds_for(corpus, document, "police")) == [("narrow",)]
    assert told(grounds_for(corpus, document, "council")) == [("wide",)]


def test_two_statements_that_are_equally_narrow_hold_together() -> None:
    corpus, document = hub(
        "  - {for: {parties: [police]}, basis: [b], gateways: [one]}\n"
        "  - {for: {to: [council]}, basis: [c, b], gateways: [two]}\n"
    )
    cases = grounds_for(corpus, document, "police", to="council")
    assert told(cases) == [("one", "two")]
    assert cases[0].basis == ("b", "c")


@pytest.mark.parametrize(
    "narrowed",
    ["subjects: [child]", "after: the report", "to: [school]", "flows: [f]", "stage: s", "items: [i]"],
)
def test_what_cannot_be_told_makes_a_case_of_its_own(narrowed: str) -> None:
    corpus, document = hub(
        "  - {for: {parties: [police]}, basis: [b], gateways: [always]}\n"
        f"  - {{for: {{parties: [police], {narrowed}}}, basis: [c], gateways: [sometimes]}}\n"
    )
    assert told(grounds_for(corpus, document, "police")) == [("always",), ("sometimes",)]


def test_what_cannot_be_told_adds_to_every_case_where_it_gives_no_basis() -> None:
    corpus, document = hub(
        "  - {for: {}, basis: [b], gateways: [always]}\n"
        "  - {for: {subjects: [child]}, basis: [c], gateways: [of-children]}\n"
        "  - {for: {parties: [police], after: the report}, gateways: [added]}\n"
    )
    assert told(grounds_for(corpus, document, "police")) == [("added", "always"), ("added", "of-children")]


def test_what_is_given_makes_a_statement_certain() -> None:
    corpus, document = hub(
        "  - {for: {}, basis: [b], gateways: [wide]}\n"
        "  - {for: {flows: [notification]}, basis: [c], gateways: [of-flow]}\n"
        "  - {for: {stage: enquiry, to: [council]}, basis: [d], gateways: [of-stage]}\n"
    )
    other = Flow(flow="meeting")
    assert told(grounds_for(corpus, document, "police", FLOW, to="council")) == [("of-stage",)]
    assert told(grounds_for(corpus, document, "police", FLOW, to="school")) == [("of-flow",)]
    # The flow says nothing of a stage, so both may be so.
    assert told(grounds_for(corpus, document, "police", other, to="council")) == [("wide",), ("of-stage",)]
    assert told(grounds_for(corpus, document, "police", other, to="school")) == [("wide",)]
