"""The comment of a proposal, as a workflow would post it."""

from __future__ import annotations

import datetime
import os
from contextlib import chdir
from pathlib import Path

from sharewell.changes.naming import with_names
from sharewell.changes.reports import markdown
from sharewell.changes.review import Review
from sharewell.workspace.comparing import compared
from sharewell.workspace.versions import versions

EXPECTED = Path(__file__).with_name("expected")
DAY = datetime.date(2026, 11, 22)


def reviewed(repository: Path, branch: str, cache: Path) -> Review:
    """The review of a branch against where it parted from `main`; files are named from the repository's root."""
    with chdir(repository), versions([f"main...{branch}", "protocols"]) as found:
        root = os.path.relpath(found.root)
        review = compared(found, DAY, cache=cache)
    return with_names(review, lambda file: f"{root}/{file}")


def comment(review: Review) -> str:
    """The comment on it."""
    return markdown.show(review).decode()
