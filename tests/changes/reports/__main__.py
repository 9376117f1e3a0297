"""Write the expected reports anew: `python -m tests.changes.reports`. Read what changed before it is recorded."""

from __future__ import annotations

from sharewell.changes.reports import FORMATS

from .sample import review
from .test_reports import EXPECTED, KEPT_AS, told

if __name__ == "__main__":
    for layout in FORMATS:
        (EXPECTED / KEPT_AS[layout]).write_text(told(layout, review()), "utf-8")
