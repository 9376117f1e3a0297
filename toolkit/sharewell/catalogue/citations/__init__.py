"""Citations of law in running text: recognised in the forms people write, resolved to entries of the catalogue.

`citations_in(text, corpus)` reads one text; `citations(corpus)` reads every running text of a framework, once.
"""

from .citation import Citation, Instrument
from .found import InText, citations, citations_in

__all__ = ["Citation", "InText", "Instrument", "citations", "citations_in"]
