"""The words that tell the class in law of an item of information, read in context.

A word counts where it names what is known of a person. It does not where it names a worker, a service or a paper
(`health visitor`, `religious leader`), nor where the item says that it is left out (`no health information`).
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from ...model.patterns import later

_WORDS = {
    "racial-or-ethnic-origin": r"""
        ethnic(?:ity|ities|ally)? | racial(?!\s(?:abuse|harassment|incident|hatred)) (?:\s(?:origin|background|group|identity))?
        | race(?!\s(?:against|to|for|number|day|course|meeting|track|time|relations))
        | (?:gypsy|roma|traveller)\s(?:heritage|background|origin)
    """,
    "religion-or-belief": r"""
        religions? | religious(?!\s(?:education|studies|festivals?|holidays?|buildings?|orders?))
        | (?<!good\s)(?<!bad\s)faith(?!\s(?:in|groups?|communit(?:y|ies))\b) | philosophical\sbeliefs?
        | places?\sof\sworship | denominations? | (?:church|mosque|synagogue|temple|gurdwara)\s(?:memberships?|attendance)
    """,
    "sexual-life-or-orientation": r"""
        sexuality | sexual\s(?:orientation|preferences?|life|history|partners?) | sex\slife | lgbt\w* | bisexual | lesbian
    """,
    "trade-union-membership": r"(?<!recognised\s)(?<!with\s)trade[- ]unions? | union\s(?:memberships?|members?|subscriptions?|subs)|memberships?\sof\s(?:a|any|the)\sunion",
    "political-opinion": r"""
        political\s(?:opinions?|views?|beliefs?|affiliations?|allegiances?|sympathies|convictions?|activity|activities)
        | (?:memberships?|members?)\sof\s(?:a|any|the)\spolitical\sparty | political\sparty\smemberships?
    """,
    "genetic": r"genetic(?!\s(?:parents?|mothers?|fathers?|relations?|siblings?)) | genetics | genom\w+ | dna\s(?:profiles?|samples?|tests?|results?|match(?:es)?|evidence|swabs?|data)",
    "biometric": r"""
        biometrics? (?!\s(?:residence|permit)) | fingerprints? | facial\s(?:recognition|geometry)
        | (?:iris|retina|palm)\s(?:scans?|prints?)
    """,
    "health": r"""
        (?<!public\s)(?<!environmental\s)(?<!financial\s)(?<!department\sof\s)(?<!minister\sof\s)(?<!ministry\sof\s)
            (?<!risk\sto\s)(?<!risks\sto\s)(?<!hazard\sto\s)(?<!hazards\sto\s)(?<!danger\sto\s)(?<!dangers\sto\s)health
            (?!\s(?:and\ssafety|hazards?|insurance|and\s(?:social\s)?care\s(?:number|network|provider|worker|team|partner)))
        | (?:person|child|parent|mother|father|carer|patient|adult|tenant|pupil)(?:'s|’s|s'|s’)\s(?:\w+\s)?health
        | (?:physical|mental|sexual|emotional|ill|poor)[-\s]health
        | medical(?!\s(?:schools?|examiners?|directors?|secretar\w+|records?\soffice)) | medically
        | diagnos[ie]s | diagnosed | medications? | medicines? | prescriptions?
        | symptoms? | illness(?:es)? | diseases? | infections?
        | disabilit(?:y|ies)(?!\s(?:benefits?|living\sallowance|allowance))
        | disabled(?!\s(?:access|facilities|parking|badge|adaptations?))
        | impairments? | impaired | deaf(?:ness)? | (?:hearing|sight)\sloss
        | pregnant | pregnanc(?:y|ies) | (?<!criminal\s)(?<!risk\sof\s)injuries
        | allerg(?:y|ies|ic) | vaccinat\w+ | immunis\w+ | hiv | blood\s(?:group|type|tests?|pressure)
        | (?:drug|alcohol|substance)\s(?:misuse|abuse) | long-term\sconditions?
        | (?:drug|alcohol|substance)(?:\s(?:and|or|&)\s(?:drug|alcohol|substance))?\s(?:misuse\s)?(?:treatment|dependen\w+|addiction)
        | autis\w+ | adhd | dementia | epilep\w+ | diabet\w+ | asthma\w* | cancer | depression | psychiatric
        | (?:hospital|a&e)\s(?:admissions?|stays?|attendances?|treatment) | clinical\s(?:history|records?|notes|findings?)
        | (?:gp|patient|nursing)\s(?:notes?|records?|summar(?:y|ies)|histor(?:y|ies)) | discharge\ssummar(?:y|ies)
        | treatments?\s(?:received|given|plans?|history) | (?:counselling|therapy)\snotes? | wheelchair\susers?
        | (?:history|episodes?)\sof\sself-harm | suicide\sattempts? | covid(?:-19)?\s(?:status|tests?|results?)
        | sickness\s(?:absences?|records?) | (?:sick|fit)\snotes?
    """,
    "criminal-offence": r"""
        criminal\s(?:offences?|records?|histor(?:y|ies)|proceedings|allegations?|charges?|background|behaviour|activit(?:y|ies)
            |investigations?|matters|penalt(?:y|ies))(?!\s(?:bureau|checks?|office))
        | criminality | (?:suspected|alleged)\scrimes? | crimes\scommitted | (?:pending|criminal)\scharges? | offending\s(?:history|behaviour|record|pattern)
        | (?<!victim\sof\san\s)(?<!victims\sof\s)(?<!victim\sof\sthe\s)(?<!no\s)offences?(?!\s(?:caused|taken|against))
        | (?:prison|custodial|court|community|suspended)\ssentences? | sentence\s(?:details|plan)
        | (?:bail|remand)\s(?:conditions?|status) | on\s(?:bail|remand) | (?<!cardiac\s)arrest(?:s|ed)?
        | (?:probation|parole|release|prison)\slicen[cs]es? | police\snational\scomputer | pnc
        | dbs\s(?:check\s)?(?:results?|disclosures?|findings?) | sex\soffenders?['’]?\sregister | registered\ssex\soffenders?
        | mappa\s(?:level|category|status) | offender\s(?:status|history|assessments?)
        | (?:police|criminal)\sintelligence | custody\srecords? | custodial\shistory
    """,
    "convictions": r"""
        (?<!religious\s)(?<!political\s)(?<!moral\s)(?<!strong\s)(?<!personal\s)(?<!ethical\s)(?<!philosophical\s)
            convict(?:ions?|ed)(?!\srates?)
        | (?:police|simple|conditional|formal|youth|adult|previous|past|prior|spent)\scautions?
        | cautions?(?:\s?,|\sand|\sor|\s?/)\s?(?:reprimands?|warnings?|penalt\w+|convictions?)
        | (?:reprimands?|warnings?),?\s(?:and|or)\scautions?
    """,
}
"""For each category of the catalogue, the words that name it."""

_GROUPS = {id.replace("-", "_"): id for id in _WORDS}
_NAMED = later(
    "|".join(rf"(?P<{group}>\b(?:{_WORDS[id]})(?!\w))" for group, id in _GROUPS.items()),
    re.IGNORECASE | re.VERBOSE,
)
_WHO_OR_WHAT = later(
    r"[ -](?:(?!(?:and|or|of|from|in|at|with|to|by)\b)[\w'’]+ )?"
    r"(?:forums?|teams?|services?|work(?:ers?)|officers?|nurses?|visitors?|leaders?|representatives?|reps?|units?"
    r"|departments?|charit(?:y|ies)|partnerships?|boards?|trusts?|authorit(?:y|ies)|providers?|practitioners?"
    r"|professionals?|advis[eo]rs?|co-?ordinators?|clinics?|centres?|leads?|schools?|agenc(?:y|ies)|organisations?"
    r"|networks?|liaison|contacts?|numbers?|references?|practices?|secretar(?:y|ies)|staff|officials?|colleagues?"
    r"|bod(?:y|ies)|offices?|grants?|champions?|interpreters?|teachers?)\b",
    re.IGNORECASE,
)
"""What makes of the word before it the name of a worker, a service or a number."""

_LEFT_OUT = later(
    r"\b(?:no|not|never|without|except|excluding|excludes|omits?|omitting|minus|other than|apart from|save|rather than"
    r"|instead of|nor|nothing (?:about|on)|leav(?:es?|ing) out|free of|does not (?:include|say))\b[^.;:(),]{0,40}$",
    re.IGNORECASE,
)
_WHETHER_OR_NOT = later(r"\b(?:or not|not only|not just)\b", re.IGNORECASE)
_GOES_ON = later(r"(?: \w+)?(?:,? (?:or|and|nor)|,|/) ?(?:\w+ )?", re.IGNORECASE)
"""What stands between two words of one list."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_BEGINNINGS = _words(
    "ethn raci race gyps roma trav reli fait phil plac deno chur mosq syna temp gurd sexu sex lgbt bise "
    "lesb trad unio poli memb gene geno dna biom fing faci iris reti palm heal ment medi diag pres symp "
    "illn dise infe disa impa deaf loss preg inju alle vacc immu hiv bloo drug alco subs auti adhd deme "
    "epil diab asth canc depr psyc hosp admi stay atte gp pati nurs disc trea coun ther whee self suic "
    "covi sick fit clin crim offe sent bail rema arre prob paro rele pris lice dbs pnc mapp cust conv "
    "caut repr warn long susp pend"
)
"""How the words begin that those patterns need, so that most texts are passed over quickly."""
_TOKEN = later(r"[a-z]+")


