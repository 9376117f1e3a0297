"""The text says what the law demands and does not say which law, or puts what the law demands as mere advice.

Looks at running text, sentence by sentence, for claims such as "the law requires", "are legally obliged", "have a
statutory duty to", "must by law", "cannot lawfully", "to comply with the law", "it is unlawful to", and for duties
whose terms only the law sets (telling the regulator of a breach within 72 hours, answering an access request within a
month). They are answered by a citation in the same text or thing: `cites`, `rests-on`, the law of its `reasons`,
`[law: ...]`, a named Act, section or article, the common law, a court order, or an annex that lists the law. It also
looks for law put as advice: "should comply with the Data Protection Act", "should report it to the regulator within
72 hours", "should be told, as Article 13 requires".

A plain "must" is no claim about the law. By an agreement parties bind themselves ("each party must encrypt its
laptops"), and such a duty needs no citation: what the rule asks is that what is said of the law can be looked up.
"Unless the law requires it", "where we are legally obliged" and questions claim nothing. Retired documents are left
alone.

Why
---
Readers must be able to tell law from practice: "must" for what the law requires, with its source, "should" for what is
wise. Staff who cannot look a duty up either ignore it or apply it where it does not reach.

When to waive
-------------
When the law is meant in general and no provision could be named.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    clauses:
      - clause: duty
        text: Every agency is legally obliged to tell the others what bears on the safety of a child.

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    clauses:
      - clause: duty
        text: >-
          Every agency is legally obliged to tell the others what bears on the safety of a child
          ([law: ca-2004-s16la]).
      - clause: laptops
        text: Each party must encrypt its laptops.
"""

import datetime
from collections.abc import Iterator

from ...model.corpus import Corpus
from ...model.current_text import CurrentText, cues, current_texts, sentences_of
from ...model.findings import Problem, Severity
from ...model.means import Standard
from ...model.passages import Passage
from ...model.patterns import later
from ...model.words import Thing
from ..rule import declare
from ._wording import quoted

RULE = declare(
    severity=Severity.WARNING,
    judges_text=True,
    source="writing conventions of published procedures: must for the law, should for practice",
)

_LAW_CUES = cues(
    "law laws legal legally legislation legislative statute statutorily statutory unlawful illegal offence parliament lawfully regulations crime punishable"
)
_ADVICE_CUES = cues(
    "should ought encouraged advised asked invited recommended expected practice advisable desirable wish like try tries aim aims endeavour seek possible best"
)
_NAMED_CUES = cues(
    "gdpr act acts section article confidence confidentiality lawful lawfully court ico commission commissioner regulator supervisory access regulation regulations"
) | {"DPA", "FOIA", "PACE", "PECR", "HRA"}
_MUST_CUES = cues("must shall has have")
_TIMED_CUES = cues("72 seventy access sar sars dsar dsars") | {"SARs", "DSARs"}

_CITED = later(
    r"\[law:|\bUK GDPR\b|\bGDPR\b|\bECHR\b|\bPACE\b|\bFOIA\b|\bDPA(?: \d{4})?\b|\bPECR\b|\bMCA\b|\bKCSIE\b"
    r"|\bEIRs?\b|\bRIPA\b"
    r"|\b(?:Act|Acts|Regulations?|Order|Rules|Measure|Directive|Convention"
    r"|Code of Practice)\b(?: \(\w[^)]*\))?(?: of)?,? (?:19|20)\d\d"
    r"|\b(?:[A-Z][\w'’-]+ (?:(?:and|of|the|for|to|\([A-Z]\w+\)|in|etc\.?) ){0,3})+(?:Act|Acts|Regulations"
    r"|Convention|Bill|Order|Rules|Measure)\b"
    r"|\b(?:[Ss](?:ection|ec|ch|chedule|\.)?|ss\.|[Aa]rt(?:icle)?s?\.?|[Rr]eg(?:ulation)?s?\.?"
    r"|[Pp]ara(?:graph)?s?\.?|Part|[Ss]chedules?|[Ss]ections)"
    r" ?\d+[A-Z]{0,2}"
    r"|\bWorking Together\b|\b[Cc]ommon law\b|\b[Cc]ourt order|\border of (?:the|a) court|\b[Cc]ase law"
    r"|\[(?:clause|annex|appendix)\b|\b(?:[Aa]nnex|[Aa]ppendix|[Ss]chedule) [A-Z\d]|\b(?:listed|set out|cited"
    r"|named|given|described) (?:in|at|below|above|overleaf)\b"
    r"|\b[Tt]able \d"
)

