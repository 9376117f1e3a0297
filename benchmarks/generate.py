"""A framework of any size, all clean: one charter, overarching protocols, and agreements as long as real ones.

The documents are filled in from the templates beside this file, which hold what a good agreement holds.
"""

from __future__ import annotations

import functools
import itertools
import math
import string
from pathlib import Path

TEMPLATES = Path(__file__).with_name("templates")

POWERS = {
    "local-authority": "ca-2004-s16la, ca-2004-s11",
    "police": "common-law-policing, ca-2004-s16la",
    "icb": "ca-2004-s16la, ca-2004-s11",
    "nhs-trust": "ca-2004-s16la, ca-2004-s11",
    "school": "education-act-2002-s175, ca-2004-s16la",
    "probation": "ca-2004-s16la, ca-2004-s11",
}
"""The kinds of body that take turns, each with the powers by which it shares."""

KINDS = tuple(POWERS)

MATTERS = (
    "missed school",
    "missed appointments",
    "children who go missing",
    "injuries without a clear cause",
    "what is heard behind closed doors",
    "young carers",
    "knives found on children",
    "babies at risk before birth",
    "children who live with a grandparent",
    "homes without heating",
    "grooming online",
)
"""What agreements are about, so that their words differ as those of real ones do."""


def party_ids(count: int) -> list[str]:
    """Enough parties for every agreement to be between two that share no other."""
    return [f"party-{number}" for number in range(max(8, math.isqrt(2 * count) + 2))]


def kind_of(id: str) -> str:
    """What kind of body a party is."""
    return KINDS[int(id.rpartition("-")[2]) % len(KINDS)]


@functools.cache
def template(name: str) -> string.Template:
    """A template by its name."""
    return string.Template((TEMPLATES / f"{name}.yaml").read_text("utf-8"))


def parties(ids: list[str]) -> str:
    """The parties of a document, and their adoption of it."""
    named = "\n".join(f"  - {{party: {id}, as: signatory}}" for id in ids)
    adopted = "\n".join(
        f'  - {{party: {id}, version: "1.0", on: 2026-09-15, role: chief-executive, evidence: register/{id}/1}}'
        for id in ids
    )
    return f"parties:\n{named}\nadoptions:\n{adopted}"


def grounds(*ids: str) -> str:
    """What the parties of an agreement rest on: a legal position, their own powers and their policy."""
    return "".join(
        f"  - for: {{parties: [{id}]}}\n    position: safeguarding\n    policy-document: policy-of-{which}\n"
        f"    gateways: [{POWERS[kind_of(id)]}]\n"
        for id, which in zip(ids, ("one", "two"), strict=True)
    )


def agreement(number: int, communities: int, pair: tuple[str, str]) -> str:
    """An agreement between two parties."""
    return template("agreement").substitute(
        number=number,
        community=number % communities,
        one=pair[0],
        two=pair[1],
        matter=f"{MATTERS[number % len(MATTERS)]} (matter {number})",
        many=100 + number % 900,
        volume=5 + number % 40,
        grounds=grounds(*pair),
    )


def generate(folder: Path, count: int) -> int:
    """Write a framework of `count` protocols into a folder; returns the number of lines of its agreements, on average."""
    communities = max(count // 100, 1)
    ids = party_ids(count)

    def write(path: str, text: str) -> None:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")

    write("framework.yaml", template("framework").substitute())
    write("registers/positions.yaml", template("positions").substitute())
    for id in ids:
        text = template("party").substitute(id=id, title=f"The {id} of Anyborough", kind=kind_of(id))
        write(f"parties/{id}.yaml", text)
    write("charter.yaml", template("charter").substitute(lead=ids[0], parties=parties(ids)))
    for number in range(communities):
        text = template("overarching").substitute(number=number, lead=ids[0], parties=parties(ids))
        write(f"community-{number}.yaml", text)
    pairs = list(itertools.islice(itertools.combinations(ids, 2), count - communities - 1))
    lines = 0
    for number, pair in enumerate(pairs):
        text = agreement(number, communities, pair)
        lines += text.count("\n")
        write(f"agreements/agreement-{number}.yaml", text)
    return round(lines / len(pairs))
