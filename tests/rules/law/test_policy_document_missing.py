import pytest

from ..told import Told, assert_told
from .parts import HEAD, PARTIES, sharing

RULE = "policy-document-missing"

FLOW = "flow: a, from: [council], to: [charity], purposes: [safeguarding-children]"
BASIS = "basis: [uk-gdpr-art-6-1-e]"
TOLD: Told = [
    (
        "error",
        8,
        "Sch 1 para 18 needs an appropriate policy document, and none is named for Anyborough Council",
    )
]


def grounds(conditions: str, more: str = "") -> str:
    return f"for: {{}}, {BASIS}, conditions: [{conditions}]{more}"


@pytest.mark.parametrize(
    ("conditions", "expected"),
    [
        ("dpa-2018-sch1-para18", TOLD),
        ("dpa-2018-sch1-para1", [("error", 8, "para 1 needs")]),
        (
            "dpa-2018-sch1-para6, dpa-2018-sch1-para18",
            [("error", 8, "para 6 and DPA 2018 Sch 1 para 18 need")],
        ),
        ("dpa-2018-sch1-para36", [("error", 8, "para 36 needs")]),
        ("dpa-2018-sch8", [("warning", 8, "Sch 8 paras 1-9 needs")]),
        ("dpa-2018-sch1-para2", []),
        ("dpa-2018-sch1-para3", []),
        ("dpa-2018-sch1-para4", []),
        ("dpa-2018-sch1-para30", []),
        ("uk-gdpr-annex-1-para-6", []),
        ("a-law-nobody-knows", []),
    ],
)
def test_only_conditions_that_need_one_ask_for_it(conditions: str, expected: Told) -> None:
    assert_told(sharing(FLOW, grounds(conditions)), RULE, expected)


@pytest.mark.parametrize(
    ("policy", "documents", "expected"),
    [
        pytest.param("ours", "document: ours, kind: appropriate-policy, of: council", [], id="named"),
        pytest.param("ours", "", [], id="named-and-unknown-is-for-another-rule"),
        pytest.param(
            "", "document: ours, kind: appropriate-policy, of: council", [], id="listed-of-the-party"
        ),
        pytest.param("", "document: ours, kind: appropriate-policy", [], id="listed-of-nobody"),
        pytest.param(
            "", "document: ours, kind: appropriate-policy, of: police", TOLD, id="listed-of-another"
        ),
        pytest.param(
            "", "document: ours, kind: privacy-notice, of: council", TOLD, id="listed-of-another-kind"
        ),
        pytest.param(
            "ours",
            "document: ours, kind: appropriate-policy, of: council, state: withdrawn",
            TOLD,
            id="withdrawn",
        ),
        pytest.param(
            "ours", "document: ours, kind: appropriate-policy, of: council, state: planned", [], id="planned"
        ),
        pytest.param(
            "ours", "document: ours, kind: appropriate-policy, of: council, state: draft", [], id="draft"
        ),
    ],
)
def test_the_statement_names_it_or_the_document_lists_it(policy: str, documents: str, expected: Told) -> None:
    named = f", policy-document: {policy}" if policy else ""
    listed = f"documents:\n  - {{{documents}}}\n" if documents else ""
    assert_told(sharing(FLOW, grounds("dpa-2018-sch1-para18", named), listed), RULE, expected)


def test_one_that_is_only_planned_serves_no_document_in_force() -> None:
    listed = "documents: [{document: ours, kind: appropriate-policy, state: planned}]\nstatus: in-force\n"
    assert_told(sharing(FLOW, grounds("dpa-2018-sch1-para18", ", policy-document: ours"), listed), RULE, TOLD)


def test_a_document_above_may_list_it() -> None:
    parent = (
        "---\nprotocol: above\ntitle: Above\ntype: overarching\ntier: overarching\n"
        "documents: [{document: ours, kind: appropriate-policy, of: council}]\n"
    )
    text = sharing(FLOW, grounds("dpa-2018-sch1-para18"), "parents: [{protocol: above}]\n") + parent
    assert_told(text, RULE, [])


@pytest.mark.parametrize(
    ("to", "conditions", "expected"),
    [
        ("police", "dpa-2018-sch1-para10", []),
        ("police", "dpa-2018-sch1-para10, dpa-2018-sch1-para36", []),
        ("police", "dpa-2018-sch1-para10, dpa-2018-sch1-para18", [("error", 8, "Sch 1 para 18 needs")]),
        ("charity", "dpa-2018-sch1-para10", [("error", 8, "Sch 1 para 10 needs")]),
        ("police, charity", "dpa-2018-sch1-para10", [("error", 8, "Sch 1 para 10 needs")]),
        ("stranger", "dpa-2018-sch1-para10", []),
    ],
)
def test_disclosure_to_a_competent_authority_needs_none(to: str, conditions: str, expected: Told) -> None:
    assert_told(sharing(FLOW.replace("charity", to), grounds(conditions)), RULE, expected)


def test_a_position_asks_each_statement_that_names_it() -> None:
    position = f"---\nposition: ours\ntitle: Ours\n{BASIS}\nconditions: [dpa-2018-sch1-para18]\n"
    flows = f"{FLOW}\n{FLOW.replace('a,', 'b,').replace('council', 'police')}"
    stated = "for: {parties: [council]}, position: ours, policy-document: p\nfor: {parties: [police]}, position: ours"
    assert_told(
        sharing(flows, stated) + position, RULE, [("error", 10, "none is named for Northshire Police")]
    )


def test_what_applies_instead_may_use_the_document_of_what_it_replaces() -> None:
    instead = ", otherwise: [{when: a child is at risk, conditions: [dpa-2018-sch1-para18]}]"
    assert_told(sharing(FLOW, f"for: {{}}, {BASIS}, policy-document: ours{instead}"), RULE, [])
    assert_told(sharing(FLOW, f"for: {{}}, {BASIS}{instead}"), RULE, TOLD)


def test_one_statement_for_several_parties_is_told_once() -> None:
    flow = FLOW.replace("from: [council], to: [charity]", "among: [council, police]")
    expected: Told = [("error", 8, "none is named for Anyborough Council and Northshire Police")]
    assert_told(sharing(flow, grounds("dpa-2018-sch1-para18")), RULE, expected)


@pytest.mark.parametrize(("status", "found"), [("draft", 1), ("superseded", 0)])
def test_retired_documents_are_history(status: str, found: int) -> None:
    text = f"{HEAD}status: {status}\nlawfulness:\n  - {{{grounds('dpa-2018-sch1-para18')}}}\n{PARTIES}"
    assert_told(
        text,
        RULE,
        [("error", 7, "Sch 1 para 18 needs an appropriate policy document, and none is named")] * found,
    )
