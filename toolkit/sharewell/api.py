"""The stable Python interface: `sharewell.load` and `sharewell.check`. Everything else may change between releases.

    import sharewell

    report = sharewell.check("protocols")
    for finding in report.open:
        print(finding.place.file, finding.place.line, finding.message)

    corpus = sharewell.load("protocols")
    for document in corpus.protocols:
        print(document.id, document.body.title)

What they return is frozen data. Of a report `as_of`, `catalogue`, `findings`, `open`, `not_run` and `worst()` are
stable, and of a finding every field; of a corpus `framework`, `documents`, `protocols`, `parties`, `charts`, `entry`,
`protocol`, `parents`, `ancestors` and `children`; of a document `path`, `kind`, `id`, `body` and `at`. The fields of
a `body` are the keys of the YAML, with underscores.
"""

from __future__ import annotations

import datetime
import os
from pathlib import Path

from .model.corpus import Corpus
from .model.report import Report


def load(path: str | os.PathLike[str]) -> Corpus:
    """Read the framework that a file or folder belongs to, with the national catalogue.

    Files that have faults of YAML or of their schema are left out; `check` says what is wrong with them. Raises
    FileNotFoundError where there is no such path, and OSError where a folder cannot be read.
    """
    from .workspace.opening import open_framework

    return open_framework(Path(path)).corpus


def check(path: str | os.PathLike[str], as_of: datetime.date | None = None) -> Report:
    """Check the framework that a file or folder belongs to, all of it, with every rule.

    The day is `as_of`, else the one that the framework fixes, else today. Files are named in the findings from the
    framework's root, with forward slashes. Raises as `load` does.
    """
    from .workspace.checking import check as checked

    return checked(Path(path), datetime.date.today(), as_of).report
