"""`sharewell schema`: the JSON Schemas of the documents, for editors and other programs."""

from __future__ import annotations

from pathlib import Path

import click

PRINTED = ("report", "review", "until")
"""No kinds of document: what `check` prints with `--format json`, what `diff` prints, and `check` with `--until`."""


@click.command("schema", short_help="Print or write the JSON Schemas of the documents.")
@click.argument("kind", required=False)
@click.option(
    "--write",
    "target",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="Write all schemas into this folder.",
)
def command(kind: str | None, target: Path | None) -> int:
    """Print the JSON Schema of one KIND of document; without a kind, the list of kinds.

    KIND may also be `report`, the schema of what `sharewell check --format json` prints, `until`, the schema of what it
    prints with --until, or `review`, that of what `sharewell diff --format json` prints.

    The first line of a document names its schema for editors:
    # yaml-language-server: $schema=../schema/v1/protocol.schema.json
    """
    from ...files import write_text
    from ...model.kinds import KINDS
    from ...model.nearest import nearest

    names = (*KINDS, *PRINTED)
    if target is not None:
        for each in names:
            write_text(target / f"{each}.schema.json", _text(each))
        click.echo(f"{len(names)} schemas written to {target}.")
    elif kind is None:
        click.echo("\n".join(names))
    elif kind in names:
        click.echo(_text(kind), nl=False)
    else:
        meant = nearest(kind, names)
        raise click.ClickException(
            f"There is no kind of document `{kind}`."
            + (f" Did you mean `{meant}`?" if meant else " `sharewell schema` lists them all.")
        )
    return 0


def _text(name: str) -> str:
    from ...data import folder
    from ...model.kinds import FORMAT
    from ...model.schemas import schema_text

    if name in PRINTED:
        return (folder("schema") / f"v{FORMAT}" / f"{name}.schema.json").read_text(encoding="utf-8")
    return schema_text(name)
