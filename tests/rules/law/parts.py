"""Parts of documents for tests of the rules on law."""

HEAD = "protocol: hub\ntitle: Hub\ntype: reciprocal-agreement\ntier: agreement\n"

PARTIES = """\
---
party: council
title: Anyborough Council
is: [local-authority]
---
party: housing-team
title: Housing team
part-of: council
---
party: police
title: Northshire Police
is: [police]
---
party: charity
title: Harbour Charity
is: [voluntary-sector]
---
party: icb
title: Northshire ICB
is: [icb]
---
party: schools
title: Anyborough schools
group: {members: [oakfield, weirside]}
---
party: oakfield
title: Oakfield School
is: [state-school]
---
party: weirside
title: Weirside Academy
is: [academy]
---
party: supplier
title: Supplier
is: [it-supplier]
---
party: stranger
title: Stranger
"""


def cited(law: str, more: str = "") -> str:
    """An agreement that lists a law, on line 6."""
    return f"{HEAD}legal-framework:\n  - law: {law}\n{more}"


def sharing(flows: str, lawfulness: str | None, data: str = "", more: str = "") -> str:
    """An agreement, its flows from line 6 (one a line), and grounds after them (one a line), with some parties."""
    listed = "flows:\n" + "".join(f"  - {{{each}}}\n" for each in flows.split("\n"))
    grounds = (
        "lawfulness:\n" + "".join(f"  - {{{each}}}\n" for each in lawfulness.split("\n"))
        if lawfulness
        else ""
    )
    return HEAD + listed + grounds + data + more + PARTIES
