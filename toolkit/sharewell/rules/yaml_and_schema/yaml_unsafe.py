"""A file uses what Sharewell refuses: tags, anchors, deep nesting; or it is too large, no UTF-8, or a link.

Looks at every file before and while it is read: at most 1 MiB, nested at most thirty deep, in UTF-8, a file of its
own and not a link to another, without anchors (`&`), aliases (`*`) and tags (`!`).

Why
---
What an officer reads in the file must be all there is to it. Anchors and tags hide values elsewhere, and some of
these can be used to bring a program down.

When to waive
-------------
Never: write the values out.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    summary: !secret Hidden words

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    summary: Plain words
"""

from ...model.findings import Severity
from ..rule import Needs, declare

RULE = declare(severity=Severity.ERROR, needs=Needs.FILE, source="other tools: hostile YAML")
