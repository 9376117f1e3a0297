"""A value is not of the form its key needs: a list, a date, one of a set of words.

Looks at every value, says what is allowed and suggests the nearest. Dates are written year first; yes and no are
written as words.

Why
---
A date that is no date is never due; a status that does not exist is never shown.

When to waive
-------------
Never: correct the value. Other words belong under `as-printed` or `notes`.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    status: in-forse

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    status: in-force
"""

from ...model.findings import Severity
from ..rule import Needs, declare

RULE = declare(severity=Severity.ERROR, needs=Needs.FILE, source="other tools: list what is allowed")
