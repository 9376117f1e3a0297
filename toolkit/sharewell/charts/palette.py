"""The colours of charts: one set each for light, dark and print, and the style sheet made of them.

A drawing says what a thing is (class `sw-role-question`), never its colour. The style sheet gives each class
its colours through custom properties (`--sw-drawing-question-fill`), which change with the page's scheme and
may be set anew by a theme. Text has a contrast of at least 4.5 to 1 on its box, lines at least 3 to 1 on what
they lie on (WCAG 2.2, 1.4.3 and 1.4.11); colour is never the only sign (1.4.1), since each role has its shape
and each arrow its line and its words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

import msgspec

from .drawing import Role, Tone, Went
from .lettering import SIZE, SMALL


class Tint(msgspec.Struct, frozen=True, gc=False):
    """The colours of one kind of box: what fills it, the line around it, the text in it."""

    fill: str
    line: str
    text: str


class Theme(msgspec.Struct, frozen=True, gc=False):
    """All colours of a chart. `page` lies behind it, `ink` writes beside arrows, `focus` marks the link that
    the keyboard is on.
    """

    page: str
    ink: str
    focus: Tint
    frame: Tint
    tones: Mapping[Tone, str]
    marks: Mapping[Went, str]
    roles: Mapping[Role, Tint]

    def properties(self) -> dict[str, str]:
        """The custom properties with their values."""
        properties = {"--sw-drawing-page": self.page, "--sw-drawing-ink": self.ink}
        properties |= {f"--sw-drawing-{tone.value}": colour for tone, colour in self.tones.items()}
        properties |= {f"--sw-drawing-{went.value}": colour for went, colour in self.marks.items()}
        tints = {
            "focus": self.focus,
            "frame": self.frame,
            **{role.value: tint for role, tint in self.roles.items()},
        }
        for name, tint in tints.items():
            properties[f"--sw-drawing-{name}-fill"] = tint.fill
            properties[f"--sw-drawing-{name}-line"] = tint.line
            properties[f"--sw-drawing-{name}-text"] = tint.text
        return properties


# Black on yellow shows on any ground, in either scheme; the site marks its other links so.
_FOCUS = Tint("#ffdd00", "#0b0c0c", "#0b0c0c")

LIGHT = Theme(
    page="#ffffff",
    ink="#1d2733",
    focus=_FOCUS,
    frame=Tint("#f7f9fb", "#748292", "#36424f"),
    tones={Tone.YES: "#1d5c9c", Tone.NO: "#8f5400", Tone.OTHER: "#5c6b7c"},
    marks={Went.NEW: "#0b57c2", Went.REMOVED: "#a3155f", Went.CHANGED: "#7a4b00"},
    roles={
        Role.START: Tint("#1f3b5b", "#1f3b5b", "#ffffff"),
        Role.QUESTION: Tint("#e9f1fb", "#3c6fad", "#16263a"),
        Role.ANY_OF: Tint("#eeecfb", "#6b5cb8", "#221c40"),
        Role.ALL_OF: Tint("#f3ebf8", "#86509f", "#301c3b"),
        Role.CALL: Tint("#e3f3f3", "#23797f", "#0f2d30"),
        Role.APPROVAL: Tint("#fdf2dd", "#9a6400", "#3a2700"),
        Role.ACTION: Tint("#f1f4f7", "#5c6b7c", "#1d2733"),
        Role.OUTCOME_SHARE: Tint("#e1f4e7", "#1f7a3d", "#0d2e18"),
        Role.OUTCOME_NOT_SHARE: Tint("#fce9e6", "#b3372a", "#3f120d"),
        Role.OUTCOME_OTHER: Tint("#f3f0e3", "#75692f", "#2c2810"),
        Role.TIER: Tint("#e9f1fb", "#3c6fad", "#16263a"),
        Role.PARTY: Tint("#ffffff", "#3c6fad", "#1d2733"),
        Role.GROUP: Tint("#f1f4f7", "#5c6b7c", "#1d2733"),
        Role.DOCUMENT: Tint("#fff9e8", "#8a6d1a", "#2f2608"),
    },
)

DARK = Theme(
    page="#14181b",
    ink="#e8edf4",
    focus=_FOCUS,
    frame=Tint("#242934", "#7f8c9c", "#c9d3df"),
    tones={Tone.YES: "#7fb2ec", Tone.NO: "#e5b14e", Tone.OTHER: "#9dacbd"},
    marks={Went.NEW: "#8fc1ff", Went.REMOVED: "#ff9fcb", Went.CHANGED: "#f0c36a"},
    roles={
        Role.START: Tint("#cfe0f5", "#cfe0f5", "#12233a"),
        Role.QUESTION: Tint("#1f3450", "#7fb2ec", "#e6f0fc"),
        Role.ANY_OF: Tint("#2c2850", "#a99cf0", "#edeafd"),
        Role.ALL_OF: Tint("#3a2547", "#cf9de6", "#f7ecfc"),
        Role.CALL: Tint("#123a3d", "#5fc4ca", "#e0f6f7"),
        Role.APPROVAL: Tint("#43310f", "#e5b14e", "#fdf2dd"),
        Role.ACTION: Tint("#2b323d", "#9dacbd", "#e8edf4"),
        Role.OUTCOME_SHARE: Tint("#143a22", "#63c98a", "#e1f7e9"),
        Role.OUTCOME_NOT_SHARE: Tint("#4a1f1b", "#f08d80", "#fdeae7"),
        Role.OUTCOME_OTHER: Tint("#38341d", "#cdbf72", "#f7f3df"),
        Role.TIER: Tint("#1f3450", "#7fb2ec", "#e6f0fc"),
        Role.PARTY: Tint("#262b36", "#7fb2ec", "#e8edf4"),
        Role.GROUP: Tint("#2b323d", "#9dacbd", "#e8edf4"),
        Role.DOCUMENT: Tint("#3a341f", "#d8bf6a", "#fff7dd"),
    },
)

# Pale enough for a photocopier: what is left when the colour is gone is shape, line and words.
PRINT = Theme(
    page="#ffffff",
    ink="#000000",
    focus=_FOCUS,
    frame=Tint("#ffffff", "#666666", "#000000"),
    tones={Tone.YES: "#17497d", Tone.NO: "#6e4100", Tone.OTHER: "#444444"},
    marks={Went.NEW: "#003c8f", Went.REMOVED: "#7d0a46", Went.CHANGED: "#573500"},
    roles={
        Role.START: Tint("#e6e6e6", "#000000", "#000000"),
        Role.QUESTION: Tint("#f5f9fe", "#17497d", "#000000"),
        Role.ANY_OF: Tint("#f8f7fe", "#4a3d8f", "#000000"),
        Role.ALL_OF: Tint("#faf6fc", "#653a7a", "#000000"),
        Role.CALL: Tint("#f3fafa", "#155a5f", "#000000"),
        Role.APPROVAL: Tint("#fffaf0", "#6e4700", "#000000"),
        Role.ACTION: Tint("#ffffff", "#444444", "#000000"),
        Role.OUTCOME_SHARE: Tint("#f1faf4", "#145429", "#000000"),
        Role.OUTCOME_NOT_SHARE: Tint("#fef5f4", "#86241a", "#000000"),
        Role.OUTCOME_OTHER: Tint("#fbfaf4", "#554c1f", "#000000"),
        Role.TIER: Tint("#f5f9fe", "#17497d", "#000000"),
        Role.PARTY: Tint("#ffffff", "#17497d", "#000000"),
        Role.GROUP: Tint("#ffffff", "#444444", "#000000"),
        Role.DOCUMENT: Tint("#fffdf7", "#5f4a0e", "#000000"),
    },
)

_SYSTEM = Tint("Canvas", "CanvasText", "CanvasText")

# Where a reader's own high-contrast colours are in force, all of ours give way to them.
FORCED = Theme(
    page="Canvas",
    ink="CanvasText",
    focus=Tint("Highlight", "HighlightText", "HighlightText"),
    frame=_SYSTEM,
    tones=dict.fromkeys(Tone, "CanvasText"),
    marks=dict.fromkeys((Went.NEW, Went.REMOVED, Went.CHANGED), "CanvasText"),
    roles=dict.fromkeys(Role, _SYSTEM),
)

_OUTCOMES = ", ".join(f".sw-role-outcome-{result} {{part}}" for result in ("share", "not-share", "other"))

_RULES = f"""\
.sw-drawing {{ background: var(--sw-drawing-page); }}
.sw-drawing text {{ font: {SIZE}px Arial, Helvetica, "Liberation Sans", Arimo, sans-serif; stroke: none; }}
.sw-box .sw-outline {{ stroke-width: 1.5; stroke-linejoin: round; }}
.sw-box .sw-detail {{ fill: none; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }}
{_OUTCOMES.format(part=".sw-outline")} {{ stroke-width: 2.5; }}
{_OUTCOMES.format(part=".sw-detail")} {{ stroke-width: 2; }}
{_OUTCOMES.format(part="text")} {{ font-weight: bold; }}
.sw-frame .sw-outline {{ fill: var(--sw-drawing-frame-fill); stroke: var(--sw-drawing-frame-line); stroke-dasharray: 2 3; }}
.sw-frame text {{ fill: var(--sw-drawing-frame-text); font-size: {SMALL}px; font-weight: bold; }}
.sw-frame text {{ stroke: var(--sw-drawing-frame-fill); stroke-width: 4px; paint-order: stroke; }}
.sw-arrow .sw-line {{ fill: none; stroke-width: 1.5; stroke-linecap: round; }}
.sw-arrow .sw-head {{ stroke-width: 1; stroke-linejoin: round; }}
.sw-arrow .sw-ground {{ fill: var(--sw-drawing-page); stroke-width: 1; }}
.sw-arrow text {{ fill: var(--sw-drawing-ink); font-size: {SMALL}px; }}
.sw-tone-yes .sw-line {{ stroke-width: 2.25; }}
.sw-tone-no .sw-line {{ stroke-dasharray: 6 5; }}
.sw-tone-yes text, .sw-tone-no text {{ font-weight: bold; }}
"""

_TINTED = """\
.sw-role-{name} .sw-outline {{ fill: var(--sw-drawing-{name}-fill); stroke: var(--sw-drawing-{name}-line); }}
.sw-role-{name} .sw-detail {{ stroke: var(--sw-drawing-{name}-line); }}
.sw-role-{name} text {{ fill: var(--sw-drawing-{name}-text); }}
"""

_TONED = """\
.sw-tone-{name} .sw-line, .sw-tone-{name} .sw-ground {{ stroke: var(--sw-drawing-{name}); }}
.sw-tone-{name} .sw-head {{ fill: var(--sw-drawing-{name}); stroke: var(--sw-drawing-{name}); }}
"""

_WENT = """\
.sw-went-new .sw-outline { stroke: var(--sw-drawing-new); stroke-width: 5; }
.sw-went-removed .sw-outline {
  fill: var(--sw-drawing-page); stroke: var(--sw-drawing-removed); stroke-width: 2; stroke-dasharray: 8 6;
}
.sw-went-removed .sw-detail { stroke: var(--sw-drawing-removed); stroke-dasharray: 4 4; }
.sw-went-removed text { fill: var(--sw-drawing-ink); font-weight: normal; }
.sw-went-changed .sw-outline { stroke: none; }
.sw-box .sw-ring { fill: none; stroke: var(--sw-drawing-changed); stroke-width: 7; }
.sw-box .sw-gap { fill: none; stroke: var(--sw-drawing-page); stroke-width: 3; }
.sw-went-new .sw-line { stroke: var(--sw-drawing-new); stroke-width: 4.5; }
.sw-went-new .sw-head { fill: var(--sw-drawing-new); stroke: var(--sw-drawing-new); stroke-width: 3; }
.sw-went-new .sw-ground { stroke: var(--sw-drawing-new); stroke-width: 2.5; }
.sw-went-removed .sw-line { stroke: var(--sw-drawing-removed); stroke-width: 2.5; stroke-dasharray: 0.5 6; }
.sw-went-removed .sw-head { fill: var(--sw-drawing-page); stroke: var(--sw-drawing-removed); }
.sw-went-removed .sw-ground { stroke: var(--sw-drawing-removed); stroke-dasharray: 3 3; }
.sw-went-changed .sw-ground { stroke: var(--sw-drawing-changed); stroke-width: 2.5; }
"""

_BY_CLASS = "".join(
    [_TINTED.format(name=role.value) for role in Role]
    + [_TONED.format(name=tone.value) for tone in Tone]
    + [_WENT]
)

_LINKS = """\
.sw-drawing a text { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 2px; }
.sw-drawing a:hover .sw-outline { stroke-width: 3; }
.sw-drawing a:hover text { text-decoration-thickness: 2px; }
.sw-drawing a:focus-visible { outline: none; }
.sw-drawing a:focus-visible .sw-outline {
  fill: var(--sw-drawing-focus-fill); stroke: var(--sw-drawing-focus-line); stroke-width: 4;
}
.sw-drawing a:focus-visible .sw-detail { stroke: var(--sw-drawing-focus-line); }
.sw-drawing a:focus-visible text { fill: var(--sw-drawing-focus-text); }
@media print { .sw-drawing a text { text-decoration: none; } }
"""


def stylesheet() -> str:
    """The style sheet for pages: light, dark under Material's `slate` scheme, print (always light), and the
    reader's own forced colours.
    """
    forced = _block(":root, [data-md-color-scheme]", FORCED)
    return "".join(
        (
            _block(":root", LIGHT),
            f"@media screen {{\n{_block('[data-md-color-scheme=slate]', DARK)}}}\n",
            f"@media print {{\n{_block(':root', PRINT)}}}\n",
            f"@media (forced-colors: active) {{\n{forced}.sw-drawing {{ forced-color-adjust: none; }}\n}}\n",
            _RULES + _BY_CLASS + _LINKS,
        )
    )


def embedded(theme: Theme | None = None) -> str:
    """The style sheet for a picture that stands alone: in the reader's scheme, or in one theme with its
    colours written out (for programs, such as PDF writers, that know no custom properties).
    """
    if theme is None:
        dark = f"@media screen and (prefers-color-scheme: dark) {{\n{_block(':root', DARK)}}}\n"
        on_paper = f"@media print {{\n{_block(':root', PRINT)}}}\n"
        return _block(":root", LIGHT) + dark + on_paper + _RULES + _BY_CLASS + _LINKS
    values = theme.properties()
    return re.sub(r"var\((--[a-z-]+)\)", lambda match: values[match[1]], _RULES + _BY_CLASS)


def _block(selector: str, theme: Theme) -> str:
    properties = "".join(f"  {name}: {value};\n" for name, value in theme.properties().items())
    return f"{selector} {{\n{properties}}}\n"
