"""A small made-up set of pages, of every part that pages have: what the tests of building and of the browser use.

The shell's own pages come to them, and what those link to: the page of the truth table, as it is, and some rules.
"""

from sharewell.pages.publish.addresses import link
from sharewell.pages.publish.building import Site
from sharewell.pages.publish.charts import placeholder
from sharewell.pages.publish.disk import Asset, Page, Standing

from .. import small

NASTY = "R&D <b>“quotes” \"plain\"</b> {{ 7*7 }} {% raw %} *stars* [x](y) `code` --- # {#id} 'é'"

SITE = Site(
    name="Anyborough information sharing",
    description="How organisations in Anyborough share personal information.",
    menu=(
        ("Home", "index.md"),
        ("Agreements", "protocols/index.md"),
        ("Organisations", "parties/index.md"),
        ("Findings", "findings.md"),
        ("How to use this site", "using.md"),
        ("What this site is", "about.md"),
    ),
    catalogue="2026-11-01",
    as_of="2026-11-22",
)


def _node(number: int, x: int, words: str, target: str) -> str:
    return (
        f'<a href="{target}" id="step-{number}"><rect x="{x}" y="30" width="220" height="60" rx="6" fill="none"'
        f' stroke="currentColor"/><text x="{x + 110}" y="66" text-anchor="middle" fill="currentColor">{words}</text></a>'
    )


def _drawing(name: str, count: int) -> str:
    width = count * 280
    nodes = "".join(
        _node(n, 20 + n * 280, f"Step {n + 1}", link("parties/council.md", "phone")) for n in range(count)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="120" viewBox="0 0 {width} 120" role="group"'
        f' aria-labelledby="{name}-title"><title id="{name}-title">{name}</title>{nodes}</svg>'
    )


DRAWINGS = {
    "safeguarding-hub/enquiry": _drawing("enquiry", 6),
    "school-health/consent": _drawing("consent", 2),
}

HUB = f"""
<div class="sw-emergency"><h2 id="danger">If a child is in danger now</h2>
<p>Call 999. Do not wait for an agreement.</p></div>

<dl class="sw-summary">
<div><dt>Version</dt><dd>2.0, adopted by 5 of 6 parties</dd></div>
<div><dt>Next review</dt><dd>1 March 2027</dd></div>
<div><dt>Parent</dt><dd><a href="{link("protocols/children.md", "clause-4-3")}">Children and families protocol</a></dd></div>
</dl>

## Who shares with whom {{#parties}}

<div class="sw-scroll" role="region" tabindex="0" aria-label="Parties">
<table class="sw-table sw-stack"><caption>Parties and the day each adopted this agreement</caption>
<thead><tr><th scope="col">Organisation</th>
<th scope="col">Adopted</th>
<th scope="col">Standing</th></tr></thead>
<tbody>
<tr><th scope="row"><a href="{link("parties/council.md")}">Anyborough Council</a></th>
<td data-label="Adopted">1 March 2026</td>
<td data-label="Standing"><span class="sw-status sw-status--in-force">In force</span></td></tr>
<tr><th scope="row"><a href="{link("parties/police.md")}">Northshire Police</a></th>
<td data-label="Adopted">Not yet</td>
<td data-label="Standing"><span class="sw-status sw-status--overdue">Overdue</span></td></tr>
</tbody></table>
</div>

## Clauses {{#clauses}}

<div class="sw-clause"><h3 id="clause-1">1. Purpose</h3><p>Parties share to protect children from harm.</p></div>
<div class="sw-inherited"><p class="sw-inherited__from">From <a href="{link("protocols/children.md", "clause-4-3")}">clause
4.3 of the Children and families protocol</a></p><p>No party adds a condition to sharing that this protocol lacks.</p></div>

## Enquiry, step by step {{#enquiry}}

<ol class="sw-steps">
<li id="enquiry-1">Is the child at risk of significant harm? If yes, go to <a href="#enquiry-2">step 2</a>.</li>
<li id="enquiry-2">Ask the front door to share. <span class="sw-outcome">Share</span></li>
</ol>
{placeholder("safeguarding-hub/enquiry", "Enquiry to the safeguarding hub")}
"""

