"""Which two versions are compared: what the words BASE, HEAD and PATH name, as Git understands them, or two folders."""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from ..reading.folder import ROOT_FILE, root_of, roots_below
from ..reading.load import Files, Folder, framework_in, read_framework
from .git import GitError, Repository
from .revisions import Blobs, Tree, commit_of, common, root_in, tree_of

WORK_TREE = "the work tree"

_SHOWN = 10
"""Letters of a commit's name that are shown, where the whole of it was given."""

_MOST = 5
"""How many frameworks a sentence names."""


class NotComparableError(Exception):
    """What keeps two versions from being compared, in a sentence for people."""


class Version(msgspec.Struct, frozen=True):
    """One side: what the reader calls it, its files, and what they can be known by without reading them.

    `folder` is where they lie on the disk, and `tree` the name that Git gives to all of them together; one is None.
    """

    name: str
    files: Files
    folder: Path | None = None
    tree: str | None = None


class Versions(msgspec.Struct, frozen=True):
    """Two versions of one framework, `root` its folder for the names of files, and the part of it that is asked about."""

    before: Version
    after: Version
    root: Path
    within: str = ""


@contextlib.contextmanager
def versions(words: Sequence[str], framework: str | None = None) -> Iterator[Versions]:
    """The versions that the words of a command name, for as long as their files are read.

    Without a word the work tree is compared with HEAD; a revision is compared with the work tree, `A..B` or two
    revisions with each other, and `A...B` is what B did since it parted from A. A path at the end is the part that is
    asked about, and says which repository. Two folders are compared as they are. `framework` is its folder in the
    repository, where that cannot be told. Raises NotComparableError and GitError.
    """
    folders = _two_folders(words)
    if folders:
        before, after = (Version(word, Folder(root_of(Path(word))), root_of(Path(word))) for word in words)
        assert after.folder is not None
        yield Versions(before, after, after.folder)
        return
    with contextlib.closing(_repository(words)) as repository:
        yield _revisions(repository, *_meant(repository, words), framework)


class _Wanted(msgspec.Struct, frozen=True):
    """A side by commit; that of the work tree has none."""

    name: str
    commit: str | None


def _two_folders(words: Sequence[str]) -> bool:
    """Whether two words name two folders: neither is a revision, or it is written as a path."""
    if len(words) != 2 or not all(Path(word).is_dir() for word in words):
        return False
    if any(_is_written_as_path(word) for word in words[:1]):
        return True
    try:
        with Repository(Path(".")) as repository:
            return repository.commit(words[0]) is None
    except GitError:
        return True


def _is_written_as_path(word: str) -> bool:
    return word.startswith(".") or os.path.isabs(word) or word.endswith(("/", os.sep))


def _repository(words: Sequence[str]) -> Repository:
    """The repository of the path at the end, else of the folder we are in."""
    if words and Path(words[-1]).exists() and (len(words) == 3 or _is_written_as_path(words[-1])):
        return Repository(Path(words[-1]))
    try:
        return Repository(Path("."))
    except GitError:
        if words and Path(words[-1]).exists():
            return Repository(Path(words[-1]))
        raise


def _meant(repository: Repository, words: Sequence[str]) -> tuple[_Wanted, _Wanted, Path]:
    """The two sides and the path that the words mean."""
    rest = list(words)
    path = Path(".")
    if rest and (len(rest) == 3 or _is_path(repository, rest[-1])):
        path = Path(rest.pop())
        if not path.exists():
            raise NotComparableError(f"There is no file or folder `{path}`.")
    if len(rest) > 2:
        raise NotComparableError("Name at most two revisions and a path.")
    if rest and ".." in rest[0] and repository.commit(rest[0]) is None:
        if len(rest) > 1:
            raise NotComparableError(f"`{rest[0]}` names two revisions already.")
        return (*_range(repository, rest[0]), path)
    base = rest[0] if rest else "HEAD"
    before = _wanted(repository, base)
    if len(rest) == 2:
        return before, _wanted(repository, rest[1]), path
    if repository.top is None:
        raise NotComparableError("This repository has no work tree, so name two revisions to compare.")
    return before, _Wanted(WORK_TREE, None), path


