"""The framework: the tiers of a partnership's documents, what each owes the one above, and the house rules."""

import enum
from typing import Annotated

from .control import Waiver
from .findings import Severity
from .protocol import ProtocolType
from .relations import Accepts
from .words import (
    Country,
    Date,
    Email,
    Line,
    PartyId,
    Period,
    Prose,
    Publish,
    RoleId,
    Slug,
    Thing,
    Url,
    YesNo,
    says,
)


class ParentNeed(enum.Enum):
    """Whether documents of a tier must have a parent."""

    REQUIRED = "required"
    OPTIONAL = "optional"
    NONE = "none"


class Owes(enum.Enum):
    """What documents of a tier owe the documents above."""

    ADOPTION = "adoption"
    PURPOSES = "purposes"
    DATA = "data"
    RESTRICTIONS = "restrictions"
    SAFEGUARDS = "safeguards"
    REVIEW = "review"
    CHARTS = "charts"
    WORDING = "wording"
    VERSION = "version"


class Tier(Thing):
    """A tier of the framework, from the top down."""

    tier: Annotated[Slug, says("The tier's id.", "agreement")]
    title: Annotated[Line, says("What the partnership calls it.", "Service agreements")]
    parent: Annotated[
        ParentNeed | None,
        says(
            "Whether its documents must have a parent; required where left out, save on the first tier.",
            "required",
        ),
    ] = None
    types: Annotated[
        tuple[ProtocolType, ...],
        says("The kinds of document that stand on it; any where left out.", ["charter"]),
    ] = ()
    signed_by: Annotated[
        tuple[RoleId, ...], says("The roles that may sign; any where left out.", ["chief-executive"])
    ] = ()
    owes: Annotated[
        tuple[Owes, ...],
        says("What its documents owe the ones above; everything where left out.", ["adoption", "purposes"]),
    ] = ()
    review_every: Annotated[Period | None, says("The longest interval between reviews.", "2 years")] = None
    publish: Annotated[
        Publish | None, says("How much the public site shows of its documents.", "everything")
    ] = None
    needs_parties: Annotated[
        YesNo | None, says("Whether its documents name parties of their own.", "yes")
    ] = None
    owes_nothing: Annotated[
        YesNo | None, says("Whether its documents owe nothing to the ones above.", "no")
    ] = None


class SeverityChange(Thing):
    """A rule whose severity this framework changes. An error can be lowered only by a waiver."""

    rule: Annotated[Slug, says("The rule, by the name that its findings show.", "reference-unused")]
    severity: Annotated[Severity, says("How much its findings matter here.", "warning")]
    because: Annotated[
        Prose | None,
        says("Why it matters more or less here.", "Our register is meant to hold only what is used."),
    ] = None


class Timing(Thing):
    """How long things may take before they become findings."""

    warn_before_review: Annotated[
        Period | None, says("How long before a review its date is announced.", "3 months")
    ] = None
    unlist_after_review: Annotated[
        Period | None,
        says("How long after a missed review a document leaves the list of current ones.", "3 months"),
    ] = None
    accept_new_parent_within: Annotated[
        Period | None, says("How long documents have to accept a new version of their parent.", "6 months")
    ] = None


class SiteSettings(Thing):
    """How the published site presents itself."""

    title: Annotated[Line | None, says("The site's name.", "Anyborough information sharing")] = None
    address: Annotated[Url | None, says("Where it is published.", "https://sharing.anyborough.example/")] = (
        None
    )
    contact: Annotated[
        Email | None,
        says("The mailbox for questions about the site.", "information.governance@anyborough.example"),
    ] = None
    introduction: Annotated[
        Prose | None, says("A few words of welcome.", "How public services in Anyborough share information.")
    ] = None
    emergency: Annotated[
        Prose | None,
        says(
            "What to do when someone is in danger now.", "Ring 999. Share what is needed to keep people safe."
        ),
    ] = None


class Framework(Thing):
    """A partnership's framework: the root of its folder."""

    framework: Annotated[Slug, says("The framework's id.", "anyborough")]
    title: Annotated[Line, says("The framework's name.", "Anyborough information sharing framework")]
    summary: Annotated[
        Prose | None,
        says("What it is, in a sentence.", "How services in Anyborough share personal information."),
    ] = None
    area: Annotated[Line | None, says("The place it serves.", "Anyborough")] = None
    country: Annotated[Country | None, says("The country whose law applies.", "england")] = None
    as_of: Annotated[
        Date | None,
        says("The day on which checks are made, where it is fixed; today otherwise.", "2026-11-22"),
    ] = None
    include: Annotated[
        tuple[Line, ...],
        says(
            "Which files belong to it; `**/*.yaml` is every YAML file in this folder and below.",
            ["**/*.yaml"],
        ),
    ] = ()
    exclude: Annotated[
        tuple[Line, ...], says("Which of those files do not belong to it.", ["drafts/**"])
    ] = ()
    led_by: Annotated[PartyId | None, says("The organisation that keeps it.", "anyborough-council")] = None
    tiers: Annotated[
        tuple[Tier, ...], says("The tiers, from the top down.", [{"tier": "charter", "title": "Charter"}])
    ] = ()
    deems: Annotated[
        tuple[Accepts, ...],
        says(
            "Documents whose adoption counts as adopting another.",
            [{"adopting": "safeguarding-hub", "counts-as": "charter"}],
        ),
    ] = ()
    timing: Annotated[
        Timing | None,
        says("How long things may take before they become findings.", {"warn-before-review": "3 months"}),
    ] = None
    severities: Annotated[
        tuple[SeverityChange, ...],
        says(
            "Rules whose severity this framework changes.",
            [{"rule": "reference-unused", "severity": "warning"}],
        ),
    ] = ()
    waivers: Annotated[
        tuple[Waiver, ...],
        says(
            "Departures from a rule accepted for the whole framework.",
            [
                {
                    "rule": "cycle-not-kept",
                    "because": "The board did not meet in 2025.",
                    "accepted-by": "senior-information-risk-owner",
                    "until": "2027-03-31",
                }
            ],
        ),
    ] = ()
    other_frameworks: Annotated[
        tuple[Slug, ...],
        says("Other frameworks that documents here may also belong to.", ["northshire-region"]),
    ] = ()
    site: Annotated[
        SiteSettings | None,
        says("How the published site presents itself.", {"title": "Anyborough information sharing"}),
    ] = None
