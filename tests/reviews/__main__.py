"""Write the comments anew: `python -m tests.reviews`. Read every one of them before it is recorded."""

from __future__ import annotations

import tempfile
from pathlib import Path

from .comments import EXPECTED, comment, reviewed
from .proposals import PROPOSALS, made, named

if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as work:
        repository = made(Path(work) / "repository")
        for number in range(len(PROPOSALS)):
            told = comment(reviewed(repository, named(number), Path(work) / "cache"))
            (EXPECTED / f"{named(number)}.md").write_text(told, "utf-8")
            print(f"{named(number)}: {told.splitlines()[3].strip('*')}")
