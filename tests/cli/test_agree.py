"""`sharewell agree`: what a document was agreed against is written down, shown first or written, and then compared."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from sharewell.cli.group import group

FRAMEWORK = (
    "framework: example\ntitle: Example\ncountry: england\nas-of: 2026-11-22\ntiers:\n"
    "  - {tier: charter, title: Charter}\n  - {tier: overarching, title: Protocols}\n"
    "  - {tier: agreement, title: Agreements}\n"
)
CHARTER = 'protocol: charter\ntitle: Charter\ntype: charter\ntier: charter\nversion: "4.0"\n'
ABOVE = (
    "protocol: above\ntitle: Above\ntype: overarching\ntier: overarching\n"
    'version: "2.1"\nparents:\n  - protocol: charter\n'
)
HUB = "# of the hub\nprotocol: hub\ntitle: Hub\ntype: memorandum\ntier: agreement\nparents:\n  - {protocol: above}  # one\n"
OLD = HUB.replace("hub", "old") + "status: withdrawn\n"
RULE = "parent-changed-since-agreed"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    files = {
        "framework": FRAMEWORK,
        "charter": CHARTER,
        "above": ABOVE,
        "hub": HUB,
        "old": OLD,
    }
    for name, text in files.items():
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(group, [*arguments, "--no-cache"], standalone_mode=False)
    code = 2 if result.exception is not None else int(result.return_value or 0)
    return code, result.stdout, str(result.exception or result.stderr)


def changed_parents() -> list[str]:
    """The messages of a check about parents that changed since they were agreed."""
    out = run("check", ".", "--rule", RULE)[1]
    return re.findall(r"`(\w+)` has changed since", out)


def test_the_difference_is_shown_and_nothing_is_changed(root: Path) -> None:
    code, shown, said = run("agree", "hub", "--diff")
    lines = [re.sub(r'"?[0-9a-f]{16}"?', "STAMP", each) for each in shown.splitlines()]
    assert (code, said) == (1, "")
    assert lines == [
        "--- a/hub.yaml",
        "+++ b/hub.yaml",
        "@@ -4,4 +4,4 @@",
        " type: memorandum",
        " tier: agreement",
        " parents:",
        "-  - {protocol: above}  # one",
        '+  - {protocol: above, version: "2.1", stamp: STAMP}  # one',
    ]
    assert (root / "hub.yaml").read_text("utf-8") == HUB


def test_all_in_use_are_agreed_and_agreeing_twice_changes_nothing(root: Path) -> None:
    code, shown, _ = run("agree")
    assert (code, shown) == (0, "Agreed 2 documents anew; 2 statements about parents looked at.\n")
    assert (root / "old.yaml").read_text("utf-8") == OLD
    assert run("agree", "--diff") == (0, "", "")
    assert run("agree")[1] == "Agreed 0 documents anew; 2 statements about parents looked at.\n"
    assert changed_parents() == []


def test_what_changes_in_the_parent_is_found_until_it_is_agreed(root: Path) -> None:
    run("agree", "--quiet")
    text = (root / "above.yaml").read_text("utf-8")
    (root / "above.yaml").write_text("# moved\n" + text.replace("title: Above", "title:   Above"))
    assert changed_parents() == []
    (root / "above.yaml").write_text(text.replace("title: Above", "title: Above all"))
    assert changed_parents() == ["above"]
    run("agree", "hub", "--quiet")
    assert changed_parents() == []


def test_agreeing_a_parent_anew_makes_nothing_stale_below_it(root: Path) -> None:
    run("agree", "--quiet")
    (root / "charter.yaml").write_text(CHARTER + "summary: What we promise.\n")
    assert changed_parents() == ["charter"]
    run("agree", "above", "--quiet")
    assert changed_parents() == []


def test_the_day_is_written_where_it_is_given_and_asked_for_where_an_older_one_stays(root: Path) -> None:
    assert run("agree", "hub", "--on", "2026-11-20")[2] == ""
    assert "accepted-on: 2026-11-20" in (root / "hub.yaml").read_text("utf-8")
    (root / "above.yaml").write_text(ABOVE.replace("2.1", "2.2"))
    code, _, said = run("agree", "hub")
    assert (code, said) == (0, "The day of acceptance is still the earlier one in: hub. --on gives it.\n")
    assert "accepted-on: 2026-11-20" in (root / "hub.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["hbu"], "There is no protocol `hbu`. Did you mean `hub`?"),
        (["charter"], "`charter` names no parent, so there is nothing to agree."),
        (
            ["lost"],
            "`lost` names `abvoe` as its parent, and there is no such protocol. Did you mean `above`?",
        ),
        ([], "`lost` names `abvoe` as its parent, and there is no such protocol. Did you mean `above`?"),
        (
            ["broken"],
            "There is no protocol `broken` that can be read. `sharewell check` says what is wrong with its file.",
        ),
    ],
)
def test_what_cannot_be_agreed_is_refused_and_nothing_is_written(
    root: Path, arguments: list[str], said: str
) -> None:
    (root / "lost.yaml").write_text(HUB.replace("hub", "lost").replace("above", "abvoe"))
    (root / "broken.yaml").write_text("protocol: broken\ntitle: [\n")
    before = {each.name: each.read_bytes() for each in root.iterdir()}
    assert run("agree", *arguments) == (2, "", said)
    assert {each.name: each.read_bytes() for each in root.iterdir()} == before
