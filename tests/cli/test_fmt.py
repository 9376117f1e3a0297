"""`sharewell fmt`: which files it takes, what it says, what it writes, and that a file is old or new at any moment."""

from __future__ import annotations

import builtins
import errno
import io
import os
import random
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

import pytest

from sharewell.files import write_bytes

from .conftest import COUNCIL, FRAMEWORK, HUB, Done

ROUGH = "protocol: 'rough'\ntitle:   Rough   # as found\nparties:\n- party: council\n  as: signatory"
SMOOTH = "protocol: rough\ntitle: Rough  # as found\nparties:\n  - party: council\n    as: signatory\n"
Run = Callable[..., Done]


@pytest.fixture
def rough(folder: Path) -> Path:
    """A file of the framework that is not in canonical form."""
    file = folder / "agreements/rough.yaml"
    file.parent.mkdir()
    file.write_text(ROUGH, encoding="utf-8")
    return file


def test_files_of_the_framework_are_put_into_form_and_no_others(run: Run, folder: Path, rough: Path) -> None:
    (folder / "drafts/rough.yaml").write_text(ROUGH, encoding="utf-8")
    assert run("fmt", "mini") == Done(
        0,
        "mini/agreements/rough.yaml\n",
        "Put 1 file into canonical form; 3 files are already.\n",
    )
    assert rough.read_bytes() == SMOOTH.encode()
    assert (folder / "drafts/rough.yaml").read_bytes() == ROUGH.encode()
    assert [(folder / name).read_text("utf-8") for name in ("framework.yaml", "hub.yaml")] == [FRAMEWORK, HUB]
    assert run("fmt", "mini") == Done(0, "", "4 files are in canonical form.\n")


def test_a_folder_within_the_framework_a_file_and_several_paths(run: Run, folder: Path, rough: Path) -> None:
    assert run("fmt", "mini/parties", "--check") == Done(0, "", "1 file is in canonical form.\n")
    draft = folder / "drafts/rough.yaml"
    draft.write_text(ROUGH, encoding="utf-8")
    done = run("fmt", str(draft), "mini/agreements", "mini/agreements/rough.yaml")
    assert (done.code, done.err) == (0, "Put 2 files into canonical form.\n")
    assert draft.read_bytes() == rough.read_bytes() == SMOOTH.encode()


def test_without_a_path_the_folder_one_is_in(
    run: Run, folder: Path, rough: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(rough.parent)
    assert run("fmt", "--check").out == "rough.yaml\n"
    monkeypatch.chdir(folder)
    assert run("fmt", "--check").out == "agreements/rough.yaml\n"


def test_check_names_what_would_change_and_writes_nothing(run: Run, folder: Path, rough: Path) -> None:
    os.utime(rough, ns=(1, 1))
    said = "1 file is not in canonical form; 3 files are.\n"
    assert run("fmt", "mini", "--check") == Done(1, "mini/agreements/rough.yaml\n", said)
    assert run("fmt", "mini", "--check", "-q") == Done(1, "mini/agreements/rough.yaml\n", "")
    assert (rough.read_bytes(), rough.stat().st_mtime_ns) == (ROUGH.encode(), 1)


def test_the_difference_is_one_that_git_applies(run: Run, folder: Path, rough: Path) -> None:
    done = run("fmt", "mini", "--diff", "--quiet")
    assert (done.code, done.err, rough.read_bytes()) == (1, "", ROUGH.encode())
    subprocess.run(["git", "apply", "-"], input=done.out.encode(), check=True, capture_output=True)
    assert rough.read_bytes() == SMOOTH.encode()
    assert run("fmt", "mini", "--diff", "--check", "-q") == Done(0, "", "")


def test_other_line_ends_and_a_first_mark_are_a_change(run: Run, rough: Path) -> None:
    rough.write_bytes(b"\xef\xbb\xbf" + SMOOTH.replace("\n", "\r\n").encode())
    assert run("fmt", "mini", "-q") == Done(0, "", "")
    assert rough.read_bytes() == SMOOTH.encode()


def test_what_cannot_be_read_is_told_and_left_and_the_others_are_done(
    run: Run, folder: Path, rough: Path
) -> None:
    broken = folder / "agreements/broken.yaml"
    broken.write_text("protocol: broken\nareas: [a\n", encoding="utf-8")
    (folder / "latin.yaml").write_bytes("party: caf\xe9\n".encode("latin-1"))
    done = run("fmt", "mini", "--quiet")
    assert (done.code, done.out) == (2, "")
    first, second = done.err.splitlines()
    assert first.startswith(
        "Left: mini/agreements/broken.yaml:2: The bracket `[` that begins here is not closed."
    )
    assert second.startswith("Left: mini/latin.yaml:1: A character on line 1 is not in UTF-8")
    assert broken.read_text("utf-8") == "protocol: broken\nareas: [a\n"
    assert rough.read_bytes() == SMOOTH.encode()
    assert run("fmt", "mini", "--check", "--quiet").code == 2


def test_what_is_no_document_is_left_without_a_fault(run: Run, folder: Path) -> None:
    other = folder / "compose.yaml"
    other.write_text("services:\n- a\n", encoding="utf-8")
    done = run("fmt", "mini")
    assert (done.code, done.out) == (0, "")
    assert done.err.splitlines()[0].startswith("Left: mini/compose.yaml: This is no document of Sharewell")
    assert other.read_text("utf-8") == "services:\n- a\n"
    assert run("fmt", "mini", "--quiet") == Done(0, "", "")


def test_where_the_framework_cannot_be_read_nothing_is_changed(run: Run, folder: Path, rough: Path) -> None:
    (folder / "framework.yaml").write_text(FRAMEWORK + "site: [\n", encoding="utf-8")
    done = run("fmt", "mini/agreements")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("Left: mini/framework.yaml:9: The bracket `[` that begins here is not closed.")
    assert rough.read_text("utf-8") == ROUGH


def test_links_are_not_followed_and_stay_links(run: Run, folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "target.yaml"
    target.write_text(ROUGH, encoding="utf-8")
    (folder / "link.yaml").symlink_to(target)
    done = run("fmt", "mini/link.yaml", "-q")
    assert (done.code, "symbolic link" in done.err) == (2, True)
    assert ((folder / "link.yaml").is_symlink(), target.read_text("utf-8")) == (True, ROUGH)


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o755])
def test_permissions_stay(run: Run, rough: Path, mode: int) -> None:
    rough.chmod(mode)
    assert run("fmt", str(rough)).code == 0
    assert (rough.read_bytes(), stat.S_IMODE(rough.stat().st_mode)) == (SMOOTH.encode(), mode)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("mini/nowhere",), "there is no file or folder `mini/nowhere`"),
        (("mini", "--stdin-name", "x.yaml"), "no PATH is given"),
        (("cache",), "There is nothing to format in `cache`"),
        ((), "Name the folder of a framework: `mini`."),
    ],
)
def test_what_cannot_be_done_is_said(run: Run, folder: Path, arguments: tuple[str, ...], said: str) -> None:
    (folder.parent / "cache").mkdir()
    done = run("fmt", *arguments)
    assert (done.code, done.out, said in done.err) == (2, "", True)


