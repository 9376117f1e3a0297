"""The project's own virtual environment, `.venv`: made once, renewed when what it is made from changes."""

import hashlib
import importlib.util
import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
HOME = ROOT / ".venv"
PYTHON = HOME / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = HOME / "made-from.json"
CONSTRAINTS = ROOT / "constraints.txt"
WHEELS_ONLY = ("--only-binary", ":all:")


def prepare(group: str = "") -> Path:
    """Make `.venv` able to run Sharewell, with the packages of a dependency group if one is named.

    Answers the environment's Python. Does nothing where the last run left all as it is wanted; ends the
    program with a plain message where it cannot do its work.
    """
    place = f"{sys.version} in {ROOT}"
    made_from = _digest()
    last = _last()
    if last.get("place") == place and last.get("made_from") == made_from and group in ("", last.get("group")):
        return PYTHON
    print("Setting up Sharewell in .venv; the first time takes up to a minute.", file=sys.stderr, flush=True)
    if last.get("place") != place and Path(sys.prefix) != HOME:
        _make()
    _note(place=place)  # should the next step fail, the environment itself is kept
    _install(group)
    _note(place=place, made_from=made_from, group=group)
    return PYTHON


def _digest() -> str:
    """One text for all that decides what is installed, so that a change of any of it is seen."""
    files = [ROOT / "pyproject.toml", CONSTRAINTS, *sorted((ROOT / "setup").glob("young*.txt"))]
    return hashlib.sha256(b"\0".join(file.read_bytes() for file in files)).hexdigest()


def _last() -> dict[str, str]:
    """What the last run noted; nothing where there was none, or its Python has gone."""
    try:
        stamp: dict[str, str] = json.loads(STAMP.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if PYTHON.exists() else {}


def _note(**facts: str) -> None:
    STAMP.write_text(json.dumps(facts, indent=1), "utf-8")


def _make() -> None:
    """Make the environment, empty; one that another Python made, or that has been moved, is thrown away."""
    if importlib.util.find_spec("ensurepip") is None:
        major, minor = sys.version_info[:2]
        sys.exit(
            f"This Python cannot make a virtual environment, as it lacks ensurepip: {sys.executable}\n"
            "On Debian and Ubuntu, install it as root and run the same command again:\n"
            f"    apt-get install python{major}.{minor}-venv\n"
            "Elsewhere, use a Python that came with pip."
        )
    run([sys.executable, "-m", "venv", "--clear", str(HOME)], "make the virtual environment")


def _install(group: str) -> None:
    """Install the young packages by hash, then the builder, then Sharewell and the rest by constraints.txt.

    Three steps, because pip wants hashes for every package of a run or for none, and because a builder that
    pip fetches for itself would be the one package whose version is left open.
    """
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    builder = project["build-system"]["requires"]
    extra = project["dependency-groups"][group] if group else []
    young = ["young.txt"] + ([f"young-{group}.txt"] if group else [])
    for file in young:
        pip("--require-hashes", "--no-deps", "--requirement", str(ROOT / "setup" / file))
    pip("--constraint", str(CONSTRAINTS), *builder)
    pip("--constraint", str(CONSTRAINTS), "--no-build-isolation", "--editable", str(ROOT), *extra)


def pip(*arguments: str) -> None:
    """Run `pip install` in the environment: wheels only, silent unless it fails."""
    command = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]
    run([*command, *WHEELS_ONLY, *arguments], "install what Sharewell needs")


def run(command: list[str], what: str) -> None:
    """Run a command and keep its output to ourselves; if it fails, show all of it and end the program."""
    done = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd=ROOT, check=False
    )
    if done.returncode:
        sys.exit(
            f"{done.stdout}\nCould not {what}: the reason is above. The command was:\n    {' '.join(command)}"
        )
