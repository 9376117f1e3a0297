"""An agreement says nothing of what happens when the parties disagree, or when one of them does not keep to it.

Looks, in agreements and overarching protocols in use, for a clause about disputes or non-compliance, a value of
`resolve-a-dispute`, a step or an annex of that kind: in the document, in one above it, or in a procedure that
carries either out. What lacks one is reported once, at the topmost document that owes it.

Why
---
Partners disagree about what may be shared and what is needed, and somebody in danger cannot wait while they do.
Published agreements name who settles it, how fast, and what is asked of a party that falls short (Warwickshire's
agreement; the Scottish toolkit, under sanctions).

When to waive
-------------
When a contract or a statutory scheme between the same parties settles their disputes.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    clauses:
      - clause: sharing
        about: sharing
        text: The parties share what bears on the risk to a child.

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    clauses:
      - clause: sharing
        about: sharing
        text: The parties share what bears on the risk to a child.
      - clause: disputes
        about: disputes
        text: Managers settle a disagreement within a day. After that the heads of both services decide.
"""

import datetime
import re
from collections.abc import Iterator

from ...model.clauses import Clause, Procedure, Topic
from ...model.control import Companion
from ...model.corpus import Corpus
from ...model.document import Document
from ...model.effective import own_standards
from ...model.findings import Problem, Severity
from ...model.patterns import later
from ...model.protocol import Protocol
from ..rule import declare
from ._shared import clauses_about, in_words, owing, unaddressed

RULE = declare(
    severity=Severity.WARNING,
    judges_text=True,
    source="Warwickshire's information sharing agreement; Scotland's information sharing toolkit",
)

_MATTER = later(
    r"\b(?:disput(?:es?|ing)|disagree(?:ments?|s)?|differences of (?:opinion|view)|non-?compliance|escalation"
    r"|fail(?:s|ure)? to (?:comply|keep to|meet)|does not (?:comply|keep to))\b",
    re.IGNORECASE,
)
_ACTION = later(
    r"\b(?:settl\w+|resol\w+|refer\w*|escalat\w+|rais\w+|report\w*|mediat\w+|arbitrat\w+|decid\w+|put to|taken? to"
    r"|brought to|goes to)\b",
    re.IGNORECASE,
)

_KINDS = (Clause, Procedure, Companion)


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report each topmost document for whose parties nobody says how they settle differences."""
    for found in unaddressed(
        corpus, owing(corpus), _states, lambda document: in_words(corpus, document, _KINDS, _MATTER, _ACTION)
    ):
        yield Problem(
            place=found.document.at_key(None, "clauses"),
            message=found.lacks(
                "how a disagreement between the parties, or a party that falls short, is dealt with"
            ),
            help="Add a clause with `about: disputes`: who tries to settle it first, who decides after that, how soon, "
            "and that whatever someone's safety needs goes on being shared. Where it stands in a document above, it "
            "serves all those beneath.",
        )


def _states(document: Document[Protocol]) -> bool:
    return any(clauses_about(document.body, Topic.DISPUTES, Topic.NON_COMPLIANCE)) or bool(
        own_standards(document, "resolve-a-dispute")
    )
