"""A framework as a revision of Git has it: its folder found in the commit, its files read as they were recorded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from ..model.findings import Finding
from ..model.nearest import nearest
from ..reading.file import LARGEST, decode, is_link, is_too_large
from ..reading.folder import ROOT_FILE, belongs
from .git import BLOB, LINK, Entry, GitError, Repository


class Blobs:
    """The contents of a repository's objects, each read once however many revisions hold it."""

    def __init__(self, repository: Repository) -> None:
        self._repository = repository
        self._kept: dict[str, bytes] = {}

    def __getitem__(self, name: str) -> bytes:
        """The content of an object. Raises GitError where the repository lacks it."""
        if name not in self._kept:
            self._kept[name] = self._repository.blob(name)
        return self._kept[name]


class Tree:
    """The files of a framework in a revision, by their paths from its root; of none, where it had none yet."""

    def __init__(self, entries: Mapping[str, Entry], blobs: Blobs) -> None:
        self._entries = entries
        self._blobs = blobs

    def paths(self, include: tuple[str, ...] = (), exclude: tuple[str, ...] = ()) -> Sequence[str]:
        """The files that belong, as `reading.folder.files_of` finds them on the disk."""
        others = {f"{path.removesuffix(ROOT_FILE)}" for path in self._entries if _is_inner_root(path)}
        return sorted(
            path
            for path, entry in self._entries.items()
            if entry.kind == BLOB
            and belongs(path, include, exclude)
            and not _is_hidden(path)
            and not any(path.startswith(other) for other in others)
        )

    def has(self, path: str) -> bool:
        """Whether there is such a file, and no link."""
        entry = self._entries.get(path)
        return entry is not None and entry.kind == BLOB and entry.mode != LINK

    def text(self, path: str) -> str | Finding:
        """The text of a file, or why it is not read: the same reasons as on the disk."""
        entry = self._entries[path]
        if entry.mode == LINK:
            return is_link(path)
        if entry.size > LARGEST:
            return is_too_large(path)
        return decode(self._blobs[entry.object], path)


def commit_of(repository: Repository, revision: str) -> str:
    """The commit that a revision names. Raises GitError, which says what may have been meant."""
    found = repository.commit(revision)
    if found:
        return found
    if revision == "HEAD":
        raise GitError("This repository has no commit yet, so there is nothing to compare with.")
    names = repository.references()
    meant = next((each for each in names if each.endswith(f"/{revision}")), None) or nearest(revision, names)
    said = f"There is no revision `{revision}` in this repository."
    if meant:
        said += f" Did you mean `{meant}`?"
    raise GitError(said + (f" {_SHALLOW}" if repository.is_shallow else ""))


def common(repository: Repository, one: str, other: str) -> str:
    """The commit from which two others went apart. Raises GitError where they have none in common."""
    found = repository.merge_base(one, other)
    if found is None:
        said = "The two revisions have no commit in common."
        raise GitError(said + (f" {_SHALLOW}" if repository.is_shallow else ""))
    return found


def root_in(repository: Repository, commit: str, expected: str, framework: str | None = None) -> str | None:
    """The folder of the framework in a commit, by its path from the repository's root; None where there is none.

    It is the one `expected`, or where the framework lay elsewhere then, the one with the same id, or the only one.
    """
    if _holds_framework(repository, commit, expected):
        return expected
    tree = repository.tree(commit)
    entries = dict(repository.entries(tree)) if tree else {}
    found = [
        path
        for path, entry in entries.items()
        if PurePosixPath(path).name == ROOT_FILE and entry.kind == BLOB and not _is_hidden(path)
    ]
    if framework is not None:
        blobs = Blobs(repository)
        same = [each for each in found if _id_in(Tree(entries, blobs).text(each)) == framework]
        found = same or found
    return _folder_of(found[0]) if len(found) == 1 else None


def tree_of(repository: Repository, commit: str, root: str, blobs: Blobs) -> tuple[str, Tree]:
    """The files of a folder in a commit, and the name of their tree: equal names mean equal files."""
    name = repository.tree(commit, root)
    return (name or "", Tree(dict(repository.entries(name)) if name else {}, blobs))


def _holds_framework(repository: Repository, commit: str, folder: str) -> bool:
    path = f"{folder}/{ROOT_FILE}" if folder else ROOT_FILE
    return repository.named(f"{commit}:{path}") is not None


def _id_in(text: str | Finding) -> str | None:
    """The id that a framework's file gives."""
    from ..reading.load import framework_in, read_source

    found = None if isinstance(text, Finding) else framework_in(read_source(text, ROOT_FILE))
    return found.framework if found else None


def _folder_of(path: str) -> str:
    folder = PurePosixPath(path).parent.as_posix()
    return "" if folder == "." else folder


def _is_inner_root(path: str) -> bool:
    """Whether a file makes its folder the root of another framework."""
    return path != ROOT_FILE and PurePosixPath(path).name == ROOT_FILE


def _is_hidden(path: str) -> bool:
    """Whether a file lies in a folder that is passed over."""
    return any(part.startswith(".") for part in PurePosixPath(path).parts[:-1])


_SHALLOW = (
    "This clone is shallow, so it may lack it: run `git fetch --unshallow`, or in a workflow of GitHub give "
    "`actions/checkout` the setting `fetch-depth: 0`."
)
