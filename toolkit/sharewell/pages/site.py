"""All pages of a framework's site, and the pictures they want: a function of a corpus and a report, nothing else."""

from __future__ import annotations

import msgspec

from ..charts.decision import drawing
from ..charts.drawing import Drawing
from ..charts.flows import flow_map
from ..charts.tiers import tiers
from ..model.corpus import Corpus
from ..model.report import Report
from ..rules.rule import registry
from .chart import chart, charts
from .discretion import Discretion
from .findings import findings
from .frame import Frame
from .home import home
from .law import citing, laws, provision
from .method import methods
from .party import parties, party
from .paths import FINDINGS_PAGE, GROUPS, METHODS_PAGE, paths_of
from .protocol import protocol
from .protocols import protocols
from .publish.disk import Page
from .purpose import purpose, purposes
from .rule import rule, rules
from .weights import weights

MENU = (
    ("Home", "index.md"),
    *((title, f"{folder}/index.md") for kind, (folder, title) in GROUPS.items() if kind != "rule"),
    ("Ways of sending", METHODS_PAGE),
    ("Findings and waivers", FINDINGS_PAGE),
    ("Using this site", "using.md"),
    ("About", "about.md"),
    ("Checks", "rules/index.md"),
    ("Reviewing changes", "reviewing.md"),
    ("Accessibility", "accessibility.md"),
)
"""The groups in the menu: everything else is linked from these."""


class SitePages(msgspec.Struct, frozen=True):
    """Everything that is written before the engine runs.

    `about` pairs the path of each page that is about one document with the path of that document's file.
    """

    pages: tuple[Page, ...]
    drawings: tuple[Drawing, ...]
    about: tuple[tuple[str, str], ...] = ()


def site_pages(corpus: Corpus, report: Report) -> SitePages:
    """The pages and drawings of a framework's site."""
    all_rules = registry()
    discretion = Discretion(corpus)
    paths = paths_of(corpus, discretion, frozenset(all_rules))
    frame = Frame(corpus, report, paths, discretion)
    whole = [each for each in frame.protocols if discretion.is_whole(each)]
    listed = [each for each in frame.protocols if discretion.is_listed(each)]
    flow_maps = {
        each.id: found for each in whole if (found := flow_map(each, corpus, paths.href)) is not None
    }
    cited = citing(frame)
    pages = [
        home(frame),
        protocols(frame),
        parties(frame),
        charts(frame),
        purposes(frame),
        laws(frame),
        methods(frame),
        findings(frame),
        rules(frame, list(all_rules.values())),
        weights(frame),
    ]
    pages += [protocol(frame, each, flow_maps[each.id].id if each.id in flow_maps else "") for each in listed]
    pages += [party(frame, each) for each in frame.parties]
    pages += [chart(frame, each) for each in frame.charts]
    pages += [purpose(frame, id) for kind, id in sorted(paths.known) if kind == "purpose"]
    pages += [provision(frame, id, cited) for kind, id in sorted(paths.known) if kind == "law"]
    pages += [rule(frame, each) for each in all_rules.values()]
    drawings = (
        tiers(corpus, listed, paths.href),
        *flow_maps.values(),
        *(drawing(each, corpus, paths.href) for each in frame.charts if each.body.nodes),
    )
    return SitePages(
        tuple(pages),
        drawings,
        tuple(
            (paths.page(each.kind, each.id), each.path) for each in (*listed, *frame.parties, *frame.charts)
        ),
    )
