"""Persons named in a text, and mailboxes that belong to a person.

A name is known by its place: after a title or a rank, beside a role, after a word of contact, or because
both its parts are common names. What is called after a person (a hospital, a law, an inquiry, a street)
names none, nor does the name of a case. All of this is a guess.
"""

from __future__ import annotations

import re

from ...model.patterns import later
from ...model.texts import Texts
from ._names import ALSO_WORDS, FIRST_NAMES, SURNAMES

_WORD = r"(?:(?:O['’]|D['’]|Mc|Mac|Fitz|de |van |al-|El-)?[A-Z][a-zé]+(?:[-'’][A-Z][a-zé]+)*)"

_TITLE = (
    r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Cllr|Councillor|Rev|Revd|Sir|Dame|PCSO|PC|DC|DS|DI|DCI|DSU|DCS"
    r"|WPC|Sgt|Sergeant|Insp"
    r"|Inspector|Supt|Superintendent|Constable|Commander|Capt|Captain|Lt|Lieutenant|Col|Colonel|Nurse|Matron"
    r"|Canon|Father|Imam"
    r"|Rabbi|Judge|Fr|ACC|DCC|CC)"
)
_TITLED = later(rf"\b{_TITLE}\.? (?!Justice )(?:{_WORD} |(?:[A-Z]\.? ){{0,3}})({_WORD})(['’]s?\b)?")

_PAIR = later(rf"(?<![\w.@’'-])({_WORD}) (?:([A-Z]\.? )|({_WORD}) )?({_WORD})(['’]s?\b)?(?![\w@])")
_INITIALLED = later(rf"(?<![\w.@(\[-])((?:[A-Z]\. ?){{1,3}}|[B-HJ-Z]{{1,2}} )({_WORD})(['’]s?\b)?(?![\w@])")
_SHOUTED = later(r"\b([A-Z][A-Z'’]{2,}), ([A-Z][a-z]+)\b")

_ROLE = (
    r"(?:officers?|managers?|directors?|leads?|guardian|head|chief|executive|coordinator|co-ordinator|nurse"
    r"|matron|consultant|sergeant"
    r"|inspector|superintendent|constable|principal|governor|chair|chairman|chairwoman|secretary|clerk"
    r"|administrator|adviser|advisor|worker"
    r"|practitioner|solicitor|SIRO|DPO|owner|commissioner|supervisor|deputy|teacher|headteacher|analyst"
    r"|commander|doctor|GP|registrar"
    r"|councillor|assistant|specialist|psychologist|psychiatrist|accountant|engineer|author|receptionist)"
)
_BEFORE = later(
    rf"(?:\b{_ROLE}(?: for [\w ]{{1,40}}| of [\w ]{{1,40}})?(?:,? (?:\(?(?:currently|now|is|namely|at present"
    rf"|presently|named|called|being)\b)?|,|:| \(|\s?[–—-])"
    r"|\b(?:ask for|ask|contact|contacts|ring|rings|call|calls|email|emails|phone|phones|telephone|tell|tells"
    r"|speak to|speak with|spoke to|see"
    r"|name is|named|called|known as|led by|chaired by|written by|drafted by|prepared by|authored by|author"
    r"|signed by|signed|approved by|held by"
    r"|reviewed by|agreed with|agreed by|kept by|owned by|maintained by|overseen by|managed by|appointed"
    r"|report to|reports to|reported to|sent to"
    r"|send to|sends to|pass to|pass it to|passed to|send it to|report it to|give it to|copied to|thanks to"
    r"|c/o|attn|fao|attention of|via|through|by"
    r"|with|from|to|for|and|or|is|was|until|while|when|if|unless|because|then|let)(?:[:,]| is)?)\s*\(?$",
    re.IGNORECASE,
)
_ASKED = later(
    r"\b(?:ask for|ask|contact|ring|call|email|phone|telephone|tell|speak to|speak with|copy in|copy to"
    r"|copied to|named|written by|drafted by"
    r"|prepared by|signed by|approved by|chaired by|reports? to|send (?:it )?to|pass (?:it )?to|give it to"
    r"|c/o|attn|fao|for the attention of):? $",
    re.IGNORECASE,
)
_AFTER = later(
    rf"(?:,| \(|\s?[–—-]| is| as| was|:)\s?(?:(?:the|our|its|their|who is|a|an|currently|now|acting|deputy"
    rf"|interim|senior|an?) ){{0,3}}"
    rf"(?:(?!and\b|or\b|who\b|which\b)[\w'’/&-]+ ){{0,5}}?{_ROLE}\b",
    re.IGNORECASE,
)
_DOES = later(
    r"(?:,? (?:who|in|at|from|of|on|or|will|does|keeps|has|is|holds|knows|answers|looks|sends|runs|leads"
    r"|deals|signs|checks|can|must|manages"
    r"|chairs|decides|retires|left|joined|was|for|and|before|by|within|if|when|first|straight|directly"
    r"|immediately)\b|[.,;:)!]|\s*$)"
)

