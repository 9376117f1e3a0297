"""An item of information lies outside the categories of the document above's closed list.

Looks at the category of each item, and at those it may also hold. On each line upwards the nearest closed list
counts, by the hierarchy of categories; an item that stands there without a category has room for one of the same id.
One of several parents that has room is enough. A list that is open, or absent, binds nothing. What passes only for
purposes that rest on a statutory duty, or only in emergencies, may exceed it.

Why
---
Warrington's agreements share data "as described" in the protocol above them. A party that signed for names
and addresses has not signed for health records.

When to waive
-------------
When the owner of the document above has agreed to add the category: until the day of its next edition.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    parents:
      - protocol: children-and-families
    data:
      list:
        - item: child-identity
          is: identity
        - item: bank-details
          is: financial
    ---
    protocol: children-and-families
    title: Overarching protocol for children and families
    type: overarching
    tier: overarching
    data:
      closed: yes
      list:
        - item: who-the-child-is
          is: identity

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    parents:
      - protocol: children-and-families
    data:
      list:
        - item: child-identity
          is: identity
    ---
    protocol: children-and-families
    title: Overarching protocol for children and families
    type: overarching
    tier: overarching
    data:
      closed: yes
      list:
        - item: who-the-child-is
          is: identity
"""

import datetime
from collections.abc import Iterator

from ...model.corpus import Corpus
from ...model.document import Document
from ...model.effective import nearest_above
from ...model.findings import Problem, Related, Severity
from ...model.framework import Owes
from ...model.places import Step
from ...model.protocol import Protocol
from ...model.sharing import Item
from ..rule import declare
from ._shared import binds, duty_among, midway, owing

RULE = declare(severity=Severity.ERROR, source="Warrington's framework")


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report items whose categories no closed list above has room for."""
    closed = {
        each.id: (frozenset(item.item for item in items if not item.is_), frozenset(_categories(items)))
        for each in corpus.protocols
        if each.body.data and each.body.data.closed and (items := each.body.data.list) and binds(each)
    }
    closed = {id: (items, categories) for id, (items, categories) in closed.items() if categories}
    if not closed:
        return
    for document in owing(corpus, Owes.DATA):
        lists = nearest_above(corpus, document, closed) if document.body.data else ()
        if not lists:
            continue
        for item in document.body.data.list if document.body.data else ():
            if any(item.item in closed[each.id][0] for each in lists):
                continue
            for steps, category in _held(item):
                if any(corpus.is_within("category", category, closed[each.id][1]) for each in lists):
                    continue
                if corpus.category(category) is None:
                    continue
                if _may_exceed(corpus, document, item):
                    break
                names = " and ".join(f"`{each.id}`" for each in lists)
                verb = "is" if category == item.is_ else "may hold"
                yield Problem(
                    place=document.at(item, *steps),
                    message=f"`{item.item}` {verb} {midway(corpus.title('category', category))} (`{category}`), which "
                    f"the closed list of {names} does not include.",
                    help=f"Ask the owner of {names} to add the category, take the item out, or name under the `rests-on` of its "
                    "purpose the statutory duty that requires it.",
                    related=tuple(
                        Related(
                            ", ".join(sorted(closed[each.id][1])),
                            each.at(each.body.data, "list"),
                            each.body.name,
                        )
                        for each in lists
                    ),
                    about=f"{item.item} {category}",
                )


def _categories(items: tuple[Item, ...]) -> Iterator[str]:
    for item in items:
        if item.is_:
            yield item.is_
        yield from item.contains


def _held(item: Item) -> Iterator[tuple[tuple[Step, ...], str]]:
    """The categories of an item, each with where it stands."""
    if item.is_:
        yield ("is",), item.is_
    for position, category in enumerate(item.contains):
        yield ("contains", position), category


def _may_exceed(corpus: Corpus, document: Document[Protocol], item: Item) -> bool:
    """Whether an item passes in emergencies alone, or only for purposes that rest on a duty."""
    carried = [flow for flow in document.body.flows if item.item in flow.items]
    if carried and all(flow.emergency for flow in carried):
        return True
    purposes = document.body.purposes.list if document.body.purposes else ()
    on_duty = {each.purpose for each in purposes if duty_among(corpus, each.rests_on)}
    served = {purpose for flow in carried if not flow.emergency for purpose in flow.purposes}
    served = served or {each.purpose for each in purposes}
    return bool(served) and served <= on_duty
