"""Where the folders that come with Sharewell are: the schemas, the site's sources and the worked framework.

A wheel carries them inside the package, in `_data`; a checkout has them at its root.
"""

from pathlib import Path
from typing import Literal

PACKAGE = Path(__file__).resolve().parent
CHECKOUT = PACKAGE.parents[1]


def folder(name: Literal["schema", "site", "protocols"]) -> Path:
    """The folder of that name, as an absolute path. For reading only: it belongs to the installation."""
    packaged = PACKAGE / "_data" / name
    return packaged if packaged.is_dir() else CHECKOUT / name