_CALLED_AFTER = later(
    r"(?:['’]s?)? (?:(?:and|&) (?:Partners|Sons|Co|Associates|Daughters)|(?:[A-Z][\w'’-]+ ){0,4}?(?:House"
    r"|Road|Street|Lane|Avenue|Close|Park|Square|Way|Drive|Court"
    r"|Place|Terrace|Crescent|Gardens?|Hill|Schools?|Academy|Academies|College|University|Hospitals?|Hospice"
    r"|Infirmary|Trust|Foundation|Fund|Centre|Center"
    r"|Institute|Inquiry|Enquiry|Review|Report|Act|Law|Rule|Test|Ward|Wing|Unit|Building|Rooms?|Suite|Hall"
    r"|Library|Clinic|Surgery|Practice|Medical"
    r"|Health|Charity|Society|Association|Alliance|Partnership|Ltd|Limited|LLP|PLC|plc|CIC|Solicitors|Housing"
    r"|Homes?|Care|Group|Primary|Secondary|Infants?"
    r"|Juniors?|Nursery|Church|Cathedral|Training|Mandatory|Award|Scale|Score|Model|Framework|Principles?"
    r"|Guidelines?|Competence|Refuge|Lodge|Villa|Tower"
    r"|Project|Programme|Scheme|Service|Services|Council|Police|Prison|Estate|Bridge|Memorial|Lecture|Case"
    r"|Line|Bay|Island|Station|Airport|Market"
    r"|Ambulance|Order|Protocol|Commission|Committee|Recommendations|Judgment|Ombudsman|Hotel|Arms|Day|Week"
    r"|Children)\b"
    r"|(?:law|rule|test|inquiry|review|report|case|recommendations|principles?|guidelines?|guidance"
    r"|competen\w+|judgment|ruling|school|hospital|practice"
    r"|surgery|house|scale|framework|model|partners|scheme|centre|wing|ward|training|case review|serious case"
    r"|domestic homicide|report's)\b)"
)
_PUBLIC = frozenset(
    {
        "Marie Curie",
        "Sue Ryder",
        "Marie Stopes",
        "Terrence Higgins",
        "Ronald McDonald",
        "Harold Shipman",
        "Jimmy Savile",
    }
    | {
        "Victoria Climbié",
        "Stephen Lawrence",
        "Daniel Pelka",
        "Mary Seacole",
        "Florence Nightingale",
        "Alan Turing",
    }
    | {
        "Jane Doe",
        "John Doe",
        "Joe Bloggs",
        "Jo Bloggs",
        "Fiona Caldicott",
        "Thomas Coram",
        "John Lewis",
        "Arthur Labinjo-Hughes",
    }
)
"""Bodies and inquiries that bear a name alone, and names that mean nobody."""

