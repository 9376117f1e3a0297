"""Parts of documents for tests of the rules on document control."""

HEAD = "protocol: hub\ntitle: Hub\ntype: reciprocal-agreement\ntier: agreement\n"


def document(
    *lines: str, kind: str = "reciprocal-agreement", tier: str = "agreement", id: str = "hub"
) -> str:
    """A document with some lines, from line 5."""
    return f"protocol: {id}\ntitle: Hub\ntype: {kind}\ntier: {tier}\n" + "".join(
        f"{each}\n" for each in lines
    )


def framework(*lines: str) -> str:
    """A framework with some lines of its own, as another document."""
    tiers = "tiers: [{tier: overarching, title: O}, {tier: agreement, title: A}]"
    return "---\nframework: f\ntitle: F\n" + "".join(
        f"{each}\n"
        for each in (lines if any(each.startswith("tiers") for each in lines) else (tiers, *lines))
    )


def clause(text: str, *keys: str) -> str:
    """A document whose one clause says something, on line 7, and has further keys."""
    lines = (f"    {each}" for each in keys)
    return document("clauses:", "  - clause: one", "    text: |", f"      {text}", *lines)
