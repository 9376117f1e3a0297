"""The kinds of document: the first key of a file names its kind, and the kind its type and schema."""

from __future__ import annotations

from .baseline import Baseline
from .chart import Chart
from .framework import Framework
from .law import Guidance, Principles, Provision
from .legal import Position
from .means import Method, RetiredBody, Standard, System
from .party import Party
from .protocol import Protocol
from .register import Register
from .vocabulary import BodyType, Category, GlossaryTerm, PurposeEntry, Role, SubjectKind, Wording
from .words import Thing

FORMAT = 1
"""The version of the documents' format: the `v1` in the address of the schema that a file names in its first line."""

KINDS: dict[str, type[Thing]] = {
    "framework": Framework,
    "party": Party,
    "protocol": Protocol,
    "chart": Chart,
    "baseline": Baseline,
    "register": Register,
    "position": Position,
    "provision": Provision,
    "guidance": Guidance,
    "principles": Principles,
    "body-type": BodyType,
    "purpose": PurposeEntry,
    "category": Category,
    "subject": SubjectKind,
    "method": Method,
    "standard": Standard,
    "body": RetiredBody,
    "system": System,
    "wording": Wording,
    "role": Role,
    "term": GlossaryTerm,
}
"""Every kind of document. Those after `register` may stand in a file of their own or in a register's list."""

REGISTER_LISTS: dict[str, str] = {
    "provision": "provisions",
    "guidance": "guidance",
    "principles": "principles",
    "body-type": "body_types",
    "purpose": "purposes",
    "category": "categories",
    "subject": "subjects",
    "method": "methods",
    "standard": "standards",
    "body": "bodies",
    "system": "systems",
    "wording": "wordings",
    "role": "roles",
    "position": "positions",
    "term": "terms",
    "watched": "watched",
    "source": "sources",
}
"""The kind of entry that each of a register's lists holds, by the Python name of the list."""
