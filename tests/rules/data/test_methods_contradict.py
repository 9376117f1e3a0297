import pytest

from ..told import Told, assert_told
from .parts import document, under

RULE = "methods-contradict"
YES = "methods: [{method: post, permitted: yes}]"
NO = "methods: [{method: post, permitted: no}]"
PERMITS: Told = [
    ("warning", 5, "`hub` permits “Ordinary post” for confidential information, and `upper` does not.")
]
HEALTH = "data: {list: [{item: i, is: health}]}"


def several(*documents: str) -> str:
    return "---\n".join(documents)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(under(document(YES), NO), PERMITS, id="laxer-than-above"),
        pytest.param(under(document(NO), YES), [], id="stricter-than-above"),
        pytest.param(under(document(YES), YES), [], id="agree"),
        pytest.param(under(document(YES), "methods: [{method: post}]"), [], id="above-does-not-say"),
        pytest.param(
            under(document("methods: [{method: tracked-post, permitted: yes}]"), NO), [], id="narrower"
        ),
        pytest.param(under(document(YES), NO, "yields: [{on: standards}]"), [], id="above-yields"),
        pytest.param(
            under(document(YES), NO, "yields: [{on: retention}]"), PERMITS, id="above-yields-on-more"
        ),
        pytest.param(under(document(YES), NO, "status: withdrawn"), [], id="above-is-retired"),
        pytest.param(under(document(YES, "status: withdrawn"), NO), [], id="retired"),
        pytest.param(several(document(YES), document(NO, id="other")), [], id="strangers"),
        pytest.param(
            several(document(YES, "beside: [{protocol: other}]"), document(NO, id="other")),
            [("warning", 5, "and `other` does not")],
            id="beside",
        ),
        pytest.param(
            several(document(YES), document(NO, "beside: [{protocol: hub, prevails: this}]", id="other")),
            [],
            id="one-prevails",
        ),
    ],
)
def test_documents_that_go_together_agree_on_methods(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)


def test_when_it_is_permitted_is_quoted() -> None:
    child = document("methods: [{method: post, permitted: yes, use-when: Nothing else is open.}]")
    assert_told(under(child, NO), RULE, [("warning", 5, "information (“Nothing else is open”), and")])


def flow(methods: str, *lines: str) -> str:
    return document(f"flows: [{{flow: x, items: [i], methods: [{methods}]}}]", *lines)


USES: Told = [
    ("warning", 5, "The flow `x` sends confidential information by “Ordinary post”, which `upper` rules out.")
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(under(flow("post", HEALTH), NO), USES, id="confidential"),
        pytest.param(
            under(flow("post", "data: {list: [{item: i, is: identity}]}"), NO), [], id="not-confidential"
        ),
        pytest.param(under(flow("secure-email", HEALTH), NO), [], id="another-method"),
        pytest.param(under(flow("post", HEALTH, NO), NO), [], id="its-own-ruling-has-a-rule-of-its-own"),
        pytest.param(under(flow("post", HEALTH, YES), NO), [("warning", 7, "`hub` permits")], id="told-once"),
    ],
)
def test_flows_use_what_the_documents_above_permit(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)


def procedure(parent: str, *lines: str) -> str:
    return document(
        *lines, f"parents: [{{protocol: {parent}}}]", kind="procedure", tier="procedure", id="sending"
    )


UPPER = document(kind="overarching", tier="overarching", id="upper")


@pytest.mark.parametrize(
    ("methods", "parent", "expected"),
    [
        ("secure-email, post", "upper", [("warning", 5, "which `sending` rules out")]),
        ("secure-email, post", "hub", []),
        ("post", "hub", [("warning", 5, "which `sending` rules out")]),
        ("secure-email", "upper", []),
    ],
)
def test_a_procedure_holds_for_the_agreements_beneath_its_parents(
    methods: str, parent: str, expected: Told
) -> None:
    """One beneath the agreement itself may be stricter, as long as it leaves a way to send."""
    hub = flow(methods, HEALTH, "parents: [{protocol: upper}]")
    assert_told(several(hub, UPPER, procedure(parent, NO)), RULE, expected)


def test_an_agreement_may_be_stricter_than_a_procedure_for_all() -> None:
    hub = document(NO, "parents: [{protocol: upper}]")
    assert_told(several(hub, UPPER, procedure("upper", YES)), RULE, [])
