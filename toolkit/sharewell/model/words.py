"""The words that values are made of: ids, dates, periods, yes and no; and how a type explains itself.

Every scalar in a Sharewell document is read as text, so that `version: 1.10` stays 1.10 and `yes:` can be an answer
in a chart. A `Form` says what that text must look like and what to call it when it does not; `says` gives a key its
description and an example. From both, `schemas` writes the JSON Schemas that editors read.
"""

from __future__ import annotations

import dataclasses
import enum
from typing import Annotated, Any, Literal, dataclass_transform

import msgspec


@dataclasses.dataclass(frozen=True)
class Form:
    """What a scalar looks like: the name of its definition, the noun for it, its explanation, pattern and examples.

    `number` says what editors may accept that they read as a number though Sharewell reads it as text: `any` for text
    and versions, `whole` for a count, `year` for a year of four figures; empty where no number can be meant.
    """

    name: str
    title: str
    description: str
    examples: tuple[str, ...]
    pattern: str = ""
    number: Literal["", "any", "whole", "year"] = ""


@dataclasses.dataclass(frozen=True)
class Says:
    """A key in an officer's words, with an example of its value as it would stand in YAML."""

    description: str
    example: object


@dataclasses.dataclass(frozen=True)
class Refers:
    """The text is the id of something of this kind; `rules.references` checks that it exists.

    `local` means: looked for in the same document only.
    """

    kind: str
    local: bool = False


@dataclasses.dataclass(frozen=True)
class AtLeastOne:
    """The list may be left out, but not left empty: in a selector, nothing would silently mean everything."""


def says(description: str, example: object) -> Says:
    """Describe a key for people who write YAML: shown by editors, in error messages and in the reference."""
    return Says(description, example)


def kebab(name: str) -> str:
    """The YAML key of a Python field: `any_of` is `any-of`, `for_` is `for`."""
    return name.rstrip("_").replace("_", "-")


class ThingType(msgspec.StructMeta):
    """Makes every type of the model frozen, given by keyword, and known in YAML by its hyphenated keys."""

    def __new__(
        cls, name: str, bases: tuple[type, ...], namespace: dict[str, Any], **options: Any
    ) -> ThingType:
        options = {
            "frozen": True,
            "kw_only": True,
            "gc": False,
            "rename": kebab,
            "omit_defaults": True,
            **options,
        }
        return super().__new__(cls, name, bases, namespace, **options)


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(msgspec.field,))
class Thing(msgspec.Struct, metaclass=ThingType, frozen=True, kw_only=True):
    """A mapping of a document. `at` is its pre-order number among the nodes of its file (see `places`)."""

    at: int = msgspec.field(default=-1, name="@")


class YesNo(enum.Enum):
    """Yes or no, in words.

    True in a condition when it is yes.
    """

    YES = "yes"
    NO = "no"

    def __bool__(self) -> bool:
        return self is YesNo.YES


# The days that months have; 29 February is let through, since a pattern cannot count leap years.
_MONTH_DAY = (
    r"((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))"
)
_LOOSE_DATE = rf"[0-9]{{4}}(-(0[1-9]|1[0-2])|-{_MONTH_DAY})?"
_ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
_UNIT = r"(hours?|working days?|school days?|days?|weeks?|months?|years?)"
_LONG = r"(days?|weeks?|months?|years?)"

