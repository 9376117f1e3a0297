"""Which sentences may take back what another rules, by their words alone: a quick look before both are read."""

from __future__ import annotations

from ...model.cued import Said, ways
from ...model.current_text import WordIndex
from ._absolute_words import ADVERB_OF_ALWAYS, ALWAYS, MAY_RULE, NEVER
from ._matter import kinds, tokens_of

_LIFTING = ways(
    # Exceptions, and what goes on with "unless".
    "unless except save otherwise differently another exception exceptions apply waived waive overridden set relaxed lifted dispensed",
    # Permissions, and turns to the contrary.
    "may can could might acceptable accepted enough sufficient allowed permitted fine adequate suffice suffices do entitled possible"
    " free welcome justified right authorised appropriate order times occasions cases situations circumstances sometimes occasionally"
    " time now practice exceptionally emergency request routinely once however nevertheless nonetheless said but though yet even"
    " still same",
    # What is not needed or left out.
    "not no t cannot needs unnecessary rarely seldom never wait without instead left omitted skipped excluded missed",
    # What is added, and who is away.
    "also well too addition additionally besides furthermore second another shares moreover joint jointly absence absent away"
    " unavailable leave off out holiday alone only solely exclusively",
    "exempt* dispens* optional* waive*",
)
"""Cues of sentences that lift a rule, except in the ways named below."""
_FIRM = (
    *NEVER.ways,
    *ways(
        "solely exclusively exclusive ever purely strictly alone entirely limited restricted confined nobody no"
    ),
)
"""Cues of rules that a plain statement may contradict: of never, and of strictly only."""
_KEPT_OR_NOT = frozenset(("to keep", "to stay", "to delete"))
_MAY_BE_KEPT_OR_NOT = ways(
    "keep* kept* stor* hold* held* retain* retention* sav* archiv* sta* remain* delet* destr* eras* shred* dispos*"
)
"""How the words begin that tell of these deeds, as `_matter` classes them."""
_SAYS_ALWAYS = (*ALWAYS.ways, *ADVERB_OF_ALWAYS.ways)
_CHOICE = ways(
    "voluntary optional choice choose chooses decide decides discretion discretionary refusal refuse decline withdraw entitled",
    "free up + to",
    "rest rests + with",
    "opt + out",
    "own + decision",
)
_DUTY = ways(
    "must shall should compulsory mandatory obliges requires compels",
    "required obliged bound expected has have + to",
    "a + duty",
)


def may_be_taken_back(rule: Said, later: Said) -> bool:
    """Whether the words of two sentences leave it possible that the second takes back what the first rules.

    Read off `_taken_back` and `_plainly`: the second lifts something; or it may contradict by merely telling what is
    done, because the first says never or strictly only, or has something always kept or destroyed; or the first leaves
    a choice and the second names a duty.
    """
    return (
        later.holds(_LIFTING)
        or rule.holds(_FIRM)
        or (rule.holds(_CHOICE) and later.holds(_DUTY))
        or (
            rule.holds(_SAYS_ALWAYS)
            and rule.holds(_MAY_BE_KEPT_OR_NOT)
            and any(not kinds(each).isdisjoint(_KEPT_OR_NOT) for each in tokens_of(rule.text))
        )
    )


def may_hold_taken_back(index: WordIndex) -> frozenset[int]:
    """The texts whose words leave it possible that one sentence takes back what another rules: as above, for all."""
    may = index.possible
    return may(MAY_RULE) & (
        may(_LIFTING)
        | may(_FIRM)
        | (may(_CHOICE) & may(_DUTY))
        | (may(_SAYS_ALWAYS) & may(_MAY_BE_KEPT_OR_NOT))
    )
