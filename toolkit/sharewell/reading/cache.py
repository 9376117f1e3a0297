"""The store of files already read: one pack for each folder, by digest of path and content, never by time.

A pack is a line that says what wrote it, a checksum, and MessagePack. What does not fit the checksum, or was written by
another version of the reader or the types, is not used and not complained of: the files are read again.
"""

from __future__ import annotations

import contextlib
import hashlib
import sys
from array import array
from pathlib import Path
from typing import Any

import msgspec

from ..files import write_bytes
from ..model.document import Document
from ..model.kinds import KINDS
from ..model.places import Places

_KIND = "documents"
_CHECK = 32
"""Bytes of a pack's checksum."""

UNREADABLE = (msgspec.MsgspecError, ValueError, RecursionError)
"""What decoding raises for what is not what it should be: text that is not UTF-8 is a ValueError of its own."""


class _Record(msgspec.Struct, frozen=True, array_like=True):
    kind: str
    id: str
    body: msgspec.Raw
    starts: bytes
    ends: bytes
    sizes: bytes
    kinds: bytes
    texts: tuple[str | None, ...]


class DocumentCache:
    """A pack of documents, in a file of the user's cache.

    `version` stands for everything a stored document depends on beside its content: the reader, the types, the
    schemas. Call `save` at the end: what was not asked for since is left out, so that the pack does not grow.
    """

    def __init__(self, file: Path, version: str) -> None:
        self._file = file
        self._version = f"{sys.byteorder} {version}"
        self._kept = read_pack(self._file, _KIND, self._version)
        self._used: dict[bytes, bytes] = {}
        self._new = False
        self._encoder = msgspec.msgpack.Encoder()
        self._records = msgspec.msgpack.Decoder(_Record)
        self._bodies: dict[str, msgspec.msgpack.Decoder[Any]] = {}

    def get(self, digest: bytes, path: str, national: bool) -> Document[Any] | None:
        """The document kept under a digest, or None."""
        packed = self._kept.get(digest)
        if packed is None:
            return None
        try:
            document = self._unpack(packed, path, national)
        except (*UNREADABLE, KeyError):
            return None
        self._used[digest] = packed
        return document

    def put(self, digest: bytes, document: Document[Any]) -> None:
        """Keep a document."""
        places = document.places
        self._used[digest] = self._encoder.encode(
            _Record(
                document.kind,
                document.id,
                msgspec.Raw(self._encoder.encode(document.body)),
                places.starts.tobytes(),
                places.ends.tobytes(),
                places.sizes.tobytes(),
                places.kinds,
                places.texts,
            )
        )
        self._new = True

    def save(self) -> None:
        """Write the pack, if anything in it changed. A folder that cannot be written to is no fault."""
        if self._new or len(self._used) != len(self._kept):
            write_pack(self._file, _KIND, self._version, self._used)

    def _unpack(self, packed: bytes, path: str, national: bool) -> Document[Any]:
        record = self._records.decode(packed)
        decoder = self._bodies.get(record.kind)
        if decoder is None:
            decoder = self._bodies[record.kind] = msgspec.msgpack.Decoder(KINDS[record.kind])
        starts, ends, sizes = array("i"), array("i"), array("i")
        starts.frombytes(record.starts)
        ends.frombytes(record.ends)
        sizes.frombytes(record.sizes)
        return Document(
            path=path,
            kind=record.kind,
            id=record.id,
            body=decoder.decode(record.body),
            places=Places(starts, ends, sizes, record.kinds, record.texts),
            national=national,
        )


def read_pack(file: Path, kind: str, version: str) -> dict[bytes, bytes]:
    """What a pack holds; nothing where it is absent, damaged, or written by something else."""
    try:
        content = file.read_bytes()
    except OSError:
        return {}
    head = _head(kind, version)
    payload = memoryview(content)[len(head) + _CHECK :]
    if not content.startswith(head) or content[len(head) : len(head) + _CHECK] != _check(payload):
        return {}
    try:
        return msgspec.msgpack.decode(payload, type=dict[bytes, bytes])
    except UNREADABLE:
        return {}


def write_pack(file: Path, kind: str, version: str, entries: dict[bytes, bytes]) -> None:
    """Write a pack whole or not at all, for its owner alone. A folder that cannot be written to is no fault."""
    payload = msgspec.msgpack.encode(entries)
    with contextlib.suppress(OSError):
        write_bytes(file, _head(kind, version) + _check(payload) + payload, private=True)


def _head(kind: str, version: str) -> bytes:
    return f"sharewell {kind} {version}\n".encode()


def _check(payload: bytes | memoryview) -> bytes:
    return hashlib.blake2b(payload, digest_size=_CHECK).digest()
