"""Which texts may cite anything, told by their words alone: most do not, and need not be read.

A text is left out only where nothing that the scan knows can stand in it: no last word of an Act's name and no initials,
no number after the name of a part, and of each name of several words not all of them.
"""

from __future__ import annotations

from ...model.patterns import later
from ...model.texts import Texts
from .instruments import Book
from .parts import UNITS
from .phrases import Phrases, plain
from .scan import FIRST_WORDS

UNIT_WORDS = frozenset(
    "s ss sect section sections art arts article articles sch schs sched scheds schedule schedules para paras paragraph"  # noqa: SIM905
    " paragraphs part parts pt pts reg regs regulation regulations ground grounds annex annexes ch chapter chapters".split()
)
"""Every way of writing the kind of a part, in small letters and without a full stop."""
_RUN = later(r"[A-Za-z0-9]+")
_HEAD = later(r"[A-Za-z]+(?=\d)")
_NAME = later(r"[A-Za-z0-9]+(?:['’.&][A-Za-z0-9]+)*['’]?")
_NUMBERED_UNIT = later(rf"(?<!\w)(?:{'|'.join(UNITS.values())})\s{{0,3}}[\dIVX]")
_YEAR = later(r"(?:1[5-9]|20)\d\d")


def may_cite(texts: Texts, book: Book, phrases: Phrases) -> frozenset[str]:
    """The texts in which a citation, or a name that the catalogue keeps, may stand."""
    words = _Words(book, phrases)
    for word in texts.standing:
        words.sort(word)
    held = texts.holding(words.alone)
    # Of “the child's first 3 days”, the “s” and the number say little until they are seen side by side.
    held |= {
        each for each in texts.holding(words.units, words.numbers) if _NUMBERED_UNIT.search(texts.all[each])
    }
    held |= texts.holding(words.acts, words.years) | texts.holding(words.years, words.chapters)
    for name in phrases.names_of_several:
        if all(each in words.named for each in name):
            held |= texts.holding(*[words.named[each] for each in name])
    return texts.of(held)


class _Words:
    """Words sorted by what they may be part of."""

    def __init__(self, book: Book, phrases: Phrases) -> None:
        self._beginnings = frozenset(
            (*FIRST_WORDS, *book.initials, *book.before_act, *phrases.single_beginnings)
        )
        self._names = frozenset(each for name in phrases.names_of_several for each in name)
        self.alone: list[str] = []
        """Those that are enough by themselves."""
        self.units: list[str] = []
        self.numbers: list[str] = []
        self.acts: list[str] = []
        self.years: list[str] = []
        self.chapters: list[str] = []
        self.named: dict[str, list[str]] = {}
        """Those that stand in names of several words, by what they are without signs and capitals."""

    def sort(self, word: str) -> None:
        """Put a word, with the signs about it, where it belongs."""
        if word[0].isdigit() or word[0] in "IVX":
            self.numbers.append(word)
        if word.isalpha() and word.isascii():
            self._sort_run(word, 0, word)
        else:
            if "§" in word or "U.K" in word or "S.I" in word:
                self.alone.append(word)
            for run in _RUN.finditer(word):
                self._sort_run(word, run.start(), run[0])

    def _sort_run(self, word: str, start: int, run: str) -> None:
        name = _NAME.match(word, start) if len(run) < len(word) else None
        folded = plain(name[0] if name else run)
        if folded in self._names:
            self.named.setdefault(folded, []).append(word)
        if run in self._beginnings or (run[-1] == "s" and run[:-1] in self._beginnings):
            self.alone.append(word)
        elif run[0].isdigit():
            if _YEAR.match(run):
                self.years.append(word)
        else:
            self._sort_unit(word, start, run)
            if run == "act":
                self.acts.append(word)
            elif run in ("c", "chapter"):
                self.chapters.append(word)

    def _sort_unit(self, word: str, start: int, run: str) -> None:
        """A word may be the name of a part, with a number in it or before one."""
        head = _HEAD.match(run)
        unit = head[0] if head else run
        if unit.casefold() not in UNIT_WORDS and unit.rstrip("IVX").casefold() not in UNIT_WORDS:
            return
        following = word[start + len(run) :].lstrip(".")
        if (
            head
            or unit.casefold() not in UNIT_WORDS
            or following[:1].isdigit()
            or following[:1] in tuple("IVX")
        ):
            self.alone.append(word)
        elif not following:
            self.units.append(word)
