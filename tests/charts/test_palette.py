import re
from itertools import product

import pytest

from sharewell.charts.drawing import Role, Tone, Went
from sharewell.charts.palette import DARK, FORCED, LIGHT, PRINT, Theme, embedded, stylesheet

_THEMES = {"light": LIGHT, "dark": DARK, "print": PRINT}


def _luminance(colour: str) -> float:
    """Relative luminance of `#rrggbb` (WCAG 2.2, definitions)."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_measured_as_wcag_does() -> None:
    assert _contrast("#000000", "#ffffff") == pytest.approx(21)
    assert _contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(("name", "role"), list(product(_THEMES, Role)))
def test_text_and_lines_of_each_role_have_contrast(name: str, role: Role) -> None:
    theme, tint = _THEMES[name], _THEMES[name].roles[role]
    assert _contrast(tint.text, tint.fill) >= 4.5
    assert _contrast(tint.line, theme.page) >= 3
    assert _contrast(tint.line, theme.frame.fill) >= 3
    if role is not Role.START:  # a solid box: its edge is its fill, which stands out from the page
        assert _contrast(tint.line, tint.fill) >= 3


@pytest.mark.parametrize("theme", list(_THEMES.values()), ids=list(_THEMES))
def test_arrows_frames_and_the_focus_have_contrast(theme: Theme) -> None:
    assert _contrast(theme.ink, theme.page) >= 4.5
    assert _contrast(theme.frame.text, theme.frame.fill) >= 4.5
    assert _contrast(theme.frame.line, theme.page) >= 3
    assert _contrast(theme.focus.text, theme.focus.fill) >= 4.5
    assert max(_contrast(theme.focus.line, theme.page), _contrast(theme.focus.fill, theme.page)) >= 3
    for tone in Tone:
        assert _contrast(theme.tones[tone], theme.page) >= 3
        assert _contrast(theme.tones[tone], theme.frame.fill) >= 3


@pytest.mark.parametrize("theme", list(_THEMES.values()), ids=list(_THEMES))
def test_marks_of_what_changed_have_contrast(theme: Theme) -> None:
    assert set(theme.marks) == set(Went) - {Went.KEPT}
    for colour in theme.marks.values():
        assert _contrast(colour, theme.page) >= 3
        assert _contrast(colour, theme.frame.fill) >= 3


def test_every_theme_gives_every_property_that_the_rules_use() -> None:
    used = set(re.findall(r"var\((--[a-z-]+)\)", stylesheet()))
    for theme in (*_THEMES.values(), FORCED):
        assert used <= theme.properties().keys()
    assert {f"--sw-drawing-{role.value}-fill" for role in Role} <= used


def test_the_style_sheet_changes_with_the_scheme_and_is_light_on_paper() -> None:
    sheet = stylesheet()
    for query in ("@media screen", "@media print", "@media (forced-colors: active)"):
        assert sheet.count(f"{query} {{") >= 1
    assert sheet.index(LIGHT.roles[Role.START].fill) < sheet.index("[data-md-color-scheme=slate]")
    assert sheet.count("{") == sheet.count("}")


def test_a_sheet_of_one_theme_has_its_colours_written_out() -> None:
    sheet = embedded(DARK)
    assert "var(" not in sheet
    assert "--sw" not in sheet
    assert LIGHT.roles[Role.QUESTION].fill not in sheet
    assert DARK.roles[Role.QUESTION].fill in sheet


def test_arrows_differ_without_colour() -> None:
    rules = embedded(PRINT)
    assert ".sw-tone-no .sw-line { stroke-dasharray:" in rules
    assert ".sw-tone-yes .sw-line { stroke-width:" in rules
