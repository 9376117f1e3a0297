"""The targets: what each takes, which inputs it begins with, how it changes them, and what must hold."""

from __future__ import annotations

import abc
import datetime
import functools
import hashlib
import random
import re
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, ClassVar, TypeVar

import yaml

from sharewell import catalogue
from sharewell.catalogue.citations import citations_in
from sharewell.editing.splice import RefusedError, Splice, put
from sharewell.model.corpus import Corpus
from sharewell.model.findings import Finding
from sharewell.model.kinds import KINDS
from sharewell.model.places import MAPPING
from sharewell.reading.cache import DocumentCache, read_pack
from sharewell.reading.compose import compose
from sharewell.reading.load import Read, load, read_file, read_source
from sharewell.reading.source import PureParser
from sharewell.workspace.remembering import Kept, Memory
from sharewell.workspace.storage import pack, reader_version

from ..workspace.histories import relive
from .mutations import ODD, regrown, slipped

T = TypeVar("T")

ROOT = Path(__file__).resolve().parents[2]
LONGEST = 32 * 1024
"""The most bytes of an input: what a long document has. Longer ones are tried in `tests/reading`."""


class Target(abc.ABC):
    """One thing to try. `check` raises where something is wrong with an input."""

    name: ClassVar[str]

    @abc.abstractmethod
    def seeds(self) -> list[bytes]:
        """Inputs to begin with."""

    @abc.abstractmethod
    def check(self, data: bytes) -> None:
        """Try one input. AssertionError, or whatever the program raises, where it is wrong."""

    @abc.abstractmethod
    def changed(self, data: bytes, dice: random.Random) -> bytes:
        """An input made from another one."""


def real_files() -> list[Path]:
    """The YAML files of the worked framework and of the published documents, without what is expected of them."""
    found = [*(ROOT / "protocols").rglob("*.yaml"), *(ROOT / "tests/published").rglob("*.yaml")]
    return sorted(each for each in found if each.name != "expected.yaml")


@functools.cache
def real_texts() -> tuple[str, ...]:
    """The text of each of these files, small ones only: the fuzzer begins with many, and long ones slow it down."""
    texts = (each.read_text("utf-8") for each in real_files())
    return tuple(text for text in texts if len(text.encode()) <= LONGEST)


def text_of(data: bytes) -> str:
    """The bytes as text, whatever they are."""
    return data.decode("utf-8", errors="replace")


class Reader(Target):
    """Bytes, read as a file: never an exception, always a document or a finding that stands within the text."""

    name = "reader"

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="sharewell-")
        self._root = Path(self._folder.name)

    def seeds(self) -> list[bytes]:
        cases = (ROOT / "tests/reading/cases").glob("*/input.yaml")
        return [*(text.encode() for text in real_texts()), *(each.read_bytes() for each in sorted(cases))]

    def check(self, data: bytes) -> None:
        # Only the framework's own file is kept in part, where it has faults.
        name = "framework.yaml" if re.search(rb"^framework:", data, re.MULTILINE) else "a.yaml"
        (self._root / name).write_bytes(data)
        read = read_file(self._root, name, None, False)
        holds(read, data)
        if len(data) < 2000:
            # The parser for machines without libyaml, which is thirty times slower.
            pure = compose(text_of(data), name, PureParser)
            assert pure.data is not None or pure.findings

    def changed(self, data: bytes, dice: random.Random) -> bytes:
        return slipped(text_of(data), dice, dice.choice((1, 1, 2, 4))).encode()


def holds(read: Read, data: bytes) -> None:
    """What has to be true of every file that was read."""
    assert read.document is not None or read.stub is not None
    assert (read.document is None) <= bool(read.findings)
    lines = text_of(data).removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for finding in read.findings:
        _stands(finding, lines)


def _stands(finding: Finding, lines: list[str]) -> None:
    place = finding.place
    assert finding.rule.startswith(("yaml-", "schema-")), finding.rule
    assert finding.message[-1] in ".?", finding.message
    assert 1 <= place.line <= place.end_line <= len(lines), place
    assert (place.line, place.column) <= (place.end_line, place.end_column), place
    assert 1 <= place.column <= len(lines[place.line - 1]) + 1, place
    assert finding.fingerprint


