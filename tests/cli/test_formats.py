"""The formats of `sharewell check` for other programs: valid by their own rules, and no text of a document obeyed."""

from __future__ import annotations

import json
import re
from pathlib import Path
from xml.etree import ElementTree

import jsonschema
import pytest

from sharewell.cli.reporters import formats, reporter
from sharewell.data import folder as data_folder

from .conftest import HUB

SARIF = json.loads((Path(__file__).parent / "data/sarif-schema-2.1.0.json").read_text("utf-8"))

HOSTILE = (
    "é😀 ]](x) {0} | <b>&amp; `tick` ::error::x ##[add-mask]y\\n::stop-commands::z %0A \\x07 \\u2028 $m$ *s*"
)
"""What a status could be called, in a double-quoted scalar."""

WAIVED = """\
protocol: other
title: Other agreement
type: reciprocal-agreement
tier: agreement
data:
  list:
    - item: name
flows:
  - flow: notice
    items: [name, addres]
waivers:
  - rule: item-undeclared
    because: The list is being moved; 100% by March.
    accepted-by: senior-information-risk-owner
    until: 2027-03-31
"""


@pytest.fixture
def hostile(folder):
    """The framework with a file of hostile text, a hostile file name, and a waived finding."""
    (folder / "hub.yaml").write_text(HUB.replace("drafft", f'"{HOSTILE}"'), encoding="utf-8")
    (folder / "a,b:c%0A &<d>.yaml").write_text("party: x\ntitle: X\nis: [nothing]\n", encoding="utf-8")
    (folder / "other.yaml").write_text(WAIVED, encoding="utf-8")
    return folder


def told(run, layout: str, *arguments: str) -> str:
    """What a check of the framework prints in a format."""
    return run("check", "mini", "--format", layout, *arguments).out


def test_every_format_is_a_module_that_shows():
    assert formats() == ["text", "github", "json", "jsonl", "junit", "markdown", "sarif"]
    assert all(callable(reporter(each).show) for each in formats())


@pytest.mark.parametrize("layout", formats())
def test_every_format_ends_with_the_same_exit_code(run, folder, layout):
    assert run("check", "mini", "--format", layout).code == 1
    (folder / "hub.yaml").unlink()
    (folder / "parties/council.yaml").unlink()
    done = run("check", "mini", "--format", layout)
    assert (done.code, done.err) == (0, "")


@pytest.mark.parametrize("layout", formats())
def test_the_name_of_a_file_may_be_no_text(run, folder, layout):
    for name, text in ((b"b\xff.yaml", b"party: x\ntitle: X\nis: [nothing]\n"), (b"c\xff.yaml", b"a: [1\n")):
        with open(bytes(folder) + b"/" + name, "wb") as file:
            file.write(text)
    done = run("check", "mini", "--format", layout)
    assert (done.code, done.err) == (1, "")


def test_jsonl_has_the_findings_of_json_one_on_each_line(run, hostile):
    lines = [json.loads(each) for each in told(run, "jsonl").split("\n")[:-1]]
    assert lines == json.loads(told(run, "json"))["findings"]
    assert len(lines) > 3


# ---- sarif -----------------------------------------------------------------------------------------------------------


def log_of(run, *arguments: str) -> dict:
    """The one run of a log that is as the standard's schema says."""
    log = json.loads(told(run, "sarif", *arguments))
    jsonschema.Draft7Validator(SARIF).validate(log)
    return log["runs"][0]


def test_sarif_is_as_its_schema_says(run, hostile):
    report, log = json.loads(told(run, "json")), log_of(run)
    assert log["columnKind"] == "unicodeCodePoints"
    assert [each["ruleId"] for each in log["results"]] == [each["rule"] for each in report["findings"]]
    assert [each["partialFingerprints"] for each in log["results"]] == [
        {"sharewell/v1": each["fingerprint"]} for each in report["findings"]
    ]
    rules = [each["id"] for each in log["tool"]["driver"]["rules"]]
    assert [rules[each["ruleIndex"]] for each in log["results"]] == [
        each["ruleId"] for each in log["results"]
    ]
    notes = log["invocations"][0]["toolConfigurationNotifications"]
    assert [each["associatedRule"]["id"] for each in notes] == [each["rule"] for each in report["not_run"]]


@pytest.mark.parametrize("name", ["rotherham", "hertfordshire", "swindon", "adult-care", "nhs-social-care"])
def test_sarif_of_published_documents_is_as_its_schema_says(run, folder, name):
    (folder.parent / "published").symlink_to(data_folder("schema").parent / "tests/published")
    log = json.loads(run("check", f"published/{name}", "--format", "sarif").out)
    jsonschema.Draft7Validator(SARIF).validate(log)
    assert log["runs"][0]["results"]