def given_in(monkeypatch: pytest.MonkeyPatch, raw: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw)))


@pytest.mark.parametrize(
    ("raw", "arguments", "done"),
    [
        (ROUGH.encode(), (), Done(0, SMOOTH, "")),
        (b"\xef\xbb\xbfparty: x\r\n", (), Done(0, "party: x\n", "")),
        (ROUGH.encode(), ("--check",), Done(1, "new/rough.yaml\n", "")),
        (SMOOTH.encode(), ("--check",), Done(0, "", "")),
        (SMOOTH.encode(), ("--diff",), Done(0, "", "")),
        (b"on:   push\r\n", ("-q",), Done(0, "on:   push\r\n", "")),
        (b"", ("-q",), Done(0, "", "")),
    ],
)
def test_standard_input(
    run: Run, monkeypatch: pytest.MonkeyPatch, raw: bytes, arguments: tuple[str, ...], done: Done
) -> None:
    given_in(monkeypatch, raw)
    assert run("fmt", "--stdin-name", "new/rough.yaml", *arguments) == done


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"protocol: [", "Left: new/rough.yaml:1: The bracket"),
        (b"title: \xff", "Left: new/rough.yaml:1: A character"),
    ],
)
def test_from_standard_input_nothing_is_written_that_could_not_be_read(
    run: Run, monkeypatch: pytest.MonkeyPatch, raw: bytes, said: str
) -> None:
    given_in(monkeypatch, raw)
    done = run("fmt", "--stdin-name", "new/rough.yaml")
    assert (done.code, done.out, done.err.startswith(said)) == (2, "", True)


