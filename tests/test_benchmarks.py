"""What is measured is like what people have: the benchmark's documents are as long as real ones, and nothing is found."""

from __future__ import annotations

from pathlib import Path

from benchmarks.generate import KINDS, generate, kind_of, party_ids

from sharewell.model.corpus import Corpus
from sharewell.reading.folder import files_of
from sharewell.reading.load import gather, read_source
from sharewell.rules.engine import run

from .rules.harness import DAY, national


def test_the_documents_of_the_benchmark_are_clean_and_as_long_as_real_ones(tmp_path: Path) -> None:
    lines = generate(tmp_path, 60)
    assert {kind_of(id) for id in party_ids(60)} == set(KINDS)
    assert 330 <= lines <= 700, "the agreements of Anyborough have 338 to 685 lines"
    paths = files_of(tmp_path, ("**/*.yaml",), ())
    loaded = gather(read_source((tmp_path / path).read_text("utf-8"), path) for path in paths)
    corpus = Corpus((*national().documents, *loaded.documents), loaded.stubs)
    assert len(corpus.protocols) == 60
    assert [
        (each.rule, each.place.file, each.message) for each in run(corpus, DAY, loaded.findings).findings
    ] == []
