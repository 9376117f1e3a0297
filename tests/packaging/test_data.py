"""In a checkout, the folders that come with Sharewell are the ones at its root."""

from pathlib import Path

import pytest

from sharewell import data

ROOT = Path(__file__).resolve().parents[2]


def test_a_checkout_uses_the_folders_at_its_root() -> None:
    assert data.folder("schema") == ROOT / "schema"
    assert data.folder("site") == ROOT / "site"
    assert data.folder("protocols") == ROOT / "protocols"


def test_a_wheel_uses_the_folders_inside_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "sharewell/_data/schema").mkdir(parents=True)
    monkeypatch.setattr(data, "PACKAGE", tmp_path / "sharewell")
    assert data.folder("schema") == tmp_path / "sharewell/_data/schema"
