"""What every page is made with: the corpus, the report, the paths, and templates in which everything is escaped."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from ..model.corpus import Corpus
from ..model.dates import earliest, latest, spoken
from ..model.document import Document
from ..model.findings import Finding
from ..model.protocol import Protocol, Status
from ..model.report import Report
from .paths import GROUPS, METHODS_PAGE, Paths
from .prose import anchor, inline, prose
from .publish.addresses import link
from .publish.disk import Page, Standing

if TYPE_CHECKING:
    from jinja2 import Environment


class Frame:
    """Everything that a page may ask, and the one way to render it."""

    def __init__(self, corpus: Corpus, report: Report, paths: Paths) -> None:
        self.corpus = corpus
        self.report = report
        self.paths = paths
        self.day = report.as_of
        self._templates = _environment(self)
        self._findings: dict[str, list[Finding]] = {}
        for finding in report.findings:
            self._findings.setdefault(finding.place.file, []).append(finding)

    def findings(self, document: Document[Any]) -> tuple[Finding, ...]:
        """The findings on a document that nobody has waived."""
        return tuple(each for each in self._findings.get(document.path, ()) if not each.waived)

    def waived(self, document: Document[Any]) -> tuple[Finding, ...]:
        """The findings on a document that somebody has accepted."""
        return tuple(each for each in self._findings.get(document.path, ()) if each.waived)

    def render(self, template: str, **values: Any) -> str:
        """A template of `pages/templates`, with values; all text in them is escaped."""
        return self._templates.get_template(template).render(**values)

    def page(self, kind: str, id: str, title: str, template: str, **values: Any) -> Page:
        """The page of one thing: its path, its trail and its rendered body."""
        folder, group = GROUPS[kind]
        extra = {
            key: values.pop(key)
            for key in ("standing", "description", "charts", "kind_words")
            if key in values
        }
        return Page(
            path=f"{folder}/{id}.md",
            title=title,
            kind=extra.pop("kind_words", ""),
            trail=(("Home", "index.md"), (group, f"{folder}/index.md")),
            body=self.render(template, **values),
            **extra,
        )

    def index(self, kind: str, template: str, description: str, **values: Any) -> Page:
        """The page that lists a group."""
        folder, group = GROUPS[kind]
        return Page(
            path=f"{folder}/index.md",
            title=values.pop("title", group),
            description=description,
            trail=(("Home", "index.md"),),
            charts=values.pop("charts", ()),
            body=self.render(template, **values),
        )


def standing(body: Protocol, day: datetime.date) -> Standing:
    """How a protocol stands, in the words of its badge: what is overdue says so before anything else."""
    version = f"Version {body.version}" if body.version else "No version"
    status = body.status
    if status is None:
        return Standing("draft", "Status not stated", version)
    words = status.value.replace("-", " ").capitalize()
    due = latest(body.review.next) if body.review and body.review.next else None
    if status.is_live and due is not None and due < day:
        return Standing("overdue", "Review overdue", f"{version}. The review was due by {spoken(due)}.")
    begins = earliest(body.effective.from_) if body.effective and body.effective.from_ else None
    since = f"{version}, since {spoken(begins)}" if begins and status.is_live else version
    if status.is_live and due is not None:
        since += f". Next review by {spoken(due)}."
    if status in (Status.DRAFT, Status.CONSULTATION):
        since += ". Not agreed yet: do not rely on it."
    if status.is_retired or status is Status.SUSPENDED:
        since += ". Do not rely on it to share information; other powers and duties stand."
    return Standing(status.value, words, since)


def _environment(frame: Frame) -> Environment:
    import jinja2
    from markupsafe import Markup

    corpus, paths = frame.corpus, frame.paths
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("sharewell.pages", "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        # `{#` begins a heading's id in Markdown.
        comment_start_string="<!--#",
        comment_end_string="#-->",
    )

    def to(kind: str, id: str, words: str = "") -> Markup:
        return Markup(anchor(words or name(kind, id), paths.href(kind, id)))

    def name(kind: str, id: str) -> str:
        entry = corpus.entry(kind, id)
        if kind == "law" and entry:
            return str(getattr(entry.thing, "name", None) or entry.thing.title)
        # A party's shorter name is for charts and running text; a table gives the name in full.
        return str(entry.thing.title) if kind == "party" and entry else corpus.title(kind, id)

    def date(loose: str | None) -> str:
        first = earliest(loose) if loose else None
        if loose is None or first is None:
            return loose or ""
        return spoken(first) if len(loose) == 10 else f"{first:%B %Y}" if len(loose) == 7 else loose

    environment.globals.update(
        corpus=corpus,
        frame=frame,
        to=to,
        name=name,
        page=lambda path, anchor="": link(path, anchor),
        methods_page=METHODS_PAGE,
        day=frame.day,
    )
    environment.filters.update(
        prose=lambda text, document=None: Markup(prose(text, document, corpus, paths)) if text else "",
        inline=lambda text, document=None: Markup(inline(text, document, corpus, paths)) if text else "",
        date=date,
        spoken=spoken,
        words=lambda value: str(getattr(value, "value", value)).replace("-", " "),
        sentence=_sentence,
    )
    return environment


def _sentence(value: Any) -> str:
    words = str(getattr(value, "value", value)).replace("-", " ")
    return words[:1].upper() + words[1:]
