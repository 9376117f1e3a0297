"""How a check is told: one module per format, each with a function `show(shown, quiet)`.

It answers with text for people, or with bytes for other programs, in UTF-8. A format in which a look ahead can be told
as well has a function `foresee(foreseen, quiet)` beside it.
"""

from __future__ import annotations

import importlib
import pkgutil
from types import ModuleType


def formats() -> list[str]:
    """The names of the formats, the one for people first; none of the modules is loaded for it."""
    found = (each.name for each in pkgutil.iter_modules(__path__) if not each.name.startswith("_"))
    return sorted(found, key=lambda each: (each != "text", each))


def reporter(name: str) -> ModuleType:
    """The module of a format."""
    return importlib.import_module(f"{__name__}.{name}")
