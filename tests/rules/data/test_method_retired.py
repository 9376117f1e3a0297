import pytest

from ..told import Told, assert_told, found
from .parts import document

RULE = "method-retired"


def flow(method: str, *lines: str) -> str:
    return document(f"flows: [{{flow: x, methods: [{method}]}}]", *lines)


def used(more: str, *lines: str) -> str:
    return document(f"methods: [{{{more}}}]", *lines, kind="procedure")


@pytest.mark.parametrize(
    ("method", "day", "expected"),
    [
        ("fax", "2020-03-30", []),
        ("fax", "2020-03-31", [("error", 5, "Fax was retired on 31 March 2020.")]),
        ("gcsx-email", "2019-03-30", []),
        ("gcsx-email", "2019-03-31", [("error", 5, "GCSx and GSi email was retired on 31 March 2019.")]),
        # A month ends on its last day.
        ("n3-email", "2020-11-29", []),
        ("n3-email", "2020-11-30", [("error", 5, "was retired by the end of November 2020.")]),
        ("email", "2026-11-22", [("warning", 5, "Ordinary email is discouraged.")]),
        ("secure-email", "2026-11-22", []),
        ("no-such-method", "2026-11-22", []),
        ("secure-email, fax", "2026-11-22", [("error", 5, "Fax")]),
    ],
)
def test_methods_are_judged_on_the_day(method: str, day: str, expected: Told) -> None:
    assert_told(flow(method), RULE, expected, day)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(used("method: fax"), [("error", 5, "Fax")], id="retired"),
        pytest.param(used("method: fax, permitted: no"), [], id="ruled-out"),
        pytest.param(
            used("method: fax, use-when: Nothing else works."),
            [("error", 5, "Fax")],
            id="retired-is-no-choice",
        ),
        pytest.param(used("method: removable-media"), [("warning", 5, "discouraged")], id="discouraged"),
        pytest.param(used("method: removable-media, permitted: no"), [], id="discouraged-and-ruled-out"),
        pytest.param(
            used("method: removable-media, use-when: Nothing else can be used."),
            [],
            id="the-choice-is-explained",
        ),
        pytest.param(
            used("method: removable-media, systems: [CD, memory stick]"),
            [("warning", 5, "CD, DVD or floppy disc is discouraged")],
            id="its-system-is-told-instead",
        ),
        pytest.param(
            used("method: secure-email, systems: [nhs.net, GCSX.gov.uk, mod.net, pnn.gov.uk, gsisup.co.uk]"),
            [
                ("error", 5, "gcsx.gov.uk was retired on 31 March 2019."),
                ("warning", 5, "mod.net is not recognised."),
                ("warning", 5, "pnn.gov.uk is a leftover of older systems."),
                ("warning", 5, "gsisup.co.uk was retired"),
            ],
            id="systems",
        ),
        pytest.param(
            used("method: secure-email, permitted: no, systems: [gcsx.gov.uk]"), [], id="systems-ruled-out"
        ),
        pytest.param(
            document("mentions: [{mention: n3, as-printed: the N3 network}]"),
            [("error", 5, "N3 was retired")],
            id="mention",
        ),
        pytest.param(document("mentions: [{mention: n3, quoted: yes}]"), [], id="quoted"),
        pytest.param(document("mentions: [{mention: restricted}]"), [], id="a-marking-has-its-own-rule"),
        pytest.param(document("mentions: [{mention: hscn}]"), [], id="live"),
        pytest.param(flow("fax", "status: superseded"), [], id="retired-document"),
        pytest.param(flow("fax").replace("reciprocal-agreement", "template"), [], id="template"),
        pytest.param(flow("fax", "status: draft"), [("error", 5, "Fax")], id="draft"),
        pytest.param(
            "chart: c\ntitle: C\nsummary: S.\nnodes:\n  - {action: a, method: fax, then: z}\n  - {outcome: z, method: email}\n",
            [("error", 5, "Fax"), ("warning", 6, "Ordinary email")],
            id="chart",
        ),
        pytest.param(
            "method: pigeon\ntitle: Pigeon post\nstatus: retired\n---\n" + flow("pigeon"),
            [("warning", 5, "Pigeon post has been retired.")],
            id="local-without-evidence",
        ),
    ],
)
def test_where_methods_and_systems_are_used(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)


@pytest.mark.parametrize(
    ("email", "expected"),
    [
        ("breach@anyborough.gcsx.gov.uk", [("error", 3, "gcsx.gov.uk was retired")]),
        ("breach@GSI.gov.uk", [("error", 3, "gsi.gov.uk was retired")]),
        ("breach@police.pnn.police.uk", [("warning", 3, "pnn.police.uk is a leftover")]),
        ("breach@anyborough.gov.uk", []),
        ("breach@nhs.net", []),
        ("gsi.gov.uk@anyborough.example", []),
        ("breach@notgsi.gov.uk", []),
    ],
)
def test_mailboxes_of_contacts(email: str, expected: Told) -> None:
    assert_told(f"party: a\ntitle: A\ncontacts: [{{for: breach, email: {email}}}]\n", RULE, expected)


def test_the_help_says_what_to_use() -> None:
    assert found(flow("fax"), RULE)[0].help == "Use secure email or Secure portal instead."
    (system,) = found(used("method: secure-email, systems: [gsi.gov.uk]"), RULE)
    assert system.help.startswith("Use instead: The organisation's own domain") and not system.help.endswith(
        ".."
    )