def _is_path(repository: Repository, word: str) -> bool:
    """Whether a word at the end names a file or folder. Raises NotComparableError where it may be either."""
    if not Path(word).exists() or _is_written_as_path(word):
        return Path(word).exists()
    if repository.commit(word) is not None:
        raise NotComparableError(
            f"`{word}` is a revision and also a file or folder. Write ./{word} for what lies on the disk, or a longer "
            f"name such as refs/heads/{word} for the revision."
        )
    return True


def _range(repository: Repository, word: str) -> tuple[_Wanted, _Wanted]:
    dots = "..." if "..." in word else ".."
    one, _, other = (each or "HEAD" for each in word.partition(dots))
    before, after = _wanted(repository, one), _wanted(repository, other)
    if dots == "..." and before.commit and after.commit:
        parted = common(repository, before.commit, after.commit)
        return _Wanted(before.name, parted), after
    return before, after


def _wanted(repository: Repository, revision: str) -> _Wanted:
    """A revision as a side, called as it was named; the whole name of a commit is cut to what people read."""
    is_whole = re.fullmatch(r"[0-9a-f]{40,64}", revision)
    return _Wanted(revision[:_SHOWN] if is_whole else revision, commit_of(repository, revision))


def _revisions(
    repository: Repository, before: _Wanted, after: _Wanted, path: Path, framework: str | None
) -> Versions:
    """Both sides, with the folder of the framework found in each."""
    expected = _expected(repository, path, framework)
    here = repository.top / expected if repository.top else None
    own = framework_in(read_framework(here)) if here else None
    id = own.framework if own else None
    roots: dict[str | None, str | None] = {
        each.commit: root_in(repository, each.commit, expected, id) for each in (before, after) if each.commit
    }
    if after.commit is None and here and (here / ROOT_FILE).is_file():
        roots[None] = expected
    found = [roots.get(each.commit) for each in (after, before)]
    root = next((each for each in found if each is not None), None)
    if root is None:
        raise NotComparableError(
            f"There is no {ROOT_FILE} in either version, or several and none in {f'`{expected}`' if expected else 'the root'}. "
            "Name the folder of one: `--framework FOLDER`, from the root of the repository."
        )
    blobs = Blobs(repository)
    within = _within(here, path) if here and not framework else ""
    return Versions(
        _version(repository, before, roots.get(before.commit), here, blobs),
        _version(repository, after, roots.get(after.commit), here, blobs),
        (repository.top or Path()) / root,
        within,
    )


def _version(
    repository: Repository, wanted: _Wanted, root: str | None, here: Path | None, blobs: Blobs
) -> Version:
    if wanted.commit is None and here is not None and root is not None:
        return Version(wanted.name, Folder(here), here)
    if root is None or wanted.commit is None:
        return Version(wanted.name, Tree({}, blobs), tree="")
    name, tree = tree_of(repository, wanted.commit, root, blobs)
    return Version(wanted.name, tree, tree=name)


def _expected(repository: Repository, path: Path, framework: str | None) -> str:
    """Where in the repository the framework is looked for first: where the work tree has it."""
    if framework is not None or repository.top is None:
        return (framework or "").strip("/").removeprefix("./")
    folder = root_of(path)
    if not (folder / ROOT_FILE).is_file():
        below = roots_below(path) if path.is_dir() else []
        if len(below) > 1:
            names = ", ".join(f"`{each.as_posix()}`" for each in below[:_MOST])
            raise NotComparableError(
                f"There are several frameworks below `{path}`. Name the folder of one: {names}."
            )
        folder = below[0].resolve() if below else folder
    if not folder.is_relative_to(repository.top):
        raise NotComparableError(
            f"The framework in `{folder}` lies outside the repository in `{repository.top}`."
        )
    return _relative(folder, repository.top)


def _within(root: Path, path: Path) -> str:
    """The part of a framework that a path names: empty for the whole of it."""
    whole = path.resolve() if path.is_dir() else path.parent.resolve() / path.name
    return _relative(whole, root) if whole.is_relative_to(root) else ""


def _relative(path: Path, to: Path) -> str:
    found = path.relative_to(to).as_posix()
    return "" if found == "." else found
