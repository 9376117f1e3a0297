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
