import datetime

import pytest

from ..harness import places
from ..told import Told, assert_told, found
from .parts import SCOPE, beneath, protocol

RULE = "dpia-missing"
CHILDREN = "subjects: [{subject: child}]\nflows: [{flow: message}]\n"
ABOUT = "`hub` shares information about children, and has no data protection impact assessment"
HEALTH = "data: {list: [{item: illness, is: health}]}\n"


def dpia(more: str = "", state: str = "approved") -> str:
    return f"documents:\n  - {{document: hub-dpia, kind: dpia, state: {state}{more}}}\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(protocol(CHILDREN), [("error", 1, ABOUT)], id="children"),
        pytest.param(protocol(CHILDREN, kind="overarching"), [("error", 1, ABOUT)], id="overarching"),
        pytest.param(
            protocol("data: {list: [{item: name, is: identity, subjects: [child]}]}\n"),
            [("error", 1, ABOUT)],
            id="an-item-about-children",
        ),
        pytest.param(protocol(HEALTH), [], id="special-category-of-few"),
        pytest.param(
            protocol(HEALTH + "flows: [{flow: list, items: [illness], bulk: yes}]\n"),
            [("error", 1, "special category or criminal offence information about many people at once")],
            id="special-category-in-bulk",
        ),
        pytest.param(
            protocol(
                "data: {list: [{item: sentence, is: convictions}]}\nflows: [{flow: list, items: [sentence], bulk: yes}]\n"
            ),
            [("error", 1, "about many people at once")],
            id="offences-in-bulk",
        ),
        pytest.param(
            protocol(
                "data: {list: [{item: street, is: contact-details}]}\n"
                "flows: [{flow: list, items: [street], bulk: yes}]\n"
            ),
            [],
            id="ordinary-in-bulk",
        ),
        pytest.param(
            protocol(
                "data: {list: [{item: illness, is: health}, {item: street, is: contact-details}]}\n"
                "flows: [{flow: list, items: [street], bulk: yes}]\n"
            ),
            [],
            id="what-is-in-bulk-is-ordinary",
        ),
        pytest.param(
            protocol(HEALTH + "subjects: [{subject: adult, about-how-many: 60000}]\n"),
            [("warning", 1, "about 60000 people a year")],
            id="special-category-of-many",
        ),
        pytest.param(
            protocol(HEALTH + "subjects: [{subject: adult, about-how-many: 420}]\n"), [], id="of-some"
        ),
        pytest.param(
            protocol("flows: [{flow: scores, new-technology: yes}]\n"),
            [("error", 1, "information by new technology")],
            id="new-technology",
        ),
        pytest.param(protocol("flows: [{flow: scores, new-technology: no}]\n"), [], id="no-new-technology"),
        pytest.param(protocol(CHILDREN + dpia()), [], id="approved"),
        pytest.param(
            protocol(CHILDREN + "documents: [{document: hub-dpia, kind: dpia}]\n"), [], id="without-a-state"
        ),
        pytest.param(protocol(CHILDREN + dpia(state="withdrawn")), [("error", 8, ABOUT)], id="withdrawn"),
        pytest.param(
            protocol(CHILDREN + dpia(", because: Another covers it.", "not-needed")), [], id="not-needed"
        ),
        pytest.param(
            protocol(CHILDREN + dpia(state="not-needed")),
            [("error", 8, "calls its impact assessment `hub-dpia` not needed without saying why")],
            id="not-needed-without-a-reason",
        ),
        pytest.param(
            protocol(CHILDREN + "status: in-force\n" + dpia(state="planned")),
            [("error", 9, "is in force while its impact assessment `hub-dpia` is no more than planned")],
            id="in-force-and-planned",
        ),
        pytest.param(
            protocol(CHILDREN + "status: in-force\neffective: {from: 2027-01-01}\n" + dpia(state="draft")),
            [],
            id="begins-later",
        ),
        pytest.param(
            protocol(CHILDREN + "status: approved\n" + dpia(state="draft")), [], id="not-yet-in-force"
        ),
        pytest.param(
            protocol(
                CHILDREN + "status: in-force\nbefore-sharing: [{needs: hub-dpia}]\n" + dpia(state="draft")
            ),
            [],
            id="sharing-waits-for-it",
        ),
        pytest.param(protocol(CHILDREN + "status: draft\n"), [], id="draft"),
        pytest.param(protocol(CHILDREN + "status: withdrawn\n"), [], id="put-away"),
        *(
            pytest.param(protocol(CHILDREN, kind=kind), [], id=kind)
            for kind in ("charter", "procedure", "template", "record-of-sharing", "terms-of-reference")
        ),
        pytest.param(beneath(CHILDREN, CHILDREN + dpia()), [], id="above"),
        pytest.param(
            beneath(CHILDREN, SCOPE + dpia(", because: The charter moves nothing.", "not-needed"), "charter"),
            [("error", 1, ABOUT)],
            id="not-needed-above-is-about-that-document",
        ),
        pytest.param(beneath(CHILDREN + dpia(), CHILDREN), [], id="each-beneath-has-its-own"),
    ],
)
def test_dpia_missing(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)


def test_the_reason_is_shown_where_the_document_gives_it() -> None:
    (finding,) = found(protocol(CHILDREN), RULE)
    assert finding.related[0].place is not None and finding.related[0].place.line == 5


def test_a_parent_that_owes_one_as_well_is_told_for_both() -> None:
    (finding,) = found(beneath(CHILDREN, CHILDREN), RULE)
    assert finding.place.file == "2.yaml"
    assert finding.message.endswith("The same goes for `hub` beneath it.")


def test_none_was_owed_before_the_law_asked_for_it() -> None:
    text = protocol(CHILDREN)
    assert places(text, RULE, datetime.date(2018, 5, 24)) == []
    assert len(places(text, RULE, datetime.date(2018, 5, 25))) == 1