FINDINGS = f"""
<article class="sw-finding sw-finding--error"><h2 id="f1">Error: this restriction is not in the parent</h2>
<p class="sw-finding__place">protocols/safeguarding-hub.yaml, line 41</p>
<p>Clause 5.2 asks for a director’s leave, which <a href="{link("protocols/children.md", "clause-4-3")}">clause 4.3</a> rules out.</p>
<blockquote><p>No party adds a condition to sharing that this protocol lacks.</p></blockquote></article>
<article class="sw-finding sw-finding--warning"><h2 id="f2">Warning: the review is due within 30 days</h2>
<p class="sw-finding__place">protocols/school-health.yaml, line 9</p><p>Ask the parties for their views now.</p></article>
<article class="sw-finding sw-finding--advice"><h2 id="f3">Advice: name a deputy</h2>
<p>One contact is away one day in four.</p></article>
"""

HOME = f"""
<p>Who may share personal information with whom in Anyborough, under what, and whom to ask.</p>

<ul class="sw-figures"><li><strong>4</strong> agreements in force</li><li><strong>1</strong> review overdue</li>
<li><strong>23</strong> organisations</li></ul>

## Start here {{#start}}

<ul class="sw-cards">
<li class="sw-card"><h3><a href="{link("protocols/index.md")}">Agreements</a></h3><p>Every protocol and agreement, by tier.</p></li>
<li class="sw-card"><h3><a href="{link("parties/index.md")}">Organisations</a></h3><p>What each has adopted, sends and receives.</p></li>
<li class="sw-card"><h3><a href="{link("findings.md")}">Findings</a></h3><p>What the checks found.</p></li>
</ul>

<p><a href="{link("downloads/register.csv")}">The register as a table (CSV)</a></p>
"""

_AGREEMENTS = (("Home", "index.md"), ("Agreements", "protocols/index.md"))
_PARTIES = (("Home", "index.md"), ("Organisations", "parties/index.md"))
_LIST = "\n".join(
    f"- [{path}]({link(f'protocols/{path}')})"
    for path in ("children.md", "safeguarding-hub.md", "school-health.md")
)

PAGES = (
    Page(path="index.md", title="Sharing information in Anyborough", body=HOME, hide=("toc",)),
    Page(path="protocols/index.md", title="Agreements", body=_LIST, trail=(("Home", "index.md"),)),
    Page(
        path="protocols/children.md",
        title="Children and families protocol",
        kind="Overarching protocol",
        body='<div class="sw-clause"><h2 id="clause-4-3">4.3 No further conditions</h2><p>No party adds a condition.</p></div>',
        standing=Standing(
            "overdue", "Review overdue", "It was due on 1 September 2026. Ask before you rely on it."
        ),
        trail=_AGREEMENTS,
    ),
    Page(
        path="protocols/safeguarding-hub.md",
        title="Safeguarding hub information sharing agreement",
        kind="Reciprocal agreement",
        description="How the safeguarding hub shares information about children.",
        body=HUB,
        standing=Standing("in-force", "In force", "Version 2.0, since 1 March 2026"),
        trail=_AGREEMENTS,
        charts=("safeguarding-hub/enquiry",),
    ),
    Page(
        path="protocols/school-health.md",
        title=NASTY,
        kind="One-way disclosure",
        body=f"## Steps {{#steps}}\n\n{placeholder('school-health/consent', NASTY)}\n",
        standing=Standing("draft", "Draft", "Nobody has agreed to it yet. Do not use it."),
        trail=_AGREEMENTS,
        charts=("school-health/consent",),
    ),
    Page(path="parties/index.md", title="Organisations", body=f"[Council]({link('parties/council.md')})"),
    Page(
        path="parties/council.md",
        title="Anyborough Council",
        body="## Phone {#phone}\n\n01632 960 128",
        trail=_PARTIES,
    ),
    Page(
        path="parties/police.md", title="Northshire Police", body="Zebrawood.", trail=_PARTIES, searched=False
    ),
    Page(path="findings.md", title="What the checks found", body=FINDINGS),
    *(each for each in small.pages().pages if each.path == "changes.md"),
    *(
        Page(path=f"rules/{name}.md", title=name, body="What it looks at.")
        for name in (
            "change-without-revision",
            "material-change-minor-version",
            "parent-changed-since-agreed",
        )
    ),
)

ASSETS = (
    Asset("downloads/register.csv", b"agreement,standing\nsafeguarding-hub,in force\n"),
    Asset("assets/charts.css", b".sw-chart svg { color: var(--sw-ink); }\n"),
)

ALL_PAGES = frozenset(page.path for page in PAGES) | {
    "about.md",
    "accessibility.md",
    "keeping.md",
    "reviewing.md",
    "using.md",
}
