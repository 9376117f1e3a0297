"""The cache: files of it that were harmed."""

from __future__ import annotations

import datetime
import hashlib
import random
import tempfile
from pathlib import Path

from sharewell.reading.cache import DocumentCache, read_pack
from sharewell.reading.load import load
from sharewell.workspace.remembering import Kept, Memory
from sharewell.workspace.storage import pack, reader_version

from .target import Target


class Packs(Target):
    """A harmed file of the cache: it is passed over, and never makes an exception or another answer.

    The first byte says which file, that of documents or that of reports, and how: what follows replaces it, or its
    end, or says how to change it here and there, or what the checksum is of, which then fits again. The last is what
    only somebody who may write the owner's files can make: then no exception is all that is asked. A change is four
    bytes: what to do, two for where, and a value.
    """

    name = "packs"
    _DAY = datetime.date(2026, 11, 22)

    def __init__(self) -> None:
        from sharewell.workspace.checking import check

        from ...workspace.conftest import FILES, write

        self._folder = tempfile.TemporaryDirectory(prefix="sharewell-")
        self._root = write(Path(self._folder.name).resolve() / "framework", FILES)
        self._cache = Path(self._folder.name).resolve() / "cache"
        self._checked = check(self._root, self._DAY, cache=self._cache)
        self._plain = load(self._root)
        (documents,) = self._cache.glob("documents-*.pack")
        self._packs = (documents, pack(self._cache, "reports", self._root))
        self._whole = tuple(each.read_bytes() for each in self._packs)

    def seeds(self) -> list[bytes]:
        return [
            *(bytes([which]) + self._whole[which] for which in (0, 1)),
            *(bytes([2 + which]) + self._whole[which][-40:] for which in (0, 1)),
            *(bytes([how]) + b"\0\0\7\1" for how in (4, 5)),
            *(bytes([how]) + bytes([kind, 0, 90, 0xC1]) for how in (6, 7) for kind in range(4)),
        ]

    def check(self, data: bytes) -> None:
        how, which = divmod(data[0] % 8 if data else 0, 2)
        harmed = self._harmed(which, how, data[1:])
        self._packs[which].write_bytes(harmed)
        try:
            loaded = load(self._root, DocumentCache(self._packs[0], reader_version()))
            memory = Memory(self._cache, self._root, None)
            answer = memory.recall(self._DAY, None)
            memory.before(Kept(include=(), exclude=(), fixed=None))
            if how < 3:
                assert loaded == self._plain
                assert answer in (None, (self._checked.files, self._checked.report))
                assert harmed == self._whole[which] or not read_pack(self._packs[which], "other", "version")
        finally:
            self._packs[which].write_bytes(self._whole[which])

    def changed(self, data: bytes, dice: random.Random) -> bytes:
        body = bytearray(data or b"\0")
        for _ in range(dice.choice((1, 2, 8))):
            at = dice.randrange(len(body))
            match dice.randrange(4):
                case 0:
                    body[at] = dice.randrange(256)
                case 1:
                    body[at] ^= 1 << dice.randrange(8)
                case 2:
                    body[at:at] = bytes(
                        dice.choice(((0x91,) * 9, (0xDF, 0xFF, 0xFF, 0xFF, 0xFF), (0xC1,), (0xD9, 9)))
                    )
                case 3:
                    del body[at : at + dice.choice((1, 4, 100))]
            body = body or bytearray(b"\0")
        return bytes(body)

    def _harmed(self, which: int, how: int, rest: bytes) -> bytes:
        whole = self._whole[which]
        if how == 0:
            return rest
        if how == 1:
            return whole[: len(whole) - len(rest)] + rest
        if how == 2:
            return _here_and_there(whole, rest)
        head = whole[: whole.index(b"\n") + 1]
        payload = _here_and_there(whole[len(head) + 32 :], rest)
        return head + hashlib.blake2b(payload, digest_size=32).digest() + payload


def _here_and_there(whole: bytes, changes: bytes) -> bytes:
    """Bytes after some changes of four bytes each."""
    body = bytearray(whole)
    for place in range(0, len(changes) - 3, 4):
        what, value = changes[place], changes[place + 3]
        at = int.from_bytes(changes[place + 1 : place + 3], "big") % (len(body) + 1)
        match what % 4:
            case 0:
                body[at : at + 1] = bytes([value])
            case 1:
                body[at : at + 1] = bytes(each ^ (value or 1) for each in body[at : at + 1])
            case 2:
                body[at:at] = bytes([value]) * (what // 4 + 1)
            case 3:
                del body[at : at + value]
    return bytes(body)
