"""How sensitive an item of information is: the classes that data protection law puts it in, and confidence."""

from __future__ import annotations

from .corpus import Corpus
from .sharing import Item
from .vocabulary import DataClass


def categories(item: Item) -> tuple[str, ...]:
    """The categories that an item belongs to or may hold."""
    return (item.is_, *item.contains) if item.is_ else item.contains


def classes(corpus: Corpus, item: Item) -> frozenset[DataClass]:
    """What the law makes of an item: the classes of its categories, and of those that these lie within."""
    return classes_of(corpus, categories(item))


def classes_of(corpus: Corpus, named: tuple[str, ...]) -> frozenset[DataClass]:
    """What the law makes of categories, by id, and of those that these lie within."""
    known: dict[tuple[str, ...], frozenset[DataClass]] = corpus.once("classes of categories", dict)
    if named not in known:
        known[named] = frozenset(
            category.class_
            for each in named
            for wider in corpus.wider("category", each)
            if (category := corpus.category(wider)) is not None and category.class_ is not None
        )
    return known[named]


def is_confidential(corpus: Corpus, item: Item) -> bool:
    """Whether a duty of confidence is owed: as the item says, else as is usual for one of its categories."""
    if item.confidential is not None:
        return bool(item.confidential)
    return any(_usually_confidential(corpus, each) for each in categories(item))


def _usually_confidential(corpus: Corpus, id: str) -> bool:
    """As the category says; as a wider one says, where it says nothing itself."""
    own = corpus.category(id)
    if own is not None and own.confidential is not None:
        return bool(own.confidential)
    return any(
        bool(category.confidential)
        for wider in corpus.wider("category", id)
        if (category := corpus.category(wider)) is not None
    )
