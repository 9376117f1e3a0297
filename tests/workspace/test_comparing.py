"""Comparing two versions: what is the same is read once, and what was found is remembered while it holds."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from sharewell.changes import reviewing
from sharewell.changes.review import Review
from sharewell.model.corpus import Corpus
from sharewell.rules import engine
from sharewell.workspace import opening
from sharewell.workspace.comparing import compared
from sharewell.workspace.versions import versions

from .conftest import FILES, TODAY, national
from .repositories import commit, git, repository

HUB = FILES["hub.yaml"]


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository that is a framework; commands run in it."""
    made = repository(tmp_path / "repo", FILES)
    monkeypatch.chdir(made)
    monkeypatch.setattr(opening, "_national", lambda cache: national())
    return made


def between(*words: str, cache: Path | None = None, **more: object) -> Review:
    """The review of two versions."""
    with versions(words) as found:
        return compared(found, TODAY, cache=cache, **more)  # type: ignore[arg-type]


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[datetime.date]:
    """The days for which the rules are run, as they are."""
    found: list[datetime.date] = []
    run = engine.run

    def counting(corpus: Corpus, day: datetime.date, *rest: object) -> object:
        found.append(day)
        return run(corpus, day, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(engine, "run", counting)
    return found


@pytest.mark.parametrize("stored", [True, False])
def test_what_both_versions_have_alike_is_one_document(repo: Path, monkeypatch, stored: bool) -> None:
    (repo / "hub.yaml").write_text(HUB.replace("Hub", "The hub"), "utf-8")
    seen: list[Corpus] = []
    compare = reviewing.compare

    def watching(before: Corpus, after: Corpus) -> object:
        seen.extend((before, after))
        return compare(before, after)

    monkeypatch.setattr(reviewing, "compare", watching)
    for _ in range(2):
        seen.clear()
        between("main", cache=repo.parent / "cache" if stored else None)
        before, after = seen
        assert before.document_at("parties/council.yaml") is after.document_at("parties/council.yaml")
        assert before.document_at("hub.yaml") is not after.document_at("hub.yaml")


def test_a_report_is_remembered_while_the_version_holds(repo: Path, runs: list[datetime.date]) -> None:
    cache = repo.parent / "cache"
    (repo / "hub.yaml").write_text(HUB.replace("2026-12-01", "2026-10-01"), "utf-8")
    first = between("main", cache=cache)
    assert runs == [TODAY, TODAY]
    assert between("main", cache=cache) == first
    commit(repo, {})
    assert between("main~1", "main", cache=cache).introduced == first.introduced
    assert len(runs) == 3
    (repo / "hub.yaml").write_text(HUB, "utf-8")
    assert between("main~1", cache=cache).introduced == ()
    assert len(runs) == 4
    between("main~1", cache=cache, as_of=datetime.date(2027, 1, 31))
    assert runs[4:] == [datetime.date(2027, 1, 31)] * 2


def test_what_spoils_the_cache_changes_no_answer(repo: Path, runs: list[datetime.date]) -> None:
    cache = repo.parent / "cache"
    (repo / "hub.yaml").write_text(HUB.replace("2026-12-01", "2026-10-01"), "utf-8")
    first = between("main", cache=cache)
    for pack in cache.glob("*.pack"):
        pack.write_bytes(pack.read_bytes()[:-3] + b"xyz")
    assert between("main", cache=cache) == first
    assert len(runs) == 4


def test_without_a_check_no_rule_is_run(repo: Path, runs: list[datetime.date]) -> None:
    (repo / "hub.yaml").write_text(HUB.replace("2026-12-01", "2026-10-01"), "utf-8")
    review = between("main", check=False)
    assert (review.introduced, review.resolved, runs) == (None, None, [])
    assert review.changes


def test_both_texts_of_what_changed_come_along(repo: Path) -> None:
    git(repo, "mv", "hub.yaml", "moved.yaml")
    changed = HUB.replace("Hub", "The hub")
    (repo / "moved.yaml").write_text(changed, "utf-8")
    commit(repo, {"parties/police.yaml": "party: police\ntitle: Police\nis: [police-force]\n"})
    texts = {each.document: each for each in between("main~1", "main").texts}
    hub, police = texts["protocol hub"], texts["party police"]
    assert (hub.before_file, hub.after_file, hub.before, hub.after) == (
        "hub.yaml",
        "moved.yaml",
        HUB,
        changed,
    )
    assert (police.before_file, police.before, police.after_file) == ("", "", "parties/police.yaml")
