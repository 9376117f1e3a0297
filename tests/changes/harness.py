"""What tests of changes need: two versions of one document in a small framework, and what differs between them."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from sharewell.changes.comparing import Comparison, compare
from sharewell.model.corpus import Corpus
from sharewell.model.document import Document
from sharewell.reading.load import gather, read_source

from ..rules.harness import FRAMEWORK, national

HEADS = {
    "protocol": "protocol: hub\ntitle: Safeguarding hub agreement\ntype: reciprocal-agreement\ntier: agreement\n",
    "party": "party: school\ntitle: Oakfield School\n",
    "chart": "chart: sharing\ntitle: When to share\n",
    "register": "register: local\ntitle: Local register\n",
    "framework": FRAMEWORK.partition("tiers:")[0],
}
"""How a document of each kind begins; a case gives the rest."""

AROUND = Path(__file__).with_name("around.yaml")
"""The parties and registers that the documents of the cases name: documents parted by lines of three hyphens."""


@functools.cache
def around() -> tuple[str, ...]:
    """The texts of the documents around that of a case."""
    return tuple(AROUND.read_text("utf-8").split("---\n"))


def corpus_of(text: str, kind: str = "protocol", others: Mapping[str, str] | None = None) -> Corpus:
    """A framework with one document of a kind, whose keys after the head are given, and others by path.

    Of the kind `files`, the text is whole documents, each after a line of three hyphens and its path.
    """
    texts = {f"around/{number}.yaml": each for number, each in enumerate(around())}
    if kind != "framework":
        texts["framework.yaml"] = FRAMEWORK
    if kind == "files":
        texts.update(files_of(text))
    else:
        texts["framework.yaml" if kind == "framework" else "hub.yaml"] = HEADS[kind] + text
    texts.update(others or {})
    loaded = gather(read_source(each, path) for path, each in texts.items())
    faults = [(each.place.file, each.place.line, each.message) for each in loaded.findings]
    assert not faults, faults
    return Corpus((*_national(), *loaded.documents), loaded.stubs)


def files_of(text: str) -> dict[str, str]:
    """Whole documents by path: each follows a line of three hyphens and its path."""
    found = re.split(r"^--- (\S+)\n", text, flags=re.MULTILINE)
    return dict(zip(found[1::2], found[2::2], strict=True))


@functools.cache
def _national() -> tuple[Document[Any], ...]:
    return national().documents


def compared(before: str, after: str, kind: str = "protocol") -> Comparison:
    """What differs between two versions of one document."""
    return compare(corpus_of(before, kind), corpus_of(after, kind))


def dumped(keys: Mapping[str, object] | str | None) -> str:
    """Keys as YAML; a text stays as it is."""
    if isinstance(keys, str) or keys is None:
        return keys or ""
    return yaml.safe_dump(dict(keys), sort_keys=False, allow_unicode=True)
