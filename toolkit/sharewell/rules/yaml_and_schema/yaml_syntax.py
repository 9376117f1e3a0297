"""A file is not YAML: a missing colon, an open quotation mark, a tab, a bracket that is never closed.

Looks at the text of every file. The message says what is wrong at that place and what to write instead, in plain
words.

Why
---
A file that cannot be read protects nobody. Other checks of the file wait until this is mended.

When to waive
-------------
Never: mend the file.

Bad
---
    protocol: hub
    title Safeguarding hub agreement
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

RULE = declare(
    severity=Severity.ERROR, needs=Needs.FILE, source="other tools: messages that non-programmers can act on"
)
