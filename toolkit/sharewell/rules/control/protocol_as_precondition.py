"""The wording makes a protocol, or a signature under it, a condition of front-line sharing.

Looks at running text, sentence by sentence, for sharing that is forbidden unless or until an agreement is in place,
allowed only under one or only with those who signed it, accepted its terms or stand in its list, refused to those who
did not, called unlawful without one, or said to be lawful because of one; and for a check that there is one, with a
sentence after it that refuses if there is none. "Agreement" in the sense of consent is not meant, nor are contracts
with processors, confidentiality undertakings, research data, what may be done with information received under an
agreement, and the start of a routine or bulk flow, all of which may rightly wait for a signature. Retired documents are
left alone.

Why
---
A protocol makes sharing easier; it grants no power and its absence removes none. National guidance and published
protocols (Rotherham 1.6) say that the lack of one must never be a reason not to share. Where text suggests otherwise,
staff hold back what a child or an adult at risk depends on.

When to waive
-------------
When the sentence is about a flow that may rightly wait for a signature, and cannot be worded to say so.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    clauses:
      - clause: scope
        text: Staff must not share information with another agency unless a signed agreement is in place.

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    clauses:
      - clause: scope
        text: >-
          Staff need no agreement before they share what keeps a child safe. The weekly list of pupils is sent once
          both parties have signed.
"""

import datetime
import functools
from collections.abc import Iterator

from ...model.corpus import Corpus
from ...model.cued import heard
from ...model.current_text import cues, current_texts, sentences_of, word_index
from ...model.findings import Problem, Severity
from ...model.patterns import later
from ..rule import declare
from ._excuses import is_excused
from ._papers import PAPERS, may_wait_for_paper, waits_for_paper
from ._unsigned import depends, in_two_steps, may_depend
from ._wording import quoted

RULE = declare(
    severity=Severity.WARNING,
    judges_text=True,
    source="Information sharing advice for safeguarding practitioners; Rotherham protocol 1.6 and Appendix B",
)

_PAPER_CUES = cues(
    "agreement agreements protocol protocols signed unsigned sign signatory signatories memorandum memoranda isa isas isp isps dsa dsas"
    " mou mous charter accord party annex appendix schedule document documents framework arrangement signature signatures signing signs countersigned"
) | {"MoU", "MoUs", "ISAs", "ISPs", "DSAs"}
_BARRED_CUES = cues(
    "only solely exclusively restricted confined limited unless until till without before prior outside absence absent lack lacks except otherwise"
    " pending require requires required need needs needed necessary essential mandatory compulsory condition precondition prerequisite conditional depends"
    " never nothing nobody no not cannot may can don lawful unlawful unlawfully illegal illegally lawfully legal authority power permits allows breach fail failure"
    " dependent contingent subject must should refuse refused refuses decline declined declines signatory signatories signed unsigned sign adopted joined acceded"
)

_SHARING = later(
    r"\b(?:shar(?:e|es|ed|ing)|disclos\w+|pass(?:es|ed|ing)?|exchang\w+|releas\w+|provid(?:e|es|ed|ing)"
    r"|giv(?:e|en|es|ing)"
    r"|receiv(?:e|es|ed|ing)|sen[dt]|sends|sending|transfer(?:s|red|ring)?|suppl(?:y|ies|ied|ying)|tell(?:s"
    r"|ing)?|told"
    r"|discuss\w*|speak(?:s|ing)?|talk(?:s|ing)?|hand(?:s|ed|ing)?|communicat\w+|request(?:s|ed|ing)?"
    r"|access(?:es|ed|ing)?"
    r"|enquir(?:y|ies)|answer(?:s|ed|ing)?|respond(?:s|ing)?|information|records|invited?|attend(?:s|ed"
    r"|ance)?|seen?)\b",
)
_MAY_SHARE = [
    "shar",
    "disclos",
    "pass",
    "exchang",
    "releas",
    "provid",
    "giv",
    "receiv",
    "sen",
    "transfer",
    "suppl",
    "tell",
    "told",
    "discuss",
    "speak",
    "talk",
    "hand",
    "communicat",
    "request",
    "access",
    "enquir",
    "answer",
    "respond",
    "information",
    "records",
    "invite",
    "attend",
    "see",
]
"""What stands somewhere in every text that `_SHARING` matches."""
_OF_CONSENT = later(
    r"\bconsent\b|\bagreement (?:of|from) (?:the|a|an|its|their)\b|\bto join\b|\bconsent form\b"
)
_MENTIONS = later(
    r"annex|appendix|schedule|\bdocument\b|agreement|protocol|\b(?:un)?sign(?:ed)?\b|signator|memorand|\bis[ap]s?\b|\bdsas?\b|\bmo[uu]s?\b"
    r"|charter|accord\b|\bsignatures?\b|\bnot an? party\b|\bthe scheme[’']s\b",
)


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report each text that makes front-line sharing wait for a document, once."""
    index = word_index(corpus)
    possible = index.holding(((_PAPER_CUES, _BARRED_CUES),)) & (may_wait_for_paper(index) | may_depend(index))
    # Many texts stand in many documents: each is read once.
    read = functools.cache(precondition_in)
    for text in current_texts(corpus):
        for passage in text.among(possible):
            if sentence := read(passage.said):
                yield Problem(
                    place=passage.place,
                    message=f"This reads as if sharing had to wait for a signed document: {quoted(sentence)}.",
                    help="Say that the lack of an agreement is no reason not to share what protects someone. Where "
                    "only a routine or bulk flow waits for signatures, name that flow.",
                )


def precondition_in(text: str) -> str | None:
    """The sentence of a text, or the two, that make front-line sharing depend on a document; None where none does."""
    before = ""
    for sentence in sentences_of(text):
        if is_precondition(sentence):
            return sentence
        if (
            before
            and in_two_steps(heard(before), heard(sentence))
            and not is_excused(f"{before} {sentence}".lower())
        ):
            return f"{before} {sentence}"
        before = sentence
    return None


def is_precondition(sentence: str) -> bool:
    """Whether a sentence makes front-line sharing depend on a protocol, an agreement or a signature."""
    said = heard(sentence)
    words = said.text
    waits = depends(said) and not _OF_CONSENT.search(words)
    if not waits:
        waits = (
            any(each in words for each in _MAY_SHARE)
            and waits_for_paper(said)
            and _SHARING.search(PAPERS.sub("|", words)) is not None
        )
    return waits and _MENTIONS.search(words) is not None and not is_excused(words)
