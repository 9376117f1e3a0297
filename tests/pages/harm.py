"""Anyborough in which texts of every kind would do harm, if text were not data."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sharewell.charts.finish import Svg
from sharewell.charts.layout import find
from sharewell.charts.palette import stylesheet
from sharewell.charts.pictures import render
from sharewell.data import folder
from sharewell.model.document import Document
from sharewell.pages.publish.building import Built, Site, build
from sharewell.pages.publish.disk import Asset, write
from sharewell.pages.publish.engine import Engine
from sharewell.pages.site import MENU

from .rewriting import anyborough, corpus_of, pages_of, rewritten

LINE = (
    "<script>hacked=1</script> <img src=x onerror=hacked=1> {{ 7*7 }} {% raw %} *stars* __bold__ `code` "
    "[link](javascript:hacked=1) ![picture](//evil.example/x.png) <https://evil.example> &lt;b&gt; "
    '[law: x" onclick="hacked=1] "plain" \'single\' \\ | 😀 数据 {#id} {: onclick=hacked=1 } ]]> -->'
)
_ENDING = "\n```\nfence"
PROSE = f"{LINE}\n\n## No heading\n\n<div onclick=hacked=1>\n\n- [term: <b>x</b>]\n- {LINE}\n\n    indented{_ENDING}\n```"
_HARM = {"line": LINE + _ENDING, "prose": PROSE}
_CHOSEN = frozenset(
    {"charter", "safeguarding-hub", "case-system-contract", "anyborough-council", "when-to-share-children"}
)


def build_harm(target: Path, engine: Engine = Engine.MKDOCS) -> Built:
    """Build the site of it."""
    corpus = corpus_of(
        {each.name: rewritten(each, _harmful) for each in anyborough().documents if _is_rewritten(each)}
    )
    pages, _ = pages_of(corpus)
    work = target.with_name(target.name + "-pages")
    write(pages.pages, [Asset("assets/charts.css", stylesheet().encode())], work)
    drawings = {id: each.text for id, each in render(pages.drawings, find()).items() if isinstance(each, Svg)}
    site = Site(
        name=corpus.framework.title,
        menu=MENU,
        description=corpus.framework.summary or "",
        as_of="2026-11-22",
        catalogue="2026-11-21",
        draft=True,
    )
    return build(site, folder("site"), [work], target, drawings, engine)


def _harmful(path: tuple[str, ...], form: str, text: str) -> str:
    """The text with what would do harm after it."""
    return f"{text} {_HARM[form]}" if form in _HARM else text


def _is_rewritten(document: Document[Any]) -> bool:
    """Some documents of each kind, since harmful text makes large pages."""
    return document.kind not in ("protocol", "party", "chart") or document.id in _CHOSEN
