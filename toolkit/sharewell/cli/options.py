"""Arguments and options that several commands share."""

from __future__ import annotations

import datetime
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

Function = TypeVar("Function", bound=Callable[..., Any])

_BRITISH = re.compile(r"(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})", re.ASCII)
_YEARS = range(1900, 2200)
"""The years for which law, reviews and retention can be reckoned with."""


class Day(click.ParamType[datetime.date]):
    """A day, the year first."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime.date:
        """Read `2026-09-21`."""
        if isinstance(value, datetime.date):
            return value
        day = _day(str(value)) if re.fullmatch(r"\d{4}-\d{2}-\d{2}", str(value), re.ASCII) else None
        if day is None:
            british = _BRITISH.fullmatch(str(value))
            meant = _day("{2}-{1:0>2}-{0:0>2}".format(*british.groups())) if british else None
            example = f"Did you mean {meant}?" if meant else "Write the year first, such as 2026-09-21."
            return self.fail(f"`{value}` is not a day. {example}", param, ctx)
        if day.year not in _YEARS:
            return self.fail(f"{value} is too far from today for a check.", param, ctx)
        return day


class Place(click.ParamType[Path]):
    """A file or folder that there is."""

    name = "path"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """Take what exists; suggest its neighbour for what does not."""
        path = Path(value)
        # A link that leads nowhere is there: what is wrong with it is a finding.
        if str(value) and (path.exists() or path.is_symlink()):
            return path
        from ..model.nearest import nearest

        beside = [each.name for each in path.parent.iterdir()] if path.parent.is_dir() else []
        meant = nearest(path.name, beside)
        return self.fail(
            f"there is no file or folder `{value}`."
            + (f" Did you mean `{(path.parent / meant).as_posix()}`?" if meant else ""),
            param,
            ctx,
        )


def path_argument(function: Function) -> Function:
    """The file or folder to work on."""
    return click.argument("path", type=Place(), default=".", metavar="[PATH]")(function)


def path_option(function: Function) -> Function:
    """The framework that a question is about, where the arguments say what is asked."""
    return click.option(
        "--in",
        "path",
        type=Place(),
        default=".",
        metavar="PATH",
        help="The framework: its folder, or a file or folder in it. Otherwise the folder you are in.",
    )(function)


def as_of_option(function: Function) -> Function:
    """The day on which the law and the documents are looked at."""
    return click.option(
        "--as-of",
        type=Day(),
        metavar="DATE",
        help="Look at the law and the documents as of this day, such as 2026-09-21. Otherwise the day that the "
        "framework fixes, or today.",
    )(function)


def cache_option(function: Function) -> Function:
    """Whether answers of earlier runs may be used."""
    return click.option(
        "--cache/--no-cache",
        default=None,
        help="Use and keep answers of earlier runs. On by default, except where the variable CI is set.",
    )(function)


def quiet_option(function: Function) -> Function:
    """Whether to say less."""
    return click.option("-q", "--quiet", is_flag=True, help="Print findings and nothing else.")(function)


def cache_of(wanted: bool | None) -> Path | None:
    """The folder of the caches, or None where none may be used."""
    from ..workspace.storage import cache_folder

    return cache_folder() if (wanted if wanted is not None else not os.environ.get("CI")) else None


def today() -> datetime.date:
    """The day it is. Only the command line asks."""
    return datetime.date.today()


def _day(text: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return None
