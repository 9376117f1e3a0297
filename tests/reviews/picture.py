"""The picture of a comment on the reviewers' page, and the same in words beside it: `python -m tests.reviews.picture`.

A comment that was recorded is shown as GitHub shows it, its folds closed, in the Chromium that `tests/browser` uses; what
it says is written into the page. The picture keeps the digest of what it was made from, so that a test sees when it is old.
"""

from __future__ import annotations

import base64
import hashlib
import html
import re
import struct
import zlib

import markdown

from ..trees import ROOT
from .comments import EXPECTED

SHOWN = EXPECTED / "08-health-data-for-a-new-recipient.md"
PAGE = ROOT / "site/docs/reviewing.md"
PICTURE = ROOT / "site/docs/assets/review-comment.png"
WIDTH = 830
"""In the pixels of a page; the picture has twice as many, for screens that show them."""

_HEADING = "## The same in words\n"
_WORD = b"Comment\0"
_STYLE = """
body { margin: 0; padding: 8px; background: #fff; color: #222; font: 14px/1.5 "Noto Sans", "DejaVu Sans", sans-serif }
article { border: 1px solid #ccc; border-radius: 6px }
header { padding: 8px 16px; border-bottom: 1px solid #ccc; background: #eee; border-radius: 6px 6px 0 0 }
header span { padding: 0 6px; border: 1px solid #ccc; border-radius: 1em; color: #555; font-size: 12px }
main { padding: 16px }
h2 { margin: 0 0 16px; padding-bottom: 5px; border-bottom: 1px solid #ccc; font-size: 21px; line-height: 1.25 }
p, ul, table { margin: 0 0 16px }
ul { padding-left: 2em }
table { border-collapse: collapse }
th, td { padding: 6px 13px; border: 1px solid #ccc; text-align: left; vertical-align: top }
th { font-weight: 600 }
sub { font-size: 12px; vertical-align: baseline }
summary { margin-bottom: 4px }
"""


def comment() -> str:
    """The comment that is shown."""
    return SHOWN.read_text("utf-8")


def as_shown(told: str) -> str:
    """The comment as a page of HTML, its folds closed: nothing in it comes from elsewhere."""
    head = told.partition("<details>")[0].partition("-->")[2]
    folds = "".join(f"<details><summary>{each}</summary></details>" for each in _folds(told))
    return (
        f'<!doctype html><meta charset="utf-8"><style>{_STYLE}</style><article><header><strong>github-actions</strong>'
        f" <span>bot</span> commented</header><main>{markdown.markdown(head, extensions=['tables'])}{folds}</main></article>"
    )


def in_words(told: str) -> str:
    """What is shown, in Markdown without tables: each row is a sentence of a list."""
    parts = told.partition("<details>")[0].partition("-->")[2].strip().split("\n\n")
    return "\n\n".join([*map(_read_out, parts), f"Folded away: {'; '.join(_folds(told))}."]) + "\n"


def page_with(page: str, words: str) -> str:
    """The reviewers' page with the words in their section, which ends with the next heading."""
    before, heading, after = page.partition(_HEADING)
    assert heading, f"the page has no section {_HEADING!r}"
    _, following, rest = after.partition("\n## ")
    return f"{before}{heading}\n{words}{following}{rest}"


def digest(told: str) -> str:
    """What the picture is made from, in short."""
    return hashlib.sha256(as_shown(told).encode()).hexdigest()


def png(greys: bytes, width: int, words: str) -> bytes:
    """A picture of pixels in sixteen greys, a byte each, with a comment of its own, as PNG has a place for."""
    rows = (greys[start : start + width] for start in range(0, len(greys), width))
    packed = b"".join(
        b"\0" + bytes(left << 4 | right for left, right in zip(row[::2], row[1::2], strict=True))
        for row in rows
    )
    head = struct.pack(">IIBBBBB", width, len(greys) // width, 4, 0, 0, 0, 0)
    parts = (b"IHDR" + head, b"tEXt" + _WORD + words.encode(), b"IDAT" + zlib.compress(packed, 9), b"IEND")
    chunks = (struct.pack(">I", len(part) - 4) + part + struct.pack(">I", zlib.crc32(part)) for part in parts)
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def signature(picture: bytes) -> str:
    """The comment that a picture was signed with."""
    found = re.search(b"tEXt" + _WORD + b"([0-9a-f]{64})", picture)
    return found[1].decode() if found else ""


def _folds(told: str) -> list[str]:
    return re.findall(r"<summary>(.*?)</summary>", told)


def _read_out(part: str) -> str:
    if part.startswith("|"):
        return _listed([[cell.strip() for cell in line.strip("|").split("|")] for line in part.splitlines()])
    if part.startswith("- "):
        return f"What else follows:\n\n{part}"
    return re.sub(r"^## (.*)$", r"**\1**", re.sub(r"</?sub>", "", part))


def _listed(rows: list[list[str]]) -> str:
    """A table as a list; the columns after the second are named in each line."""
    (_, what, *names), _, *lines = rows
    said = [
        f"- {whose}: {first}" + "".join(f" {name}: {cell}." for name, cell in zip(names, more, strict=True))
        for whose, first, *more in lines
    ]
    return "\n".join([f"{what}:", "", *said])


_GREYS = """
async ([shot, width]) => {
  const image = new Image();
  image.src = `data:image/png;base64,${shot}`;
  await image.decode();
  const canvas = new OffscreenCanvas(width, image.height).getContext("2d");
  canvas.drawImage(image, 0, 0);
  const pixels = canvas.getImageData(0, 0, width, image.height).data;
  return pixels.filter((_, place) => place % 4 === 1).reduce((text, grey) => text + (Math.round(grey / 17)).toString(16), "");
}
"""
"""Sixteen greys are enough for words, and make the picture a quarter as large: a digit for each pixel."""


def _photographed(page: str) -> bytes:
    """The page as the browser shows it, in greys, a byte each."""
    from playwright.sync_api import sync_playwright

    from ..browser.conftest import CHROMIUM, SWITCHES

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=list(SWITCHES))
        opened = chromium.new_page(viewport={"width": WIDTH, "height": 100}, device_scale_factor=2)
        opened.set_content(page)
        shot = base64.b64encode(opened.screenshot(full_page=True)).decode()
        return bytes(int(each, 16) for each in opened.evaluate(_GREYS, [shot, WIDTH * 2]))


if __name__ == "__main__":
    told = comment()
    PICTURE.write_bytes(png(_photographed(as_shown(told)), WIDTH * 2, digest(told)))
    PAGE.write_text(page_with(PAGE.read_text("utf-8"), in_words(told)), "utf-8")
    print(
        f"{PICTURE.relative_to(ROOT)}: {PICTURE.stat().st_size:,} bytes; {html.unescape(told.splitlines()[3])}"
    )
