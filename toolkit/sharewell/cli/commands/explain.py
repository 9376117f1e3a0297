"""`sharewell explain`: what holds in a document, and the chain of documents that made it so."""

from __future__ import annotations

import datetime
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..options import as_of_option, cache_of, cache_option, path_option

if TYPE_CHECKING:
    from ...questions.explain import Answer
    from ..asked import Asked


@click.command("explain", short_help="Show what holds in a document, and which documents made it so.")
@click.argument("protocol")
@click.argument("field", required=False)
@path_option
@click.option("--json", "as_json", is_flag=True, help="Print the answer for another program.")
@as_of_option
@cache_option
def command(
    protocol: str,
    field: str | None,
    path: Path,
    as_json: bool,
    as_of: datetime.date | None,
    cache: bool | None,
) -> int:
    """Show what holds in PROTOCOL: what it says itself, what it takes over from the documents above, and what it sets aside.

    FIELD is a path as findings show it (`standards/training`, `clauses/breach`, `flows/daily-meeting`, `parties`,
    `review`) or the id at its end; all of them where it is left out. Under each stands the chain of documents that
    say something of it, the one that decides first. The exit code is 1 where nothing is said of the field.
    """
    from ...model.nearest import nearest
    from ...questions.explain import about, explain
    from ..asked import opened, write_json

    asked = opened(path, as_of, cache_of(cache))
    answers = explain(asked.corpus, asked.protocol(protocol), asked.day)
    wanted = about(answers, field.strip("/")) if field else answers
    if as_json:
        write_json({"protocol": protocol, "as_of": asked.day, "answers": wanted})
    elif not wanted:
        meant = nearest(
            field or "", [name for each in answers for name in (each.field, each.field.split("/")[-1])]
        )
        click.echo(
            f"Nothing is said of `{field}` in `{protocol}` or above."
            + (f" Did you mean `{meant}`?" if meant else "")
        )
    for each in wanted if not as_json else ():
        _show(asked, each, whole=field is not None)
    return 0 if wanted else 1


def _show(asked: Asked, answer: Answer, whole: bool) -> None:
    click.echo(click.style(answer.field, bold=True) + f"  {answer.title}")
    if answer.value:
        click.echo(_told(answer.value, whole, "  "))
    for link in answer.chain if whole or len(answer.chain) > 1 else answer.chain[:1]:
        click.echo(f"    {link.document} {link.how} ({asked.where(link.place)})")
        if link.words and link.words != answer.value and whole:
            click.echo(_told(link.words, whole, "      "))
    click.echo()


def _told(words: str, whole: bool, indent: str) -> str:
    text = " ".join(words.split())
    if not whole:
        return textwrap.shorten(text, 110, initial_indent=indent, placeholder=" …")
    return textwrap.fill(text, 110, initial_indent=indent, subsequent_indent=indent, break_long_words=False)
