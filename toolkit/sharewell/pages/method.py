"""The page of all ways of sending: what each is fit for, and the steps it needs."""

from __future__ import annotations

from .frame import Frame
from .paths import METHODS_PAGE
from .publish.disk import Page

_ORDER = {"current": 0, "discouraged": 1, "retired": 2}


def methods(frame: Frame) -> Page:
    """The page of the catalogue's and the framework's own methods, those in use first."""
    entries = frame.corpus.entries("method").values()
    return Page(
        path=METHODS_PAGE,
        title="Ways of sending",
        description="Which way of sending information is fit for what, and the steps it needs.",
        trail=(("Home", "index.md"),),
        body=frame.render(
            "methods.html",
            rows=sorted(entries, key=lambda each: (_ORDER[each.thing.status.value], each.thing.title)),
        ),
    )
