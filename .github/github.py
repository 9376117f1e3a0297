"""What the trusted steps ask of GitHub: plain requests, and the artefact of an untrusted run as a bounded text.

Nothing here knows what a review is. Only the standard library is used.
"""

from __future__ import annotations

import io
import json
import os
import sys
import urllib.error
import urllib.request
import zipfile
from typing import Any, NoReturn

MOST = 4_000_000
"""Bytes of an artefact that are read: a review of a thousand changed documents is smaller."""


def refuse(why: str) -> NoReturn:
    """End with a sentence, as an error of the step."""
    print(f"::error::{why}", flush=True)
    sys.exit(1)


def ask(method: str, path: str, data: Any = None) -> Any:
    """What GitHub answers to one request; `path` begins behind the address of the repository."""
    return json.loads(_asked(method, path, data) or b"null")


def pages(path: str) -> list[Any]:
    """All entries of a list that GitHub gives in pages of a hundred."""
    found: list[Any] = []
    for page in range(1, 100):
        part = ask("GET", f"{path}{'&' if '?' in path else '?'}per_page=100&page={page}")
        found.extend(part)
        if len(part) < 100:
            break
    return found


def artefact(run: str, name: str, file: str) -> bytes:
    """One file of an artefact of a run. The rest of the archive is not looked at, and nothing is unpacked."""
    listed = ask("GET", f"actions/runs/{int(run)}/artifacts?per_page=100")["artifacts"]
    number = next((int(each["id"]) for each in listed if each["name"] == name and not each["expired"]), None)
    if number is None:
        refuse(f"The run {int(run)} handed on nothing called {name}.")
    try:
        with zipfile.ZipFile(io.BytesIO(_asked("GET", f"actions/artifacts/{number}/zip", None))) as archive:
            if archive.getinfo(file).file_size > MOST:
                refuse(f"{file} is larger than {MOST:,} bytes, so it is not read.")
            with archive.open(file) as opened:
                found = opened.read(MOST + 1)
    # What is encrypted, or packed in a way that Python does not know, is refused like what is no archive.
    except (zipfile.BadZipFile, KeyError, NotImplementedError, RuntimeError, EOFError, ValueError):
        refuse(f"The artefact {name} is no archive with {file} in it.")
    if len(found) > MOST:
        refuse(f"{file} is larger than {MOST:,} bytes, so it is not read.")
    return found


class _NoTokenElsewhere(urllib.request.HTTPRedirectHandler):
    """GitHub sends us elsewhere for an artefact: the token is for GitHub alone."""

    def redirect_request(self, *given: Any, **named: Any) -> urllib.request.Request | None:
        request = super().redirect_request(*given, **named)
        if request is not None:
            request.headers.pop("Authorization", None)
        return request


def _asked(method: str, path: str, data: Any) -> bytes:
    address = f"{os.environ['GITHUB_API_URL']}/repos/{os.environ['GITHUB_REPOSITORY']}/{path}"
    request = urllib.request.Request(
        address,
        method=method,
        data=None if data is None else json.dumps(data).encode(),
        headers={
            "Accept": "application/vnd.github+json",
            "Authorization": f"Bearer {os.environ['GITHUB_TOKEN']}",
            "X-GitHub-Api-Version": "2022-11-28",
        },
    )
    try:
        with urllib.request.build_opener(_NoTokenElsewhere).open(request, timeout=30) as answer:
            found: bytes = answer.read(MOST * 8)
            return found
    except urllib.error.HTTPError as failed:
        refuse(f"GitHub answered {failed.code} to {method} {path.partition('?')[0]}.")
