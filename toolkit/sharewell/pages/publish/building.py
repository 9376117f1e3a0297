"""A site built beside the one that is there, and put in its place only when it is whole."""

from __future__ import annotations

import datetime
import html
import json
import shutil
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec

from ...model.dates import spoken
from .addresses import address, built_file
from .charts import Undrawn
from .engine import CONFIGURATION, BuildFailed, Engine, run
from .finishing import Finished, finish
from .links import BrokenLink

MARK = "sharewell.json"
"""The file by which a folder is known as a built site, so that no other folder is ever replaced by one."""


class Site(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """What the shell cannot know: whose site it is. All is plain text, escaped here.

    `menu` names the groups: (title, path of the page) each. `catalogue` and `as_of` are dates (2026-11-22):
    of the catalogue that the checks used, and the day they were made for. A `draft` site says so on every
    page. `url` is needed only for a site map and for a “page not found” below the root of a host.
    """

    name: str
    menu: tuple[tuple[str, str], ...]
    description: str = ""
    url: str = ""
    catalogue: str = ""
    as_of: str = ""
    draft: bool = False


class Built(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """What a build came to: the pages' addresses, the engine's own warnings, and what finishing found."""

    engine: Engine
    pages: tuple[str, ...]
    warnings: tuple[str, ...]
    broken: tuple[BrokenLink, ...]
    undrawn: tuple[Undrawn, ...]
    seconds: float


def build(
    site: Site,
    shell: Path,
    layers: Sequence[Path],
    target: Path,
    drawings: Mapping[str, str],
    engine: Engine = Engine.MKDOCS,
    look: Callable[[Path, Finished], None] = lambda folder, finished: None,
) -> Built:
    """Build the site at `target`: the shell's own pages with the layers laid over them, in order.

    `shell` is the folder of mkdocs.yml, docs and overrides. A layer is a folder of pages: the partnership's
    own, such as its accessibility statement, and those made from its documents. A later layer's file takes
    the place of an earlier one's. The old site stays until the new one is whole. `look` is shown the finished
    site before it takes the old one's place, which whatever it raises prevents. Raises BuildFailed.
    """
    began = time.monotonic()
    target = target.absolute()
    refuse_foreign(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    # Beside the target, so that the last step is a rename within one file system.
    work = Path(tempfile.mkdtemp(prefix=".building-", dir=target.parent))
    try:
        pages = _lay_out(work, site, shell, layers)
        warnings = run(engine, work, site.as_of)
        _refuse_incomplete(engine, work / "site", pages)
        finished = finish(work / "site", drawings)
        look(work / "site", finished)
        _mark(work / "site", site, engine, len(finished.pages))
        _swap(work / "site", target, work / "old")
    except OSError as error:
        raise BuildFailed(f"The site could not be written to {target}: {error.strerror}.") from error
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return Built(
        engine=engine,
        pages=finished.pages,
        warnings=warnings,
        broken=finished.broken,
        undrawn=finished.undrawn,
        seconds=time.monotonic() - began,
    )


def configuration(site: Site, shell: str, styles: Sequence[str] = ()) -> str:
    """The shell's mkdocs.yml with what the framework knows filled in. `styles` are sheets that the layers
    bring.
    """
    import yaml

    settings: dict[str, Any] = yaml.safe_load(shell)
    settings |= {"site_name": html.escape(site.name), "docs_dir": "docs", "site_dir": "site"}
    settings["site_description"] = html.escape(site.description or site.name)
    if site.url:
        settings["site_url"] = site.url
    settings["nav"] = [{html.escape(title): path} for title, path in site.menu]
    settings["theme"]["custom_dir"] = "overrides"
    settings["extra_css"] = [*settings["extra_css"], *styles]
    settings["extra"]["sharewell"] = {
        "catalogue": in_words(site.catalogue),
        "as_of": in_words(site.as_of),
        "draft": site.draft,
    }
    return yaml.safe_dump(settings, allow_unicode=True, sort_keys=False)


def in_words(day: str) -> str:
    """“22 November 2026” for 2026-11-22; the empty text stays empty. Raises BuildFailed for what is no date."""
    if not day:
        return ""
    try:
        return spoken(datetime.date.fromisoformat(day))
    except ValueError:
        raise BuildFailed(f"“{day}” is not a date; write it as 2026-11-22.") from None


def _lay_out(work: Path, site: Site, shell: Path, layers: Sequence[Path]) -> list[str]:
    """Put everything in the work folder that the engine needs; the paths of its pages."""
    docs = work / "docs"
    hidden = shutil.ignore_patterns(".*")
    shutil.copytree(shell / "overrides", work / "overrides")
    shutil.copytree(shell / "docs", docs, ignore=hidden)
    own = {style.name for style in (docs / "assets").glob("*.css")}
    for layer in layers:
        if layer.is_dir():
            shutil.copytree(layer, docs, ignore=hidden, dirs_exist_ok=True)
    styles = sorted(
        f"assets/{style.name}" for style in (docs / "assets").glob("*.css") if style.name not in own
    )
    text = (shell / CONFIGURATION).read_text(encoding="utf-8")
    (work / CONFIGURATION).write_text(configuration(site, text, styles), encoding="utf-8")
    pages = sorted(page.relative_to(docs).as_posix() for page in docs.rglob("*.md"))
    _refuse_shared(pages)
    missing = [path for _, path in site.menu if path not in pages]
    if missing:
        raise BuildFailed(f"The menu names a page that there is not: {', '.join(missing)}.")
    return pages


def _refuse_shared(pages: Sequence[str]) -> None:
    taken: dict[str, str] = {}
    for page in pages:
        other = taken.setdefault(address(page), page)
        if other != page:
            raise BuildFailed(
                f"“{other}” and “{page}” would be the same page of the site: rename one of them."
            )


def refuse_foreign(target: Path) -> None:
    """A site replaces its folder, so the folder must be a site already, or empty, or not be there.

    Raises BuildFailed otherwise.
    """
    if target.is_symlink() or (target.exists() and not target.is_dir()):
        raise BuildFailed(f"{target} is not a folder. Name a folder for the site.")
    if target.is_dir() and any(target.iterdir()) and not (target / MARK).is_file():
        raise BuildFailed(
            f"{target} holds files that are no site of Sharewell's. Name another folder, or empty it first."
        )


def _refuse_incomplete(engine: Engine, site: Path, pages: Sequence[str]) -> None:
    """An engine that leaves pages out has failed, whatever it says: a partner would look for them in vain."""
    lost = [page for page in pages if not (site / built_file(page)).is_file()]
    if lost:
        some = ", ".join(lost[:3]) + (" and others" if len(lost) > 3 else "")
        raise BuildFailed(f"{engine.value} left out {len(lost)} of {len(pages)} pages: {some}.")


def _mark(folder: Path, site: Site, engine: Engine, pages: int) -> None:
    """Say in the site what it was made with, for whoever finds it later."""
    facts = {
        "catalogue": site.catalogue,
        "as_of": site.as_of,
        "draft": site.draft,
        "engine": engine.value,
        "pages": pages,
    }
    (folder / MARK).write_text(json.dumps(facts, indent=2) + "\n", encoding="utf-8")


def _swap(new: Path, target: Path, old: Path) -> None:
    """Put the new folder in the target's place. A reader meets the old site or the new one, never half of
    each.
    """
    if target.exists():
        target.replace(old)
    try:
        new.replace(target)
    except OSError:
        if old.exists():
            old.replace(target)
        raise
