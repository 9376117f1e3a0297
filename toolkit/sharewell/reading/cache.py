"""The store of files already read: one pack, by digest of path and content, never by time.

The pack is a checksum followed by MessagePack. What does not fit the checksum, or was written by another version of
the reader or the types, is not used and not complained of: the files are read again.
"""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
from array import array
from pathlib import Path
from typing import Any

import msgspec

from ..model.document import Document
from ..model.kinds import KINDS
from ..model.places import Places

_MAGIC = b"sharewell documents 1\n"


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
    """A pack of documents in a folder of the user's cache.

    `version` stands for everything a stored document depends on beside its content: the reader, the types, the
    schemas. Call `save` at the end: what was not asked for since is left out, so that the pack does not grow.
    """

    def __init__(self, folder: Path, version: str) -> None:
        self._file = folder / f"documents-{sys.byteorder}-{version}.pack"
        self._kept = read_pack(self._file, _MAGIC)
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
        except (msgspec.MsgspecError, ValueError, KeyError):
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
            write_pack(self._file, _MAGIC, self._used)

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


def read_pack(file: Path, magic: bytes) -> dict[bytes, bytes]:
    """What a pack holds; nothing where it is absent, damaged or foreign."""
    try:
        content = file.read_bytes()
    except OSError:
        return {}
    head = len(magic)
    payload = memoryview(content)[head + 32 :]
    if (
        content[:head] != magic
        or hashlib.blake2b(payload, digest_size=32).digest() != content[head : head + 32]
    ):
        return {}
    try:
        return msgspec.msgpack.decode(payload, type=dict[bytes, bytes])
    except msgspec.MsgspecError:
        return {}


def write_pack(file: Path, magic: bytes, entries: dict[bytes, bytes]) -> None:
    """Write a pack whole or not at all. A folder that cannot be written to is no fault."""
    payload = msgspec.msgpack.encode(entries)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=file.name, suffix=".part")
        try:
            with os.fdopen(handle, "wb") as out:
                out.write(magic + hashlib.blake2b(payload, digest_size=32).digest() + payload)
            os.replace(name, file)
        except BaseException:
            os.unlink(name)
            raise
    except OSError:
        return
