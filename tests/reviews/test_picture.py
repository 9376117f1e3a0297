"""The picture on the reviewers' page shows the comment that was recorded, and the page says the same in words."""

from __future__ import annotations

import re
import struct

from .picture import PAGE, PICTURE, SHOWN, WIDTH, comment, digest, in_words, page_with, png, signature

ANEW = "Make it anew with `python -m tests.reviews.picture`, and look at it."


def test_the_picture_shows_the_comment_as_it_is() -> None:
    assert signature(PICTURE.read_bytes()) == digest(comment()), ANEW


def test_the_page_says_what_the_comment_says() -> None:
    page = PAGE.read_text("utf-8")
    assert page_with(page, in_words(comment())) == page, ANEW
    verdict = re.search(r"(?m)^\*\*.*\*\*$", comment())
    assert verdict and page.count(verdict[0]) == 1


def test_the_picture_is_small_sharp_and_described() -> None:
    picture = PICTURE.read_bytes()
    assert len(picture) < 150_000
    assert struct.unpack(">I", picture[16:20]) == (WIDTH * 2,)
    described = re.search(
        rf"!\[(.+?)\]\(assets/{PICTURE.name}\)" + rf'{{ width="{WIDTH}" }}', PAGE.read_text("utf-8")
    )
    assert described and "the same in words" in described[1].lower()


def test_another_comment_needs_another_picture() -> None:
    other = comment().replace("Harbour Homes", "Riverside Care")
    assert other != comment()
    assert digest(other) != digest(comment())
    assert page_with(PAGE.read_text("utf-8"), in_words(other)) != PAGE.read_text("utf-8")


def test_every_cell_of_the_comments_tables_is_read_out() -> None:
    words = in_words(comment())
    cells = {
        cell.strip()
        for line in SHOWN.read_text("utf-8").partition("<details>")[0].splitlines()
        if line.startswith("|") and not line.startswith("| -")
        for cell in line.strip("|").split("|")
    }
    assert len(cells) > 8
    assert {cell for cell in cells if cell not in words} == {"Document"}


def test_a_picture_says_what_it_was_made_from() -> None:
    assert signature(png(bytes(range(16)), 8, "0" * 64)) == "0" * 64
    assert signature(png(bytes(range(16)), 8, "")) == ""
