"""`sharewell law`, `sharewell rule` and `sharewell schema`."""

from __future__ import annotations

import json
import os

import pytest

from sharewell.data import folder as data_folder
from sharewell.model.kinds import KINDS
from sharewell.rules.rule import registry


def test_a_law_is_found_with_its_standing_and_what_replaced_it(run):
    done = run("law", "data", "protection", "act", "1998", "--as-of", "2019-01-01", "--limit", "1")
    head, standing, *rest = done.out.splitlines()
    assert (done.code, head.split("  ")[0]) == (0, "dpa-1998")
    assert standing == "  on 1 January 2019: Ended 25 May 2018"
    assert any(line.startswith("  replaced by: ") for line in rest)
    assert rest[-1] == "The catalogue is a tool for checking, not legal advice."
    earlier = run("law", "dpa-1998", "--as-of", "2017-01-01", "--limit", "1").out.splitlines()[1]
    assert (earlier.startswith("  on 1 January 2017: "), "Ended" in earlier) == (True, False)


def test_a_law_is_looked_up_as_of_the_day_that_the_framework_fixes(run, folder, monkeypatch):
    monkeypatch.chdir(folder)
    assert "  on 22 November 2026: " in run("law", "dpa-2018", "--limit", "1").out


def test_the_framework_has_entries_of_its_own(run, folder, monkeypatch):
    (folder / "act.yaml").write_text(
        "provision: sheep-act\ntitle: The Anyborough Sheep Act 1901\ncitation: Sheep Act 1901 s2\nkind: statute\nstatus: in-force\n"
    )
    assert run("law", "anyborough sheep").code == 1
    monkeypatch.chdir(folder)
    assert run("law", "anyborough sheep").out.startswith("sheep-act  ")


def test_outside_a_framework_no_file_is_opened(run, folder, monkeypatch):
    (folder / "framework.yaml").unlink()
    os.mkfifo(folder / "pipe.yaml")
    monkeypatch.chdir(folder)
    monkeypatch.setattr(
        "sharewell.workspace.opening.open_framework", lambda *_: pytest.fail("The folder was read.")
    )
    assert run("law", "dpa-2018").code == 0


@pytest.mark.parametrize("query", ["", "   "])
def test_a_search_for_nothing_is_refused(run, query):
    done = run("law", query)
    assert ("Say what to search for" in done.err, done.code, done.out) == (True, 2, "")


def test_what_the_catalogue_does_not_have_is_said(run):
    done = run("law", "zzzzqqq")
    assert (done.code, done.out) == (1, "The catalogue has nothing for “zzzzqqq”.\n")


@pytest.mark.parametrize("columns", ["60", "80", "120"])
def test_every_rule_is_listed_within_the_width(run, monkeypatch, columns):
    monkeypatch.setenv("COLUMNS", columns)
    done = run("rule")
    named = {word for line in done.out.splitlines() for word in line.split()[1:2] if line.startswith("  ")}
    assert registry().keys() - named == set()
    assert [line for line in done.out.splitlines() if len(line) > int(columns)] == []


def test_a_rule_is_explained(run):
    done = run("rule", "law-repealed")
    page = registry()["law-repealed"].page
    assert done.out.startswith(f"law-repealed (error; law)\n\n{page.finds}\n")
    assert [
        part
        for part in ("\nWhy\n", "\nWhen to waive\n", "\nFound in\n", "\nNot found in\n")
        if part not in done.out
    ] == []


def test_rules_are_listed_for_programs(run):
    listed = json.loads(run("rule", "--format", "json").out)
    assert {each["rule"] for each in listed} == set(registry())
    assert json.loads(run("rule", "review-due", "--format", "json").out) in listed


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("lawrepealed", "There is no rule `lawrepealed`. Did you mean `law-repealed`?"),
        ("", "There is no rule ``. `sharewell rule` lists them all."),
    ],
)
def test_a_rule_that_does_not_exist_is_named(run, name, said):
    done = run("rule", name)
    assert (said in done.err, done.code, done.out) == (True, 2, "")


def test_the_schemas_are_those_that_are_published(run, tmp_path):
    assert run("schema").out.split() == [*KINDS, "report", "review", "until"]
    assert run("schema", "--write", str(tmp_path / "s")).code == 0
    published = data_folder("schema") / "v1"
    written = {file.name: file.read_text("utf-8") for file in (tmp_path / "s").iterdir()}
    assert written == {file.name: file.read_text("utf-8") for file in published.iterdir()}
    assert run("schema", "report").out == written["report.schema.json"]
    assert run("schema", "party").out == written["party.schema.json"]


def test_a_kind_that_does_not_exist_is_named(run):
    done = run("schema", "protocl")
    assert ("There is no kind of document `protocl`. Did you mean `protocol`?" in done.err, done.code) == (
        True,
        2,
    )
