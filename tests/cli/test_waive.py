"""`sharewell waive --baseline`: an old corpus is adopted, and what is new stands out."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from sharewell.cli.group import group

FRAMEWORK = """\
# yaml-language-server: $schema=../schema/v1/framework.schema.json
# the partnership's own words
framework: example
title: Example
country: england
as-of: 2026-11-22
tiers: [{tier: charter, title: Charter}]
waivers:
  # by hand
  - rule: reference-unused
    because: The register is shared with next door.
    accepted-by: data-protection-officer
    until: 2027-01-31
"""
ANSWERS = ("--because", "Came in as signed: mended one by one.", "--accepted-by", "data-protection-officer")
UNTIL = ("--until", "2027-11-30")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "framework.yaml").write_text(FRAMEWORK, encoding="utf-8")
    for name in ("one", "two"):
        (tmp_path / f"{name}.yaml").write_text(
            f"protocol: {name}\ntitle: Document {name}\ntype: charter\ntier: charter\nled-by: nobody-{name}\n",
            encoding="utf-8",
        )
    return tmp_path


def run(*arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(group, arguments, standalone_mode=False)
    code = result.return_value if result.exception is None else 2
    return int(code or 0), result.stdout, str(result.exception or result.stderr)


def check(root: Path) -> str:
    return run("check", str(root), "--no-cache", "--fail-on", "advice")[1]


def waive(root: Path, *more: str) -> tuple[int, str, str]:
    return run("waive", str(root), "--baseline", *more)


def test_everything_found_is_accepted_and_what_is_new_stands_out(root: Path) -> None:
    assert "`nobody-one`" in check(root)
    code, said, _ = waive(root, *ANSWERS, *UNTIL)
    assert code == 0 and "baseline.yaml" in said
    assert "`nobody-one`" not in check(root) and "`nobody-two`" not in check(root)
    (root / "one.yaml").write_text(
        (root / "one.yaml").read_text("utf-8") + "owned-by: no-such-role\n", encoding="utf-8"
    )
    assert "no-such-role" in check(root) and "`nobody-one`" not in check(root)


def test_the_file_says_why_by_whom_and_until_when_and_names_each_finding(root: Path) -> None:
    waive(root, *ANSWERS, *UNTIL)
    lines = (root / "baseline.yaml").read_text("utf-8").splitlines()
    assert lines[0] == "# yaml-language-server: $schema=../schema/v1/baseline.schema.json"
    assert lines[2:6] == [
        "baseline: adopted-2026-11",
        'because: "Came in as signed: mended one by one."',
        "accepted-by: data-protection-officer",
        "until: 2027-11-30",
    ]
    assert sum("rule: reference-unknown, in: protocol one, at: led-by" in each for each in lines) == 1


def test_hand_written_waivers_and_every_comment_stay(root: Path) -> None:
    waive(root, *ANSWERS, *UNTIL)
    assert (root / "framework.yaml").read_text("utf-8") == FRAMEWORK
    baseline = root / "baseline.yaml"
    baseline.write_text(
        baseline.read_text("utf-8").replace("until:", "# the board's\nuntil:"), encoding="utf-8"
    )
    waive(root, "--until", "2028-01-31")
    text = baseline.read_text("utf-8")
    assert "# the board's\nuntil: 2028-01-31\n" in text and "Came in as signed" in text


def test_run_again_it_changes_nothing(root: Path) -> None:
    waive(root, *ANSWERS, *UNTIL)
    before = (root / "baseline.yaml").read_bytes()
    waive(root)
    assert (root / "baseline.yaml").read_bytes() == before


def test_what_is_mended_is_found_to_be_gone_and_taken_out(root: Path) -> None:
    waive(root, *ANSWERS, *UNTIL)
    (root / "two.yaml").unlink()
    assert "no longer found" in check(root)
    code, said, _ = waive(root, "--prune")
    assert code == 0 and "0 new" in said
    assert "protocol two" not in (root / "baseline.yaml").read_text("utf-8")
    assert "no longer found" not in check(root)


def test_pruning_accepts_nothing_new(root: Path) -> None:
    waive(root, *ANSWERS, *UNTIL)
    (root / "three.yaml").write_text(
        "protocol: three\ntitle: Three\ntype: charter\ntier: charter\nled-by: nobody-three\n",
        encoding="utf-8",
    )
    waive(root, "--prune")
    assert "nobody-three" in check(root)
    waive(root)
    assert "nobody-three" not in check(root)


def test_a_baseline_past_its_day_accepts_nothing(root: Path) -> None:
    waive(root, *ANSWERS, "--until", "2026-11-21")
    said = check(root)
    assert "ended on 21 November 2026" in said and "nobody-one" in said


def test_a_new_baseline_needs_its_answers(root: Path) -> None:
    code, _, said = waive(root, *ANSWERS)
    assert code == 2 and "--until" in said and not (root / "baseline.yaml").exists()


def test_a_dry_run_writes_nothing(root: Path) -> None:
    code, said, _ = waive(root, *ANSWERS, *UNTIL, "--dry-run")
    assert code == 0 and "would hold" in said and not (root / "baseline.yaml").exists()


def test_files_that_cannot_be_read_are_not_accepted(root: Path) -> None:
    (root / "broken.yaml").write_text("protocol: [\n", encoding="utf-8")
    _, _, said = waive(root, *ANSWERS, *UNTIL)
    assert "cannot be read" in said
    assert "broken.yaml" in check(root)


def test_a_file_of_that_name_that_is_no_baseline_is_left_alone(root: Path) -> None:
    other = root / "baseline.yaml"
    other.write_text("protocol: baseline\ntitle: B\ntype: charter\ntier: charter\n", encoding="utf-8")
    before = other.read_bytes()
    code, _, said = waive(root, *ANSWERS, *UNTIL)
    assert code == 2 and "holds no baseline" in said and other.read_bytes() == before
