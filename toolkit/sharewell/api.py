"""The stable Python interface: `sharewell.load`, `check` and `compare`. Everything else may change between releases.

    import sharewell

    report = sharewell.check("protocols")
    for finding in report.open:
        print(finding.place.file, finding.place.line, finding.message)

    corpus = sharewell.load("protocols")
    for document in corpus.protocols:
        print(document.id, document.body.title)

    review = sharewell.compare("protocols-2025", "protocols")
    for change in review.changes:
        print(change.document, change.sentence, *change.weight.axes)

What they return is frozen data. Of a report `as_of`, `catalogue`, `findings`, `open`, `not_run` and `worst()` are
stable, and of a finding every field; of a corpus `framework`, `documents`, `protocols`, `parties`, `charts`, `entry`,
`protocol`, `parents`, `ancestors` and `children`; of a review what its JSON has, by the same names where these are
Python's; of a change `name`, `document`, `subject`, `sentence`, `weight` and `fingerprint`; of a document `path`, `kind`, `id`, `body` and `at`. The fields of
a `body` are the keys of the YAML, with underscores.
"""

from __future__ import annotations

import datetime
import os
from pathlib import Path

from .changes.review import Review
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


def compare(
    before: str | os.PathLike[str], after: str | os.PathLike[str], as_of: datetime.date | None = None
) -> Review:
    """What differs between two folders that hold versions of one framework, in meaning, and what follows from it.

    Both are checked as of the same day: `as_of`, else the one that the later version fixes, else today. Raises
    FileNotFoundError where one of them is no folder, and OSError where one cannot be read.
    """
    from .workspace.comparing import compared
    from .workspace.versions import versions

    folders = [Path(each).absolute() for each in (before, after)]
    for folder in folders:
        if not folder.is_dir():
            raise FileNotFoundError(folder)
    with versions([str(each) for each in folders]) as found:
        return compared(found, datetime.date.today(), as_of)
