"""An abbreviation is used and explained nowhere, or a term is explained twice in different ways.

Looks at running text and titles for abbreviations in capitals (TAF, DoLS). One counts as explained by the document's
`terms` or those of a document above, by the glossary, by its full words beside it in brackets ("team around the family
(TAF)"), and where it is a name of the register: a party, a system, a law, a body of the catalogue. Everyday ones (NHS,
PDF, ISO), Roman numerals, numbers of forms, words in capitals for emphasis and what is quoted are left alone. Each is
reported once for each document. A term listed twice with different meanings, here or in a document above, and an
abbreviation written out in two ways are reported too. Retired documents are left alone.

Why
---
Agreements are read by schools, charities and the public, who do not know the words of each other's trade.

When to waive
-------------
When everyone who may read the document uses the abbreviation daily.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    clauses:
      - clause: plan
        text: The lead of the TAF keeps the plan.

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    clauses:
      - clause: plan
        text: The lead of the team around the family (TAF) keeps the plan. The TAF meets once a month.
"""

import datetime
import re
from collections.abc import Iterable, Iterator
from typing import Any

from ...model.clauses import Term
from ...model.control import AsPrinted, LawCited, Mention
from ...model.corpus import Corpus
from ...model.current_text import CurrentText, current_texts
from ...model.document import Document
from ...model.findings import Problem, Related, Severity
from ...model.passages import Passage
from ...model.protocol import Protocol
from ..rule import declare

RULE = declare(
    severity=Severity.WARNING, judges_text=True, source="readers of published procedures; writing conventions"
)

_SHAPE = r"[A-Z]{2,7}(?:-[A-Z]{2,4})?|[A-Z]{1,3}[a-z]{1,2}[A-Z]{1,4}"
_USED = re.compile(rf"(?<![\w@./\\&\[#-])(?P<short>{_SHAPE})(?P<many>s)?(?![\w@&]|[./\\-][\w])")
_RUN = re.compile(r"\b[A-Z]{2,}(?:[ ,]+[A-Z]{2,}){2,}\b|\b[A-Z]{2,}(?: [A-Z]{4,})+\b|\b[A-Z]{4,}(?: [A-Z]{2,})+\b")
_BEFORE = re.compile(rf"\((?:the |or |an? )?[“\"'‘]?(?:the )?(?P<short>{_SHAPE})s?[”\"'’]?(?:[ ,;][^()]*)?\)")
_AFTER = re.compile(rf"(?<!\w)(?P<short>{_SHAPE})s? ?(?:\(|[–—-] |, (?:the|an?|or|that is,?|which is the|short for) |: )(?P<full>[^().;:]+)")
_SAID = re.compile(
    rf"(?<!\w)(?P<short>{_SHAPE})s? (?:means|stands for|is short for|refers to|is the abbreviation)\b"
    rf"|\b(?:known as|called|referred to as|abbreviated (?:to|as)|shortened to|hereafter|short) (?:the |as |an? )*[“\"'‘]?(?P<named>{_SHAPE})s?\b"
)
_OR = re.compile(rf"(?:,? or|,|[–—]) (?:the )?[“\"'‘]?(?P<short>{_SHAPE})s?\b")
_NUMBERED = re.compile(
    r"\b(?:[Ff]orm|[Aa]nnex|[Aa]ppendix|[Ss]chedule|[Cc]ategory|[Tt]ype|[Ll]evel|[Bb]ox|[Pp]art|[Gg]rade|[Bb]and|[Rr]eference|[Rr]ef|[Cc]ode|[Cc]lass|[Ss]ection|[Rr]oom|[Ff]older|[Pp]refix) $"
)
_ROMAN = re.compile(r"[IVX]+$")
_WORD = re.compile(r"[A-Za-z]+[’']?[a-z]*")

_LIKELY = re.compile(rf"(?:{_SHAPE})s?$")
"""A word that looks like an abbreviation."""

Explained = dict[str, dict[str, Passage]]
"""By abbreviation: the full words given for it, each with the text in which they stand."""