_LAW = (
    r"(?:(?:the|uk|english|welsh|scottish|british|current|relevant|applicable|existing|domestic|criminal"
    r"|civil|national|international"
    r"|data[- ]protection|privacy|human rights|equality|employment|safeguarding|children[’']s|mental health"
    r"|housing|health|education"
    r"|information|freedom of information|care|homelessness|licensing|immigration|health and safety|charity"
    r"|electoral) )*"
    r"(?:laws?(?! (?:enforcement|officers?|firms?|cent(?:re|er)s?|courts?|society|student))|legislation|statutes?"
    r"|statutory (?:guidance|framework|provisions|rules)|parliament|regulations|rules of law)"
)
_ADVERB = r"(?:on \w+(?: \w+)? |has |have |had |itself |quite |\w+ly |also |now |further |both |in fact |of course |does |do |already |always |only |all |each |indeed |therefore |still |both )*"
_DEMANDS = (
    r"(?:protects?|guarantees?|prevents?|stops?|restricts?|limits?|shields?|guards?|bars?|compelled|obliged|forbade"
    r"|placed (?:a|an|the) (?:\w+ )?(?:dut|obligation)|imposed (?:a|an)|is (?:\w+ )?(?:clear|strict|plain|firm|explicit)"
    r" (?:that|on|about)|leaves? (?:no|us no|them no)|makes? no (?:exception|allowance)|entitles?|requires?|required|obliges?|obligates?|demands?|compels?|mandates?|insists?|forbids?|prohibits?"
    r"|bans?|bars"
    r"|asks? (?:for|that|us|them|each|every|all|services|agencies|public|schools|councils|police"
    r"|organi[sz]ations|controllers|parties|partners)"
    r"|says? that|states? that|provides? that|stipulates?|prescribes?|dictates?|lays? down|imposes?|expects?"
    r"|calls? for|orders?"
    r"|places? (?:a |an |the |clear |strict |legal |specific )*(?:dut|obligation|responsib|requirement)"
    r"|puts? (?:a |an )?(?:\w+ )?(?:dut|obligation)"
    r"|makes? it (?:\w+ )?(?:a|an|unlawful|illegal|compulsory|mandatory|clear)|does not (?:allow|permit)"
    r"|do not (?:allow|permit)|sets? (?:a|an|the|out)\b|gives? (?:\w+ )*?(?:a|an|the) (?:dut|obligation))"
)
_DEFINED = later(
    r"\b(?:(?i:the|these|those|said|its) )Regulations\b(?=.)|\b(?:[Ff]ire|[Bb]uilding|[Tt]raffic|[Ss]chool|[Hh]ouse) regulations\b"
)
"""Regulations that the document has defined elsewhere, and those of a building."""
_OWED = r"(?:dut(?:y|ies)|obligations?|requirements?|responsibilit(?:y|ies))"
_KIND = r"(?:statutory|legal|legislative|statute-based|lawful)"
_CLAIM = later(
    rf"\b{_LAW},? {_ADVERB}{_DEMANDS}"
    rf"|\b(?:legally|statutorily|in law|by law|by statute|by legislation|under statute"
    rf"|under (?:the )?{_LAW})(?: \w+ly)? (?:obliged|obligated|required|bound|compelled|mandated"
    rf"|entitled to insist)\b"
    rf"|\b(?:obliged|obligated|required|bound|compelled|mandated|duty[- ]bound|prohibited|forbidden"
    rf"|demanded|protected|guaranteed|restricted|fixed|prescribed|guarded|barred|banned|laid down|imposed|shielded"
    rf"|safeguarded|made compulsory|made mandatory|prevented|limited|set down)(?: \w+)?"
    rf" (?:by|in|under|at|through) {_LAW}\b"
    rf"|\b(?:in order |so as )?(?<!ha[sd] )(?<!have )(?<!need )(?<!needs )(?<!is )(?<!are )(?<!ought )to (?:comply|keep|conform)"
    rf" with (?P<reason>{_LAW})\b"
    rf"|^to (?:comply with|satisfy|obey|meet|keep within|stay within) {_LAW}\b(?! (?:\w+ )?(?:dut|oblig|requ)),? "
    rf"|\bfor (?:legal|statutory) reasons\b|^(?:as|because|since) {_LAW} (?:demands|requires|obliges|says|provides|insists)\b"
    r"|(?<!that )(?<!which )(?<!who )\b(?:can ?not|may not|could not|can only|may only|could only|can never|may never|must not|is unable to|are unable to"
    r"|no[- ]one (?:can|may)|nobody (?:can|may)) (?:lawfully|legally|in law)\b"
    r"|\b(?:is|are|nobody is|no one is) (?:not )?(?:legally|lawfully) (?:permitted|allowed|able|entitled|free)\b"
    r"|\bit is the law\b|\bthe law of the land\b|\bno (?:legal|lawful) (?:choice|option|alternative|discretion|power to)\b"
    r"|\bthere is (?:a|an) (?:\w+ )?(?:legal|statutory) (?:bar|prohibition|ban|restriction|limit|time limit|deadline)\b"
    r"|\bdut(?:y|ies)\b[^.;:?,]{0,40}? (?:is|are) (?:\w+ )?(?:a )?(?:legal|statutory) (?:one|ones)\b"
    r"|\b(?:is|are|would be) a crime\b(?= (?:to|for|if|in)\b|[,.]|$)|\b(?:is|are) punishable\b"
    rf"|\b(?:must|shall|has to|have to)(?: also| always)?,? in (?:compliance|accordance|line) with {_LAW},"
    rf"|\b(?:has|have|had|is under|are under|am under|be under|owes?|there is|there are|there exists?"
    rf"|carr(?:y|ies)|(?:places?|puts?) \w+(?: \w+)? under|holds?|bears?)"
    rf" (?:(?!no\b|not\b|any\b|never\b)[\w-]+ ){{0,4}}?{_KIND} (?:and \w+ )?{_OWED}\b"
    r"|\b(?:duty|obligation|obliged|bound) (?:in|by|at) law\b"
    rf"|\b{_KIND} {_OWED} (?:\w+ ){{0,3}}?(?:is|are|falls?|rests?|lies?|applies|exists?|extends?|requires?"
    rf"|obliges?)\b"
    rf"|\b(?:is|are|as|be|remains?|being|becomes?|not just|not merely|constitutes?) (?:\w+ ){{0,2}}?(?:a|an"
    rf"|the) (?:\w+ ){{0,2}}?(?:{_KIND} (?:and \w+ )?(?:dut(?:y|ies)|obligation|requirement|responsibility"
    rf"|necessity)"
    r"|requirement (?:of|in|under) (?:the )?(?:\w+ )?law)\b"
    rf"|\b(?:is|are|remains?) (?:\w+ )?(?:our|their|its|your|everyone[’']s) {_KIND} {_OWED}\b"
    rf"|\b(?:is|are) (?:\w+ )?(?:legal|statutory) (?:duties|obligations|requirements)\b"
    rf"|\b(?:must|shall|has to|have to|is to|are to|needs? to|may not|cannot|must not|shall not|can only"
    rf"|may only)(?: also| always| never| not)?,? ?(?:by law|legally|in law|under {_LAW}|as a matter of law"
    rf"|by statute|as required by (?:the )?law)\b"
    rf"|\b(?:by law|in law|legally|as a matter of law|(?:under|because of) {_LAW}(?: (?:on"
    rf"|about) \w+(?: \w+)?)?|as required by law|by statute|as {_LAW} requires"
    rf"|to comply with (?:the )?law),? [^.;:?]{{0,80}}?"
    r"\b(?:must|shall|has to|have to|is to|are to|needs? to|may not|cannot|may only|is obliged|are obliged"
    r"|is required|are required|is compulsory|is mandatory|no[- ]one may|nobody may)\b"
    rf"|\b(?:must|shall|has to|have to|is to be|are to be)\b[^.;:?,]{{0,80}}?,? ?\b(?:by law|in law"
    rf"|as a matter of law|(?<!obligations )(?<!duties )(?<!responsibilities )(?<!rights )(?<!requests )(?<!requirements )under"
    rf" {_LAW}|by statute)\b"
    rf"|\b(?:is|are) (?:\w+ )?(?:mandatory|compulsory|obligatory) (?:by|in|under) {_LAW}\b|\b(?:legally"
    rf"|statutorily) (?:mandatory|binding (?:on|duty)|compulsory|obligatory)\b"
    r"|\b(?:is|are|would be|will be|becomes?) (?:\w+ )?(?:unlawful|illegal|against the law"
    r"|contrary to (?:the )?law|a breach of (?:the )?(?:\w+ )?law|in breach of (?:the )?law|not lawful|(?:a"
    r"|an) (?:criminal |statutory |serious )?offence)\b"
    r"|\b(?:commits?|committing|guilty of) (?:a|an) (?:criminal |statutory )?offence\b"
    r"|(?<!that )(?<!which )(?<!who )\bbreak(?:s|ing)? the law\b",
)
_SET_BY_LAW = later(
    r"\b(?:must|shall|ha(?:s|ve) to)\b[^.;:?]{0,80}?(?=[^.;?]{0,120}?\b(?:72"
    r"|seventy[- ]two) hours)(?=[^.;?]{0,120}?\b(?:ico|information commission(?:er)?|regulator"
    r"|supervisory authority)\b)"
    r"|\b(?:must|shall|ha(?:s|ve) to)\b(?=[^.;?]{0,120}?\b(?:subject access|access request|sar"
    r"|dsar)s?\b)(?=[^.;?]{0,120}?\b(?:(?:one|a|1) (?:calendar )?month|30 days)\b)"
    r"|\b(?:subject access|access) requests? (?:must|shall|ha(?:s|ve) to) be (?:answered|responded to|met"
    r"|completed)[^.;?]{0,60}?\b(?:(?:one|a|1) (?:calendar )?month|30 days)\b"
    r"|\b(?:ico|information commission(?:er)?|regulator|supervisory authority)(?: \w+)? (?:must|shall"
    r"|has to) (?:be|hear|learn)[^.;?]{0,100}?\b(?:72|seventy[- ]two) hours",
)

