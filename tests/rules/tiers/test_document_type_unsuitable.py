import pytest

from ..told import Told, assert_told

RULE = "document-type-unsuitable"


def case(kind: str, more: str) -> str:
    return f"protocol: hub\ntitle: Hub\ntype: {kind}\ntier: agreement\n{more}"


def flows(*flows: str) -> str:
    return "flows:\n" + "".join(f"  - {{flow: f{number}, {each}}}\n" for number, each in enumerate(flows, 1))


def between(giver: str, taker: str, more: str = "") -> str:
    return f"from: [{giver}], to: [{taker}]{more}"


PARTIES = (
    "---\nparty: council\ntitle: Council\n---\nparty: team\ntitle: Team\npart-of: council\n---\nparty: police\ntitle: Police\n"
    "---\nparty: schools\ntitle: Schools\ngroup: {members: [oakfield]}\n---\nparty: oakfield\ntitle: Oakfield\n"
)
THERE, BACK = between("police", "council"), between("council", "police")
BOTH: Told = [("error", 3, "flow both ways between Police and Council: `f1` and `f2`")]
ONE: Told = [("error", 3, "nobody who gives information in its flows receives any")]


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        pytest.param(flows(THERE, BACK), BOTH, id="back"),
        pytest.param(flows(THERE, between("team", "police")), BOTH, id="back-from-a-unit"),
        pytest.param(flows(THERE, BACK + ", kind: request"), [], id="on-request"),
        pytest.param(flows(THERE, between("council", "fire")), [], id="a-chain"),
        pytest.param(flows(THERE, between("police", "fire")), [], id="to-two"),
        pytest.param(flows(between("council", "team"), between("team", "council")), [], id="inside-one-body"),
        pytest.param(
            flows("among: [council, police]"), [("error", 3, "passes both ways in `f1`")], id="meeting"
        ),
        pytest.param(flows("among: [council, team]"), [], id="meeting-inside-one-body"),
        pytest.param(
            flows(between("police", "schools"), between("oakfield", "police")),
            [("error", 3, "Police and Oakfield")],
            id="member-of-a-group",
        ),
        pytest.param(
            flows(THERE, between("council", "supplier"), between("supplier", "council"))
            + "parties: [{party: council}, {party: police}, {party: supplier, as: processor}]\n",
            [],
            id="processor",
        ),
        pytest.param(flows("from: [police]"), [], id="no-recipient"),
        pytest.param("", [], id="no-flows"),
        pytest.param("status: superseded\n" + flows(THERE, BACK), [], id="put-away"),
    ],
)
def test_a_one_way_disclosure_sends_nothing_back(more: str, expected: Told) -> None:
    assert_told(case("one-way-disclosure", more) + PARTIES, RULE, expected)


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        pytest.param(flows(THERE), ONE, id="one-way"),
        pytest.param(flows(THERE, between("fire", "team")), ONE, id="all-to-one"),
        pytest.param(flows(THERE, BACK), [], id="both-ways"),
        pytest.param(flows(THERE, BACK + ", kind: request"), [], id="asked-and-answered"),
        pytest.param(flows(THERE, between("council", "fire")), [], id="round"),
        pytest.param(flows("among: [council, police]"), [], id="meeting"),
        pytest.param(flows(THERE, "from: [council]"), [], id="unfinished"),
        pytest.param("", [], id="no-flows"),
        pytest.param(
            "parties: [{party: council}, {party: team}, {party: supplier, as: processor}]\n"
            + flows(THERE, BACK),
            [("error", 3, "its only other party is a processor")],
            id="only-a-processor",
        ),
        pytest.param(
            "roles: [{for: {}, each-is: joint-controller}]\n" + flows(THERE, BACK),
            [],
            id="joint-is-another-rule's",
        ),
    ],
)
def test_a_reciprocal_agreement_does(more: str, expected: Told) -> None:
    assert_told(case("reciprocal-agreement", more) + PARTIES, RULE, expected)


@pytest.mark.parametrize(
    ("kind", "more", "expected"),
    [
        (
            "joint-controller-arrangement",
            "roles: [{for: {}, each-is: controller}]\n",
            [("error", 3, "none of its roles")],
        ),
        ("joint-controller-arrangement", "roles: [{for: {}, each-is: joint-controller}]\n", []),
        ("joint-controller-arrangement", "", []),
        (
            "processor-contract",
            "parties: [{party: council}]\n",
            [("error", 3, "none of its parties is a processor")],
        ),
        ("processor-contract", "parties: [{party: supplier, as: processor}]\n", []),
        ("processor-contract", "roles: [{for: {parties: [supplier]}, each-is: processor}]\n", []),
        ("processor-contract", "", []),
    ],
)
def test_roles_suit_the_type_where_they_are_stated(kind: str, more: str, expected: Told) -> None:
    assert_told(case(kind, more), RULE, expected)


def below(kind: str) -> str:
    return f"---\nprotocol: below\ntitle: B\ntype: {kind}\ntier: procedure\nparents: [{{protocol: hub}}]\n"


DEPARTMENTS = "---\nparty: home\ntitle: H\nis: [central-government]\n---\nparty: work\ntitle: W\nis: [central-government]\n"
ALONE: Told = [("warning", 3, "no agreement stands beneath or beside it")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(case("memorandum", flows(THERE)), ALONE, id="alone"),
        pytest.param(case("memorandum", "data: {list: [{item: a}]}\n"), ALONE, id="data-alone"),
        pytest.param(case("memorandum", ""), [], id="shares-nothing"),
        pytest.param(
            case("memorandum", flows(THERE)) + below("reciprocal-agreement"), [], id="agreement-beneath"
        ),
        pytest.param(
            case("memorandum", flows(THERE)) + below("memorandum"), [*ALONE], id="memorandum-beneath"
        ),
        pytest.param(case("memorandum", flows(THERE)) + below("procedure"), ALONE, id="procedure-beneath"),
        pytest.param(
            case("memorandum", flows(THERE) + "beside: [{protocol: below}]\n")
            + below("one-way-disclosure").replace("hub", "x"),
            [],
            id="agreement-beside",
        ),
        pytest.param(
            case("memorandum", flows(THERE) + "parties: [{party: home}, {party: work}]\n") + DEPARTMENTS,
            [],
            id="departments",
        ),
        pytest.param(
            case("memorandum", flows(THERE) + "parties: [{party: home}, {party: council}]\n") + DEPARTMENTS,
            ALONE,
            id="and-a-council",
        ),
    ],
)
def test_a_memorandum_alone_is_no_agreement(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)


@pytest.mark.parametrize(
    ("types", "kind", "expected"),
    [
        (
            "[charter]",
            "procedure",
            [("error", 3, "The tier `A` holds documents of the type `charter`; this one is `procedure`")],
        ),
        ("[charter, procedure]", "procedure", []),
        ("[]", "procedure", []),
        ("[charter]", "template", []),
    ],
)
def test_the_tier_lists_its_types(types: str, kind: str, expected: Told) -> None:
    framework = f"---\nframework: f\ntitle: F\ntiers: [{{tier: agreement, title: A, types: {types}}}]\n"
    assert_told(case(kind, "") + framework, RULE, expected)
