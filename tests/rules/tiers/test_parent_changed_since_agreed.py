import pytest

from sharewell.model.meaning import stamp

from ..harness import framework_of
from ..told import Told, assert_told

RULE = "parent-changed-since-agreed"
ABOVE = 'protocol: above\ntitle: Above\ntype: overarching\ntier: overarching\nversion: "2.1"\nareas: [Anyborough, Northshire]\n'
STAMP = stamp(framework_of(ABOVE)[0].protocols[0])
CHANGED: Told = [
    ("warning", 6, "`above` has changed since the document was agreed against it, and is still version 2.1")
]


def case(above: str, parent: str = 'version: "2.1", ', mark: str = STAMP, more: str = "") -> str:
    return (
        "protocol: hub\ntitle: Hub\ntype: reciprocal-agreement\ntier: agreement\n"
        f'parents:\n  - {{protocol: above, {parent}stamp: "{mark}"}}\n{more}---\n{above}'
    )


WORDS = ABOVE.replace("title: Above", "title: Other words")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(case(ABOVE), [], id="the-same"),
        pytest.param(case(WORDS), CHANGED, id="other-words"),
        pytest.param(case(ABOVE + "summary: New.\n"), CHANGED, id="more-words"),
        pytest.param(case(ABOVE, mark="3f9a0c51d2e7"), CHANGED, id="a-stamp-of-another-length"),
        pytest.param(
            case(ABOVE.replace("Anyborough, Northshire", "Northshire,   Anyborough")),
            [],
            id="order-and-layout",
        ),
        pytest.param(
            case(ABOVE + "status: in-force\nrevisions: [{version: '2.1'}]\nnotes: Seen.\nparents: []\n"),
            [],
            id="its-history",
        ),
        pytest.param(case(WORDS.replace("2.1", "2.2")), [], id="another-version"),
        pytest.param(case(WORDS, parent=""), [], id="no-version-stated"),
        pytest.param(
            case(WORDS.replace('version: "2.1"\n', ""), parent=""),
            [("warning", 6, "and is still without a version")],
            id="neither-has-a-version",
        ),
        pytest.param(case(WORDS + "status: draft\n"), [], id="a-draft"),
        pytest.param(case(WORDS + "status: withdrawn\n"), [], id="put-away"),
        pytest.param(case(WORDS, more="status: archived\n"), [], id="the-document-is-put-away"),
        pytest.param(case(WORDS).replace(f', stamp: "{STAMP}"', ""), [], id="no-stamp"),
    ],
)
def test_parents_that_say_something_else_than_was_agreed(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)