_SHOULD = (
    r"(?:should|ought to|(?:is|are) (?:strongly )?(?:encouraged|advised|asked|invited|recommended"
    r"|expected) to|(?:it is|as a matter of) (?:good|best) practice (?:to|for \w+(?: \w+)? to)"
    r"|it is (?:advisable|recommended|desirable) (?:to|that \w+)|(?:may|might) (?:wish|like) to|(?:try|tries"
    r"|aims?|endeavours?|seeks?|strives?|hopes?) to|where possible,?|would be wise to|do(?:es)? (?:its"
    r"|their) best to)"
)
_NAMED = (
    r"(?:(?:the|all|any|its|their|your|our|relevant|applicable|current|uk|eu|these|those|both|each|every"
    r"|principles of|requirements of|provisions of|terms of|with|rules of|of) )*"
    r"(?:(?:data protection|privacy|human rights|equality|freedom of information|health and safety) (?:law"
    r"|legislation|principles|requirements|acts?)|uk gdpr|gdpr|general data protection regulation"
    r"|data protection acts?|human rights act|freedom of information act|(?:[a-z][\w'’-]+ ){1,7}(?:act"
    r"|regulations)\b|(?-i:dpa|foia|pace|pecr|hra)"
    r"|law\b|laws\b|legislation|statute|(?:statutory|legal) (?:dut(?:y|ies)|obligations?|requirements?"
    r"|framework|guidance|time ?limits?|deadlines?)|duty of confiden\w+|common law|court orders?"
    r"|articles? \d+\w*|sections? \d+\w*)"
)
_COMPLY = (
    r"(?:comply|complies|complied|be compliant|be consistent|act(?:ing)? in accordance|act in line|act within"
    r"|follow(?:ed)?|obey(?:ed)?|abide by|adhere(?:d)? to|observe(?:d)?|respect(?:ed)?|meet|met"
    r"|fulfil(?:led)?|discharge(?:d)?|honour(?:ed)?"
    r"|have (?:due )?regard to|uphold|be in (?:compliance|line|accordance)|conform"
    r"|be (?:\w+ )?(?:in accordance|in line|lawful under)|stay within|keep to"
    r"|be processed (?:\w+ )?(?:in (?:line|accordance|compliance))|process \w+(?: \w+)? in (?:line|accordance"
    r"|compliance))"
)
_SOURCE = rf"(?:(?:{_NAMED}|(?:the )?(?:section|s\.?|sections|article|articles|regulation|schedule|part) ?\d+\w*)\b)"
_PROVISION = (
    r"(?:(?:the )?(?:sections?|s\.?|articles?|arts?\.?|regulations?|schedules?|part|paragraph) ?\d+\w*|(?:the )?(?:uk gdpr|gdpr"
    r"|(?:[a-z][\w'’-]+ ){1,7}(?:acts?|regulations)|(?-i:dpa|foia|pace|pecr|hra)|court orders?|common law)\b)"
)
_SOFT = later(
    rf"\b{_SHOULD}(?: not)?(?: also| always| all| ensure that \w+(?: \w+)?| ensure"
    rf"| make sure that \w+(?: \w+)?| make sure| try to| fully| at all times| still| normally| generally"
    rf"| where possible|,)* (?:they |it |sharing |processing |staff |partners |\w+ ){{0,2}}?"
    rf"{_COMPLY}(?: with)? {_NAMED}"
    rf"|\b(?:under|by virtue of|as required by|in accordance with|in line with|in compliance with"
    rf"|to comply with|to meet|because of|pursuant to) (?:\w+ \d+\w*(?:\(\w+\))* of )?(?:the )?(?:{_NAMED}"
    rf"|(?:section|s\.?|article|regulation) ?\d+\w*)[^.;:?]{{0,60}}?,? [^.;:?]{{0,80}}?\b{_SHOULD}"
    rf"|\b(?:{_NAMED}) (?:(?:19|20)\d\d )?(?:\([^)]*\) )?(?:says?|requires?|states?|provides?|means?"
    rf"|obliges?) (?:that )?[^.;:?]{{0,80}}?\bshould\b"
    r"|\b(?:should|ought to|(?:is|are) (?:encouraged|advised|asked|recommended|expected) to|(?:good"
    r"|best) practice (?:to|for \w+ to)|where possible)\b(?=[^.;?]{0,160}?\b(?:72"
    r"|seventy[- ]two) hours)(?=[^.;?]{0,160}?\b(?:ico|information commission(?:er)?|regulator"
    r"|supervisory authority)\b)"
    r"|\b(?:ico|information commission(?:er)?(?:[’']s office)?|regulator"
    r"|supervisory authority)(?: of \w+(?: \w+)?)? (?:should|ought to) be (?:told|notified|informed"
    r"|alerted)\b"
    r"|\b(?:breach\w*)\b[^.;?]{0,80}?\b(?:should|ought to) be (?:\w+ )?(?:reported"
    r"|notified) to (?:the )?(?:ico|information commission(?:er)?|regulator|supervisory authority)\b"
    r"|\b(?:should|ought to|(?:is|are) (?:encouraged|advised|recommended|expected) to|(?:good"
    r"|best) practice (?:to|for \w+ to)|may wish to) (?:\w+ )?(?:report|notify|tell"
    r"|inform)\b[^.;?]{0,60}?\b(?:ico|information commission(?:er)?|regulator"
    r"|supervisory authority)\b(?=[^.;?]*\bbreach|[^.;?]*\bhours)"
    r"|\b(?:should|ought to) (?:\w+ )?(?:report|notify) (?:a|any|all|such|serious|personal data|data|every"
    r"|the|notifiable|reportable|\s)+ ?breach\w*\b[^.;?]{0,60}?\b(?:ico|information commission(?:er)?"
    r"|regulator|supervisory authority)\b"
    r"|\b(?:subject access|access) requests? (?:should|ought to) be (?:answered|responded to|met|completed"
    r"|dealt with)[^.;?]{0,60}?\b(?:(?:one|a|1) (?:calendar )?month|30 days)\b"
    r"|\bshould (?:respond|reply) to (?:\w+ ){0,2}?(?:subject access"
    r"|access) requests?[^.;?]{0,60}?\b(?:(?:one|a|1) (?:calendar )?month|30 days)\b"
    r"|\bshould (?:\w+ )?(?:have|identify|establish|rely on|be) (?:an? )?(?:\w+ )?(?:lawful|legal) basis\b"
    r"|\bshould (?:only )?(?:be )?(?:share|shared|process|processed|used?)(?: \w+){0,3}? (?:lawfully"
    r"|fairly and lawfully|lawfully and fairly)\b",
)
_SOFT_AFTER = later(
    rf"\b{_SHOULD}\b[^.;:?]{{0,140}}?(?:,|\(|\bbecause|\bsince|–|—|;|:) ?(?:and |\w+ )?(?:as|which|because|since|for|this is|that is"
    rf"|it is|being)? ?(?:required|demanded|made compulsory|obligatory|mandatory|compelled)(?: of \w+(?: \w+)?)? (?:by|in|under)"
    rf" {_SOURCE}"
    rf"|\b{_SHOULD}\b[^.;:?]{{0,140}}?(?:,|\(|\bbecause|\bsince|–|—) ?(?:as |which |because |since |for |and |it is what )*"
    rf"(?:{_PROVISION}[^.;:?]{{0,60}}?|(?:the )?(?:\w+ )?(?:law|legislation|regulations))(?: (?:itself|also|now|already|clearly))?"
    rf" \b(?:requires??|demands?|obliges?|insists?|compels?|makes (?:this|it|that) (?:\w+ )?(?:compulsory"
    rf"|mandatory|obligatory|a (?:legal )?duty)|lays? (?:this |it )?down|imposes?|leaves no choice|says so)\b"
    rf"|\b{_SHOULD}\b[^.;:?]{{0,140}}?\b(?:is|are|as) (?:a|the|an) (?:\w+ )?(?:requirement|duty|obligation|demand)"
    rf" (?:of|under|in|imposed by|laid down in) {_SOURCE}"
    rf"|\b{_SHOULD}\b[^.;:?]{{0,140}}?,? (?<!name )(?<!cite )(?:in order )?to (?:comply with|satisfy|meet (?:the requirements? of )?|fulfil) {_SOURCE}"
    rf"|\b{_SHOULD}\b[^.;:?]{{0,140}}?\bas required (?:by|under) {_SOURCE}"
)
"""Advice in the same breath as the provision that demands it: "should be told, as Article 13 requires"."""
_ADVICE = later(
    r"should|ought|encourag|advis|asked|invited|recommend|expected|good practice|best practice|desirable|wish|like|try|tries|aims|seeks"
    r"|endeavour|strive|hope|where possible|wise|best to"
)
_NOT_SOFT = later(
    r"\bshould (?:not|never) (?:be )?(?:\w+ )?(?:seen|regarded|used|treated|viewed|taken|stop|prevent|stand"
    r"|deter|become|be a|an? |barrier|obstacle|excuse|understood|mean|read)\b"
    r"|(?:^|[,(] ?)should (?:a|an|the|any|it|there|this|that|you|they|we|one|someone|anyone|either|further)\b"
    r"|\bshould (?:\w+ )?(?:check|record|note|consider|understand|know|be aware|cite|state|name|seek|ask"
    r"|explain|read|ask|advise|identify whether|refer|receive|be trained|take advice|document|say|be able"
    r"|bear|remember|keep in mind|remind)\b",
)

