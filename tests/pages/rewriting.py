"""Anyborough with other words in it: every text of a document rewritten by a function, the rest left as it is."""

from __future__ import annotations

import datetime
import enum
import functools
import typing
from collections.abc import Callable, Mapping
from typing import Any

import yaml

from sharewell import catalogue
from sharewell.data import folder
from sharewell.model.corpus import Corpus
from sharewell.model.document import Document
from sharewell.model.report import Report
from sharewell.model.schemas import bare_type, fields_of
from sharewell.model.words import Form, Thing
from sharewell.pages.site import SitePages, site_pages
from sharewell.reading.load import Loaded, Read, gather, load, read_source
from sharewell.rules.engine import run

DAY = datetime.date(2026, 11, 22)

Writer = Callable[[tuple[str, ...], str, str], str]
"""Given the YAML keys on the way to a text, the name of its form (`line`, `prose`, `date`... or none) and the text."""


@functools.cache
def national() -> Loaded:
    """The packaged catalogue, read once."""
    return load(catalogue.folder(), national=True)


@functools.cache
def anyborough() -> Loaded:
    """The worked framework, read once."""
    return load(folder("protocols"))


def corpus_of(texts: Mapping[str, str]) -> Corpus:
    """Anyborough with other texts for the documents of these names (`protocol safeguarding-hub`)."""
    reads = [
        read_source(texts[each.name], each.path) if each.name in texts else Read(each, None)
        for each in anyborough().documents
    ]
    loaded = gather(reads)
    assert loaded.findings == ()
    return Corpus((*national().documents, *loaded.documents))


def pages_of(corpus: Corpus) -> tuple[SitePages, Report]:
    """The pages of a corpus, and the report that they are made with."""
    report = run(corpus, DAY)
    return site_pages(corpus, report), report


def named(name: str) -> Document[Any]:
    """A document of Anyborough, by kind and id."""
    return next(each for each in anyborough().documents if each.name == name)


def rewritten(
    document: Document[Any], write: Writer, parts: Mapping[str, Mapping[str, str]] | None = None
) -> str:
    """The YAML of a document with its texts rewritten; `parts` are keys and values to add to each item of a list."""
    data = _data(document.body, (), write)
    for key, more in (parts or {}).items():
        data[key] = [{**each, **more} for each in data[key]]
    return yaml.safe_dump(data, sort_keys=False, allow_unicode=True, width=1000)


def _data(thing: Thing, path: tuple[str, ...], write: Writer) -> dict[str, Any]:
    data = {}
    for name, key, bare, notes, _ in fields_of(type(thing)):
        value = getattr(thing, name)
        if value is not None and value != ():
            more = bare_type(typing.get_args(bare)[0])[1] if typing.get_origin(bare) is tuple else ()
            form = next((each.name for each in (*notes, *more) if isinstance(each, Form)), "")
            data[key] = _value(value, (*path, key), form, write)
    return data


def _value(value: Any, path: tuple[str, ...], form: str, write: Writer) -> Any:
    if isinstance(value, Thing):
        return _data(value, path, write)
    if isinstance(value, dict):
        return dict(value)
    if isinstance(value, tuple):
        return [_value(each, path, form, write) for each in value]
    return write(path, form, str(value.value if isinstance(value, enum.Enum) else value))
