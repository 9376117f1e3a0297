"""The preview: the built site on this machine alone, made again whenever a file changes.

While the YAML is broken the last good site stays, with the findings over it; they go when the fault is put
right.
"""

from __future__ import annotations

import ipaddress
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from ...model.findings import Finding
from .engine import BuildFailed
from .listening import Listener, Shown
from .notice import notice
from .watching import look, settled


class ServeFailed(Exception):
    """The preview could not begin. The message says why in plain words."""


class Outcome(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """What a rebuild came to: what was found, and, where no new site was made, why in a plain sentence."""

    findings: tuple[Finding, ...] = ()
    failed: str = ""


class Preview:
    """A site being served, and the watch over the files that it is made of. Close it when done."""

    def __init__(
        self,
        rebuild: Callable[[], Outcome],
        site: Path,
        watched: Sequence[Path],
        ignored: Sequence[Path] = (),
        host: str = "127.0.0.1",
        port: int = 8000,
    ) -> None:
        """Begin to listen; nothing is built yet. Port 0 takes any that is free. Raises ServeFailed."""
        self._rebuild, self._watched, self._ignored = rebuild, tuple(watched), (*ignored, site)
        self._shown = Shown(site)
        self._listener = _listener(host, port, self._shown)
        self._seen = look(self._watched, self._ignored)
        self.address = f"http://{f'[{host}]' if ':' in host else host}:{self._listener.server_port}/"

    def build(self) -> Outcome:
        """Make the site again, and show what came of it."""
        self._shown.building = True
        try:
            outcome = self._rebuild()
        except BuildFailed as failure:
            outcome = Outcome(failed=str(failure))
        finally:
            self._shown.building = False
        older = " You are reading the site as it was before." if outcome.failed and self._shown.number else ""
        self._shown.notice = notice(outcome.findings, outcome.failed + older)
        if not outcome.failed:
            self._shown.number += 1
        return outcome

    def keep_up(self) -> Outcome | None:
        """Make the site again if a file has changed since the last look, once the changes have settled."""
        if look(self._watched, self._ignored) == self._seen:
            return None
        self._seen = settled(self._watched, self._ignored)
        return self.build()

    def close(self) -> None:
        """Stop listening."""
        self._listener.stop()


def serve(
    rebuild: Callable[[], Outcome],
    site: Path,
    watched: Sequence[Path],
    *,
    ignored: Sequence[Path] = (),
    host: str = "127.0.0.1",
    port: int = 8000,
    say: Callable[[str], None] = print,
    pause: float = 0.4,
) -> None:
    """Build, serve and keep up until Ctrl-C.

    `rebuild` makes the site at `site` again; the files of `watched`, less those of `ignored` and the site's
    own, are looked at every `pause` seconds; `say` gets each line for the terminal. Raises ServeFailed.
    """
    preview = Preview(rebuild, site, watched, ignored, host, port)
    try:
        _report(preview.build(), say)
        say(f"The preview is at {preview.address} for this machine only. Stop it with Ctrl-C.")
        while True:
            time.sleep(pause)
            if outcome := preview.keep_up():
                _report(outcome, say)
    except KeyboardInterrupt:
        say("Stopped.")
    finally:
        preview.close()


def _report(outcome: Outcome, say: Callable[[str], None]) -> None:
    count = len(outcome.findings)
    found = f" {count} finding{'' if count == 1 else 's'}, shown on the page." if count else ""
    say((outcome.failed or "Built.") + found)


def _listener(host: str, port: int, shown: Shown) -> Listener:
    try:
        near = host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        near = False
    if not near:
        raise ServeFailed(
            f"The preview may hold drafts, so it cannot be shown at “{host}”, only on this machine: use 127.0.0.1."
        )
    try:
        return Listener(host, port, shown)
    except OSError as error:
        raise ServeFailed(
            f"Port {port} cannot be used ({error.strerror}). Stop what uses it, or choose another port."
        ) from error
    except OverflowError as error:
        raise ServeFailed(f"{port} is not a port: choose one between 1024 and 65535.") from error
