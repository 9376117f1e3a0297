"""Charts: placeholders in, drawings out."""

from __future__ import annotations

from sharewell.pages.publish.charts import Undrawn, placeholder, put_in_place

NASTY = 'a"><script>alert(1)</script>&'


def test_a_placeholder_is_replaced_by_a_region_that_the_keyboard_reaches():
    text, undrawn = put_in_place(
        f"<p>x</p>{placeholder('a/b', 'An enquiry')}<p>y</p>", "p/", {"a/b": "<svg/>"}
    )
    assert undrawn == []
    assert text == (
        '<p>x</p><div class="sw-chart" data-chart="a/b"><div class="sw-chart__region" role="region" tabindex="0"'
        ' aria-label="Drawing: An enquiry"><svg/></div></div><p>y</p>'
    )


def test_ids_and_labels_are_data():
    text, undrawn = put_in_place(placeholder(NASTY, NASTY), "p/", {NASTY: "<svg/>"})
    assert ("<script>" in text, "<svg/>" in text, undrawn) == (False, True, [])


def test_a_chart_that_nobody_drew_is_reported_and_the_reader_sent_to_the_words():
    text, undrawn = put_in_place(placeholder("a/b", "An enquiry"), "p/", {})
    assert undrawn == [Undrawn("p/", "a/b")]
    assert "Its steps in words say the same." in text
    assert "data-chart" not in text


def test_a_drawing_is_not_searched_for_placeholders_or_patterns():
    svg = rf"<svg>\1 \g<0> {placeholder('c', 'd')}</svg>"
    assert svg in put_in_place(placeholder("a", "b"), "p/", {"a": svg, "c": "no"})[0]
