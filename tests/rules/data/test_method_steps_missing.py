import pytest

from ..told import Told, assert_told, found
from .parts import document, under

RULE = "method-steps-missing"


def procedure(*lines: str, kind: str = "procedure") -> str:
    return document(*lines, kind=kind, tier="procedure", id="sending")


def method(id: str, rest: str = "") -> str:
    return f"methods: [{{method: {id}{rest}}}]"


STEPS = ", steps: [Ring back.]"
RECORDS = ", records: Who was told.}]"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            procedure(method("courier", ", permitted: yes")),
            [
                (
                    "error",
                    5,
                    "For “Courier” the procedure does not say what staff do or what they write down afterwards.",
                )
            ],
            id="neither",
        ),
        pytest.param(procedure(method("courier")), [("error", 5, "“Courier”")], id="not-ruled-out"),
        pytest.param(procedure(method("courier", ", permitted: no")), [], id="ruled-out"),
        pytest.param(
            procedure(method("telephone", STEPS)),
            [("error", 5, "does not say what they write down")],
            id="no-record",
        ),
        pytest.param(
            procedure("methods: [{method: telephone" + RECORDS),
            [("error", 5, "“Telephone” the procedure does not say what staff do.")],
            id="no-steps",
        ),
        pytest.param(procedure("methods: [{method: telephone" + STEPS + RECORDS), [], id="both"),
        pytest.param(procedure(method("fax")), [], id="retired-method"),
        pytest.param(procedure(method("carrier-pigeon")), [], id="unknown-method"),
        pytest.param(procedure(method("public-wifi", STEPS)), [], id="nothing-to-record"),
        pytest.param(procedure(method("courier"), kind="guidance"), [], id="guidance"),
        pytest.param(document(method("courier")), [], id="agreement"),
        pytest.param(procedure(method("courier"), "status: draft"), [], id="draft"),
        pytest.param(procedure(method("courier"), "status: archived"), [], id="retired"),
        pytest.param(
            procedure(
                "methods:",
                "  - {method: post, steps: [Check it.], records: It.}",
                "  - {method: tracked-post}",
            ),
            [],
            id="the-wider-method-has-them",
        ),
        pytest.param(
            procedure(method("telephone", STEPS), "clauses: [{clause: c, text: Every call is recorded.}]"),
            [],
            id="a-clause-on-records",
        ),
        pytest.param(
            procedure(
                method("telephone", STEPS), "clauses: [{clause: c, text: The record is read each month.}]"
            ),
            [("error", 5, "what they write down")],
            id="a-clause-on-the-record-itself",
        ),
        pytest.param(
            procedure(
                method("telephone", STEPS), "steps: [{step: s, does: Tell them., records: What was told.}]"
            ),
            [],
            id="a-step-on-records",
        ),
        pytest.param(
            under(procedure(method("telephone")), "methods: [{method: telephone" + STEPS + RECORDS),
            [],
            id="above",
        ),
    ],
)
def test_procedures_say_what_staff_do_and_write_down(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)


CATALOGUE = (
    "Agree the format, the key and the day with the recipient's technical contact.",
    "Have the releasing role named in the agreement approve the file.",
    "Check that the file holds the agreed fields and nothing else.",
    "Send it over an encrypted connection between systems that know each other.",
    "Compare a count or checksum at both ends, then delete the working copies.",
)
"""The catalogue's steps for a secure file transfer; it also rules out tests with real people's information."""


def transfer(*steps: str) -> str:
    return procedure(
        "methods:",
        "  - method: secure-file-transfer",
        "    records: The file.",
        "    never: [Send a test with real people's information.]",
        "    steps:",
        *(f"      - {each}" for each in steps),
    )


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        pytest.param(CATALOGUE, [], id="all"),
        pytest.param(
            (CATALOGUE[0], *CATALOGUE[2:]),
            [("warning", 9, "leaves out “Have the releasing role named in the agreement approve the file”.")],
            id="one-left-out",
        ),
        pytest.param(
            (
                *CATALOGUE[2:],
                "The releasing role that the agreement names has to approve each file.",
                CATALOGUE[0],
            ),
            [],
            id="in-other-words",
        ),
        pytest.param(CATALOGUE[:2], [], id="too-few-to-be-a-copy"),
        pytest.param(("Agree a day.", "Send it."), [], id="its-own-words"),
    ],
)
def test_a_procedure_that_copies_the_catalogue_copies_it_whole(
    steps: tuple[str, ...], expected: Told
) -> None:
    assert_told(transfer(*steps), RULE, expected)


def test_the_catalogue_is_quoted() -> None:
    (finding,) = found(procedure(method("courier")), RULE)
    assert "Use a courier that your organisation has a contract with." in finding.related[0].words
