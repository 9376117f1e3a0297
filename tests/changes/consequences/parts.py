"""What tests of consequences need: documents written as in the examples of rules, and what differs between the sides.

Documents are parted by lines of three hyphens; one that begins with `# before` is what a later one was.
"""

from __future__ import annotations

from sharewell.changes.comparing import Comparison, compare
from sharewell.model.report import Report
from sharewell.rules.engine import run

from ...rules.harness import DAY, earlier_of, framework_of

BODIES = """\
---
party: council
title: Anyborough Council
---
party: front-door
title: The front door
part-of: council
---
party: police
title: Northshire Police
---
party: trust
title: Northshire Trust
---
party: schools
title: The schools
group: {members: [oak-school, elm-school]}
---
party: oak-school
title: Oak School
---
party: elm-school
title: Elm School
---
party: supplier
title: The supplier
"""
"""The organisations that the documents of the tests name."""


def compared(text: str) -> Comparison:
    """What differs between the two sides of a text."""
    earlier, later = earlier_of(text + BODIES), framework_of(text + BODIES)[0]
    assert (earlier.stubs, later.stubs) == ((), ())
    return compare(earlier, later)


def reports(text: str) -> tuple[Report, Report]:
    """The checks of both sides."""
    earlier = earlier_of(text + BODIES)
    later, found = framework_of(text + BODIES)
    return run(earlier, DAY), run(later, DAY, found)


def hub(keys: str, *, before: str | None = None) -> str:
    """An agreement in force: what it says now, and where that is another thing, what it said before."""
    head = "protocol: hub\ntitle: Hub\ntype: reciprocal-agreement\ntier: agreement\n"
    now = head + keys
    return now if before is None else f"# before\n{head}{before}---\n{now}"
