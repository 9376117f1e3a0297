"""`sharewell check`: what it prints, what it looks at, and the code it ends with."""

from __future__ import annotations

import json
import os
import re

import jsonschema
import pytest

from sharewell.data import folder as data_folder

from .conftest import FRAMEWORK, HUB

HUB_FINDING = """\
mini/hub.yaml:5:9: error: `status` cannot be `drafft`: did you mean `draft`?
  4 | tier: agreement
  5 | status: drafft
    |         ^^^^^^
"""
SUMMARY = "as of 22 November 2026, against the catalogue of "


def found(done) -> list[str]:
    """File, place and severity of each finding, from the text."""
    return re.findall(r"^(\S.*:\d+:\d+: \w+):", done.out, re.MULTILINE)


def test_a_finding_is_shown_at_its_line_with_the_next_step(run):
    done = run("check", "mini/hub.yaml")
    assert done.out.startswith(HUB_FINDING)
    assert "\n  next: " in done.out
    assert (
        "\n  rule: schema-wrong-value (sharewell rule schema-wrong-value)\n\n1 error in 1 file, " in done.out
    )
    assert (done.code, done.err) == (1, "")


def test_the_whole_framework_is_read_and_what_lies_in_the_path_is_reported(run, folder):
    everything = ["mini/hub.yaml:5:9: error", "mini/parties/council.yaml:4:10: error"]
    assert found(run("check", "mini")) == everything
    assert found(run("check", "mini/hub.yaml")) == everything[:1]
    assert found(run("check", "mini/parties")) == everything[1:]
    # `the-county` is looked for in every file.
    (folder / "county.yaml").write_text("party: the-county\ntitle: The county\nis: [local-authority]\n")
    assert found(run("check", "mini/parties/council.yaml")) == []


@pytest.mark.parametrize(
    ("where", "path", "names"),
    [
        ("mini", (), ["hub.yaml", "parties/council.yaml"]),
        ("mini/parties", ("..",), ["../hub.yaml", "council.yaml"]),
        ("mini/parties", (), ["council.yaml"]),
        ("mini/parties", ("council.yaml",), ["council.yaml"]),
        ("mini/parties", ("../hub.yaml",), ["../hub.yaml"]),
        ("mini/drafts", ("../parties/../hub.yaml",), ["../hub.yaml"]),
        (".", ("{}/mini/hub.yaml",), ["mini/hub.yaml"]),
    ],
)
def test_files_are_named_from_where_the_command_ran(run, folder, monkeypatch, where, path, names):
    monkeypatch.chdir(folder.parent / where)
    done = run("check", *(each.format(folder.parent) for each in path))
    assert [each.split(":")[0] for each in found(done)] == names


def test_a_path_may_hold_spaces_and_letters_of_any_kind(run, folder):
    folder.rename(folder.parent / "Ynys Môn – plant & “teulu” 😀")
    done = run("check", "Ynys Môn – plant & “teulu” 😀/hub.yaml")
    assert found(done) == ["Ynys Môn – plant & “teulu” 😀/hub.yaml:5:9: error"]


def test_a_clean_framework_says_so_and_against_what(run, folder):
    (folder / "hub.yaml").unlink()
    (folder / "parties/council.yaml").unlink()
    done = run("check", "mini")
    assert re.fullmatch(
        rf"No findings in 1 file, {SUMMARY}\d+ \w+ 2026\.\n(Not run, because .+\.\n)*", done.out
    )
    assert (done.code, done.err) == (0, "")
    assert run("check", "mini", "--quiet") == run("check", "mini", "-q")
    assert (run("check", "mini", "--quiet").out, run("check", "mini", "--quiet").code) == ("", 0)


def test_quiet_leaves_the_findings(run):
    loud, quiet = run("check", "mini"), run("check", "mini", "--quiet")
    assert loud.out.startswith(quiet.out)
    assert (found(quiet), quiet.code) == (found(loud), 1)
    assert SUMMARY not in quiet.out


@pytest.mark.parametrize(
    ("worst", "codes"),
    [
        ("error", {"error": 1, "warning": 1, "advice": 1, "never": 0}),
        ("warning", {"error": 0, "warning": 1, "advice": 1, "never": 0}),
        ("advice", {"error": 0, "warning": 0, "advice": 1, "never": 0}),
    ],
)
def test_the_exit_code_follows_the_severity_asked_for(run, folder, worst, codes):
    # A party that nothing uses gets advice, unless the framework takes it more seriously.
    (folder / "hub.yaml").unlink()
    (folder / "parties/council.yaml").write_text(
        "party: council\ntitle: Anyborough Council\nis: [local-authority]\n"
    )
    with (folder / "framework.yaml").open("a") as framework:
        framework.write(f"severities: [{{rule: reference-unused, severity: {worst}}}]\n")
    only = ("check", "mini", "--rule", "reference-unused")
    assert {limit: run(*only, "--fail-on", limit).code for limit in codes} == codes
    assert run(*only).code == codes["error"]


