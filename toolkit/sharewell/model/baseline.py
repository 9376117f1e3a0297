"""The baseline of an old corpus: the findings that stood on the day it was adopted, accepted together until a day."""

from typing import Annotated

from .words import Date, Form, Line, Prose, RoleId, Slug, Thing, says

Fingerprint = Annotated[
    str,
    Form(
        "fingerprint",
        "a fingerprint",
        "Twelve letters and figures by which a finding is known, wherever in the file it moves.",
        ("3f2a9c41d07b",),
        r"^[0-9a-f]{12}$",
        number="any",
    ),
]


class Accepted(Thing):
    """One finding that stood when the baseline was made."""

    rule: Annotated[Slug, says("The rule that found it.", "retention-incomplete")]
    in_: Annotated[
        Line, says("The document, or the file where that cannot be told.", "protocol safeguarding-hub")
    ]
    at_: Annotated[Line | None, says("The path of ids that the finding shows.", "retention/enquiry")] = None
    fingerprint: Annotated[Fingerprint, says("By which it is known again.", "3f2a9c41d07b")]


class Baseline(Thing):
    """Findings of an old corpus that are accepted together, so that new ones stand out. A program writes it."""

    baseline: Annotated[Slug, says("The baseline's id.", "adopted-2026-11")]
    because: Annotated[
        Prose | None,
        says(
            "Why they are accepted.", "The agreements came in as they were signed, and are mended one by one."
        ),
    ] = None
    accepted_by: Annotated[
        RoleId | None, says("The role that accepted them.", "senior-information-risk-owner")
    ] = None
    until: Annotated[Date | None, says("The last day it counts.", "2027-11-30")] = None
    findings: Annotated[
        tuple[Accepted, ...],
        says(
            "The findings, as `sharewell waive --baseline` wrote them.",
            [
                {
                    "rule": "retention-incomplete",
                    "in": "protocol safeguarding-hub",
                    "fingerprint": "3f2a9c41d07b",
                }
            ],
        ),
    ] = ()
