"""What the tests need that is no Python package: a browser to open the site with, and its letters."""

import os
import shutil
import sys
from pathlib import Path

from .environment import run

FONT_FOLDERS = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path.home() / ".local/share/fonts")


def missing() -> list[str]:
    """The Debian packages whose contents this machine lacks, however they might have come to it."""
    browser = shutil.which("chromium")
    # On other systems Arial is there, whose letters are just as wide.
    letters = sys.platform != "linux" or any(
        any(folder.rglob("LiberationSans-Regular.*")) for folder in FONT_FOLDERS
    )
    return [name for name, there in (("chromium", browser), ("fonts-liberation", letters)) if not there]


def install_missing() -> None:
    """Install what is missing where we may (as root, on Debian or its like); elsewhere name it, and stop."""
    packages = missing()
    if not packages:
        return
    names = " ".join(packages)
    if shutil.which("apt-get") and os.geteuid() == 0:
        print(f"Installing {names}, which the tests need.", file=sys.stderr, flush=True)
        os.environ["DEBIAN_FRONTEND"] = "noninteractive"
        run(["apt-get", "update"], "read Debian's list of packages")
        run(["apt-get", "install", "--yes", "--no-install-recommends", *packages], f"install {names}")
    if packages := missing():
        sys.exit(
            f"This machine lacks what the tests need: {' and '.join(packages)}.\n"
            f"On Debian, as root: apt-get install {' '.join(packages)}\n"
            "Elsewhere, put a command named `chromium` on the PATH and install the Liberation fonts."
        )