def test_one_rule_may_be_run_alone(run):
    done = run("check", "mini", "--rule", "reference-unknown", "--rule", "yaml-syntax")
    assert found(done) == ["mini/parties/council.yaml:4:10: error"]


# ---- where it cannot run -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("mini/hubb.yaml",), "there is no file or folder `mini/hubb.yaml`. Did you mean `mini/hub.yaml`?"),
        (("nowhere/at/all",), "there is no file or folder `nowhere/at/all`."),
        (("",), "there is no file or folder ``."),
        (("mini", "mini"), "Got unexpected extra argument (mini)"),
        (
            ("mini/readme.txt",),
            "`mini/readme.txt` does not belong to the framework in `mini`; framework.yaml says",
        ),
        (("mini/drafts/later.yaml",), "`mini/drafts/later.yaml` does not belong to the framework in `mini`"),
        (("mini/drafts",), "No file in `mini/drafts` belongs to the framework in `mini`"),
        (("empty",), "There is nothing to check in `empty`"),
        ((), "There is no framework.yaml here or above. Name the folder of a framework: `mini`."),
        (("mini", "--as-of", "31/12/2026"), "`31/12/2026` is not a day. Did you mean 2026-12-31?"),
        (
            ("mini", "--as-of", "31/13/2026"),
            "`31/13/2026` is not a day. Write the year first, such as 2026-09-21.",
        ),
        (("mini", "--as-of", "2026-02-30"), "`2026-02-30` is not a day."),
        (("mini", "--as-of", "20261231"), "`20261231` is not a day."),
        (("mini", "--as-of", "2026-W01-1"), "`2026-W01-1` is not a day."),
        (("mini", "--as-of", "0001-01-01"), "0001-01-01 is too far from today for a check."),
        (("mini", "--as-of", "9999-12-31"), "9999-12-31 is too far from today for a check."),
        (("mini", "--rule", "yaml-sintax"), "there is no rule `yaml-sintax`. Did you mean `yaml-syntax`?"),
        (
            ("mini", "--format", "xml"),
            "'xml' is not one of 'text', 'github', 'json', 'jsonl', 'junit', 'markdown', 'sarif'.",
        ),
        (
            ("mini", "--fail-on", "sometimes"),
            "'sometimes' is not one of 'error', 'warning', 'advice', 'never'.",
        ),
        (("mini", "--quite"), "No such option '--quite'. (Did you mean one of: '--quiet', '--rule'?)"),
    ],
)
def test_what_cannot_be_checked_is_said_in_a_sentence(run, folder, arguments, said):
    (folder.parent / "empty").mkdir()
    done = run("check", *arguments)
    assert said in done.err
    assert (done.code, done.out, "Traceback" in done.err) == (2, "", False)


def test_documents_without_a_framework_are_checked_as_they_are(run, folder):
    (folder / "framework.yaml").unlink()
    done = run("check", "mini/parties")
    assert done.err == (
        "There is no framework.yaml in `mini/parties` or above, so there are no tiers and no settings to check against.\n"
    )
    assert ("mini/parties/council.yaml:4:10: error" in found(done), done.code) == (True, 1)
    assert run("check", "mini/parties", "--quiet").err == ""


def test_a_file_that_may_not_be_read_is_a_finding(run, folder, monkeypatch):
    really = os.open

    def refused(path, *arguments, **options):
        if str(path).endswith("hub.yaml"):
            raise PermissionError(13, "Permission denied", str(path))
        return really(path, *arguments, **options)

    monkeypatch.setattr(os, "open", refused)
    done = run("check", "mini/hub.yaml", "--no-cache")
    assert "mini/hub.yaml:1:1: error: This file cannot be read: permission denied." in done.out
    assert done.code == 1


def test_a_folder_that_may_not_be_read_stops_the_check(run, folder, monkeypatch):
    really = os.scandir

    def refused(path):
        if str(path).endswith("mini/parties"):
            raise PermissionError(13, "Permission denied", str(path))
        return really(path)

    monkeypatch.setattr(os, "scandir", refused)
    done = run("check", "mini")
    assert (done.code, done.out) == (2, "")
    assert re.fullmatch(r"Error: \S*mini/parties: Permission denied\n", done.err)


def test_a_link_is_refused_and_nothing_is_shown_of_where_it_leads(run, folder):
    (folder.parent / "secret").write_text("root:x:0:0\n")
    (folder / "linked.yaml").symlink_to(folder.parent / "secret")
    (folder / "dangling.yaml").symlink_to("nowhere")
    for name in ("linked", "dangling"):
        done = run("check", f"mini/{name}.yaml")
        assert f"mini/{name}.yaml:1:1: error: This is a symbolic link" in done.out
        assert (done.code, "root:x" in done.out) == (1, False)


