"""Running text as HTML: escaped, in paragraphs and lists, with its references in square brackets made links."""

from __future__ import annotations

import html
import re

from ..model.brackets import REFERENCE
from ..model.corpus import Corpus
from ..model.document import Document
from ..model.effective import clause_named
from ..model.protocol import Protocol
from .discretion import UNPUBLISHED, Discretion
from .paths import Paths

_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+\-.!])")
"""What Markdown lets a backslash make plain."""


class Prose:
    """Writes the text of documents. `document` is the one that a text stands in, where that is known."""

    def __init__(self, corpus: Corpus, discretion: Discretion, paths: Paths) -> None:
        self._corpus = corpus
        self._discretion = discretion
        self._paths = paths

    def blocks(self, text: str, document: Document[Protocol] | None = None) -> str:
        """Text as HTML paragraphs; lines that begin with a hyphen are a list."""
        blocks = []
        for block in re.split(r"\n\s*\n", text.strip()):
            lines = block.splitlines()
            if all(re.match(r"\s*- ", line) for line in lines):
                items = "".join(f"<li>{self.inline(line.strip()[2:], document)}</li>" for line in lines)
                blocks.append(f"<ul>{items}</ul>")
            else:
                blocks.append(f"<p>{self.inline(block, document)}</p>")
        return "\n".join(blocks)

    def inline(self, text: str, document: Document[Protocol] | None = None) -> str:
        """One stretch of text as HTML, its references made links."""
        text = one_line(text)
        pieces, last = [], 0
        for found in REFERENCE.finditer(text):
            pieces += [html.escape(text[last : found.start()]), self._reference(found, document)]
            last = found.end()
        return "".join((*pieces, html.escape(text[last:])))

    def text(self, text: str, document: Document[Protocol] | None = None) -> str:
        """One stretch of text without HTML, its references in words: for a page's description."""
        return html.unescape(re.sub(r"<[^>]*>", "", self.inline(text, document)))

    def _reference(self, found: re.Match[str], document: Document[Protocol] | None) -> str:
        if found[1] is None:
            return self._thing(found[4].casefold(), found[5].strip())
        holder = self._corpus.protocol(found[3]) if found[3] else document
        if holder is not None and found[3] and not self._discretion.is_listed(holder):
            return html.escape(f"a clause of {UNPUBLISHED}")
        if found[1].casefold() == "clause":
            return self._clause(found[2], holder, bool(found[3]))
        of = f" of {holder.body.name}" if holder and found[3] else ""
        return html.escape(f"{found[1]} {found[2]}{of}")

    def _clause(self, name: str, holder: Document[Protocol] | None, elsewhere: bool) -> str:
        clause = clause_named(holder, name) if holder else None
        of = f" of {holder.body.name}" if holder and elsewhere else ""
        if clause is None or holder is None:
            return html.escape(f"clause {name}{of}")
        shown = self._discretion.is_whole(holder) and self._discretion.shows(clause)
        # By the whole address, since a clause that is inherited is printed on other pages as well.
        page = self._paths.href("protocol", holder.id) if shown else ""
        return anchor(f"clause {clause.number or name}{of}", f"{page}#clause-{clause.clause}" if page else "")

    def _thing(self, kind: str, id: str) -> str:
        if kind == "term":
            return self._term(id)
        entry = self._corpus.entry(kind, id)
        name = (getattr(entry.thing, "name", None) if kind == "law" else None) if entry else None
        return anchor(str(name) if name else self._corpus.title(kind, id), self._paths.href(kind, id))

    def _term(self, words: str) -> str:
        known = next(
            (
                each.thing
                for each in self._corpus.entries("term").values()
                if words.casefold() in (each.id, each.thing.title.casefold())
            ),
            None,
        )
        if known is None:
            return html.escape(words)
        shown = words if words != known.term else known.title
        return f'<abbr title="{html.escape(one_line(known.means))}">{html.escape(one_line(shown))}</abbr>'


def one_line(text: str) -> str:
    """Text without line ends. What begins a line means something in Markdown, even inside HTML (a code fence)."""
    return " ".join(text.split())


def anchor(words: str, href: str) -> str:
    """A link where there is somewhere to go, else the words alone."""
    words = one_line(words)
    return f'<a href="{html.escape(href)}">{html.escape(words)}</a>' if href else html.escape(words)


def heading(words: str) -> str:
    """Text for a heading in Markdown, which stands there as it is: neither HTML nor Markdown in it counts."""
    return _MARKDOWN.sub(r"\\\1", html.escape(one_line(words), quote=False))


def code(text: str) -> str:
    """Text as HTML in which what stands between backquotes is code."""
    escaped = html.escape(one_line(text))
    parts = escaped.split("`")
    if len(parts) % 2 == 0:
        return escaped
    return "".join(f"<code>{part}</code>" if number % 2 else part for number, part in enumerate(parts))
