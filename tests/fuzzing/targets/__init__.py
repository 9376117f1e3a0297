"""The targets: what each takes, which inputs it begins with, how it changes them, and what must hold."""

from __future__ import annotations

from .citations import Citations
from .forms import Forms
from .histories import Histories
from .packs import Packs
from .reader import Reader
from .shape import Shape
from .splices import Splices
from .target import LONGEST, Target

__all__ = ["LONGEST", "TARGETS", "Target"]

TARGETS: dict[str, type[Target]] = {
    each.name: each for each in (Reader, Shape, Citations, Packs, Splices, Forms, Histories)
}
"""All targets, by name."""
