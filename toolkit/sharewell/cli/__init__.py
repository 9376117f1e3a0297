"""The command line: arguments in, words out. Everything it does is done by the layers below."""

from __future__ import annotations

import sys

# `typing` takes longer to import than everything else that `--version` needs.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import NoReturn


def main() -> int:
    """Run the command `sharewell` with the arguments of the process; returns the exit code.

    The version is answered first, since editors and scripts ask for it often and it needs nothing else.
    """
    if sys.argv[1:] == ["--version"]:
        from .. import __version__

        print(f"sharewell {__version__}")
        return 0
    try:
        from .group import run

        return run()
    except KeyboardInterrupt:
        # While the program was still being loaded; `run` answers it from there on.
        return 130


def start() -> NoReturn:
    """Run the command as a process of its own, which ends with it."""
    if sys.argv[1:] == ["--version"]:
        sys.exit(main())
    from .ending import end_with

    end_with(main)
