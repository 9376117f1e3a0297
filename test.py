"""Set Sharewell up with all that its tests need, and run them. Run it with: python3 test.py

Without arguments every check is made, even after one has failed: style, layout, types and tests.
Arguments go to pytest, which then runs alone: python3 test.py tests/packaging -k wheel
"""

import subprocess
import sys

from setup.debian import install_missing
from setup.environment import ROOT, prepare

CHECKS = (
    ("ruff", "check"),
    ("ruff", "format", "--check"),
    ("mypy",),
)
# Tests marked with the same xdist_group share what is slow to make, so they stay in one process.
TESTS = ("pytest", "--numprocesses=auto", "--dist=loadgroup")

python = prepare("test")
install_missing()
failed = []
for command in [(*TESTS, *sys.argv[1:])] if sys.argv[1:] else [*CHECKS, TESTS]:
    print(f"\n== {' '.join(command)}", flush=True)
    if subprocess.run([python, "-m", *command], cwd=ROOT, check=False).returncode:
        failed.append(" ".join(command))
if failed:
    sys.exit(f"\nFailed: {', '.join(failed)}")
