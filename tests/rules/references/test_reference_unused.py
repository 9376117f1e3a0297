import pytest

from ..harness import report_on
from ..told import Told, assert_told

RULE = "reference-unused"

HEAD = "protocol: hub\ntitle: Hub\ntype: reciprocal-agreement\ntier: agreement\n"
PARTY = "---\nparty: a\ntitle: A\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(HEAD + PARTY, [("advice", 1, "Nothing uses the party `a`.")], id="party"),
        pytest.param(HEAD + "parties: [{party: a}]\n" + PARTY, [], id="named"),
        pytest.param(
            HEAD + "status: archived\nparties: [{party: a}]\n" + PARTY, [], id="by-a-retired-document"
        ),
        pytest.param(HEAD + PARTY + "part-of: a\n", [("advice", 1, "`a`")], id="by-itself"),
        pytest.param(
            HEAD + "parties: [{party: g}]\n---\nparty: g\ntitle: G\ngroup: {members: [a]}\n" + PARTY,
            [],
            id="member",
        ),
        pytest.param(
            HEAD
            + "parties: [{party: n}]\n---\nparty: n\ntitle: N\nformed-from: [{party: a, on: 2026-04-01}]\n"
            + PARTY,
            [],
            id="former-body",
        ),
        pytest.param(
            HEAD + "---\nchart: c\ntitle: C\nsummary: S.\n", [("advice", 1, "the chart `c`")], id="chart"
        ),
        pytest.param(
            HEAD
            + "charts: [{chart: d}]\n---\nchart: c\ntitle: C\nsummary: S.\n---\nchart: d\ntitle: D\nsummary: S.\n"
            "nodes: [{call: x, chart: c}]\n",
            [],
            id="called-chart",
        ),
        pytest.param(
            "register: r\ntitle: R\npurposes:\n  - {purpose: wide, title: W}\n  - {purpose: narrow, title: N, within: [wide]}\n",
            [("advice", 5, "the purpose `narrow`")],
            id="wider-purpose",
        ),
        pytest.param(
            "register: r\ntitle: R\npositions: [{position: p, title: P}]\nmethods: [{method: m, title: M, status: current}]\n",
            [("advice", 3, "the legal position `p`"), ("advice", 4, "the way of sending `m`")],
            id="registers",
        ),
        pytest.param(
            "register: r\ntitle: R\nroles: [{role: x, title: X}]\nterms: []\n", [], id="roles-are-people"
        ),
        pytest.param("provision: byelaw\ntitle: B\nkind: statute\nstatus: in-force\n", [], id="law"),
    ],
)
def test_entries_that_nothing_names(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)


def test_a_file_that_could_not_be_read_may_use_anything() -> None:
    assert report_on(HEAD + "fax: 1\nparties: [{party: a}]\n" + PARTY, RULE).findings == ()
