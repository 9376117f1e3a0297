"""Building a framework's site: check, write the pages, draw the charts, run the engine, finish."""

from __future__ import annotations

import datetime
import time
from collections.abc import Callable
from pathlib import Path

import msgspec

from ..model.findings import Severity
from ..pages.publish.building import Built
from ..pages.publish.engine import Engine
from ..model.report import Report

Tell = Callable[[str], None]


class Refused(Exception):
    """The site was not built, since the documents have errors. Holds the report that says which."""

    def __init__(self, root: Path, report: Report) -> None:
        super().__init__("The documents have errors.")
        self.root = root
        self.report = report


class Published(msgspec.Struct, frozen=True):
    """What a build came to."""

    root: Path
    report: Report
    built: Built
    written: int
    unchanged: int
    charts: int
    undrawn: tuple[str, ...]
    seconds: float


def publish(
    path: Path,
    target: Path,
    today: datetime.date,
    *,
    as_of: datetime.date | None = None,
    draft: bool = False,
    engine: Engine = Engine.MKDOCS,
    cache: Path | None = None,
    work: Path | None = None,
    tell: Tell = lambda what: None,
) -> Published:
    """Build the site of the framework that a path belongs to, at `target`.

    Raises Refused while there are errors, unless it is a draft, which says so on every page; BuildFailed where the
    engine could not build; FileNotFoundError where the path does not exist. `work` is where the pages are written
    before the engine runs; beside the target where it is not given.
    """
    from ..charts.layout import Fault, find
    from ..charts.palette import stylesheet
    from ..charts.pictures import render
    from ..data import folder
    from ..pages.publish.building import Site, build
    from ..pages.publish.disk import Asset, write
    from ..pages.site import MENU, site_pages
    from ..rules.engine import run
    from .remembering import day_of
    from .opening import open_framework

    began = time.monotonic()
    tell("Reading and checking")
    opened = open_framework(path, cache)
    corpus = opened.corpus
    report = run(corpus, day_of(corpus.framework.as_of, today, as_of), opened.findings)
    if report.worst() is Severity.ERROR and not draft:
        raise Refused(opened.root, report)
    tell("Writing the pages")
    pages = site_pages(corpus, report)
    written = write(
        pages.pages,
        [Asset("assets/charts.css", stylesheet().encode())],
        work or target.parent / f".{target.name}-pages",
    )
    tell("Drawing the charts")
    dot = find()
    drawn = render(pages.drawings, dot, cache=cache / "charts" if cache else None)
    faults = {id: each.words for id, each in drawn.items() if isinstance(each, Fault)}
    tell(f"Building {len(pages.pages)} pages with {engine.value}")
    settings = corpus.framework.site
    built = build(
        Site(
            name=(settings.title if settings else None) or corpus.framework.title,
            menu=MENU,
            description=corpus.framework.summary or "",
            url=(settings.address if settings else None) or "",
            catalogue=report.catalogue,
            as_of=report.as_of.isoformat(),
            draft=draft,
        ),
        folder("site"),
        [work or target.parent / f".{target.name}-pages"],
        target,
        {id: each.text for id, each in drawn.items() if not isinstance(each, Fault)},
        engine,
    )
    return Published(
        root=opened.root,
        report=report,
        built=built,
        written=len(written.written),
        unchanged=written.unchanged,
        charts=len(drawn) - len(faults),
        undrawn=tuple(dict.fromkeys(faults.values())),
        seconds=time.monotonic() - began,
    )
