"""What `start.py` and `test.py` do before Sharewell can run. Nothing here may need an installed package.

The version is looked at in this file, before any other of the folder is read, so that an old Python gets a
sentence instead of a syntax error; this file itself therefore keeps to words that every Python 3 knows.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - the whole point is to run on a Python that is too old
    sys.exit(
        "Sharewell needs Python 3.11 or newer, and this is Python {}.{} ({}).\n"
        "If a newer one is installed, run the same command with it, for example: python3.12 {}".format(
            sys.version_info[0], sys.version_info[1], sys.executable, " ".join(sys.argv)
        )
    )
