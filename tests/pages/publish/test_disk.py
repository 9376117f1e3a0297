"""Pages on disk: only what changed is written, only what was ours is removed, nothing leaves the folder."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from sharewell.pages.publish.addresses import PathRefused
from sharewell.pages.publish.disk import MANIFEST, Asset, Page, Standing, source, write


def page(path: str, body: str = "Words.", title: str = "Title") -> Page:
    return Page(path=path, title=title, body=body)


def names(folder) -> set[str]:
    return {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()} - {MANIFEST}


def test_only_what_changed_is_written(tmp_path):
    write([page("a.md"), page("b/c.md")], [Asset("d.csv", b"1")], tmp_path)
    before = (tmp_path / "a.md").stat().st_mtime_ns
    done = write([page("a.md"), page("b/c.md", "Other words.")], [Asset("d.csv", b"1")], tmp_path)
    assert (done.written, done.removed, done.unchanged) == (("b/c.md",), (), 2)
    assert (tmp_path / "a.md").stat().st_mtime_ns == before


def test_what_is_no_longer_wanted_goes_with_its_empty_folder(tmp_path):
    write([page("a.md"), page("b/c.md")], [], tmp_path)
    assert write([page("a.md")], [], tmp_path).removed == ("b/c.md",)
    assert (names(tmp_path), (tmp_path / "b").exists()) == ({"a.md"}, False)


def test_a_file_of_somebody_else_is_left_alone(tmp_path):
    (tmp_path / "notes.txt").write_text("mine")
    write([page("a.md")], [], tmp_path)
    write([], [], tmp_path)
    assert names(tmp_path) == {"notes.txt"}


def test_a_manifest_that_was_tampered_with_removes_nothing_outside(tmp_path):
    (tmp_path / "kept.txt").write_text("mine")
    folder = tmp_path / "pages"
    write([page("a.md")], [], folder)
    (folder / MANIFEST).write_text("../kept.txt\na.md\n")
    assert write([], [], folder).removed == ("a.md",)
    assert (tmp_path / "kept.txt").read_text() == "mine"


def test_nothing_is_written_through_a_link_that_leads_out(tmp_path):
    outside, folder = tmp_path / "outside", tmp_path / "pages"
    outside.mkdir()
    folder.mkdir()
    (folder / "a").symlink_to(outside)
    with pytest.raises(PathRefused):
        write([page("a/b.md")], [], folder)
    assert list(outside.iterdir()) == []


@pytest.mark.parametrize("paths", [("a.md", "a.md"), ("a.md", "a/index.md"), ("a.md", "A.md")])
def test_two_pages_at_one_address_are_refused(tmp_path, paths):
    with pytest.raises(PathRefused, match="same page of the site"):
        write([page(path) for path in paths], [], tmp_path)
    assert names(tmp_path) == set()


def test_a_stopped_write_leaves_no_half_of_a_file(tmp_path, monkeypatch):
    write([page("a.md")], [], tmp_path)
    before = (tmp_path / "a.md").read_bytes()
    monkeypatch.setattr("pathlib.Path.replace", lambda *_: (_ for _ in ()).throw(OSError("disk full")))
    with pytest.raises(OSError, match="disk full"):
        write([page("a.md", "New.")], [], tmp_path)
    assert ((tmp_path / "a.md").read_bytes(), names(tmp_path)) == (before, {"a.md"})


def test_a_page_says_in_its_front_matter_what_the_templates_show():
    full = Page(
        path="a.md",
        title="R&D",
        body="Words.",
        description="About it",
        kind="Agreement",
        standing=Standing("draft", "Draft", "Not yet."),
        trail=(("Home", "index.md"),),
        searched=False,
        hide=("toc",),
    )
    _, front, body = source(full).split("---\n")
    assert yaml.safe_load(front) == {
        "title": "R&amp;D",
        "description": "About it",
        "kind": "Agreement",
        "standing": {"name": "draft", "words": "Draft", "note": "Not yet."},
        "trail": [{"title": "Home", "href": "site:index.md"}],
        "search": {"exclude": True},
        "hide": ["toc"],
    }
    assert body == "\nWords.\n"


@given(st.text())
def test_no_title_can_end_the_front_matter_or_hold_markup(title):
    lines = source(Page(path="a.md", title=title, body="Words.")).split("\n")
    front = yaml.safe_load(lines[1])
    assert (lines[0], lines[2:], set(front)) == ("---", ["---", "", "Words.", ""], {"title"})
    assert not set(front["title"]) & set("<>\"'\n\r")
