import pytest

from ..harness import findings_on
from ..told import Told, assert_told

RULE = "safeguard-weaker-than-parent"


def protocol(id: str, tier: str, *standards: str, parents: str = "", more: str = "") -> str:
    return (
        f"protocol: {id}\ntitle: {id}\ntype: procedure\ntier: {tier}\nparents: [{parents}]\nstandards:\n"
        + "".join(f"  - {{standard: {each}}}\n" for each in standards)
        + more
    )


ABOVE = "{protocol: above}"


def case(own: str, *theirs: str, more: str = "", above: str = "") -> str:
    return (
        protocol("hub", "agreement", own, parents=ABOVE, more=more)
        + "---\n"
        + protocol("above", "overarching", *theirs, more=above)
    )


BREACH, TRAINING = "tell-partners-of-a-breach, no-later-than: ", "training, at-least: "
SET, SCHEME = "security-measures, includes: ", "security-scheme, scheme: "
LOG = "keep-decision-log, no-shorter-than: "


@pytest.mark.parametrize(
    ("own", "theirs", "expected"),
    [
        pytest.param(
            BREACH + "3 days",
            BREACH + "48 hours",
            [("error", 7, "no later than 3 days is weaker than `above`, which says no later than 48 hours")],
            id="later",
        ),
        pytest.param(BREACH + "48 hours", BREACH + "2 days", [], id="equal-in-other-words"),
        pytest.param(BREACH + "at once", BREACH + "48 hours", [], id="sooner"),
        pytest.param(
            BREACH + "2 working days",
            BREACH + "72 hours",
            [("warning", 7, "cannot be compared")],
            id="working-days",
        ),
        pytest.param(
            BREACH + "24 hours, counted-from: the report",
            BREACH + "48 hours",
            [("warning", 7, "24 hours of the report cannot")],
            id="other-start",
        ),
        pytest.param(
            BREACH + "24 hours, counted-from: Discovery", BREACH + "48 hours", [], id="start-of-the-catalogue"
        ),
        pytest.param(
            TRAINING + "every 2 years",
            TRAINING + "every year",
            [("error", 7, "at least every 2 years")],
            id="less-often",
        ),
        pytest.param(TRAINING + "every 6 months", TRAINING + "every year", [], id="more-often"),
        pytest.param(
            TRAINING + "as needed", TRAINING + "every year", [("warning", 7, "as needed")], id="no-length"
        ),
        pytest.param(LOG + "2 years", LOG + "6 years", [("error", 7, "")], id="kept-shorter"),
        pytest.param(LOG + "7 years", LOG + "6 years", [], id="kept-longer"),
        pytest.param(
            SET + "[audit trail]",
            SET + "[Audit trail, access by role, clear desk]",
            [
                (
                    "error",
                    7,
                    "Security measures: access by role and clear desk are left out, though `above` asks for them",
                )
            ],
            id="left-out",
        ),
        pytest.param(SET + "[audit trail, clear desk]", SET + "[clear desk]", [], id="includes-more"),
        pytest.param(SET + "[]", SET + "[clear desk]", [], id="no-value"),
        pytest.param("training", TRAINING + "every year", [], id="absent-value"),
        pytest.param(TRAINING + "every 2 years", "training", [], id="absent-value-above"),
        pytest.param(TRAINING + "every 2 years", BREACH + "48 hours", [], id="another-standard"),
        pytest.param(
            "nonsense, at-least: every year", "nonsense, at-least: every month", [], id="unknown-standard"
        ),
    ],
)
def test_values_are_compared_by_their_direction(own: str, theirs: str, expected: Told) -> None:
    assert_told(case(own, theirs), RULE, expected)


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        ("yields: [{on: standards}]\n", []),
        ("yields: [{on: everything}]\n", []),
        ("yields: [{on: retention}]\n", [("error", 7, "")]),
        ("status: withdrawn\n", []),
    ],
)
def test_only_a_document_in_use_that_does_not_give_way_binds(above: str, expected: Told) -> None:
    assert_told(case(TRAINING + "every 2 years", TRAINING + "every year", above=above), RULE, expected)


@pytest.mark.parametrize(
    ("own", "middle", "yields", "expected"),
    [
        pytest.param(
            "every 2 years", BREACH + "48 hours", "", [("error", 7, "`top`")], id="past-one-that-sets-none"
        ),
        pytest.param(
            "every 2 years",
            TRAINING + "every 3 years",
            "",
            [("error", 7, "every 3 years is weaker than `top`")],
            id="only-the-nearest-is-at-fault",
        ),
        pytest.param(
            "every 2 years",
            TRAINING + "every 6 months",
            "yields: [{on: standards}]\n",
            [("error", 7, "`top`")],
            id="past-one-that-gives-way",
        ),
        pytest.param(
            "every year",
            TRAINING + "every 6 months",
            "yields: [{on: standards}]\n",
            [],
            id="and-not-its-own-value",
        ),
    ],
)
def test_the_nearest_that_sets_it_counts(own: str, middle: str, yields: str, expected: Told) -> None:
    text = "---\n".join(
        (
            protocol("hub", "agreement", TRAINING + own, parents=ABOVE),
            protocol("above", "overarching", middle, parents="{protocol: top}", more=yields),
            protocol("top", "charter", TRAINING + "every year"),
        )
    )
    assert_told(text, RULE, expected)


