"""An item is filed in a class that its own name contradicts: ethnicity as ordinary, gender as special category.

Judges the words of each item under `data` (its title, what it means, the words printed; its id where it has no title)
against what its categories are in law. Words for race, religion, health and the like call for special category data,
words for convictions and offences for criminal offence data, each under `is` or `contains`. An item whose name
holds nothing but ordinary matters (gender, age, name, income) is not special category data. Where a published
document lists an item under a class (`filed-as`), that is compared with its category. What is ruled out (“no health
information”), a worker or service that is named (“health visitor”), and what is quoted are left alone. It judges words,
so it may be wrong.

Why
---
The class decides which conditions are needed: an Article 9 condition for special category data, Article 10 for
offences. Published agreements list ethnicity with the address, gender as special, and criminal history as special
category data, for which it then names the wrong condition.

When to waive
-------------
When the words mean something else here: say what, under `means`.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    data:
      list:
        - item: background
          title: Name, address and ethnic origin
          is: identity

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    data:
      list:
        - item: background
          title: Name, address and ethnic origin
          is: identity
          contains: [racial-or-ethnic-origin]
"""

import datetime
import re
from collections.abc import Iterator

from ...model.corpus import Corpus
from ...model.document import Document
from ...model.findings import Problem, Related, Severity
from ...model.passages import passages
from ...model.patterns import later
from ...model.protocol import Protocol, ProtocolType
from ...model.sensitivity import categories, classes
from ...model.sharing import Item
from ...model.vocabulary import DataClass
from ..rule import declare
from ..sentences import listed
from ._wording import named, names_only_ordinary

RULE = declare(
    severity=Severity.WARNING,
    judges_text=True,
    source="UK GDPR Articles 9 and 10; agreements that list ethnicity as ordinary and gender as special",
)

_IN_WORDS = {
    DataClass.PERSONAL: "ordinary personal data",
    DataClass.SPECIAL: "special category data",
    DataClass.CRIMINAL: "criminal offence data",
    DataClass.NOT_PERSONAL: "not personal data",
}
_FILED_AS = (
    (
        DataClass.PERSONAL,
        later(r"\b(?:non-?|not |less )(?:sensitive|special)|\bordinary\b", re.IGNORECASE),
    ),
    (DataClass.CRIMINAL, later(r"\b(?:criminal|offences?|convictions?)\b", re.IGNORECASE)),
    (DataClass.SPECIAL, later(r"\b(?:special|sensitive)\b", re.IGNORECASE)),
    (DataClass.PERSONAL, later(r"\b(?:personal|basic|standard|demographics?|general)\b", re.IGNORECASE)),
)
_GUARDED = frozenset({DataClass.SPECIAL, DataClass.CRIMINAL})
_KEYS = ("title", "means", "as-printed")


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report each item whose words and categories disagree on its class in law."""
    said: dict[tuple[str, int], list[str]] = {}
    for each in passages(corpus):
        if each.thing.__class__ is Item and each.key in _KEYS:
            said.setdefault((each.document.path, each.thing.at), []).append(each.said)
    for document in corpus.protocols:
        body = document.body
        if body.data is None or body.is_retired or body.type is ProtocolType.TEMPLATE:
            continue
        for item in body.data.list:
            texts = said.get((document.path, item.at), [])
            if not item.title:
                texts = [*texts, item.item.replace("-", " ")]
            yield from _judged(corpus, document, item, texts)


def _judged(corpus: Corpus, document: Document[Protocol], item: Item, texts: list[str]) -> Iterator[Problem]:
    own = classes(corpus, item)
    words = [each for text in texts for each in named(text)]
    nothing_to_judge = not words and item.filed_as is None and own != {DataClass.SPECIAL}
    if nothing_to_judge or own == {DataClass.NOT_PERSONAL} or (own >= _GUARDED and item.filed_as is None):
        return
    if any(corpus.category(each) is None for each in categories(item)):
        return
    found = [(word, id, _class(corpus, id)) for word, id in words]
    meant = own | {each for _, _, each in found if each}
    listed_as = _listed_as(item)
    missing = {id: word for word, id, each in found if each is not None and each not in own}
    if listed_as is not None and _is_wrong(listed_as, meant):
        yield _listed_wrongly(document, item, meant)
    elif own and missing:
        yield _missing(corpus, document, item, own, missing)
    elif own == {DataClass.SPECIAL} and not found and _is_ordinary(corpus, item, texts):
        yield _not_special(document, item)


def _is_wrong(listed_as: DataClass, meant: frozenset[DataClass]) -> bool:
    """Whether the class under which a document lists an item is another than what it is or holds."""
    match listed_as:
        case DataClass.PERSONAL:
            return not meant.isdisjoint(_GUARDED)
        case DataClass.SPECIAL:
            return bool(meant) and DataClass.SPECIAL not in meant
        case _:
            return DataClass.SPECIAL in meant and DataClass.CRIMINAL not in meant


def _class(corpus: Corpus, category: str) -> DataClass | None:
    entry = corpus.category(category)
    return entry.class_ if entry else None


def _listed_as(item: Item) -> DataClass | None:
    if item.filed_as is None:
        return None
    return next((each for each, words in _FILED_AS if words.search(item.filed_as)), None)


def _is_ordinary(corpus: Corpus, item: Item, texts: list[str]) -> bool:
    """Whether every word about an item is of ordinary matters.

    That somebody is a patient of a service can be health data, so that a name among health data is left alone.
    """
    about_health = any(corpus.is_within("category", each, ("health",)) for each in categories(item))
    return bool(texts) and all(names_only_ordinary(each, about_health) for each in texts)


def _missing(
    corpus: Corpus,
    document: Document[Protocol],
    item: Item,
    own: frozenset[DataClass],
    missing: dict[str, str],
) -> Problem:
    entries = [entry for id in missing if (entry := corpus.category(id)) is not None]
    kinds = dict.fromkeys(_IN_WORDS[each.class_] for each in entries if each.class_)
    words = dict.fromkeys(f"“{each}”" for each in missing.values())
    return Problem(
        place=document.at(item, "is"),
        message=f"The item `{item.item}` names {listed(words)}, which is {listed(kinds)}, and is filed as "
        f"{listed(_IN_WORDS[each] for each in DataClass if each in own)}.",
        help=f"File it under {listed((f'`{each}`' for each in missing), 'or')}, or name that under `contains`; then "
        "see that the condition the law asks for is stated. If it is not part of the item, say so under `means`.",
        related=tuple(Related(each.means, title=each.title) for each in entries if each.means),
        about=item.item,
    )


def _not_special(document: Document[Protocol], item: Item) -> Problem:
    return Problem(
        place=document.at(item, "is"),
        message=f"The item `{item.item}` is filed as special category data, and its name has only ordinary personal "
        "data in it.",
        help="File it under an ordinary category, such as `sex-and-gender` or `identity`. Keep whatever extra care is "
        "wanted: `confidential: yes` says so. If it does tell about health, origin or belief, say how under `means`.",
        about=item.item,
    )


def _listed_wrongly(document: Document[Protocol], item: Item, meant: frozenset[DataClass]) -> Problem:
    kinds = [_IN_WORDS[each] for each in DataClass if each in meant and each is not DataClass.PERSONAL]
    return Problem(
        place=document.at(item, "filed-as"),
        message=f"The document lists `{item.item}` as “{item.filed_as}”, and it is "
        f"{listed(kinds) or _IN_WORDS[DataClass.PERSONAL]}.",
        help="List it under its own class; then see that the condition the law asks for is stated. Extra care for it "
        "may stay.",
        about=item.item,
    )
