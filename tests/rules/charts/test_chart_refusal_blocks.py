import pytest

from ..told import Told, assert_told, found
from .parts import PICTURE, other, started

RULE = "chart-refusal-blocks"
ENDS = "\noutcome: o, result: share\noutcome: kept, result: do-not-share\noutcome: r, result: refer"
ALONE = "question: consent, about: consent, answers: {yes: o, no: kept}"
WEIGHED = "question: consent, about: consent, answers: {yes: o, no: reason}\nquestion: reason, about: %s, answers: {yes: o, no: kept}"


def told(line: int, words: str = "A refusal alone") -> Told:
    return [("error", line, words)]


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        pytest.param(ALONE, told(5, "in not sharing: consent: no → kept."), id="alone"),
        pytest.param(ALONE.replace("no:", "Refused:"), told(5), id="in-other-words"),
        pytest.param(ALONE.replace("no:", "does not agree:"), told(5), id="in-several-words"),
        pytest.param(ALONE.replace("no:", "no reply:"), [], id="no-answer-is-no-refusal"),
        pytest.param(ALONE.replace("no: kept", "no: r"), [], id="referred"),
        pytest.param(ALONE.replace("no: kept", "no: o"), [], id="shared-all-the-same"),
        pytest.param(ALONE.replace("about: consent", "about: objection"), [], id="no-question-of-consent"),
        pytest.param(ALONE.replace("question", "any-of", 1), told(5), id="gate"),
        pytest.param(
            "approval: consent, about: consent, by: {role: manager}, answers: {given: o, refused: kept}",
            told(5),
            id="approval",
        ),
        pytest.param(
            "question: consent, about: consent, answers: {yes: o, no: think}\naction: think, then: sure\n"
            "question: sure, about: capacity, answers: {yes: kept, no: consent}",
            told(5, "consent: no → think → sure: yes → kept."),
            id="asked-nothing-that-weighs",
        ),
        pytest.param(
            "question: consent, about: consent, answers: {yes: o, no: reason}\n"
            "question: reason, about: other-reason, answers: {yes: o, no: kept, unsure: consent}",
            [],
            id="round-again",
        ),
        pytest.param(
            "question: consent, about: consent, answers: {yes: o, no: think}\n"
            "question: think, answers: {late: kept, later: harm}\n"
            "question: harm, about: serious-harm, answers: {yes: o, no: kept}",
            told(5, "think: late → kept"),
            id="weighed-on-another-branch",
        ),
        pytest.param(
            "question: early, answers: {yes: o, no: kept}\nquestion: consent, about: consent, answers: {yes: o, no: kept}",
            [],
            id="never-reached",
        ),
    ],
)
def test_a_refusal_is_weighed(steps: str, expected: Told) -> None:
    assert_told(started(steps + ENDS), RULE, expected)


@pytest.mark.parametrize(
    ("about", "after", "before"),
    [
        ("serious-harm", True, True),
        ("emergency", True, True),
        ("duty", True, True),
        ("other-reason", True, False),
        ("best-interests", True, False),
        ("legal-power", True, False),
        ("capacity", False, False),
        ("necessary", False, False),
    ],
)
def test_what_weighs_before_and_after(about: str, after: bool, before: bool) -> None:
    assert_told(started(WEIGHED % about + ENDS), RULE, [] if after else told(5))
    first = f"question: first, about: {about}, answers: {{yes: o, no: consent}}\n"
    assert_told(started(first + ALONE + ENDS), RULE, [] if before else told(6))


def test_one_path_of_a_chart_is_told_with_all_of_its_steps() -> None:
    steps = "question: purpose, answers: {yes: consent, no: again}\nquestion: again, about: consent, answers: {yes: o, no: kept}\n"
    (finding,) = found(started(steps + ALONE + ENDS), RULE)
    assert [each.words for each in finding.related] == ["purpose: yes → consent: no → kept"]


CALLED = "question: q, about: %s, answers: {yes: a, no: b}\noutcome: a, returns: agrees\noutcome: b, returns: refuses"


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        (other(CALLED % "capacity"), told(5, "visit: refuses → kept")),
        (other(CALLED % "consent"), told(5)),
        (PICTURE, told(5)),
        ("", told(5)),
    ],
)
def test_a_call_about_consent_is_a_question_of_consent(rest: str, expected: Told) -> None:
    visit = "call: visit, chart: other, about: consent, answers: {agrees: o, refuses: kept}"
    assert_told(started(visit + ENDS) + rest, RULE, expected)


