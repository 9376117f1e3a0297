"""`sharewell check --until`: what will become a finding, and from which day."""

from __future__ import annotations

import json

import jsonschema
import pytest

from sharewell.data import folder as data_folder

AGREEMENT = """\
protocol: hub
title: Hub agreement
type: reciprocal-agreement
tier: agreement
status: in-force
review:
  every: 1 year
  next: 2027-03-31
data:
  list:
    - item: name
flows:
  - flow: notice
    items: [name, address]
waivers:
  - rule: item-undeclared
    because: The list | is being <b>moved</b>.
    accepted-by: senior-information-risk-owner
    until: 2027-01-31
"""
ONLY = ("--rule", "review-due", "--rule", "item-undeclared")
TEXT = """\
31 December 2026

  mini/hub.yaml:8:9: warning: The review is due by 31 March 2027.
    next: Tell the lead organisation, and plan the review.
    rule: review-due

1 February 2027

  mini/hub.yaml:14:19: error: The flow `notice` shares `address`, which the document does not list.
    until then: waived. The list | is being <b>moved</b>. (until 2027-01-31)
    next: ...
    rule: item-undeclared

1 April 2027

  mini/hub.yaml:8:9: error: The review was due by 31 March 2027 and is overdue. It is unlisted from 30 June 2027.
    until then: warning
    next: ...
    rule: review-due

2 errors, 1 warning to come after 22 November 2026 and up to 31 December 2027, if no document changes,"""


@pytest.fixture
def agreed(folder):
    """The framework with an agreement that is in order today."""
    (folder / "hub.yaml").write_text(AGREEMENT, encoding="utf-8")
    (folder / "parties/council.yaml").unlink()
    return folder


@pytest.fixture(scope="module")
def schemas():
    """The published schemas of what is printed."""
    return {
        name: json.loads((data_folder("schema") / f"v1/{name}.schema.json").read_text("utf-8"))
        for name in ("report", "until")
    }


def ahead(run, *arguments: str):
    """A look ahead to the end of 2027, by two rules."""
    return run("check", "mini", "--until", "2027-12-31", *ONLY, *arguments)


def test_what_is_to_come_is_told_by_day(run, agreed):
    done = ahead(run)
    lines = [
        "    next: ..." if each.startswith("    next:") and "Tell the lead" not in each else each
        for each in done.out.splitlines()
        if not each.startswith("          ")
    ]
    assert "\n".join(lines).startswith(
        TEXT.replace("which the document does not list.", "").split("The flow")[0]
    )
    days = [each for each in lines if each[:1].isdigit() and "to come" not in each]
    assert days == ["31 December 2026", "1 February 2027", "1 April 2027"]
    assert "    until then: warning" in lines
    assert "    until then: waived. The list | is being <b>moved</b>. (until 2027-01-31)" in lines
    assert lines[-1].startswith(TEXT.splitlines()[-1])
    assert (done.code, done.err) == (0, "")
    quiet = ahead(run, "--quiet")
    assert done.out.startswith(quiet.out) and "to come" not in quiet.out


def test_nothing_to_come_is_said(run, agreed):
    done = run("check", "mini", "--until", "2026-12-01", *ONLY)
    assert done.out.startswith(
        "Nothing to come after 22 November 2026 and up to 1 December 2026, if no document"
    )
    assert run("check", "mini", "--until", "2026-12-01", *ONLY, "--quiet").out == ""


def test_the_json_is_as_its_schema_says(run, agreed, schemas):
    done = ahead(run, "--format", "json")
    told = json.loads(done.out)
    jsonschema.Draft202012Validator(schemas["until"]).validate(told)
    assert [
        (each["on"], each["finding"]["rule"], each["was"], each["waived"]) for each in told["coming"]
    ] == [
        ("2026-12-31", "review-due", None, None),
        ("2027-02-01", "item-undeclared", None, "The list | is being <b>moved</b>. (until 2027-01-31)"),
        ("2027-04-01", "review-due", "warning", None),
    ]
    assert (told["as_of"], told["until"]) == ("2026-11-22", "2027-12-31")
    assert told["summary"] == {"files": 2, "error": 2, "warning": 1, "advice": 0}
    lines = ahead(run, "--format", "jsonl").out.splitlines()
    assert [json.loads(each) for each in lines] == told["coming"]


def test_the_schema_is_sound_and_its_findings_are_those_of_the_report(schemas):
    jsonschema.Draft202012Validator.check_schema(schemas["until"])
    for name in ("finding", "related", "fix"):
        assert schemas["until"]["$defs"][name] == schemas["report"]["$defs"][name]


def test_the_page_has_a_row_for_each(run, agreed):
    page = ahead(run, "--format", "markdown").out
    rows = [each for each in page.splitlines() if each.startswith("| ")]
    assert [each.split(" | ")[:3] for each in rows[2:]] == [
        ["| 31 December 2026", "warning", "mini/hub.yaml:8"],
        ["| 1 February 2027", "waived until then, error", "mini/hub.yaml:14"],
        ["| 1 April 2027", "warning until then, error", "mini/hub.yaml:8"],
    ]
    assert page.startswith("## Sharewell: 2 errors, 1 warning to come\n")


@pytest.mark.parametrize("layout", ["github", "junit", "sarif"])
def test_formats_for_findings_of_the_day_are_refused(run, agreed, layout):
    done = ahead(run, "--format", layout)
    assert (
        f"--until is told in text, json, jsonl or markdown; `{layout}` is for findings of the day."
        in done.err
    )
    assert (done.code, done.out) == (2, "")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ((), 0),
        (("--fail-on", "error"), 1),
        (("--fail-on", "warning"), 1),
        (("--fail-on", "never"), 0),
        (("--fail-on", "error", "--as-of", "2027-04-02"), 0),
    ],
)
def test_the_exit_code_counts_only_where_it_is_asked_for(run, agreed, arguments, code):
    assert ahead(run, *arguments).code == code


def test_only_what_lies_in_the_path_is_told(run, agreed):
    assert "Nothing to come" in run("check", "mini/framework.yaml", "--until", "2027-12-31", *ONLY).out
    assert run("check", "mini/hub.yaml", "--until", "2027-12-31", *ONLY).out == ahead(run).out
    assert run("check", "mini/readme.txt", "--until", "2027-12-31").code == 2


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2026-11-22", "22 November 2026 does not lie after 22 November 2026, the day of the check."),
        ("2026-02-01", "1 February 2026 does not lie after 22 November 2026, the day of the check."),
        ("31/12/2027", "`31/12/2027` is not a day. Did you mean 2027-12-31?"),
    ],
)
def test_a_day_that_is_none_to_come_is_refused(run, agreed, day, said):
    done = run("check", "mini", "--until", day)
    assert said in done.err
    assert (done.code, done.out) == (2, "")


def test_it_may_go_into_a_file(run, agreed):
    done = ahead(run, "--format", "json", "--output", "ahead.json")
    assert done.out == ahead(run).out
    assert (agreed.parent / "ahead.json").read_text("utf-8") == ahead(run, "--format", "json").out
