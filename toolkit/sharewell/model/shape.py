"""The shape of a type: which of its fields hold values with notes, and which hold further things. Worked out once."""

from __future__ import annotations

import functools
import typing
from typing import Any

import msgspec

from .schemas import bare_type, fields_of
from .words import Thing


class Leaf(msgspec.Struct, frozen=True):
    """A field that holds values: its Python name, its YAML key, the notes on the values, and whether they are many.

    `is_map` tells values by keys from a list.
    """

    name: str
    key: str
    notes: tuple[Any, ...]
    is_many: bool
    is_map: bool


class Shape(msgspec.Struct, frozen=True):
    """The fields of a type that hold values, and the names of those that hold further things."""

    leaves: tuple[Leaf, ...]
    nested: tuple[str, ...]


@functools.cache
def shape(struct: type[Thing]) -> Shape:
    """The shape of a type, without the number that places it."""
    leaves, nested = [], []
    for name, key, bare, notes, _ in fields_of(struct):
        origin, inner, inner_notes = typing.get_origin(bare), bare, notes
        if origin is tuple:
            inner, inner_notes = bare_type(typing.get_args(bare)[0])
        elif origin is dict:
            inner, inner_notes = bare_type(typing.get_args(bare)[1])
        if inner is not str and origin is not dict and (typing.get_args(inner) or _is_thing(inner)):
            nested.append(name)
        else:
            leaves.append(Leaf(name, key, inner_notes, origin is tuple, origin is dict))
    return Shape(tuple(leaves), tuple(nested))


def _is_thing(inner: Any) -> bool:
    return isinstance(inner, type) and issubclass(inner, Thing)
