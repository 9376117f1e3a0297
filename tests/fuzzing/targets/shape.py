"""Reading: whole documents of another shape."""

from __future__ import annotations

import random
import tempfile
from pathlib import Path
from typing import Any

import yaml

from sharewell.model.kinds import KINDS
from sharewell.reading.cache import DocumentCache
from sharewell.reading.compose import compose
from sharewell.reading.load import read_source

from ..mutations import regrown, slipped
from .reader import holds
from .target import Target, real_texts, text_of


class Shape(Target):
    """Whole documents whose keys and values were moved about: a finding or a typed document, kept by the cache alike."""

    name = "shape"

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="sharewell-")
        self._pack = Path(self._folder.name, "documents.pack")

    def seeds(self) -> list[bytes]:
        return [text.encode() for text in real_texts()]

    def check(self, data: bytes) -> None:
        text = text_of(data)
        read = read_source(text, "a.yaml")
        holds(read, text.encode())
        if read.document is None:
            return
        assert read.document.kind in KINDS
        for node in range(0, len(read.document.places.texts), 7):
            assert read.document.places.place("a.yaml", node).line >= 1
        first = DocumentCache(self._pack, "fuzzing")
        first.put(b"x", read.document)
        first.save()
        assert DocumentCache(self._pack, "fuzzing").get(b"x", "a.yaml", False) == read.document
        self._pack.unlink()

    def changed(self, data: bytes, dice: random.Random) -> bytes:
        text = text_of(data)
        composed = compose(text, "a.yaml")
        if composed.data is None or dice.random() < 0.1:
            return slipped(text, dice, 1).encode()
        shape = regrown(composed.data, dice, dice.choice((1, 1, 2, 5)))
        flow = dice.choice((None, None, False))
        written = yaml.dump(
            shape, Dumper=_Plain, sort_keys=False, allow_unicode=True, default_flow_style=flow
        )
        return str(written).encode()


class _Plain(yaml.CSafeDumper if hasattr(yaml, "CSafeDumper") else yaml.SafeDumper):  # type: ignore[misc]
    """Writes no aliases, which the reader refuses."""

    def ignore_aliases(self, data: Any) -> bool:
        return True
