"""The stable Python interface."""

from __future__ import annotations

import datetime
import subprocess
import sys

import pytest

import sharewell
from sharewell.model.corpus import Corpus
from sharewell.model.report import Report

FRAMEWORK = "framework: mini\ntitle: Mini\nas-of: 2026-11-22\ntiers: [{tier: agreement, title: Agreements, parent: none}]\n"


@pytest.fixture
def folder(tmp_path):
    """A framework with one faulty file and one whole one."""
    (tmp_path / "framework.yaml").write_text(FRAMEWORK)
    (tmp_path / "council.yaml").write_text("party: council\ntitle: Anyborough Council\n")
    (tmp_path / "hub.yaml").write_text("protocol: hub\ntitle: [never closed\n")
    return tmp_path


def test_load_gives_what_can_be_read(folder):
    corpus = sharewell.load(str(folder / "council.yaml"))
    assert isinstance(corpus, Corpus)
    assert ([each.id for each in corpus.parties], corpus.protocols) == (["council"], ())


def test_check_gives_the_report_on_all_of_the_framework(folder):
    report = sharewell.check(folder / "council.yaml")
    assert isinstance(report, Report)
    assert report.as_of == datetime.date(2026, 11, 22)
    assert ("yaml-syntax", "hub.yaml", 2) in [
        (each.rule, each.place.file, each.place.line) for each in report.open
    ]
    assert sharewell.check(folder, as_of=datetime.date(2020, 1, 1)).as_of == datetime.date(2020, 1, 1)


@pytest.mark.parametrize("ask", [sharewell.load, sharewell.check])
def test_a_path_that_is_not_there_is_an_error(tmp_path, ask):
    with pytest.raises(FileNotFoundError, match="nowhere"):
        ask(tmp_path / "nowhere")


def test_compare_gives_the_review_of_two_folders(folder, tmp_path_factory):
    later = tmp_path_factory.mktemp("later")
    for file in folder.iterdir():
        (later / file.name).write_text(file.read_text())
    (later / "council.yaml").write_text("party: council\ntitle: Anyborough Borough Council\n")
    review = sharewell.compare(folder, str(later))
    assert [(each.name, each.document) for each in review.changes] == [
        ("registered-party-altered", "party council")
    ]
    assert review.introduced == () and review.catalogue
    assert sharewell.compare(folder, folder).changes == ()
    with pytest.raises(FileNotFoundError, match="nowhere"):
        sharewell.compare(folder, folder / "nowhere")


def test_there_is_nothing_else():
    assert sorted(sharewell.__all__) == ["__version__", "check", "compare", "load"]
    with pytest.raises(AttributeError, match="has no attribute 'publish'"):
        sharewell.publish  # noqa: B018


def test_the_version_costs_next_to_nothing():
    program = "import sys; before = set(sys.modules); import sharewell.cli; print(sorted(set(sys.modules) - before))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['__future__', 'sharewell', 'sharewell.cli']"
