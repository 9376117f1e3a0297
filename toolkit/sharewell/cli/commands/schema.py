"""`sharewell schema`: the JSON Schemas of the documents, for editors and other programs."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("schema")
@click.argument("kind", required=False)
@click.option(
    "--write", "target", type=click.Path(file_okay=False, path_type=Path), help="Write all schemas into DIR."
)
def command(kind: str | None, target: Path | None) -> int:
    """Print the JSON Schema of one KIND of document; without a kind, the list of kinds.

    The first line of a document names its schema for editors:
    # yaml-language-server: $schema=../schema/v1/protocol.schema.json
    """
    from ...files import write_text
    from ...model.kinds import KINDS
    from ...model.nearest import nearest
    from ...model.schemas import schema_text

    if target is not None:
        for each in KINDS:
            write_text(target / f"{each}.schema.json", schema_text(each))
        click.echo(f"{len(KINDS)} schemas written to {target}.")
    elif kind is None:
        click.echo("\n".join(KINDS))
    elif kind in KINDS:
        click.echo(schema_text(kind), nl=False)
    else:
        meant = nearest(kind, KINDS)
        raise click.ClickException(
            f"There is no kind of document `{kind}`." + (f" Did you mean `{meant}`?" if meant else "")
        )
    return 0
