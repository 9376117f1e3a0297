"""Sharewell: local information sharing protocols, kept as code.

`sharewell.load`, `sharewell.check` and `sharewell.compare` are the stable Python interface (see `api`); the rest is the program's own.
"""

# `typing`, which has this name too, takes longer to import than everything else that `--version` needs.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from .api import check, compare, load

__all__ = ["__version__", "check", "compare", "load"]
__version__ = "0.1.0"


def __getattr__(name: str) -> object:
    """Import the interface when it is first asked for, so that `sharewell --version` needs nothing of it."""
    if name not in ("check", "compare", "load"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from . import api

    return getattr(api, name)
