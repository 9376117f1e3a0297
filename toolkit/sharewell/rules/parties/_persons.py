"""Persons named in a text.

A name is known by its place: after a title or a rank, beside a role, after a word of contact, or because
both its parts are common names. All of this is a guess.
"""

from __future__ import annotations

import re

from ...model.patterns import later
from ._field_words import is_known
from ._mailboxes import ADDRESS, is_personal
from ._named_after import PUBLIC, goes_on_as_a_body, is_called_after, is_part_of_a_name
from ._names import ALSO_WORDS, FIRST_NAMES, SURNAMES, TITLES

_WORD = r"(?:(?:O['’]|D['’]|Mc|Mac|Fitz|de |van |al-|El-)?[A-Z][a-zé]+(?:[-'’][A-Z][a-zé]+)*)"

_TITLE = f"(?:{'|'.join(TITLES)})"
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
_ROLE_BEFORE = later(rf"\b{_ROLE}(?:,|:| \(| is| [–—-])\s?$", re.IGNORECASE)
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
_INVENTED = later(
    r"\bnot (?:her|his|their|a|the person['’]s) real name\b|\breal names? (?:is|are|has|have) (?:not|been)"
    r"|\bfictional|\bfictitious|\bpseudonym|\binvented\b"
    r"|\bimaginary\b|\bmade[- ]up\b|\bcase stud|\bfor example\b|\be\.g\.|\bsuch as\b|\bscenario"
    r"|\bin this example\b|\baged \d|\bnames? (?:has|have) been changed\b",
    re.IGNORECASE,
)


def person_in(text: str, words: frozenset[str]) -> str:
    """What looks like a person's name or address in a text, given the words of the field; empty where nothing does."""
    for found in ADDRESS.finditer(text):
        if is_personal(found[0].rstrip("."), words):
            return found[0].rstrip(".")
    bare = ADDRESS.sub(lambda found: " " * len(found[0]), text)
    for found in _TITLED.finditer(bare):
        if not is_called_after(bare, found) and not is_known(found[1].casefold(), words):
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
    if name in PUBLIC or is_called_after(text, found) or goes_on_as_a_body(text, found.start(4) - 1):
        return ""
    before, after = text[max(0, found.start() - 60) : found.start()], text[found.end() : found.end() + 90]
    begins_with_a_name, ends_with_one = first in FIRST_NAMES, last in SURNAMES
    beside = _is_beside_role(before, after)
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
    if is_called_after(text, found) or not (found.start() or "." in initials):
        return False
    before, after = text[max(0, found.start() - 60) : found.start()], text[found.end() : found.end() + 90]
    if is_known(last.casefold(), words) and last not in SURNAMES:
        return False
    if re.search(r"(?:^|\n|[.;:] )$", before) and "." in initials and not _AFTER.match(after):
        return False
    beside = _is_beside_role(before, after)
    if last in SURNAMES and not is_known(last.casefold(), words):
        return beside or "." in initials or bool(_BEFORE.search(before))
    return beside and ("." in initials or last in SURNAMES or len(initials.strip()) == 1)


def _is_beside_role(before: str, after: str) -> bool:
    return _AFTER.match(after) is not None or _ROLE_BEFORE.search(before) is not None


def _alone(text: str, words: frozenset[str]) -> str:
    """A first name that stands for somebody to turn to, or who does something."""
    for found in re.finditer(r"(?<![\w.@’'-])([A-Z][a-zé]+)(?![\w@-])", text):
        if found[1] not in FIRST_NAMES or found[1] in ALSO_WORDS or is_known(found[1].casefold(), words):
            continue
        before, after = text[max(0, found.start() - 60) : found.start()], text[found.end() : found.end() + 60]
        if is_part_of_a_name(before) or goes_on_as_a_body(after) or re.match(r"['’]s? [A-Z]| [A-Z]", after):
            continue
        if re.search(r"\b[A-Z][\w'’-]+ $", before) and not re.search(r"(?:^|[.:;] )[A-Z]\w+ $", before):
            continue
        if (_BEFORE.search(before) and _DOES.match(after)) or (
            re.search(r"(?:^|[.;:]\s|, )$", before) and _DOES.match(after) and after[:1] not in (".", ";", "")
        ):
            return found[1]
    return ""
