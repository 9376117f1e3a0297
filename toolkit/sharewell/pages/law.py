"""A provision's or an edition's page: how it stands, who may rely on it, what replaced it, who cites it; and the list."""

from __future__ import annotations

from typing import Any

from ..catalogue.standing import standing
from ..model.corpus import Entry
from ..model.dates import in_words
from ..model.law import Guidance, Provision
from ..model.protocol import Protocol
from .frame import Frame, words
from .publish.disk import Page

_GROUPS = {
    "statute": "Acts",
    "regulation": "Regulations",
    "common-law": "Common law",
    "treaty": "Treaties",
    "bill": "Bills",
    "guidance": "Guidance",
}


def provision(frame: Frame, id: str, citing: dict[str, list[tuple[str, str]]]) -> Page:
    """The page of one entry of the law. `citing` gives, by id, the kind and id of every published thing citing it."""
    corpus = frame.corpus
    entry = corpus.entry("law", id)
    if entry is None:
        raise KeyError(id)
    law = entry.thing

    def bodies(field: str) -> str:
        return ", ".join(corpus.title("body-type", each) for each in getattr(law, field, ()))

    def listed(field: str) -> tuple[str, ...]:
        """The laws of a field that have a page here."""
        return tuple(each for each in getattr(law, field, ()) if frame.paths.page("law", each))

    return frame.page(
        "law",
        id,
        frame.name("law", id),
        "provision.html",
        kind_words="Law" if isinstance(law, Provision) else "Guidance",
        description=f"{law.title}: how it stands, who may rely on it, and which protocols cite it.",
        called=law.title,
        facts=[
            ("In force from", _date(law, "in_force_from")),
            ("Published", _date(law, "published")),
            ("Ended", _date(law, "ended")),
            ("What it does", ", ".join(words(each) for each in getattr(law, "nature", ())).capitalize()),
            ("Who may rely on it", bodies("open_to")),
            ("Towards whom", bodies("towards")),
            ("Who must ask first", bodies("on_request_of")),
            ("Applies in", ", ".join(words(each).title() for each in getattr(law, "extent", ()))),
            ("How sure the catalogue is", _sureness(law)),
        ],
        now=state(frame, law),
        replaced_by=listed("replaced_by"),
        replaces=listed("supersedes"),
        purposes=getattr(law, "purposes", ()),
        note=law.note,
        conditions=getattr(law, "conditions", ()),
        rules=getattr(law, "rules", ()) or getattr(law, "list", ()),
        rules_called=getattr(law, "rules_called", None) or law.title,
        address=_address(law),
        sources=_sources(frame, law),
        cited=citing.get(id, ()),
    )


def laws(frame: Frame) -> Page:
    """The page that lists the law and guidance of the site."""
    groups: dict[str, list[Entry]] = {}
    for kind, id in sorted(frame.paths.known):
        if kind == "law" and (entry := frame.corpus.entry("law", id)):
            name = entry.thing.kind.value if isinstance(entry.thing, Provision) else "guidance"
            groups.setdefault(_GROUPS[name], []).append(entry)
    return frame.index(
        "law",
        "law.html",
        "The law and guidance that the protocols rest on, and how it stands.",
        groups=[(title, groups[title]) for title in dict.fromkeys(_GROUPS.values()) if title in groups],
        state=lambda thing: state(frame, thing),
        catalogue=frame.report.catalogue,
    )


def citing(frame: Frame) -> dict[str, list[tuple[str, str]]]:
    """By id of law, the kind and id of every published protocol and chart that cites it."""
    found: dict[str, dict[tuple[str, str], None]] = {}
    for document in frame.corpus.documents:
        body = document.body
        if not frame.paths.page(document.kind, document.id):
            continue
        if isinstance(body, Protocol) and not frame.discretion.is_whole(document):
            continue
        for each in frame.corpus.references(document):
            if each.kind in ("law", "position"):
                for law in _laws(frame, each.kind, each.id):
                    found.setdefault(law, {})[(document.kind, document.id)] = None
    return {id: sorted(each) for id, each in found.items()}


def _laws(frame: Frame, kind: str, id: str) -> set[str]:
    """The law a reference leads to: itself, or all that a legal position rests on."""
    if kind == "law":
        return {id}
    position = frame.corpus.position(id)
    if position is None:
        return set()
    return {
        *position.basis,
        *position.special_category,
        *position.criminal_offence,
        *position.conditions,
        *position.gateways,
        *(position.confidence.law if position.confidence else ()),
    }


def state(frame: Frame, thing: Any) -> str:
    """How an entry of the law stands on the day of the report, in words."""
    if not isinstance(thing, Provision | Guidance):
        return f"Since {in_words(thing.since)}" if thing.since else "In use"
    return standing(thing, frame.day).words


def _sureness(law: Any) -> str:
    if law.certain:
        return "Certain: plain on the statute's face"
    if law.general_knowledge_only:
        return "From general knowledge only: check before relying on it"
    if law.confidence is None:
        return ""
    sourced = "Confident, with sources" if law.sources else "Confident"
    return {"high": sourced, "medium": "Probably right: check before relying on it"}.get(
        law.confidence.value, "A lead only: check before relying on it"
    )


def _date(law: Any, field: str) -> str:
    loose = getattr(law, field, None)
    return in_words(loose) if loose else ""


def _address(law: Any) -> str:
    """Where to read it: provisions are at legislation.gov.uk, editions of guidance where they are published."""
    if path := getattr(law, "address", None):
        return f"https://www.legislation.gov.uk/{path}"
    return getattr(law, "at_", None) or ""


def _sources(frame: Frame, law: Any) -> list[tuple[str, str]]:
    """What the entry is known by: words and address of each source that the catalogue describes."""
    known = frame.corpus.entries("source")
    things = [known[each].thing for each in law.sources if each in known]
    return [(each.says_ or each.at_ or each.source, each.at_ or "") for each in things]
