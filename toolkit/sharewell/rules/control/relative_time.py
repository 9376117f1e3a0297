"""The text says "currently" or "over the coming months" with no date beside it, or a temporary clause has no end.

Looks at running text for words that were true on the day of writing: currently, at present, recently, shortly, soon,
in due course, next year, over the coming months, new legislation, upcoming changes, today, at the time of writing;
for states that go on (in the process of, under way, not yet, has yet to, still using, is now moving); and for
arrangements and offices called temporary, interim or for the time being, or made because of the pandemic. A date or
year in the same sentence answers them (the year in the name of an Act does not), as does a date of the thing itself,
such as a clause's `until`. What changes with the case is not meant: where the child currently lives, a patient
recently discharged, the next working day, shortly after a birth, the law as currently in force, and reviews that
follow when new legislation comes. Retired documents and histories of versions are left alone.

Why
---
Agreements are read for years. Published guidance promises a duty "over the coming months" and gives no date, and
arrangements of the pandemic stand in documents without an end.

When to waive
-------------
When the document is reissued so often that the words stay true.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    clauses:
      - clause: system
        text: The council is currently moving its records to another system.

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    clauses:
      - clause: system
        text: The council moves its records to another system by 31 March 2027.
      - clause: address
        text: The address at which the child currently lives is shared.
"""

import datetime
import functools
from collections.abc import Iterator

from ...model.corpus import Corpus
from ...model.current_text import cues, current_texts, sentences_of
from ...model.findings import Problem, Severity
from ...model.party import Party
from ...model.passages import Passage
from ...model.patterns import later
from ...model.protocol import Protocol
from ...model.sharing import Item, Subjects
from ..rule import declare
from ._circumstances import is_of_a_body, is_of_a_case
from ._stopgaps import stopgap
from ._wording import quoted
from ._words_of_time import day_of_writing, new_things, present_or_to_come

RULE = declare(
    severity=Severity.WARNING, judges_text=True, source="NHS guidance on social care; published agreements"
)

_SEASONS = cues(
    "year years month months week weeks quarter quarters term terms spring summer autumn winter january february march april may june july august"
    " september october november december financial academic school"
)
_BEING_CUES = cues(
    "developed drafted written finalised finalized procured negotiated set piloted introduced phased migrated replaced rolled built designed tested"
    " recruited reorganised reorganized restructured merged trialled commissioned prepared revised consulted renegotiated upgraded moved"
)
_IS_CUES = cues("is are remain remains being")
_CUES = (
    (
        cues(
            "currently presently present current moment nowadays writing stand now recently lately newly recent shortly soon imminently coming ahead future"
            " forthcoming upcoming impending temporary temporarily interim provisional transitional stopgap pandemic covid coronavirus pilot trial lockdown"
        ),
    ),
    (cues("next this last later earlier"), _SEASONS),
    (cues("new newly"), cues(
        "legislation law laws act acts bill regulations duty duties guidance code framework system systems arrangements structure structures portal"
        " platform database model regime software unitary authority"
    )),
    (cues("due"), cues("course")), (cues("further"), cues("notice")), (cues("to"), cues("date")), (cues("before"), cues("long")),
    (cues("these right time just"), cues("days now being been started begun launched moved")), (cues("short stop"), cues("term gap")),
    (cues("today yet underway pending lockdown outbreak drafting written drafted prepared publication printing"),),
    (cues("under in"), cues("way progress train preparation development construction negotiation discussion"), _IS_CUES),
    (cues("under"), cues("way")),
    (cues("process course midst middle"), cues("in"), cues("of")),
    (cues("being"), _BEING_CUES), (cues("still"), cues(
        "using use uses used rely relies await awaits awaiting waiting working negotiating being to in under outstanding without unsigned"
    )),
    (cues("so"), cues("far")), (cues("about due"), cues(
        "end merge move launch close change migrate live begin start join replace replaced launched merged abolished closed moved joined renamed"
        " procured reprocured reorganised reorganized changed"
    ), cues("is are"), cues("to")),
    (cues("last past"), cues("few couple several")), (cues("acting"), cues("head director chief manager officer lead chair guardian clerk secretary")),
    (cues("restrictions emergency distancing crisis"), cues("while because owing due given since during throughout response light view result")),
)  # fmt: skip
"""Words of which every text that the rule may find something in holds some."""

_NAMED_YEAR = later(
    r"\b(?:Acts?|Regulations?|Order|Rules|Bill|Measure|Together|Education|Code|Convention|Directive|Strategy"
    r"|Framework|edition|ISO[ \d]+)(?: \([^)]*\))?[,:]? ?(?:19|20)\d\d\b"
)
_DATE = later(r"\b(?:19|20)\d\d(?:[-/]\d\d)?\b|\b\d{1,2}[./]\d{1,2}[./]\d\d\b")
_DIGIT = later(r"\d")
_AS_AT = later(
    r"\b(?:[Aa]s (?:at|of)|[Cc]orrect (?:at|on|as)|[Aa]ccurate (?:at|on|as)|(?:[Ww]ritten|[Uu]pdated|[Dd]rafted|[Pp]repared)"
    r" (?:on|in|at))\b[^.;]{0,30}?\b(?:19|20)\d\d\b"
)
"""A date that a whole text is told as at."""


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report each text with words that hold only on the day of writing, once, and each stopgap without an end."""
    # Many texts stand in many documents: each is judged once.
    judged = functools.cache(undated)
    for text in current_texts(corpus):
        for passage in text.holding(*_CUES):
            of_people = isinstance(passage.thing, Item | Subjects)
            found = None if _is_dated(passage) else judged(passage.said, of_people)
            if found:
                words, sentence, stopgap = found
                yield Problem(
                    place=passage.place,
                    message=f"“{words}” sets no end: {quoted(sentence)}."
                    if stopgap
                    else f"“{words}” was true on the day of writing, and no date stands beside it: {quoted(sentence)}.",
                    help="Give the last day (a clause has `until` for it)."
                    if stopgap
                    else "Give the date (“from 1 April 2027”, “as at November 2026”), or take the words out.",
                )


def _is_dated(passage: Passage) -> bool:
    """Whether the thing that holds a text gives a date of its own."""
    thing = passage.thing
    if isinstance(thing, Protocol | Party):
        return False
    return any(getattr(thing, each, None) for each in ("until", "on", "since", "due", "ended"))


def undated(text: str, of_bodies: bool = False) -> tuple[str, str, bool] | None:
    """The words that hold only on the day of writing, their sentence, and whether they are a stopgap's; None for none.

    With `of_bodies`, only what is said of an organisation counts: in a list of what is shared, "current" is said of people.
    """
    if ("19" in text or "20" in text) and _AS_AT.search(text):
        return None
    for said in sentences_of(text):
        words = said.lower()
        if _DIGIT.search(said) and _DATE.search(_NAMED_YEAR.sub("", said)):
            continue
        if found := day_of_writing(words):
            return said[found.start() : found.end()].strip(" ,"), said, False
        if not of_bodies and (found := stopgap(words, text)) and not is_of_a_case(words, found):
            return said[found.start() : found.end()], said, True
        for found, to_come in present_or_to_come(words):
            if not is_of_a_case(words, found, to_come) and (not of_bodies or is_of_a_body(words, found)):
                return said[found.start() : found.end()], said, False
        if not of_bodies and (found := next(new_things(words), None)):
            return said[found.start() : found.end()], said, False
    return None
