"""The first key of a file names no kind of document.

Looks at the first key of every file that the framework includes. It also reports a file written for another version
of the format.

Why
---
The first key says what the file is, so that it can lie in any folder.

When to waive
-------------
Never: begin with the kind and the id, or leave the file out with `exclude` in framework.yaml.

Bad
---
    protocl: hub
    title: Safeguarding hub agreement
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

RULE = declare(severity=Severity.ERROR, needs=Needs.FILE, source="the format: the first key names the kind")
