"""Running text as HTML: escaped, in paragraphs and lists, with its references in square brackets made links."""

from __future__ import annotations

import html
import re
from collections.abc import Callable

from ..model.corpus import Corpus
from ..model.document import Document
from ..model.effective import clause_named
from ..model.protocol import Protocol
from ..model.words import Visibility
from .paths import Paths

_REFERENCE = re.compile(
    r"\[(?:(clause) ([^\]\s]+)(?: of ([a-z0-9-]+))?|(chart|law|term|method|party|purpose):? ([^\]]+))\]",
    re.IGNORECASE,
)


def prose(text: str, document: Document[Protocol] | None, corpus: Corpus, paths: Paths) -> str:
    """Text as HTML paragraphs; lines that begin with a hyphen are a list."""
    blocks = []
    for block in re.split(r"\n\s*\n", text.strip()):
        lines = block.splitlines()
        if all(re.match(r"\s*- ", line) for line in lines):
            items = "".join(f"<li>{inline(line.strip()[2:], document, corpus, paths)}</li>" for line in lines)
            blocks.append(f"<ul>{items}</ul>")
        else:
            blocks.append(f"<p>{inline(' '.join(lines), document, corpus, paths)}</p>")
    return "".join(blocks)


def inline(text: str, document: Document[Protocol] | None, corpus: Corpus, paths: Paths) -> str:
    """One stretch of text as HTML, its references made links."""

    def replaced(found: re.Match[str]) -> str:
        if found[1]:
            return _clause(found[2], found[3], document, corpus, paths)
        return _thing(found[4].casefold(), found[5].strip(), corpus, paths)

    pieces, last = [], 0
    for found in _REFERENCE.finditer(text):
        pieces += [html.escape(text[last : found.start()]), replaced(found)]
        last = found.end()
    return "".join((*pieces, html.escape(text[last:])))


def anchor(words: str, href: str) -> str:
    """A link where there is somewhere to go, else the words alone."""
    return f'<a href="{html.escape(href)}">{html.escape(words)}</a>' if href else html.escape(words)


def _clause(
    name: str, other: str | None, document: Document[Protocol] | None, corpus: Corpus, paths: Paths
) -> str:
    holder = corpus.protocol(other) if other else document
    clause = clause_named(holder, name) if holder else None
    if clause is None or holder is None:
        return html.escape(f"clause {name}" + (f" of {other}" if other else ""))
    words = f"clause {clause.number or clause.clause}" + (f" of {holder.body.name}" if other else "")
    # By the whole address, since a clause that is inherited is printed on other pages as well.
    page = paths.href("protocol", holder.id) if clause.visible_to in (None, Visibility.PUBLIC) else ""
    return anchor(words, f"{page}#clause-{clause.clause}" if page else "")


def _thing(kind: str, id: str, corpus: Corpus, paths: Paths) -> str:
    if kind == "term":
        return _term(id, corpus)
    entry = corpus.entry(kind, id)
    name = (getattr(entry.thing, "name", None) if kind == "law" else None) if entry else None
    return anchor(str(name) if name else corpus.title(kind, id), paths.href(kind, id))


def _term(words: str, corpus: Corpus) -> str:
    known = next(
        (
            each.thing
            for each in corpus.entries("term").values()
            if words.casefold() in (each.id, each.thing.title.casefold())
        ),
        None,
    )
    if known is None:
        return html.escape(words)
    return f'<abbr title="{html.escape(known.means)}">{html.escape(words if words != known.term else known.title)}</abbr>'


Writes = Callable[[str], str]
