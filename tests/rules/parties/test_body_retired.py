import pytest

from .told import Told, assert_told

RULE = "body-retired"


def hub(party: str = "", *, uses: str = "parties: [{party: home}]\n", more: str = "") -> str:
    return (
        f"protocol: hub\ntitle: Hub\ntype: reciprocal-agreement\ntier: agreement\n{more}{uses}"
        f"---\nparty: home\n{party or 'title: Home'}\n"
    )


def titled(title: str, more: str = "") -> str:
    return hub(f"title: {title}\n{more}")


GONE = "title: Old Home\nended: 2026-11-21\nbecame: [icb]"
ENDED: Told = [
    ("error", 5, "Old Home is listed as a party to `hub`, and ceased to exist on 21 November 2026")
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(hub(GONE), ENDED, id="ended-yesterday"),
        pytest.param(hub(GONE.replace("-21", "-22")), [], id="ends-today"),
        pytest.param(hub(GONE.replace("2026-11-21", "2026-11")), [], id="ends-this-month"),
        pytest.param(hub(GONE, uses="parties: [{party: home, left: 2026-03-31}]\n"), [], id="left"),
        pytest.param(hub(GONE, uses="parties: []\n"), [], id="not-named"),
        pytest.param(hub(GONE, uses="led-by: home\n"), [("error", 5, "leads")], id="lead"),
        pytest.param(hub(GONE, uses="answers-to: home\n"), [("error", 5, "owns")], id="owner"),
        pytest.param(
            hub(GONE, uses="flows: [{flow: f, to: [home]}]\n"), [("error", 5, "takes part")], id="in-a-flow"
        ),
        pytest.param(
            hub(GONE, uses="flows: [{flow: f, to: [home], until: 2026-03-31}]\n"),
            [],
            id="in-a-flow-that-ended",
        ),
        pytest.param(
            hub(GONE, uses="led-by: home\nparties: [{party: home}]\n"),
            [("error", 6, "listed")],
            id="told-once",
        ),
        pytest.param(
            hub(GONE, uses="adoptions: [{party: home, version: '1', on: 2026-01-01}]\n"),
            [],
            id="an-adoption-is-history",
        ),
        pytest.param(hub(GONE, more="status: superseded\n"), [], id="put-away"),
        pytest.param(
            titled("NHS Weir Clinical Commissioning Group"), [("error", 5, "ended on 30 June 2022")], id="ccg"
        ),
        pytest.param(titled("Weir CCG"), [("error", 5, "Weir CCG is listed")], id="an-abbreviation"),
        pytest.param(titled("Weir Primary Care Trust"), [("error", 5, "31 March 2013")], id="pct"),
        pytest.param(
            titled("Local Safeguarding Children Board"),
            [("error", 5, "29 September 2019")],
            id="the-whole-name",
        ),
        pytest.param(
            titled("Public Health England"), [("error", 5, "30 September 2021")], id="a-national-body"
        ),
        pytest.param(titled("Department of Health"), [("error", 5, "8 January 2018")], id="a-department"),
        pytest.param(titled("Department of Health and Social Care"), [], id="its-successor"),
        pytest.param(titled("Weir Safeguarding Children Partnership"), [], id="a-partnership"),
        pytest.param(titled("Weir Integrated Care Board"), [], id="a-board-of-today"),
        pytest.param(titled("Weir ICO"), [], id="an-integrated-care-organisation"),
        pytest.param(titled("Weir Children's Trust"), [], id="a-name-the-catalogue-is-not-sure-of"),
        pytest.param(titled("Connexions"), [("warning", 5, "ended in 2012")], id="the-whole-of-such-a-name"),
        pytest.param(titled("Weir Road Monitor"), [], id="a-word-of-another-meaning"),
        pytest.param(
            titled("Weir Police Authority"), [("error", 5, "21 November 2012")], id="police-authority"
        ),
        pytest.param(titled("British Transport Police Authority"), [], id="one-that-is-still-there"),
        pytest.param(titled("Weir Police Authority", "country: scotland"), [], id="in-another-country"),
        pytest.param(titled("Weir CCG", "began: 2025-01-01"), [], id="a-later-body-of-the-name"),
        pytest.param(titled("Weir Care Board", "also-known-as: [Weir CCG]"), [], id="a-former-name"),
    ],
)
def test_bodies_that_a_document_relies_on(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)


def mention(id: str, more: str = "") -> str:
    return f"protocol: hub\ntitle: Hub\ntype: guidance\ntier: agreement\nmentions:\n  - {{mention: {id}{more}}}\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            mention("ccg", ", as-printed: local CCGs"),
            [
                (
                    "error",
                    6,
                    "The text says “local CCGs”; “Clinical Commissioning Group” ended on 30 June 2022",
                )
            ],
            id="in-other-words",
        ),
        pytest.param(
            mention("ccg"), [("error", 6, "“Clinical Commissioning Group”, which ended")], id="in-its-name"
        ),
        pytest.param(
            mention("ceis"), [("warning", 6, "ended in 2018")], id="where-the-catalogue-is-not-sure"
        ),
        pytest.param(mention("ccg", ", quoted: yes"), [], id="quoted"),
        pytest.param(mention("ccg", ", quoted: no"), [("error", 6, "")], id="said-not-to-be-quoted"),
        pytest.param(mention("caldicott"), [], id="no-body"),
        pytest.param(mention("ccg") + "status: archived\n", [], id="put-away"),
    ],
)
def test_mentions(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)


def test_what_ended_later_was_there_on_the_day() -> None:
    import datetime

    from ..harness import places

    assert places(mention("ccg"), RULE, datetime.date(2022, 6, 30)) == []
    assert len(places(mention("ccg"), RULE, datetime.date(2022, 7, 1))) == 1
