"""Abbreviations in running text: which words are some, and what a text says they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ...model.patterns import later

_SHAPE = r"[A-Z]{2,7}(?:-[A-Z]{2,4})?|[A-Z]{1,3}[a-z]{1,2}[A-Z]{1,4}"
_USED = later(rf"(?<![\w@./\\&\[#-])(?P<short>{_SHAPE})(?P<many>s)?(?![\w@&]|[./\\-][\w])")
_RUN = later(r"\b[A-Z]{2,}(?:[ ,]+[A-Z]{2,}){2,}\b|\b[A-Z]{2,}(?: [A-Z]{4,})+\b|\b[A-Z]{4,}(?: [A-Z]{2,})+\b")
_BEFORE = later(rf"\((?:the |or |an? )?[“\"'‘]?(?:the )?(?P<short>{_SHAPE})s?[”\"'’]?(?:[ ,;][^()]*)?\)")
_AFTER = later(
    rf"(?<!\w)(?P<short>{_SHAPE})s? ?(?:\(|[–—-] |, (?:the|an?|or|that is,?|which is the|short for) "
    rf"|: )(?P<full>[^().;:]+)"
)
_SAID = later(
    rf"(?<!\w)(?P<short>{_SHAPE})s? (?:means|stands for|is short for|refers to|is the abbreviation)\b"
    rf"|\b(?:known as|called|referred to as|abbreviated (?:to|as)|shortened to|hereafter|short) (?:the |as "
    rf"|an? )*[“\"'‘]?(?P<named>{_SHAPE})s?\b"
)
_OR = later(rf"(?:,? or|,|[–—]) (?:the )?[“\"'‘]?(?P<short>{_SHAPE})s?\b")
_NUMBERED = later(
    r"\b(?:[Ff]orm|[Aa]nnex|[Aa]ppendix|[Ss]chedule|[Cc]ategory|[Tt]ype|[Ll]evel|[Bb]ox|[Pp]art|[Gg]rade"
    r"|[Bb]and|[Rr]eference|[Rr]ef|[Cc]ode|[Cc]lass|[Ss]ection|[Rr]oom|[Ff]older|[Pp]refix) $"
)
_ROMAN = later(r"[IVX]+$")
_WORD = later(r"[A-Za-z]+[’']?[a-z]*")

_LIKELY = later(rf"(?:{_SHAPE})s?$")
"""A word that looks like an abbreviation."""
_SMALL = frozenset(["the", "a", "an", "of", "and", "for", "to", "in", "on", "at", "by", "with", "or", "from"])
EVERYDAY = frozenset(
    """
    ADHD AES AGM AI AIDS AM API ASAP BBC BCC BS BST BTEC CC CCTV CD CEO COVID CSV CV DKIM DMARC DNA DOCX
    DVD EEA EG EN EU FAQ FTP GCSE GDPR GMT GP HIV HM HR HTML HTTP HTTPS ICT ICU ID IE IEC IP ISO IT IVF
    JSON LAN LGBT LGBTQ MFA MMS MP MRI NB NHS NI OK OS PC PDF PGP PIN PM PO PS PTSD QR RAM RSA SFTP SMS
    SOS SPF SSH SSL SSO TLS TV TXT UK UN URL US USA USB UTC VAT VPN WAN WC XLSX XML ZIP
    """.split()  # noqa: SIM905
)
"""Abbreviations that any reader knows."""
NATIONAL = frozenset(
    """
    BMA CAFCASS CEOP CPS CQC DHSC DLUHC DPA DVLA DVSA DWP DfE DfT ECHR EHRC EIR FCDO FOIA GCHQ GMC HCPC
    HMCTS HMICFRS HMPPS HMRC HRA HSE ICO IOPC LGA MCA MHCLG MHRA MOD MOJ MoD MoJ NCA NCSC NHSE NICE NMC
    NPCC NSPCC ONS PACE PECR PHSO RCN RIPA RNLI RSPCA UCAS UKHSA UKVI
    """.split()  # noqa: SIM905
)
"""National bodies and laws by the letters that everyone in public service knows them by."""
EMPHASIS = frozenset(
    """
    A ACT AFTER AGREED ALL ALWAYS AMBER AN AND ANY ARE AS ASK AT BE BEFORE BLUE BOTH BUT BY CALL CAN
    CANNOT CHECK CLEAR CLOSED COPY DATA DATE DELETE DO DOES DONT DRAFT DUTY EACH EITHER EMAIL END EVERY
    FAX FILE FINAL FIRST FOR FORM FROM GO GREEN HAS HAVE HE HIGH HOW IF IMPORTANT IN INTO IS KEEP LAST LAW
    LEAST LESS LOW MAY ME MEDIUM MORE MUST MY NAME NEED NEVER NEW NEXT NO NONE NOT NOTE NOW OF OFF ON ONCE
    ONLY OPEN OR OTHER OUR OUT PART PERSON PERSONAL PHONE POST POWER PRINT PRIVATE PROTECT PUBLIC RECORD
    RED RESTRICTED RING SAFE SAME SAY SECRET SECURE SEE SEND SHALL SHARE SHE SHOULD SIGN SO STAFF START
    STOP STORE TELL THAT THE THEIR THEM THEN THEY THIS TO TOP UNLESS UNTIL UP URGENT USE VERY WARNING WE
    WHAT WHEN WHERE WHITE WHO WHY WILL WITH WITHOUT YES YOU YOUR
    """.split()  # noqa: SIM905
)
"""Words that people write in capitals to stress them."""


def is_likely(word: str) -> bool:
    """Whether a word looks like an abbreviation that not every reader knows."""
    return _LIKELY.match(word) is not None and word not in EVERYDAY


def shorts(name: str) -> Iterator[str]:
    """Every abbreviation in a name."""
    return (found["short"] for found in _USED.finditer(name))


def used(text: str) -> Iterator[str]:
    """The abbreviations that a text uses, in the singular, without those that any reader knows."""
    if text.upper() == text:
        return
    bare = _RUN.sub(lambda found: " " * len(found[0]) if _is_emphasis(found[0]) else found[0], text)
    for found in _USED.finditer(bare):
        short = found["short"]
        if short.isupper() and short.endswith("S") and short[:-1] in EVERYDAY:
            continue
        if short in EVERYDAY or short in NATIONAL or short in EMPHASIS or _ROMAN.match(short):
            continue
        if _NUMBERED.search(bare[: found.start()]) or re.match(r" ?\d", bare[found.end() :]):
            continue
        yield short


def _is_emphasis(run: str) -> bool:
    """Whether several words in capitals are a heading or a cry, and not abbreviations side by side."""
    words = re.findall(r"[A-Z]+", run)
    return any(each in EMPHASIS or len(each) > 7 for each in words)


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
    return (
        missing <= (0 if every and len(letters) < 4 else len(letters) // 3)
        and position + missing >= min(big, len(firsts)) - 1
    )


def _plain(words: Iterable[str]) -> str:
    """Full words as they are compared: small, without articles, the plural as the singular."""
    return " ".join(re.sub(r"(?:[’']s|s)$", "", each.lower()) for each in words if each.lower() not in _SMALL)
