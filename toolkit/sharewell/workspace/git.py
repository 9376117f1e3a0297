"""Git, asked what a repository holds. Nothing is checked out, and nothing that its configuration names is run.

What is read may have been written by a stranger: the head of a pull request, a repository that was sent to somebody. So
only commands that read objects are used; hooks, monitors of the file system, filters and other programs are never
started, and nothing is fetched. Names of revisions are never taken for options.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

import msgspec

_SAFE = (
    "--no-pager",
    "--no-replace-objects",
    "-c",
    "core.fsmonitor=false",
    "-c",
    f"core.hooksPath={os.devnull}",
    "-c",
    "protocol.allow=never",
)
_ENVIRONMENT = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    # A clone that lacks objects would fetch them, by a program that its configuration names.
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "",
    "LC_ALL": "C",
    "LANGUAGE": "C",
}

_LEFT_OUT = ("GIT_DIR", "GIT_WORK_TREE", "GIT_PREFIX", "GIT_NAMESPACE")
"""What a hook is told of the repository that runs it, which need not be the one that is asked about."""

LINK, BLOB = "120000", "blob"


class GitError(Exception):
    """What cannot be had from Git, in a sentence for people."""


class Entry(msgspec.Struct, frozen=True):
    """A file of a tree: its mode, its object, its size in bytes; of what is no file, a submodule, no size."""

    mode: str
    kind: str
    object: str
    size: int


class Repository:
    """A repository, open for reading. Use it as a context, since it keeps a process of Git waiting for questions."""

    def __init__(self, path: Path) -> None:
        """Open the repository that a file or folder lies in, or that a folder is. Raises GitError."""
        self._git = _program()
        folder = (path if path.is_dir() else path.parent).resolve()
        is_bare = (folder / "objects").is_dir() and (folder / "HEAD").is_file()
        self._where = ("-C", str(folder), *((f"--git-dir={folder}",) if is_bare else ()))
        self._objects: subprocess.Popen[bytes] | None = None
        said = self.run("rev-parse", "--is-shallow-repository", "--is-inside-work-tree", "--show-cdup")
        shallow, inside, *up = said.decode().splitlines()
        self.is_shallow = shallow == "true"
        self.top: Path | None = None
        """The root of the work tree; None where there is none, as in a bare repository."""
        if inside == "true" and not is_bare:
            self.top = (folder / "".join(up)).resolve()

    def __enter__(self) -> Repository:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the process that answers questions about objects."""
        if self._objects is not None:
            self._objects.communicate()
            self._objects = None

    def run(self, *arguments: str) -> bytes:
        """What a command of Git prints. Raises GitError where it fails."""
        done = self._run(*arguments)
        if done.returncode:
            raise GitError(_said(done.stderr.decode(errors="replace")))
        return done.stdout

    def ask(self, *arguments: str) -> bytes | None:
        """What a command prints; None where it fails, since that is an answer too."""
        done = self._run(*arguments)
        return None if done.returncode else done.stdout

    def named(self, expression: str) -> str | None:
        """The object that an expression names, or None."""
        if not expression or expression.startswith(("-", "^")) or not expression.isprintable():
            return None
        found = self.ask("rev-parse", "--verify", "--quiet", "--end-of-options", expression)
        return found.decode().split()[-1] if found and found.strip() else None

    def commit(self, revision: str) -> str | None:
        """The commit that a revision names, or None."""
        return self.named(f"{revision}^{{commit}}") if revision else None

    def tree(self, commit: str, folder: str = "") -> str | None:
        """The tree of a folder in a commit, by its path from the root; None where there is no such folder."""
        found = self.ask(
            "rev-parse", "--verify", "--quiet", f"{commit}:{folder}" if folder else f"{commit}^{{tree}}"
        )
        return found.decode().strip() if found else None

    def merge_base(self, one: str, other: str) -> str | None:
        """The best common ancestor of two commits, or None."""
        found = self.ask("merge-base", one, other)
        return found.decode().strip() if found else None

    def references(self) -> list[str]:
        """The names of all branches and tags."""
        said = self.run(
            "for-each-ref", "--format=%(refname:short)", "refs/heads", "refs/tags", "refs/remotes"
        )
        return said.decode(errors="replace").splitlines()

    def entries(self, tree: str) -> Iterator[tuple[str, Entry]]:
        """Every file of a tree by its path, with what stands there; submodules are named, and not followed."""
        for line in self.run("ls-tree", "-r", "-z", "-l", "--full-tree", tree).split(b"\0"):
            if line:
                about, _, path = line.partition(b"\t")
                mode, kind, name, size = about.decode().split()
                yield os.fsdecode(path), Entry(mode, kind, name, int(size) if size.isdigit() else 0)

    def blob(self, name: str) -> bytes:
        """The content of an object, by its whole name. Raises GitError where the repository lacks it."""
        if self._objects is None:
            self._objects = subprocess.Popen(
                (self._git, *self._where, *_SAFE, "cat-file", "--batch"),
                env=_environment(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
        asked, told = self._objects.stdin, self._objects.stdout
        assert asked is not None and told is not None
        asked.write(f"{name}\n".encode())
        asked.flush()
        head = told.readline().split()
        if len(head) != 3 or head[1] != BLOB.encode():
            raise GitError(f"The repository lacks the object {name}: fetch it whole, and not in part.")
        content = told.read(int(head[2]))
        told.read(1)
        return content

    def _run(self, *arguments: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            (self._git, *self._where, *_SAFE, *arguments),
            env=_environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )


def _environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in _LEFT_OUT}
    return kept | _ENVIRONMENT


def _program() -> str:
    """Where Git is: looked for in whole paths only, so that no program of the folder we are in is run instead."""
    name = "git.exe" if os.name == "nt" else "git"
    for folder in os.get_exec_path():
        file = os.path.join(folder, name)
        if os.path.isabs(folder) and os.path.isfile(file) and os.access(file, os.X_OK):
            return file
    raise GitError("Git is not installed, or not in a folder of PATH. Install it, or compare two folders.")


def _said(errors: str) -> str:
    """What Git said was wrong, as a sentence."""
    lines = [each.removeprefix("fatal: ") for each in errors.splitlines() if each.strip()]
    first = "".join(each if each.isprintable() else " " for each in lines[0]) if lines else "no reason given"
    if first.startswith("not a git repository"):
        return "This is no Git repository. Run it in one, or compare two folders: `sharewell diff OLD NEW`."
    if "dubious ownership" in first:
        return (
            "Git does not read this repository, since it belongs to somebody else. If you trust it, say so with "
            "`git config --global --add safe.directory FOLDER`."
        )
    return f"Git says: {first}."
