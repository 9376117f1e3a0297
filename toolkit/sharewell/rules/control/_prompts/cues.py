"""Which texts may hold a placeholder: a quick look, first at the words of all texts, then at the few texts left.

Everything that `placeholders` finds shows itself by a sign, by a word that prompts are made with, or by the word that opens
a sentence. Nearly all texts have none of these.
"""

from __future__ import annotations

from collections.abc import Iterator

from ....model.brackets import REFERENCE
from ....model.patterns import later
from ....model.texts import Texts

_SHORT = r"[TtDNICA](?:(?<=[Tt])\.?[Bb]\.?[AaCcDd]\b|(?<=D)N\b|(?<=N)TD\b|(?<=I)NSERT|(?<=C)HANGE|(?<=D)ELETE|(?<=A)MEND)"
SHORTENED = later(_SHORT)
_MARK = (
    r"[<{«_?£●☐%…#]|[xX](?:(?<![A-Za-z].)(?![a-wyzA-WYZ])|[xX])|[yY]{2}|[0.](?:(?<=0)0/|\.{4})"
    rf"|{_SHORT}|[nNyYzZ](?:(?<![A-Za-z].)[nNyYzZ]{{0,3}}"
)
_MARKS = later(_MARK + r"[ /-])|\[")
_MARK_IN_WORD = later(_MARK + r"(?:[/-]|\Z))")
"""A sign in a single word, after which a space may stand."""

_TELLTALES = (
    "todo",
    "to do",
    "to-do",
    "fixme",
    "lorem ipsum",
    "dolor sit",
    "blah",
    "dummy text",
    "filler text",
    "holding text",
    "temporary text",
    "temp text",
    "click ",
    " here",
    "placeholder",
    "drafting note",
    "drafter",
    "author",
    "dd/",
    "dd.",
    "dd-",
    "dd month",
    "dd mm",
    "day/month",
    "delete ",
    "strike ",
    "cross out",
    "choose ",
    "select ",
    "pick ",
    "tick ",
    "circle ",
    "please",
    "(insert",
    "(enter",
    "(specify",
    "(name",
    "(date",
    "(detail",
    "(role",
    "(address",
    "link)",
    "(number",
    "(wording",
    "(text",
    "(period",
    "(lead",
    "(frequency",
    "you may ",
    "you can ",
    "you should ",
    "you must ",
    "you will ",
    "you are free",
)
_EXAMPLES = ("example", "sample", "suggested", "specimen", "illustrative", "indicative")
"""What is in every prompt that neither a sign nor its first word tells; a space at either end parts it from the rest."""
_ENDINGS = ("to be ", "to follow", "coming soon")

_OPENING = later(
    r"(?:\A|[.;:!?\n])[\s\-*•>(#]{0,6}(?:describe|outline|explain|list|specify|set out|summarise|detail|give|provide|insert|enter|add"
    r"|include|write|identify|name|record|document|paste|attach|put|this (?:section|part|table|paragraph|box|schedule|appendix|annex"
    r"|text|field|column|space|clause)|the following|the (?:section|part|table|box|text|field|column)|use this|in this|complete|notes?"
    r"|guidance|instructions?|advice|tips?|amend|adapt|edit|tailor|customise|modify|adjust|localise|replace|overwrite|expand|remove|check"
    r"|state|type|standard|draft|template|model|awaiting)\b"
)
_OPENERS = frozenset(
    [
        "describe",
        "outline",
        "explain",
        "list",
        "specify",
        "summarise",
        "detail",
        "give",
        "provide",
        "insert",
        "enter",
        "add",
        "include",
        "write",
        "identify",
        "name",
        "record",
        "document",
        "paste",
        "attach",
        "put",
        "complete",
        "note",
        "notes",
        "guidance",
        "instruction",
        "instructions",
        "advice",
        "tip",
        "tips",
        "amend",
        "adapt",
        "edit",
        "tailor",
        "customise",
        "modify",
        "adjust",
        "localise",
        "replace",
        "overwrite",
        "expand",
        "remove",
        "check",
        "state",
        "type",
        "standard",
        "draft",
        "template",
        "model",
        "awaiting",
    ]
)
_OPENERS_OF_TWO = (
    ("set", ("out",)),
    (
        "this",
        (
            "section",
            "part",
            "table",
            "paragraph",
            "box",
            "schedule",
            "appendix",
            "annex",
            "text",
            "field",
            "column",
        ),
    ),
    ("this", ("space", "clause")),
    ("the", ("following", "section", "part", "table", "box", "text", "field", "column")),
    ("use", ("this",)),
    ("in", ("this",)),
)
"""The words of the pattern above: those that stand alone, and pairs."""
_RUN = later(r"\w+")
_ID = later(r"[a-z0-9.:-]+")
_BARE = frozenset({"tbc", "tba", "tbd", "todo", "fixme", "placeholder"})


