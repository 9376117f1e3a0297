"""What is called after a person, and names none: a hospital, a law, an inquiry, a street, a case."""

from __future__ import annotations

import re

from ...model.patterns import later

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

PUBLIC = frozenset(
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


def is_called_after(text: str, found: re.Match[str]) -> bool:
    """Whether a name is that of a body, a place, a law, an inquiry, a case."""
    end = found.end() - len(found.groups()[-1] or "")
    before = text[max(0, found.start() - 80) : found.start()]
    return bool(
        goes_on_as_a_body(text, end)
        or is_part_of_a_name(before)
        or _IN_A_CASE.search(before)
        or _CASE.match(text, found.end())
        or _OF_AN_INQUIRY.search(before)
    )


def goes_on_as_a_body(text: str, at: int = 0) -> bool:
    """Whether the words at a place of a text make the name before them that of a body, a place, a law, an inquiry."""
    return _CALLED_AFTER.match(text, at) is not None


def is_part_of_a_name(before: str) -> bool:
    """Whether the words before a name make it part of another: "St", "Operation", "Annex"."""
    return _KEPT_BEFORE.search(before) is not None
