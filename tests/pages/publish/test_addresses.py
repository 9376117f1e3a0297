"""Where pages end up, and how one links another."""

from __future__ import annotations

import pytest

from sharewell.pages.publish.addresses import PathRefused, address, built_file, checked, link, relative


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("index.md", ""),
        ("about.md", "about/"),
        ("parties/index.md", "parties/"),
        ("parties/council.md", "parties/council/"),
        ("downloads/register.csv", "downloads/register.csv"),
    ],
)
def test_a_file_has_the_address_of_its_page(path, expected):
    assert address(path) == expected


def test_a_page_is_built_in_a_folder_of_its_own():
    assert [built_file(path) for path in ("index.md", "a/b.md")] == ["index.html", "a/b/index.html"]


@pytest.mark.parametrize(
    ("origin", "target", "expected"),
    [
        ("", "a/b/", "a/b/"),
        ("", "", "./"),
        ("a/b/", "", "../../"),
        ("a/b/", "a/c/", "../c/"),
        ("a/b/", "a/", "../"),
        ("a/b/", "d.csv", "../../d.csv"),
        ("404.html", "a/", "a/"),
    ],
)
def test_the_way_from_page_to_page(origin, target, expected):
    assert relative(origin, target) == expected


def test_a_link_names_the_file_and_the_place_on_it():
    assert [link("a.md"), link("a.md", "b")] == ["site:a.md", "site:a.md#b"]


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/etc/x.md",
        "../x.md",
        "a/../x.md",
        "a//b.md",
        ".hidden.md",
        "a\\b.md",
        "C:x.md",
        "a\nb.md",
        "a b.md",
    ],
)
def test_a_path_that_could_leave_the_folder_is_refused(path):
    with pytest.raises(PathRefused):
        checked(path)
