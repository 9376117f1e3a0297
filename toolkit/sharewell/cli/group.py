"""The group of commands: each is a module of `commands`, found by its name and imported when it is asked for."""

from __future__ import annotations

import importlib
import os
import pkgutil
import traceback
from typing import Any, cast

import click

from .. import __version__
from . import commands
from .output import prepare, while_read

COULD_NOT_RUN = 2
"""The exit code when a command could not do its work, as against having done it and found faults (1)."""

STOPPED = 130
"""The exit code after Ctrl-C, as shells have it."""


class Commands(click.Group):
    """Commands by the names of their modules."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands."""
        return sorted(
            each.name.replace("_", "-")
            for each in pkgutil.iter_modules(commands.__path__)
            if not each.name.startswith("_")
        )

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """One command, imported now."""
        if cmd_name not in self.list_commands(ctx):
            return None
        module = importlib.import_module(f"{commands.__name__}.{cmd_name.replace('-', '_')}")
        return cast(click.Command, module.command)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click has it, with the nearest command suggested for one that does not exist."""
        if args and args[0] not in self.list_commands(ctx) and not args[0].startswith("-"):
            from ..model.nearest import nearest

            meant = nearest(args[0], self.list_commands(ctx))
            ctx.fail(f"There is no command `{args[0]}`." + (f" Did you mean `{meant}`?" if meant else ""))
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """As click has it; a reader that has read enough, such as `head`, is no fault."""
        with while_read():
            return super().invoke(ctx)
        return 0


@click.command(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Begin with `sharewell check`, in the folder that holds framework.yaml or with that folder's name. "
    "`sharewell COMMAND --help` explains a command.",
)
@click.version_option(__version__, prog_name="sharewell", message="%(prog)s %(version)s")
@click.pass_context
def group(context: click.Context) -> None:
    """Keep local information sharing protocols as code.

    Sharewell checks a folder of YAML against its schemas, its parents and the law as it stood on a day, and
    publishes it as a site. It never says that a document is lawful: it says which checks passed.
    """
    # https://no-color.org and https://force-color.org; click itself looks only at whether this is a terminal.
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        context.color = False
    elif os.environ.get("FORCE_COLOR"):
        context.color = True


def run() -> int:
    """Run the command that the process was started with; returns the exit code, and never shows a traceback.

    SHAREWELL_TRACEBACK=1 shows it after all, where Sharewell itself is at fault.
    """
    prepare()
    try:
        result = group.main(prog_name="sharewell", standalone_mode=False)
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.ClickException as error:
        error.show()
        return COULD_NOT_RUN
    except (click.Abort, KeyboardInterrupt):
        click.echo("Stopped.", err=True)
        return STOPPED
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        click.echo(f"Error: {where}{error.strerror or error}", err=True)
        return COULD_NOT_RUN
    except Exception as fault:
        click.echo(_own_fault(fault), err=True)
        return COULD_NOT_RUN
    return result if isinstance(result, int) else 0


def _own_fault(fault: Exception) -> str:
    if os.environ.get("SHAREWELL_TRACEBACK"):
        return "".join(traceback.format_exception(fault))
    return (
        f"Error: this is a fault of Sharewell, not of your documents: {type(fault).__name__}: {fault}\n"
        "Please report it, with what SHAREWELL_TRACEBACK=1 prints when you set it and run the same again."
    )
