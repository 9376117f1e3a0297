"""A placeholder was left in: "[insert]", "TBC", "XX days", filler text, a prompt of the template.

Looks at every text of every document for what stands in place of words still to come: square brackets with
an instruction, a choice or the bare name of what belongs there; TBC, TBA, TBD and TODO; "to be confirmed"
or "to follow" at the end of a line; letters for a figure ("XX days", "20XX", "dd/mm/yyyy" as a day to
come); rows of underscores, dots or question marks; merge fields; filler text; instructions to the author
("Describe here", "This section should set out", "delete as appropriate"); and words in capitals such as
"CHANGE DEFINITION TO".

References in square brackets (`[clause 5.2]`, `[law: ...]`, `[term: ...]`), links, the dots of an omission,
forms of dates and addresses that are explained, and what is quoted are no placeholders. Templates keep
theirs, and retired documents are left alone.

Why
---
Published agreements carry "[insert]" and "Version: [Insert details here]" for years. Nobody can
sign what is not there.

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
from collections.abc import Iterator

from ...model.corpus import Corpus
from ...model.findings import Problem, Severity
from ...model.passages import passages
from ...model.protocol import Protocol, ProtocolType
from ...model.texts import texts
from ...model.words import Thing
from ..rule import declare
from ._prompts.cues import may_hold_one, texts_with_cues
from ._prompts.placeholders import placeholder

RULE = declare(severity=Severity.ERROR, source="published agreements")


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report every text with a placeholder in it, once each."""
    held = texts_with_cues(texts(corpus))
    if not held:
        return
    known: dict[str, str] = {}
    for passage in passages(corpus):
        text = passage.text
        if text not in held and passage.said not in held:
            continue
        # Many texts stand in many documents, and each says the same wherever it stands.
        found = known.get(text)
        if found is None:
            found = known[text] = placeholder(passage.said) if may_hold_one(text) else ""
        if found and not _keeps_its_prompts(passage.document.body):
            yield Problem(
                place=passage.place,
                message=f"A placeholder was left in: “{found}”.",
                help="Put in what belongs there, or take the words out.",
            )


def _keeps_its_prompts(body: Thing) -> bool:
    return isinstance(body, Protocol) and (body.is_retired or body.type is ProtocolType.TEMPLATE)