@functools.lru_cache(maxsize=8192)
def named(text: str) -> tuple[tuple[str, str], ...]:
    """The words of a text that name special category or criminal offence data, each with its category in the catalogue."""
    if _BEGINNINGS.isdisjoint(each[:4] for each in _TOKEN.findall(text.casefold())):
        return ()
    return tuple(_named(text))


def _named(text: str) -> Iterator[tuple[str, str]]:
    end, left_out = -1, False
    for found in _NAMED.finditer(text):
        before = _WHETHER_OR_NOT.sub(" ", text[: found.start()])
        goes_on = left_out and _GOES_ON.fullmatch(text[end : found.start()]) is not None
        left_out = goes_on or _LEFT_OUT.search(before) is not None
        end = found.end()
        if not left_out and not _WHO_OR_WHAT.match(text, end):
            yield found[0], _GROUPS[found.lastgroup or ""]


_ORDINARY_ANYWHERE = _words(
    "gender sex age ages birth dob marital bank financial finances income earnings salary benefits debts "
    "rent arrears tenancy employment employer occupation job attendance attainment exclusions"
)
_ORDINARY = _words(
    "name names surname surnames forename forenames alias aliases address addresses postcode postcodes "
    "telephone phone mobile email insurance"
)
_BESIDE = _words(
    "a an the of and or at is whether s any their his her date dates full first last family given middle "
    "preferred previous former current known legal registered stated recorded title status male female "
    "number numbers details contact contacts information data basic personal home work postal national "
    "reference unique account accounts situation circumstances level levels history record records school "
    "council tax place child children childs pupil pupils student person persons people adult adults "
    "young parent parents carer carers applicant tenant subject client clients household members member "
    "user users"
)


def names_only_ordinary(text: str, among_health: bool = False) -> bool:
    """Whether a text has nothing in it but words for ordinary personal data.

    `among_health` leaves out names and addresses, which may tell who is a patient.
    """
    words = set(_TOKEN.findall(text.casefold().replace("’", " ").replace("'", " ")))
    core = _ORDINARY_ANYWHERE if among_health else _ORDINARY_ANYWHERE | _ORDINARY
    return not words.isdisjoint(core) and words <= core | _BESIDE
