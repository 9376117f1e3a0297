"""The caches: with and without them the findings are the same, whatever is done to the files or to the caches."""

from __future__ import annotations

import datetime
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sharewell.workspace import opening, storage
from sharewell.workspace.checking import check

from .conftest import FILES, TODAY, write
from .histories import relive


@settings(max_examples=14, deadline=None)
@given(dice=st.randoms(use_true_random=False), steps=st.integers(2, 8))
def test_with_and_without_the_cache_the_findings_are_the_same(dice, steps):
    assert relive(dice, steps)


@pytest.mark.parametrize("what", ["documents", "reports", "catalogue"])
@pytest.mark.parametrize(
    "harm",
    [
        lambda file: file.write_bytes(b""),
        lambda file: file.write_bytes(file.read_bytes()[:-1]),
        lambda file: file.write_bytes(file.read_bytes()[: len(file.read_bytes()) // 2]),
        lambda file: file.write_bytes(bytes([file.read_bytes()[0] ^ 1]) + file.read_bytes()[1:]),
        lambda file: file.write_bytes(file.read_bytes()[:-9] + b"\0" + file.read_bytes()[-8:]),
        lambda file: file.write_bytes(b"\x93NUMPY of somebody else"),
        lambda file: (file.unlink(), file.mkdir()),
        lambda file: (file.unlink(), file.symlink_to("/nowhere/at/all")),
    ],
    ids=["empty", "one byte short", "half", "first byte", "late byte", "foreign", "folder", "dangling link"],
)
def test_a_harmed_cache_is_passed_over(framework, tmp_path, what, harm):
    cache = tmp_path / "cache"
    plain = check(framework, TODAY)
    assert check(framework, TODAY, cache=cache) == plain
    (file,) = cache.glob(f"{what}-*.pack")
    harm(file)
    if what != "reports":
        # Else the report is answered from memory, and nobody looks at the documents.
        (framework / "parties/council.yaml").write_text(FILES["parties/council.yaml"] + "notes: new\n")
        plain = check(framework, TODAY)
    assert check(framework, TODAY, cache=cache) == plain


@pytest.mark.parametrize("place", ["file", "under a file", "read-only"])
def test_a_cache_that_cannot_be_written_is_no_fault(framework, tmp_path, checked, place):
    (tmp_path / "taken").write_text("")
    cache = {
        "file": tmp_path / "taken",
        "under a file": tmp_path / "taken/cache",
        "read-only": Path("/proc/cache"),
    }
    assert checked(framework, cache[place]) == checked(framework)


def test_what_another_version_wrote_is_not_used(framework, tmp_path, monkeypatch):
    cache = tmp_path / "cache"
    check(framework, TODAY, cache=cache)
    packs = {file: file.read_bytes() for file in cache.iterdir()}
    monkeypatch.setattr(storage, "_digest", lambda folders: "another")
    storage.reader_version.cache_clear()
    storage.program_version.cache_clear()
    try:
        assert check(framework, TODAY, cache=cache) == check(framework, TODAY)
    finally:
        storage.reader_version.cache_clear()
        storage.program_version.cache_clear()
    # Each was written anew in the place of the old, so that versions do not pile up.
    assert {file: file.read_bytes() == old for file, old in packs.items()} == dict.fromkeys(packs, False)
    assert set(cache.iterdir()) == set(packs)


def test_the_cache_does_not_grow_with_the_days_or_with_the_changes(framework, tmp_path, checked):
    sizes = []
    for number in range(30):
        (framework / "hub.yaml").write_text(FILES["hub.yaml"] + f"notes: {number:03}\n")
        checked(framework, tmp_path / "cache", today=TODAY + datetime.timedelta(days=number))
        files = list((tmp_path / "cache").iterdir())
        sizes.append((len(files), sum(file.stat().st_size for file in files)))
    assert {count for count, _ in sizes} == {2}
    assert max(size for _, size in sizes) < 1.2 * min(size for _, size in sizes)


def test_one_day_after_another_is_answered_for_its_own_day(framework, tmp_path, checked):
    cache = tmp_path / "cache"
    days = [TODAY, datetime.date(2026, 12, 2), TODAY]
    found = [checked(framework, cache, today=day) for day in days]
    assert [each.report.as_of for each in found] == days
    assert found[0] == found[2]
    due = [[each.message for each in one.report.findings if each.rule == "review-due"] for one in found]
    assert due[0] != due[1]


def test_a_day_that_the_framework_fixes_makes_today_immaterial(framework, tmp_path, checked, monkeypatch):
    cache = tmp_path / "cache"
    (framework / "framework.yaml").write_text(FILES["framework.yaml"] + "as-of: 2026-11-22\n")
    first = checked(framework, cache, today=TODAY)
    from sharewell.rules import engine

    monkeypatch.setattr(engine, "run", lambda *_: pytest.fail("The rules ran again."))
    assert checked(framework, cache, today=datetime.date(2030, 1, 1)) == first


def test_a_file_that_changes_during_the_check_is_not_remembered_as_it_was(
    framework, tmp_path, checked, monkeypatch
):
    hub, cache, really_open = framework / "hub.yaml", tmp_path / "cache", opening.open_framework

    def late(*arguments):
        hub.write_text(FILES["hub.yaml"].replace("led-by: council", "led-by: nobody"))
        return really_open(*arguments)

    monkeypatch.setattr(opening, "open_framework", late)
    during = checked(framework, cache)
    monkeypatch.setattr(opening, "open_framework", really_open)
    assert during == checked(framework)
    hub.write_text(FILES["hub.yaml"])
    assert checked(framework, cache) == checked(framework) != during


def test_a_file_that_gets_another_name_is_found_under_it(framework, tmp_path, checked):
    checked(framework, tmp_path / "cache")
    # The order of the files stays as it was.
    (framework / "hub.yaml").rename(framework / "huc.yaml")
    assert checked(framework, tmp_path / "cache") == checked(framework)


def test_two_frameworks_keep_their_documents_apart(framework, tmp_path, checked):
    other = write(tmp_path / "other", {**FILES, "parties/police.yaml": "party: police\ntitle: Police\n"})
    cache = tmp_path / "cache"
    checked(framework, cache)
    packs = {file: file.read_bytes() for file in cache.iterdir()}
    checked(other, cache)
    assert {file: file.read_bytes() for file in packs} == packs


def test_the_cache_is_for_its_owner_alone(framework, tmp_path, checked):
    checked(framework, tmp_path / "cache")
    assert {file.stat().st_mode & 0o777 for file in (tmp_path / "cache").iterdir()} == {0o600}


def test_an_unchanged_run_loads_neither_yaml_nor_rules(framework, tmp_path):
    program = (
        "import json, sys\n"
        "from sharewell.cli import main\n"
        "sys.argv = ['sharewell', 'check', sys.argv[1], '--fail-on', 'never', '--cache']\n"
        "code = main()\n"
        "print(json.dumps(sorted(sys.modules)), file=sys.stderr)\n"
        "sys.exit(code)"
    )
    environment = os.environ | {"SHAREWELL_CACHE": str(tmp_path / "cache")}

    def run() -> tuple[str, set[str]]:
        done = subprocess.run(
            [sys.executable, "-c", program, str(framework)],
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout, set(json.loads(done.stderr))

    (first, cold), (again, unchanged) = run(), run()
    heavy = {"yaml", "jsonschema_rs", "networkx", "sharewell.reading.load", "sharewell.model.corpus"}
    rules = {name for name in cold if name.startswith("sharewell.rules")}
    assert first == again
    assert {"yaml", "sharewell.model.corpus"} <= cold
    assert len(rules) > 10
    assert unchanged & (heavy | rules) == set()
