"""A citation does not say enough to be found: an Act without its section or year, the GDPR of the wrong union; or it stands twice.

Looks at the powers that documents state and list: a whole Act given where the catalogue knows its sections, or the same
provision twice in one list. And at running text in use: an Act named as the source of a power or duty without a section
anywhere in the document; an Act that the document never gives a year; the GDPR, or the EU GDPR, where the document
never says UK GDPR; the same provision twice in one enumeration. The year and the GDPR are asked of printed lists of laws
as well. A general mention of an Act, a quotation and what is told as history are left alone.

Why
---
An Act of three hundred sections is no gateway: the reader must be able to look the power up. There are Children Acts of
1989 and 2004, and Data Protection Acts of 1998 and 2018. A published protocol lists section 115 of the Crime and
Disorder Act twice; since the end of 2020 it is the UK GDPR that applies in the United Kingdom.

When to waive
-------------
When the whole Act is meant, as one that set up the body.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    clauses:
      - clause: law
        text: The parties share under the Crime and Disorder Act 1998.

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    clauses:
      - clause: law
        text: The parties share under section 115 of the Crime and Disorder Act 1998.
"""

import datetime
import re
from collections.abc import Iterator

from ...catalogue.citations import InText, citations
from ...model.corpus import Corpus
from ...model.findings import Problem, Severity
from ..rule import declare
from ._acts_without_year import no_year, printed_without_year
from ._gdpr_of_europe import of_europe, printed_of_europe
from ._in_text import names_in, said_by_documents
from ._listed_twice import listed_twice
from ._repeated import repeats
from ._whole_acts import no_section, whole_acts

RULE = declare(
    severity=Severity.WARNING,
    dated=True,
    judges_text=True,
    source="Rotherham's overarching protocol of 2012, Appendix A; published agreements that cite whole Acts",
)


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report whole Acts stated as powers, provisions that stand twice, and imprecise citations in running text."""
    yield from whole_acts(corpus, day)
    yield from listed_twice(corpus)
    yield from printed_without_year(corpus)
    yield from printed_of_europe(corpus, day)
    by_document: dict[str, list[InText]] = {}
    for each in said_by_documents(corpus):
        if each.citation.instrument is not None:
            by_document.setdefault(each.passage.document.path, []).append(each)
    elsewhere: dict[str, list[InText]] = {}
    for each in citations(corpus):
        if each.passage.document.path in by_document:
            elsewhere.setdefault(each.passage.document.path, []).append(each)
    for path, found in by_document.items():
        names = names_in(corpus, found[0].passage.document, elsewhere[path])
        told: set[str] = set()
        for each in found:
            problem = of_europe(corpus, each, names, day) or no_year(corpus, each, names)
            problem = problem or no_section(corpus, each, names, day)
            if problem is not None and problem.about not in told:
                told.add(problem.about)
                yield problem
        for each, named in repeats(found):
            yield from _named_again(each, named, told)


def _named_again(each: InText, named: str, told: set[str]) -> Iterator[Problem]:
    about = re.sub(r"\W+", "-", named.casefold()).strip("-")
    if about not in told:
        told.add(about)
        yield Problem(
            place=each.passage.place,
            message=f"The text names {named} twice in one list.",
            help="Take one out. If another provision was meant, write its number.",
            about=about,
        )
