"""A key is used that this kind of document does not have.

Looks at every key of every mapping, and suggests the nearest one, or the place where the key belongs. In braces a
comma begins a new key, so prose in braces gets a message of its own.

Why
---
A misspelt key would otherwise be ignored: the retention period that was written would not be there.

When to waive
-------------
Never: correct the key. What has no key of its own belongs under `notes`.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    sumary: Lets the front door decide.

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    summary: Lets the front door decide.
"""

from ...model.findings import Severity
from ..rule import Needs, declare

RULE = declare(severity=Severity.ERROR, needs=Needs.FILE, source="other tools: did you mean")
