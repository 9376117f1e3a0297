"""What is published says nothing of the machines it was made on, nor where packages are fetched from."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# Brackets stand around a letter of each, so that this file does not find itself.
UNWANTED = re.compile(
    r"(?<![\w.-])/(wor[k]|roo[t])/|\.\./share[d]\b|\bpyp[i]\.org|\bpythonhoste[d]\b|\bdebia[n]\.org"
)


def test_no_file_names_a_package_registry_or_a_path_of_one_machine(tracked: list[str]) -> None:
    found = {
        f"{name}:{number}: {line.strip()}"
        for name in tracked
        for number, line in enumerate((ROOT / name).read_text("utf-8", errors="replace").splitlines(), 1)
        if UNWANTED.search(line)
    }
    assert found == set()


def test_nothing_large_or_built_is_kept(tracked: list[str]) -> None:
    large = {name for name in tracked if (ROOT / name).stat().st_size > 1_000_000}
    built = {
        name for name in tracked if name.startswith(("build/", "dist/", ".venv/")) or name.endswith(".pyc")
    }
    assert (large, built) == (set(), set())
