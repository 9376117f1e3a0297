import pytest

from ..harness import report_on
from ..told import Told, assert_told, found

RULE = "reference-unknown"

HEAD = "protocol: hub\ntitle: Hub\ntype: reciprocal-agreement\ntier: agreement\n"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("led-by: counci", [("error", 5, "There is no party `counci`. Did you mean `council`?")]),
        ("led-by: zebra", [("error", 5, "There is no party `zebra`.")]),
        ("led-by: council", []),
        ("marking: official", []),
        (
            "marking: oficial",
            [("error", 5, "There is no marking `oficial` in the catalogue. Did you mean `official`?")],
        ),
        # A system that is no marking.
        ("marking: gsi", [("error", 5, "There is no marking `gsi`")]),
        ("frameworks: [example]", []),
        ("frameworks: [region]", [("error", 5, "no framework `region` here or under `other-frameworks`")]),
        ("legal-framework: [{law: ca-2004-s11}]", []),
        ("legal-framework: [{law: working-together-2026}]", []),
        ("legal-framework: [{law: caldicott}]", []),
        (
            "legal-framework: [{law: ca-2004-s111}]",
            [("error", 5, "There is no law or guidance `ca-2004-s111`")],
        ),
        ("written-by: caldicot-guardian", [("error", 5, "Did you mean `caldicott-guardian`?")]),
        ("subjects: [{subject: child}, {subject: chld}]", [("error", 5, "no kind of person `chld`")]),
        ("purposes: {list: [{purpose: safeguarding-childen}]}", [("error", 5, "`safeguarding-children`")]),
        ("data: {list: [{item: x, is: helth}]}", [("error", 5, "no category of data `helth`")]),
        ("charts: [{chart: nowhere}]", [("error", 5, "There is no chart `nowhere`.")]),
        ("standards: [{standard: trainin}]", [("error", 5, "There is no standard `trainin`")]),
        ("lawfulness: [{for: {}, position: ours}]", [("error", 5, "no legal position `ours`")]),
        # Parts of the same document.
        ("lawfulness: [{for: {flows: [x]}}]", [("error", 5, "There is no flow `x` in this document.")]),
        ("before-sharing: [{needs: dpia}]", [("error", 5, "no companion document `dpia` in this document")]),
        ("documents: [{document: dpia, kind: dpia}]\nbefore-sharing: [{needs: dpia}]", []),
        (
            "data: {list: [{item: x}]}\nretention: [{records: r, items: [x, y]}]",
            [("error", 6, "There is no item `y`")],
        ),
        (
            "data: {list: [{item: x}]}\nlawfulness: [{for: {items: [y]}}]",
            [("error", 6, "There is no item `y`")],
        ),
        ("retention: [{records: r, items: [y]}]", []),
        # Another rule's business.
        ("data: {list: [{item: x}]}\nflows: [{flow: a, items: [y]}]", []),
        ("flows: [{flow: a, carries-out: b}]", []),
        (
            "flows: [{flow: a, carries-out: b}]\nlawfulness: [{for: {flows: [b]}}]",
            [("error", 6, "There is no flow `b`")],
        ),
        # What a text is said to name, of any kind.
        (
            "mentions: [{mention: ccg}, {mention: n3}, {mention: caldicott}, {mention: gdpr}, {mention: dpa-2018}]",
            [],
        ),
        (
            "mentions: [{mention: ccgs}]",
            [("error", 5, "no body, system, guidance or term `ccgs` in the catalogue")],
        ),
        # Running text.
        ('notes: "See [law: ca-2004-s11] and [party: council]."', []),
        ('notes: "See [law: ca-2004-s99]."', [("error", 5, "There is no law or guidance `ca-2004-s99`")]),
        ('notes: "See [method: pigeon]."', [("error", 5, "There is no way of sending `pigeon`")]),
        ('notes: "See [term: anything] and [sic]."', []),
    ],
)
def test_references_of_a_protocol(line: str, expected: Told) -> None:
    assert_told(f"{HEAD}{line}\n---\nparty: council\ntitle: Council\n", RULE, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            HEAD.replace("tier: agreement", "tier: agreemnt"), [("error", 4, "no tier `agreemnt`")], id="tier"
        ),
        pytest.param(
            "chart: c\ntitle: C\nsummary: S.\nstart: b\nnodes:\n  - {question: a, answers: {yes: z, no: zz}}\n  - {outcome: z}\n",
            [("error", 4, "There is no step `b` in this document."), ("error", 6, "There is no step `zz`")],
            id="chart",
        ),
        pytest.param(
            "party: a\ntitle: A\nis: [councl]\n", [("error", 3, "no kind of body `councl`")], id="body-type"
        ),
        pytest.param("party: a\ntitle: A\npart-of: b\n", [("error", 3, "no party `b`")], id="party"),
        pytest.param(
            HEAD + "status: archived\nled-by: nobody\n",
            [("error", 6, "no party `nobody`")],
            id="retired-documents-too",
        ),
        pytest.param(
            "framework: f\ntitle: F\nseverities: [{rule: law-repeald, severity: error}]\n",
            [("error", 3, "There is no rule `law-repeald`. Did you mean `law-repealed`?")],
            id="rule",
        ),
        pytest.param(
            "framework: f\ntitle: F\nother-frameworks: [region]\ntiers: [{tier: agreement, title: A}]\n---\n"
            + HEAD
            + "frameworks: [f, region]\n",
            [],
            id="other-framework",
        ),
    ],
)
def test_references_of_other_documents(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)


