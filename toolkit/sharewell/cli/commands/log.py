"""`sharewell log`: the life of one document, as Git has recorded it."""

from __future__ import annotations

import textwrap
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ...escapes import plain
from ..options import cache_of, cache_option, path_option

if TYPE_CHECKING:
    from ...changes.life import Chapter
    from ...model.corpus import Corpus


@click.command("log", short_help="Tell the life of a document: its versions, adoptions, and what changed.")
@click.argument("protocol")
@path_option
@click.option(
    "--all", "everything", is_flag=True, help="Tell also of wording, and of records without meaning."
)
@click.option("--json", "as_json", is_flag=True, help="Print the answer for another program.")
@cache_option
def command(protocol: str, path: Path, everything: bool, as_json: bool, cache: bool | None) -> int:
    """Tell the life of PROTOCOL, the latest first: its versions, who adopted what and when, what each change meant.

    It is read from the commits of the Git repository in which the framework lies, under whatever name the file had.
    Who made a commit is not told: a commit is no signature, and an adoption names the role that signed. Changes of
    wording alone are left out, and so are commits that changed nothing but the layout; --all tells of them too.
    """
    from ...changes.weights import Axis
    from ...workspace.git import GitError
    from ...workspace.history import history
    from ...workspace.opening import open_framework
    from ..asked import Asked
    from ..options import today
    from ..whereabouts import expect_framework

    expect_framework(path, quiet=True, needed=True)
    opened = open_framework(path, cache_of(cache))
    asked = Asked(opened.corpus, opened.root, today())
    try:
        chapters = history(opened, asked.protocol(protocol), asked.day)
    except GitError as why:
        raise click.ClickException(str(why)) from why
    if as_json:
        from ..asked import write_json

        write_json({"protocol": protocol, "records": [_data(each) for each in reversed(chapters)]})
        return 0
    shown = [each for each in reversed(chapters) if everything or _matters(each, Axis.WORDING)]
    if not shown:
        click.echo(f"Nothing of `{protocol}` has been recorded yet.")
    for each in shown:
        _show(each, opened.corpus, everything)
    return 0


def _matters(chapter: Chapter, wording: str) -> bool:
    return chapter.is_told and (
        chapter.began
        or bool(chapter.adopted)
        or chapter.recorded.document is None
        or any(wording not in each.weight.axes for each in chapter.changes)
    )


def _show(chapter: Chapter, corpus: Corpus, everything: bool) -> None:
    from ...changes.weights import Axis
    from ...model.dates import in_words, spoken

    recorded = chapter.recorded
    head = click.style(spoken(recorded.on), bold=True)
    head += f"  {recorded.record[:10]}" if recorded.record else "  not recorded yet"
    state = ", ".join(
        each
        for each in (chapter.version and f"version {chapter.version}", chapter.status.replace("-", " "))
        if each
    )
    head += f"  {state}" if state else ""
    click.echo(head)
    if recorded.remark:
        click.echo(_filled(f"“{recorded.remark}”", "  "))
    if recorded.document is None:
        click.echo("  The file could not be read as a protocol.")
    if chapter.began:
        click.echo(f"  First recorded, in {plain(recorded.path)}.")
    for adoption in chapter.adopted:
        role = corpus.title("role", adoption.role) if adoption.role else ""
        by = f"{corpus.title('party', adoption.party)}{f' ({role})' if role else ''}"
        click.echo(_filled(f"Adopted: {by}, version {adoption.version}, {in_words(adoption.on)}.", "  "))
    for change in chapter.changes:
        if everything or Axis.WORDING not in change.weight.axes:
            click.echo(_filled(f"{change.sentence} [{', '.join(change.weight.axes)}]", "  "))
    click.echo()


def _filled(text: str, indent: str) -> str:
    return textwrap.fill(
        plain(text), 110, initial_indent=indent, subsequent_indent=indent + "  ", break_long_words=False
    )


def _data(chapter: Chapter) -> dict[str, Any]:
    return {
        "record": chapter.recorded.record,
        "on": chapter.recorded.on,
        "remark": chapter.recorded.remark,
        "path": chapter.recorded.path,
        "readable": chapter.recorded.document is not None,
        "version": chapter.version,
        "status": chapter.status,
        "began": chapter.began,
        "adopted": [
            {
                "party": each.party,
                "version": each.version,
                "on": each.on,
                "role": each.role,
                "evidence": each.evidence,
            }
            for each in chapter.adopted
        ],
        "changes": [
            {
                "name": each.name,
                "subject": each.subject,
                "sentence": each.sentence,
                "axes": list(each.weight.axes),
                "fingerprint": each.fingerprint,
            }
            for each in chapter.changes
        ],
    }
