"""Mailboxes that belong to a person: made of names, or kept where private people have theirs."""

from __future__ import annotations

import re

from ...model.patterns import later
from ._field_words import is_known
from ._names import ALSO_WORDS, FIRST_NAMES, SURNAMES

ADDRESS = later(r"(?<![\w.'’+-])[A-Za-z0-9][\w.'’+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
"""What a mailbox looks like in running text; the full stop of the sentence may cling to it."""

_PRIVATE = frozenset(
    re.findall(
        r"\S+",
        """
    gmail.com googlemail.com hotmail.com hotmail.co.uk outlook.com live.com live.co.uk msn.com yahoo.com yahoo.co.uk ymail.com rocketmail.com
    aol.com aol.co.uk icloud.com me.com mac.com btinternet.com btopenworld.com talktalk.net talk21.com tiscali.co.uk sky.com virginmedia.com
    virgin.net ntlworld.com blueyonder.co.uk plusnet.com o2.co.uk protonmail.com proton.me pm.me gmx.com gmx.co.uk mail.com fastmail.com
    zoho.com yandex.com tutanota.com hushmail.com freeserve.co.uk orange.net tesco.net outlook.co.uk inbox.com hey.com
    """,
    )
)
"""Providers at whom private people have their mailboxes."""

_DUMMIES = frozenset(
    re.findall(
        r"\S+",
        """
    name names yourname your someone somebody user username example firstname lastname forename surname first last initial initials
    anyone anybody xxx person email address joe.bloggs me you mailbox recipient sender
    """,
    )
)
"""What stands for a name in examples."""

_LOCAL = later(r"[a-zé]+(?:[-'’][a-zé]+)*")

_NO_RUN = frozenset(
    re.findall(r"\S+", "award awards spark sparks swords broom bring brown ashes trust eday today")
)
"""Words that would otherwise be an initial, or a first name, run together with a surname."""

_TITLES = frozenset(
    {
        "mr",
        "mrs",
        "ms",
        "miss",
        "mx",
        "dr",
        "prof",
        "professor",
        "cllr",
        "councillor",
        "rev",
        "revd",
        "sgt",
        "pc",
    }
)

_FIRSTS = frozenset(each.casefold() for each in FIRST_NAMES)
_LASTS = frozenset(re.sub("['’]", "", each.casefold()) for each in SURNAMES)
_WORDS = frozenset(each.casefold() for each in ALSO_WORDS)


def is_personal(address: str, words: frozenset[str]) -> bool:
    """Whether an address is a person's: of two names, of a surname with an initial, of a first name, or at a private provider."""
    local, _, domain = address.casefold().partition("@")
    local = local.partition("+")[0]
    parts = [each.strip("0123456789-") for each in re.split(r"[._]", local)]
    parts = [each for each in parts if each]
    if (
        not parts
        or not all(_LOCAL.fullmatch(each) for each in parts)
        or not _DUMMIES.isdisjoint((*parts, local))
    ):
        return False
    if domain in _PRIVATE:
        return True
    own = set(re.split(r"[.-]", domain)) | {"".join(parts)} & set(domain.split("."))
    if "".join(parts) in own:
        return False
    plain = [re.sub("['’]", "", each) for each in parts]
    if len(parts) == 1:
        return _is_run_together(plain[0], own, words)
    known = [each in own or is_known(each, words) for each in parts]
    if parts[0] in _TITLES:
        return not any(known[1:])
    if len(parts) <= 3 and _is_first(plain[0]) and plain[-1] in _LASTS and plain[-1] not in own:
        return True
    names = [each for each in parts if len(each) > 1]
    return len(parts) <= 3 and bool(names) and len(names) <= 2 and not any(known) and len(names[-1]) > 2


def _is_first(name: str) -> bool:
    return name in _FIRSTS and name not in _WORDS


def _is_run_together(name: str, own: set[str], words: frozenset[str]) -> bool:
    """Whether one word is a first name, or an initial or a first name run together with a surname, in either order."""
    if name in own or name in _NO_RUN or is_known(name, words):
        return False
    if _is_first(name):
        return True
    if "-" in name:
        first, _, last = name.partition("-")
        return last in _LASTS if len(first) == 1 else _is_first(first) and not is_known(last, words)
    for length in (1, 2):
        if len(name) - length >= 4 and (
            name[length:] in _LASTS or (length == 1 and name[:-length] in _LASTS)
        ):
            return length == 1 or not is_known(name[length:], words)
    return any(
        (name[:at] in _FIRSTS and name[at:] in _LASTS) or (name[:at] in _LASTS and name[at:] in _FIRSTS)
        for at in range(3, len(name) - 2)
    )
