"""`sharewell rule`: the page of a rule in the terminal, or the list of all."""

from __future__ import annotations

import textwrap
from itertools import groupby
from typing import TYPE_CHECKING, Any

import click

from ..output import width, write_data

if TYPE_CHECKING:
    from ...rules.rule import Rule

_WIDE = 100
"""Characters of a line from which on the list has two columns."""


@click.command("rule", short_help="Explain a rule, or list them all.")
@click.argument("name", required=False)
@click.option(
    "--format",
    "layout",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How to print.",
)
def command(name: str | None, layout: str) -> int:
    """Explain the rule NAME, as the finding shows it. Without a name, list all rules."""
    import msgspec

    from ...model.nearest import nearest
    from ...rules.rule import registry

    rules = registry()
    if name is not None and name not in rules:
        meant = nearest(name, rules)
        raise click.ClickException(
            f"There is no rule `{name}`."
            + (f" Did you mean `{meant}`?" if meant else " `sharewell rule` lists them all.")
        )
    chosen = [rules[name]] if name else sorted(rules.values(), key=lambda each: (each.family, each.name))
    if layout == "json":
        data = [_as_data(each) for each in chosen]
        write_data(msgspec.json.format(msgspec.json.encode(data[0] if name else data), indent=2) + b"\n")
    elif name:
        click.echo(_page(chosen[0]))
    else:
        for family, members in groupby(chosen, key=lambda each: each.family_title):
            click.secho(family, bold=True)
            for each in members:
                click.echo(_entry(each))
        click.echo("\n`sharewell rule NAME` explains one.")
    return 0


def _entry(rule: Rule) -> str:
    """A rule in the list: in two columns where the terminal is wide enough for them."""
    head = f"  {rule.severity:<8} {rule.name:<36} "
    if width() < _WIDE:
        head = f"  {rule.severity:<8} {rule.name}\n{' ' * 11}"
    indent = len(head.rpartition("\n")[2])
    return head + textwrap.fill(rule.page.finds, width() - indent).replace("\n", "\n" + " " * indent)


def _page(rule: Rule) -> str:
    page = rule.page
    parts = [
        click.style(rule.name, bold=True) + f" ({rule.severity}; {rule.family})",
        _filled(page.finds),
        _filled(page.looks_at),
        click.style("Why", bold=True) + "\n" + _filled(page.why),
        click.style("When to waive", bold=True) + "\n" + _filled(page.waive),
        click.style("Found in", bold=True) + "\n" + textwrap.indent(page.bad.rstrip(), "    "),
        click.style("Not found in", bold=True) + "\n" + textwrap.indent(page.good.rstrip(), "    "),
        f"Source: {rule.declaration.source}",
    ]
    return "\n\n".join(part for part in parts if part)


def _filled(text: str) -> str:
    return "\n\n".join(textwrap.fill(" ".join(part.split()), min(width(), 90)) for part in text.split("\n\n"))


def _as_data(rule: Rule) -> dict[str, Any]:
    declaration = rule.declaration
    return {
        "rule": rule.name,
        "family": rule.family,
        "severity": str(rule.severity),
        "also": [str(each) for each in declaration.also],
        "needs": str(declaration.needs),
        "dated": declaration.dated,
        "judges_text": declaration.judges_text,
        "source": declaration.source,
        "finds": rule.page.finds,
        "looks_at": rule.page.looks_at,
        "why": rule.page.why,
        "when_to_waive": rule.page.waive,
        "bad": rule.page.bad,
        "good": rule.page.good,
    }
