"""Git repositories made for tests: of a few files, with a history that tells of nobody."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

_ENVIRONMENT = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_DATE": "2026-11-22T09:00:00Z",
    "GIT_COMMITTER_DATE": "2026-11-22T09:00:00Z",
}
_AS = ("-c", "user.name=Officer", "-c", "user.email=officer@anyborough.example", "-c", "commit.gpgsign=false")


def git(folder: Path, *arguments: str, text: bytes | None = None) -> str:
    """What a command of Git prints, run in a folder; it must succeed."""
    done = subprocess.run(
        ("git", *_AS, *arguments),
        cwd=folder,
        env={name: each for name, each in os.environ.items() if not name.startswith("GIT_")} | _ENVIRONMENT,
        input=text,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode(errors="replace").strip()


def repository(folder: Path, files: Mapping[str, str]) -> Path:
    """A new repository with one commit, on the branch main."""
    folder.mkdir(parents=True, exist_ok=True)
    git(folder, "init", "-q", "-b", "main", ".")
    commit(folder, files)
    return folder


def commit(folder: Path, files: Mapping[str, str | None], words: str = "A change") -> str:
    """Write files, or delete those without a text, and record all there is; returns the commit's name."""
    for name, content in files.items():
        path = folder / name
        if content is None:
            path.unlink()
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
    git(folder, "add", "-A", ".")
    git(folder, "commit", "-q", "--allow-empty", "-m", words)
    return git(folder, "rev-parse", "HEAD")
