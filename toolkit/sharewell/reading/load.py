"""From files to documents: what belongs to a framework, what kind each file is, and its typed content.

A file with a fault of YAML or schema leaves a stub with its kind and id, so that what refers to it is not called
unknown and one fault does not become many.
"""

from __future__ import annotations

import functools
import hashlib
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any, Protocol

import msgspec

from ..model.document import Document, Stub
from ..model.findings import Finding, Severity
from ..model.framework import Framework
from ..model.kinds import FORMAT, KINDS
from ..model.nearest import nearest
from ..model.places import Place
from .compose import Composed, compose
from .file import read_text
from .folder import ROOT_FILE, files_of
from .sentences import faults

_NODE_KINDS = ("question", "any-of", "all-of", "call", "approval", "action", "outcome")
_FIRST_KEY = re.compile(r"^([a-z][a-z-]*)[ \t]*:[ \t]*[\"']?([a-z0-9-]*)", re.MULTILINE)
_ADDRESS = re.compile(r"^#.*\$schema=\S*?/v(\d+)/", re.MULTILINE)


class Read(msgspec.Struct, frozen=True, gc=False):
    """What came of one file: a document, or a stub; and the findings."""

    document: Document[Any] | None
    stub: Stub | None
    findings: tuple[Finding, ...] = ()


class Keeps(Protocol):
    """A store of files already read, by a digest of path and content (see `cache`)."""

    def get(self, digest: bytes, path: str, national: bool) -> Document[Any] | None:
        """The document kept under a digest."""

    def put(self, digest: bytes, document: Document[Any]) -> None:
        """Keep a document that was read without a finding."""


class Loaded(msgspec.Struct, frozen=True):
    """What came of a folder, and the files that belong to it."""

    documents: tuple[Document[Any], ...]
    stubs: tuple[Stub, ...]
    findings: tuple[Finding, ...]
    files: tuple[str, ...] = ()


class Files(Protocol):
    """The files of a framework, by their paths from its root: in a folder, or as some revision of Git has them."""

    def paths(self, include: tuple[str, ...] = (), exclude: tuple[str, ...] = ()) -> Sequence[str]:
        """The files that belong, in order."""

    def has(self, path: str) -> bool:
        """Whether there is such a file."""

    def text(self, path: str) -> str | Finding:
        """The text of a file, or why it is not read."""


class Folder(msgspec.Struct, frozen=True):
    """The files of a folder, as they are on the disk."""

    root: Path

    def paths(self, include: tuple[str, ...] = (), exclude: tuple[str, ...] = ()) -> Sequence[str]:
        """The files that belong, in order."""
        return files_of(self.root, include, exclude)

    def has(self, path: str) -> bool:
        """Whether there is such a file."""
        return (self.root / path).is_file()

    def text(self, path: str) -> str | Finding:
        """The text of a file, or why it is not read."""
        return read_text(self.root / path, path)


def load(
    root: Path,
    cache: Keeps | None = None,
    national: bool = False,
    progress: Callable[[int, int], None] | None = None,
    unsaved: Mapping[str, str] = MappingProxyType({}),
) -> Loaded:
    """Read all documents of a folder, as `load_files` does."""
    return load_files(Folder(root), cache, national, progress, unsaved)


def load_files(
    files: Files,
    cache: Keeps | None = None,
    national: bool = False,
    progress: Callable[[int, int], None] | None = None,
    unsaved: Mapping[str, str] = MappingProxyType({}),
) -> Loaded:
    """Read all documents of a framework. `progress` is told how many of how many files are done.

    `unsaved` are texts, by path, that count instead of what the files hold: an editor's, or changes not yet written.

    Where the framework file itself cannot be read, nobody knows which other files were meant to belong: those that
    name no kind of document are then passed over, so that one fault does not become many.
    """
    first = None if national else _first(files)
    if ROOT_FILE in unsaved:
        first = read_source(unsaved[ROOT_FILE], ROOT_FILE)
    framework = framework_in(first)
    paths = files.paths(framework.include, framework.exclude) if framework else files.paths()
    unsure = first is not None and framework is None
    reads = [_no_framework(first)] if first and unsure else []
    for number, path in enumerate(paths, 1):
        if first and path == ROOT_FILE:
            read = first
        elif path in unsaved:
            read = read_source(unsaved[path], path)
        else:
            read = _read(files.text(path), path, cache, national)
        if not (unsure and path != ROOT_FILE and _names_no_kind(read)):
            reads.append(read)
        if progress and (number % 20 == 0 or number == len(paths)):
            progress(number, len(paths))
    return msgspec.structs.replace(gather(reads), files=tuple(paths))


def read_framework(root: Path) -> Read | None:
    """Read a framework's own file; None where there is none.

    Of one that has faults, what is whole is kept beside the findings, since which files belong, which tiers there are
    and which day counts concern every other document.
    """
    return _first(Folder(root))


def _first(files: Files) -> Read | None:
    return _read(files.text(ROOT_FILE), ROOT_FILE, None, False) if files.has(ROOT_FILE) else None


def framework_in(read: Read | None) -> Framework | None:
    """The framework that came of a file, if it is one."""
    body = read.document.body if read and read.document else None
    return body if isinstance(body, Framework) else None


def gather(reads: Iterable[Read]) -> Loaded:
    """Put together what came of many files."""
    documents: list[Document[Any]] = []
    stubs: list[Stub] = []
    findings: list[Finding] = []
    for each in reads:
        if each.document:
            documents.append(each.document)
        if each.stub:
            stubs.append(each.stub)
        findings.extend(each.findings)
    return Loaded(tuple(documents), tuple(stubs), tuple(findings))


