"""The group of commands: each is a module of `commands`, found by its name and imported when it is asked for."""

from __future__ import annotations

import importlib
import pkgutil
import sys
from typing import cast

import click

from .. import __version__
from . import commands

COULD_NOT_RUN = 2
"""The exit code when a command could not do its work, as against having done it and found faults (1)."""


class Commands(click.Group):
    """Commands by the names of their modules."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands."""
        return sorted(
            each.name for each in pkgutil.iter_modules(commands.__path__) if not each.name.startswith("_")
        )

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """One command, imported now."""
        if cmd_name not in self.list_commands(ctx):
            return None
        module = importlib.import_module(f"{commands.__name__}.{cmd_name}")
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


@click.command(
    cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(__version__, prog_name="sharewell", message="%(prog)s %(version)s")
def group() -> None:
    """Keep local information sharing protocols as code.

    Sharewell checks a folder of YAML against its schemas, its parents and the law as it stood on a day, and
    publishes it as a site. It never says that a document is lawful: it says which checks passed.
    """


def run() -> int:
    """Run the command that the process was started with; returns the exit code, and never shows a traceback."""
    try:
        result = group.main(standalone_mode=False)
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.ClickException as error:
        error.show()
        return COULD_NOT_RUN
    except (click.Abort, KeyboardInterrupt):
        click.echo("Stopped.", err=True)
        return 130
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        click.echo(f"Error: {where}{error.strerror or error}", err=True)
        return COULD_NOT_RUN
    return result if isinstance(result, int) else 0
