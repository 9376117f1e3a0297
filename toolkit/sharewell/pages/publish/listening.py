"""A small HTTP server for one folder, for this machine only, which puts the preview's script into each page."""

from __future__ import annotations

import http.server
import json
import mimetypes
import os
import socket
import sys
import threading
import time
from http import HTTPStatus
from pathlib import Path
from urllib.parse import unquote, urlsplit

_OWN = "/_sharewell/"
_LIVE = Path(__file__).with_name("live.js")
_NEAR = frozenset({"127.0.0.1", "localhost", "::1"})
_NOTHING = "<!doctype html><html lang='en-GB'><title>Preview</title><body><p>There is nothing to show here.</p></body>"
# Said here, because Windows keeps these in a registry that other programs change.
_TYPES = {".css": "text/css", ".html": "text/html", ".js": "text/javascript", ".svg": "image/svg+xml"}


class Shown:
    """What the server shows: the site's folder, how many times it was built, and the notice over it."""

    def __init__(self, site: Path) -> None:
        self.site = site
        self.number = 0
        self.notice = ""
        self.building = False


class Listener(http.server.ThreadingHTTPServer):
    """Answers from a thread of its own until it is stopped."""

    daemon_threads = True
    # On Windows this would let two previews share one port.
    allow_reuse_address = os.name != "nt"

    def __init__(self, host: str, port: int, shown: Shown) -> None:
        """Raises OSError where the port is taken, OverflowError where it is none."""
        self.shown = shown
        self.address_family = socket.AF_INET6 if ":" in host else socket.AF_INET
        super().__init__((host, port), _Handler)
        self._thread = threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True)
        self._thread.start()

    def server_bind(self) -> None:
        # Not the one of HTTPServer, which looks the machine's name up, and waits where that fails.
        super(http.server.HTTPServer, self).server_bind()
        self.server_name, self.server_port = str(self.server_address[0]), int(self.server_address[1])

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a browser that went away before it had its answer; of anything else, what is usual."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]

    def stop(self) -> None:
        """Stop answering and let the port go."""
        self.shutdown()
        self.server_close()
        self._thread.join()


class _Handler(http.server.BaseHTTPRequestHandler):
    server: Listener

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        if not self._for_this_machine():
            self._send(b"This preview answers only to this machine.", ".txt", HTTPStatus.FORBIDDEN)
        elif path == f"{_OWN}state":
            shown = self.server.shown
            state = {"site": shown.number, "notice": shown.notice}
            self._send(json.dumps(state).encode(), ".json")
        elif path == f"{_OWN}live.js":
            self._send(_LIVE.read_bytes(), ".js")
        else:
            self._send_file(path)

    do_HEAD = do_GET

    def _for_this_machine(self) -> bool:
        """Whether the address asked for is this machine's own.

        A page elsewhere can make its own name point here, and would then read the drafts as if they were its
        own.
        """
        try:
            return urlsplit(f"//{self.headers.get('Host', '')}").hostname in _NEAR
        except ValueError:
            return False

    def _send_file(self, path: str) -> None:
        root = self.server.shown.site.resolve()
        try:
            file = (root / path.lstrip("/")).resolve()
            inside = file.is_relative_to(root)
        except (OSError, ValueError):
            inside = False
        if inside and file.is_dir() and not path.endswith("/"):
            self.send_response(HTTPStatus.MOVED_PERMANENTLY)
            self.send_header("Location", f"{file.name}/")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        content = self._content(file / "index.html" if file.is_dir() else file) if inside else None
        if content is not None:
            self._send(content, ".html" if file.is_dir() else file.suffix)
        else:
            missing = self._content(root / "404.html")
            self._send(missing or _NOTHING.encode(), ".html", HTTPStatus.NOT_FOUND)

    def _content(self, file: Path) -> bytes | None:
        """What the file holds. While a build puts the new site in place of the old, a moment is waited for
        it.
        """
        for _ in range(10):
            try:
                return file.read_bytes()
            except OSError:
                if not self.server.shown.building:
                    return None
                time.sleep(0.02)
        return None

    def _send(self, content: bytes, suffix: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        if suffix == ".html":
            script = f'<script src="{_OWN}live.js" data-site="{self.server.shown.number}"></script>'
            content = content.replace(b"</body>", f"{script}</body>".encode(), 1)
        kind = _TYPES.get(suffix) or mimetypes.guess_type(f"x{suffix}")[0] or "application/octet-stream"
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing: each page asks for the state every second."""
