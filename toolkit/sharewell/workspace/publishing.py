"""Building a framework's site: check, write the pages, draw the charts, run the engine, finish, look at the outcome."""

from __future__ import annotations

import datetime
import enum
import time
from collections.abc import Callable
from pathlib import Path

import msgspec

from ..model.findings import Finding, Severity
from ..pages.publish.building import Built
from ..pages.publish.engine import BuildFailed, Engine
from .checking import Checked

Tell = Callable[[str], None]


class WhenWrong(enum.Enum):
    """What becomes of a site whose documents have errors."""

    REFUSE = "refuse"
    """There is none."""
    DRAFT = "draft"
    """It is built, and says on every page that it is a draft; it does so without errors too."""
    PREVIEW = "preview"
    """It is built as a draft; but while a document cannot be read at all, the site that is there stays."""


class Refused(Exception):
    """The site was not built, since the documents have errors. Holds the check that says which."""

    def __init__(self, checked: Checked) -> None:
        super().__init__("The documents have errors.")
        self.checked = checked


class Published(msgspec.Struct, frozen=True):
    """What a build came to: the check, the site, how many charts were drawn, and what should be known of it.

    `found` are the findings on the finished site; they are among those of the check.
    """

    checked: Checked
    found: tuple[Finding, ...]
    built: Built
    charts: int
    warnings: tuple[str, ...]
    seconds: float


def publish(
    path: Path,
    target: Path,
    today: datetime.date,
    *,
    as_of: datetime.date | None = None,
    when_wrong: WhenWrong = WhenWrong.REFUSE,
    engine: Engine = Engine.MKDOCS,
    cache: Path | None = None,
    work: Path | None = None,
    tell: Tell = lambda what: None,
) -> Published:
    """Build the site of the framework that a path belongs to, at `target`.

    `work` is the folder in which the pages are written before the engine runs; beside the target where it is not
    given. Raises Refused where errors stand in the way (see `WhenWrong`); BuildFailed where the site cannot be built of
    these documents or by this engine; FileNotFoundError where the path does not exist; OSError where a file cannot be
    written.
    """
    from ..charts.layout import Fault, find
    from ..charts.palette import stylesheet
    from ..charts.pictures import render
    from ..data import folder
    from ..pages.publish.addresses import PathRefused
    from ..pages.publish.building import Site, build, refuse_foreign
    from ..pages.publish.disk import Asset, write
    from ..pages.publish.finishing import Finished
    from ..pages.publish.inspection import OWN_PAGES, UNRESOLVED, inspected, own_pages, texts_in, with_title
    from ..pages.site import MENU, site_pages
    from ..rules.engine import inspect, run, with_site
    from .opening import open_framework
    from .remembering import day_of

    began = time.monotonic()
    refuse_foreign(target)
    tell("Reading and checking")
    opened = open_framework(path, cache)
    corpus = opened.corpus
    report = run(corpus, day_of(corpus.framework.as_of, today, as_of), opened.findings)
    checked = Checked(opened.root, opened.files, report)
    wrong = report.worst() is Severity.ERROR
    unread = when_wrong is WhenWrong.PREVIEW and bool(corpus.stubs) and target.exists()
    if wrong and (when_wrong is WhenWrong.REFUSE or unread):
        raise Refused(checked)
    tell("Writing the pages")
    pages = site_pages(corpus, report)
    written = work or target.absolute().parent / f".{target.absolute().name}-pages"
    try:
        write(pages.pages, [Asset("assets/charts.css", stylesheet().encode())], written)
        own = own_pages(opened.root)
        write(
            (),
            [Asset(path, with_title(text).encode()) for path, text in own.items()],
            written / f".{OWN_PAGES}",
        )
    except PathRefused as refused:
        raise BuildFailed(str(refused)) from refused
    except UnicodeDecodeError as unread:
        raise BuildFailed(f"A page in {opened.root / OWN_PAGES} is not a text in UTF-8.") from unread
    tell("Drawing the charts")
    drawn = render(pages.drawings, find(), cache=cache / "charts" if cache else None)
    faults = {id: each.words for id, each in drawn.items() if isinstance(each, Fault)}
    tell(f"Building {len(pages.pages)} pages with {engine.value}")
    settings = corpus.framework.site
    found: tuple[Finding, ...] = ()

    def look(folder: Path, finished: Finished) -> None:
        nonlocal checked, found
        tell("Looking at the finished pages")
        site = inspected(texts_in(folder), finished.broken, pages.about, own)
        found = inspect(corpus, report.as_of, site)
        checked = msgspec.structs.replace(checked, report=with_site(report, found))
        if when_wrong is WhenWrong.REFUSE and checked.report.worst() is Severity.ERROR:
            raise Refused(checked)

    built = build(
        Site(
            name=(settings.title if settings else None) or corpus.framework.title,
            menu=MENU,
            description=corpus.framework.summary or "",
            url=(settings.address if settings else None) or "",
            catalogue=report.catalogue,
            as_of=report.as_of.isoformat(),
            draft=when_wrong is WhenWrong.DRAFT or wrong,
        ),
        folder("site"),
        [written, written / f".{OWN_PAGES}"],
        target,
        {id: each.text for id, each in drawn.items() if not isinstance(each, Fault)},
        engine,
        look,
    )
    return Published(
        checked=checked,
        found=found,
        built=built,
        charts=len(drawn) - len(faults),
        warnings=(
            *(
                f"{each.page or 'the home page'}: {each.href}: {each.fault.value}"
                for each in built.broken
                if each.fault not in UNRESOLVED
            ),
            *dict.fromkeys(faults.values()),
            *built.warnings,
        ),
        seconds=time.monotonic() - began,
    )
