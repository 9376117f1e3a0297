"""Public bodies share information, and nothing says that whoever gave it is consulted before it is disclosed to the public.

Looks, in agreements and overarching protocols in use to which a body subject to the Freedom of Information Act is a
party, for a clause that has such a body consult the party whose information was asked for: in the document, in one
above it, or in a procedure that carries either out. What lacks one is reported once, at the topmost document that
owes it, at the clause on freedom of information where there is one that leaves the consultation out.

Why
---
What a charity or the police gave a council can be asked of the council, which cannot see what harm disclosure would
do. The code of practice under the Act has public authorities consult third parties; published agreements repeat it
(Warwickshire, section 15).

When to waive
-------------
When the parties consult each other under a protocol on requests that stands outside this framework.

Bad
---
    party: anyborough-council
    title: Anyborough Council
    is: [local-authority]
    ---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    parties:
      - party: anyborough-council
    clauses:
      - clause: freedom-of-information
        about: freedom-of-information
        text: The parties publish this agreement through their publication schemes.

Good
----
    party: anyborough-council
    title: Anyborough Council
    is: [local-authority]
    ---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    parties:
      - party: anyborough-council
    clauses:
      - clause: freedom-of-information
        about: freedom-of-information
        text: A public body that is asked consults the party whose information it is before it answers.
"""

import datetime
import re
from collections.abc import Iterator

from ...model.adoption import takes_part
from ...model.clauses import Clause, Topic
from ...model.corpus import Corpus
from ...model.document import Document
from ...model.findings import Problem, Severity
from ...model.patterns import later
from ...model.protocol import Protocol
from ...model.signing import PartyAs
from ..rule import declare
from ._shared import clauses_about, line, owing, said_of, unaddressed

RULE = declare(
    severity=Severity.WARNING,
    dated=True,
    judges_text=True,
    source="Freedom of Information Act 2000 section 45 code of practice; Rotherham's overarching protocol of 2012, 4.1.4",
)

# Bodies that the catalogue calls public authorities although the Act does not cover them.
_NOT_COVERED = frozenset({"nca"})

_BEARER = (PartyAs.SIGNATORY, PartyAs.UNIT, PartyAs.ASSOCIATE, None)

_FREEDOM = later(
    r"\b(?:freedom of information|FOIA?|environmental information|official information|EIRs?)\b",
    re.IGNORECASE,
)
_CONSULTS = later(
    r"\b(?:consult\w*|asks?|asking|inform(?:s|ed|ing)?|notif\w+|tells?|told|liais\w+|discuss\w*"
    r"|(?:speak|talk)(?:s|ing)? (?:to|with)|check(?:s|ed|ing)? with|raises? it with"
    r"|contact(?:s|ed|ing)? (?:the|each|every|any|that|its|their)|(?:seek|obtain)s? (?:the )?(?:views?|opinions?|consent"
    r"|agreement)|views? (?:of|from))\b"
    # "The body that is asked" is the one that answers, not the one that is consulted.
    r"|\b(?<!that is )(?<!which is )(?<!who is )(?<!whoever is )asked\b",
    re.IGNORECASE,
)
_GIVER = later(
    r"\b(?:originat\w+|part(?:y|ies)|partners?|(?:organisation|body|bodies|agency|agencies|authority|controller)s?"
    r"|suppl(?:ier|ied)|provid(?:er|ed)|owner|source|whoever gave|third part\w+|signator\w+|each other|one another)\b",
    re.IGNORECASE,
)


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report each topmost document with a public body, in which nobody is consulted before a disclosure."""
    owed = [each for each in owing(corpus) if _public_body(corpus, each, day)]
    for found in unaddressed(corpus, owed, _states, lambda document: _says(corpus, document)):
        body = found.document.body
        clause = next(clauses_about(body, Topic.FREEDOM_OF_INFORMATION), None)
        who = corpus.title("party", _public_body(corpus, found.document, day) or "")
        yield Problem(
            place=found.document.at(clause) if clause else found.document.at_key(None, "clauses"),
            message=found.lacks(
                f"that {who}, or another public body that is asked for shared information under the Freedom of "
                "Information Act, consults whoever gave it"
            ),
            help="Add it to a clause with `about: freedom-of-information`: who is consulted, and how many days they "
            "have to reply. Where it stands in a document above, it serves all those beneath.",
        )


def _public_body(corpus: Corpus, document: Document[Protocol], day: datetime.date) -> str | None:
    """The first party to a document, or to one above where it names none, that the Act covers."""
    parties = next((each.body.parties for each in line(corpus, document) if each.body.parties), ())
    for entry in parties:
        is_covered = corpus.is_public_authority(entry.party) and _NOT_COVERED.isdisjoint(
            corpus.body_types(entry.party)
        )
        if is_covered and entry.as_ in _BEARER and takes_part(entry, day):
            return entry.party
    return None


def _states(document: Document[Protocol]) -> bool:
    """Whether a clause has the matter for its subject and no words here: one known by its number may say anything."""
    return any(each.text is None for each in clauses_about(document.body, Topic.FREEDOM_OF_INFORMATION))


def _says(corpus: Corpus, document: Document[Protocol]) -> bool:
    for thing in (*document.body.clauses, *document.body.steps):
        said = said_of(corpus, document, thing)
        about = isinstance(thing, Clause) and thing.about is Topic.FREEDOM_OF_INFORMATION
        if (about or _FREEDOM.search(said)) and _CONSULTS.search(said) and _GIVER.search(said):
            return True
    return False
