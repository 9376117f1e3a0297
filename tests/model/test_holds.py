"""What published agreements contain can be held: each requirement by a small document that says it with no finding.

`requirements.txt` lists what protocols of the field need to say, from published agreements and from the templates,
codes and registers of the field. Each file of `holds/` begins with the requirements it holds and with values that
must arrive from it, typed.
"""

from __future__ import annotations

import enum
import re
from pathlib import Path
from typing import Any

import pytest

from sharewell.model.words import Thing, kebab
from sharewell.reading.load import read_source

HERE = Path(__file__).parent
FILES = sorted((HERE / "holds").glob("*.yaml"))


def remarks(path: Path, label: str) -> list[str]:
    """The comments of a file that begin with a label."""
    return re.findall(rf"^# {label}: (.+)$", path.read_text("utf-8"), re.MULTILINE)


def arrived(body: Any, path: str) -> str:
    """What is at a path of YAML keys and list positions, as a comment can say it; `kind` is a step's type."""
    for step in path.split("/"):
        if isinstance(body, Thing):
            fields = {kebab(field): field for field in body.__struct_fields__}
            if step == "kind" and step not in fields:
                return type(body).__name__
            body = getattr(body, fields[step])
        else:
            body = body[step] if isinstance(body, dict) else body[int(step)]
    return shown(body)


def shown(value: Any) -> str:
    if isinstance(value, enum.Enum):
        return str(type(value).__name__) + "." + value.name
    if isinstance(value, tuple):
        return f"[{', '.join(shown(each) for each in value)}]"
    return f'"{value}"' if isinstance(value, str) else str(value)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_it_is_read_without_a_finding_and_its_values_arrive(path: Path) -> None:
    read = read_source(path.read_text("utf-8"), path.name)
    assert [(each.place.line, each.message) for each in read.findings] == []
    assert read.document is not None
    told = [line.partition(" = ") for line in remarks(path, "Arrives")]
    assert told, "Say of at least one value what must arrive."
    assert [(where, arrived(read.document.body, where)) for where, _, _ in told] == [
        (where, what) for where, _, what in told
    ]


def test_every_requirement_is_held_by_a_file_and_no_file_holds_another() -> None:
    listed = (HERE / "requirements.txt").read_text("utf-8").splitlines()
    wanted = {line[2:] for line in listed if line.startswith("- ")}
    assert {each for path in FILES for each in remarks(path, "Holds")} == wanted