def test_each_of_several_parents_binds_and_the_value_is_told_once() -> None:
    text = "---\n".join(
        (
            protocol("hub", "agreement", TRAINING + "every 2 years", parents=ABOVE + ", {protocol: other}"),
            protocol("above", "overarching", TRAINING + "every 3 years"),
            protocol("other", "overarching", TRAINING + "every year"),
        )
    )
    assert_told(text, RULE, [("error", 7, "`other`, which says at least every year")])


def test_the_parent_s_value_and_clause_are_quoted() -> None:
    clause = 'clauses: [{clause: train, number: "5.4", text: Everyone is trained every year., standards: [training]}]\n'
    (found,) = findings_on(case(TRAINING + "every 2 years", TRAINING + "every year", above=clause), RULE)
    assert [(each.title, each.words) for each in found.related] == [
        ("above", "at least every year"),
        ("clause 5.4 of above", "Everyone is trained every year."),
    ]
    assert all(each.place is not None and each.place.file == "2.yaml" for each in found.related)


BODIES = (
    "---\nparty: trust\ntitle: The Trust\nis: [nhs-trust]\n---\nparty: police\ntitle: Police\nis: [police]\n"
    "---\nparty: unit\ntitle: Unit\npart-of: police\n"
)


@pytest.mark.parametrize(
    ("own", "theirs", "parties", "expected"),
    [
        pytest.param(
            "data-security-and-protection-toolkit", "cyber-essentials", "trust", [], id="counts-for-health"
        ),
        pytest.param(
            "data-security-and-protection-toolkit",
            "cyber-essentials",
            "trust police",
            [("warning", 7, "for Police cannot be compared")],
            id="not-for-police",
        ),
        pytest.param(
            "cyber-essentials",
            "cyber-essentials-plus",
            "police",
            [("error", 7, "for Police is weaker")],
            id="weaker",
        ),
        pytest.param("iso-27001", "cyber-essentials-plus", "police", [], id="the-same"),
        pytest.param(
            "a-local-scheme",
            "cyber-essentials",
            "",
            [("warning", 7, "cannot be compared")],
            id="unknown-scheme",
        ),
        pytest.param("cyber-essentials", "cyber-essentials", "police", [], id="equal"),
    ],
)
def test_schemes_count_by_declared_equivalence(own: str, theirs: str, parties: str, expected: Told) -> None:
    named = f"parties: [{', '.join(f'{{party: {each}}}' for each in parties.split())}]\n"
    assert_told(case(SCHEME + own, SCHEME + theirs, more=named) + BODIES, RULE, expected)


FOR = ", for: {parties: [%s]}"


@pytest.mark.parametrize(
    ("own", "theirs", "expected"),
    [
        pytest.param(
            ("every 2 years", ""),
            [("every year", "police")],
            [("error", 7, "")],
            id="for-a-party-that-takes-part",
        ),
        pytest.param(("every 2 years", ""), [("every year", "trust")], [], id="for-a-party-that-does-not"),
        pytest.param(
            ("every 2 years", "unit"), [("every year", "police")], [("error", 7, "")], id="for-a-unit-of-it"
        ),
        pytest.param(
            ("every 2 years", "police"),
            [("every year", ""), ("every 3 years", "police")],
            [],
            id="particular-goes-first",
        ),
        pytest.param(
            ("every 4 years", "police"),
            [("every year", ""), ("every 3 years", "police")],
            [("error", 7, "every 3 years")],
            id="and-binds",
        ),
        pytest.param(
            ("every 2 years", "police"), [("every year", "")], [("error", 7, "")], id="what-is-for-all"
        ),
    ],
)
def test_values_for_some_parties(own: tuple[str, str], theirs: list[tuple[str, str]], expected: Told) -> None:
    def value(often: str, party: str) -> str:
        return TRAINING + often + (FOR % party if party else "")

    text = case(value(*own), *(value(*each) for each in theirs), more="parties: [{party: unit}]\n")
    assert_told(text + BODIES, RULE, expected)


def test_a_value_of_its_own_for_the_party_answers_for_it() -> None:
    own = [TRAINING + "every 2 years", TRAINING + "every year" + FOR % "police"]
    text = protocol("hub", "agreement", *own, parents=ABOVE, more="parties: [{party: unit}]\n") + "---\n"
    assert_told(
        text + protocol("above", "overarching", TRAINING + "every year" + FOR % "police") + BODIES, RULE, []
    )


def test_nothing_is_said_where_safeguards_are_not_owed() -> None:
    framework = "---\nframework: f\ntitle: F\ntiers: [{tier: overarching, title: O}, {tier: agreement, title: A, owes: [data]}]\n"
    assert_told(case(TRAINING + "every 2 years", TRAINING + "every year") + framework, RULE, [])
