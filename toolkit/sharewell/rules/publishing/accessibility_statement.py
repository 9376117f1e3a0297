"""The site has no accessibility statement, or one with placeholders, without a date or a contact, or of somebody else.

Looks at the page `accessibility/`: that it is there, has no words of a template left in it, gives the day on which
it was prepared or tested and a way to reach somebody, and names the area, the framework or one of its
organisations.

Why
---
Public bodies publish an accessibility statement by the model of the regulations (Public Sector Bodies (Websites and
Mobile Applications) (No. 2) Accessibility Regulations 2018, regulation 8). One parish council's site shows “[name
of organisation]” where its name should be.

When to waive
-------------
When the site is for a body that the regulations exempt: say which exemption.

Bad
---
    framework: weirside
    title: Weirside information sharing
    area: Weirside
    tiers:
      - {tier: agreement, title: Agreements, parent: none}
    ---
    <!-- pages/accessibility.md -->
    # Accessibility statement
    This statement is for the agreements of Weirside. The site is run by [name of organisation].

    Write to help@weirside.example if you need another format. It was prepared on 22 November 2026.

Good
----
    framework: weirside
    title: Weirside information sharing
    area: Weirside
    tiers:
      - {tier: agreement, title: Agreements, parent: none}
    ---
    <!-- pages/accessibility.md -->
    # Accessibility statement
    This statement is for the agreements of Weirside. The site is run by Weirside Council.

    Write to help@weirside.example if you need another format. It was prepared on 22 November 2026.
"""

import datetime
import re
from collections.abc import Iterator

from ...model.corpus import Corpus
from ...model.findings import Problem, Severity
from ...model.patterns import later
from ...model.site import BuiltSite, article, text_of, words_of
from ..rule import Needs, declare
from ._shared import place_of

RULE = declare(
    severity=Severity.ERROR,
    needs=Needs.SITE,
    source="Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018",
)

PAGE = "accessibility/"

_PLACEHOLDER = later(
    r"\[[^\]\n]{2,80}\]"
    r"|\blorem ipsum\b|\b[xX]{3,}\b|\bTB[ACD]\b|\bx{2}/x{2}/(?:20)?x{2}"
    r"|<(?:insert|enter|name|date|your)\b[^>]*>|\b(?:INSERT|ENTER) [A-Z]{3,}",
)
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DATE = later(
    rf"\b\d{{1,2}} (?:{_MONTHS}) \d{{4}}\b|\b\d{{4}}-\d\d-\d\d\b|\b\d{{1,2}}/\d{{1,2}}/\d{{4}}\b",
    re.IGNORECASE,
)
_CONTACT = later(r"[^\s@]+@[^\s@]+\.\w+|(?:\+44|\b0)[\d ()-]{8,}\d")


def check(corpus: Corpus, day: datetime.date, site: BuiltSite) -> Iterator[Problem]:
    """Report a statement that is missing, or the first thing that is wrong with it of each kind."""
    page = site.page(PAGE)
    if page is None:
        yield Problem(
            place=place_of(corpus, site, PAGE),
            message="The site has no accessibility statement.",
            help="Write one by the government's model in `pages/accessibility.md`, beside framework.yaml.",
            about="missing",
        )
        return
    text = text_of(article(page))
    for what, words, message in _faults(corpus, text):
        yield Problem(
            place=place_of(corpus, site, PAGE, words),
            message=message,
            help="Mend it in `pages/accessibility.md`, beside framework.yaml; a page of that name takes the place of the one "
            "that comes with Sharewell, which is Anyborough's.",
            about=what,
        )


def _faults(corpus: Corpus, text: str) -> Iterator[tuple[str, str, str]]:
    """What is wrong with a statement: an id, the words at fault where there are any, and a sentence."""
    placeholders = list(dict.fromkeys(found[0] for found in _PLACEHOLDER.finditer(text)))
    if placeholders:
        more = f" and {len(placeholders) - 1} more" if len(placeholders) > 1 else ""
        yield (
            "placeholder",
            placeholders[0],
            f"The accessibility statement has a placeholder left in it: “{placeholders[0]}”{more}.",
        )
    if not _DATE.search(text):
        yield "date", "", "The accessibility statement does not give the day on which it was prepared."
    if not _CONTACT.search(text):
        yield "contact", "", "The accessibility statement gives no mailbox or telephone number to turn to."
    names = _names(corpus)
    if not placeholders and names and not any(words_of(each) in words_of(text) for each in names):
        message = "The accessibility statement names neither the area of this framework nor any of its organisations"
        yield "whose", "", f"{message}: it seems to be somebody else's."


def _names(corpus: Corpus) -> frozenset[str]:
    """What a statement would call those whose site it is."""
    framework = corpus.framework
    named = {framework.title, framework.area, framework.site.title if framework.site else None}
    return frozenset(filter(None, named)) | {each.body.title for each in corpus.parties}
