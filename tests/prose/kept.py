"""The sentences kept apart, read from the file of their rule, and the small framework that each makes."""

from __future__ import annotations

import functools
import json
import re
from pathlib import Path
from typing import Any

import msgspec
import yaml

FOLDER = Path(__file__).parent
_HOLE = re.compile(r"\{([a-z]+)\}")


class Case(msgspec.Struct, frozen=True):
    """A sentence, whether it breaks the rule, why, and the documents (parted by `---`) in which it stands.

    `holes` are the holes of its frame, each with what fills it; `sentence` is the one that it fills itself.
    """

    says: str
    breaks: bool
    because: str
    documents: str
    holes: tuple[tuple[str, str], ...]


class Kept(msgspec.Struct, frozen=True):
    """The sentences kept for one rule; `harmless` are its frames, each with a sentence that no one minds."""

    rule: str
    meaning: str
    cases: tuple[Case, ...]
    harmless: tuple[Case, ...]


def rules() -> tuple[str, ...]:
    """The rules for which sentences are kept, by name."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.yaml") if path.stem != "frames"))


@functools.cache
def kept(rule: str) -> Kept:
    """The sentences kept for a rule. Raises KeyError for a hole that neither the case nor the file fills."""
    file = _read(f"{rule}.yaml")
    # A case names a frame of its own file or a shared one, or brings its documents; most take the file's own.
    own = file["frame"]
    frames: dict[str, str] = {**_read("frames.yaml"), **file.get("frames", {})}
    usual: dict[str, str] = file.get("holes", {})

    def case(entry: dict[str, str], breaks: bool) -> Case:
        holes = {**usual, **{key: text for key, text in entry.items() if key not in ("because", "frame")}}
        holes["sentence"] = entry["says"]
        chosen = entry.get("frame", own)
        frame = frames.get(chosen, chosen)
        filled = tuple((hole, holes[hole]) for hole in dict.fromkeys(_HOLE.findall(frame)))
        return Case(
            says=entry["says"],
            breaks=breaks,
            because=entry["because"],
            documents=_filled(frame, dict(filled)),
            holes=filled,
        )

    cases = [case(entry, True) for entry in file["breaks"]] + [
        case(entry, False) for entry in file["lookalikes"]
    ]
    used = {entry.get("frame", own) for entry in file["breaks"] + file["lookalikes"]} | {own}
    says = {"says": file["harmless"], "because": "harmless"}
    return Kept(
        rule=file["rule"],
        meaning=file["meaning"],
        cases=tuple(cases),
        harmless=tuple(case({**says, "frame": each}, False) for each in sorted(used)),
    )


def _read(name: str) -> Any:
    # The base loader leaves every scalar as its text, as Sharewell does.
    return yaml.load((FOLDER / name).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def _filled(frame: str, holes: dict[str, str]) -> str:
    """The frame with each hole filled; JSON's quoting is YAML's too, so no text can break out of its value."""
    return _HOLE.sub(lambda hole: json.dumps(holes[hole[1]], ensure_ascii=False), frame)
