"""A real browser, a server for a built site, and the made-up site of tests/pages/publish built with each engine."""

from __future__ import annotations

import functools
import http.server
import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from sharewell.pages.publish.building import build
from sharewell.pages.publish.disk import write
from sharewell.pages.publish.engine import Engine

from ..pages.publish import sample

SHELL = Path(__file__).parents[2] / "site"
CHROMIUM = Path(os.environ.get("CHROMIUM", "/usr/bin/chromium"))
# Without these a browser that has no desktop to show itself on asks for one, or for updates.
SWITCHES = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


class Visit:
    """A page opened in the browser, and what went wrong on the way: console errors, requests to other hosts."""

    def __init__(self, page: Page, root: str) -> None:
        self.page = page
        self.root = root
        self.errors: list[str] = []
        self.foreign: list[str] = []
        page.on("console", lambda message: message.type == "error" and self.errors.append(message.text))
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("response", lambda answer: answer.status >= 400 and self.errors.append(answer.url))
        page.on("request", lambda request: self._asked(request.url))

    def _asked(self, url: str) -> None:
        if not url.startswith((self.root, "data:", "blob:")):
            self.foreign.append(url)

    def go(self, address: str) -> Page:
        """Open the page at this address of the site."""
        self.page.goto(self.root + address)
        return self.page

    def focused(self) -> str:
        """The text of what the keyboard is on, or its name."""
        return str(
            self.page.evaluate(
                "(e => e.getAttribute('aria-label') || e.textContent.trim() || e.tagName)(document.activeElement)"
            )
        )


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests."""
    if not CHROMIUM.exists():
        pytest.fail(
            f"These tests need Chromium at {CHROMIUM}. Install it with: apt-get install chromium. "
            "If it is elsewhere, name the place in the variable CHROMIUM.",
            pytrace=False,
        )
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=list(SWITCHES))
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def site_server() -> Iterator[Callable[[Path], str]]:
    """Serves a folder on this machine: call it with the folder, get the address of its root."""
    servers = []

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, format: str, *arguments: Any) -> None:
            pass

    def start(folder: Path) -> str:
        handler = functools.partial(Quiet, directory=str(folder))
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}/"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture
def visit(browser: Browser) -> Iterator[Callable[..., Visit]]:
    """Opens a window: `visit(root, width=390, scheme="dark")`. All are closed after the test."""
    contexts = []

    def opened(root: str, width: int = 1280, scheme: str = "light", height: int = 900) -> Visit:
        context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
        contexts.append(context)
        return Visit(context.new_page(), root)

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def sample_sites(
    tmp_path_factory: pytest.TempPathFactory, site_server: Callable[[Path], str]
) -> dict[str, tuple[Path, str]]:
    """The made-up site by engine, and a draft of it: (its folder, the address of its root) each."""
    folder = tmp_path_factory.mktemp("sample")
    write(sample.PAGES, sample.ASSETS, folder / "pages")
    draft = msgspec.structs.replace(sample.SITE, draft=True)
    wanted = {"mkdocs": sample.SITE, "zensical": sample.SITE, "draft": draft}
    for name, site in wanted.items():
        engine = Engine.ZENSICAL if name == "zensical" else Engine.MKDOCS
        build(site, SHELL, [folder / "pages"], folder / name, sample.DRAWINGS, engine)
    return {name: (folder / name, site_server(folder / name)) for name in wanted}