_CONDITIONAL = later(
    # Anywhere before the claim, in its own part of the sentence.
    r"(?:\b(?:unless|where(?:ver)?|if|when(?:ever)?|whether|except|save|until|to the extent|(?:in)?so far as"
    r"|as far as|insofar as"
    r"|provided|in case|so long as|what(?:ever)?|how|subject to|believes?|thinks?|considers?|satisfied"
    r"|decides?|confirms?)\b[^.;:?,()]*"
    # Just before it.
    r"|\b(?:as|than|which(?:ever)?|other than|any|everything|anything|all that|no|not|never|nor|neither"
    r"|nothing|may be|might be|could be|can be"
    r"|says?|asks?|cites?|states?|explains?|meet|meets|fulfil|carry out|carrying out|perform(?:ing)?"
    r"|discharg\w+|exercis\w+|support|or)(?: \w+){0,1}"
    r"|\bwithout|\bwho|(?<=[a-z] )which) ?$",
)
_ABLE = later(
    r"\b(?:agree\w*|undertak\w+|commit\w*|train\w*|responsib\w+|oblig\w+|expect\w*|continu\w+|abilit\w+|able|fail\w*"
    r"|refus\w+|how|help\w*|support\w*|enabl\w+|dut(?:y|ies)|need\w*|promis\w+|requir\w+|aims?|seeks?|steps|assist\w*"
    r"|ensur\w+|wish\w*|willing\w*|instruct\w*|advis\w+|guidance|remind\w*|works?|try|tries|asked|unable|should|plans?)\b"
    r"[^.;:?]*$"
)
"""What promises or enables compliance with the law, and gives the law as no reason."""


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report each text that tells of a legal duty without its source, or tells it as advice, once."""
    for text in current_texts(corpus):
        answered: set[int] | None = None
        for passage in text.holding((_LAW_CUES,), (_ADVICE_CUES, _NAMED_CUES), (_MUST_CUES, _TIMED_CUES)):
            claim, soft = _found(passage)
            if not claim and not soft:
                continue
            if soft:
                yield Problem(
                    place=passage.place,
                    message=f"This puts as advice what the law demands: {quoted(soft)}.",
                    help="Write “must” and name the provision, for instance as `[law: uk-gdpr-art-33-34]`; keep “should” "
                    "for good practice.",
                )
                continue
            if answered is None:
                answered = _answered(corpus, text)
            if passage.thing.at not in answered and not _gives_reasons_in_law(passage.thing):
                yield Problem(
                    place=passage.place,
                    message=f"This says what the law demands and does not say which law: {quoted(claim)}.",
                    help="Name the provision, in `cites` or in the text (`[law: ca-2004-s11]`). If the parties bind "
                    "themselves and the law does not, say so without the law.",
                )


def _found(passage: Passage) -> tuple[str, str]:
    """The sentence that claims law without a source, and the one that softens law: empty where there is none."""
    claim = ""
    for sentence in sentences_of(passage.said):
        if is_softened(sentence):
            return "", sentence
        if not claim and is_claim(sentence):
            claim = sentence
    return ("" if claim and any(_CITED.search(each) for each in sentences_of(passage.text)) else claim), ""


def is_claim(sentence: str) -> bool:
    """Whether a sentence says what the law demands: not whether, where or unless it does."""
    words = _DEFINED.sub("the scheme", sentence).lower()
    if words.endswith("?"):
        return False
    if _SET_BY_LAW.search(words):
        return True
    return any(
        not _is_conditional(words, found.start())
        and not (found["reason"] and _ABLE.search(words[: found.start()]))
        for found in _CLAIM.finditer(words)
    )


def is_softened(sentence: str) -> bool:
    """Whether a sentence asks, as advice, for what the law demands."""
    words = sentence.lower()
    if not _ADVICE.search(words) or words.endswith("?"):
        return False
    if _SOFT_AFTER.search(words):
        return True
    return _SOFT.search(words) is not None and not _NOT_SOFT.search(words)


def _is_conditional(words: str, start: int) -> bool:
    return _CONDITIONAL.search(words[:start]) is not None


def _gives_reasons_in_law(thing: Thing) -> bool:
    return any(each.law for each in getattr(thing, "reasons", ()))


def _answered(corpus: Corpus, text: CurrentText) -> set[int]:
    """The things of a document that name law in a key of their own, or a standard that rests on law."""
    answered = set()
    for each in corpus.references(text.document):
        thing: Thing = each.thing
        if each.kind == "law":
            answered.add(thing.at)
        elif each.kind == "standard":
            standard = corpus.standard(each.id)
            if isinstance(standard, Standard) and standard.rests_on:
                answered.add(thing.at)
    return answered