_IN_A_CASE = later(r"\bv\.? (?:the )?(?:\w+ ){0,3}$|\bR \($|\b(?:ex parte|Re|In re) $")
_CASE = later(r"\s+v\.?\s|[) ]*[(\[](?:19|20)\d\d|\)?,? et al|\) v\b|,? (?:19|20)\d\d\b")
_OF_AN_INQUIRY = later(
    r"\b(?:inquiry|enquiry|reviews?|reports?|recommendations|judgment|death|murder|killing|case|principles"
    r"|deaths|lecture|act|ruling|study|research|work)"
    r"(?: (?:of|by|into|from|led|chaired|written|on|about|the|in|19\d\d|20\d\d|death|murder|killing|and))+ $",
    re.IGNORECASE,
)
_KEPT_BEFORE = later(
    r"(?:\b(?:St|Saint|Queen|King|Prince|Princess|Lady|Lord|Pope|Baby|Child|the James|the|The|Operation|HMS"
    r"|HMP|Lake|Mount|Port|Fort|Storm|Annex"
    r"|Appendix|Part|Schedule|Section|Table|Category|Type|Group|Class|Grade|Option|Form|Level|Zone|Ward|Block"
    r"|Vitamin|Hepatitis|Unit|Tier|Step|Box"
    r"|Question|Figure|Chart|Person|Parent|Patient|Family|Clause|Exhibit|Item|Lot|Band|Key Stage|Year|Room"
    r"|Building|Court of)\.? )$"
)
_INVENTED = later(
    r"\bnot (?:her|his|their|a|the person['’]s) real name\b|\breal names? (?:is|are|has|have) (?:not|been)"
    r"|\bfictional|\bfictitious|\bpseudonym|\binvented\b"
    r"|\bimaginary\b|\bmade[- ]up\b|\bcase stud|\bfor example\b|\be\.g\.|\bsuch as\b|\bscenario"
    r"|\bin this example\b|\baged \d|\bnames? (?:has|have) been changed\b",
    re.IGNORECASE,
)

_ADDRESS = later(r"(?<![\w.'’+-])[A-Za-z0-9][\w.'’+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")

_PRIVATE = frozenset(
    re.findall(
        r"\S+",
        """
    gmail.com googlemail.com hotmail.com hotmail.co.uk outlook.com live.com live.co.uk msn.com yahoo.com yahoo.co.uk ymail.com rocketmail.com
    aol.com aol.co.uk icloud.com me.com mac.com btinternet.com btopenworld.com talktalk.net talk21.com tiscali.co.uk sky.com virginmedia.com
    virgin.net ntlworld.com blueyonder.co.uk plusnet.com o2.co.uk protonmail.com proton.me pm.me gmx.com gmx.co.uk mail.com fastmail.com
    zoho.com yandex.com tutanota.com hushmail.com freeserve.co.uk orange.net tesco.net outlook.co.uk inbox.com hey.com
    """,
    )
)
"""Providers at whom private people have their mailboxes."""

_DUMMIES = frozenset(
    re.findall(
        r"\S+",
        """
    name names yourname your someone somebody user username example firstname lastname forename surname first last initial initials
    anyone anybody xxx person email address joe.bloggs me you mailbox recipient sender
    """,
    )
)
_LOCAL = later(r"[a-zé]+(?:[-'’][a-zé]+)*")
_NO_RUN = frozenset(
    re.findall(r"\S+", "award awards spark sparks swords broom bring brown ashes trust eday today")
)
_TITLES = frozenset(
    {
        "mr",
        "mrs",
        "ms",
        "miss",
        "mx",
        "dr",
        "prof",
        "professor",
        "cllr",
        "councillor",
        "rev",
        "revd",
        "sgt",
        "pc",
    }
)

_FIRSTS = frozenset(each.casefold() for each in FIRST_NAMES)
_LASTS = frozenset(re.sub("['’]", "", each.casefold()) for each in SURNAMES)
_WORDS = frozenset(each.casefold() for each in ALSO_WORDS)

_CAPITAL = later(r"[A-Z][a-zé'’]+|[A-Z]\.|@|\b[A-Z]{2,4}\b")
_TRIGGERS = FIRST_NAMES | SURNAMES | frozenset(_TITLE[3:-1].split("|")) | {"@"}


_SHOWN_TOGETHER = later(r"[A-Z](?:[a-z]+ [A-Z][a-z]+(?:,| \(| [–—-]| is )| [A-Z][a-z]|\. ?[A-Z][a-z])")
"""What is in everything that the pattern of unknown names matches, and is found many times as quickly."""
_UNKNOWN = later(
    r"[a-z,(:–—-] ?[A-Z][a-z]+ [A-Z][a-z]+(?:,| \(| [–—-])|^[A-Z][a-z]+ [A-Z][a-z]+(?:,| \(| is )"
    r"|[:,(] ?[A-Z] [A-Z][a-z]|\b[A-Z]\. ?[A-Z][a-z]"
)


