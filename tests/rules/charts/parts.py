"""Charts for tests of the rules on charts."""


def chart(nodes: str, *lines: str, id: str = "share") -> str:
    """A chart: its nodes one a line, from line 5 on, and further lines after them."""
    listed = "".join(f"  - {{{each.strip()}}}\n" for each in nodes.strip().splitlines())
    return f"chart: {id}\ntitle: Chart\nsummary: For staff.\nnodes:\n{listed}" + "".join(
        f"{each}\n" for each in lines
    )


def charts(*each: str) -> str:
    """Several charts as documents."""
    return "---\n".join(each)


RECORDED = """
action: record, records: decision, then: shared
action: record-kept, records: decision, then: kept
outcome: shared, result: share
outcome: kept, result: do-not-share
"""
"""The end of a chart that records what was decided."""


def started(nodes: str, more: str = "", id: str = "share") -> str:
    """A chart that starts with the first of its nodes, and more text after them."""
    first = nodes.strip().split(",")[0].split(": ")[1]
    return chart(nodes, f"start: {first}", id=id) + more


def other(nodes: str) -> str:
    """A further chart, `other`, to put behind the one under test."""
    return "---\n" + started(nodes, id="other")


PICTURE = "---\nchart: other\ntitle: O\nsummary: S.\npicture-at: https://www.example.gov.uk/chart.pdf\n"
"""A chart that exists only as a picture."""

CALLER = "---\n" + started(
    "call: visit, chart: share, answers: {agrees: end}\noutcome: end, result: done", id="caller"
)
"""A chart that calls the one under test, and decides nothing itself."""
