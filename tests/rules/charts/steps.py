"""Charts that call each other, for tests of the rules on what charts decide."""


def chart(steps: str, more: str = "", name: str = "share") -> str:
    """A chart whose steps stand one a line from line 6, each without its braces; it starts with the first."""
    lines = [line.strip() for line in steps.strip().splitlines()]
    first = lines[0].split(",")[0].split(": ")[1]
    listed = "".join(f"  - {{{line}}}\n" for line in lines)
    return f"chart: {name}\ntitle: T\nsummary: S.\nstart: {first}\nnodes:\n{listed}{more}"


def other(steps: str, more: str = "") -> str:
    """A further chart, `other`, to put behind the one under test."""
    return "---\n" + chart(steps, more, "other")


PICTURE = "---\nchart: other\ntitle: O\nsummary: S.\npicture-at: https://www.example.gov.uk/chart.pdf\n"
"""A chart that exists only as a picture."""

CALLER = "---\n" + chart(
    """
    call: visit, chart: share, answers: {agrees: end}
    outcome: end, result: done
    """,
    name="caller",
)
"""A chart that calls the one under test, and decides nothing itself."""
