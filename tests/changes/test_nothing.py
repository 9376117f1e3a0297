"""What is no change: layout, comments, the order of keys, and of lists whose order means nothing."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest
import yaml

from sharewell.changes.comparing import compare
from sharewell.model.corpus import Corpus
from sharewell.model.document import Document
from sharewell.model.meaning import ORDERED, stamp
from sharewell.model.words import kebab
from sharewell.reading.load import gather, load, read_source

from ..rules.harness import national

PROTOCOLS = Path(__file__).parents[2] / "protocols"


@pytest.fixture(scope="module")
def anyborough() -> Corpus:
    loaded = load(PROTOCOLS)
    return Corpus((*national().documents, *loaded.documents), loaded.stubs)


@pytest.mark.parametrize("seed", range(2))
def test_another_order_and_layout_change_nothing(anyborough: Corpus, seed: int) -> None:
    """Every document of the worked example at once, each written anew in another order."""
    chance = random.Random(seed)
    texts = {each.path: _rewritten(each, chance, is_flow=seed % 2 == 1) for each in anyborough.documents}
    other = _corpus(texts)
    assert len(other.documents) == len(anyborough.documents) > 40
    assert [(each.name, each.subject, each.document) for each in compare(anyborough, other).changes] == []
    stamps = {each.name: stamp(each) for each in anyborough.documents}
    assert {each.name: stamp(each) for each in other.documents} == stamps


def test_comments_and_blank_lines_change_nothing(anyborough: Corpus) -> None:
    texts = {each.path: (PROTOCOLS / each.path).read_text("utf-8") for each in anyborough.documents}
    remarked = {path: f"# Looked at again.\n\n{text}\n# The end.\n" for path, text in texts.items()}
    assert compare(anyborough, _corpus(remarked)).changes == ()


def test_a_list_in_which_order_counts_is_no_such_case(anyborough: Corpus) -> None:
    """The steps of a procedure turned round are a change, so that the tests above could have failed."""
    texts = {each.path: (PROTOCOLS / each.path).read_text("utf-8") for each in anyborough.documents}
    plain = yaml.load(texts["procedures/breach.yaml"], Loader=yaml.BaseLoader)
    plain["steps"].reverse()
    texts["procedures/breach.yaml"] = yaml.safe_dump(plain, sort_keys=False, allow_unicode=True)
    changes = compare(anyborough, _corpus(texts)).changes
    assert {each.document for each in changes} == {"protocol breach"}


def _corpus(texts: dict[str, str]) -> Corpus:
    loaded = gather(read_source(text, path) for path, text in texts.items())
    assert [(each.place.file, each.place.line, each.message) for each in loaded.findings] == []
    return Corpus((*national().documents, *loaded.documents), loaded.stubs)


def _rewritten(document: Document[Any], chance: random.Random, is_flow: bool) -> str:
    plain = yaml.load((PROTOCOLS / document.path).read_text("utf-8"), Loader=yaml.BaseLoader)
    turned = _shuffled(plain, document.body, chance)
    first = next(iter(plain))
    style = True if is_flow else None
    return str(
        yaml.safe_dump(
            {first: turned.pop(first)} | turned,
            sort_keys=False,
            allow_unicode=True,
            width=70,
            default_flow_style=style,
        )
    )


def _shuffled(plain: Any, read: Any, chance: random.Random) -> Any:
    """A part of a document in another order; `read` is what was read from it, which knows whether order counts."""
    if not isinstance(plain, dict):
        return plain
    keys = list(plain)
    chance.shuffle(keys)
    return {key: _shuffled_value(plain[key], read, key, chance) for key in keys}


def _shuffled_value(plain: Any, owner: Any, key: str, chance: random.Random) -> Any:
    name, held = _held(owner, key)
    if not isinstance(plain, list):
        return _shuffled(plain, held, chance)
    entries = [_shuffled(each, one, chance) for each, one in zip(plain, held, strict=True)]
    if (type(owner), name) not in ORDERED:
        chance.shuffle(entries)
    return entries


def _held(owner: Any, key: str) -> tuple[str, Any]:
    """The name and the value of what was read under a key."""
    if isinstance(owner, dict):
        return key, owner[key]
    name = next(each for each in owner.__struct_fields__ if each != "at" and kebab(each) == key)
    return name, getattr(owner, name)
