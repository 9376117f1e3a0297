"""Reference entries: law, guidance, methods, standards, purposes, categories, retired bodies and systems, roles.

The national catalogue and a framework's own additions have the same shape, so that a partnership can add a local
purpose under a national one, or a local method, in a file of its own.
"""

from typing import Annotated

from .law import Guidance, Principles, Provision
from .legal import Position
from .means import Method, RetiredBody, Standard, System
from .sourced import Sourced
from .vocabulary import BodyType, Category, GlossaryTerm, PurposeEntry, Role, SubjectKind, Wording
from .words import Date, Line, Period, Prose, Slug, Thing, Url, says


class Watched(Sourced):
    """A change of the law that is coming, for those who keep the catalogue."""

    watched: Annotated[Slug, says("The entry's id.", "health-bill-2026")]
    title: Annotated[Line, says("What it is.", "Health Bill 2026")]
    state: Annotated[Prose, says("How far it has come.", "Introduced on 14 May 2026.")]
    effect: Annotated[Prose, says("What it would change.", "Would abolish NHS England.")]


class Source(Thing):
    """A page or text behind entries of the catalogue."""

    source: Annotated[Slug, says("The source's id.", "cwsa-s4")]
    at_: Annotated[
        Url | None, says("Where it is.", "https://www.legislation.gov.uk/ukpga/2026/21/section/4/enacted")
    ] = None
    says_: Annotated[
        Prose | None, says("What it is, or what it showed.", "Text of section 4 as enacted.")
    ] = None


class Register(Thing):
    """A file of reference entries: a part of the national catalogue, or a framework's own additions."""

    register: Annotated[Slug, says("The register's id.", "anyborough-roles")]
    title: Annotated[Line, says("What it holds.", "Roles used in Anyborough")]
    dated: Annotated[Date | None, says("The day on which it was checked.", "2026-11-21")] = None
    refresh: Annotated[Period | None, says("How long it may go before it is checked again.", "3 months")] = (
        None
    )
    kept_by: Annotated[Line | None, says("The role that keeps it.", "catalogue editor")] = None
    note: Annotated[Prose | None, says("What to know before relying on it.", "Not legal advice.")] = None
    provisions: Annotated[
        tuple[Provision, ...],
        says(
            "Provisions of law, one by one.",
            [
                {
                    "provision": "ca-2004-s11",
                    "title": "Arrangements to safeguard children",
                    "kind": "statute",
                    "status": "in-force",
                }
            ],
        ),
    ] = ()
    guidance: Annotated[
        tuple[Guidance, ...],
        says(
            "Editions of guidance.",
            [
                {
                    "guidance": "working-together-2026",
                    "title": "Working Together to Safeguard Children 2026",
                    "status": "current",
                }
            ],
        ),
    ] = ()
    principles: Annotated[
        tuple[Principles, ...],
        says(
            "Numbered sets of principles.",
            [
                {
                    "principles": "caldicott",
                    "title": "Caldicott principles",
                    "since": "2020-12-08",
                    "list": ["Have a clear reason for every use."],
                }
            ],
        ),
    ] = ()
    body_types: Annotated[
        tuple[BodyType, ...],
        says("Kinds of organisation.", [{"body-type": "local-authority", "title": "Local authority"}]),
    ] = ()
    purposes: Annotated[
        tuple[PurposeEntry, ...],
        says(
            "Purposes of sharing.", [{"purpose": "safeguarding-children", "title": "Safeguarding children"}]
        ),
    ] = ()
    categories: Annotated[
        tuple[Category, ...], says("Categories of data.", [{"category": "health", "title": "Health"}])
    ] = ()
    subjects: Annotated[
        tuple[SubjectKind, ...],
        says("Kinds of person.", [{"subject": "child", "title": "Child or young person under 18"}]),
    ] = ()
    methods: Annotated[
        tuple[Method, ...],
        says(
            "Ways of sending information.",
            [{"method": "secure-email", "title": "Secure email", "status": "current"}],
        ),
    ] = ()
    standards: Annotated[
        tuple[Standard, ...],
        says(
            "Standards with their direction.",
            [{"standard": "training", "title": "Training", "measure": "frequency", "stronger": "more-often"}],
        ),
    ] = ()
    bodies: Annotated[
        tuple[RetiredBody, ...],
        says("Bodies that no longer exist.", [{"body": "ccg", "title": "Clinical commissioning group"}]),
    ] = ()
    systems: Annotated[
        tuple[System, ...],
        says(
            "Networks, address endings and markings.",
            [{"system": "gsi", "title": "gsi.gov.uk", "kind": "email-domain", "status": "retired"}],
        ),
    ] = ()
    wordings: Annotated[
        tuple[Wording, ...],
        says(
            "Terms that have been replaced.",
            [
                {
                    "wording": "fair-processing-notice",
                    "title": "fair processing notice",
                    "now": "privacy notice",
                }
            ],
        ),
    ] = ()
    roles: Annotated[
        tuple[Role, ...],
        says("Roles in organisations.", [{"role": "caldicott-guardian", "title": "Caldicott Guardian"}]),
    ] = ()
    positions: Annotated[
        tuple[Position, ...],
        says(
            "Legal positions written once.",
            [{"position": "public-task-safeguarding", "title": "Public task: safeguarding children"}],
        ),
    ] = ()
    terms: Annotated[
        tuple[GlossaryTerm, ...],
        says(
            "A glossary.",
            [
                {
                    "term": "front-door",
                    "title": "front door",
                    "means": "The team that receives all concerns about children.",
                }
            ],
        ),
    ] = ()
    watched: Annotated[
        tuple[Watched, ...],
        says(
            "Changes of the law that are coming.",
            [
                {
                    "watched": "health-bill-2026",
                    "title": "Health Bill 2026",
                    "state": "Introduced on 14 May 2026.",
                    "effect": "Would abolish NHS England.",
                }
            ],
        ),
    ] = ()
    sources: Annotated[
        tuple[Source, ...], says("The pages and texts behind the entries.", [{"source": "cwsa-s4"}])
    ] = ()