def test_a_device_is_refused_and_not_waited_for(run, folder):
    os.mkfifo(folder / "pipe.yaml")
    done = run("check", "mini/pipe.yaml")
    assert "mini/pipe.yaml:1:1: error: This is not an ordinary file." in done.out
    assert done.code == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("framework: mini\ntitle: [never closed\n", ["mini/framework.yaml:2:8: error"]),
        (FRAMEWORK.replace("tiers", "tears"), ["mini/framework.yaml:7:1: error"]),
        ("party: x\ntitle: X\nis: [local-authority]\n", ["mini/framework.yaml:1:1: error"]),
    ],
)
def test_a_framework_that_is_broken_itself_gives_its_own_finding_and_no_flood(run, folder, text, expected):
    (folder / "framework.yaml").write_text(text)
    done = run("check", "mini")
    rest = ["mini/hub.yaml:5:9: error", "mini/parties/council.yaml:4:10: error"]
    assert [each for each in found(done) if "advice" not in each] == [*expected, *rest]


def test_a_folder_of_broken_files_gives_a_finding_for_each(run, folder):
    (folder.parent / "broken").mkdir()
    for number, text in enumerate(("a: [1\n", "\tq\n", "", "just words\n", "- a\n- list\n")):
        (folder.parent / f"broken/{number}.yaml").write_text(text)
    done = run("check", "broken")
    assert [each.split(":")[0] for each in found(done)] == [f"broken/{number}.yaml" for number in range(5)]


# ---- text that is too long, too wide or hostile --------------------------------------------------------------------


def test_what_a_terminal_would_obey_is_not_printed(run, folder):
    (folder / "hub.yaml").write_text(HUB.replace("drafft", "'\x9b31mred'"), encoding="utf-8")
    done = run("check", "mini/hub.yaml")
    assert done.code == 1
    assert [each for each in done.out if not each.isprintable() and each != "\n"] == []


def test_a_long_line_is_cut_around_its_fault(run, folder, monkeypatch):
    monkeypatch.setenv("COLUMNS", "70")
    (folder / "hub.yaml").write_text(
        HUB.replace(
            "led-by: council", f"review: {{every: 1 year, longer-because: '{'words ' * 30}', nxt: 2027}}"
        )
    )
    done = run("check", "mini/hub.yaml")
    lines = done.out.splitlines()
    marks = next(
        number
        for number, line in enumerate(lines)
        if re.search(r"\| +\^+$", line) and "nxt" in lines[number - 1]
    )
    at = lines[marks].index("^")
    assert lines[marks - 1][at : at + lines[marks].count("^")] == "nxt"
    assert all(len(line) <= 70 for line in lines if " | " in line)


# ---- for programs --------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def report_schema():
    """The published schema of the report."""
    return json.loads((data_folder("schema") / "v1/report.schema.json").read_text("utf-8"))


def test_the_schema_of_the_report_is_sound(report_schema):
    jsonschema.Draft202012Validator.check_schema(report_schema)

    def parts(schema):
        yield schema
        for each in (*schema.get("properties", {}).values(), *schema.get("$defs", {}).values()):
            yield from parts(each)

    objects = [each for each in parts(report_schema) if each.get("type") == "object"]
    assert len(objects) >= 6
    assert all(each["additionalProperties"] is False and each["description"] for each in objects)
    fields = [field for each in objects for field in each["properties"].values()]
    assert all(field["description"] and field["examples"] for field in fields)


@pytest.mark.parametrize("path", ["mini", "mini/hub.yaml", "published/rotherham", "published/adult-care"])
def test_the_json_is_as_its_schema_says(run, folder, report_schema, path):
    (folder.parent / "published").symlink_to(data_folder("schema").parent / "tests/published")
    done = run("check", path, "--format", "json")
    report = json.loads(done.out)
    jsonschema.Draft202012Validator(report_schema).validate(report)
    assert len(report["findings"]) == sum(
        report["summary"][each] for each in ("error", "warning", "advice", "waived")
    )
    assert (done.code, done.err, report["summary"]["error"] > 0) == (1, "", True)


def test_the_json_says_what_the_text_says(run):
    text, report = run("check", "mini"), json.loads(run("check", "mini", "--format", "json").out)
    assert [
        f"{each['file']}:{each['line']}:{each['column']}: {each['severity']}" for each in report["findings"]
    ] == found(text)
    assert report["findings"][0] == {
        "rule": "schema-wrong-value",
        "severity": "error",
        "file": "mini/hub.yaml",
        "line": 5,
        "column": 9,
        "end_line": 5,
        "end_column": 15,
        "pointer": "/status",
        "message": "`status` cannot be `drafft`: did you mean `draft`?",
        "help": report["findings"][0]["help"],
        "related": [],
        "fix": {"says": "Write `draft`", "text": "draft"},
        "fingerprint": report["findings"][0]["fingerprint"],
        "waived": None,
    }
    assert (report["as_of"], report["summary"]) == (
        "2026-11-22",
        {"files": 3, "error": 2, "warning": 0, "advice": 0, "waived": 0},
    )
