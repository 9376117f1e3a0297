"""The text says "currently" or "over the coming months" with no date beside it, or a temporary clause has no end.

Looks at running text for words that were true on the day of writing: currently, at present, recently, shortly, soon,
in due course, next year, over the coming months, new legislation, upcoming changes, today, at the time of writing;
for states that go on (in the process of, under way, not yet, has yet to, still using, is now moving); and for
arrangements and offices called temporary, interim or for the time being, or made because of the pandemic. A date or
year in the same sentence answers them (the year in the name of an Act does not), as does a date of the thing itself,
such as a clause's `until`. What changes with the case is not meant: where the child currently lives, a patient
recently discharged, the next working day, shortly after a birth, the law as currently in force, and reviews that
follow when new legislation comes. Retired documents and histories of versions are left alone.

Why
---
Agreements are read for years. Published guidance promises a duty "over the coming months" and gives no date, and
arrangements of the pandemic stand in documents without an end.

When to waive
-------------
When the document is reissued so often that the words stay true.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    clauses:
      - clause: system
        text: The council is currently moving its records to another system.

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    clauses:
      - clause: system
        text: The council moves its records to another system by 31 March 2027.
      - clause: address
        text: The address at which the child currently lives is shared.
"""

import datetime
import functools
import re
from collections.abc import Iterator

from ...model.corpus import Corpus
from ...model.current_text import cues, current_texts, sentences_of
from ...model.findings import Problem, Severity
from ...model.party import Party
from ...model.passages import Passage
from ...model.patterns import later
from ...model.protocol import Protocol
from ...model.sharing import Item, Subjects
from ..rule import declare
from ._wording import quoted

