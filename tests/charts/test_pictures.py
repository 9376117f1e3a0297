from pathlib import Path

import msgspec
import pytest

from sharewell.charts.drawing import Drawing, Edge, Node, Role
from sharewell.charts.finish import Svg
from sharewell.charts.layout import Engine, Fault, Reason
from sharewell.charts.pictures import render

_DRAWINGS = [
    Drawing(
        f"chart-{n}",
        f"Chart {n}",
        "",
        (Node("a", f"Is it {n}?", Role.QUESTION), Node("b", "Stop", Role.ACTION)),
    )
    for n in range(14)
]


def _entries(cache: Path) -> list[Path]:
    return sorted(path for path in cache.rglob("*") if path.is_file())


def _gone(engine: Engine) -> Engine:
    """The same engine, were it no longer there: what it can still answer was kept."""
    return Engine("/nowhere/engine", engine.name, engine.many)


def test_pictures_come_in_the_order_of_the_drawings(engine: Engine) -> None:
    pictures = render(_DRAWINGS, engine)
    assert list(pictures) == [drawing.id for drawing in _DRAWINGS]
    assert all(isinstance(picture, Svg) for picture in pictures.values())


def test_an_unchanged_chart_is_not_drawn_again(engine: Engine, tmp_path: Path) -> None:
    first = render(_DRAWINGS, engine, cache=tmp_path / "cache")
    assert render(_DRAWINGS, _gone(engine), cache=tmp_path / "cache") == first
    assert len(_entries(tmp_path / "cache")) == len(_DRAWINGS)


@pytest.mark.parametrize(
    "change",
    [
        {"title": "Another"},
        {"description": "Another"},
        {"nodes": (Node("a", "Is it so?", Role.QUESTION),)},
        {"edges": (Edge("a", "b"),)},
    ],
)
def test_a_changed_chart_is_drawn_again(change: dict[str, object], engine: Engine, tmp_path: Path) -> None:
    render(_DRAWINGS[:2], engine, cache=tmp_path)
    changed = msgspec.structs.replace(_DRAWINGS[0], **change)
    answers = render([changed, _DRAWINGS[1]], _gone(engine), cache=tmp_path)
    assert [isinstance(answer, Fault) for answer in answers.values()] == [True, False]
    assert render([changed], engine, cache=tmp_path) == render([changed], engine)


def test_another_engine_draws_anew(engine: Engine, tmp_path: Path) -> None:
    render(_DRAWINGS[:1], engine, cache=tmp_path)
    [answer] = render(_DRAWINGS[:1], Engine("/nowhere", "another 1.0", False), cache=tmp_path).values()
    assert isinstance(answer, Fault)


@pytest.mark.parametrize("damage", ["cut", "flipped", "emptied", "swapped", "folder"])
def test_a_damaged_entry_is_drawn_again(damage: str, engine: Engine, tmp_path: Path) -> None:
    first = render(_DRAWINGS[:2], engine, cache=tmp_path)
    for entry, other in zip(
        _entries(tmp_path), reversed([path.read_bytes() for path in _entries(tmp_path)]), strict=True
    ):
        data = entry.read_bytes()
        if damage == "folder":
            entry.unlink()
            (entry / "x").mkdir(parents=True)
            continue
        middle = len(data) // 2
        flipped = data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :]
        entry.write_bytes(
            {"cut": data[:middle], "flipped": flipped, "emptied": b"", "swapped": other}[damage]
        )
    assert all(
        isinstance(answer, Fault) for answer in render(_DRAWINGS[:2], _gone(engine), cache=tmp_path).values()
    )
    assert render(_DRAWINGS[:2], engine, cache=tmp_path) == first
    if damage != "folder":
        assert render(_DRAWINGS[:2], _gone(engine), cache=tmp_path) == first


def test_a_cache_that_cannot_be_written_only_costs_time(engine: Engine, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    assert render(_DRAWINGS[:2], engine, cache=tmp_path / "file") == render(_DRAWINGS[:2], engine)
    assert (tmp_path / "file").read_text() == "not a folder"


def test_nothing_but_finished_entries_is_left_behind(engine: Engine, tmp_path: Path) -> None:
    render(_DRAWINGS, engine, cache=tmp_path)
    assert {len(path.name) for path in _entries(tmp_path)} == {40}


def test_without_an_engine_every_chart_has_the_reason() -> None:
    fault = Fault(Reason.NO_ENGINE, "No Graphviz engine was found.")
    assert render(_DRAWINGS, fault) == {drawing.id: fault for drawing in _DRAWINGS}


def test_faults_are_not_kept(tmp_path: Path, engine: Engine) -> None:
    [fault] = render(_DRAWINGS[:1], _gone(engine), cache=tmp_path).values()
    assert isinstance(fault, Fault)
    assert fault.reason is Reason.REFUSED
    assert _entries(tmp_path) == []


def test_progress_is_told(engine: Engine, tmp_path: Path) -> None:
    render(_DRAWINGS[:4], engine, cache=tmp_path)
    told: list[tuple[int, int]] = []
    render(_DRAWINGS[:6], engine, cache=tmp_path, progress=lambda done, of: told.append((done, of)))
    assert told == [(4, 6), (5, 6), (6, 6)]