class Shape(Target):
    """Whole documents whose keys and values were moved about: a finding or a typed document, kept by the cache alike."""

    name = "shape"

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="sharewell-")
        self._pack = Path(self._folder.name, "documents.pack")

    def seeds(self) -> list[bytes]:
        return [text.encode() for text in real_texts()]

    def check(self, data: bytes) -> None:
        text = text_of(data)
        read = read_source(text, "a.yaml")
        holds(read, text.encode())
        if read.document is None:
            return
        assert read.document.kind in KINDS
        for node in range(0, len(read.document.places.texts), 7):
            assert read.document.places.place("a.yaml", node).line >= 1
        first = DocumentCache(self._pack, "fuzzing")
        first.put(b"x", read.document)
        first.save()
        assert DocumentCache(self._pack, "fuzzing").get(b"x", "a.yaml", False) == read.document
        self._pack.unlink()

    def changed(self, data: bytes, dice: random.Random) -> bytes:
        text = text_of(data)
        composed = compose(text, "a.yaml")
        if composed.data is None or dice.random() < 0.1:
            return slipped(text, dice, 1).encode()
        shape = regrown(composed.data, dice, dice.choice((1, 1, 2, 5)))
        flow = dice.choice((None, None, False))
        written = yaml.dump(
            shape, Dumper=_Plain, sort_keys=False, allow_unicode=True, default_flow_style=flow
        )
        return str(written).encode()


