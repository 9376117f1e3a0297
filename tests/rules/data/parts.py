"""Parts of documents for tests of the rules on data and flows."""


def document(
    *lines: str, kind: str = "reciprocal-agreement", tier: str = "agreement", id: str = "hub"
) -> str:
    """A document with some lines, from line 5."""
    return f"protocol: {id}\ntitle: Hub\ntype: {kind}\ntier: {tier}\n" + "".join(
        f"{each}\n" for each in lines
    )


def under(child: str, *lines: str) -> str:
    """A document with a parent that has some lines."""
    parent = document(*lines, kind="overarching", tier="overarching", id="upper")
    return f"{child}parents: [{{protocol: upper}}]\n---\n{parent}"
