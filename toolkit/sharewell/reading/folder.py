"""Which files belong to a framework: found by looking at names alone, so that an unchanged run needs no more.

Only the standard library is imported here.
"""

from __future__ import annotations

import functools
import os
import re
from collections.abc import Iterator
from pathlib import Path

ROOT_FILE = "framework.yaml"
"""The file whose folder is a framework's root."""

_EVERY_FILE = ("**/*.yaml", "**/*.yml")
_DEEPEST = 3
"""How many folders down frameworks are looked for, where somebody stands above them."""


def root_of(path: Path) -> Path:
    """The root of the framework that a file or folder belongs to: the nearest folder upwards with a framework file.

    Where there is none, the folder itself. Links on the way to the folder are resolved, so that a framework is found
    from wherever it is reached; a link to a single file is not, since such a file is refused.
    """
    folder = (path if path.is_dir() else path.parent).resolve()
    return next((each for each in (folder, *folder.parents) if (each / ROOT_FILE).is_file()), folder)


def roots_below(folder: Path) -> list[Path]:
    """The roots of the frameworks that lie a few folders further down, nearest first."""
    found: list[Path] = []
    level = [folder]
    for _ in range(_DEEPEST):
        level = [below for each in level for below in _folders(each)]
        found += [each for each in level if (each / ROOT_FILE).is_file()]
        level = [each for each in level if each not in found]
    return found


def files_of(root: Path, include: tuple[str, ...] = (), exclude: tuple[str, ...] = ()) -> list[str]:
    """The files of a framework, as paths from its root with forward slashes, in order.

    `include` and `exclude` are the framework's patterns; without any, every YAML file is included. The framework file
    itself always belongs. Folders whose names begin with a dot are passed over, and so are those that are the root of
    another framework; links are not followed.
    """
    return sorted({path for path in _walk(str(root), "") if belongs(path, include, exclude)})


def belongs(path: str, include: tuple[str, ...] = (), exclude: tuple[str, ...] = ()) -> bool:
    """Whether a file of the folder, by its path from the root, is one of the framework's, as its patterns have it."""
    if path == ROOT_FILE:
        return True
    wanted = any(_pattern(each).fullmatch(path) for each in include or _EVERY_FILE)
    return wanted and not any(_pattern(each).fullmatch(path) for each in exclude)


def _walk(root: str, below: str) -> Iterator[str]:
    with os.scandir(os.path.join(root, below)) as entries:
        listed = sorted(entries, key=lambda each: each.name)
    if below and any(each.name == ROOT_FILE for each in listed):
        return
    for each in listed:
        path = f"{below}/{each.name}" if below else each.name
        if each.is_dir(follow_symlinks=False):
            if not each.name.startswith("."):
                yield from _walk(root, path)
        else:
            yield path


def _folders(folder: Path) -> list[Path]:
    try:
        with os.scandir(folder) as entries:
            names = sorted(
                each.name
                for each in entries
                if each.is_dir(follow_symlinks=False) and not each.name.startswith(".")
            )
    except OSError:
        return []
    return [folder / name for name in names]


@functools.cache
def _pattern(glob: str) -> re.Pattern[str]:
    """A pattern of files: `*` within one name, `**/` any folders."""
    parts = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    return re.compile(
        "".join(parts.get(part, re.escape(part)) for part in re.split(r"(\*\*/|\*\*|\*|\?)", glob)), re.DOTALL
    )
