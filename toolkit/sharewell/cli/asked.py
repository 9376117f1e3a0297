"""What commands that answer questions have in common: the framework opened, the day, the document named."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import click
import msgspec

from ..model.corpus import Corpus
from ..model.document import Document
from ..model.places import Place
from ..model.protocol import Protocol
from .options import today
from .output import write_data


class Asked(msgspec.Struct, frozen=True):
    """An opened framework and the day that a question is about."""

    corpus: Corpus
    root: Path
    day: datetime.date

    def protocol(self, id: str) -> Document[Protocol]:
        """The protocol with an id. Raises ClickException, with the nearest id, where there is none."""
        found = self.corpus.protocol(id)
        if found is None:
            meant = self.corpus.nearest("protocol", id)
            raise click.ClickException(
                f"There is no protocol `{id}`." + (f" Did you mean `{meant}`?" if meant else "")
            )
        return found

    def where(self, place: Place) -> str:
        """A place as the reader of the output would write it; the catalogue's have none."""
        from .shown import shown_path

        path = self.root / place.file
        return f"{shown_path(path)}:{place.line}" if path.is_file() else f"the catalogue, {place.file}"


def opened(path: Path, as_of: datetime.date | None, cache: Path | None) -> Asked:
    """Open the framework that a path belongs to. Raises ClickException where there is none."""
    from ..workspace.opening import open_framework
    from ..workspace.remembering import day_of
    from .whereabouts import expect_framework

    expect_framework(path, quiet=True, needed=True)
    found = open_framework(path, cache)
    return Asked(found.corpus, found.root, day_of(found.corpus.framework.as_of, today(), as_of))


def write_json(data: Any) -> None:
    """Write an answer for another program, in UTF-8. Field names are those of the types."""
    write_data(msgspec.json.format(msgspec.json.encode(data), indent=2) + b"\n")
