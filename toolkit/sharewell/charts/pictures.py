"""Drawings to finished pictures, as few of them anew as possible.

A picture is kept under a digest of all that it depends on: the drawing, the engine, and the sources of this
package. So an unchanged chart costs one small read, and a change to how we draw needs no version number that
someone forgets. What is kept is checked when read; a damaged entry is as good as none.
"""

from __future__ import annotations

import contextlib
import functools
import hashlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import msgspec

from .. import __version__
from ..files import write_bytes
from . import dot
from .drawing import Drawing
from .finish import Svg, finish
from .layout import Engine, Fault, Reason, lay_out

Progress = Callable[[int, int], None]
"""Told how many of how many charts are done."""

_CHECK = 16


def render(
    drawings: Iterable[Drawing],
    engine: Engine | Fault,
    *,
    cache: Path | None = None,
    progress: Progress = lambda done, of: None,
    seconds: float = 30,
) -> dict[str, Svg | Fault]:
    """Each drawing's id with its picture, or with the fault, in the order of the drawings.

    `engine` is what `layout.find` answered; without an engine every answer is that fault. `cache` is the
    folder to keep pictures in, made if need be; one that cannot be read or written only costs time. `seconds`
    is the engine's limit.
    """
    wanted = {drawing.id: drawing for drawing in drawings}
    if isinstance(engine, Fault):
        return dict.fromkeys(wanted, engine)
    files = {id: _file(cache, drawing, engine) for id, drawing in wanted.items()} if cache else {}
    pictures: dict[str, Svg | Fault] = {id: kept for id, file in files.items() if (kept := _read(file))}
    missing = [drawing for id, drawing in wanted.items() if id not in pictures]
    progress(len(pictures), len(wanted))
    for id, picture in _draw(missing, engine, seconds):
        pictures[id] = picture
        if isinstance(picture, Svg) and id in files:
            _keep(files[id], picture)
        progress(len(pictures), len(wanted))
    return {id: pictures[id] for id in wanted}


def _draw(drawings: list[Drawing], engine: Engine, seconds: float) -> Iterator[tuple[str, Svg | Fault]]:
    by_id = {drawing.id: drawing for drawing in drawings}
    for id, raw in lay_out(
        ((drawing.id, dot.bare(drawing)) for drawing in drawings), engine, seconds=seconds
    ):
        if isinstance(raw, Fault):
            yield id, raw
            continue
        try:
            yield id, finish(raw, by_id[id])
        except ValueError as fault:
            yield id, Fault(Reason.UNREADABLE, f"The engine's picture could not be used: {fault}.")


def _file(cache: Path, drawing: Drawing, engine: Engine) -> Path:
    digest = hashlib.blake2b(
        _making() + msgspec.msgpack.encode((drawing, engine.name)), digest_size=20
    ).hexdigest()
    return cache / digest[:2] / digest


@functools.cache
def _making() -> bytes:
    """A digest of how pictures are made: the sources of this package, and the version where there are none."""
    sources = b"".join(source.read_bytes() for source in sorted(Path(__file__).parent.glob("*.py")))
    return hashlib.blake2b(__version__.encode() + sources, digest_size=16).digest()


def _read(file: Path) -> Svg | None:
    try:
        kept = file.read_bytes()
    except OSError:
        return None
    if kept[:_CHECK] != _check(file, kept[_CHECK:]):
        return None
    try:
        return msgspec.msgpack.decode(kept[_CHECK:], type=Svg)
    except msgspec.DecodeError:
        return None


def _keep(file: Path, picture: Svg) -> None:
    data = msgspec.msgpack.encode(picture)
    # A folder that cannot be written to only costs time.
    with contextlib.suppress(OSError):
        write_bytes(file, _check(file, data) + data)


def _check(file: Path, data: bytes) -> bytes:
    """A digest of what is kept, bound to the name it is kept under."""
    return hashlib.blake2b(data, digest_size=_CHECK, key=file.name.encode()).digest()
