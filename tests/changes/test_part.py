"""What a review says of a part of the framework."""

from __future__ import annotations

from sharewell.changes.part import within

from .reports.sample import FIRE, MISSING, SETTLED, TITLE, review


def test_the_whole_is_the_part_that_nothing_names() -> None:
    assert within(review(), "") == review()


def test_what_follows_goes_with_the_changes_and_findings_with_their_files() -> None:
    part = within(review(), "agreements/hub.yaml")
    assert (FIRE in part.changes, TITLE in part.changes) == (True, False)
    assert (len(part.stale), len(part.versions), len(part.below), len(part.agreed)) == (2, 1, 1, 1)
    assert (part.introduced, part.resolved, part.laid_out) == ((), (SETTLED,), ())


def test_a_folder_is_a_part_and_the_beginning_of_a_name_is_none() -> None:
    assert within(review(), "agreements").introduced == (MISSING,)
    assert within(review(), "agree").changes == ()
    fire = within(review(), "fire.yaml")
    assert (fire.changes, fire.versions, fire.stale, fire.below) == ((TITLE,), (), (), ())
