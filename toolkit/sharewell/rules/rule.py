"""What a rule is: a module whose docstring is its page, with a declaration and one `check`.

    '''What it finds, in one sentence.

    What it looks at, in a paragraph.

    Why
    ---
    The reason, with its source.

    When to waive
    -------------
    ...

    Bad
    ---
        a document that breaks the rule, or several parted by lines of three hyphens; where the rule needs an earlier
        version, a document that begins with the line `# before` is what one of the same kind and id was

    Good
    ----
        the same, mended
    '''

    RULE = declare(severity=Severity.ERROR, needs=Needs.CORPUS, source="UK GDPR Article 5(1)(c)")

    def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]: ...

The rule's name is the file's, with hyphens; its family is the folder's. Nothing else needs to be told of a new rule.
"""

from __future__ import annotations

import datetime
import enum
import functools
import importlib
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import msgspec

from ..model.altered import Altered
from ..model.corpus import Corpus
from ..model.findings import Finding, Problem, Severity
from ..model.site import BuiltSite


class Needs(enum.StrEnum):
    """What a rule must have before it; without it the rule is reported as not run."""

    FILE = "file"
    """One file's text: found while reading, before there is a corpus."""
    CORPUS = "corpus"
    """All documents of the framework, and the catalogue."""
    FINDINGS = "findings"
    """The findings of every other rule: what waivers are judged by."""
    SITE = "site"
    """The finished pages."""
    BASE = "base"
    """An earlier corpus to compare with."""


Check = Callable[[Corpus, datetime.date], Iterator[Problem]]
CheckSite = Callable[[Corpus, datetime.date, BuiltSite], Iterator[Problem]]
"""The check of a rule that `needs` the site."""
CheckBase = Callable[[Corpus, datetime.date, "tuple[Altered, ...]"], Iterator[Problem]]
"""The check of a rule that `needs` an earlier version."""
CheckFindings = Callable[[Corpus, datetime.date, "tuple[Finding, ...]"], Iterator[Problem]]


class Declaration(msgspec.Struct, frozen=True, kw_only=True):
    """What a rule declares of itself, beside its name, page and check."""

    severity: Severity
    needs: Needs = Needs.CORPUS
    dated: bool = False
    """Whether the answer depends on the day."""
    also: tuple[Severity, ...] = ()
    """Severities that single findings may have instead."""
    judges_text: bool = False
    """Whether it judges running text, so that it may be wrong and is never an error."""
    source: str = ""


def declare(
    *,
    severity: Severity,
    needs: Needs = Needs.CORPUS,
    dated: bool = False,
    also: tuple[Severity, ...] = (),
    judges_text: bool = False,
    source: str,
) -> Declaration:
    """Declare a rule; `source` is the statute, guidance or real document that it comes from."""
    return Declaration(
        severity=severity, needs=needs, dated=dated, also=also, judges_text=judges_text, source=source
    )


class Rule(msgspec.Struct, frozen=True, kw_only=True):
    """A rule of the registry: its name and family; and its module, loaded when something of it is asked for."""

    name: str
    family: str
    load: Callable[[], ModuleType]

    @property
    def module(self) -> ModuleType:
        """The module, whose docstring is the rule's page."""
        return self.load()

    @property
    def declaration(self) -> Declaration:
        """What the rule declares of itself."""
        declared: Declaration = self.module.RULE
        return declared

    @property
    def page(self) -> Page:
        """What its docstring says, taken apart."""
        return page_of(self.module.__doc__ or "")

    @property
    def family_title(self) -> str:
        """The family as a heading."""
        return (self.family[:1].upper() + self.family[1:]).replace("Yaml", "YAML")

    @property
    def severity(self) -> Severity:
        """The severity its findings have unless they say otherwise."""
        return self.declaration.severity

    @property
    def check(self) -> Check | None:
        """The check over a corpus; None for what is found while reading."""
        return getattr(self.module, "check", None)


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """A rule's docstring, taken apart."""

    finds: str
    looks_at: str
    why: str
    waive: str
    bad: str
    good: str


_HEADING = re.compile(r"^(Why|When to waive|Bad|Good)\n-+\n", re.MULTILINE)


@functools.cache
def page_of(docstring: str) -> Page:
    """Take a rule's docstring apart; raises ValueError where a part is missing."""
    import inspect

    head, *rest = _HEADING.split(inspect.cleandoc(docstring))
    parts = dict(zip(rest[::2], rest[1::2], strict=True))
    missing = {"Why", "When to waive", "Bad", "Good"} - parts.keys()
    if missing:
        raise ValueError(f"the page has no part {', '.join(sorted(missing))}")
    finds, _, looks_at = head.strip().partition("\n\n")
    examples = {name: inspect.cleandoc("\n" + parts[name]).rstrip() + "\n" for name in ("Bad", "Good")}
    return Page(
        finds=finds,
        looks_at=looks_at.strip(),
        why=parts["Why"].strip(),
        waive=parts["When to waive"].strip(),
        bad=examples["Bad"],
        good=examples["Good"],
    )


@functools.cache
def registry() -> dict[str, Rule]:
    """Every rule by name, found by its place: a file in a folder of this package. None is loaded yet."""
    rules: dict[str, Rule] = {}
    root = Path(__file__).parent
    for family in sorted(each.name for each in root.iterdir() if (each / "__init__.py").is_file()):
        for file in sorted((root / family).glob("[!_]*.py")):
            name = file.stem.replace("_", "-")
            load = functools.partial(importlib.import_module, f"{__package__}.{family}.{file.stem}")
            rules[name] = Rule(name=name, family=family.replace("_", " "), load=load)
    return rules
