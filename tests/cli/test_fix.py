"""`sharewell check --fix` and `--diff`: safe fixes, shown first, with everything else left as it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from sharewell.cli.group import group

FILES = {
    "framework.yaml": "framework: example\ntitle: Example\ncountry: england\n"
    "as-of: 2026-11-22\ntiers: [{tier: charter, title: Charter}]\n",
    "party.yaml": "party: anyborough-council\ntitle: Anyborough Council\n",
    "hub.yaml": "# of the hub\nprotocol: hub\ntitle: Hub\ntype: charter\ntier: charter\n"
    "led-by: anyborough-counicl   # leads\n",
    "other.yaml": "protocol: other\ntitle: Other\ntype: charter\ntier: charter\nled-by: anyborough-concil\n",
}


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(group, ["check", *arguments, "--no-cache"], standalone_mode=False)
    code = 2 if result.exception is not None else int(result.return_value or 0)
    return code, result.stdout, str(result.exception or result.stderr)


def test_the_difference_is_shown_as_a_patch_and_nothing_is_changed(root: Path) -> None:
    code, shown, said = run("hub.yaml", "--diff")
    assert code == 1
    assert shown.splitlines() == [
        "--- a/hub.yaml",
        "+++ b/hub.yaml",
        "@@ -3,4 +3,4 @@",
        " title: Hub",
        " type: charter",
        " tier: charter",
        "-led-by: anyborough-counicl   # leads",
        "+led-by: anyborough-council   # leads",
    ]
    assert said == "Would fix 1 finding in 1 file.\n"
    assert (root / "hub.yaml").read_text("utf-8") == FILES["hub.yaml"]


def test_fixes_are_made_in_the_path_alone_and_the_check_goes_on_with_what_is_left(root: Path) -> None:
    _, shown, said = run("hub.yaml", "--fix")
    assert said.startswith("Fixed 1 finding in 1 file.\n")
    assert "counicl" not in shown
    assert (root / "hub.yaml").read_text("utf-8") == FILES["hub.yaml"].replace("counicl", "council")
    assert (root / "other.yaml").read_text("utf-8") == FILES["other.yaml"]


def test_where_nothing_is_to_be_fixed_the_difference_is_empty_and_the_exit_code_0(root: Path) -> None:
    run(".", "--fix")
    assert run(".", "--diff", "--quiet") == (0, "", "")


@pytest.mark.parametrize("both", [("--fix", "--diff"), ("--fix", "--until", "2027-01-01")])
def test_one_thing_at_a_time(root: Path, both: tuple[str, ...]) -> None:
    code, _, said = run(".", *both)
    assert (code, "one at a time" in said) == (2, True)
    assert (root / "hub.yaml").read_text("utf-8") == FILES["hub.yaml"]