def test_a_result_of_sarif_says_all_that_a_finding_does(run):
    (result, _) = log_of(run)["results"]
    place = {"uri": "mini/hub.yaml", "uriBaseId": "%SRCROOT%"}
    region = {"startLine": 5, "startColumn": 9, "endLine": 5, "endColumn": 15}
    assert result == {
        "ruleId": "schema-wrong-value",
        "ruleIndex": result["ruleIndex"],
        "level": "error",
        "message": {"text": result["message"]["text"]},
        "locations": [
            {
                "physicalLocation": {"artifactLocation": place, "region": region},
                "logicalLocations": [{"fullyQualifiedName": "/status"}],
            }
        ],
        "partialFingerprints": result["partialFingerprints"],
        "suppressions": [],
        "fixes": [
            {
                "description": {"text": "Write `draft`"},
                "artifactChanges": [
                    {
                        "artifactLocation": place,
                        "replacements": [{"deletedRegion": region, "insertedContent": {"text": "draft"}}],
                    }
                ],
            }
        ],
    }
    assert result["message"]["text"].startswith("`status` cannot be `drafft`: did you mean `draft`?\n")


def test_a_waived_finding_is_a_suppressed_result(run, hostile):
    results = log_of(run)["results"]
    assert [each["suppressions"] for each in results if each["ruleId"] == "item-undeclared"] == [
        [
            {
                "kind": "external",
                "status": "accepted",
                "justification": "The list is being moved; 100% by March. (until 2027-03-31)",
            }
        ]
    ]
    assert all(each["suppressions"] == [] for each in results if each["ruleId"] != "item-undeclared")


def test_advice_is_a_note(run, folder):
    (folder / "hub.yaml").unlink()
    (folder / "parties/council.yaml").write_text("party: alone\ntitle: Alone\nis: [local-authority]\n")
    (result,) = log_of(run, "--rule", "reference-unused")["results"]
    assert (result["ruleId"], result["level"]) == ("reference-unused", "note")


def test_rules_have_the_address_of_their_page_where_the_site_has_one(run, folder):
    def addresses() -> set:
        return {each.get("helpUri") for each in log_of(run)["tool"]["driver"]["rules"]}

    assert addresses() == {None}
    with (folder / "framework.yaml").open("a") as framework:
        framework.write("site: {address: https://sharing.example/is/}\n")
    assert "https://sharing.example/is/rules/schema-wrong-value/" in addresses()
    assert None not in addresses()


def test_sarif_takes_nothing_in_a_text_for_an_argument_or_a_link(run, hostile):
    texts = [each["message"]["text"] for each in log_of(run)["results"]]
    (text,) = [each for each in texts if "`status` cannot be" in each]
    assert "] (x) {{0}}" in text
    assert not any(re.search(r"\]\(|(?<!\{)\{(?!\{)", each) for each in texts)


def test_addresses_in_sarif_are_escaped(run, hostile):
    uris = {
        each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for each in log_of(run)["results"]
    }
    assert "mini/a%2Cb%3Ac%250A%20%26%3Cd%3E.yaml" in uris


# ---- github ----------------------------------------------------------------------------------------------------------


def test_github_has_a_command_for_each_finding(run, monkeypatch):
    lines = told(run, "github").splitlines()
    assert lines[0].startswith(
        "::error file=mini/hub.yaml,line=5,endLine=5,col=9,endColumn=15,title=schema-wrong-value::"
        "`status` cannot be `drafft`: did you mean `draft`?%0A"
    )
    assert re.match("2 errors in 3 files, as of", lines[2])
    assert not any(each.startswith("::") for each in lines[2:])
    assert len(told(run, "github", "--quiet").splitlines()) == 2


def test_github_names_files_from_the_checkout(run, folder, monkeypatch):
    monkeypatch.setenv("GITHUB_WORKSPACE", str(folder.parent.parent))
    assert f"file={folder.parent.name}/mini/hub.yaml,line" in told(run, "github")
    monkeypatch.setenv("GITHUB_WORKSPACE", "/somewhere/else")
    assert "file=mini/hub.yaml,line" in told(run, "github")


def test_no_text_of_a_document_becomes_a_command_of_github(run, hostile):
    done = told(run, "github", "--quiet")
    findings = [each for each in json.loads(told(run, "json"))["findings"] if not each["waived"]]
    assert len(done.split("\n")) == len(findings) + 1
    assert all(re.match(r"::(error|warning|notice) file=", each) for each in done.splitlines())
    assert "file=mini/a%2Cb%3Ac%250A &<d>.yaml,line=" in done
    assert "%250A" in done


def test_a_log_is_given_no_character_that_it_would_obey(run, folder):
    hub = (folder / "hub.yaml").read_text("utf-8")
    (folder / "hub.yaml").write_text(hub + 'owned-by: "nobo\\edy"\n', encoding="utf-8")
    done = told(run, "github")
    assert "\x1b" not in done and "\n\n" not in done


