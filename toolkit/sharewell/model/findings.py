"""What every check says: a finding, with its place, its words and its next step.

A YAML slip and a breach of a parent's clause are the same kind of thing to the officer who reads them, so they are
the same type here. Findings are data; only reporters turn them into text, JSON or annotations.
"""

import enum
import hashlib
from collections.abc import Callable

import msgspec

from .places import Place


class Severity(enum.StrEnum):
    """How much a finding matters: an error stops publication, a warning wants a decision, advice is a suggestion."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"

    @property
    def rank(self) -> int:
        """3 for an error, 2 for a warning, 1 for advice; higher is worse."""
        return {"error": 3, "warning": 2, "advice": 1}[self.value]


class Related(msgspec.Struct, frozen=True, gc=False):
    """Another place that the finding rests on, with its words: the parent's clause, the law's note."""

    words: str
    place: Place | None = None
    title: str = ""


class Fix(msgspec.Struct, frozen=True, gc=False):
    """A change that would answer the finding: put `text` in the finding's place instead of what stands there.

    It is `safe` where nobody's judgement is needed, so that `check --fix` makes it: a slip of spelling with one thing
    that can have been meant, a repealed law or a retired body with one successor.
    """

    says: str
    text: str
    safe: bool = False


class Problem(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """What a rule yields. The engine adds the rule's name and severity and makes a `Finding` of it.

    `severity` is given only where the rule may answer with more than one (its declaration lists them).
    `about` tells two problems at one place apart; it is made of ids, never of list positions.
    """

    place: Place
    message: str
    help: str = ""
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    severity: Severity | None = None
    about: str = ""


class Finding(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """One problem, at one place, in plain words, with the next step."""

    rule: str
    severity: Severity
    place: Place
    message: str
    help: str = ""
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    about: str = ""
    document: str = ""
    waived: str = ""

    @property
    def fingerprint(self) -> str:
        """Twelve hex digits that stay the same while the fault does, wherever in the file it moves.

        Made of the rule, the document's kind and id, the path of ids to the place, and what the finding is about:
        never of line numbers or list positions, so that an accepted finding stays accepted.
        """
        parts = "\x1f".join((self.rule, self.document or self.place.file, self.place.path, self.about))
        return hashlib.sha256(parts.encode(errors="surrogateescape")).hexdigest()[:12]

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """Sort key: by file, then place, then rule, so that two runs print alike."""
        return (self.place.file, self.place.line, self.place.column, self.rule, self.about)


def named(finding: Finding, name: Callable[[str], str]) -> Finding:
    """A finding with its files, and those of what it rests on, named otherwise."""
    place = msgspec.structs.replace(finding.place, file=name(finding.place.file))
    related = tuple(
        msgspec.structs.replace(each, place=msgspec.structs.replace(each.place, file=name(each.place.file)))
        if each.place
        else each
        for each in finding.related
    )
    return msgspec.structs.replace(finding, place=place, related=related)
