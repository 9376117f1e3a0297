"""A link inside the site leads to a page, or to a place on one, that is not there.

Looks at every link of every finished page that stays on the site, to its end: the page, and the heading or clause
on it. One target is reported once, however many pages link it. Links to other sites are not followed.

Why
---
A reader who meets “not found” where the agreement should be gives up, or uses an old copy. A procedure manual in
use checks its links before each edition.

When to waive
-------------
When the page that is linked will be there by a known day.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    ---
    <!-- pages/training.md -->
    # Training
    Before you begin, read [the agreement of the hub](protocols/safeguarding-hub.md).

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    ---
    <!-- pages/training.md -->
    # Training
    Before you begin, read [the agreement of the hub](protocols/hub.md).
"""

import datetime
import posixpath
from collections.abc import Iterator

from ...model.corpus import Corpus
from ...model.findings import Problem, Severity
from ...model.nearest import nearest
from ...model.site import BuiltSite, DeadLink, OwnPage
from ..rule import Needs, declare
from ._shared import named, place_of

RULE = declare(severity=Severity.WARNING, needs=Needs.SITE, source="tri.x procedure manuals: links checked")


def check(corpus: Corpus, day: datetime.date, site: BuiltSite) -> Iterator[Problem]:
    """Report each target that is not there once, at the page that the partnership can mend first."""
    by_target: dict[str, list[DeadLink]] = {}
    for each in site.dead:
        by_target.setdefault(each.target, []).append(each)
    for target, links in by_target.items():
        # A page that was written by hand is where a link goes wrong; what is made of documents follows it.
        link = min(
            links, key=lambda each: (site.own_page(each.page) is None, each.page not in site.about, each.page)
        )
        others = len({each.page for each in links}) - 1
        more = (
            f", as {'does' if others == 1 else 'do'} {others} other{'s' if others > 1 else ''}"
            if others
            else ""
        )
        own = site.own_page(link.page)
        path, _, anchor = target.partition("#")
        shown = link.href if own is not None else path or "/"
        where = named(link.page)
        yield Problem(
            place=place_of(corpus, site, link.page, _as_written(own, link)),
            message=f"{where[0].upper()}{where[1:]} links to `{shown}`, "
            + (
                f"which has no place called `{anchor}`{more}."
                if link.page_is_there
                else f"where there is no page{more}."
            )
            + _meant(site, link, own),
            help="Put the link right, or take it out. Pages link each other by their path, such as `protocols/hub.md`.",
            about=f"{link.page} {target}",
        )


def _meant(site: BuiltSite, link: DeadLink, own: OwnPage | None) -> str:
    """The page that was probably meant, by the path under which the others link it."""
    if own is None or link.page_is_there:
        return ""
    pages = [
        f"{file.path.removesuffix('/index.html')}.md"
        for file in site.files
        if file.path.endswith("/index.html")
    ]
    found = nearest(link.href, pages)
    return f" Did you mean `{found}`?" if found else ""


def _as_written(own: OwnPage | None, link: DeadLink) -> str:
    """How a link stands in the text of a page that was written by hand: whole, else its anchor, else its last name."""
    if own is None:
        return ""
    path, mark, anchor = link.target.partition("#")
    tries = (link.href, f"{mark}{anchor}", posixpath.basename(path.rstrip("/")))
    return next((each for each in tries if each and each in own.text), "")
