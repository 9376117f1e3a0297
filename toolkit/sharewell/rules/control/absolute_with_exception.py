"""Absolute wording stands beside its exceptions, or the scope is stated two ways.

Looks at running text for wording that leaves no room for an exception ("under no circumstances", "in all cases",
"only ever", "without exception") and has one in the same sentence. Looks also for any absolute (never, always, solely,
exclusively, strictly limited, forbidden, nobody, only) that a later sentence of the same text takes back about the same
matter: by a permission, a further recipient or use, a "need not", a duty or "however". "Never ..., unless ..." in one
sentence is a rule with its exception, and no fault; nor is a permission for another recipient, place, means or agent.
"Not always", "almost never" and "normally" are not meant. An item that is listed as not shared `unless` something may
not elsewhere be said never to be shared, and words printed in one part may not contradict another part. Of the scope it
asks whether the document is for some only and also for others, covers and leaves out the same people, or counts its
parties in two ways. Retired documents are left alone.

Why
---
Staff remember the absolute half of the sentence. One published chapter says that information "should only ever be
shared if" people agree, and gives its exceptions two sections on; another states its scope two ways.

When to waive
-------------
When the words are prescribed by law or by a form, and may not be changed.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    clauses:
      - clause: consent
        text: Information is never shared without consent. It may be shared without it where a child is at risk of harm.

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    clauses:
      - clause: consent
        text: >-
          We ask for consent before we share. We share without it where a child is at risk of harm, and where asking
          would add to the risk.
"""

import datetime
import re
from collections.abc import Iterator

from ...model.control import AsPrinted
from ...model.corpus import Corpus
from ...model.current_text import CurrentText, cues, current_texts, word_index
from ...model.findings import Problem, Related, Severity
from ...model.places import Place
from ...model.protocol import Protocol
from ..rule import declare
from ._absolute_words import NEVER
from ._absolutes import absolute, beside_exception, contradicted, may_stand_beside_exception
from ._coverage import SENTENCE_ENDS
from ._scope import may_be_stated_two_ways, scope_stated_two_ways
from ._wording import quoted

RULE = declare(
    severity=Severity.WARNING,
    judges_text=True,
    source="published procedures: absolute wording with exceptions elsewhere, scope stated two ways",
)

_ABSOLUTE_CUES = cues(
    "never always ever only no all any every circumstances occasion account invariably absolutely strictly completely totally blanket absolute"
    " outright prohibited forbidden banned whatsoever"
)
_STRONG_CUES = _ABSOLUTE_CUES - cues("no all any every ever only circumstances occasion account") | cues(
    "solely exclusively exclusive purely entirely alone limited restricted confined reserved sole consent only"
)
_EXCEPTION_CUES = cues(
    "unless except excepting save apart otherwise other exception exceptions exceptionally exceptional however but although though barring excluding"
    " apply waived overridden relaxed lifted emergency circumstances yet"
)
_LIFTING_CUES = cues(
    "may can could might also too well need needs not optional exempt waived without directly required acceptable enough allowed permitted accepted kept"
    " is are was goes go will absence never have has read keeps keep exception exceptions however"
)
_NO_CUES = cues("no not cannot nothing nobody none don won")
_ANY_CUES = cues(
    "any anyone anybody anything anywhere ever whatsoever third single account circumstances occasion time case situation reason"
)
_EMPHATIC_CUES = cues(
    "no not any all every times circumstances occasion account fail ever matter regardless event without"
)
_APART_WAYS = (
    (_STRONG_CUES, _LIFTING_CUES),
    (_NO_CUES, _ANY_CUES | cues("no nothing nobody none"), _LIFTING_CUES - _NO_CUES),
    (cues("all every each everyone everybody"), _LIFTING_CUES - cues("is are may can")),
    (cues("circumstances case cases event times only every all"), _LIFTING_CUES | cues("must should")),
)
_TOGETHER_WAYS = (
    (_STRONG_CUES | _EMPHATIC_CUES, _EXCEPTION_CUES),
    (cues("consent permission agreement"), _NO_CUES | cues("only"), cues("without exception exceptions")),
    (
        cues("none nobody nothing no not"),
        _LIFTING_CUES - cues("is are not need") | cues("receives shown given sent"),
    ),
)


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report absolute wording beside its exceptions, once for each text, and a scope stated two ways."""
    # Many texts stand in many documents: each is read once.
    known: dict[str, str | None] = {}

    def read(said: str) -> str | None:
        if said not in known:
            known[said] = beside_exception(said) if _may_contradict(said) else None
        return known[said]

    index = word_index(corpus)
    possible = index.holding((*_APART_WAYS, *_TOGETHER_WAYS)) & may_stand_beside_exception(index)
    absolutes = index.holding(((_ABSOLUTE_CUES,),))
    never = absolutes & index.possible(NEVER.ways)
    scoped = may_be_stated_two_ways(index)
    for text in current_texts(corpus):
        body = text.document.body
        scopes = tuple(scope_stated_two_ways(text, scoped)) if isinstance(body, Protocol) else ()
        yield from scopes
        for passage in text.among(possible):
            found = None if isinstance(passage.thing, AsPrinted) else read(passage.said)
            if found and all(passage.place != each.place for each in scopes):
                yield _problem(passage.place, found)
        if isinstance(body, Protocol):
            yield from _apart(text, body, absolutes, never)


def _may_contradict(said: str) -> bool:
    """Whether a text has a second sentence, or words of exception in its only one."""
    return SENTENCE_ENDS.search(said) is not None or not _EXCEPTION_CUES.isdisjoint(re.findall(r"\w+", said))


def _problem(place: Place, words: str, *related: Related) -> Problem:
    return Problem(
        place=place,
        message=f"Absolute wording stands beside an exception: {quoted(words)}.",
        help="Say what is done as a rule, and name the exceptions in the same breath; or take the exception out.",
        related=related,
    )


def _apart(
    text: CurrentText, body: Protocol, printed: frozenset[int], never: frozenset[int]
) -> Iterator[Problem]:
    """Absolute wording whose exception stands in another key: of something excluded, or of what is printed.

    `printed` are the texts that may be absolute where they are printed, `never` those that may say never.
    """
    document = text.document
    excluded = [each for each in (body.data.excluded if body.data else ()) if each.unless]
    if not (excluded or body.as_printed):
        return
    for passage in text.among(printed if body.as_printed else never):
        thing = passage.thing
        if isinstance(thing, AsPrinted):
            if passage.key == "says" and contradicted(passage.said, thing.notes):
                yield _problem(
                    passage.place, passage.said, Related(thing.notes or "", document.at(thing, "notes"))
                )
        elif (denied := absolute(passage.said)) and not beside_exception(passage.said):
            for each in excluded:
                own = each is thing and passage.key == "why"
                if own or each.item.replace("-", " ") in denied.lower():
                    yield _problem(
                        passage.place, denied, Related(each.unless or "", document.at(each, "unless"))
                    )
                    break