def test_the_text_for_people_holds_no_command_of_github_either(run, hostile, monkeypatch):
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("COLUMNS", "60")
    done = run("check", "mini")
    assert "##[" not in done.out
    assert not re.search(r"^\s*::", done.out, re.MULTILINE)
    monkeypatch.delenv("GITHUB_ACTIONS")
    assert "##[" in run("check", "mini").out


# ---- junit -----------------------------------------------------------------------------------------------------------


def cases(run, *arguments: str) -> dict[str, list[str]]:
    """The parts of each test case."""
    suites = ElementTree.fromstring(told(run, "junit", *arguments))
    (suite,) = suites
    found = suite.findall("testcase")
    failures = [each for each in found if each.find("failure") is not None]
    counts = {"tests": str(len(found)), "failures": str(len(failures)), "errors": "0"}
    assert {name: suites.attrib[name] for name in counts} == counts
    assert {name: suite.attrib[name] for name in counts} == counts
    return {each.attrib["name"]: [part.tag for part in each] for each in found}


def test_junit_has_a_case_for_each_file(run):
    assert cases(run) == {
        "mini/framework.yaml": [],
        "mini/hub.yaml": ["failure"],
        "mini/parties/council.yaml": ["failure"],
    }


def test_a_case_of_junit_fails_where_the_run_does(run, folder):
    (folder / "hub.yaml").unlink()
    (folder / "parties/council.yaml").write_text("party: alone\ntitle: Alone\nis: [local-authority]\n")
    only = ("--rule", "reference-unused")
    assert cases(run, *only)["mini/parties/council.yaml"] == ["system-out"]
    assert cases(run, *only, "--fail-on", "advice")["mini/parties/council.yaml"] == ["failure"]


def test_junit_holds_what_xml_cannot(run, hostile):
    text = told(run, "junit")
    assert "mini/a,b:c%0A &<d>.yaml" in cases(run)
    failure = next(
        each for each in ElementTree.fromstring(text).iter("failure") if "hub.yaml" in (each.text or "")
    )
    assert "<b>&amp; `tick`" in (failure.text or "")
    assert "\x07" not in text
    assert "é😀" in text


# ---- markdown --------------------------------------------------------------------------------------------------------


def test_markdown_begins_with_a_table_and_folds_the_details(run):
    page = told(run, "markdown")
    assert page.startswith(
        "## Sharewell: 2 errors\n\n| Severity | Where | What |\n| --- | --- | --- |\n"
        "| error | mini/hub.yaml:5 | <code>status</code> cannot be <code>drafft</code>: did you mean "
        "<code>draft</code>? |\n"
    )
    assert page.count("<details>") == page.count("</details>") == 2
    assert page.index("| error |") < page.index("<details>")
    assert "<sub>2 errors in 3 files, as of 22 November 2026" in page
    assert "<sub>" not in told(run, "markdown", "--quiet")


def test_no_text_of_a_document_is_markdown_or_html(run, hostile):
    page = told(run, "markdown")
    assert set(re.findall(r"</?(\w+)>", page)) <= {"code", "details", "summary", "sub"}
    assert "<d>" not in page and "<b>" not in page and "[" not in page and "*" not in page
    rows = [each for each in page.splitlines() if each.startswith("| error")]
    assert rows and all(each.count("|") == 4 for each in rows)


def test_a_long_list_is_cut_in_the_table_and_whole_below(run, folder):
    for number in range(25):
        (folder / f"x{number}.yaml").write_text(f"party: x{number}\ntitle: X\nis: [nothing]\n")
    page = told(run, "markdown")
    assert page.count("\n| error |") == 20
    assert "\n| | | and 7 more, below |\n" in page
    assert page.count("<details>") == 27


def test_a_page_that_github_would_refuse_says_what_it_leaves_out(run, folder, monkeypatch):
    monkeypatch.setattr(reporter("markdown"), "_MOST", 900)
    page = told(run, "markdown")
    assert "There is no room here for the last 1 of 2 parts." in page
    assert len(page.encode()) < 1300


# ---- into a file -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("layout", formats())
def test_a_format_may_go_into_a_file_and_the_text_to_the_terminal(run, folder, layout):
    plain, text = run("check", "mini", "--format", layout), run("check", "mini")
    done = run("check", "mini", "--format", layout, "--output", "reports/out")
    assert (done.out, done.code) == (text.out, 1)
    assert (folder.parent / "reports/out").read_text("utf-8") == plain.out
    assert [each.name for each in (folder.parent / "reports").iterdir()] == ["out"]


def test_a_file_that_cannot_be_written_is_said(run, folder):
    (folder.parent / "taken").mkdir()
    done = run("check", "mini", "--format", "json", "--output", "taken")
    assert (done.code, done.out, "Traceback" in done.err) == (2, "", False)
    assert "taken" in done.err
