"""Print the figures, in one run: python -m benchmarks [--quick]

Every figure is the wall time of a whole process, so that nothing is left out; the median of a few runs, since
machines are noisy. What matters is the ratios, each with its goal beside it.
"""

from __future__ import annotations

import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from .changes import measure_changes
from .charts import measure_charts
from .generate import generate

ROOT = Path(__file__).resolve().parents[1]
# What is installed has its byte code beside it, and the programs we compare with are installed. A checkout has it after
# its first run, unless the environment forbids that: so that is not passed on, and each command runs once beforehand.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
SHAREWELL = [sys.executable, "-m", "sharewell"]


def wall(command: Sequence[str], runs: int, environment: dict[str, str] | None = None) -> float:
    """The median seconds of a command, which must succeed."""
    seconds = []
    for _ in range(runs):
        began = time.perf_counter()
        subprocess.run(
            command, check=True, capture_output=True, env={**ENVIRONMENT, **(environment or {})}, cwd=ROOT
        )
        seconds.append(time.perf_counter() - began)
    return statistics.median(seconds)


def told(what: str, seconds: float, note: str = "") -> None:
    """One line of the table."""
    print(f"{what:<58} {seconds:>8.3f} s  {note}", flush=True)


def ratio(value: float, goal: float) -> str:
    """A ratio with its goal, and whether it is met."""
    return f"{value:.3f} (goal {goal}: {'met' if value <= goal else 'MISSED'})"


EVENTS = """
import sys, yaml, pathlib
for path in pathlib.Path(sys.argv[1]).rglob("*.yaml"):
    for _ in yaml.parse(path.read_text(), Loader=yaml.CSafeLoader): pass
"""


def main() -> None:
    """Measure everything and print it."""
    runs = 1 if "--quick" in sys.argv else 3
    print(
        f"Python {platform.python_version()}, {os.cpu_count()} cores, {platform.platform()}; medians of {runs} runs\n"
    )
    with tempfile.TemporaryDirectory(prefix="sharewell-benchmark-") as folder:
        measure(Path(folder), runs)
        measure_changes(Path(folder), runs, wall, told, ratio)
    print()
    measure_charts(300, runs, told, ratio)


def measure(folder: Path, runs: int) -> None:
    """The figures of reading and checking."""
    # First, while the machine is not yet busy writing out what was generated.
    small = folder / "small"
    generate(small, 21)
    wall([*SHAREWELL, "check", str(small), "--quiet", "--no-cache"], 1)
    files = sum(1 for _ in small.rglob("*.yaml"))
    seconds = wall([*SHAREWELL, "check", str(small), "--quiet", "--no-cache"], max(runs, 7))
    told(f"a framework of {files} files, cold", seconds, f"seconds: {ratio(seconds, 0.35)}")
    thousand = folder / "1000"
    lines = generate(thousand, 1000)
    print(f"1000 protocols of {lines} lines")
    cache = {"SHAREWELL_CACHE": str(folder / "cache"), "CI": ""}
    told("libyaml's events alone", wall([sys.executable, "-c", EVENTS, str(thousand)], runs))
    agreements = sorted(str(path) for path in (thousand / "agreements").iterdir())
    schema = str(ROOT / "schema" / "v1" / "protocol.schema.json")
    peer = wall([sys.executable, "-m", "check_jsonschema", "--schemafile", schema, *agreements], min(runs, 2))
    told("check-jsonschema, schema only", peer, f"{len(agreements)} files")
    check = [*SHAREWELL, "check", str(thousand), "--quiet"]
    cold = wall([*check, "--no-cache"], runs)
    told("sharewell check, cold, all rules", cold, "of check-jsonschema: " + ratio(cold / peer, 0.12))
    wall([*check, "--cache"], 1, cache)
    unchanged = wall([*check, "--cache"], runs, cache)
    told("unchanged", unchanged, "of check-jsonschema: " + ratio(unchanged / peer, 0.02))
    told("after one edit", _after_edits(check, thousand, runs, cache))
    single = [*SHAREWELL, "check", agreements[0], "--quiet"]
    told("one file of them, cold", wall([*single, "--no-cache"], runs))
    bare = wall([sys.executable, "-c", "pass"], 11)
    version = wall([*SHAREWELL, "--version"], 11)
    told("python -c pass", bare)
    told("sharewell --version", version, "of bare Python: " + ratio(version / bare, 5))
    growth(folder, runs)


def _after_edits(check: list[str], folder: Path, runs: int, cache: dict[str, str]) -> float:
    edited = folder / "agreements" / "agreement-7.yaml"
    text = edited.read_text()
    seconds = []
    for number in range(runs):
        edited.write_text(text + f"notes: Edited for the measurement, {number}.\n")
        seconds.append(wall([*check, "--cache"], 1, cache))
    return statistics.median(seconds)


def growth(folder: Path, runs: int) -> None:
    """How the cold time grows with the number of protocols."""
    print("\nGrowth, cold, all rules")
    each: list[float] = []
    for count in (100, 1000, 10_000):
        place = folder / f"growth-{count}"
        generate(place, count)
        seconds = wall(
            [*SHAREWELL, "check", str(place), "--quiet", "--no-cache"], 1 if count > 1000 else runs
        )
        each.append(seconds / count * 1000)
        told(f"{count} protocols", seconds, f"{each[-1]:.2f} ms a protocol")
        shutil.rmtree(place)
    print(f"{'':<58} {'':>8}    10,000 against 1000, a protocol: {each[2] / each[1]:.2f} times")


Told = Callable[[str, float, str], None]

if __name__ == "__main__":
    main()
