"""What a sentence is about, in word stems: enough to tell whether two neighbouring sentences speak of one matter.

A stem is a word without its endings; verbs that say the same in this field (share, pass on, send) have a class besides.
"""

from __future__ import annotations

import functools

from ...model.patterns import later


def words_of(words: str) -> list[str]:
    """The words of a list that is written as one line."""
    return words.split()


_WORD = later(r"[a-z0-9]+(?:[’'-][a-z0-9]+)*|[,:]")
_IRREGULAR = dict(
    pair.split("=")
    for pair in words_of(
        "told=tell sent=send given=giv gave=giv kept=keep held=hold taken=tak took=tak left=leav"
        " shown=show seen=see saw=see spoken=speak spoke=speak written=writ wrote=writ sought=seek"
        " made=mak done=do known=know met=meet sold=sell used=use uses=use using=use children=child"
        " people=person persons=person person=person brought=bring information=information"
        " data=information detail=information details=information medical=medical personal=personal"
        " telephoned=telephon phone=telephon phoned=telephon phones=telephon e-mail=email e-mails=email"
        " e-mailed=email agreement=consent permission=consent consent=consent consents=consent"
        " authorisation=consent asking=ask retention=retain encryption=encrypt destruction=destro"
        " storage=stor sharing=shar access=access passed=pass parties=party party=party policy=policy"
        " policies=policy staff=staff led=lead business=business process=process lies=lie rang=ring"
        " rung=ring drove=driv went=go goes=go"
    )
)
_ENDINGS = (
    "ations", "ation", "ings", "ing", "ments", "ment", "ions", "ures", "ure", "ied", "ies", "ed", "als", "al", "ly", "es",
    "s", "e", "y",
)  # fmt: skip
_CLASSES = {
    "to share": "shar disclos pass releas provid giv exchang transfer send tell inform suppl discuss mention talk speak reveal forward"
    " circulat report notif hand repeat quot communicat divulg relay receiv show get learn brief go warn updat advis",
    "to access": "access see view open read look show inspect consult brows search log",
    "to use": "use analys reus rely rel appl employ",
    "to keep": "keep stor hold retain sav archiv",
    "to remove": "remov tak carr bring leav download go",
    "to copy": "cop duplicat photocop print",
    "to record": "writ log logg not minut",
    "to ask": "ask seek obtain consult check contact",
    "to attend": "attend invit present join sit go",
    "to delete": "delet destroy destro eras shred dispos",
    "to approve": "approv authoris decid sign decis",
    "to stay": "stay sta remain",
    "to make": "mak",
    "to call": "telephon ring call contact voicemail",
    "to email": "email mail send",
    "to interview": "interview question",
}
_CLASS_OF: dict[str, frozenset[str]] = {}
for _name, _members in _CLASSES.items():
    for _each in _members.split():
        _CLASS_OF[_each] = _CLASS_OF.get(_each, frozenset()) | {_name}

EMPTY = frozenset(
    words_of(
        "a an the this that these those such any some all every each no none nothing nobody nor not"
        " never always only ever also too as well is are was were be been being am do does did has have"
        " had having may can could might must should shall will would need needs cannot it its they them"
        " their theirs he she him her his hers we us our you your i who whom whose which what where when"
        " if once while until unless except and or but so then than of to for with by in on at from into"
        " out off over under up down about between among within without outside inside beyond through via"
        " before after during against because both either neither one other others another else anyone"
        " anybody anything anywhere everyone everybody everything someone somebody something no-one very"
        " more most much many few there here however although though yet even just own same time case"
        " circumstanc occasion instanc situation reason matter staff member worker officer practitioner"
        " team anybody way strict sole exclusiv complet total absolut invariabl fail exception further"
        " again always first second each three two four five six day week month year sometim occasional"
        " permit allow forbidden prohibit ban limit restrict tim cas even day confin acceptabl requir"
        " necessar oblig alon let part"
    )
)


def tokens_of(words: str) -> tuple[str, ...]:
    """The words of a sentence in small letters, with its commas and colons."""
    return tuple(_WORD.findall(words))


@functools.lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """A word without its ending; irregular forms and the field's synonyms have one stem."""
    word = word.removesuffix("’s").removesuffix("'s")
    if known := _IRREGULAR.get(word):
        return known
    if known := _IRREGULAR.get(word.removesuffix("s")):
        return known
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            break
    if len(word) > 3 and word[-1] in "ey":
        word = word[:-1]
    return word[:-1] if len(word) > 4 and word[-1] == word[-2] and word[-1] not in "sl" else word


@functools.lru_cache(maxsize=8192)
def kinds(word: str) -> frozenset[str]:
    """What a verb does, as classes of verbs that say the same; its stem where it is in none."""
    root = stem(word)
    # "Records", "notes" and "minutes" are things here, and "recorded" is a deed.
    if root in ("record", "not", "log", "minut") and not word.endswith(("ed", "ing")):
        return frozenset()
    return _CLASS_OF.get(root, frozenset((root,)))


def contents(tokens: tuple[str, ...]) -> frozenset[str]:
    """The stems of the words that carry what a sentence is about."""
    return frozenset(
        root
        for each in tokens
        if each not in EMPTY and len(each) > 2 and (root := stem(each)) not in EMPTY and len(root) > 1
    )


def all_kinds(tokens: tuple[str, ...]) -> frozenset[str]:
    """The kinds of all words of meaning among some."""
    return (
        frozenset().union(*(kinds(each) for each in tokens if each not in EMPTY)) if tokens else frozenset()
    )
