"""What is said to be demanded by law: "the law requires", "are legally obliged", and duties whose terms only the law sets."""

from __future__ import annotations

from ...model.patterns import later

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

_DEFINED = later(
    r"\b(?:(?i:the|these|those|said|its) )Regulations\b(?=.)|\b(?:[Ff]ire|[Bb]uilding|[Tt]raffic|[Ss]chool|[Hh]ouse) regulations\b"
)
"""Regulations that the document has defined elsewhere, and those of a building."""

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


def is_claim(sentence: str) -> bool:
    """Whether a sentence says what the law demands: not whether, where or unless it does."""
    words = _DEFINED.sub("the scheme", sentence).lower()
    if words.endswith("?"):
        return False
    if _SET_BY_LAW.search(words):
        return True
    return any(
        not _CONDITIONAL.search(words[: found.start()])
        and not (found["reason"] and _ABLE.search(words[: found.start()]))
        for found in _CLAIM.finditer(words)
    )
