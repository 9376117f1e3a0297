"""The figures of comparing: two revisions of a repository with one file changed, beside a peer that compares one pair."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from .generate import generate

Wall = Callable[..., float]
Told = Callable[[str, float, str], None]
Ratio = Callable[[float, float], str]

CONTRACT = """\
apiVersion: v3.0.2
kind: DataContract
id: referrals
name: Referrals
version: {version}
status: active
schema:
  - name: referral
    physicalType: table
    properties:
      - name: id
        logicalType: string
        required: true
      - name: received
        logicalType: date
        required: {required}
"""
"""What the peer compares: one contract, and the same with one property made optional."""


def measure_changes(folder: Path, runs: int, wall: Wall, told: Told, ratio: Ratio) -> None:
    """Print what `sharewell diff` takes for 100 and for 1000 protocols, and what the peer takes for one pair."""
    print("\nComparing two revisions in Git, one file changed")
    seconds = {}
    for count in (100, 1000):
        place = repository(folder / f"changed-{count}", count)
        command = [sys.executable, "-m", "sharewell", "diff", "HEAD~1", "HEAD", str(place), "--quiet"]
        cache = {"SHAREWELL_CACHE": str(folder / "cache-of-changes"), "CI": ""}
        without = wall([*command, "--no-check", "--no-cache"], runs)
        told(f"{count} protocols, changes alone, no cache", without, "")
        cold = wall([*command, "--no-cache"], runs)
        told(f"{count} protocols, with the checks of both sides, no cache", cold, "")
        wall([*command, "--cache"], 1, cache)
        seconds[count] = wall([*command, "--cache"], runs, cache)
        told(
            f"{count} protocols, with the checks of both sides, cached",
            seconds[count],
            f"seconds: {ratio(seconds[count], 0.5)}"
            if count == 100
            else f"{seconds[1000] / seconds[100]:.1f} times",
        )
        shutil.rmtree(place)
    _beside_peer(folder, runs, seconds[100], wall, told, ratio)


def repository(place: Path, count: int) -> Path:
    """A repository with a framework of so many protocols and two commits, between which one agreement changed."""
    generate(place, count)
    git(place, "init", "--quiet", "--initial-branch=main")
    _commit(place)
    edited = place / "agreements" / "agreement-7.yaml"
    edited.write_text(edited.read_text().replace("keep: 25 years", "keep: 30 years"))
    _commit(place)
    return place


def git(place: Path, *arguments: str) -> None:
    """Run Git in a folder, by nobody's configuration."""
    environment = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    subprocess.run(["git", *arguments], cwd=place, check=True, capture_output=True, env=environment)


def _commit(place: Path) -> None:
    git(place, "add", "--all")
    who = ("-c", "user.name=benchmark", "-c", "user.email=benchmark@example.com")
    git(place, *who, "commit", "--quiet", "--message", "Measured")


def _beside_peer(folder: Path, runs: int, ours: float, wall: Wall, told: Told, ratio: Ratio) -> None:
    """The peer's figure. It has a hundred dependencies, so it is measured only where somebody has installed it."""
    peer = os.environ.get("DATACONTRACT") or shutil.which("datacontract")
    if peer is None:
        print("datacontract changelog: not measured; name the program in DATACONTRACT, or put it on the PATH")
        return
    files: Sequence[Path] = (folder / "earlier.yaml", folder / "later.yaml")
    for file, version, required in zip(files, ("1.0.0", "1.1.0"), ("true", "false"), strict=True):
        file.write_text(CONTRACT.format(version=version, required=required))
    seconds = wall([peer, "changelog", *map(str, files)], runs)
    told(
        "datacontract changelog, one pair",
        seconds,
        f"sharewell, 100 protocols, of it: {ratio(ours / seconds, 0.5)}",
    )
