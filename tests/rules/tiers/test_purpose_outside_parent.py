import pytest

from ..told import Told, assert_told

RULE = "purpose-outside-parent"


def protocol(id: str, tier: str, purposes: str = "", parents: str = "", more: str = "") -> str:
    return (
        f"protocol: {id}\ntitle: {id}\ntype: procedure\ntier: {tier}\nparents: [{parents}]\n"
        + (f"purposes:\n{purposes}" if purposes else "")
        + more
    )


def listed(*purposes: str, closed: str = "yes") -> str:
    return f"  closed: {closed}\n  list:\n" + "".join(f"    - {each}\n" for each in purposes)


def purpose(id: str, rests_on: str = "") -> str:
    return f"{{purpose: {id}, rests-on: [{rests_on}]}}" if rests_on else f"purpose: {id}"


ABOVE, OTHER = "{protocol: above}", "{protocol: other}"
CLOSED = protocol("above", "overarching", listed(purpose("safeguarding-children")))


@pytest.mark.parametrize(
    ("own", "above", "expected"),
    [
        pytest.param(purpose("safeguarding-children"), CLOSED, [], id="the-same"),
        pytest.param(purpose("missing-children"), CLOSED, [], id="finer"),
        pytest.param(purpose("children"), CLOSED, [("error", 9, "`children` is not within")], id="wider"),
        pytest.param(purpose("fraud"), CLOSED.replace("closed: yes", "closed: no"), [], id="open"),
        pytest.param(purpose("fraud"), CLOSED.replace("  closed: yes\n", ""), [], id="unsaid"),
        pytest.param(purpose("fraud"), protocol("above", "overarching"), [], id="absent"),
        pytest.param(
            purpose("fraud"),
            protocol("above", "overarching", "  closed: yes\n"),
            [("error", 9, "")],
            id="closed-and-empty",
        ),
        pytest.param(purpose("fraud"), CLOSED + "status: withdrawn\n", [], id="put-away"),
        pytest.param(purpose("fraud"), CLOSED + "yields: [{on: everything}]\n", [], id="gives-way"),
        pytest.param(
            purpose("fraud"),
            CLOSED + "yields: [{on: retention}]\n",
            [("error", 9, "")],
            id="on-another-matter",
        ),
        pytest.param(purpose("nonsense"), CLOSED, [], id="unknown-purpose"),
        pytest.param(purpose("fraud", "ca-2004-s16la"), CLOSED, [], id="a-duty-may-exceed"),
        pytest.param(
            purpose("fraud", "working-together-2026"), CLOSED, [("error", 9, "no duty")], id="guidance"
        ),
        pytest.param(purpose("fraud", "no-such-law"), CLOSED, [], id="law-unknown"),
        pytest.param(
            purpose("fraud", "cda-1998-s115"), CLOSED, [("error", 9, "is no duty")], id="a-power-may-not"
        ),
        pytest.param(
            purpose("fraud", "cda-1998-s115, ca-2004-s16la"), CLOSED, [], id="a-power-beside-a-duty"
        ),
    ],
)
def test_purposes_keep_within_the_closed_list(own: str, above: str, expected: Told) -> None:
    assert_told(protocol("hub", "agreement", listed(own), ABOVE) + "---\n" + above, RULE, expected)


@pytest.mark.parametrize(
    ("own", "other", "expected"),
    [
        ("fraud", listed(purpose("fraud")), []),
        ("fraud", listed(purpose("education")), [("error", 9, "`above` and `other`")]),
        ("fraud", "", [("error", 9, "closed list of `above`.")]),
        ("missing-children", "", []),
    ],
)
def test_one_of_several_closed_lists_is_enough_and_an_open_one_is_not(
    own: str, other: str, expected: Told
) -> None:
    text = protocol("hub", "agreement", listed(purpose(own)), f"{ABOVE}, {OTHER}")
    assert_told("---\n".join((text, CLOSED, protocol("other", "overarching", other))), RULE, expected)


@pytest.mark.parametrize(
    ("own", "middle", "expected"),
    [
        pytest.param("fraud", "", [("error", 9, "`charter`")], id="past-a-document-with-no-list"),
        pytest.param(
            "children", listed(purpose("early-help")), [("error", 9, "`above`")], id="the-nearest-counts"
        ),
        pytest.param("fraud", listed(purpose("fraud", "ca-2004-s16la")), [], id="what-a-duty-added-above"),
    ],
)
def test_the_nearest_closed_list_on_a_line_counts(own: str, middle: str, expected: Told) -> None:
    text = "---\n".join(
        (
            protocol("hub", "agreement", listed(purpose(own)), ABOVE),
            protocol("above", "overarching", middle, "{protocol: charter}"),
            protocol("charter", "charter", listed(purpose("children"))),
        )
    )
    assert_told(text, RULE, expected)


def test_a_purpose_that_only_a_flow_names_is_told_once_and_emergencies_are_left_alone() -> None:
    flows = (
        "flows:\n  - {flow: a, purposes: [missing-children, fraud]}\n  - {flow: b, purposes: [fraud]}\n"
        "  - {flow: c, purposes: [immigration], emergency: yes}\n"
    )
    text = protocol("hub", "agreement", "", ABOVE, flows) + "---\n" + CLOSED
    assert_told(text, RULE, [("error", 7, "`fraud`")])


def test_a_local_purpose_lies_within_national_ones() -> None:
    register = (
        "---\nregister: r\ntitle: R\npurposes: [{purpose: local, title: Local, within: [missing-children]}]\n"
    )
    text = protocol("hub", "agreement", listed(purpose("local")), ABOVE) + "---\n" + CLOSED + register
    assert_told(text, RULE, [])


def test_nothing_is_said_where_purposes_are_not_owed() -> None:
    framework = "---\nframework: f\ntitle: F\ntiers: [{tier: overarching, title: O}, {tier: agreement, title: A, owes: [data]}]\n"
    assert_told(
        protocol("hub", "agreement", listed(purpose("fraud")), ABOVE) + "---\n" + CLOSED + framework, RULE, []
    )