Slug = Annotated[
    str,
    Form(
        "id",
        "an id",
        "Small letters, figures and single hyphens, never reused for anything else.",
        ("safeguarding-hub",),
        _ID,
        number="whole",
    ),
]
Line = Annotated[str, Form("line", "some text", "A few words on one line.", ("Front door",), number="any")]
Prose = Annotated[
    str,
    Form(
        "prose",
        "some text",
        "Running text. Refer to things in square brackets: `[clause 5.2]`, `[law: ca-2004-s11]`, `[term: front door]`.",
        ("Whoever finds a breach tells every party the same day.",),
        number="any",
    ),
]
Version = Annotated[
    str,
    Form(
        "version",
        "a version",
        "The version as it is printed; put it in quotes.",
        ("2.1", "6.0/2021"),
        number="any",
    ),
]
Date = Annotated[
    str,
    Form(
        "date",
        "a date",
        "A full date, the year first.",
        ("2026-09-21",),
        rf"^[0-9]{{4}}-{_MONTH_DAY}$",
    ),
]
LooseDate = Annotated[
    str,
    Form(
        "loose-date",
        "a date",
        "A date, the year first; where the source gives no more, a month or a year.",
        ("2026-09-21", "2012-01", "2012"),
        rf"^{_LOOSE_DATE}$",
        number="year",
    ),
]
FirstDay = Annotated[
    str,
    Form(
        "first-day",
        "a date or `last-adoption`",
        "A date, the year first, as loose as the source gives it; or `last-adoption`, the day on which the last party adopts.",
        ("2026-10-01", "last-adoption"),
        rf"^({_LOOSE_DATE}|last-adoption)$",
        number="year",
    ),
]
Period = Annotated[
    str,
    Form(
        "period",
        "a period",
        "A length of time, as people say it.",
        ("6 months", "25 years"),
        rf"^[0-9]+ {_UNIT}$",
    ),
]
Deadline = Annotated[
    str,
    Form(
        "deadline",
        "a deadline",
        "How soon: a length of time, `at once`, `the same day`, `the same working day`, "
        "`before the next school day` or `before the next working day`.",
        ("12 hours", "3 working days", "before the next school day"),
        rf"^([0-9]+ {_UNIT}|at once|the same (working )?day|before the next (school|working) day)$",
    ),
]
Frequency = Annotated[
    str,
    Form(
        "frequency",
        "a frequency",
        "How often: `every week`, `every 2 years`, `as needed`, `continuously` or `once`.",
        ("every 2 years", "every week", "as needed"),
        rf"^(every ([0-9]+ )?(working day|school day|hours?|{_LONG})|as needed|continuously|once)$",
    ),
]
Interval = Annotated[
    str,
    Form(
        "interval",
        "an interval",
        "How often, at a fixed distance: `every year`, `every 6 months`.",
        ("every year", "every 6 months"),
        rf"^every ([0-9]+ )?{_LONG}$",
    ),
]
Keep = Annotated[
    str,
    Form(
        "keep",
        "a retention period",
        "How long: a length of time, `indefinitely`, `no longer than the matter is open`, "
        "`as its own schedule says` or `not kept`.",
        ("25 years", "indefinitely"),
        rf"^([0-9]+ {_UNIT}|indefinitely|no longer than the matter is open|as its own schedule says|not kept)$",
    ),
]
Count = Annotated[
    str,
    Form("count", "a whole number", "A whole number, 1 or more.", ("2",), r"^[1-9][0-9]*$", number="whole"),
]
Url = Annotated[
    str,
    Form(
        "address",
        "a web address",
        "A full web address, with `https://` at the beginning.",
        ("https://www.example.gov.uk/privacy",),
        r"^https?://[^\s]+$",
    ),
]
Email = Annotated[
    str,
    Form(
        "mailbox",
        "a mailbox",
        "The address of a role's mailbox, never of a person.",
        ("information.governance@example.gov.uk",),
        r"^[^@\s]+@[^@\s]+\.[^@\s]+$",
    ),
]
ClauseRef = Annotated[
    str,
    Form(
        "clause-reference",
        "a reference to a clause",
        "The word `clause`, its printed number or its id, and the protocol where that is another one.",
        ("clause 5.2 of children-and-families", "clause breach"),
        r"^clause [^\s]+( of [a-z0-9]+(-[a-z0-9]+)*)?$",
    ),
]
Stamp = Annotated[
    str,
    Form(
        "stamp",
        "a stamp",
        "A fingerprint of the wording agreed: 12 or more of the figures and the letters a to f, worked out by a program.",
        ("3f9a0c51d2e7",),
        r"^[0-9a-f]{12,64}$",
        number="any",
    ),
]

PartyId = Annotated[Slug, Refers("party")]
ProtocolId = Annotated[Slug, Refers("protocol")]
ChartId = Annotated[Slug, Refers("chart")]
PositionId = Annotated[Slug, Refers("position")]
LawId = Annotated[Slug, Refers("law")]
PurposeId = Annotated[Slug, Refers("purpose")]
CategoryId = Annotated[Slug, Refers("category")]
SubjectId = Annotated[Slug, Refers("subject")]
MethodId = Annotated[Slug, Refers("method")]
StandardId = Annotated[Slug, Refers("standard")]
RoleId = Annotated[Slug, Refers("role")]
BodyTypeId = Annotated[Slug, Refers("body-type")]
MarkingId = Annotated[Slug, Refers("marking")]
TierId = Annotated[Slug, Refers("tier")]
FrameworkId = Annotated[Slug, Refers("framework")]
FlowId = Annotated[Slug, Refers("flow", local=True)]
ItemId = Annotated[Slug, Refers("item", local=True)]
CompanionId = Annotated[Slug, Refers("document", local=True)]
NodeId = Annotated[Slug, Refers("node", local=True)]


class Visibility(enum.Enum):
    """Who may read a thing once the site is published."""

    PUBLIC = "public"
    PARTIES = "parties"
    NOBODY = "nobody"


class Publish(enum.Enum):
    """How much of a document the public site shows."""

    EVERYTHING = "everything"
    SUMMARY = "title-purpose-parties"
    NOTHING = "nothing"


class Country(enum.Enum):
    """The countries of the United Kingdom, whose law differs."""

    ENGLAND = "england"
    WALES = "wales"
    SCOTLAND = "scotland"
    NORTHERN_IRELAND = "northern-ireland"
