"""`python -m tests.fuzzing [TARGET...] [--seconds N]`: try what must not break with made-up input, and count."""

from __future__ import annotations

import argparse
import importlib.util
import json
import re
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "build" / "fuzzing"
_STATUS = re.compile(r"^#\d+\s+(\w+)\s+cov: (\d+) ft: \d+ corp: (\d+)/", re.MULTILINE)
_NEEDED = (
    "This needs atheris, which is not installed with the rest:\n"
    "    .venv/bin/python -m pip install --constraint constraints.txt atheris"
)


def main() -> int:
    """Run the targets one after another; 1 where anything was found, 2 where the fuzzer is not installed."""
    from .targets import TARGETS

    asked = argparse.ArgumentParser(prog="python -m tests.fuzzing", description=__doc__)
    asked.add_argument(
        "targets", nargs="*", metavar="TARGET", help=f"of {', '.join(TARGETS)} (all, if none is given)"
    )
    asked.add_argument("--seconds", type=int, default=60, help="how long each runs (60)")
    asked.add_argument("--list", action="store_true", help="say what the targets are, and run none")
    options = asked.parse_args()
    if unknown := sorted(set(options.targets) - TARGETS.keys()):
        asked.error(f"no target is called {', '.join(unknown)}; there are {', '.join(TARGETS)}")
    if options.list:
        for name, target in TARGETS.items():
            print(f"{name:10} {(target.__doc__ or '').splitlines()[0]}")
        return 0
    if importlib.util.find_spec("atheris") is None:
        print(_NEEDED, file=sys.stderr)
        return 2
    print(
        f"{'target':10} {'executions':>10} {'seconds':>7} {'coverage':>14} {'inputs':>7} {'slowest':>10}"
        f" {'memory':>8} {'in all':>8}  found"
    )
    found = 0
    for name in options.targets or TARGETS:
        result = run(name, options.seconds)
        found += len(result["found"])
        print(
            f"{name:10} {result['executions']:10} {result['seconds']:7} {result['coverage']:>14} {result['inputs']:7}"
            f" {result['slowest_ms']:7.1f} ms {result['most_mb']:5.1f} MB {result['whole_mb']:5} MB  "
            + (", ".join(f"{kind} ({times})" for kind, times in result["found"].items()) or "nothing"),
            flush=True,
        )
    if found:
        print(f"The inputs are in {FOLDER.relative_to(ROOT)}/found.")
    return 1 if found else 0


def run(name: str, seconds: int) -> dict[str, Any]:
    """Run a target for so many seconds in all, begun again where an input ended it, and add up what was noted."""
    begun = time.monotonic()
    total: dict[str, Any] = {"executions": 0, "slowest_ms": 0.0, "most_mb": 0.0, "whole_mb": 0, "found": {}}
    first = last = inputs = 0
    (FOLDER / name).mkdir(parents=True, exist_ok=True)
    notes = FOLDER / name / "notes.json"
    while (left := seconds - int(time.monotonic() - begun)) > 0:
        notes.unlink(missing_ok=True)
        command = [sys.executable, "-m", "tests.fuzzing.run", name, str(left), str(FOLDER)]
        with (FOLDER / name / "log.txt").open("w") as log:
            code = subprocess.run(command, cwd=ROOT, stdout=log, stderr=log, check=False).returncode
        words = (FOLDER / name / "log.txt").read_text(errors="replace")
        if not notes.exists():
            sys.exit(f"{words[-4000:]}\nThe run of {name} did not begin: the reason is above.")
        noted = json.loads(notes.read_text())
        counted = re.search(r"number_of_executed_units: (\d+)", words)
        total["executions"] += max(noted["executions"], int(counted[1]) if counted else 0)
        for key in ("slowest_ms", "most_mb", "whole_mb"):
            total[key] = max(total[key], noted[key])
        for kind, times in noted["found"].items():
            total["found"][kind] = total["found"].get(kind, 0) + times
        statuses = _STATUS.findall(words)
        first = first or next((int(reached) for event, reached, _ in statuses if event == "INITED"), 0)
        if statuses:
            last, inputs = max(last, int(statuses[-1][1])), int(statuses[-1][2])
        if code:
            ended = re.search(r"Test unit written to \S*/([\w-]+)", words)
            kind = ended[1].removeprefix(f"{name}-") if ended else f"code {code}"
            total["found"][kind] = total["found"].get(kind, 0) + 1
    total["seconds"] = round(time.monotonic() - begun)
    total["coverage"] = f"{first} + {last - first}"
    total["inputs"] = inputs
    return total


if __name__ == "__main__":
    sys.exit(main())
