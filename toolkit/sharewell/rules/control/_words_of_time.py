"""Words that were true on the day of writing: of that day itself, of the present, of the time to come, of what is new.

All is matched in small letters, sentence by sentence. A search for these patterns takes long: one of their cues is in
everything that each of them matches, and is looked for first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.patterns import later

_SEASON = (
    r"(?:year(?! group)|month|week|quarter|term|spring|summer|autumn|winter|financial year|academic year"
    r"|school year|january|february|march"
    r"|april|may|june|july|august|september|october|november|december)"
)
_LAW = (
    r"(?:(?:data protection|primary|secondary|national|statutory|safeguarding|human rights|privacy|uk"
    r"|government|mental health|children[’']s) )*"
    r"(?:legislation|laws?|acts?|bill|regulations|dut(?:y|ies)|guidance|code of practice|legal framework"
    r"|statutory framework)"
)
_BEING = (
    r"(?:developed|drafted|finali[sz]ed|procured|negotiated|set up|piloted|introduced|phased (?:in|out)|migrated"
    r"|replaced|rolled out|built|designed|recruited|reorgani[sz]ed|restructured|merged|trialled|commissioned"
    r"|revised|consulted on|renegotiated|upgraded|moved to a|moved to another)"
)
_NOW = later(
    r"\b(?:currently|presently|at present|at this (?:moment|point) in time|at the (?:present|current) time"
    r"|at the (?:present "
    r"|current )?moment(?! (?:of|that|when))|nowadays|these days|right now"
    r"|as (?:things|matters) stand|at the time of writing|for now|as of now|as of today|for the time being"
    r"|(?<!up )(?<!up-)to date(?! of)(?!d)"
    r"|(?:up )?until now|from now on|so far(?! as)|\btoday\b|(?:has|have|is|are|had) (?:all |both |each )?yet to"
    r"|(?:has|have|is|are|does|do|was|were)(?: not|n[’']t) (?:\w+ )?yet|(?:has|have|is|are) as yet|(?:has|have) yet been"
    r"|(?:is|are|remains?) still (?:\w+ing|to be|in (?:draft|preparation|development)|under|outstanding|without|unsigned)"
    r"|still (?:us(?:es?|ing)|used by|rel(?:y|ies) on|awaits?)"
    r"|in (?:the )?(?:process|course|midst) of \w+ing|under ?way"
    r"|(?:is|are|remain|remains|being) (?:\w+ )?(?:in the middle of|in progress|in train"
    r"|in preparation|in development|under (?:development|construction|negotiation|discussion))"
    rf"|(?:is|are) (?:\w+ )?being (?:\w+ )?{_BEING}"
    r"|(?:is|are) (?:about|due) to (?:end|merge|move|launch|close|change|migrate|go live|begin|start|join|replace"
    r"|be (?:replaced|launched|merged|abolished|closed|moved|joined|renamed|re-?procured|reorgani[sz]ed|changed))"
    r"|(?:has|have) (?:[\w’'-]+ ){1,6}?(?:over|in|during|within) the (?:last|past) (?:few|couple of|several)"
    r" (?:weeks|months|years)"
    r"|pending (?:the |a |an )?(?:\w+ )?(?:appointment|arrival|launch|introduction|publication|migration|merger"
    r"|procurement|roll-?out|implementation|installation|recruitment|move|upgrade|signature)"
    r"|(?:is|are|has|have) (?:all |both |each )?now\b(?! known)|now (?:uses?|requires?|sits?|holds?|includes?|runs?|provides?"
    r"|covers?|forms?|reports?|send|share|shares|sends|has|have|needs?|means?|takes?|makes?|keeps?|works?|[a-z]+ing\b)"
    r"|recently|lately|newly (?:formed|created|established|merged|introduced|appointed|launched|commissioned)"
    r"|just (?:been|started|begun|launched|moved)"
    r"|in recent (?:days|weeks|months|years|times)|recent(?=(?: \w+){0,2} (?:changes?|legislation"
    r"|reorgani[sz]ation|restructur\w+|reforms?|guidance|merger|developments?|events|inspection|reviews? of"
    r"|amendments?|launch|introduction|move)))\b",
)
_NOW_CUES = (
    "current", "present", "at the moment", "at this", "now", "these days", "stand", "writing", "today", "being", "to date", "so far", "yet",
    "process", "course", "midst", "way", "middle", "progress", "train", "preparation", "development", "construction",
    "negotiation", "discussion", "about to", "due to", "last", "past", "pending", "recent", "lately", "newly", "just",
)  # fmt: skip
_STILL = later(r"still (?:us|rel|await|to be|in\b|under|outstanding|without|unsigned|\w+ing)")
"""“Still” in all that the pattern matches, which the word alone, being common, would not tell."""

_SOON = later(
    r"\b(?:shortly(?! (?:after|before|afterwards|thereafter|following|prior|beforehand))"
    r"|(?<!as )(?<!how )(?<!too )(?<!that )soon(?! as| after| enough|er)|in due course"
    r"|in the (?:near|not too distant|immediate|foreseeable) future|for the foreseeable future|imminently"
    r"|before long"
    rf"|(?:over|in|during|within|for|throughout) the (?:coming|next)(?: few| couple of| several"
    rf"| \w+)? (?:weeks?|months?|years?|terms?|quarters?)|in the (?:weeks|months|years) ahead"
    r"|(?:forthcoming|upcoming|impending)\b(?! (?:[\w’'-]+ ){0,2}?(?:hearings?|appointments?|release|meetings?|conferences?"
    r"|birth|inspections?|visits?|(?<!the upcoming )(?<!the forthcoming )reviews?|trials?|discharge|deadlines?|panels?|operation|surgery|court|holidays?|exams?|sessions?"
    r"|events?|transitions?|placements?|moves? of|transfers?|births?|interviews?|birthdays?|departure|marriage|wedding|travel|trip))"
    rf"|(?:later|earlier) (?:this {_SEASON}|in the year)|(?:next|this|last) {_SEASON}(?![’']s? review)|(?:at"
    rf"|by|before) the end of this (?:year|month|quarter|term|financial year)|by the year[’']s end)\b",
)
_SOON_CUES = (
    "shortly", "soon", "course", "future", "imminently", "before long", "coming", "next", "ahead", "impending", "later",
    "earlier", "last", "’s end", "'s end",
    *(f"this {each}" for each in (
        "year", "month", "week", "quarter", "term", "spring", "summer", "autumn", "winter", "financial", "academic", "school",
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    )),
)  # fmt: skip

_NEW = later(
    rf"\b(?P<the>(?:the|this|its|our|their|these|under|by|because of|owing to|due to) (?:\w+ )?new"
    rf"|brand[- ]new|the newly \w+) (?:\w+ ){{0,2}}?(?:{_LAW}|systems?|arrangements|structures?|portal"
    rf"|platform|database|model|regime|framework|software"
    rf"|unitary|authority|combined authority|operating model)\b|\bnew {_LAW}\b",
)
_TRIGGER = later(
    r"\b(?:if|when|whenever|where|any|should|unless|once|event|whether|every time|trigger\w*|review\w*"
    r"|revis\w*|reconsider\w*|amend\w*|updat\w*|sooner|as soon as|changes? (?:in|of|to))\b",
)
_PERHAPS = later(r"\b(?:if|when|any|whether|whenever)\b")

_WRITING = later(
    r"\b(?:as )?at (?:the )?(?:time|date|day|point|moment) of (?:writing|drafting|publication|going to press|print(?:ing)?)\b"
    r"|\b(?:when|at the time (?:when |that )?) ?(?:this|the) (?:agreement|protocol|document|guidance|annex|policy|schedule)"
    r" was (?:\w+ )?(?:written|drafted|prepared|published|drawn up|signed)\b"
    r"|^(?:today|nowadays|these days|so far|until now|up to now),? (?!if|when)"
)
"""The day of writing named outright: no case can be meant."""
_WRITING_CUES = (
    "writing",
    "drafting",
    "publication",
    "press",
    "print",
    " was ",
    "today",
    "nowadays",
    "these days",
    "so far",
    "until now",
    "to now",
)


def day_of_writing(words: str) -> re.Match[str] | None:
    """The first words of a sentence that name the day of writing outright: no case can be meant."""
    return _WRITING.search(words) if _says(words, _WRITING_CUES) else None


def present_or_to_come(words: str) -> Iterator[tuple[re.Match[str], bool]]:
    """Words of the present and of the time to come, each with whether it is of the latter."""
    if _says(words, _NOW_CUES) or ("still" in words and _STILL.search(words)):
        yield from ((found, False) for found in _NOW.finditer(words))
    if _says(words, _SOON_CUES):
        yield from ((found, True) for found in _SOON.finditer(words))


def new_things(words: str) -> Iterator[re.Match[str]]:
    """Laws, systems and bodies called new, but for those that a review or a change waits for."""
    for found in _NEW.finditer(words) if "new" in words else ():
        if not (_PERHAPS if found["the"] else _TRIGGER).search(words):
            yield found


def _says(words: str, cues: tuple[str, ...]) -> bool:
    return any(each in words for each in cues)
