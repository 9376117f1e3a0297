"""A GitHub of our own for tests: a bare repository, workflows' steps run as they stand, and an interface to ask.

Only what a runner does with the steps is made up here: an action that fetches becomes a clone, one that hands something
on keeps a file. Whatever a step runs is run by a real shell, with the environment that the step states.
"""

from __future__ import annotations

import http.server
import io
import json
import os
import re
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import yaml

ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = ROOT / ".github" / "workflows"

EXPRESSION = re.compile(r"\$\{\{\s*(.*?)\s*\}\}")


def workflow(name: str) -> dict[str, Any]:
    """A workflow as data; every scalar is text, so that `on` stays a key."""
    return dict(yaml.load((WORKFLOWS / f"{name}.yml").read_text("utf-8"), Loader=yaml.BaseLoader))


def steps(name: str) -> list[dict[str, Any]]:
    """Every step of a workflow."""
    return [step for job in workflow(name)["jobs"].values() for step in job["steps"]]


class Ran:
    """What came of a job: the log, whether it succeeded, and the files handed on."""

    def __init__(self) -> None:
        self.log = ""
        self.failed: list[str] = []
        self.handed_on: dict[str, Path] = {}


def run_job(
    name: str, job: str, place: Path, temp: Path, context: Mapping[str, str], conditions: Mapping[str, bool]
) -> Ran:
    """Run the steps of a job in a folder that was fetched for it. Every expression has to be known."""
    ran = Ran()
    temp.mkdir(parents=True, exist_ok=True)
    for step in workflow(name)["jobs"][job]["steps"]:
        if "if" in step and not conditions[step["if"]]:
            continue
        if "uses" in step:
            if step["uses"].startswith("actions/upload-artifact@"):
                file = Path(_resolved(step["with"]["path"], {**context, "runner.temp": str(temp)}))
                if not ran.failed:
                    ran.handed_on[step["with"]["name"]] = file
            continue
        if step["name"] == "Install Sharewell":
            continue
        if ran.failed:
            continue
        environment = {
            "PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin",
            "HOME": str(temp),
            "RUNNER_TEMP": str(temp),
            "GITHUB_ACTIONS": "true",
            "CI": "true",
            "GITHUB_REPOSITORY": "anyborough/sharing",
            "GITHUB_API_URL": context.get("api", ""),
            "PYTHONPATH": os.environ.get("PYTHONPATH", ""),
            **{key: _resolved(value, context) for key, value in step.get("env", {}).items()},
        }
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            cwd=place,
            env=environment,
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
        ran.log += done.stdout + done.stderr
        if done.returncode:
            ran.failed.append(step["name"])
    return ran


def _resolved(text: str, context: Mapping[str, str]) -> str:
    return EXPRESSION.sub(lambda found: context[found[1]], text)


class Hub:
    """The pull requests, comments, artefacts and alerts of one repository, and what was asked of it."""

    def __init__(self) -> None:
        self.pulls: list[dict[str, Any]] = []
        self.comments: list[dict[str, Any]] = []
        self.artefacts: dict[str, bytes] = {}
        self.alerts: list[dict[str, Any]] = []
        self.asked: list[tuple[str, str, str]] = []

    def answer(self, method: str, path: str, query: Mapping[str, list[str]], data: Any) -> Any:
        """What the interface answers; None for what it does not know."""
        part = path.removeprefix("/repos/anyborough/sharing/")
        if method == "GET" and part == "pulls":
            owner, _, branch = query["head"][0].partition(":")
            return [
                each for each in self.pulls if (each["head"]["owner"], each["head"]["ref"]) == (owner, branch)
            ]
        if method == "GET" and re.fullmatch(r"actions/runs/\d+/artifacts", part):
            listed = [
                {"id": number, "name": name, "expired": False}
                for number, name in enumerate(self.artefacts, 1)
            ]
            return {"artifacts": listed}
        if found := re.fullmatch(r"issues/(\d+)/comments", part):
            if method == "POST":
                user = {"login": "github-actions[bot]"}
                self.comments.append(
                    {"id": len(self.comments) + 1, "on": int(found[1]), "user": user, **data}
                )
                return self.comments[-1]
            return [each for each in self.comments if each["on"] == int(found[1])]
        if method == "PATCH" and (found := re.fullmatch(r"issues/comments/(\d+)", part)):
            comment = next(each for each in self.comments if each["id"] == int(found[1]))
            comment.update(data)
            return comment
        if method == "POST" and part == "code-scanning/sarifs":
            self.alerts.append(data)
            return {"id": "1"}
        return None


@contextmanager
def serving(hub: Hub) -> Iterator[str]:
    """A server that answers for a repository; its address. Archives are fetched from another one, as GitHub does it."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._do("GET")

        def do_POST(self) -> None:
            self._do("POST")

        def do_PATCH(self) -> None:
            self._do("PATCH")

        def _do(self, method: str) -> None:
            at = urlsplit(self.path)
            hub.asked.append((method, at.path, self.headers.get("Authorization", "")))
            size = int(self.headers.get("Content-Length") or 0)
            data = json.loads(self.rfile.read(size)) if size else None
            if found := re.search(r"actions/artifacts/(\d+)/zip$", at.path):
                self.send_response(302)
                self.send_header("Location", f"/stored/{found[1]}")
                self.end_headers()
                return
            if found := re.fullmatch(r"/stored/(\d+)", at.path):
                body = list(hub.artefacts.values())[int(found[1]) - 1]
            else:
                answer = hub.answer(method, at.path, parse_qs(at.query), data)
                if answer is None:
                    self.send_error(404)
                    return
                body = json.dumps(answer).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *given: Any) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def packed(files: Mapping[str, bytes]) -> bytes:
    """An archive as an artefact is kept."""
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return kept.getvalue()
