"""A key stands twice in one mapping.

Looks at every mapping of every file. Ordinary YAML readers take the last of the two without a word.

Why
---
One of the two values is lost, and nobody is told which.

When to waive
-------------
Never: take one of them out.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    title: Another title

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
"""

from ...model.findings import Severity
from ..rule import Needs, declare

RULE = declare(
    severity=Severity.ERROR,
    needs=Needs.FILE,
    source="other tools: duplicate keys are accepted silently elsewhere",
)
