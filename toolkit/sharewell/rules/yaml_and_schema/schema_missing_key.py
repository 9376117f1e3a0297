"""A required key is absent.

Looks for the few keys that every document must have, and for those that each of its parts must have. The message
says what the key is for, with an example.

Why
---
Without it the thing cannot be named, or not be understood, by anything else.

When to waive
-------------
Never: add the key. Everything that may be left out for now is asked for by other rules.

Bad
---
    protocol: hub
    type: reciprocal-agreement
    tier: agreement

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
"""

from ...model.findings import Severity
from ..rule import Needs, declare

RULE = declare(severity=Severity.ERROR, needs=Needs.FILE, source="other tools: say what the key is for")
