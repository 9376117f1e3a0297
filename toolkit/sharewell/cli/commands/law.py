"""`sharewell law`: search the catalogue: how a law stands on a day, what replaced it, who may rely on it."""

from __future__ import annotations

import datetime
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..options import as_of_option, cache_of, cache_option, today

if TYPE_CHECKING:
    from ...model.corpus import Corpus, Entry

_MOST_PLACES = 10
_SEARCHED = ("provision", "guidance", "principles", "body", "system", "wording", "method")


@click.command("law", short_help="Search the law and guidance of the catalogue.")
@click.argument("query", nargs=-1, required=True)
@click.option(
    "--limit", type=click.IntRange(1, 200), default=10, show_default=True, help="How many entries to show."
)
@as_of_option
@cache_option
def command(query: tuple[str, ...], limit: int, as_of: datetime.date | None, cache: bool | None) -> int:
    """Search the catalogue for QUERY: an id, a citation (`s.11 Children Act 2004`), or words.

    Each answer says how the entry stands on the day, what replaced it, and who may rely on it. Run in a framework's
    folder, it searches the framework's own registers too, and says where the documents use each entry: in their lists,
    their grounds and their running text. The exit code is 1 where nothing is found.
    """
    from ...reading.folder import ROOT_FILE, root_of
    from ...workspace.opening import open_catalogue, open_framework
    from ...workspace.remembering import day_of

    sought = " ".join(" ".join(query).split())
    if not sought:
        raise click.UsageError("Say what to search for: an id, a citation or words.")
    here, store = Path(), cache_of(cache)
    in_framework = (root_of(here) / ROOT_FILE).is_file()
    corpus = open_framework(here, store).corpus if in_framework else open_catalogue(store)
    day = day_of(corpus.framework.as_of, today(), as_of)
    found, meant = _found(corpus, sought, limit)
    if not found:
        click.echo(f"The catalogue has nothing for “{sought}”.")
        return 1
    for entry in found:
        click.echo("\n".join(_lines(corpus, entry, day)))
        if in_framework:
            used = _used(corpus, entry, root_of(here), said_if_not=entry.id in meant)
            click.echo("\n".join(used)) if used else None
        click.echo()
    click.echo("The catalogue is a tool for checking, not legal advice.")
    return 0


def _found(corpus: Corpus, sought: str, limit: int) -> tuple[list[Entry], frozenset[str]]:
    """The entries that answer a query, best first, and the ids of those that it names outright."""
    from ...catalogue.citations import citations_in
    from ...catalogue.find import find

    index = [entry for kind in _SEARCHED for entry in corpus.entries(kind).values()]
    cited = {
        (entry.kind, entry.id): entry
        for citation in citations_in(sought, corpus)
        for entry in citation.entries or citation.could_be
    }
    meant = {(entry.kind, entry.id): entry for entry in index if entry.id == sought.casefold()}
    rest = {(entry.kind, entry.id): entry for entry in find(index, sought, limit)}
    found = list({**meant, **cited, **rest}.values())[:limit]
    return found, frozenset(entry.id for entry in (*meant.values(), *cited.values()))


def _used(corpus: Corpus, entry: Entry, root: Path, said_if_not: bool) -> list[str]:
    """The places that use an entry, as a terminal makes them clickable."""
    from ...catalogue.uses import uses_of
    from ..shown import shown_path

    places = uses_of(corpus, entry)
    if not places:
        return ["  used: nowhere in this framework"] if said_if_not else []
    lines = [f"  used in {len(places)} {'place' if len(places) == 1 else 'places'}:"]
    lines += [f"    {shown_path(root / place.file)}:{place.line}" for place in places[:_MOST_PLACES]]
    more = len(places) - _MOST_PLACES
    return [*lines, f"    and {more} more"] if more > 0 else lines


def _lines(corpus: Corpus, entry: Entry, day: datetime.date) -> list[str]:
    from ...catalogue.standing import standing
    from ...model.dates import spoken
    from ...model.law import Guidance, Provision

    thing: Any = entry.thing
    lines = [click.style(entry.id, bold=True) + f"  {getattr(thing, 'name', None) or thing.title}"]

    def add(label: str, value: str) -> None:
        if value:
            lines.extend(
                textwrap.wrap(
                    value, 96, initial_indent=f"  {label}: ", subsequent_indent="    ", break_long_words=False
                )
            )

    if isinstance(thing, Provision | Guidance):
        add(f"on {spoken(day)}", standing(thing, day).words)
    elif status := getattr(thing, "status", None):
        ended = getattr(thing, "ended", None)
        add("status", status.value + (f", since {ended}" if ended else ""))
    elif ended := getattr(thing, "ended", None):
        add("ended", str(ended))
    if getattr(thing, "title", "") != getattr(thing, "name", thing.title):
        add("about", thing.title)
    add("replaced by", _names(corpus, "law", getattr(thing, "replaced_by", ())))
    add("became", ", ".join(getattr(thing, "became", ())))
    now = getattr(thing, "use_instead", None) or getattr(thing, "now", None) or ""
    add("now", now if isinstance(now, str) else _names(corpus, "method", now))
    add("does", ", ".join(each.value.replace("-", " ") for each in getattr(thing, "nature", ())))
    add("open to", _names(corpus, "body-type", getattr(thing, "open_to", ())))
    add("towards", _names(corpus, "body-type", getattr(thing, "towards", ())))
    add("on request of", _names(corpus, "body-type", getattr(thing, "on_request_of", ())))
    add("for", _names(corpus, "purpose", getattr(thing, "purposes", ())))
    add("note", getattr(thing, "note", None) or "")
    sure = getattr(thing, "confidence", None)
    add(
        "how sure",
        "certain" if getattr(thing, "certain", None) else f"confidence: {sure.value}" if sure else "",
    )
    if address := getattr(thing, "address", None):
        add("read it", f"https://www.legislation.gov.uk/{address}")
    return lines


def _names(corpus: Corpus, kind: str, ids: tuple[str, ...]) -> str:
    def name(id: str) -> str:
        entry = corpus.entry(kind, id)
        return str(getattr(entry.thing, "name", None) or entry.thing.title) if entry else id

    return ", ".join(name(id) for id in ids)
