"""Editors and partners' tools agree with us: a validator that reads YAML its own way comes to the same verdict.

`check-jsonschema` tells dates, numbers and null from text as YAML 1.2 does, where Sharewell reads every scalar as text.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from sharewell import catalogue
from sharewell.data import folder
from sharewell.model.kinds import FORMAT, KINDS
from sharewell.reading.load import read_source

SCHEMAS = folder("schema") / f"v{FORMAT}"
HERE = Path(__file__).parent
PUBLISHED = HERE.parent / "published"

FOLDERS = (folder("protocols"), PUBLISHED, HERE / "holds", catalogue.folder())

START = "protocol: hub\ntitle: Hub\ntype: charter\ntier: charter\n"

ACCEPTED = {
    "a version with its nought": "version: 1.10\n",
    "a version that is a word": "version: V1.0 draft\n",
    "a year for a date": "updated: 2012\n",
    "a month for a date": "updated: 2012-01\n",
    "a day without quotes": "updated: 2026-09-21\n",
    "a day in quotes": 'updated: "2026-09-21"\n',
    "a title that is a year": "short-title: 2026\n",
    "an id that is a number": "deems: [{adopting: 2026, counts-as: hub}]\n",
    "a number of a clause": "clauses: [{clause: breach, number: 5.2}]\n",
    "a count": "subjects: [{subject: child, about-how-many: 400}]\n",
    "yes and no": "binding: no\nconsent: {shares-without: yes}\n",
    "yes in quotes": 'binding: "yes"\n',
}

REFUSED = {
    "no such key": "titel: Hub\n",
    "no such choice": "status: final\n",
    "true for yes": "binding: true\n",
    "a key with no value": "version:\n",
    "a list in place of a text": "version: [1, 2]\n",
    "a text in place of a list": "areas: Anyborough\n",
    "a date the other way round": "updated: 21-09-2026\n",
    "a day that no month has": "updated: 2026-09-32\n",
    "a year of two figures": "updated: 26\n",
    "a count of none": "subjects: [{subject: child, about-how-many: 0}]\n",
    "half a person": "subjects: [{subject: child, about-how-many: 0.5}]\n",
    "an id with a point": "contains: [2.5]\n",
    "an id in capitals": "contains: [Hub]\n",
    "a number for a period": "review: {every: 6}\n",
    "a deadline in words of one's own": "flows: [{flow: daily, no-later-than: soon}]\n",
    "an empty selector of parties": "lawfulness: [{for: {parties: []}}]\n",
    "the same key twice": "version: 1\nversion: 2\n",
    "a bracket that is not closed": "areas: [Anyborough\n",
}


def refused(kind: str, files: Iterable[Path]) -> set[str]:
    """The paths of the files that check-jsonschema finds fault with."""
    schema = str(SCHEMAS / f"{kind}.schema.json")
    command = [sys.executable, "-m", "check_jsonschema", "--output-format", "json", "--schemafile", schema]
    done = subprocess.run([*command, *map(str, files)], capture_output=True, text=True, timeout=120)
    assert done.stdout, done.stderr
    told = json.loads(done.stdout)
    found = {each["filename"] for each in (*told.get("errors", ()), *told.get("parse_errors", ()))}
    assert (told["status"] == "ok") == (not found) == (done.returncode == 0)
    return found


def by_kind() -> dict[str, list[Path]]:
    """The documents of the worked framework, the published ones, the small ones and the catalogue."""
    found: dict[str, list[Path]] = {}
    for path in sorted(each for where in FOLDERS for each in where.rglob("*.yaml")):
        key = re.search(r"^([a-z-]+):", path.read_text("utf-8"), re.MULTILINE)
        if key and key[1] in KINDS:
            found.setdefault(key[1], []).append(path)
    return found


@pytest.mark.parametrize(("kind", "files"), by_kind().items(), ids=by_kind())
def test_every_document_passes_elsewhere_as_it_does_here(kind: str, files: list[Path]) -> None:
    ours = {str(path) for path in files if read_source(path.read_text("utf-8"), path.name).findings}
    assert (ours, refused(kind, files)) == (set(), set())


def test_a_value_is_accepted_or_refused_elsewhere_as_it_is_here(tmp_path: Path) -> None:
    cases = {**ACCEPTED, **REFUSED}
    paths = {tmp_path / f"{name}.yaml": START + text for name, text in cases.items()}
    for path, text in paths.items():
        path.write_text(text, "utf-8")
    ours = {path.stem for path, text in paths.items() if read_source(text, path.name).findings}
    theirs = {Path(path).stem for path in refused("protocol", paths)}
    assert ours == REFUSED.keys()
    assert theirs == REFUSED.keys()
