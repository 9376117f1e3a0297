"""A placeholder was left in: "[insert]", "TBC", filler text, a prompt of the template.

Looks at every text of every document for square brackets with an instruction in them, for TBC, TBA and TBD, for
"xx/xx/xxxx", for filler text, and for instructions in capitals such as "CHANGE DEFINITION TO". References in square
brackets (`[clause 5.2]`, `[law: ...]`, `[term: ...]`), the dots of an omission and what is quoted are no placeholders.
Templates keep theirs, and retired documents are left alone.

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
from ...model.protocol import Protocol, ProtocolType
from ..rule import declare

RULE = declare(severity=Severity.ERROR, source="published agreements")

_TO_BE = (
    r"to be (?:added|advised|agreed|announced|completed|confirmed|decided|determined|inserted|provided)\b"
)
_PROMPT = (
    r"(?:insert|enter|add|delete|names?|date|details?|address|organi[sz]ation|your|tb[acd]|" + _TO_BE + r")\b"
)
_PLACEHOLDER = re.compile(
    rf"\[\s*(?:{_PROMPT}[^\]]*|[xX]{{2,}}|_+)\]"
    rf"|<\s*{_PROMPT}[^>]*>"
    r"|\blorem ipsum\b"
    r"|\bxx/xx/(?:20)?xx"
    r"|\bclick (?:here|or tap) to enter\b",
    re.IGNORECASE,
)
_CAPITALS = re.compile(
    r"\bTB[ACD]\b"
    r"|\b(?:INSERT|CHANGE|DELETE|AMEND)(?: [A-Z]{2,})*? (?:TO|HERE|AS|NAME|DATE|LOGO|TITLE|DETAILS)\b"
)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’")
_HINTS = ("<", "TB", "INSERT", "CHANGE", "DELETE", "AMEND", "/xx", "/XX", "orem ipsum", "OREM", "lick ")
_BRACKET = re.compile(r"\[(?!clause |law|term)")


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report every text with a placeholder in it, once each."""
    for document in corpus.documents:
        body = document.body
        if isinstance(body, Protocol) and (body.is_retired or body.type is ProtocolType.TEMPLATE):
            continue
        places = document.places
        # One look at the whole is far quicker than one at each of a thousand texts.
        if not _maybe("\n".join([text for text in places.texts if text])):
            continue
        for node, text in enumerate(places.texts):
            if text is None or not _maybe(text):
                continue
            bare = _QUOTED.sub("", text)
            found = _PLACEHOLDER.search(bare) or _CAPITALS.search(bare)
            if found:
                yield Problem(
                    place=places.place(document.path, node),
                    message=f"A placeholder was left in: “{found[0]}”.",
                    help="Put in what belongs there, or take the words out.",
                )


def _maybe(text: str) -> bool:
    """Whether a text may hold a placeholder; most do not."""
    return any(hint in text for hint in _HINTS) or _BRACKET.search(text) is not None
