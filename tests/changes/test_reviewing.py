"""A review: what two corpora and the checks of both come to, put together once."""

from __future__ import annotations

import pytest

from sharewell.changes.review import Review
from sharewell.changes.reviewing import review
from sharewell.model.corpus import Corpus
from sharewell.reading.load import gather, read_source
from sharewell.rules.engine import run
from sharewell.rules.rule import Needs, registry

from ..rules.harness import DAY, FRAMEWORK, earlier_of, framework_of, national
from .consequences.parts import BODIES, hub

BEFORE = 'version: "2.0"\nparties:\n  - {party: council}\nadoptions:\n  - {party: council, version: "2.0", on: 2026-01-05}\n'
AFTER = BEFORE.replace("{party: council}\na", "{party: council}\n  - {party: police}\na")
TEXT = hub(AFTER, before=BEFORE) + BODIES


def reviewed(text: str, *, checked: bool = True, accepted: frozenset[str] = frozenset()) -> Review:
    before, (after, found) = earlier_of(text), framework_of(text)
    reports = (run(before, DAY), run(after, DAY, found)) if checked else None
    return review(before, after, DAY, base="main", head="the work tree", reports=reports, accepted=accepted)


def test_everything_that_follows_from_a_change_is_put_together() -> None:
    found = reviewed(TEXT)
    assert (found.base, found.head, found.as_of) == ("main", "the work tree", DAY)
    assert [each.name for each in found.changes] == ["party-added"]
    assert [(each.party, each.adopted) for each in found.stale] == [("council", "2.0"), ("police", "")]
    assert [(each.was, each.fitting, each.fits) for each in found.versions] == [("2.0", "3.0", False)]
    assert (found.below, found.agreed, found.charts, found.unreadable) == ((), (), (), ())


def test_the_rules_that_need_an_earlier_version_are_run() -> None:
    needing = {name for name, rule in registry().items() if rule.declaration.needs is Needs.BASE}
    came = {each.rule for each in reviewed(TEXT).introduced or ()}
    assert came & needing == {"material-change-minor-version"}


def test_without_checks_nothing_is_said_of_findings() -> None:
    found = reviewed(TEXT, checked=False)
    assert (found.introduced, found.resolved, found.below) == (None, None, ())
    assert len(found.stale) == 2


def test_an_accepted_change_is_set_apart_and_still_asks_for_what_it_asks() -> None:
    first = reviewed(TEXT)
    found = reviewed(TEXT, accepted=frozenset({first.changes[0].fingerprint, "0" * 12}))
    assert (found.changes, found.accepted) == ((), first.changes)
    assert (found.stale, found.versions) == (first.stale, first.versions)


@pytest.mark.parametrize("is_later", [True, False])
def test_a_file_that_cannot_be_read_on_one_side_is_named_and_its_document_is_neither_new_nor_gone(
    is_later: bool,
) -> None:
    whole, broken = (
        {"framework.yaml": FRAMEWORK, "hub.yaml": text} for text in (hub(BEFORE), "protocol: hub\nx: [")
    )
    one, other = (
        Corpus((*national().documents, *loaded.documents), loaded.stubs)
        for loaded in (
            gather(read_source(text, path) for path, text in side.items()) for side in (whole, broken)
        )
    )
    before, after = (one, other) if is_later else (other, one)
    found = review(before, after, DAY, base="a", head="b")
    assert (found.changes, found.unreadable) == ((), ("hub.yaml",))