@pytest.mark.parametrize(("about", "expected"), [("other-reason", []), ("purpose", told(5))])
def test_a_refusal_may_be_weighed_in_a_called_chart(about: str, expected: Told) -> None:
    steps = (
        "question: consent, about: consent, answers: {yes: o, no: weigh}\n"
        "call: weigh, chart: other, answers: {agrees: o, refuses: kept}"
    )
    assert_told(started(steps + ENDS) + other(CALLED % about), RULE, expected)


@pytest.mark.parametrize(("about", "expected"), [("serious-harm", []), ("legal-power", told(6))])
def test_harm_may_be_asked_in_a_called_chart_before(about: str, expected: Told) -> None:
    steps = "call: first, chart: other, answers: {agrees: o, refuses: consent}\n" + ALONE
    assert_told(started(steps + ENDS) + other(CALLED % about), RULE, expected)


@pytest.mark.parametrize("gate", ["any-of", "all-of"])
@pytest.mark.parametrize(
    ("about", "expected"), [("other-reason", []), ("necessary", told(5, "gate: no → kept"))]
)
def test_a_gate_of_tests_weighs_by_what_it_is_about(gate: str, about: str, expected: Told) -> None:
    steps = (
        "question: consent, about: consent, answers: {yes: o, no: gate}\n"
        f"{gate}: gate, about: {about}, tests: [{{test: a, asks: A}}, {{test: b, asks: B}}], answers: {{yes: o, no: kept}}"
    )
    assert_told(started(steps + ENDS), RULE, expected)


@pytest.mark.parametrize(
    ("about", "expected"), [("best-interests", []), ("necessary", told(5, "manager: refused → kept"))]
)
def test_an_approval_weighs_by_what_it_is_about(about: str, expected: Told) -> None:
    steps = (
        "question: consent, about: consent, answers: {yes: o, no: manager}\n"
        f"approval: manager, about: {about}, by: {{role: manager}}, answers: {{given: o, refused: kept}}"
    )
    assert_told(started(steps + ENDS), RULE, expected)


def test_the_shortest_path_of_all_is_told_though_another_refusal_comes_sooner() -> None:
    steps = (
        "question: first, about: consent, answers: {yes: second, no: a}\naction: a, then: b\naction: b, then: c\n"
        "action: c, then: kept\nquestion: second, about: consent, answers: {yes: o, no: kept}"
    )
    assert_told(started(steps + ENDS), RULE, told(9, "first: yes → second: no → kept."))


def test_a_refusal_that_was_weighed_is_not_the_one_told() -> None:
    steps = (
        "question: first, about: consent, answers: {yes: o, no: reason}\n"
        "question: reason, about: other-reason, answers: {yes: o, no: second}\n"
        "question: second, about: consent, answers: {yes: o, no: kept}"
    )
    assert_told(started(steps + ENDS), RULE, told(7, "first: no → reason: no → second: no → kept."))


def test_a_refusal_may_be_weighed_two_calls_deep() -> None:
    visit = "call: weigh, chart: %s, answers: {agrees: a, refuses: b}\noutcome: a, returns: agrees\noutcome: b, returns: refuses"
    steps = "question: consent, about: consent, answers: {yes: o, no: visit}\n"
    text = started(steps + "call: visit, chart: other, answers: {agrees: o, refuses: kept}" + ENDS)
    for about, expected in (("duty", []), ("recipient", told(5, "visit: refuses → kept"))):
        deep = "---\n" + started(CALLED % about, id="deep")
        assert_told(text + other(visit % "deep") + deep, RULE, expected)


def test_charts_that_call_in_a_circle_weigh_what_every_way_out_of_it_weighs() -> None:
    steps = "question: consent, about: consent, answers: {yes: o, no: visit}\n"
    text = started(steps + "call: visit, chart: other, answers: {done: kept}" + ENDS)
    circle = other("call: back, chart: deep, answers: {done: a}\noutcome: a, returns: done")
    deep = (
        "---\n"
        + started("question: q, answers: {more: again, enough: r}\ncall: again, chart: other, answers: {done: e}\n"
        "question: r, about: %s, answers: {yes: e, no: e}\noutcome: e, returns: done", id="deep")
    )  # fmt: skip
    assert_told(text + circle + deep % "duty", RULE, [])
    assert_told(text + circle + deep % "recipient", RULE, told(5, "visit: done → kept"))