class _Plain(yaml.CSafeDumper if hasattr(yaml, "CSafeDumper") else yaml.SafeDumper):  # type: ignore[misc]
    """Writes no aliases, which the reader refuses."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


class Citations(Target):
    """Running text: citations are found in order, each where its words stand, and the same on a second reading."""

    name = "citations"
    _JOINTS: ClassVar = [
        " of the ",
        ", ",
        " and ",
        " & ",
        "; ",
        " (",
        ") ",
        " to ",
        "-",
        "–",
        " in ",
        "\n",
        " under ",
        "/",
    ]
    _PIECES: ClassVar = [
        *(
            "s.10 ",
            "Section 10",
            "ss 10 and 11",
            "Art 6(1)(e)",
            "Schedule 1 Part 2 para 18",
            "paragraph 18 of Schedule 1",
        ),
        *(
            "the Act",
            "that Act",
            "the 1998 Act",
            "Children Act 2004",
            "CA 2004",
            "UK GDPR",
            "GDPR",
            "ECHR",
            "SI 2002/1438",
        ),
        *(
            "Crime and Disorder Act 1998",
            "Data Protection Act 2018",
            "DPA 2018",
            "Act 1989 and 2004",
            "Bill",
            "Regulations",
        ),
        *(
            "Working Together 2018",
            "KCSIE",
            "the 2015 edition of ",
            "Caldicott principles",
            "seven ",
            "sections 13-16",
        ),
        *(
            "s.1-99999",
            "art 6(1)(a)-(z)",
            "ss. 16M to 16Q",
            "IVXIVX",
            "(((((",
            ")))))",
            "The ",
            "of " * 30,
            "A" * 60,
        ),
        *(
            "Part V",
            "Sch 1/2",
            "s1(2)(3)(4)(5)(6)(7)(8)",
            "1998 c. 38",
            "below",
            "of this agreement",
            "“",
            "”",
            "'s",
        ),
    ]

    def seeds(self) -> list[bytes]:
        folder = ROOT / "tests/catalogue/citations"
        forms = re.findall(
            r'^    "([^"]{4,200})"', (folder / "test_forms.py").read_text("utf-8"), re.MULTILINE
        )
        published = [
            each["cites"] for each in yaml.safe_load((folder / "seed_citations.yaml").read_text("utf-8"))
        ]
        return [
            each.encode()
            for each in dict.fromkeys(
                (*forms, *published, " ".join(forms), *(t[:4000] for t in real_texts()))
            )
        ]

    def check(self, data: bytes) -> None:
        corpus = _corpus()
        text = text_of(data)
        found = citations_in(text, corpus)
        before = 0
        for each in found:
            assert 0 <= each.start < each.end <= len(text), each
            assert each.words == text[each.start : each.end], each
            assert before <= each.start, (before, each)
            assert all(each.parts), each
            assert not (each.entries and each.could_be), each
            before = each.start
        _reader_forgets(corpus)
        assert citations_in(text, corpus) == found
        citations_in(text[: len(text) // 2], corpus, after=text)
        _reader_forgets(corpus)

    def changed(self, data: bytes, dice: random.Random) -> bytes:
        text = text_of(data)
        for _ in range(dice.choice((1, 1, 2, 6))):
            at = dice.randrange(len(text) + 1)
            end = min(len(text), at + dice.choice((0, 0, 1, 4, 30)))
            new = dice.choice(
                (
                    dice.choice(self._PIECES),
                    dice.choice(self._JOINTS),
                    dice.choice(ODD),
                    text[at:end] * dice.choice((0, 2, 3, 50)),
                    text[at:end].swapcase(),
                    str(dice.choice((0, 1, 6, 18, 1998, 2004, 10**12))),
                )
            )
            text = text[:at] + new + text[end:]
        return text.encode()


@functools.cache
def _corpus() -> Corpus:
    return Corpus(load(catalogue.folder(), national=True).documents)


def _reader_forgets(corpus: Corpus) -> None:
    """A reader remembers every text of a run; here that would be all that the fuzzer made up."""
    from sharewell.catalogue.citations.found import reader_of

    reader_of(corpus)._tokens.clear()


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

        from ..workspace.conftest import FILES, write

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


class Splices(Target):
    """One value put in the place of another: every other character stays, and so does all other data; or it is refused.

    Two bytes say which node, one how long the new text is; then come that text and the file.
    """

    name = "splice"

    def seeds(self) -> list[bytes]:
        new = (b"dpa-2018", b"a: b # c", "it’s".encode(), b"'\"", b"", b"- x", b"null", b"\n")
        return [
            bytes([place % 7, 5 * place % 256, len(new[place % 8])]) + new[place % 8] + text.encode()
            for place, text in enumerate(each for each in real_texts() if len(each) < 9000)
        ]

    def check(self, data: bytes) -> None:
        which, text, source = self._parts(data)
        spliced(source, which, text)

    def changed(self, data: bytes, dice: random.Random) -> bytes:
        which, text, source = self._parts(data)
        if dice.random() < 0.5:
            which = dice.randrange(65536)
        if dice.random() < 0.5:
            text = slipped(text, dice, 1)[:60]
        if dice.random() < 0.5:
            source = slipped(source, dice, dice.choice((1, 2)))
        raw = text.encode()[:255]
        return which.to_bytes(2, "big") + bytes([len(raw)]) + raw + source.encode()

    @staticmethod
    def _parts(data: bytes) -> tuple[int, str, str]:
        data = data.ljust(3, b"\0")
        end = 3 + data[2]
        return int.from_bytes(data[:2], "big"), text_of(data[3:end]), text_of(data[end:])


def spliced(source: str, which: int, text: str) -> bool:
    """Put a text at one node of a source, and see that nothing else changed; whether it was put there."""
    before = compose(source, "")
    node = which % len(before.places.texts)
    place = before.places.place("", node)
    try:
        changed = put(source, Splice(place.pointer, text))
    except RefusedError:
        return False
    assert not before.findings
    after = compose(changed, "")
    assert after.findings == ()
    assert (after.places.kinds, after.places.sizes) == (before.places.kinds, before.places.sizes)
    # A key has the pointer of its value, which is what changes.
    kinds, sizes = before.places.kinds, before.places.sizes
    keys = _keys(kinds, sizes)
    target = node + 1 if node in keys else node
    expected = [*before.places.texts[:target], text, *before.places.texts[target + 1 :]]
    assert list(after.places.texts) == expected
    start, end = _offset(source, before.places.starts, target), _offset(source, before.places.ends, target)
    assert changed.startswith(source[:start])
    assert changed.endswith(source[end:])
    assert len(changed) >= len(source) - (end - start)
    return True


def _keys(kinds: bytes, sizes: Any) -> set[int]:
    found: set[int] = set()
    for node, kind in enumerate(kinds):
        if kind == MAPPING:
            key, end = node + 1, node + sizes[node]
            while key < end:
                found.add(key)
                key += sizes[key]
                key += sizes[key]
    return found


def _offset(source: str, marks: Any, node: int) -> int:
    """Where a mark stands in the source, found in another way than the program finds it."""
    mark = len(source) - len(source.removeprefix("\ufeff"))
    starts = [mark, *(found.end() for found in re.finditer(r"\r\n|\r|\n", source))]
    return int(starts[marks[2 * node] - 1]) + int(marks[2 * node + 1]) - 1


class Histories(Target):
    """Changes to the files of a framework and harm to its cache: with and without the cache the answers are the same.

    The bytes are the dice that decide what is changed, one for each decision.
    """

    name = "histories"

    def seeds(self) -> list[bytes]:
        dice = random.Random(1)
        return [dice.randbytes(length) for length in (20, 30, 40, 50, 60, 60, 70, 70)]

    def check(self, data: bytes) -> None:
        relive(_Bytes(data), min(8, len(data) // 8 + 1))

    def changed(self, data: bytes, dice: random.Random) -> bytes:
        body = bytearray(data or b"\0")
        for _ in range(dice.choice((1, 2, 8))):
            at = dice.randrange(len(body))
            body[at : at + dice.randrange(2)] = dice.randbytes(dice.choice((0, 1, 1, 8)))
            body = body or bytearray(b"\0")
        return bytes(body[:80])


class _Bytes:
    """Dice that fall as bytes say; after the last, always on the first side."""

    def __init__(self, data: bytes) -> None:
        self._data, self._at = data, 0

    def choice(self, options: Sequence[T], /) -> T:
        return options[self.randrange(len(options))]

    def randrange(self, stop: int, /) -> int:
        size = 1 if stop <= 256 else 4
        taken = self._data[self._at : self._at + size]
        self._at += size
        return int.from_bytes(taken, "big") % stop


TARGETS: dict[str, type[Target]] = {
    each.name: each for each in (Reader, Shape, Citations, Packs, Splices, Histories)
}
"""All targets, by name."""
