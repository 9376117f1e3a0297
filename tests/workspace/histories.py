"""Histories of a small framework: whatever is done to its files and to the cache, both answers stay the same."""

from __future__ import annotations

import datetime
import os
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol, TypeVar
from unittest.mock import patch

from sharewell.workspace import opening
from sharewell.workspace.checking import check

from .conftest import FILES, TODAY, national, write

T = TypeVar("T")

TEXTS = [
    *FILES.values(),
    "party: council\ntitle: Another council\n",
    "protocol: hub\ntitle: [never closed\n",
    "protocol: other\ntitle: Other\ntype: reciprocal-agreement\ntier: agremeent\nled-by: nobody\n",
    "no-such-kind: x\n",
    "",
    "framework: mini\ntitle: Mini\ninclude: [hub.yaml]\n",
    "framework: mini\ntitle: Mini\nas-of: 2031-01-01\nexclude: [parties/**]\n",
    "framework: mini\ntitle: Mini\ntears: []\nas-of: 2031-01-01\n",
    "register: own\ntitle: Own law\nlaw:\n  - {provision: a-b, title: A, citation: Sheep Act 1901 s1, kind: act}\n",
]
NAMES = ["framework.yaml", "hub.yaml", "parties/council.yaml", "new.yaml", "parties/new.yml", "notes.txt"]


class Dice(Protocol):
    """What decides: Hypothesis, the bytes of a fuzzer, or chance."""

    def choice(self, options: Sequence[T], /) -> T:
        """One of several."""

    def randrange(self, stop: int, /) -> int:
        """A number from 0, below another."""


def relive(dice: Dice, steps: int) -> list[str]:
    """Check after each of some changes, with and without the cache; what was done. AssertionError where they differ."""
    done: list[str] = []
    with (
        tempfile.TemporaryDirectory(prefix="sharewell-") as base,
        patch.object(opening, "_national", lambda cache: national()),
    ):
        folder, cache = write(Path(base, "framework"), FILES), Path(base, "cache")
        for _ in range(steps):
            as_of = dice.choice([None, None, datetime.date(2019, 1, 1)])
            only = dice.choice([None, frozenset({"reference-unknown", "yaml-unsafe", "review-due"})])
            today = TODAY + datetime.timedelta(days=dice.choice([0, 0, 400]))
            plain = check(folder, today, as_of, only)
            assert check(folder, today, as_of, only, cache) == plain, done
            assert check(folder, today, as_of, only, cache) == plain, (*done, "again")
            done.append(change(folder, dice))
            if dice.randrange(4) == 0:
                done.append(harm(cache, dice))
    return done


def change(folder: Path, dice: Dice) -> str:
    """Make one change of any kind to the files, and say which."""
    there = [name for name in NAMES if os.path.lexists(folder / name)]
    file = folder / dice.choice(NAMES)
    file.parent.mkdir(exist_ok=True)
    match dice.choice(
        ["write", "write", "edit", "edit", "delete", "rename", "link", "huge", "touch", "nest", "same time"]
    ):
        case "write":
            file.unlink(missing_ok=True)
            file.write_text(dice.choice(TEXTS))
            return f"write {file.name}"
        case "edit" if file.is_file() and not file.is_symlink():
            lines = file.read_text().splitlines(keepends=True)
            at = dice.randrange(len(lines) + 1)
            lines[at : at + dice.randrange(2)] = [
                dice.choice(["", "notes: new\n", "  - x\n", "# c\n", "\t\n"])
            ]
            file.write_text("".join(lines))
            return f"edit line {at} of {file.name}"
        case "delete" if there:
            (folder / dice.choice(there)).unlink()
            return "delete"
        case "rename" if there:
            (folder / dice.choice(there)).replace(file)
            return f"rename to {file.name}"
        case "link" if file.is_file() and not file.is_symlink():
            # The same content by way of a link, which is refused.
            shutil.copy(file, folder.parent / "elsewhere")
            file.unlink()
            file.symlink_to(folder.parent / "elsewhere")
            return f"link {file.name}"
        case "huge":
            file.unlink(missing_ok=True)
            file.write_text(dice.choice("ab") * (1024 * 1024 + 1))
            return f"huge {file.name}"
        case "touch" if there:
            os.utime(folder / there[0], (dice.randrange(2**30), dice.randrange(2**30)), follow_symlinks=False)
            return "touch"
        case "nest":
            below = folder / "parties/framework.yaml"
            if below.exists():
                below.unlink()
            else:
                below.parent.mkdir(exist_ok=True)
                below.write_text("framework: inner\ntitle: Inner\n")
            return "nest"
        case "same time" if file.is_file() and not file.is_symlink():
            # Another content of the same length at the same time: a cache that trusts either is wrong.
            before = file.stat()
            file.write_text(file.read_text().swapcase())
            os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
            return f"same time {file.name}"
    return "nothing"


def harm(cache: Path, dice: Dice) -> str:
    """Spoil a file of the cache, or put an earlier one in its place, and say how."""
    packs = sorted(cache.glob("*.pack"))
    if not packs:
        return "no cache"
    file = dice.choice(packs)
    raw = bytearray(file.read_bytes())
    match dice.choice(["byte", "cut", "gone", "earlier", "earlier", "other"]):
        case "byte" if raw:
            at = dice.randrange(len(raw))
            raw[at] ^= 1 + dice.randrange(255)
            file.write_bytes(raw)
            return f"byte {at} of {file.name}"
        case "cut":
            file.write_bytes(raw[: dice.randrange(len(raw) + 1)])
            return f"cut {file.name}"
        case "gone":
            file.unlink()
            return f"gone {file.name}"
        case "earlier":
            kept = file.with_suffix(".earlier")
            if kept.exists():
                file.write_bytes(kept.read_bytes())
            kept.write_bytes(raw)
            return f"earlier {file.name}"
        case "other":
            file.write_bytes(dice.choice(packs).read_bytes())
            return f"other {file.name}"
    return "no harm"
