"""A process that ends at once has said everything before, and tells what it came to."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.parametrize("way", [["-m", "sharewell"], ["-c", "from sharewell.cli import start; start()"]])
def test_all_that_was_printed_goes_out(way: list[str]) -> None:
    command = [sys.executable, *way, "rule", "--format", "json"]
    done = subprocess.run(command, capture_output=True, check=True)
    assert len(done.stdout) > 100_000
    assert len(json.loads(done.stdout)) > 100


def test_the_exit_code_is_that_of_the_command(folder: Path) -> None:
    for arguments, code in (
        (["check", "mini", "--no-cache"], 1),
        (["check", "nowhere"], 2),
        (["--version"], 0),
    ):
        done = subprocess.run(
            [sys.executable, "-m", "sharewell", *arguments], capture_output=True, check=False
        )
        assert done.returncode == code, done.stderr


def test_a_reader_that_stops_reading_is_no_fault() -> None:
    program = f"{sys.executable} -m sharewell rule --format json | head -c 10; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", program], capture_output=True, text=True, check=False)
    assert (len(done.stdout), done.stderr) == (10, "")


FULL = """
import errno, sys
from sharewell.cli.ending import end_with

class Full:
    def flush(self):
        raise OSError(errno.ENOSPC, "No space left on device")

sys.stdout = Full()
end_with(lambda: {code})
"""


@pytest.mark.parametrize(("code", "ends"), [(0, 2), (1, 1)])
def test_what_could_not_go_out_is_no_success(code: int, ends: int) -> None:
    command = [sys.executable, "-c", FULL.format(code=code)]
    assert subprocess.run(command, check=False).returncode == ends
