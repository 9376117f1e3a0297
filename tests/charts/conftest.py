"""Drawings, and engines that misbehave."""

from __future__ import annotations

import stat
import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from sharewell.charts import layout
from sharewell.charts.drawing import Cluster, Drawing, Edge, Node, Role, Tone

HOSTILE = (
    'He said "share" \\" and left',
    "</text></svg><script>alert(1)</script>",
    "<b>bold</b>",
    "<>",
    "&lt;i&gt; &#60; &nosuch; & all",
    "ends in a backslash \\",
    r"\N \G \E \l \r \n C:\new",
    "café 😀 数据 Ελληνικά",
    "Pneumonoultramicroscopicsilicovolcanoconiosis" * 3,
    "W" * 200,
    "nul \x00 bell \x07 ￾ tab\tand  spaces",
    "]; n1 -> n9 [",
    "${1} {{ 2 }} %s",
    "",
)
"""Labels that would do harm, or would not come back as they went in, if text were not data."""


@pytest.fixture
def drawing() -> Drawing:
    """Every role, tone and kind of label, given in another order than they are read in."""
    nodes = [
        Node(role.value, f"What is {role.value} for?", role, f"#{role.value}", order=number)
        for number, role in enumerate(Role, 1)
    ]
    ids = [node.id for node in nodes]
    edges = (
        *(Edge(one, two) for one, two in pairwise(ids)),
        Edge("question", "outcome-share", tone=Tone.YES),
        Edge("question", "outcome-not-share", "Not yet", Tone.NO),
        Edge("outcome-not-share", "question", "Ask again in six months or when something changes"),
        Edge("question", "nowhere"),
    )
    frame = Cluster("council", "Anyborough Council", ("party", "document", "nobody"))
    return Drawing(
        "when-to-share", "When to share", "From reason to record.", tuple(reversed(nodes)), edges, (frame,)
    )


@pytest.fixture(scope="session")
def engine() -> layout.Engine:
    """The engine that is installed with Sharewell."""
    found = layout.find({})
    assert isinstance(found, layout.Engine)
    assert "graphviz-pure" in found.name
    return found


@pytest.fixture
def program(tmp_path: Path) -> Callable[[str, str], Path]:
    """Makes a program of Python source, in a folder of its own."""

    def make(source: str, name: str = "engine") -> Path:
        file = tmp_path / "programs" / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(f"#!{sys.executable}\nimport sys\n{source}\n")
        file.chmod(file.stat().st_mode | stat.S_IXUSR)
        return file

    return make


SPEAKS = 'if sys.argv[1] == "-V":\n    sys.stderr.write("dot - graphviz version 9 (test)")\n    sys.exit()\n'
"""How an engine, run with -V, gives its name."""
