"""Options that several commands share."""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

Function = TypeVar("Function", bound=Callable[..., Any])


class Day(click.ParamType[datetime.date]):
    """A day, the year first."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime.date:
        """Read `2026-09-21`."""
        if isinstance(value, datetime.date):
            return value
        try:
            return datetime.date.fromisoformat(str(value))
        except ValueError:
            return self.fail(f"{value!r} is not a day; write it year first, such as 2026-09-21.", param, ctx)


def path_argument(function: Function) -> Function:
    """The file or folder to work on."""
    return click.argument("path", type=click.Path(exists=True, path_type=Path), default=".")(function)


def as_of_option(function: Function) -> Function:
    """The day on which the law and the documents are looked at."""
    return click.option(
        "--as-of",
        type=Day(),
        metavar="DATE",
        help="Check as of this day; otherwise the day the framework fixes, or today.",
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
    return click.option("-q", "--quiet", is_flag=True, help="Say nothing beside the findings.")(function)


def cache_of(wanted: bool | None) -> Path | None:
    """The folder of the caches, or None where none may be used."""
    from ..workspace.storage import cache_folder

    return cache_folder() if (wanted if wanted is not None else not os.environ.get("CI")) else None


def today() -> datetime.date:
    """The day it is. Only the command line asks."""
    return datetime.date.today()
