import pytest

from sharewell.charts.lettering import HANGING, lines, plain, width

from .conftest import HOSTILE


@pytest.mark.parametrize("text", HOSTILE)
def test_no_line_is_too_wide_and_the_lines_are_the_text_again(text: str) -> None:
    broken = lines(text, 186)
    assert max(map(width, broken)) <= 186
    assert "".join(broken) == plain(text)


def test_lines_are_of_about_equal_length() -> None:
    assert lines("Northshire Integrated Care Board", 190) == ("Northshire Integrated ", "Care Board")
    assert lines("Could waiting put anyone at risk?", 400) == ("Could waiting put anyone at risk?",)


def test_line_breaks_are_kept_and_points_hang() -> None:
    broken = lines("Any of these:\n\n• Does a court order require it?\r\n• A crime", 130)
    assert broken == ("Any of these: ", "• Does a court ", f"{HANGING}order require it? ", "• A crime")


def test_widths_are_those_of_helvetica() -> None:
    assert width("iiii", 1000) == 4 * 222
    assert width("WWWW ", 1000) == 4 * 944
    assert width("é", 1000) == width("e", 1000)
    assert width("e\N{COMBINING ACUTE ACCENT}", 1000) == width("e", 1000)


def test_what_xml_cannot_hold_is_left_out() -> None:
    assert plain("a\x00b\ud800c\ufffe  d\n\te\u200d") == "abc d e\u200d"