def texts_that_may_name(texts: Texts) -> frozenset[str]:
    """The texts worth reading: those in which a capitalised word is a name, a title or part of an address, or may be a name."""
    telling = [
        word
        for word in texts.standing
        if not word.islower() or "@" in word
        if not _TRIGGERS.isdisjoint(_CAPITAL.findall(word))
    ]
    unknown = {each for each in texts.matching(_SHOWN_TOGETHER) if _UNKNOWN.search(texts.all[each])}
    return texts.of(texts.holding(telling) | unknown)


def is_known(part: str, words: frozenset[str]) -> bool:
    """Whether a word, or a part of one with hyphens, is a word of the field, in the plural perhaps."""
    return any(each in words or each.removesuffix("s") in words for each in (part, *part.split("-")))


def person_in(text: str, words: frozenset[str]) -> str:
    """What looks like a person's name or address in a text, given the words of the field; empty where nothing does."""
    for found in _ADDRESS.finditer(text):
        if is_personal(found[0].rstrip("."), words):
            return found[0].rstrip(".")
    bare = _ADDRESS.sub(lambda found: " " * len(found[0]), text)
    for found in _TITLED.finditer(bare):
        if not _is_called_after(bare, found) and not is_known(found[1].casefold(), words):
            return found[0].removesuffix("’s").removesuffix("'s")
    if _INVENTED.search(bare):
        return ""
    for found in _SHOUTED.finditer(bare):
        if found[1].capitalize() in SURNAMES and found[2] in FIRST_NAMES:
            return found[0]
    at = 0
    while pair := _PAIR.search(bare, at):
        if person := _pair(bare, pair, words):
            return person
        at = pair.end(1)  # "Ring Helen Marsh": the next word may begin the name.
    for found in _INITIALLED.finditer(bare):
        if _is_initialled(bare, found, words):
            return found[0].strip()
    return _alone(bare, words)


def _pair(text: str, found: re.Match[str], words: frozenset[str]) -> str:
    """A first name with a surname; two words that are neither known where a role stands beside them."""
    first, _, middle, last, owns = found.groups()
    name = found[0].removesuffix(owns or "").strip()
    if name in _PUBLIC or _is_called_after(text, found) or _CALLED_AFTER.match(text, found.start(4) - 1):
        return ""
    before, after = text[max(0, found.start() - 60) : found.start()], text[found.end() : found.end() + 90]
    begins_with_a_name, ends_with_one = first in FIRST_NAMES, last in SURNAMES
    beside = bool(_AFTER.match(after)) or bool(
        re.search(rf"\b{_ROLE}(?:,|:| \(| is| [–—-])\s?$", before, re.IGNORECASE)
    )
    if begins_with_a_name and ends_with_one:
        return name if first not in ALSO_WORDS or not is_known(last.casefold(), words) or beside else ""
    is_field = any(is_known(each.casefold(), words) for each in (first, last))
    if begins_with_a_name and not is_known(last.casefold(), words) and last not in FIRST_NAMES:
        return name if first not in ALSO_WORDS or beside or _ASKED.search(before) else ""
    if begins_with_a_name and last in FIRST_NAMES and last not in ALSO_WORDS:
        return name
    if is_field or middle:
        return ""
    if beside or (ends_with_one and last not in FIRST_NAMES and _BEFORE.search(before)):
        return name
    return ""


def _is_initialled(text: str, found: re.Match[str], words: frozenset[str]) -> bool:
    """Whether an initial and a word are a name: the word is a surname, or a role stands beside them."""
    initials, last, _ = found.groups()
    if _is_called_after(text, found) or not (found.start() or "." in initials):
        return False
    before, after = text[max(0, found.start() - 60) : found.start()], text[found.end() : found.end() + 90]
    if is_known(last.casefold(), words) and last not in SURNAMES:
        return False
    if re.search(r"(?:^|\n|[.;:] )$", before) and "." in initials and not _AFTER.match(after):
        return False
    beside = bool(_AFTER.match(after)) or bool(
        re.search(rf"\b{_ROLE}(?:,|:| \(| is| [–—-])\s?$", before, re.IGNORECASE)
    )
    if last in SURNAMES and not is_known(last.casefold(), words):
        return beside or "." in initials or bool(_BEFORE.search(before))
    return beside and ("." in initials or last in SURNAMES or len(initials.strip()) == 1)


