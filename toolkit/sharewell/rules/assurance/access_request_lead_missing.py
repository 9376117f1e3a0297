"""Nobody is named who answers a person's request to see records that several parties share.

Looks, in agreements and overarching protocols in use, for a clause about access requests that says who answers, for
the joint controller that `answers-requests`, or for words to that effect elsewhere: in the document, in one above
it, or in a procedure that carries either out. What lacks one is reported once, at the topmost document that owes
it, at the clause on access requests where there is one that names nobody.

Why
---
A person may ask any of the parties, and has one month to be answered in (UK GDPR Articles 12 and 15). Where each
party waits for another, the person waits for all. The Scottish toolkit and the regulator's decision form ask who
leads.

When to waive
-------------
When the records are never held by more than one party, so that each can only answer for its own.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    clauses:
      - clause: access-requests
        about: access-requests
        text: People have a right to see what is held about them.

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    clauses:
      - clause: access-requests
        about: access-requests
        text: The council leads the answer for the shared record, whichever party was asked.
"""

import datetime
import re
from collections.abc import Iterator

from ...model.clauses import Clause, Topic
from ...model.corpus import Corpus
from ...model.document import Document
from ...model.findings import Problem, Severity
from ...model.patterns import later
from ...model.protocol import Protocol
from ..rule import declare
from ._shared import clauses_about, owing, said_of, unaddressed

RULE = declare(
    severity=Severity.WARNING,
    judges_text=True,
    source="UK GDPR Articles 15 and 26; Scotland's information sharing toolkit; ICO data sharing decision form",
)

_REQUEST = later(
    r"\b(?:subject access|access requests?|right of access|requests? (?:for access|to see|for (?:their|a copy))"
    r"|copy of (?:their|the) (?:information|records?)|SARs?|DSARs?)\b",
    re.IGNORECASE,
)
_ANSWERS = later(
    r"\b(?:lead(?:s|ing)?|answer(?:s|ed|ing)?|repl(?:y|ies|ied)|respon\w+|deal(?:s|t)? with|handl\w+|process(?:es|ed)"
    r"|co-?ordinat\w+|manag(?:es|ed)|forward\w*|pass(?:es|ed)? (?:it |them )?(?:on|to)|goes to|sent to|refer(?:s|red)? to"
    r"|takes? (?:charge|the lead)|shows?|provid\w+|receiv\w+|suppl(?:y|ies|ied)|disclos\w+|decid\w+)\b",
    re.IGNORECASE,
)
_SOMEBODY = later(
    r"\b(?:part(?:y|ies)|partners?|organisations?|agenc(?:y|ies)|council|authorit(?:y|ies)|controllers?|bod(?:y|ies)|trust"
    r"|board|police|force|school|provider|supplier|whoever|whichever|lead|officer|team|each of|all of us|we|recipient"
    r"|originator|practice|service|one of)\b",
    re.IGNORECASE,
)


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report each topmost document whose shared records nobody is to answer for."""
    for found in unaddressed(corpus, owing(corpus), _states, lambda document: _says(corpus, document)):
        clause = next(clauses_about(found.document.body, Topic.ACCESS_REQUESTS), None)
        yield Problem(
            place=found.document.at(clause) if clause else found.document.at_key(None, "clauses"),
            message=found.lacks("which party answers when somebody asks to see the records that are shared"),
            help="Say it in a clause with `about: access-requests`: who leads, how the others are asked about what they "
            "gave, and by when they reply; for joint controllers also under `answers-requests`. Where it stands in a "
            "document above, it serves all those beneath.",
        )


def _states(document: Document[Protocol]) -> bool:
    """Whether a joint controller is named for it, or a clause of which only the number is known may say anything."""
    return any(each.answers_requests for each in document.body.roles) or any(
        each.text is None for each in clauses_about(document.body, Topic.ACCESS_REQUESTS)
    )


def _says(corpus: Corpus, document: Document[Protocol]) -> bool:
    for thing in (*document.body.clauses, *document.body.steps):
        said = said_of(corpus, document, thing)
        about = isinstance(thing, Clause) and thing.about is Topic.ACCESS_REQUESTS
        is_named = _SOMEBODY.search(said) or any(each.body.title in said for each in corpus.parties)
        if is_named and (about or _REQUEST.search(said)) and _ANSWERS.search(said):
            return True
    return False
