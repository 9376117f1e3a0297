"""The preview: for this machine alone, keeping up with the files, showing what is wrong over the last good site."""

from __future__ import annotations

import json
import socket
import threading
import urllib.error
import urllib.request

import pytest

from sharewell.model.findings import Finding, Severity
from sharewell.model.places import Place
from sharewell.pages.publish import serve as serving
from sharewell.pages.publish.engine import BuildFailed
from sharewell.pages.publish.notice import SHOWN, notice
from sharewell.pages.publish.serve import Outcome, Preview, ServeFailed, serve

NASTY = "<script>alert('x')</script>"


def finding(severity: Severity = Severity.ERROR, message: str = "A clause is missing.") -> Finding:
    return Finding(rule="some-rule", severity=severity, place=Place("a.yaml", 3, 5), message=message)


@pytest.fixture
def site(tmp_path):
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "index.html").write_text("<html><body><h1>Home</h1></body></html>")
    (folder / "404.html").write_text("<html><body><h1>Page not found</h1></body></html>")
    (folder / "style.css").write_text("body {}")
    (folder / "sub").mkdir()
    (folder / "sub/index.html").write_text("<html><body>Sub</body></html>")
    return folder


@pytest.fixture
def preview(site, tmp_path):
    """Starts a preview whose rebuild gives these outcomes in turn; closed after the test."""
    started = []

    def start(*outcomes: Outcome | Exception) -> Preview:
        left = list(outcomes)

        def rebuild() -> Outcome:
            outcome = left.pop(0)
            if isinstance(outcome, Exception):
                raise outcome
            return outcome

        watched = tmp_path / "protocols"
        watched.mkdir()
        started.append(Preview(rebuild, site, [watched], port=0))
        return started[-1]

    yield start
    for one in started:
        one.close()


def get(address: str, host: str | None = None) -> tuple[int, str, str]:
    """The status, the type and the text that an address answers."""
    request = urllib.request.Request(address, headers={"Host": host} if host else {})
    try:
        with urllib.request.urlopen(request, timeout=5) as answer:
            return answer.status, answer.headers["Content-Type"], answer.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers["Content-Type"], error.read().decode()


def state(preview: Preview) -> dict[str, object]:
    return json.loads(get(f"{preview.address}_sharewell/state")[2])


def test_pages_carry_the_script_and_other_files_do_not(preview):
    one = preview(Outcome())
    one.build()
    status, kind, text = get(one.address)
    assert (status, kind) == (200, "text/html; charset=utf-8")
    assert '<script src="/_sharewell/live.js" data-site="1"></script></body>' in text
    assert get(f"{one.address}style.css") == (200, "text/css; charset=utf-8", "body {}")
    assert get(f"{one.address}_sharewell/live.js")[:2] == (200, "text/javascript; charset=utf-8")


def test_a_folder_leads_to_its_page_and_what_is_missing_to_ours(preview):
    one = preview()
    assert "Sub" in get(f"{one.address}sub")[2]
    assert "Page not found" in get(f"{one.address}nowhere/")[2]
    assert get(f"{one.address}nowhere/")[0] == 404


@pytest.mark.parametrize(
    "path", ["../secret.txt", "..%2fsecret.txt", "%2e%2e/secret.txt", "sub/..%2f..%2fsecret.txt", "%00"]
)
def test_nothing_outside_the_site_is_served(preview, tmp_path, path):
    (tmp_path / "secret.txt").write_text("secret")
    status, _, text = get(preview().address + path)
    assert (status, "secret" in text) == (404, False)


@pytest.mark.parametrize(
    ("host", "status"), [("localhost:8000", 200), ("[::1]:1", 200), ("evil.example", 403), ("[", 403)]
)
def test_only_this_machines_own_names_are_answered(preview, host, status):
    assert get(preview().address, host)[0] == status


def test_a_fault_is_shown_over_the_last_good_site_until_it_is_put_right(preview):
    one = preview(Outcome(), Outcome(findings=(finding(),), failed="The YAML is broken."), Outcome())
    one.build()
    assert state(one) == {"site": 1, "notice": ""}
    one.build()
    shown = state(one)
    assert shown["site"] == 1
    assert [
        words in shown["notice"] for words in ("1 error", "a.yaml:3:5", "The YAML is broken. You are reading")
    ] == [True] * 3
    one.build()
    assert state(one) == {"site": 2, "notice": ""}


def test_a_build_that_fails_is_shown_and_not_raised(preview):
    one = preview(BuildFailed("mkdocs said: no."))
    assert one.build() == Outcome(failed="mkdocs said: no.")
    assert state(one)["site"] == 0


def test_a_changed_a_new_and_a_removed_file_are_each_noticed_once(preview, tmp_path):
    one = preview(Outcome(), Outcome(), Outcome())
    file = tmp_path / "protocols/a.yaml"
    seen = [one.keep_up()]
    for change in (lambda: file.write_text("a: 1\n"), lambda: file.write_text("a: 12\n"), file.unlink):
        change()
        seen += [one.keep_up(), one.keep_up()]
    assert seen == [None, Outcome(), None, Outcome(), None, Outcome(), None]


def test_hidden_files_and_the_site_itself_are_not_watched(site, tmp_path):
    one = Preview(lambda: Outcome(), site, [tmp_path], port=0)
    (tmp_path / ".a.yaml.swp").write_text("x")
    (site / "new.html").write_text("x")
    assert one.keep_up() is None
    one.close()


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.4", "example.org", ""])
def test_the_preview_is_refused_to_other_machines(site, host):
    with pytest.raises(ServeFailed, match="only on this machine"):
        Preview(Outcome, site, [], host=host)


def test_a_port_in_use_is_said_in_a_sentence(site):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(ServeFailed, match=f"Port {port} cannot be used .*choose another port"):
            Preview(Outcome, site, [], port=port)


def test_a_number_that_is_no_port_is_said_in_a_sentence(site):
    with pytest.raises(ServeFailed, match="70000 is not a port"):
        Preview(Outcome, site, [], port=70000)


def test_ctrl_c_stops_it_cleanly(site, tmp_path, monkeypatch):
    said: list[str] = []
    before = threading.active_count()

    def interrupted(seconds: float) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(serving.time, "sleep", interrupted)
    serve(lambda: Outcome(findings=(finding(),)), site, [tmp_path / "protocols"], port=0, say=said.append)
    assert said[0] == "Built. 1 finding, shown on the page."
    assert said[1].startswith("The preview is at http://127.0.0.1:")
    assert said[2:] == ["Stopped."]
    assert threading.active_count() == before


def test_what_findings_say_is_data():
    text = notice([finding(message=NASTY)], NASTY)
    assert (NASTY in text, text.count("&lt;script&gt;")) == (False, 2)


def test_the_worst_findings_come_first_and_a_flood_is_cut():
    many = [finding(Severity.ADVICE)] * SHOWN + [
        finding(Severity.WARNING),
        finding(Severity.ERROR, "The worst."),
    ]
    text = notice(many)
    assert f"1 error, 1 warning, {SHOWN} suggestions" in text
    assert text.index("The worst.") == text.index("<strong>Error</strong>: ") + len(
        "<strong>Error</strong>: "
    )
    assert "<li>and 2 more</li>" in text


def test_a_notice_without_errors_is_closed_at_first():
    assert [
        "<details open>" in notice([finding(severity)]) for severity in (Severity.ERROR, Severity.WARNING)
    ] == [True, False]