def _alone(text: str, words: frozenset[str]) -> str:
    """A first name that stands for somebody to turn to, or who does something."""
    for found in re.finditer(r"(?<![\w.@’'-])([A-Z][a-zé]+)(?![\w@-])", text):
        if found[1] not in FIRST_NAMES or found[1] in ALSO_WORDS or is_known(found[1].casefold(), words):
            continue
        before, after = text[max(0, found.start() - 60) : found.start()], text[found.end() : found.end() + 60]
        if (
            _KEPT_BEFORE.search(before)
            or _CALLED_AFTER.match(after)
            or re.match(r"['’]s? [A-Z]| [A-Z]", after)
        ):
            continue
        if re.search(r"\b[A-Z][\w'’-]+ $", before) and not re.search(r"(?:^|[.:;] )[A-Z]\w+ $", before):
            continue
        if (_BEFORE.search(before) and _DOES.match(after)) or (
            re.search(r"(?:^|[.;:]\s|, )$", before) and _DOES.match(after) and after[:1] not in (".", ";", "")
        ):
            return found[1]
    return ""


def _is_called_after(text: str, found: re.Match[str]) -> bool:
    """Whether a name is that of a body, a place, a law, an inquiry, a case."""
    end = found.end() - len(found.groups()[-1] or "")
    before = text[max(0, found.start() - 80) : found.start()]
    return bool(
        _CALLED_AFTER.match(text, end)
        or _KEPT_BEFORE.search(before)
        or _IN_A_CASE.search(before)
        or _CASE.match(text, found.end())
        or _OF_AN_INQUIRY.search(before)
    )


def is_personal(address: str, words: frozenset[str]) -> bool:
    """Whether an address is a person's: of two names, of a surname with an initial, of a first name, or at a private provider."""
    local, _, domain = address.casefold().partition("@")
    local = local.partition("+")[0]
    parts = [each.strip("0123456789-") for each in re.split(r"[._]", local)]
    parts = [each for each in parts if each]
    if (
        not parts
        or not all(_LOCAL.fullmatch(each) for each in parts)
        or not _DUMMIES.isdisjoint((*parts, local))
    ):
        return False
    if domain in _PRIVATE:
        return True
    own = set(re.split(r"[.-]", domain)) | {"".join(parts)} & set(domain.split("."))
    if "".join(parts) in own:
        return False
    plain = [re.sub("['’]", "", each) for each in parts]
    if len(parts) == 1:
        return _is_run_together(plain[0], own, words)
    known = [each in own or is_known(each, words) for each in parts]
    if parts[0] in _TITLES:
        return not any(known[1:])
    if len(parts) <= 3 and _is_first(plain[0]) and plain[-1] in _LASTS and plain[-1] not in own:
        return True
    names = [each for each in parts if len(each) > 1]
    return len(parts) <= 3 and bool(names) and len(names) <= 2 and not any(known) and len(names[-1]) > 2


def _is_first(name: str) -> bool:
    return name in _FIRSTS and name not in _WORDS


def _is_run_together(name: str, own: set[str], words: frozenset[str]) -> bool:
    """Whether one word is a first name, or an initial or a first name run together with a surname, in either order."""
    if name in own or name in _NO_RUN or is_known(name, words):
        return False
    if _is_first(name):
        return True
    if "-" in name:
        first, _, last = name.partition("-")
        return last in _LASTS if len(first) == 1 else _is_first(first) and not is_known(last, words)
    for length in (1, 2):
        if len(name) - length >= 4 and (
            name[length:] in _LASTS or (length == 1 and name[:-length] in _LASTS)
        ):
            return length == 1 or not is_known(name[length:], words)
    return any(
        (name[:at] in _FIRSTS and name[at:] in _LASTS) or (name[:at] in _LASTS and name[at:] in _FIRSTS)
        for at in range(3, len(name) - 2)
    )