def may_hold_one(text: str) -> bool:
    """A quick look at a text, which most texts do not pass."""
    if _ID.fullmatch(text):
        return text in _BARE
    # Our own references stand in square brackets too.
    if is_marked(REFERENCE.sub("", text) if "[" in text else text):
        return True
    lower = text.casefold()
    return (
        any(each in lower for each in _ENDINGS) or has_telltale(lower) or _OPENING.search(lower) is not None
    )


def is_marked(text: str) -> bool:
    """Whether a text has a sign that gaps are made with."""
    return _MARKS.search(text) is not None


def has_telltale(lower: str) -> bool:
    """Whether a text in small letters has a word that prompts are made with."""
    return tells_plainly(lower) or any(each in lower for each in _EXAMPLES)


def tells_plainly(lower: str) -> bool:
    """Whether a text in small letters has such a word that does not speak of examples."""
    return any(each in lower for each in _TELLTALES)


def texts_with_cues(texts: Texts) -> frozenset[str]:
    """The texts that may pass the quick look, found by the words of all texts: each word is looked at once."""
    folded = {word: f"\n{word.casefold()}\n" for word in texts.standing}
    held = texts.holding([word for word in folded if _MARK_IN_WORD.search(word)])
    held |= _with_brackets(texts, held)
    lines = "".join(folded.values())
    for each in (*_TELLTALES, *_EXAMPLES, *_ENDINGS):
        parts = _parts(each)
        if all(part in lines for part in parts):
            told = texts.holding(*([word for word, line in folded.items() if part in line] for part in parts))
            held |= {number for number in told - held if each in texts.all[number].casefold()}
    told = set().union(*_opened(texts, folded)) - held
    held |= {number for number in told if _OPENING.search(texts.all[number].casefold())}
    return texts.of(held)


def _with_brackets(texts: Texts, known: set[int]) -> set[int]:
    """The texts with square brackets, but for those that hold our own references alone."""
    bracketed = [word for word in texts.standing if "[" in word]
    # Once a reference is taken out, what stood right beside it stands together.
    beside = [word for word in bracketed if word.rindex("[")]
    beside += [
        word for word in texts.standing if "]" in word and _RUN.search(word, word.rindex("]")) is not None
    ]
    held = texts.holding(beside)
    others = texts.holding(bracketed) - held - known
    return held | {number for number in others if "[" in REFERENCE.sub("", texts.all[number])}


def _parts(telltale: str) -> list[str]:
    """What each word of a telltale is in a list of words, one a line: where a space parts it, a line begins or ends."""
    parts = telltale.replace(" ", "\n \n").split(" ")
    return [part for part in parts if part.strip()]


def _opened(texts: Texts, folded: dict[str, str]) -> Iterator[set[int]]:
    """The texts with the words that open prompts, wherever they stand."""
    words: dict[str, list[str]] = {}
    for word, line in folded.items():
        for run in _RUN.findall(line):
            words.setdefault(run, []).append(word)
    yield texts.holding([word for opener in _OPENERS for word in words.get(opener, ())])
    for first, seconds in _OPENERS_OF_TWO:
        yield texts.holding(
            words.get(first, ()), [word for second in seconds for word in words.get(second, ())]
        )