def keeping(keeps: str, refines: str | None) -> str:
    above = "chart: above\ntitle: A\nsummary: S.\nrefines: top\nnodes: [{question: purpose}]\n"
    top = "chart: top\ntitle: T\nsummary: S.\nnodes: [{question: consent}]\n"
    named = f"refines: {refines}\n" if refines else ""
    return f"chart: c\ntitle: C\nsummary: S.\n{named}nodes: [{{question: q, keeps: {keeps}}}]\n---\n{above}---\n{top}"


@pytest.mark.parametrize(
    ("keeps", "refines", "expected"),
    [
        ("purpose", "above", []),
        ("consent", "above", []),
        (
            "purpos",
            "above",
            [("error", 5, "no step `purpos` in a chart that this one refines. Did you mean `purpose`?")],
        ),
        ("purpose", "top", [("error", 5, "no step `purpose`")]),
        ("purpose", None, [("error", 4, "no step `purpose`")]),
        ("purpose", "nowhere", [("error", 4, "There is no chart `nowhere`")]),
    ],
)
def test_questions_that_are_kept(keeps: str, refines: str | None, expected: Told) -> None:
    assert_told(keeping(keeps, refines), RULE, expected)


REFERS = HEAD + "led-by: council\nwritten-by: our-role\nlegal-framework: [{law: our-law}]\n"


@pytest.mark.parametrize(
    ("broken", "unknown"),
    [
        # By kind and id; by id where the kind is misspelt; by the name of the file where nothing can be told.
        ("party: council\nfax: 1\n", ["our-role", "our-law"]),
        ("prty: council\n", ["our-role", "our-law"]),
        ("protocol: council\n", ["council", "our-role", "our-law"]),
        ("provision: our-law\n", ["council", "our-role"]),
        ("register: ours\n", ["council"]),
        ("register: ours\ntitle: R\n", ["council", "our-role", "our-law"]),
    ],
)
def test_what_may_be_in_a_broken_file_is_not_called_unknown(broken: str, unknown: list[str]) -> None:
    findings = report_on(f"{REFERS}---\n{broken}", RULE).findings
    assert [each.about for each in findings] == unknown


def test_a_misspelt_id_can_be_mended_where_it_stands_alone() -> None:
    council = "---\nparty: council\ntitle: Council\n"
    (plain,) = found(f"{HEAD}led-by: counci\n{council}", RULE)
    (prose,) = found(f'{HEAD}notes: "See [party: counci]."\n{council}', RULE)
    assert plain.fix and plain.fix.text == "council"
    assert prose.fix is None
