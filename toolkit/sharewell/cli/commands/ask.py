"""`sharewell ask`: questions about all documents together: who can end up holding what, what overlaps, who is cut off."""

from __future__ import annotations

import datetime
from pathlib import Path

import click
import msgspec

from ..options import as_of_option, cache_of, cache_option, path_option


@click.group(
    "ask", short_help="Ask about all documents together: who may hold what, overlaps, who is cut off."
)
def command() -> None:
    """Ask about all documents together. Each question answers for one day, in words or as JSON."""


def _common(function: click.decorators.FC) -> click.decorators.FC:
    for option in (
        cache_option,
        as_of_option,
        click.option("--json", "as_json", is_flag=True, help="Print the answer for another program."),
        path_option,
    ):
        function = option(function)
    return function


@command.command("holders", short_help="Who can end up holding an item, and under which agreements.")
@click.argument("item")
@click.option("--of", "protocol", metavar="PROTOCOL", help="Begin with the flows of this agreement only.")
@click.option("--from", "start", metavar="PARTY", help="Begin with what this party gives only.")
@_common
def holders_command(
    item: str,
    protocol: str | None,
    start: str | None,
    path: Path,
    as_json: bool,
    as_of: datetime.date | None,
    cache: bool | None,
) -> int:
    """Who can end up holding ITEM (an item of an agreement, or a category of data), and on which way.

    Followed through the flows that carry it and through what they say of passing it on. It shows what the agreements
    allow as they are written; it does not say that a disclosure would be lawful. The exit code is 1 where no flow
    carries it.
    """
    from ...questions.holders import Hop, holders
    from ..asked import opened, write_json

    asked = opened(path, as_of, cache_of(cache))
    if protocol:
        asked.protocol(protocol)
    reach = holders(asked.corpus, item, asked.day, protocol, start)
    if as_json:
        write_json({"item": item, "as_of": asked.day, **msgspec.structs.asdict(reach)})
        return 0 if reach.holders else 1
    if not reach.holders:
        click.echo(f"No flow in use carries `{item}`.")
        return 1

    def told(hop: Hop) -> str:
        how = "may pass it on to" if hop.onward else "gives it to"
        return (
            f"{asked.corpus.title('party', hop.giver)} {how} {asked.corpus.title('party', hop.receiver)}: "
            f"{hop.flow} of {hop.document} ({asked.where(hop.place)})"
        )

    for holder in reach.holders:
        click.echo(click.style(asked.corpus.title("party", holder.party), bold=True))
        for hop in holder.way:
            click.echo(f"  {told(hop)}")
        if not holder.way:
            click.echo("  has it to begin with")
    for title, hops in (
        ("May go on to anyone who may lawfully have it:", reach.unbounded),
        ("Does not say whether it may be passed on:", reach.unstated),
    ):
        if hops:
            click.echo(f"\n{title}")
            click.echo(
                "\n".join(f"  {hop.flow} of {hop.document} ({asked.where(hop.place)})" for hop in hops)
            )
    return 0


@command.command(
    "overlaps", short_help="Agreements under which the same goes to the same, for the same purpose."
)
@_common
def overlaps_command(path: Path, as_json: bool, as_of: datetime.date | None, cache: bool | None) -> int:
    """Pairs of agreements under which the same body gives to the same body for the same purpose."""
    from ...questions.overlaps import overlaps
    from ..asked import opened, write_json

    asked = opened(path, as_of, cache_of(cache))
    found = overlaps(asked.corpus, asked.day)
    if as_json:
        write_json({"as_of": asked.day, "overlaps": found})
        return 0
    title = asked.corpus.title
    for each in found:
        click.echo(click.style(f"{each.one} and {each.other}", bold=True))
        for giver, receiver, purpose in each.sharing:
            click.echo(
                f"  {title('party', giver)} to {title('party', receiver)}, for {title('purpose', purpose)}"
            )
    if not found:
        click.echo("No two agreements in use overlap.")
    return 0


@command.command("cut-off", short_help="Parties that no flow reaches.")
@_common
def cut_off_command(path: Path, as_json: bool, as_of: datetime.date | None, cache: bool | None) -> int:
    """Parties that are in no document in use, in no flow of an agreement they signed, or in flows of their own."""
    from ...questions.apart import cut_off
    from ..asked import opened, write_json

    asked = opened(path, as_of, cache_of(cache))
    found = cut_off(asked.corpus, asked.day)
    if as_json:
        write_json({"as_of": asked.day, "cut_off": found})
        return 0
    title = asked.corpus.title
    for each in found:
        together = ", ".join(title("party", other) for other in each.together)
        click.echo(
            f"{click.style(title('party', each.party), bold=True)}: {each.why.value}"
            + (f" of {each.document}" if each.document else "")
            + (f", together with {together}" if together else "")
            + f" ({asked.where(each.place)})"
        )
    if not found:
        click.echo("No party is cut off.")
    return 0


@command.command("below", short_help="Which documents a change of one would arrive in.")
@click.argument("protocol")
@click.argument("field", required=False)
@_common
def below_command(
    protocol: str,
    field: str | None,
    path: Path,
    as_json: bool,
    as_of: datetime.date | None,
    cache: bool | None,
) -> int:
    """Where a change of PROTOCOL would arrive: every document below it, with what it takes over and what it decides itself.

    FIELD confines it to one matter, as in `sharewell explain`: `standards/training`, `clauses/breach`.
    """
    from ...questions.below import below
    from ..asked import opened, write_json

    asked = opened(path, as_of, cache_of(cache))
    found = below(asked.corpus, asked.protocol(protocol), asked.day, field)
    if as_json:
        write_json({"protocol": protocol, "as_of": asked.day, "below": found})
        return 0
    for each in found:
        click.echo(click.style(" → ".join(each.way), bold=True))
        for label, answers in (("takes over", each.takes), ("decides itself", each.own)):
            if answers:
                click.echo(f"  {label}: {', '.join(answer.field for answer in answers)}")
        if not each.takes and not each.own:
            click.echo("  takes nothing of it over")
    if not found:
        click.echo(f"No document in use stands below `{protocol}`.")
    return 0
