"""YAML text to plain data, with the place of every node.

Every scalar is text as it stands in the source: `1.10` stays `1.10` and `no` stays `no`; only what is left
empty, `~` and `null` are None. Aliases, anchors and tags are refused, so that what an officer reads in a file
is all there is to it.
"""

from __future__ import annotations

from array import array
from typing import Any

import msgspec
import yaml

from ..model.findings import Finding
from ..model.places import SCALAR, Places
from .builder import Builder, Data, RefusedError
from .source import FastParser, Reads
from .syntax import explain, strange

_NOWHERE = Places(array("i", (1, 1)), array("i", (1, 1)), array("i", (1,)), bytes((SCALAR,)), (None,))


class Composed(msgspec.Struct, frozen=True, gc=False):
    """One file: its data, the places of its nodes, and what is wrong with it as YAML.

    A file that cannot be read has None as its data, and a finding that says why. Where the reading could go
    on (a key that stands twice, a tag) the data leaves out what a finding is about, so that no second one
    comes of it. `mappings` pairs each mapping of the data with its pre-order number.
    """

    data: Data
    places: Places
    mappings: tuple[tuple[dict[str, Any], int], ...]
    findings: tuple[Finding, ...]

    def number(self) -> None:
        """Put each mapping's pre-order number into it, under `@`: only once the schema has judged it."""
        for mapping, node in self.mappings:
            mapping["@"] = node


def compose(text: str, file: str, parser: type[Reads] = FastParser) -> Composed:
    """Read the text of one YAML file; `file` is its name in places and findings. No text makes it raise."""
    text = text.removeprefix("\ufeff")
    # Some programs end a line at these and some do not: with them, an editor's line numbers would not be
    # ours.
    if not text.isascii() and ("\u2028" in text or "\u2029" in text or "\x85" in text):
        found = strange(text, file)
        if found is not None:
            return Composed(None, _NOWHERE, (), (found,))
    builder = Builder(text, file)
    try:
        data = builder.read(parser)
    except (yaml.YAMLError, UnicodeError) as error:
        return Composed(None, _NOWHERE, (), (explain(text, file, error, parser),))
    except RefusedError as refused:
        return Composed(None, _NOWHERE, (), (refused.finding,))
    places = builder.places()
    return Composed(data, places, tuple(builder.mappings), builder.findings(places))
