"""A framework read as a whole: what is whole in a faulty one counts, and one fault does not become many."""

from __future__ import annotations

from pathlib import Path

import pytest

from sharewell.model.corpus import Corpus
from sharewell.reading.load import Loaded, load

FRAMEWORK = """\
framework: mini
title: Mini
as-of: 2026-11-22
include: [hub.yaml]
tiers:
  - {tier: agreement, title: Agreements, parent: none}
"""
HUB = "protocol: hub\ntitle: Hub\ntype: reciprocal-agreement\ntier: agreement\n"


def read(folder: Path, **files: str) -> Loaded:
    """What comes of a framework and these files beside it."""
    for name, text in {"hub.yaml": HUB, "notes.yaml": "made-by: somebody\n", **files}.items():
        (folder / name).write_text(text, encoding="utf-8")
    return load(folder)


def told(loaded: Loaded) -> list[tuple[str, str, int]]:
    """Rule, file and line of each finding."""
    return [(each.rule, each.place.file, each.place.line) for each in loaded.findings]


def test_a_framework_says_what_belongs_to_it(tmp_path):
    loaded = read(tmp_path, **{"framework.yaml": FRAMEWORK})
    assert (loaded.files, told(loaded)) == (("framework.yaml", "hub.yaml"), [])


def test_without_a_framework_every_yaml_file_is_a_document(tmp_path):
    loaded = read(tmp_path)
    assert told(loaded) == [("schema-unknown-kind", "notes.yaml", 1)]


@pytest.mark.parametrize(
    ("old", "new", "finding", "tiers"),
    [
        ("title: Mini", "tittle: Mini", "schema-unknown-key", ["agreement"]),
        ("title: Mini", "", "schema-missing-key", ["agreement"]),
        ("tiers:", "tears:", "schema-unknown-key", []),
        ("parent: none", "parent: nobody", "schema-wrong-value", []),
        ("framework: mini", "framework: Mini!", "schema-wrong-value", ["agreement"]),
    ],
)
def test_what_is_whole_in_a_faulty_framework_counts(tmp_path, old, new, finding, tiers):
    loaded = read(tmp_path, **{"framework.yaml": FRAMEWORK.replace(old, new)})
    corpus = Corpus(loaded.documents, loaded.stubs)
    assert {(each.rule, each.place.file) for each in loaded.findings} == {(finding, "framework.yaml")}
    assert [tier.tier for tier in corpus.framework.tiers] == tiers
    assert (loaded.files, corpus.framework.as_of) == (("framework.yaml", "hub.yaml"), "2026-11-22")
    # A tier that may have been there must not be called unknown.
    assert corpus.is_stub("tier", "agreement")


def test_nothing_else_is_accused_where_a_framework_cannot_be_read(tmp_path):
    loaded = read(tmp_path, **{"framework.yaml": "framework: mini\ntitle: [never closed\n"})
    corpus = Corpus(loaded.documents, loaded.stubs)
    assert told(loaded) == [("yaml-syntax", "framework.yaml", 2)]
    assert ([each.id for each in corpus.protocols], corpus.is_stub("tier", "agreement")) == (["hub"], True)


def test_a_framework_file_that_holds_something_else_is_named(tmp_path):
    loaded = read(tmp_path, **{"framework.yaml": HUB.replace("hub", "charter")})
    assert told(loaded) == [("schema-unknown-kind", "framework.yaml", 1)]
    assert (
        loaded.findings[0].message == "This file is to hold the framework, but its first key is `protocol`."
    )


def test_a_file_that_goes_while_the_folder_is_read_is_a_finding(tmp_path, monkeypatch):
    monkeypatch.setattr("sharewell.reading.load.files_of", lambda *globs: ["framework.yaml", "gone.yaml"])
    loaded = read(tmp_path, **{"framework.yaml": FRAMEWORK})
    assert told(loaded) == [("yaml-unsafe", "gone.yaml", 1)]
    assert "cannot be read: no such file" in loaded.findings[0].message


def test_progress_is_told_to_the_end(tmp_path):
    for number in range(45):
        (tmp_path / f"{number}.yaml").write_text(f"term: t-{number}\nmeans: x\n")
    seen: list[tuple[int, int]] = []
    load(tmp_path, progress=lambda done, total: seen.append((done, total)))
    assert seen == [(20, 45), (40, 45), (45, 45)]
