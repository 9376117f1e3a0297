import pytest

from ..told import Told, assert_told

RULE = "data-outside-parent"


def protocol(
    id: str, tier: str, items: str = "", parents: str = "", more: str = "", closed: str = "yes"
) -> str:
    return (
        f"protocol: {id}\ntitle: {id}\ntype: procedure\ntier: {tier}\nparents: [{parents}]\n"
        + (f"data:\n  closed: {closed}\n  list:\n{items}" if items else "")
        + more
    )


ABOVE, OTHER = "{protocol: above}", "{protocol: other}"
LIST = "    - {item: record, is: health, contains: [identity]}\n"
CLOSED = protocol("above", "overarching", LIST)


@pytest.mark.parametrize(
    ("item", "above", "expected"),
    [
        pytest.param("item: x, is: health", CLOSED, [], id="the-same"),
        pytest.param("item: x, is: mental-health", CLOSED, [], id="finer"),
        pytest.param("item: x, is: identity", CLOSED, [], id="what-an-item-above-may-hold"),
        pytest.param("item: x, is: personal", CLOSED, [("error", 9, "(`personal`)")], id="wider"),
        pytest.param(
            "item: record, is: financial",
            CLOSED,
            [("error", 9, "(`financial`)")],
            id="same-id-other-category",
        ),
        pytest.param(
            "item: x, is: health, contains: [convictions]", CLOSED, [("error", 9, "`x` may hold")], id="holds"
        ),
        pytest.param("item: x", CLOSED, [], id="no-category"),
        pytest.param("item: x, is: nonsense", CLOSED, [], id="unknown-category"),
        pytest.param(
            "item: x, is: financial", protocol("above", "overarching", LIST, closed="no"), [], id="open"
        ),
        pytest.param("item: x, is: financial", protocol("above", "overarching"), [], id="absent"),
        pytest.param("item: x, is: financial", CLOSED + "status: superseded\n", [], id="put-away"),
        pytest.param(
            "item: x, is: financial",
            protocol("above", "overarching", "    - {item: y}\n"),
            [],
            id="no-categories-above",
        ),
        pytest.param(
            "item: y, is: financial",
            protocol("above", "overarching", LIST + "    - {item: y}\n"),
            [],
            id="by-id",
        ),
    ],
)
def test_items_keep_within_the_closed_list(item: str, above: str, expected: Told) -> None:
    text = protocol("hub", "agreement", f"    - {{{item}}}\n", ABOVE, closed="no") + "---\n" + above
    assert_told(text, RULE, expected)


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("    - {item: money, is: financial}\n", []),
        ("    - {item: school, is: education-record}\n", [("error", 9, "`above` and `other`")]),
        ("", [("error", 9, "closed list of `above`")]),
    ],
)
def test_one_of_several_closed_lists_is_enough(other: str, expected: Told) -> None:
    own = protocol("hub", "agreement", "    - {item: x, is: financial}\n", f"{ABOVE}, {OTHER}")
    assert_told("---\n".join((own, CLOSED, protocol("other", "overarching", other))), RULE, expected)


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        pytest.param("purposes: {list: [{purpose: fraud, rests-on: [ca-2004-s16la]}]}\n", [], id="duty"),
        pytest.param(
            "purposes: {list: [{purpose: fraud, rests-on: [ca-2004-s16la]}, {purpose: housing}]}\n",
            [("error", 9, "")],
            id="duty-for-one-purpose-of-two",
        ),
        pytest.param(
            "purposes: {list: [{purpose: fraud, rests-on: [ca-2004-s16la]}, {purpose: housing}]}\n"
            "flows: [{flow: a, items: [x], purposes: [fraud]}]\n",
            [],
            id="passes-for-the-duty-alone",
        ),
        pytest.param(
            "purposes: {list: [{purpose: fraud, rests-on: [cda-1998-s115]}]}\n",
            [("error", 9, "")],
            id="power",
        ),
        pytest.param("flows: [{flow: a, items: [x], emergency: yes}]\n", [], id="emergency"),
        pytest.param(
            "flows: [{flow: a, items: [x], emergency: yes}, {flow: b, items: [x]}]\n",
            [("error", 9, "")],
            id="not-only-emergency",
        ),
    ],
)
def test_a_duty_or_an_emergency_may_exceed_the_list(more: str, expected: Told) -> None:
    own = protocol("hub", "agreement", "    - {item: x, is: financial}\n", ABOVE, more)
    assert_told(own + "---\n" + CLOSED, RULE, expected)


def test_nothing_is_said_where_data_are_not_owed() -> None:
    framework = "---\nframework: f\ntitle: F\ntiers: [{tier: overarching, title: O}, {tier: agreement, title: A, owes: [purposes]}]\n"
    own = protocol("hub", "agreement", "    - {item: x, is: financial}\n", ABOVE)
    assert_told(own + "---\n" + CLOSED + framework, RULE, [])
