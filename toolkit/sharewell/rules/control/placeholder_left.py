"""A placeholder was left in: "[insert]", "TBC", filler text, a prompt of the template.

Looks at every text of every document for square brackets with an instruction in them, for TBC, TBA and TBD, for
"xx/xx/xxxx", for filler text, and for instructions in capitals such as "CHANGE DEFINITION TO". References in square
brackets (`[clause 5.2]`, `[law: ...]`, `[term: ...]`) are no placeholders; neither is a word that is quoted.

Why
---
Published agreements carry "[insert]" and "Version: [Insert details here]" for years. Nobody can sign what is not
there.

When to waive
-------------
When the gap is known, and somebody has promised to fill it by a day: set that day.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    clauses:
      - clause: breach
        text: Breaches are reported to [insert name of lead].

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    clauses:
      - clause: breach
        text: Breaches are reported to the lead named in [clause 2].
"""

import datetime
import re
from collections.abc import Iterator

from ...model.corpus import Corpus
from ...model.findings import Problem, Severity
from ...model.places import SCALAR
from ..rule import declare

RULE = declare(severity=Severity.ERROR, source="published agreements")

_PLACEHOLDER = re.compile(
    r"\[\s*(?:insert|enter|add|delete|name of|date|details|organisation|your|xx+|tb[cad]|to be|\.\.\.|…|_+)[^\]]*\]"
    r"|<\s*(?:insert|enter|name of|date|details|organisation|your)[^>]*>"
    r"|\blorem ipsum\b"
    r"|\b[xX]{2}/[xX]{2}/[xX]{2,4}\b"
    r"|\bclick (?:here|or tap) to enter\b",
    re.IGNORECASE,
)
_CAPITALS = re.compile(r"\bTB[CAD]\b|\b(?:INSERT|CHANGE|DELETE|AMEND)(?: [A-Z]{2,}){2,}")
_HINT = re.compile(r"\[|<|TB[CAD]|INSERT|CHANGE|DELETE|AMEND|[Ll]orem|[xX]{2}/|lick ")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’")


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report every text with a placeholder in it, once each."""
    for document in corpus.documents:
        places = document.places
        if not _HINT.search("\n".join(filter(None, places.texts))):
            continue
        for node, text in enumerate(places.texts):
            if text is None or not _HINT.search(text) or places.kinds[node] != SCALAR:
                continue
            bare = _QUOTED.sub("", text)
            found = _PLACEHOLDER.search(bare) or _CAPITALS.search(bare)
            if found:
                yield Problem(
                    place=places.place(document.path, node),
                    message=f"A placeholder was left in: “{found[0]}”.",
                    help="Put in what belongs there, or take the words out.",
                )
