"""Names of local bodies, places and forms in running text, and the words that tell whose they are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ...model.current_text import sentences_of
from ...model.patterns import later
from ._places import is_place

_CAPITAL = r"(?:St\.? )?[A-Z][a-z’'-][A-Za-z’'-]*"
_NAME = (
    rf"(?:{_CAPITAL}(?:,? (?:and|of|the|on|upon|with|in|under|&|le|by|next)(?: the)?(?= [A-Z]))?,? ){{1,7}}"
)
_KINDS = (
    r"(?:Council\b(?! [Tt]ax)|Corporation|NHS (?:Foundation )?Trust|Foundation Trust|(?:Hospitals?|Health"
    r"|Healthcare|Care|Ambulance(?: Service)?|Partnership|Community"
    r"|Mental Health)(?: NHS)? (?:Foundation )?Trust"
    r"|Integrated Care (?:Board|System|Partnership)|Clinical Commissioning Group|Primary Care (?:Trust"
    r"|Network)|Health Board|ICB|ICS|CCG|PCT|PCN"
    r"|Safeguarding(?: \w+)*? (?:Board|Partnership|Hub|Unit|Team)|Children[’']s (?:Trust|Services)"
    r"|Constabulary|Police(?: (?:Service|Force))?|Fire (?:and|&) Rescue (?:Service|Authority)"
    r"|Probation (?:Service|Trust|Area|Delivery Unit)|Community Safety Partnership|Health (?:and"
    r"|&) Wellbeing Board|Youth (?:Justice|Offending) (?:Service|Team)"
    r"|MASH|MARAC|MAPPA|LSCB|LSCP|SCB|SCP|SAB|LADO|CSP|HWB|SCR|Multi-Agency Safeguarding Hub|Academy Trust"
    r"|Community Rehabilitation Company|Domestic Abuse Partnership|Combined Authority)"
)
_LOOSE = (
    r"(?:Partnership|Board|Trust|Group|Service|Services|Team|Hub|Form [A-Z0-9]+|(?:Referral |Consent "
    r"|Request |Sharing )?Form|Protocol|Agreement|Framework|Charter|Accord|Hospitals?|Infirmary|School"
    r"|Academy|College|University|Homes|Housing"
    r"|Association|Centre|Front Door|Procedures?|Portal|Policy|Forum|Network|Panel|Schools|Practice|Surgery"
    r"|Area|County|Borough|District|City|Region|Residents|Families|Template|Proforma|Record|Register|Database"
    r"|Manual)"
)
_SHIRE = r"(?:[A-Z][a-z]+(?:shire|chester|cester|borough|brough|burgh|bury|ford|ham|hampton|ton|mouth|pool|wick|worth|stead|minster|dale|ley|field|side|port|bridge|well|combe|don|thorpe|by|wich|gate|hurst|stoke|sea)|Kent|Essex|Sussex|Surrey|Norfolk|Suffolk|Devon|Dorset|Cornwall|Cumbria|Durham|Leeds|Bristol|Hull|York|Derby|Cleveland|Humberside)"
_NAMED = later(
    rf"(?P<kind>(?<![\w’'-])(?:{_NAME}){_KINDS}(?![\w’'-]))"
    rf"|(?P<of>\b(?:London Borough|Royal Borough|Metropolitan Borough|City|County|Borough|District"
    rf"|University Hospitals?|Diocese|Healthwatch|Bishop|Isle)(?: of)? {_CAPITAL}(?: (?:and|upon|on"
    rf"|&) {_CAPITAL})*(?: Council)?)"
    rf"|(?P<loose>(?<![\w’'-])(?:{_CAPITAL} )*?{_SHIRE}(?:[’']s)?(?: {_CAPITAL})*? {_LOOSE}(?![\w’'-]))"
    rf"|(?P<place>\b(?:people|residents|population|citizens|children|families|adults|schools|practices"
    rf"|partners|agencies|organi[sz]ations|services|communities|victims|patients|pupils|living|lives?"
    rf"|resident|council|police|housed|based|areas?|borough|county|town|boundar(?:y|ies)|partnership)"
    rf" (?:of|in|across|within|throughout|from|around|outside) (?:the )?(?P<where>{_CAPITAL}(?: (?:and"
    rf"|&) (?=[A-Z][a-z]+(?:shire|ham|ton|borough|ford))[A-Z][a-z]+)?)(?! (?:Act|Regulations|Order|Convention"
    rf"|Court|Bill|Government|Road|Street|House)\b))"
    r"|(?P<county>\b[A-Z][a-z]+shire\b)"
)
_COURT = later(
    r"^[’'s]* (?:(?:Crown|County|Family|High|Magistrates[’']?|Youth|Combined|Coroner[’']?s?"
    r"|Justice) )*(?:Court|Courts|Coroner|Tribunal|Prison|Assizes)\b"
)
GENERIC = frozenset(
    """
    a above abuse academies academy access accident accord action adoption adult adults advice advisory
    affairs after against age ageing agencies agency agreement aid alcohol all alliance also although
    always ambulance america american among an and anglican annex another any anyone appendix approved
    april archbishop area areas armed as ask assembly assessment asset assets assistant association
    associations asylum at audit august australia authorities authority bail bank bar barnardos based
    basic bay because before behaviour behind below beside better between beyond bishop bishops black blue
    board boards body border borough borstal both branch britain british building bureau business by
    cafcass caldicott call canada cancer care carers case cases cathedral catholic central centre
    ceremonial chair channel charity charter check chief chiefs child childcare children childrens
    christmas church churches citizen citizens city civil clare clinic clinical co-operation coast college
    colleges combined commission commissioner commissioning committee common communities community company
    complete completed concerns conduct conference confidentiality consent constabulary consult consumer
    contact contract control cooperation cooperative copies copy coroner corporate corporation council
    councillor councils counter counties country county court courts covering covid crime criminal crisis
    crown custodial custody customs data day deaf death december defence delivery dental department deputy
    designated details detective developing development digital diocesan diocese director directorate
    disability disabled discharge disclosure district division doctors document domestic door drug drugs
    during duty each early early-years east easter eastern ecclesiastical economic education educational
    egress either elderly elected electoral email emergency employment encompass energy enforcement
    engagement england english enquiry environment environmental equality escalation estate europe
    european every everyone examination excel executive exploitation faith families family february
    federation few field fill fire first follow football for force forces foreign forensic form forum
    foundation framework france free freedom friday from front fund further gambling gateway general
    germany girls give gives google gov governing government great greater green group groups guardian
    guardians guidance guide gypsy head headteacher health healthcare healthy heath her here high higher
    highways hill hindu his home homeless homelessness homes hospital hospitals house housed housing
    however hub human if immigration improvement in including independent india infant infirmary inform
    information initial inside inspection inspectorate institute insurance integrated integration
    intelligence inter interim internal international internet investigation ireland irish island isles
    its january jay jewish joint july june junior justice juvenile keep key kingdom labour land law lead
    lead-agency leader leaders learning leave legal leisure let lets letters limited somebody agreements liaison licensing lieutenancy life
    like lived living local looked looked-after lower magistrates maintained majesty majestys management manager managers
    manual many mappa marac march maritime market mash maternity may mayor mayors medical medicine
    medicines members mental metropolitan microsoft mid middle midlands midwifery military minister
    ministry minutes mission modern monday monitoring mosque most motor multi multi-agency museum muslim
    my national navy need neighbourhood neighbouring neither network neutral never new nhs nhsmail night
    no nobody non north northern not note notice notification notify november now nspcc nuclear number
    nurseries nursery nursing occupational october of offence offender offenders offending office officer
    officers official ofsted older ombudsman on once only open operation operational optical opticians
    optometry order organisation organisations other our out outlook outside over overarching oversight
    pakistan pan pan-london panel parents parish park parliament parliamentary parole part parties partner
    partners partnership partnerships party pathway patient patients people peoples per performance person
    personal pharmaceutical pharmacy phone physical place placement plan planning please plus poland
    police policing policy port post practice practices practitioner practitioners premises prevent
    prevention primary prison prisons privacy private privy probation procedure procedures process
    professional professionals professions program programme project proportionality prosecution
    protection protocol provider providers provision psychology public pupil pupils purpose quality
    quality-assurance quarter rail railway read reception record records red reducing refer referral
    referrals reform refuge refugee region regional register registered registrar registration regulation
    rehabilitation relations religious reoffending report request requests required rescue research
    residential residents resilience resource response responsible restricted retention return revenue
    review rights ring risk river road roma royal rural safe safeguarding safer safety saint sarah
    saturday scheme school schools scotland scottish screening secondary secretary section secure security
    see send sends senior sensory september serious service services serving setting several sexual share
    shared sharepoint sharing sheltered short show shows signatory sikh since single site skills social
    society some someone source south southern spain speak special specialist speech sport staff stage
    standards standing state statement states station statutory steering strategic strategy street
    strengthening stronger student students subject submit substance such sunday supplier support supreme
    surgery system systems tax teacher teachers teaching team teams technical technology tees-wide
    telephone tell tells template tenancy term terms territorial tertiary that the their then therapy
    there these third this those thursday thus tier till to today together tool town tracing trade trading
    traffic training transfer transformation transition transport traveller travellers treasury treatment
    treaty tribunal troubled trust trusts tuesday twelve two uk under union unit unitary united
    universities university unless unlike until upon upper urban urgent use user uses vale valley veterans
    via victim victims violence visit visiting voluntary volunteer vulnerable wales walk-in war ward water
    we weald wednesday weekly welfare wellbeing welsh west western what when whenever where wherever which
    while whilst white who whoever whole whose wider windows with within without witness women womens word
    work worker workers workforce working works write year young your youth zoom
    """.split()  # noqa: SIM905
)
"""Words that names of bodies are made of everywhere: what is left of a name without them tells whose it is."""
_WORD = later(r"[A-Za-z’']+")

_OWNED = (
    r"(?:agenc(?:y|ies)|partners|practitioners|professionals|tenants?|residents|landlords?|families|schools?"
    r"|homes|thresholds?|procedures|communities|neighbourhoods?|households"
    r"|multi-agency|early help|safeguarding (?:procedures|policy|hub|team|children|adults)"
    r"|(?:referral|consent|request|sharing) forms?)"
)
_USED = (
    r"(?:forms?|documents?|criteria|procedures?|polic(?:y|ies)|protocols?|process(?:es)?|assessments?|toolkits?|tools?"
    r"|pathways?|plans?|templates?|portal|website|directory|offer|handbook|manual|guidance|guide|strategy|framework"
    r"|agreement|partnership|hubs?|teams?|services?|social care|council|police|hospitals?|staff|officers|workers"
    r"|children|pupils|patients|people|citizens|foodbank|food bank|continuum|area|boundary|border|district|borough"
    r"|county|housing|accord|matrix|charter|checklist|model|system|register|record|desk|office|boards?|panels?|Home"
    r"|Forms?|Documents?|Criteria|Procedures?|Polic(?:y|ies)|Protocols?|Assessments?|Thresholds?|Tool|Toolkit"
    r"|Pathways?|Plans?|Templates?|Offer|Handbook|Manual|Guidance|Guide|Strategy|Framework|Agreement"
    r"|Continuum|Homes|Housing|Living|Matrix|Checklist|Model|Early Help|Directory|Website|Agencies|Practitioners)"
)
_JOINS = r"(?:for|of|to|in|at|by|and|the|an?|our|their|its|is|are|or|on|with|from|must|may|who|that|has|have)"
_PLACED = later(
    # A place that stands before the common name of a thing that a partnership has.
    rf"(?<![\w’'-])(?P<capitals>(?:[Pp]an[- ])?(?:{_CAPITAL} ){{0,4}}{_CAPITAL})(?:[’']s?)?"
    rf"(?:(?P<owned> {_OWNED})|(?: (?!{_JOINS}\b|[Pp]an-)[\w’'&-]+){{0,3}}? {_USED})(?![\w’'-])"
)
_KEPT_BY = later(
    r"\b(?:(?i:tenants|landlords|practitioners|professionals|staff|workers|officers|homes|users|customers|leaseholders"
    r"|householders|young people|members|providers|hostels|surgeries|clinics|people (?:who|that) (?:live|work)"
    r"|cross(?:es)?|moves?|moved))"
    rf" (?:in|into|across|within|throughout|from|around) (?:the )?(?P<where>{_CAPITAL})(?![\w’'-]|[’'])"
)
_PEOPLE = later(
    r"(?:[a-z]{2}ian|ish|ese|[ai]can|i|ist|ed|ing|ic|al|ive|ly|ory|ary|ant|ent|er|ers|ity|ness|ion|ions|s)$"
)
"""How words end that tell of a people, a faith or a quality and not of a place."""
_KNOWN_BY = later(
    r"^[’'s]*(?: [A-Z][\w’'-]+)* (?:judg(?:e)?ment|ruling|case|decision|[Ii]nquir(?:y|ies)|[Ss]cale|[Ii]ndex|[Ss]core|[Tt]est"
    r"|[Cc]onvention|[Dd]eclaration|[Qq]uestionnaire|[Ii]nventory)\b"
)
"""What follows a place that a judgment, an inquiry or a tool of medicine is known by."""


def words_of(names: Iterable[str | None]) -> frozenset[str]:
    """The telling words of some names, in small letters."""
    found = set(_WORD.findall(" ".join(filter(None, names))))
    return frozenset(plain(word) for word in found if tells(word))


def foreign_names(text: str, local: frozenset[str]) -> Iterator[str]:
    """The names in a text of which no telling word is known."""
    for sentence in sentences_of(text):
        taken = -1
        for found in _NAMED.finditer(sentence) if _may_hold_names(sentence) else ():
            name = found["where"] or found["county"] or found[0]
            rest = sentence[found.end() :]
            if _COURT.match(rest) or _KNOWN_BY.match(rest):
                continue
            if found["where"] and not _is_whereabouts(name, rest):
                continue
            if first := _first_foreign(name, local):
                taken = found.end()
                yield _trimmed(name, first)
        if taken < 0 and _may_hold_places(sentence):
            yield from _foreign_places(sentence, local)


def _may_hold_names(sentence: str) -> bool:
    """Whether a sentence has more capitals than its first letter, as every name has but that of a shire."""
    return not sentence[1:].islower() or "shire" in sentence


def _may_hold_places(sentence: str) -> bool:
    """Whether a sentence has more capitals than its first letter, or begins with the name of a place."""
    first = _WORD.match(sentence)
    return not sentence[1:].islower() or (first is not None and is_place(plain(first[0])))


def _first_foreign(name: str, local: frozenset[str]) -> str:
    """The first telling word of a name; empty where it has none, or where one is known."""
    telling = [word for word in _WORD.findall(name) if tells(word)]
    return telling[0] if telling and not any(plain(word) in local for word in telling) else ""


def _foreign_places(sentence: str, local: frozenset[str]) -> Iterator[str]:
    """Places of which the sentence says that agencies, tenants, forms or procedures are theirs."""
    for found in _PLACED.finditer(sentence):
        first = _first_foreign(found["capitals"], local)
        if not first or _KNOWN_BY.match(sentence[found.end("capitals") :]):
            continue
        alone = (
            found["owned"]
            and found.start() > 0
            and " " not in found["capitals"]
            and not _PEOPLE.search(first)
        )
        if alone or is_place(plain(first)):
            yield _trimmed(found[0], first)
            return
    for found in _KEPT_BY.finditer(sentence):
        rest = sentence[found.end() :]
        if _first_foreign(found["where"], local) and _is_whereabouts(found["where"], rest):
            yield found["where"]
            return


def _is_whereabouts(name: str, rest: str) -> bool:
    """Whether what stands after "in" or "of" may be a place: a sure one, or no first word of another name."""
    word = plain(_WORD.findall(name)[-1])
    return is_place(word) or not (_PEOPLE.search(word) or re.match(r" [A-Z]", rest))


def tells(word: str) -> bool:
    """Whether a word of a name tells whose body it is."""
    return len(word) > 2 and word[0].isupper() and not word.isupper() and plain(word) not in GENERIC


def _trimmed(name: str, first: str) -> str:
    """A name from its first telling word on, without the sentence's own first words before it."""
    start = name.index(first)
    before = re.search(
        r"(?:London Borough of |Royal Borough of |Metropolitan Borough of |Borough of |City of |County of "
        r"|District of |Diocese of |Healthwatch |University Hospitals? of |North |South |East |West "
        r"|Greater |[Pp]an[- ]|St\.? )+$",
        name[:start],
    )
    return name[before.start() if before else start :].strip(" ,")


def plain(word: str) -> str:
    """A word as names are compared: in small letters, without apostrophes and the s of the possessive."""
    word = word.casefold().replace("’", "'")
    return (
        word.removesuffix("s").removesuffix("'").replace("'", "")
        if word.endswith("'s")
        else word.replace("'", "")
    )
