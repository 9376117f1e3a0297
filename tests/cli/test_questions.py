"""`sharewell explain` and `sharewell ask`, on the worked framework."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from sharewell import data
from sharewell.cli.group import group

ROOT = str(data.folder("protocols"))


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(group, [*arguments, "--in", ROOT, "--no-cache"], standalone_mode=False)
    if result.exception is not None:
        return 2, str(result.exception)
    return int(result.return_value or 0), result.stdout


def test_a_field_is_explained_with_every_document_that_says_something_of_it() -> None:
    code, said = run("explain", "safeguarding-hub", "standards/tell-partners-of-a-breach")
    assert code == 0
    lines = said.splitlines()
    assert lines[1] == "  no later than 12 hours"
    assert [line.split()[0] for line in lines if "sets it" in line or "is overtaken" in line] == [
        "safeguarding-hub",
        "children-and-families",
        "charter",
    ]
    assert "agreements/safeguarding-hub.yaml:" in said and "charter.yaml:" in said


def test_what_nobody_says_is_answered_with_the_nearest_and_exit_code_1() -> None:
    code, said = run("explain", "safeguarding-hub", "standards/trainin")
    assert (code, "Did you mean `standards/training`?" in said) == (1, True)


def test_a_protocol_that_does_not_exist_is_answered_with_the_nearest() -> None:
    code, said = run("explain", "safegarding-hub")
    assert (code, said) == (2, "There is no protocol `safegarding-hub`. Did you mean `safeguarding-hub`?")


def test_the_answer_for_programs_has_the_same_chain() -> None:
    code, said = run("explain", "safeguarding-hub", "standards/training", "--json")
    (answer,) = json.loads(said)["answers"]
    assert code == 0
    assert [each["document"] for each in answer["chain"]] == ["safeguarding-hub", "charter"]


def test_holders_are_told_with_the_way_to_each_and_it_claims_nothing_of_the_law() -> None:
    code, said = run("ask", "holders", "health", "--of", "safeguarding-hub")
    assert code == 0
    assert "may pass it on to the national evaluator" in said
    assert run("ask", "holders", "no-such-item") == (1, "No flow in use carries `no-such-item`.\n")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (("overlaps",), "No two agreements in use overlap.\n"),
        (("cut-off",), "No party is cut off.\n"),
        (("below", "breach"), "No document in use stands below `breach`.\n"),
    ],
)
def test_where_there_is_nothing_it_says_so(question: tuple[str, ...], said: str) -> None:
    assert run("ask", *question) == (0, said)


def test_where_a_change_arrives_and_where_it_does_not() -> None:
    code, said = run("ask", "below", "charter", "standards/training")
    lines = said.splitlines()
    assert code == 0
    assert lines[lines.index("charter → children-and-families → safeguarding-hub") + 1] == (
        "  decides itself: standards/training"
    )
    assert lines[lines.index("charter → children-and-families") + 1] == "  takes over: standards/training"