def read_file(root: Path, path: str, cache: Keeps | None, national: bool) -> Read:
    """Read one file of a framework; `path` is relative to the root."""
    return _read(read_text(root / path, path), path, cache, national)


def _read(text: str | Finding, path: str, cache: Keeps | None, national: bool) -> Read:
    if isinstance(text, Finding):
        return Read(None, Stub(path), (text,))
    if cache is None:
        return read_source(text, path, national)
    digest = hashlib.blake2b(f"{path}\0{text}".encode(errors="surrogateescape"), digest_size=20).digest()
    kept = cache.get(digest, path, national)
    if kept is not None:
        return Read(kept, None)
    read = read_source(text, path, national)
    if read.document and not read.findings:
        cache.put(digest, read.document)
    return read


def read_source(text: str, path: str, national: bool = False) -> Read:
    """Read the text of one file. Never raises: what is wrong comes as findings."""
    composed = compose(text, path)
    data = composed.data
    if not isinstance(data, dict):
        found = composed.findings or (_no_kind(path, None),)
        return Read(None, _stub(text, path), found)
    kind = next(iter(data), None)
    if kind not in KINDS:
        return Read(None, _stub(text, path), (*composed.findings, _no_kind(path, kind)))
    findings = (
        *composed.findings,
        *_later_format(text, path),
        *faults(data, composed.places, path, schema(kind), kind),
    )
    if findings:
        kept = _whole_parts(composed, findings, path) if path == ROOT_FILE and kind == "framework" else None
        return Read(kept, _stub(text, path), findings)
    composed.number()
    if kind == "chart":
        _tag_nodes(data)
    body = msgspec.convert(data, KINDS[kind])
    return Read(
        Document(
            path=path, kind=kind, id=str(data[kind]), body=body, places=composed.places, national=national
        ),
        None,
    )


@functools.cache
def schema(kind: str) -> dict[str, Any]:
    """The published schema of a kind of document."""
    from ..data import folder

    text = (folder("schema") / f"v{FORMAT}" / f"{kind}.schema.json").read_text(encoding="utf-8")
    return dict(json.loads(text))


def _tag_nodes(data: dict[str, Any]) -> None:
    """Tell the decoder what kind each step of a chart is: the first key that names a kind.

    Answers are a map from words to steps, not a thing with keys of its own, so they carry no number.
    """
    for node in data.get("nodes", ()):
        node["@kind"] = next(key for key in _NODE_KINDS if key in node)
        node.get("answers", {}).pop("@", None)
    for scenario in data.get("scenarios", ()):
        scenario["given"].pop("@", None)


def _whole_parts(composed: Composed, findings: tuple[Finding, ...], path: str) -> Document[Framework] | None:
    """A framework without the keys that have faults; None where too little is left."""
    faulty = {each.place.pointer.split("/")[1] for each in findings if each.place.pointer}
    composed.number()
    whole = composed.data if isinstance(composed.data, dict) else {}
    data = {key: value for key, value in whole.items() if key not in faulty}
    try:
        body = msgspec.convert({"framework": "unnamed", "title": "Framework", **data}, Framework)
    except msgspec.ValidationError:
        return None
    return Document(path=path, kind="framework", id=body.framework, body=body, places=composed.places)


def _no_framework(read: Read) -> Read:
    """What is said where the framework's own file gives none, and says nothing itself of why."""
    stub = Stub(ROOT_FILE, "framework")
    if read.document is None:
        return Read(None, stub)
    finding = Finding(
        rule="schema-unknown-kind",
        severity=Severity.ERROR,
        place=read.document.at_key(None, read.document.kind),
        message=f"This file is to hold the framework, but its first key is `{read.document.kind}`.",
        help=f"Begin {ROOT_FILE} with `framework:` and an id, and put this document into a file of another name.",
    )
    return Read(None, stub, (finding,))


def _names_no_kind(read: Read) -> bool:
    return any(each.rule == "schema-unknown-kind" for each in read.findings)


def _stub(text: str, path: str) -> Stub:
    found = _FIRST_KEY.search(text)
    return Stub(path, found[1], found[2]) if found else Stub(path)


def _no_kind(path: str, key: str | None) -> Finding:
    if key is None:
        message = "This file is not a list of keys with values, so it names no kind of document."
    else:
        message = f"The first key, `{key}`, names no kind of document."
    meant = nearest(key, KINDS) if key else None
    return Finding(
        rule="schema-unknown-kind",
        severity=Severity.ERROR,
        place=Place(path, 1, 1, 1, 1),
        message=message + (f" Did you mean `{meant}`?" if meant else ""),
        help="Begin with the kind and the id, as in `protocol: safeguarding-hub`. The kinds are "
        + ", ".join(KINDS)
        + ". A file that is no document belongs under `exclude` in framework.yaml.",
    )


def _later_format(text: str, path: str) -> Iterator[Finding]:
    found = _ADDRESS.search(text, 0, 400)
    if found and int(found[1]) != FORMAT:
        line = text.count("\n", 0, found.start()) + 1
        yield Finding(
            rule="schema-unknown-kind",
            severity=Severity.ERROR,
            place=Place(path, line, 1, line, found.end() - found.start() + 1),
            message=f"This file is written for version {found[1]} of the format; this Sharewell reads version {FORMAT}.",
            help="Install the Sharewell that reads it, or correct the address of the schema in this line.",
        )
