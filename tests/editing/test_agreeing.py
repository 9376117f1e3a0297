"""What `agree` writes beside a parent: version, range, stamp and day, and nothing else."""

from __future__ import annotations

import datetime

import pytest

from sharewell.editing.agreeing import Agreement, agree
from sharewell.model.relations import Parent
from sharewell.reading.load import read_source

HEAD = "protocol: hub  # ours\ntitle: Hub\ntype: charter\ntier: agreement\nparents:\n"
DAY = datetime.date(2026, 11, 20)


def agreed(parent: str, agreement: Agreement) -> str:
    """The lines of a statement about a parent after agreeing."""
    source = HEAD + parent + "notes: Done.\n"
    read = read_source(source, "hub.yaml").document
    assert read is not None
    statement: Parent = read.body.parents[0]
    changed = agree(source, "/parents/0", statement, agreement)
    assert changed.startswith(HEAD) and changed.endswith("notes: Done.\n")
    return changed.removeprefix(HEAD).removesuffix("notes: Done.\n")


@pytest.mark.parametrize(
    ("before", "agreement", "after"),
    [
        pytest.param(
            "  - protocol: above\n",
            Agreement("2.1", "ab12ab12ab12"),
            '  - protocol: above\n    version: "2.1"\n    stamp: ab12ab12ab12\n',
            id="nothing-stated",
        ),
        pytest.param(
            "  - protocol: above\n",
            Agreement(None, "12ab12ab12ab", DAY),
            '  - protocol: above\n    stamp: "12ab12ab12ab"\n    accepted-on: 2026-11-20\n',
            id="a-parent-without-a-version",
        ),
        pytest.param(
            '  - protocol: above # the one\n    version: "2.0"  # of May\n    accepts: "2"\n    accepted-on: 2026-05-01\n',
            Agreement("2.1", "ab12ab12ab12"),
            '  - protocol: above # the one\n    version: "2.1"  # of May\n    accepts: "2"\n    stamp: ab12ab12ab12\n'
            "    accepted-on: 2026-05-01\n",
            id="comments-and-the-day-stay",
        ),
        pytest.param(
            '  - {protocol: above, version: "2.0", accepts: "2", stamp: cccccccccccc, accepted-on: 2026-05-01}\n',
            Agreement("3.0", "ab12ab12ab12", DAY),
            '  - {protocol: above, version: "3.0", accepts: "3", stamp: ab12ab12ab12, accepted-on: 2026-11-20}\n',
            id="the-range-moves-along",
        ),
        pytest.param(
            '  - {protocol: above, version: "2.0", accepts: "2.0"}\n',
            Agreement("3.0", "ab12ab12ab12"),
            '  - {protocol: above, version: "3.0", accepts: "2.0", stamp: ab12ab12ab12}\n',
            id="a-single-version-stays",
        ),
        pytest.param(
            '  - {protocol: above, version: "2.1", stamp: "ab12ab12ab12"}\n',
            Agreement("2.1", "ab12ab12ab12"),
            '  - {protocol: above, version: "2.1", stamp: "ab12ab12ab12"}\n',
            id="right-already",
        ),
    ],
)
def test_agreeing_writes_what_is_new_and_leaves_the_rest(
    before: str, agreement: Agreement, after: str
) -> None:
    assert agreed(before, agreement) == after
