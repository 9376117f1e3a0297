"""Where the caches lie."""

from __future__ import annotations

from pathlib import Path

import pytest

from sharewell.workspace.storage import cache_folder

VARIABLES = ("SHAREWELL_CACHE", "XDG_CACHE_HOME", "LOCALAPPDATA", "HOME", "USERPROFILE")


@pytest.mark.parametrize(
    ("platform", "variables", "folder"),
    [
        ("linux", {"HOME": "/home/ig"}, "/home/ig/.cache/sharewell"),
        ("linux", {"HOME": "/home/ig", "XDG_CACHE_HOME": "/scratch"}, "/scratch/sharewell"),
        ("darwin", {"HOME": "/Users/ig"}, "/Users/ig/Library/Caches/sharewell"),
        ("win32", {"HOME": "/u", "LOCALAPPDATA": "/local"}, "/local/sharewell"),
        ("win32", {"HOME": "/u"}, "/u/AppData/Local/sharewell"),
        ("linux", {"HOME": "/home/ig", "SHAREWELL_CACHE": "/mine"}, "/mine"),
    ],
)
def test_the_cache_lies_where_the_system_keeps_caches(monkeypatch, platform, variables, folder):
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.platform", platform)
    assert cache_folder() == Path(folder)


def test_without_a_home_nothing_is_kept(monkeypatch):
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)

    def homeless() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(Path, "home", homeless)
    assert cache_folder() is None
