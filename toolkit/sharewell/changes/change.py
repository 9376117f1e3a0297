"""A change: one difference in the field's words, with its weight. Each kind of change is one small class."""

from __future__ import annotations

import functools
import hashlib
import importlib
import pkgutil
import re
from collections.abc import Iterator
from types import ModuleType
from typing import Any, ClassVar, dataclass_transform

import msgspec

from ..model.places import Place
from .weights import Turn, Weight, weight
from .wording import Words


class ChangeType(msgspec.StructMeta):
    """Makes every kind of change frozen and given by keyword, so that no class has to say so."""

    def __new__(
        cls, name: str, bases: tuple[type, ...], namespace: dict[str, Any], **options: Any
    ) -> ChangeType:
        return super().__new__(cls, name, bases, namespace, **{"frozen": True, "kw_only": True, **options})


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(msgspec.field,))
class Change(msgspec.Struct, metaclass=ChangeType, frozen=True, kw_only=True):
    """One difference between two versions: what it is called, where it stands on each side, and what it means.

    `document` is the document's kind and id (`protocol safeguarding-hub`), `subject` the path of ids to the thing
    (`flows/police-notification`), `called` its name for people. `old` and `new` are values in words, for the sentence;
    `words` is the difference inside running text. `concerned` are the parties, by id, whom it concerns most. `digest`
    stands for the whole of both values, which `old` and `new` tell in short.
    """

    thing: ClassVar[str]
    turn: ClassVar[Turn]

    document: str
    subject: str
    called: str
    before: Place | None = None
    after: Place | None = None
    old: str = ""
    new: str = ""
    words: tuple[Words, ...] = ()
    concerned: tuple[str, ...] = ()
    digest: str = ""

    @property
    def name(self) -> str:
        """What the kind of change is called: `party-added`."""
        return named(type(self))

    @property
    def sentence(self) -> str:
        """The change in one sentence, without the document's name."""
        raise NotImplementedError

    @property
    def weight(self) -> Weight:
        """What the truth table says of it."""
        return weight(self.thing, self.turn)

    @property
    def place(self) -> Place | None:
        """Where to look: in the later version, or where it stood before."""
        return self.after or self.before

    @property
    def fingerprint(self) -> str:
        """Twelve hex digits, made of names, ids and values, never of lines: an accepted change stays accepted.

        Where a digest stands for the values, how these are put in words does not matter.
        """
        values = (self.digest,) if self.digest else (self.old, self.new)
        parts = "\x1f".join((self.name, self.document, self.subject, *values))
        return hashlib.sha256(parts.encode(errors="surrogateescape")).hexdigest()[:12]


@functools.cache
def named(kind: type[Change]) -> str:
    """The name of a class of change in small letters with hyphens."""
    return re.sub(r"(?<!^)(?=[A-Z])", "-", kind.__name__).lower()


@functools.cache
def files_of_kinds() -> tuple[ModuleType, ...]:
    """Every file of `kinds`, loaded: a kind of change is found by its place."""
    from . import kinds

    names = (each.name for each in pkgutil.iter_modules(kinds.__path__))
    return tuple(importlib.import_module(f"{kinds.__name__}.{name}") for name in names)


@functools.cache
def kinds_of_change() -> tuple[type[Change], ...]:
    """Every class of change."""
    files_of_kinds()
    return tuple(sorted(set(_below(Change)), key=lambda each: (each.thing, each.__name__)))


def _below(kind: type[Change]) -> Iterator[type[Change]]:
    for each in kind.__subclasses__():
        if isinstance(getattr(each, "turn", None), Turn) and isinstance(getattr(each, "thing", None), str):
            yield each
        yield from _below(each)
