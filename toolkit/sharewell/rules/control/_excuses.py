"""Why a sentence may name a paper all the same: other law asks for it, none is said to be needed, or a bulk flow waits for it."""

from __future__ import annotations

from ...model.patterns import later

_RIGHTLY = later(
    # Papers that other law or common sense asks for.
    r"\b(?:processors?|sub-?process\w+|processing (?:agreement|contract)|sub-?contract\w*|suppliers?"
    r"|contract(?:s|ors?)?|vendors?"
    r"|article 28|research\w*|evaluat\w+|academics?|universit\w+|statistic\w*|anonymi[sz]ed|pseudonymi[sz]ed"
    r"|aggregate\w*)\b"
    r"|\b(?:confidentiality|non-disclosure|access|user|licen[cs]e|tenancy) (?:agreement|statement|undertaking"
    r"|declaration)|\b(?:consent|application|referral) forms?\b"
    # What was received under an agreement, and what becomes of it.
    r"|\b(?:received|obtained|supplied|provided|held|collected|processed) (?:\w+ )?(?:under|through"
    r"|pursuant to)\b"
    r"|\b(?:information|data|records?|details|material|anything|whatever|what is|them)(?: that| which)?(?: is"
    r"| are| was| were)?"
    r" (?:so )?(?:shared|disclosed|exchanged) (?:under|through)\b|\b(?:sharing|disclosures?|transfers?"
    r"|exchanges?) under (?:this|the)\b"
    r"|\bthird part(?:y|ies)\b|\bonward\b|\b(?:further|re)-?(?: disclos| shar| use|disclos|use)\w*"
    r"|\bsecondary\b|\bfor (?:marketing|profit|commercial)\b|\bonly (?:the )?(?:information|data|details|items|categories|minimum)\b",
)

_ROUTINE = later(
    r"\b(?:bulk|routine(?:ly)?|regular(?:ly)?|scheduled|automat\w+|extracts?|feeds?|data ?sets?|uploads?"
    r"|interfaces?|api"
    r"|large[- ]scale|systematic(?:ally)?|hourly|weekly|monthly|nightly|daily|quarterly|annual(?:ly)?|yearly"
    r"|termly|batch(?:es)?"
    r"|migrat\w+|go(?:es)? live|standing|continuous|ongoing|flows?|matching|population|portal|system)\b",
)

_CASE_BY_CASE = later(
    r"\b(?:one-off|ad hoc|individual|urgent|staff|practitioners?|workers?|officers?|front-?line|whether"
    r"|however)\b",
)

_DENIED = later(
    r"\b(?:never|not|no|nor|hardly|rarely)\b(?: [\w’'-]+){0,6}? (?:reasons?|grounds?|bar|barrier|excuse"
    r"|justification|obstacle"
    r"|pre-?condition|prerequisite|need)\b|\b(?:never|not|nor|n[’']t|no (?:one|request|agency|partner"
    r"|organi[sz]ation|professional)|nobody)"
    r"(?: (?:be|to|is|are|by|itself|ever|therefore|may|should|must)){0,4} (?:prevents?|stops?|delay(?:s|ed)?"
    r"|waits?|hold (?:\w+ )?back"
    r"|held (?:back|up)|withh[eo]ld|refused?|declined?|turned? (?:away|down)|put off|hinders?|postponed?)\b"
    r"|\bneeds? no\b|\bneed not\b|\b(?:not|n[’']t) (?:\w+ )?(?:need|require|depend|rest|hang|hinge|rely|mean"
    r"|hold up)"
    r"|\bno\b[^.;]{0,60}?\b(?:is|are) (?:required|needed|necessary)\b"
    r"|\bnot (?:be )?(?:\w+ )?(?:required|needed|necessary|conditional|dependent|contingent|limited"
    r"|confined)\b"
    r"|\b(?:not|never|nor)(?: \w+){0,4} justif\w+|\bnot because\b|\bwhether or not\b|\beven (?:if|where"
    r"|though|when|without|before)\b|\bregardless\b|\birrespective\b|\bnothing in\b"
    r"|\bwithout waiting\b|\bstill\b|\bnot in force\b|\bmistaken\w*|\bmyth\b|\bwrong(?:ly)?\b"
    r"|\bbecome (?:a )?(?:part|member)"
    r"|\bas an excuse\b|\bwhen in doubt\b|\brather than\b|\binstead of\b|\bnot only\b",
)


def is_excused(words: str) -> bool:
    """Whether a sentence is about a paper that other law asks for, or says that none is needed, or about a bulk flow."""
    if _RIGHTLY.search(words) or _DENIED.search(words):
        return True
    return _ROUTINE.search(words) is not None and not _CASE_BY_CASE.search(words)