def test_what_was_changed_in_the_meantime_is_left(
    run: Run, rough: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sharewell.workspace import formatting

    real = formatting.canonical

    def slow(text: str, file: str) -> object:
        rough.write_text("protocol: rough\ntitle: Another hand\n", encoding="utf-8")
        return real(text, file)

    monkeypatch.setattr(formatting, "canonical", slow)
    done = run("fmt", str(rough), "-q")
    assert done == Done(2, "", "mini/agreements/rough.yaml was changed meanwhile, and is left as it is.\n")
    assert rough.read_text("utf-8") == "protocol: rough\ntitle: Another hand\n"


class _FullDisk:
    """A file that takes half of what it is given."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file

    def __enter__(self) -> _FullDisk:
        return self

    def __exit__(self, *arguments: object) -> None:
        self._file.close()

    def write(self, content: bytes) -> None:
        self._file.write(content[: len(content) // 2])
        raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize("step", ["open", "write", "chmod", "replace"])
def test_each_step_of_writing_may_fail_and_the_file_is_as_it_was(
    run: Run, folder: Path, rough: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    second = folder / "zone.yaml"
    second.write_text(ROUGH, encoding="utf-8")
    owner, name = (builtins, "open") if step in ("open", "write") else (Path, step)
    real = getattr(owner, name)

    def fails(path: object, *arguments: Any, **options: Any) -> Any:
        if not (str(path).endswith(".part") and "rough" in str(path)):
            return real(path, *arguments, **options)
        if step == "write":
            return _FullDisk(real(path, *arguments, **options))
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(owner, name, fails)
    done = run("fmt", "mini", "-q")
    said = "Left: mini/agreements/rough.yaml: This file cannot be written: No space left on device.\n"
    assert done == Done(2, "", said)
    assert (rough.read_bytes(), second.read_bytes()) == (ROUGH.encode(), SMOOTH.encode())
    assert [each.name for each in rough.parent.iterdir()] == ["rough.yaml"]


_DIES = """
import builtins, os, signal, sys
from pathlib import Path
from sharewell.cli import main

step, moment = sys.argv.pop(1).split("-")
owner = builtins if step in ("open", "write") else Path
real = getattr(owner, {"write": "open"}.get(step, step))

def killed(path, *arguments, **options):
    if not str(path).endswith(".part"):
        return real(path, *arguments, **options)
    if moment == "before":
        os.kill(os.getpid(), signal.SIGKILL)
    came = real(path, *arguments, **options)
    if step == "write":
        came.write(b"protocol: ha")
        came.flush()
    os.kill(os.getpid(), signal.SIGKILL)

setattr(owner, real.__name__, killed)
main()
"""


@pytest.mark.parametrize(
    "moment",
    [
        *("open-before", "open-after", "write-after", "chmod-before", "chmod-after"),
        *("replace-before", "replace-after"),
    ],
)
def test_killed_at_each_step_of_writing_it_leaves_the_old_file_or_the_new(rough: Path, moment: str) -> None:
    content = SMOOTH if moment == "replace-after" else ROUGH
    done = subprocess.run([sys.executable, "-c", _DIES, moment, "fmt", str(rough)], capture_output=True)
    assert (done.returncode, rough.read_text("utf-8")) == (-signal.SIGKILL, content)


def test_killed_at_any_moment_it_leaves_each_file_old_or_new(
    folder: Path, process: Callable[..., subprocess.Popen[bytes]]
) -> None:
    files = [folder / f"many/{number:03}.yaml" for number in range(120)]
    old = [(ROUGH + "\n" + f"text: {'word ' * 2000}{number}\n").encode() for number in range(120)]
    dice, mixed = random.Random(4), 0
    for _ in range(8):
        for file, content in zip(files, old, strict=True):
            write_bytes(file, content)
        running = process("fmt", "mini/many")
        assert running.stdout is not None
        named = [running.stdout.readline().decode().strip() for _ in range(dice.randrange(1, 60))]
        time.sleep(dice.random() * 0.01)
        running.send_signal(signal.SIGKILL)
        named += running.communicate()[0].decode().split()
        assert running.returncode in (-signal.SIGKILL, 0)
        new = [file.read_bytes() != content for file, content in zip(files, old, strict=True)]
        mixed += 0 < sum(new) < len(files)
        for file, content, is_new in zip(files, old, new, strict=True):
            if is_new:
                written = file.read_bytes()
                assert written.startswith(SMOOTH.encode())
                assert written.split()[-1] == content.split()[-1]
                assert len(written.split()) == len(content.split()) + 1
        assert {Path(name) for name in named} <= {
            file.relative_to(folder.parent) for file, is_new in zip(files, new, strict=True) if is_new
        }
        assert len(list(folder.glob("many/.*"))) <= 1
        for part in folder.glob("many/.*"):
            part.unlink()
    assert mixed >= 4, "it was to be killed in the middle"


def test_what_a_killed_run_left_behind_is_no_document(run: Run, rough: Path) -> None:
    (rough.parent / ".rough.yaml.1a2b3c4d.part").write_text("protocol: [", encoding="utf-8")
    assert run("fmt", "mini", "-q") == Done(0, "", "")


def test_a_baseline_as_waive_writes_it_is_in_form(run: Run, folder: Path) -> None:
    (folder / "parties/council.yaml").write_text(COUNCIL.replace("part-of: the-county\n", ""), "utf-8")
    (folder / "hub.yaml").write_text(HUB.replace("drafft", "in-force"), encoding="utf-8")
    because = (
        "It came with the merger of the two partnerships, and is mended " + "in the review of spring " * 5
    )
    answers = ("--because", because, "--accepted-by", "council", "--until", "2027-03-31")
    assert run("waive", "mini", "--baseline", *answers).code == 0
    assert (folder / "baseline.yaml").read_text("utf-8").count("  - {rule: ") > 0
    assert run("fmt", "--check", "mini/baseline.yaml") == Done(0, "", "1 file is in canonical form.\n")
