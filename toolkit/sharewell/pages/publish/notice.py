"""What the preview shows over a page while something is wrong: the findings, in HTML of their own."""

from __future__ import annotations

import html
from collections.abc import Sequence

from ...model.findings import Finding, Severity

SHOWN = 20
"""Findings listed at once: more would hide the page, and the first faults are often the cause of the rest."""

_STYLE = (
    "#sw-preview{position:fixed;inset:auto 0 0 0;z-index:50;max-height:60vh;overflow:auto;"
    "background:#fff;color:#0b0c0c;border-top:6px solid #b3261e;font:16px/1.5 system-ui,sans-serif}"
    "#sw-preview.sw-preview--calm{border-color:#8a5a00}"
    "#sw-preview summary{padding:.6rem 1rem;font-weight:700;cursor:pointer}"
    "#sw-preview ol{margin:0;padding:0 1rem 1rem 2.5rem}#sw-preview li{margin:.5rem 0}"
    "#sw-preview code{font:14px ui-monospace,monospace;color:#383b3e}"
    "@media print{#sw-preview{display:none}}"
)


def notice(findings: Sequence[Finding], failed: str = "") -> str:
    """The HTML of the notice, empty where all is well. `failed` says why there is no newer site."""
    if not findings and not failed:
        return ""
    worst = bool(failed) or any(finding.severity is Severity.ERROR for finding in findings)
    ordered = sorted(findings, key=lambda finding: (-finding.severity.rank, finding.order))
    items = [_item(finding) for finding in ordered[:SHOWN]]
    if failed:
        items.insert(0, f"<li>{html.escape(failed)}</li>")
    if len(ordered) > SHOWN:
        items.append(f"<li>and {len(ordered) - SHOWN} more</li>")
    look, shown = ("", " open") if worst else ("sw-preview--calm", "")
    return (
        f'<section id="sw-preview" class="{look}" aria-label="Preview" role="status"><style>{_STYLE}</style>'
        f"<details{shown}><summary>{html.escape(_counted(ordered))}</summary>"
        f"<ol>{''.join(items)}</ol></details></section>"
    )


def _item(finding: Finding) -> str:
    place = finding.place
    help_ = f"<br>{html.escape(finding.help)}" if finding.help else ""
    return (
        f"<li><strong>{finding.severity.value.capitalize()}</strong>: {html.escape(finding.message)}{help_}"
        f"<br><code>{html.escape(place.file)}:{place.line}:{place.column}</code> "
        f"<code>{html.escape(finding.rule)}</code></li>"
    )


def _counted(findings: Sequence[Finding]) -> str:
    """“2 errors, 1 warning”; that the site could not be built, where there is nothing to count."""
    counts = [(severity, sum(finding.severity is severity for finding in findings)) for severity in Severity]
    words = [f"{count} {_noun(severity, count)}" for severity, count in counts if count]
    return ", ".join(words) or "The site could not be built"


def _noun(severity: Severity, count: int) -> str:
    if severity is Severity.ADVICE:
        return "suggestion" if count == 1 else "suggestions"
    return severity.value if count == 1 else f"{severity.value}s"
