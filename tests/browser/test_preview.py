"""The preview in a real browser: pages renew themselves, and what is wrong is shown until it is put right."""

from __future__ import annotations

from sharewell.model.findings import Finding, Severity
from sharewell.model.places import Place
from sharewell.pages.publish.serve import Outcome, Preview

MESSAGE = "Clause <b>4.3</b> is missing."


def test_the_page_renews_itself_and_shows_what_is_wrong_until_it_is_put_right(tmp_path, visit):
    site = tmp_path / "site"
    site.mkdir()
    page_file = site / "index.html"
    page_file.write_text(
        "<!doctype html><html lang='en-GB'><title>x</title><link rel='icon' href='data:,'><body><h1>First</h1></body></html>"
    )
    fault = Finding(rule="some-rule", severity=Severity.ERROR, place=Place("a.yaml", 3, 5), message=MESSAGE)
    outcomes = [Outcome(), Outcome(findings=(fault,), failed="The YAML is broken."), Outcome()]
    preview = Preview(lambda: outcomes.pop(0), site, [], port=0)
    try:
        preview.build()
        seen = visit(preview.address)
        page = seen.go("")
        preview.build()
        page.get_by_text("1 error").wait_for()
        assert MESSAGE in page.locator("#sw-preview").inner_text()
        assert page.locator("h1").inner_text() == "First"

        page_file.write_text(page_file.read_text().replace("First", "Second"))
        preview.build()
        page.get_by_role("heading", name="Second").wait_for()
        assert (page.locator("#sw-preview").count(), seen.errors) == (0, [])
    finally:
        preview.close()
