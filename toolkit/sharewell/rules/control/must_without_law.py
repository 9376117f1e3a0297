"""The text says what the law demands and does not say which law, or puts what the law demands as mere advice.

Looks at running text, sentence by sentence, for claims such as "the law requires", "are legally obliged", "have a
statutory duty to", "must by law", "cannot lawfully", "to comply with the law", "it is unlawful to", and for duties
whose terms only the law sets (telling the regulator of a breach within 72 hours, answering an access request within a
month). They are answered by a citation in the same text or thing: `cites`, `rests-on`, the law of its `reasons`,
`[law: ...]`, a named Act, section or article, the common law, a court order, or an annex that lists the law. It also
looks for law put as advice: "should comply with the Data Protection Act", "should report it to the regulator within
72 hours", "should be told, as Article 13 requires".

A plain "must" is no claim about the law. By an agreement parties bind themselves ("each party must encrypt its
laptops"), and such a duty needs no citation: what the rule asks is that what is said of the law can be looked up.
"Unless the law requires it", "where we are legally obliged" and questions claim nothing. Retired documents are left
alone.

Why
---
Readers must be able to tell law from practice: "must" for what the law requires, with its source, "should" for what is
wise. Staff who cannot look a duty up either ignore it or apply it where it does not reach.

When to waive
-------------
When the law is meant in general and no provision could be named.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    clauses:
      - clause: duty
        text: Every agency is legally obliged to tell the others what bears on the safety of a child.

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    clauses:
      - clause: duty
        text: >-
          Every agency is legally obliged to tell the others what bears on the safety of a child
          ([law: ca-2004-s16la]).
      - clause: laptops
        text: Each party must encrypt its laptops.
"""

import datetime
from collections.abc import Iterator

from ...model.corpus import Corpus
from ...model.current_text import CurrentText, cues, current_texts, sentences_of
from ...model.findings import Problem, Severity
from ...model.means import Standard
from ...model.passages import Passage
from ...model.patterns import later
from ...model.words import Thing
from ..rule import declare
from ._law_as_advice import is_softened
from ._legal_demands import is_claim
from ._wording import quoted

RULE = declare(
    severity=Severity.WARNING,
    judges_text=True,
    source="writing conventions of published procedures: must for the law, should for practice",
)

_LAW_CUES = cues(
    "law laws legal legally legislation legislative statute statutorily statutory unlawful illegal offence parliament lawfully regulations crime punishable"
)
_ADVICE_CUES = cues(
    "should ought encouraged advised asked invited recommended expected practice advisable desirable wish like try tries aim aims endeavour seek possible best"
)
_NAMED_CUES = cues(
    "gdpr act acts section article confidence confidentiality lawful lawfully court ico commission commissioner regulator supervisory access regulation regulations"
) | {"DPA", "FOIA", "PACE", "PECR", "HRA"}
_MUST_CUES = cues("must shall has have")
_TIMED_CUES = cues("72 seventy access sar sars dsar dsars") | {"SARs", "DSARs"}

_CITED = later(
    r"\[law:|\bUK GDPR\b|\bGDPR\b|\bECHR\b|\bPACE\b|\bFOIA\b|\bDPA(?: \d{4})?\b|\bPECR\b|\bMCA\b|\bKCSIE\b"
    r"|\bEIRs?\b|\bRIPA\b"
    r"|\b(?:Act|Acts|Regulations?|Order|Rules|Measure|Directive|Convention"
    r"|Code of Practice)\b(?: \(\w[^)]*\))?(?: of)?,? (?:19|20)\d\d"
    r"|\b(?:[A-Z][\w'’-]+ (?:(?:and|of|the|for|to|\([A-Z]\w+\)|in|etc\.?) ){0,3})+(?:Act|Acts|Regulations"
    r"|Convention|Bill|Order|Rules|Measure)\b"
    r"|\b(?:[Ss](?:ection|ec|ch|chedule|\.)?|ss\.|[Aa]rt(?:icle)?s?\.?|[Rr]eg(?:ulation)?s?\.?"
    r"|[Pp]ara(?:graph)?s?\.?|Part|[Ss]chedules?|[Ss]ections)"
    r" ?\d+[A-Z]{0,2}"
    r"|\bWorking Together\b|\b[Cc]ommon law\b|\b[Cc]ourt order|\border of (?:the|a) court|\b[Cc]ase law"
    r"|\[(?:clause|annex|appendix)\b|\b(?:[Aa]nnex|[Aa]ppendix|[Ss]chedule) [A-Z\d]|\b(?:listed|set out|cited"
    r"|named|given|described) (?:in|at|below|above|overleaf)\b"
    r"|\b[Tt]able \d"
)


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report each text that tells of a legal duty without its source, or tells it as advice, once."""
    for text in current_texts(corpus):
        answered: set[int] | None = None
        for passage in text.holding((_LAW_CUES,), (_ADVICE_CUES, _NAMED_CUES), (_MUST_CUES, _TIMED_CUES)):
            claim, soft = _found(passage)
            if not claim and not soft:
                continue
            if soft:
                yield Problem(
                    place=passage.place,
                    message=f"This puts as advice what the law demands: {quoted(soft)}.",
                    help="Write “must” and name the provision, for instance as `[law: uk-gdpr-art-33-34]`; keep “should” "
                    "for good practice.",
                )
                continue
            if answered is None:
                answered = _answered(corpus, text)
            if passage.thing.at not in answered and not _gives_reasons_in_law(passage.thing):
                yield Problem(
                    place=passage.place,
                    message=f"This says what the law demands and does not say which law: {quoted(claim)}.",
                    help="Name the provision, in `cites` or in the text (`[law: ca-2004-s11]`). If the parties bind "
                    "themselves and the law does not, say so without the law.",
                )


def _found(passage: Passage) -> tuple[str, str]:
    """The sentence that claims law without a source, and the one that softens law: empty where there is none."""
    claim = ""
    for sentence in sentences_of(passage.said):
        if is_softened(sentence):
            return "", sentence
        if not claim and is_claim(sentence):
            claim = sentence
    return ("" if claim and any(_CITED.search(each) for each in sentences_of(passage.text)) else claim), ""


def _gives_reasons_in_law(thing: Thing) -> bool:
    return any(each.law for each in getattr(thing, "reasons", ()))


def _answered(corpus: Corpus, text: CurrentText) -> set[int]:
    """The things of a document that name law in a key of their own, or a standard that rests on law."""
    answered = set()
    for each in corpus.references(text.document):
        thing: Thing = each.thing
        if each.kind == "law":
            answered.add(thing.at)
        elif each.kind == "standard":
            standard = corpus.standard(each.id)
            if isinstance(standard, Standard) and standard.rests_on:
                answered.add(thing.at)
    return answered