RULE = declare(
    severity=Severity.WARNING, judges_text=True, source="NHS guidance on social care; published agreements"
)

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
_NEW = later(
    rf"\b(?P<the>(?:the|this|its|our|their|these|under|by|because of|owing to|due to) (?:\w+ )?new"
    rf"|brand[- ]new|the newly \w+) (?:\w+ ){{0,2}}?(?:{_LAW}|systems?|arrangements|structures?|portal"
    rf"|platform|database|model|regime|framework|software"
    rf"|unitary|authority|combined authority|operating model)\b|\bnew {_LAW}\b",
)
_WRITING = later(
    r"\b(?:as )?at (?:the )?(?:time|date|day|point|moment) of (?:writing|drafting|publication|going to press|print(?:ing)?)\b"
    r"|\b(?:when|at the time (?:when |that )?) ?(?:this|the) (?:agreement|protocol|document|guidance|annex|policy|schedule)"
    r" was (?:\w+ )?(?:written|drafted|prepared|published|drawn up|signed)\b"
    r"|^(?:today|nowadays|these days|so far|until now|up to now),? (?!if|when)"
)
"""The day of writing named outright: no case can be meant."""
_ROLE = (
    r"(?:head|director|chief|manager|officer|lead|chair|chairman|guardian|clerk|secretary|commander|co-?ordinator"
    r"|controller|solicitor|superintendent|inspector|principal|headteacher|adviser|dpo|siro|registrar|administrator)"
)
_THING = (
    r"(?:arrangements?|measures?|process(?:es)?|procedures?|changes?|provisions?|relaxations?|easements?|variations?"
    r"|clauses?|basis|solutions?|steps?|workarounds?|extensions?|suspensions?|permissions?|rules?|approach|exceptions?"
    r"|exemptions?|polic(?:y|ies)|protocol|position|method|forms?|mailbox|inbox|access|agreement|systems?|premises|venue"
    r"|route|channel|guidance|powers?|waivers?|fix|relief|concessions?|derogations?|sharing|team|desk|hub|number|service|site|building|location|footing|dispensation|scheme|portal"
    r"|website|unit|email|line|capacity|period"
    r"|template|database|spreadsheet|practice|addition|members?hip|host|hosting|register|list|lead|office|working)"
)
_EMERGENCY = (
    r"(?:coronavirus|covid(?:-19)?|pandemic|lockdown|outbreak(?! of)|emergency period|public health emergency"
    r"|national emergency|social distancing|state of emergency)"
)
_STOPGAP = later(
    rf"\b(?:(?:temporary|interim|provisional|short-term|stop-?gap|transitional) (?:\w+ )?{_THING}\b"
    r"|(?:(?<!^a )(?<!^an )(?<!any )(?<!each )(?<!every )(?:interim|temporary)|(?:(?<=the )|(?<=’s )|(?<='s )|^)acting)"
    rf" (?:(?!(?:and|of|for|in|as|on|under|with|to|by)\b)[\w’'-]+ ){{0,3}}?{_ROLE}\b"
    rf"|{_THING}(?: (?:of|on|with|for|to|in) (?:[\w’'-]+ ){{1,4}}?| )(?:is|are|remains?) (?:\w+ )?(?:a )?(?:temporary"
    r"|interim|provisional|a stop-?gap)\b(?! (?:accommodation|placement|staff|care|order))"
    r"|(?:this|it|these|they) (?:is|are) (?:\w+ )?(?:temporary|interim|provisional)(?=[,.;:]| and\b|$)"
    r"|(?:owing to|due to|in (?:the )?light of|given|in view of|as a result of|on account of|arising from|since|because of"
    r"|during|throughout|in the wake of|for the duration of|in response to|brought in (?:for|by|during)|to cope with)"
    r" (?:the (?:(?:current|present|ongoing|continuing|national|recent|on-going) )*"
    rf"{_EMERGENCY}|(?:coronavirus|covid|pandemic|lockdown|social distancing))\b"
    rf"|while (?:the )?(?:[\w-]+ )?(?:{_EMERGENCY}|restrictions)(?: \w+)? (?:remains?|lasts?|continues?|(?:is|are) in"
    r"|are in place|applies|apply|persists?)\b"
    r"|temporarily(?=[.,]|$)"
    r"|temporarily (?:suspend\w*|relax\w*|allow\w*|permit\w*|chang\w*|replac\w*|mov\w*|accept\w*|us(?:es?"
    r"|ing)|extend\w*|waiv\w*|amend\w*|shar\w*|stor\w*|held|kept|sent|send\w*|disappl\w*|widen\w*|host\w*|lodg\w*|combin\w*|cover\w*|run|provided|based|located|manag\w*|responsible|filled"
    r"|closed|merg\w*|reduc\w*|paus\w*|stop\w*|increas\w*|set aside|lift\w*|delegat\w*)"
    r"|until further notice|as a stop-?gap|in the interim|(?:during|throughout|for the duration of"
    r"|in response to|because of|for as long as) the (?:current )?(?:coronavirus|covid(?:-19)?)?(?: ?pandemic"
    r"| ?outbreak| ?crisis| ?lockdown| ?emergency period| ?pilot| ?trial)\b"
    r"|while the (?:pilot|trial) (?:runs|lasts|continues)|(?:coronavirus"
    r"|covid(?:-19)?)(?: \w+){0,3}? (?:arrangements|measures))",
)
_ENDS = later(
    r"\b(?:until(?! further| (?:an?|the) (?:permanent|substantive|new|successor|replacement)\b)|till|up to|ends? (?:on|when|after|with)|expires?|lasts?|(?:within|after) (?:\d+|one|two|three|four|five|six|seven|ten|twelve|a|an) (?:hours?|days?|weeks?|months?|years?)"
    r"|for (?:a period of "
    r"|a maximum of |no (?:longer|more) than |up to )?(?:\d+|one|two|three|four|six|nine|twelve|a) (?:days?"
    r"|weeks?|months?|years?)"
    r"|no (?:longer|later) than)\b",
)
_END_DAY = later(
    r"\b(?:until|till|ends?|expires?|lapses?|lasts?|stops?|ceases?|by|before|on) [^.;]{0,30}?\b20\d\d\b"
)
"""A day on which a stopgap ends, in another sentence."""
_NAMED_YEAR = later(
    r"\b(?:Acts?|Regulations?|Order|Rules|Bill|Measure|Together|Education|Code|Convention|Directive|Strategy"
    r"|Framework|edition|ISO[ \d]+)(?: \([^)]*\))?[,:]? ?(?:19|20)\d\d\b"
)
_DATE = later(r"\b(?:19|20)\d\d(?:[-/]\d\d)?\b|\b\d{1,2}[./]\d{1,2}[./]\d\d\b")
_AS_AT = later(
    r"\b(?:[Aa]s (?:at|of)|[Cc]orrect (?:at|on|as)|[Aa]ccurate (?:at|on|as)|(?:[Ww]ritten|[Uu]pdated|[Dd]rafted|[Pp]repared)"
    r" (?:on|in|at))\b[^.;]{0,30}?\b(?:19|20)\d\d\b"
)
"""A date that a whole text is told as at."""
_CASE = (
    r"(?:child(?:ren)?|young (?:person|people)|person|people|adults?|patients?|pupils?|students?|parents?"
    r"|mother|father|carers?|famil(?:y|ies)|household|siblings?|victims?|perpetrators?|offenders?|prisoners?"
    r"|suspects?"
    r"|individuals?|residents?|tenants?|service users?|clients?|applicants?|claimants?|bab(?:y|ies)|infants?"
    r"|witness(?:es)?|someone|anyone|everyone|somebody|anybody|nobody|he|she|address(?:es)?|placement"
    r"|medicines?|medication|whereabouts"
    r"|enquir(?:y|ies)|inquir(?:y|ies)|(?<!impact )assessments?|visits?|search(?:es)?|hearings?|tenanc(?:y|ies)|pregnanc(?:y|ies)"
    r"|incidents?|sentences?|investigations?|prosecutions?|proceedings|complaints?|allegations?|arrests?|appeals?|referrer|requester|unborn"
    r"|cases?(?! (?:systems?|management|record\w*|files?))"
    r"|circumstances|condition|couple|woman|women|man|men|girl|boy|learners?|detainees?|subjects?|employees?"
    r"|relatives?|neighbours?|caller|(?<!care )(?<!nursing )(?<!children’s )(?<!children's )home|treatment|needs|risks?|symptoms|injur(?:y|ies)|occupant|driver"
    r"|visitors?|migrants?|refugees?)"
)
_ORG = (
    r"(?:councils?|trusts?|police|boards?|partnership|agenc(?:y|ies)|organi[sz]ations?|services?|hub|teams?"
    r"|systems?|databases?|portal|providers?|hospitals?|schools?|practices?|forces?|departments?|government"
    r"|part(?:y|ies)|partners|agreements?|protocols?"
    r"|documents?|we|our|there|process(?:es)?|forms?|templates?|links?|lists?|register|polic(?:y|ies)"
    r"|arrangements?|legislation|law|nhs|contracts?|suppliers?|software|network|bod(?:y|ies)|authorit(?:y"
    r"|ies)|colleges?|surger(?:y|ies)|email|records|website|data|members|charity|group|social care|committees?"
    r"|associations?|contracts?|forum|commissioners?|hospices?|clinics?|staff)"
)
_SUBJECT = later(rf"\b(?:(?P<case>{_CASE})|(?P<org>{_ORG}))\b")
_RELATIVE = later(
    r"\b(?:who|whose|whom|whether|whoever|anyone|any|every|each|if|wherever|while|when|whenever|once|until"
    r"|unless|what|how|someone)\b[^,;:()]*$"
    r"|\b(?:that|which|where|when) (?:\w+[’']?\w* ){0,5}?(?:is|are|was|were|has|have)? ?$(?<=.)",
)
_DOING = later(
    r"^\W*(?:be |been |is |are )?(?:living|residing|lives?|resident|placed|in (?:care|custody|hospital|prison"
    r"|school|treatment|foster|danger|crisis|need|receipt|contact|force|touch)|subject to|known to|open to"
    r"|attend\w*|enrolled|registered with|employed|prescribed"
    r"|taking|receiving|supervised|supported by|involved|working with|supporting the|homeless|missing"
    r"|pregnant|under (?:the care|treatment|supervision|section|a |investigation)|detained|on (?:bail|licence"
    r"|remand|roll|a (?:plan|child|care|protection|register|waiting))|at risk|experiencing|suffering"
    r"|caring|serving|wanted|admitted|discharged|bereaved|arrived|separated|released|moved (?:house|home"
    r"|school|into|to the area)|born|diagnosed|married|divorced|widowed|in force|applicable|amended|unwell"
    r"|ill|safe|using (?:drugs|alcohol|substances))\b",
)
_IN_FORCE = later(r"^\W*(?:in force|applicable)\b")
_IS = later(r"\b(?:is|are|has|have|was|were)\b(?: \w+)? ?(?:at present|\w+)$")
_OPENING = later(r"^ (?:\w+ly )?(?:\w+ed|known|born|held|given) (?:\w+ )?(?:" + _CASE + r")\b|^ \w+ risks\b")
"""What tells, after a word of time that opens a sentence, of people as they then are: "recently bereaved families"."""
_WORKER = later(
    r"^,? (?:the|a|each|every|her|his|their) (?:[\w’'-]+ ){0,2}?(?:worker|practitioner|nurse|midwife|visitor|officer|teacher|doctor|gp"
    r"|manager|coordinator|advocate|lead)\b"
)
"""Somebody who does something in the coming week of a case."""
_EACH_BODY = later(rf"^\W*(?:each|every|the|our|all) (?:each |every )?(?=(?:[\w’'-]+ )?{_ORG}\b)")
_FOR_PEOPLE = later(
    rf"\b({_ORG}|information|referrals?|notifications?|reports?|requests?|meetings?|conferences?|support|numbers?|details"
    rf"|notices|training|reviews) (?:for|with|to|from|about|of|on) (?!which\b|whom\b)(?:(?!which\b|whom\b|that\b)\w+ ){{0,2}}?{_CASE}\b"
)
"""Bodies named by the people they serve: "the service for young people"."""
_TRIGGER = later(
    r"\b(?:if|when|whenever|where|any|should|unless|once|event|whether|every time|trigger\w*|review\w*"
    r"|revis\w*|reconsider\w*|amend\w*|updat\w*|sooner|as soon as|changes? (?:in|of|to))\b",
)
_CLAUSE = later(r"\b(?:that|which|who|when|because|so) ")
_PERHAPS = later(r"\b(?:if|when|any|whether|whenever)\b")
_SEASONS = cues(
    "year years month months week weeks quarter quarters term terms spring summer autumn winter january february march april may june july august"
    " september october november december financial academic school"
)
_BEING_CUES = cues(
    "developed drafted written finalised finalized procured negotiated set piloted introduced phased migrated replaced rolled built designed tested"
    " recruited reorganised reorganized restructured merged trialled commissioned prepared revised consulted renegotiated upgraded moved"
)
_IS_CUES = cues("is are remain remains being")
_CUES = (
    (
        cues(
            "currently presently present current moment nowadays writing stand now recently lately newly recent shortly soon imminently coming ahead future"
            " forthcoming upcoming impending temporary temporarily interim provisional transitional stopgap pandemic covid coronavirus pilot trial lockdown"
        ),
    ),
    (cues("next this last later earlier"), _SEASONS),
    (cues("new newly"), cues(
        "legislation law laws act acts bill regulations duty duties guidance code framework system systems arrangements structure structures portal"
        " platform database model regime software unitary authority"
    )),
    (cues("due"), cues("course")), (cues("further"), cues("notice")), (cues("to"), cues("date")), (cues("before"), cues("long")),
    (cues("these right time just"), cues("days now being been started begun launched moved")), (cues("short stop"), cues("term gap")),
    (cues("today yet underway pending lockdown outbreak drafting written drafted prepared publication printing"),),
    (cues("under in"), cues("way progress train preparation development construction negotiation discussion"), _IS_CUES),
    (cues("under"), cues("way")),
    (cues("process course midst middle"), cues("in"), cues("of")),
    (cues("being"), _BEING_CUES), (cues("still"), cues(
        "using use uses used rely relies await awaits awaiting waiting working negotiating being to in under outstanding without unsigned"
    )),
    (cues("so"), cues("far")), (cues("about due"), cues(
        "end merge move launch close change migrate live begin start join replace replaced launched merged abolished closed moved joined renamed"
        " procured reprocured reorganised reorganized changed"
    ), cues("is are"), cues("to")),
    (cues("last past"), cues("few couple several")), (cues("acting"), cues("head director chief manager officer lead chair guardian clerk secretary")),
    (cues("restrictions emergency distancing crisis"), cues("while because owing due given since during throughout response light view result")),
)  # fmt: skip
_DIGIT = later(r"\d")
_CENTURIES = ("19", "20")
# One of these is in everything that the pattern of each name matches.
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
_STOPGAP_CUES = (
    "temporar", "interim", "provisional", "short-term", "stop", "transitional", "acting", "coronavirus", "covid", "pandemic",
    "lockdown", "outbreak", "emergency", "distancing", "restrictions", "further notice", "crisis", "pilot", "trial",
)  # fmt: skip
_NOW_CUES = (
    "current", "present", "at the moment", "at this", "now", "these days", "stand", "writing", "today", "being", "to date", "so far", "yet",
    "process", "course", "midst", "way", "middle", "progress", "train", "preparation", "development", "construction",
    "negotiation", "discussion", "about to", "due to", "last", "past", "pending", "recent", "lately", "newly", "just",
)  # fmt: skip
_SOON_CUES = (
    "shortly", "soon", "course", "future", "imminently", "before long", "coming", "next", "ahead", "impending", "later",
    "earlier", "last", "’s end", "'s end",
    *(f"this {each}" for each in (
        "year", "month", "week", "quarter", "term", "spring", "summer", "autumn", "winter", "financial", "academic", "school",
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    )),
)  # fmt: skip
_STILL = later(r"still (?:us|rel|await|to be|in\b|under|outstanding|without|unsigned|\w+ing)")


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report each text with words that hold only on the day of writing, once, and each stopgap without an end."""
    # Many texts stand in many documents: each is judged once.
    judged = functools.cache(undated)
    for text in current_texts(corpus):
        for passage in text.holding(*_CUES):
            of_people = isinstance(passage.thing, Item | Subjects)
            found = None if _is_dated(passage) else judged(passage.said, of_people)
            if found:
                words, sentence, stopgap = found
                yield Problem(
                    place=passage.place,
                    message=f"“{words}” sets no end: {quoted(sentence)}."
                    if stopgap
                    else f"“{words}” was true on the day of writing, and no date stands beside it: {quoted(sentence)}.",
                    help="Give the last day (a clause has `until` for it)."
                    if stopgap
                    else "Give the date (“from 1 April 2027”, “as at November 2026”), or take the words out.",
                )


def _is_dated(passage: Passage) -> bool:
    """Whether the thing that holds a text gives a date of its own."""
    thing = passage.thing
    if isinstance(thing, Protocol | Party):
        return False
    return any(getattr(thing, each, None) for each in ("until", "on", "since", "due", "ended"))


def undated(text: str, of_bodies: bool = False) -> tuple[str, str, bool] | None:
    """The words that hold only on the day of writing, their sentence, and whether they are a stopgap's; None for none.

    With `of_bodies`, only what is said of an organisation counts: in a list of what is shared, "current" is said of people.
    """
    if _says(text, _CENTURIES) and _AS_AT.search(text):
        return None
    for said in sentences_of(text):
        words = said.lower()
        if _DIGIT.search(said) and _DATE.search(_NAMED_YEAR.sub("", said)):
            continue
        if _says(words, _WRITING_CUES) and (found := _WRITING.search(words)):
            return said[found.start() : found.end()].strip(" ,"), said, False
        if (
            not of_bodies
            and _says(words, _STOPGAP_CUES)
            and (found := _STOPGAP.search(words))
            and not _ENDS.search(words)
            and not _END_DAY.search(text)
            and not _of_a_case(words, found)
        ):
            return said[found.start() : found.end()], said, True
        for found in _now_or_soon(words):
            if not _of_a_case(words, found) and (not of_bodies or _of_a_body(words, found)):
                return said[found.start() : found.end()], said, False
        for found in _NEW.finditer(words) if not of_bodies and "new" in words else ():
            if not (_PERHAPS if found["the"] else _TRIGGER).search(words):
                return said[found.start() : found.end()], said, False
    return None


def _now_or_soon(words: str) -> Iterator[re.Match[str]]:
    if _says(words, _NOW_CUES) or ("still" in words and _STILL.search(words)):
        yield from _NOW.finditer(words)
    if _says(words, _SOON_CUES):
        yield from _SOON.finditer(words)


def _says(words: str, cues: tuple[str, ...]) -> bool:
    return any(each in words for each in cues)


def _of_a_body(words: str, found: re.Match[str]) -> bool:
    """Whether words of time follow an organisation of which something is said."""
    named = list(_SUBJECT.finditer(_FOR_PEOPLE.sub(r"\1", words[: found.start()])))
    return bool(named and named[-1]["org"]) and _IS.search(words[: found.end()]) is not None


def _of_a_case(words: str, found: re.Match[str]) -> bool:
    """Whether words of time tell of somebody's circumstances, which change with the case, and not of the writing."""
    start = max(words.rfind(mark, 0, found.start()) for mark in ",;:()") + 1
    before, after = words[start : found.start()], words[found.end() :]
    if words[start - 1 : start] == "," and before.startswith(" which ") and _IS.search(before + found[0]):
        # What a clause set off by commas adds is said of the thing just named.
        named = list(_SUBJECT.finditer(words[:start]))
        return not named or named[-1]["case"] is not None
    is_said = _IS.search(words[start : found.start()] + found[0]) is not None
    if is_said and (each := _EACH_BODY.match(before)):
        before = before[each.end() :]
    if _RELATIVE.search(before) or _IN_FORCE.match(after):
        return True
    if not before.strip() and start == 0:
        if found.re is _SOON and _WORKER.match(after):
            return True
        first = _SUBJECT.search(after)
        return _OPENING.match(after) is not None or bool(
            first and first["case"] and _DOING.match(after[first.end() :])
        )
    named = list(_SUBJECT.finditer(_FOR_PEOPLE.sub(r"\1", before) if is_said else before))
    of_body = bool(named and named[-1]["org"] and is_said)
    if _DOING.match(after) and not of_body:
        return True
    if not named or named[-1]["case"] is None:
        return False
    # What becomes of a body next year is told of the body, though its people are named last.
    return found.re is not _SOON or all(each["case"] for each in named) or _CLAUSE.search(before) is not None
