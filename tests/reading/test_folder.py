"""Which files belong to a framework, and which framework a path belongs to."""

from __future__ import annotations

from pathlib import Path

import pytest

from sharewell.reading.folder import files_of, root_of, roots_below

FILES = (
    "framework.yaml",
    "a.yaml",
    "b.yml",
    "notes.txt",
    "parties/one.yaml",
    "parties/deep/two.yaml",
    "drafts/x.yaml",
    ".github/workflow.yaml",
    "inner/framework.yaml",
    "inner/its-own.yaml",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A framework, and another one inside it."""
    for name in FILES:
        (tmp_path / "f" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "f" / name).write_text("")
    return tmp_path / "f"


@pytest.mark.parametrize(
    ("include", "exclude", "files"),
    [
        ((), (), ["a.yaml", "b.yml", "drafts/x.yaml", "parties/deep/two.yaml", "parties/one.yaml"]),
        (("**/*.yaml",), ("drafts/**",), ["a.yaml", "parties/deep/two.yaml", "parties/one.yaml"]),
        (("*.yaml",), (), ["a.yaml"]),
        (("parties/*",), (), ["parties/one.yaml"]),
        (("parties/**/t?o.yaml",), (), ["parties/deep/two.yaml"]),
        (("**",), ("**/*.y*ml",), ["notes.txt"]),
        (("nothing",), (), []),
        (("a.yaml",), ("framework.yaml",), ["a.yaml"]),
        (("a+yaml",), (), []),
    ],
)
def test_patterns_say_which_files_belong(folder, include, exclude, files):
    assert files_of(folder, include, exclude) == sorted([*files, "framework.yaml"])


def test_links_are_listed_and_not_followed(folder):
    (folder / "parties/link.yaml").symlink_to(folder / "a.yaml")
    (folder / "elsewhere").symlink_to(folder / "parties")
    assert set(files_of(folder)) - set(files_of(folder, exclude=("**/link.yaml",))) == {"parties/link.yaml"}
    assert not any(each.startswith("elsewhere/") for each in files_of(folder))


@pytest.mark.parametrize(
    ("path", "root"),
    [
        (".", "."),
        ("a.yaml", "."),
        ("parties", "."),
        ("parties/deep/two.yaml", "."),
        ("inner", "inner"),
        ("inner/its-own.yaml", "inner"),
        ("..", ".."),
    ],
)
def test_the_root_is_the_nearest_folder_with_a_framework(folder, monkeypatch, path, root):
    assert root_of(folder / path) == (folder / root).resolve()
    monkeypatch.chdir(folder)
    assert root_of(Path(path)) == (folder / root).resolve()


def test_a_framework_is_found_through_a_link_to_one_of_its_folders(folder, tmp_path):
    (tmp_path / "link").symlink_to(folder / "parties/deep")
    assert root_of(tmp_path / "link") == folder.resolve()
    assert root_of(tmp_path / "link/two.yaml") == folder.resolve()


def test_frameworks_further_down_are_found(folder, tmp_path):
    assert roots_below(tmp_path) == [folder]
    (folder / "framework.yaml").unlink()
    assert roots_below(tmp_path) == [folder / "inner"]
    (folder / "inner/framework.yaml").unlink()
    assert roots_below(tmp_path) == []
