"""What every page is made with: the corpus, the report, the paths, and templates in which everything is escaped."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from ..charts.decision import in_sentence
from ..model.adoption import Adoptions
from ..model.corpus import Corpus
from ..model.dates import earliest, in_words, latest, spoken
from ..model.document import Document
from ..model.findings import Finding
from ..model.protocol import Protocol, Status
from ..model.report import Report
from .discretion import UNPUBLISHED, Discretion
from .paths import FINDINGS_PAGE, GROUPS, METHODS_PAGE, Paths
from .prose import Prose, anchor, code, heading
from .publish.addresses import link
from .publish.disk import Page, Standing

if TYPE_CHECKING:
    from jinja2 import Environment


class Frame:
    """Everything that a page may ask, and the one way to render it. What is not published is not in its answers."""

    def __init__(self, corpus: Corpus, report: Report, paths: Paths, discretion: Discretion) -> None:
        self.corpus = corpus
        self.report = report
        self.paths = paths
        self.discretion = discretion
        self.day = report.as_of
        self.adoptions = Adoptions(corpus, report.as_of)
        # Of two documents with one id, which is an error, the first has the page.
        self.protocols = tuple(each for each in corpus.protocols if _is_entry(corpus, each))
        self.parties = tuple(each for each in corpus.parties if _is_entry(corpus, each))
        self.charts = tuple(each for each in corpus.charts if _is_entry(corpus, each))
        self.prose = Prose(corpus, discretion, paths)
        self._templates = _environment(self)
        self._findings: dict[str, list[Finding]] = {}
        for finding in report.findings:
            self._findings.setdefault(finding.place.file, []).append(finding)

    def findings(self, file: str) -> tuple[Finding, ...]:
        """The findings on a file that nobody has waived and that may be shown."""
        return tuple(each for each in self._told(file) if not each.waived)

    def waived(self, file: str) -> tuple[Finding, ...]:
        """The findings on a file that somebody has accepted and that may be shown."""
        return tuple(each for each in self._told(file) if each.waived)

    def untold(self, file: str) -> int:
        """How many open findings on a file are about what is not published."""
        return sum(
            not each.waived and not self.discretion.tells(each) for each in self._findings.get(file, ())
        )

    def _told(self, file: str) -> list[Finding]:
        return [each for each in self._findings.get(file, ()) if self.discretion.tells(each)]

    def name(self, kind: str, id: str) -> str:
        """What people call a thing: a party in full, a law by its short citation."""
        entry = self.corpus.entry(kind, id)
        if kind == "protocol" and entry and not self.discretion.is_listed(entry.document):
            return UNPUBLISHED
        if kind == "law" and entry:
            return str(getattr(entry.thing, "name", None) or entry.thing.title)
        # A party's shorter name is for charts and running text; a table gives the name in full.
        return str(entry.thing.title) if kind == "party" and entry else self.corpus.title(kind, id)

    def render(self, template: str, **values: Any) -> str:
        """A template of `pages/templates`, with values; all text in them is escaped."""
        return self._templates.get_template(template).render(**values)

    def page(
        self,
        kind: str,
        id: str,
        title: str,
        template: str,
        *,
        kind_words: str = "",
        description: str = "",
        standing: Standing | None = None,
        charts: tuple[str, ...] = (),
        **values: Any,
    ) -> Page:
        """The page of one thing: its path, its trail and its rendered body. What a template wants is in `values`."""
        folder, group = GROUPS[kind]
        return Page(
            path=f"{folder}/{id}.md",
            title=title,
            kind=kind_words,
            description=description,
            standing=standing,
            charts=charts,
            trail=(("Home", "index.md"), (group, f"{folder}/index.md")),
            body=self.render(template, **values),
        )

    def index(self, kind: str, template: str, description: str, **values: Any) -> Page:
        """The page that lists a group."""
        folder, group = GROUPS[kind]
        return Page(
            path=f"{folder}/index.md",
            title=group,
            description=description,
            trail=(("Home", "index.md"),),
            body=self.render(template, **values),
        )


def _is_entry(corpus: Corpus, document: Document[Any]) -> bool:
    entry = corpus.entry(document.kind, document.id)
    return entry is not None and entry.document is document


def standing(frame: Frame, document: Document[Protocol]) -> Standing:
    """How a protocol stands, in the words of its badge: what is overdue says so before anything else.

    Of a document that is not published whole, without the version and the dates.
    """
    body, status = document.body, document.body.status
    if status is None:
        return Standing("draft", "Status not stated", "Do not rely on it.")
    whole = frame.discretion.is_whole(document)
    notes = [_version(body, status)] if whole else []
    name, words = status.value, status.value.replace("-", " ").capitalize()
    due = latest(body.review.next) if body.review and body.review.next else None
    if status.is_live and due is not None and due < frame.day:
        name, words = "overdue", "Review overdue"
        notes += [f"The review was due by {spoken(due)}."] if whole else []
    elif status.is_live and due is not None and whole:
        notes.append(f"Next review by {spoken(due)}.")
    if status in (Status.DRAFT, Status.CONSULTATION):
        notes.append("Not agreed yet: do not rely on it.")
    if status.is_retired or status is Status.SUSPENDED:
        notes.append("Do not rely on it to share information; other powers and duties stand.")
    return Standing(name, words, " ".join(notes))


def _version(body: Protocol, status: Status) -> str:
    version = f"Version {body.version}" if body.version else "No version"
    begins = earliest(body.effective.from_) if body.effective and body.effective.from_ else None
    return f"{version}, since {spoken(begins)}." if begins and status.is_live else f"{version}."


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
        # Text stays on the line where it is put; what is HTML already has been looked after.
        finalize=lambda value: re.sub(r"\s+", " ", value) if type(value) is str else value,
        # `{#` begins a heading's id in Markdown.
        comment_start_string="<!--#",
        comment_end_string="#-->",
    )
    environment.globals.update(
        corpus=corpus,
        frame=frame,
        to=lambda kind, id, words="": Markup(anchor(words or frame.name(kind, id), paths.href(kind, id))),
        name=frame.name,
        role=lambda id: in_sentence(corpus.title("role", id)),
        page=lambda path, anchor="": link(path, anchor),
        methods_page=METHODS_PAGE,
        findings_page=FINDINGS_PAGE,
        day=frame.day,
    )
    environment.filters.update(
        prose=lambda text, document=None: Markup(frame.prose.blocks(text, document)) if text else "",
        inline=lambda text, document=None: Markup(frame.prose.inline(text, document)) if text else "",
        date=lambda loose: in_words(loose) if loose else "",
        spoken=spoken,
        words=words,
        sentence=lambda value: words(value)[:1].upper() + words(value)[1:],
        plain=plain,
        md=lambda text: Markup(heading(text)),
        code=lambda text: Markup(code(text)),
        lines=lambda text: Markup("{}").format(text),
    )
    return environment


def words(value: Any) -> str:
    """A value of a list, such as `in-force`, as words."""
    return str(getattr(value, "value", value)).replace("-", " ")


def plain(text: str | None) -> str:
    """A few words on a line; where they are written as an id, such as `the-same-purpose`, as words."""
    return (text.replace("-", " ") if re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", text) else text) if text else ""