_EVERYDAY = frozenset(
    """
    NHS GP UK GDPR EU EEA US USA UN HM MP PM AM OK TV BBC ID IT ICT HR PC CD DVD USB CCTV SMS MMS PIN VPN URL HTML XML JSON CSV TXT PDF
    API FTP SFTP HTTP HTTPS TLS SSL SSH DMARC SPF DKIM AES RSA PGP ZIP XLSX DOCX BCC CC IP LAN WAN MFA SSO FAQ AI CV VAT NI PO PS GMT BST
    UTC ISO IEC BS EN HIV AIDS DNA ADHD PTSD GCSE BTEC LGBT LGBTQ COVID ASAP CEO IVF MRI ICU AGM SOS QR RAM OS WC NB EG IE
    """.split()
)
"""Abbreviations that any reader knows."""
_NATIONAL = frozenset(
    """
    CQC DWP HMRC CPS HMPPS HMCTS HMICFRS NCA DfE DfT DHSC MHCLG DLUHC MoJ MOJ MoD MOD FCDO LGA NPCC NSPCC RSPCA RNLI GMC NMC BMA RCN NHSE HSE DVLA
    UKVI IOPC EHRC NCSC ONS CAFCASS NICE MHRA HCPC CEOP PHSO UCAS DVSA GCHQ UKHSA ICO DPA FOIA EIR RIPA PACE PECR HRA ECHR MCA
    """.split()
)
"""National bodies and laws by the letters that everyone in public service knows them by."""
_EMPHASIS = frozenset(
    """
    A ALL ALWAYS AN AND ANY ARE AS ASK AT BE BEFORE AFTER BOTH BUT BY CALL CAN CANNOT CHECK CLOSED COPY DATA DATE DO DOES DONT DRAFT EACH EMAIL END EVERY
    FAX FILE FINAL FIRST FOR FORM FROM GO HAS HAVE HE HOW IF IN INTO IS KEEP LAST LEAST MAY ME MUST MY NAME NEED NEVER NEW NEXT NO NONE NOT NOTE
    NOW OF OFF ON ONCE ONLY OPEN OR OUR OUT PART PHONE POST PRIVATE PUBLIC RECORD RING SAFE SAY SECRET SECURE SEE SEND SHALL SHARE SHE SHOULD
    SO STAFF STOP TELL THAT THE THEIR THEM THEN THEY THIS TO TOP UNLESS UNTIL UP URGENT USE VERY WE WHAT WHEN WHERE WHO WHY WILL WITH WITHOUT
    YES YOU YOUR PROTECT PERSON PERSONAL RESTRICTED WARNING IMPORTANT EITHER LESS MORE SAME STORE DELETE PRINT SIGN START HIGH LOW MEDIUM RED AMBER
    GREEN BLUE WHITE CLEAR OTHER DUTY POWER LAW ACT AGREED
    """.split()
)
_SMALL = frozenset(["the", "a", "an", "of", "and", "for", "to", "in", "on", "at", "by", "with", "or", "from"])
_NOT_TEXT = frozenset(
    ["number", "letter", "reference", "evidence", "systems", "phone", "as-cited", "as-printed", "count", "include", "where", "format", "signed-copy"]
)


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report each abbreviation that no reader of a document can look up, and each term explained in two ways."""
    texts = current_texts(corpus)
    words = frozenset().union(*(each.vocabulary for each in texts))
    cues = frozenset(each for each in words if _LIKELY.match(each) and each not in _EVERYDAY)
    if cues:
        explained = {each.document.path: _explained(each, cues) for each in texts}
        for text in texts:
            if not cues.isdisjoint(text.vocabulary):
                yield from _undefined(text, cues, _known(corpus, text.document, explained))
                yield from _written_two_ways(explained[text.document.path])
    for protocol in corpus.protocols:
        if protocol.body.terms and not protocol.body.is_retired:
            yield from _listed_twice(corpus, protocol)


def _known(corpus: Corpus, document: Document[Any], explained: dict[str, Explained]) -> frozenset[str]:
    """The abbreviations that a reader of a document can look up.

    What is no protocol (a chart, a register) stands beside all of them, and any of them may explain it.
    """
    names = corpus.once("abbreviations in names", lambda: _names(corpus))
    near: Iterable[Document[Any]] = corpus.protocols
    if isinstance(document.body, Protocol):
        near = (document, *corpus.ancestors(document))
    return names.union(explained.get(document.path, {}), *(explained.get(each.path, {}) for each in near), *map(_listed, near))


def _undefined(text: CurrentText, cues: frozenset[str], known: frozenset[str]) -> Iterator[Problem]:
    told: set[str] = set()
    for passage in text.holding((cues,)):
        if not _is_text(passage):
            continue
        for short in used(passage.said):
            if short not in known and short not in told:
                told.add(short)
                yield Problem(
                    place=passage.place,
                    message=f"“{short}” is used and explained nowhere.",
                    help=f"Write it in full where it first stands, with ({short}) after it, or add it to `terms`.",
                    about=short,
                )


def _is_text(passage: Passage) -> bool:
    return passage.key not in _NOT_TEXT and not isinstance(passage.thing, AsPrinted | LawCited | Mention | Term)


def used(text: str) -> Iterator[str]:
    """The abbreviations that a text uses, in the singular, without those that any reader knows."""
    if text.upper() == text:
        return
    bare = _RUN.sub(lambda found: " " * len(found[0]) if _is_emphasis(found[0]) else found[0], text)
    for found in _USED.finditer(bare):
        short = found["short"]
        if short.isupper() and short.endswith("S") and short[:-1] in _EVERYDAY:
            continue
        if short in _EVERYDAY or short in _NATIONAL or short in _EMPHASIS or _ROMAN.match(short):
            continue
        if _NUMBERED.search(bare[: found.start()]) or re.match(r" ?\d", bare[found.end() :]):
            continue
        yield short


def _is_emphasis(run: str) -> bool:
    """Whether several words in capitals are a heading or a cry, and not abbreviations side by side."""
    words = re.findall(r"[A-Z]+", run)
    return any(each in _EMPHASIS or len(each) > 7 for each in words)


def _explained(text: CurrentText, cues: frozenset[str]) -> Explained:
    """The abbreviations that a document writes out, each with the full words and the text they first stand in."""
    found: Explained = {}
    for passage in text.passages:
        # Quotation marks may stand around the abbreviation that is explained, so that the cues do not find it.
        if "(" in passage.text or "“" in passage.text or not cues.isdisjoint(passage.text.split()):
            for short, full in written_out(passage.text):
                found.setdefault(short, {}).setdefault(full, passage)
    return found


def written_out(text: str) -> Iterator[tuple[str, str]]:
    """The abbreviations that a text writes out, with the full words; empty words where it only says what one means."""
    for found in _BEFORE.finditer(text):
        if full := _full(text[: found.start()], found["short"]):
            yield found["short"], full
    for found in _OR.finditer(text):
        if full := _full(text[: found.start()], found["short"], every=True):
            yield found["short"], full
    for found in _AFTER.finditer(text):
        words = _WORD.findall(found["full"].replace("-", " "))
        for end in range(1, min(len(words), 10) + 1):
            if _spells(words[:end], found["short"]) and words[end - 1].lower() not in _SMALL:
                yield found["short"], _plain(words[:end])
                break
    for found in _SAID.finditer(text):
        yield found["short"] or found["named"], ""


def _full(before: str, short: str, every: bool = False) -> str:
    """The words before an abbreviation that it stands for; empty where they do not spell it."""
    sentence = re.split(r"[.;:?()]", before)[-1]
    words = _WORD.findall(sentence.replace("-", " "))[-14:]
    for start in range(len(words) - 1, -1, -1):
        if words[start].lower() not in _SMALL and _spells(words[start:], short, every):
            return _plain(words[start:])
    return ""


def _spells(words: list[str], short: str, every: bool = True) -> bool:
    """Whether words begin with the letters of an abbreviation, in order; one letter may come from inside a word."""
    letters = [each.lower() for each in short if each.isalpha()]
    if len(letters) > 2 and short[-1] == "s":
        letters = letters[:-1]
    position, missing = 0, 0
    firsts = [word[0].lower() for word in words]
    if not firsts or firsts[0] != letters[0]:
        return False
    for letter in letters:
        found = next((each for each in range(position, len(firsts)) if firsts[each] == letter), None)
        if found is None:
            missing += 1
        else:
            position = found + 1
    big = sum(word.lower() not in _SMALL for word in words)
    return missing <= (0 if every and len(letters) < 4 else len(letters) // 3) and position + missing >= min(big, len(firsts)) - 1


def _plain(words: Iterable[str]) -> str:
    """Full words as they are compared: small, without articles, the plural as the singular."""
    return " ".join(re.sub(r"(?:[’']s|s)$", "", each.lower()) for each in words if each.lower() not in _SMALL)


def _written_two_ways(explained: Explained) -> Iterator[Problem]:
    for short, ways in explained.items():
        said = {full: passage for full, passage in ways.items() if full}
        if len(said) > 1:
            (first, before), (second, passage), *_ = said.items()
            yield Problem(
                place=passage.place,
                message=f"“{short}” is written out in two ways: “{first}” and “{second}”.",
                help="Use one, everywhere.",
                related=(Related(before.text, before.place),),
                about=f"two ways {short}",
            )


def _listed_twice(corpus: Corpus, document: Document[Protocol]) -> Iterator[Problem]:
    """Terms that the document lists twice, or that a document above explains otherwise."""
    listed: dict[str, tuple[Term, Document[Any]]] = {}
    for above in reversed(corpus.ancestors(document)):
        listed |= {each.term.casefold(): (each, above) for each in above.body.terms}
    for term in document.body.terms:
        before = listed.get(term.term.casefold())
        if before is not None and _meaning(before[0]) != _meaning(term):
            where = "" if before[1] is document else f" in `{before[1].id}`"
            yield Problem(
                place=document.at(term),
                message=f"“{term.term}” is explained here, and otherwise{where or ' before'}.",
                help="Keep one explanation, or use another word.",
                related=(Related(before[0].means, before[1].at(before[0]), before[0].term),),
                about=f"twice {term.term.casefold()} {term.at if before[1] is document else ''}".strip(),
            )
        listed[term.term.casefold()] = (term, document)


def _meaning(term: Term) -> tuple[str, str]:
    return " ".join(term.means.casefold().split()), (term.stands_for or "").casefold()


def _listed(document: Document[Any]) -> frozenset[str]:
    """The abbreviations among a document's terms."""
    terms = document.body.terms if isinstance(document.body, Protocol) else ()
    return frozenset(short for each in terms for name in (each.term, each.stands_for or "") for short in _shorts(name))


def _names(corpus: Corpus) -> frozenset[str]:
    """The abbreviations that stand in names: of parties, of the glossary, of laws, bodies, systems and documents."""
    found: set[str] = set()
    for kind in ("party", "term", "law", "body", "system", "role", "method", "standard", "body-type", "wording", "protocol", "chart", "category", "purpose"):
        for id, entry in corpus.entries(kind).items():
            thing = entry.thing
            for field in ("title", "short_title", "citation", "rules_called"):
                if name := getattr(thing, field, None):
                    found.update(_shorts(name))
            for field in ("also_known_as", "also_cited"):
                for name in getattr(thing, field, ()):
                    found.update(_shorts(name))
            if kind in ("body-type", "body", "term", "system"):
                found.add(id.upper())
    found.update(_shorts(corpus.framework.title))
    return frozenset(found)


def _shorts(name: str) -> Iterator[str]:
    return (found["short"] for found in _USED.finditer(name))
