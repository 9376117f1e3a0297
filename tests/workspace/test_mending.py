"""Safe fixes: made without touching comments, order or layout, and never at a guess."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from sharewell.workspace import mending
from sharewell.workspace.mending import mend, write

DAY = datetime.date(2026, 11, 22)
FRAMEWORK = "framework: example\ntitle: Example\ncountry: england\ntiers: [{tier: charter, title: Charter}]\n"
PARTIES = {
    "parties/old.yaml": "party: old-trust\ntitle: Old Trust\nended: 2025-03-31\nbecame: [new-trust]\n",
    "parties/new.yaml": "party: new-trust\ntitle: New Trust\n",
    "parties/council.yaml": "party: anyborough-council\ntitle: Anyborough Council\n",
}
PROTOCOL = """\
# the first line
protocol: hub
title: 'Hub'   # as signed
type: charter
tier: charter
led-by:  "anyborough-counicl"   # the lead

parties:
  # in order of joining
  - party: old-trust   # since 2012
    as: signatory
  - {party: anyborough-council, as: signatory}
legal-framework:
  - law: hsca-2001-s60
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name, text in {"framework.yaml": FRAMEWORK, "hub.yaml": PROTOCOL, **PARTIES}.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text.encode())
    return tmp_path


def changed_lines(before: str, after: str) -> list[str]:
    return [new for old, new in zip(before.splitlines(), after.splitlines(), strict=True) if old != new]


def test_misspelt_ids_retired_bodies_and_repealed_law_are_mended_and_nothing_else_moves(root: Path) -> None:
    mended = mend(root, DAY)
    (changed,) = mended.changed
    assert changed.file == "hub.yaml"
    assert changed_lines(changed.before, changed.after) == [
        'led-by:  "anyborough-council"   # the lead',
        "  - party: new-trust   # since 2012",
        "  - law: nhs-act-2006-s251",
    ]
    assert {each.rule for each in mended.done} == {"reference-unknown", "body-retired", "law-repealed"}
    assert not {each.rule for each in mended.report.findings} & {"reference-unknown", "body-retired"}


def test_nothing_is_written_until_it_is_asked_for(root: Path) -> None:
    mended = mend(root, DAY)
    assert (root / "hub.yaml").read_bytes() == PROTOCOL.encode()
    assert write(mended) == ()
    assert (root / "hub.yaml").read_bytes() == mended.changed[0].after.encode()
    assert mend(root, DAY).changed == ()


def test_a_successor_that_is_listed_already_is_left_to_people(root: Path) -> None:
    path = root / "hub.yaml"
    path.write_text(PROTOCOL.replace("{party: anyborough-council,", "{party: new-trust,"), encoding="utf-8")
    mended = mend(root, DAY)
    assert [(each.rule, why) for each, why in mended.left] == [
        ("body-retired", "`new-trust` stands in the same list already")
    ]
    assert "party: old-trust   # since 2012" in mended.changed[0].after


@pytest.mark.parametrize(
    ("written", "there"),
    [("ca-2004-s19", "another section"), ("council", "too far from any"), ("anyborough", "a part of a name")],
)
def test_what_may_mean_something_else_is_only_suggested(root: Path, written: str, there: str) -> None:
    path = root / "hub.yaml"
    key = "law: hsca-2001-s60" if written.startswith("ca-") else 'led-by:  "anyborough-counicl"'
    new = f"law: {written}" if written.startswith("ca-") else f"led-by:  {written}"
    path.write_text(PROTOCOL.replace(key, new), encoding="utf-8")
    after = {each.file: each.after for each in mend(root, DAY).changed}["hub.yaml"]
    assert new in after, there


def test_a_waived_finding_is_not_fixed(root: Path) -> None:
    waiver = (
        "waivers:\n  - {rule: body-retired, because: It awaits the board., "
        "accepted-by: data-protection-officer, until: 2027-01-31}\n"
    )
    (root / "hub.yaml").write_text(PROTOCOL + waiver, encoding="utf-8")
    assert "party: old-trust" in mend(root, DAY).changed[0].after


def test_the_mark_at_the_beginning_and_the_ends_of_lines_stay(root: Path) -> None:
    raw = b"\xef\xbb\xbf" + PROTOCOL.replace("\n", "\r\n").encode()
    (root / "hub.yaml").write_bytes(raw)
    assert write(mend(root, DAY)) == ()
    after = (root / "hub.yaml").read_bytes()
    assert after == raw.replace(b"counicl", b"council").replace(b"party: old", b"party: new").replace(
        b"hsca-2001-s60", b"nhs-act-2006-s251"
    )


def test_a_file_that_somebody_changes_meanwhile_is_not_overwritten(root: Path) -> None:
    mended = mend(root, DAY)
    (root / "hub.yaml").write_text(PROTOCOL + "# a late thought\n", encoding="utf-8")
    assert write(mended) == ("hub.yaml",)
    assert (root / "hub.yaml").read_text("utf-8").endswith("# a late thought\n")


def test_only_what_was_asked_for_changes(root: Path) -> None:
    (root / "other.yaml").write_text(PROTOCOL.replace("protocol: hub", "protocol: other"), encoding="utf-8")
    assert [each.file for each in mend(root, DAY, within="other.yaml").changed] == ["other.yaml"]


def test_an_interrupted_run_leaves_every_file_whole(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (root / "other.yaml").write_text(PROTOCOL.replace("protocol: hub", "protocol: other"), encoding="utf-8")
    mended = mend(root, DAY)
    assert len(mended.changed) == 2
    real, calls = mending.write_bytes, []

    def stop_at_the_second(path: Path, content: bytes) -> bool:
        calls.append(path)
        if len(calls) == 2:
            raise KeyboardInterrupt
        return real(path, content)

    monkeypatch.setattr(mending, "write_bytes", stop_at_the_second)
    with pytest.raises(KeyboardInterrupt):
        write(mended)
    for each in mended.changed:
        assert (root / each.file).read_text("utf-8") in (each.before, each.after)
    assert [each.name for each in root.iterdir() if each.suffix == ".part"] == []
