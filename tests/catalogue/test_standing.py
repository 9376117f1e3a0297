"""The standing of law and guidance on both sides of each change."""

import datetime

import pytest

from sharewell.catalogue.standing import Standing, State, standing
from sharewell.model.corpus import Corpus
from sharewell.model.law import EditionStatus, Guidance, LawKind, LawStatus, Provision
from sharewell.model.words import Country

DAY = datetime.date.fromisoformat


def law(status: str = "in-force", kind: str = "statute", **dates: str) -> Provision:
    return Provision(provision="x", title="X", kind=LawKind(kind), status=LawStatus(status), **dates)


def edition(status: str = "current", **dates: str) -> Guidance:
    return Guidance(guidance="x", title="X", status=EditionStatus(status), **dates)


@pytest.mark.parametrize(
    ("id", "day", "state"),
    [
        ("dpa-1998", "1999-12-31", "not-in-force-yet"),
        ("dpa-1998", "2017-01-01", "in-force"),
        ("dpa-1998", "2018-05-24", "in-force"),
        ("dpa-1998", "2018-05-25", "ended"),
        ("dpa-1998", "2019-01-01", "ended"),
        ("uk-gdpr-art-6-1-ea", "2026-02-04", "not-in-force-yet"),
        ("uk-gdpr-art-6-1-ea", "2026-02-05", "in-force"),
        ("dpa-2018-s164a", "2026-06-18", "not-in-force-yet"),
        ("dpa-2018-s164a", "2026-06-19", "in-force"),
        ("ca-2004-s16la", "2026-09-29", "not-in-force-yet"),
        ("ca-2004-s16la", "2026-09-30", "in-force"),
        ("ca-2004-s16ea", "2026-11-21", "not-in-force-yet"),
        ("ca-2004-s16lc", "2026-04-28", "not-in-force-yet"),
        ("ca-2004-s16lc", "2026-11-21", "partly-in-force"),
        ("hsca-bill-2011", "2012-01-31", "bill"),
        ("hsca-bill-2011", "2012-03-27", "ended"),
        ("lga-2000-s2", "2012-01-31", "in-force"),
        ("lga-2000-s2", "2012-12-31", "ended"),
        ("nhs-act-1977", "2007-02-28", "in-force"),
        ("nhs-act-1977", "2012-01-01", "ended"),
        ("common-law-confidentiality", "1970-01-01", "in-force"),
    ],
)
def test_provisions_of_the_catalogue(corpus: Corpus, id: str, day: str, state: str) -> None:
    assert standing(corpus.provision(id), DAY(day)).state is State(state)


@pytest.mark.parametrize(
    ("id", "day", "state"),
    [
        ("working-together-2023", "2026-03-17", "in-force"),
        ("working-together-2023", "2026-03-18", "ended"),
        ("working-together-2026", "2026-03-17", "not-in-force-yet"),
        ("working-together-2026", "2026-03-18", "in-force"),
        ("kcsie-2026", "2026-08-31", "not-in-force-yet"),
        ("kcsie-2026", "2026-09-01", "in-force"),
        ("hmg-information-sharing-2008", "2015-03-30", "in-force"),
        ("hmg-information-sharing-2008", "2015-03-31", "ended"),
    ],
)
def test_guidance_of_the_catalogue(corpus: Corpus, id: str, day: str, state: str) -> None:
    assert standing(corpus.guidance(id), DAY(day)).state is State(state)


def test_the_dates_come_with_the_state() -> None:
    entry = law("repealed", in_force_from="2000-03-01", ended="2018-05")
    assert standing(entry, DAY("2019-01-01")) == Standing(State.ENDED, "2000-03-01", "2018-05")


@pytest.mark.parametrize(
    ("day", "state"),
    [
        ("2011-12-31", State.NOT_IN_FORCE_YET),
        ("2012-01-01", State.IN_FORCE),
        ("2018-05-30", State.IN_FORCE),
        ("2018-05-31", State.ENDED),
    ],
)
def test_a_day_in_doubt_accuses_nobody(day: str, state: State) -> None:
    assert standing(law("repealed", in_force_from="2012", ended="2018-05"), DAY(day)).state is state


def test_repealed_in_england_holds_elsewhere() -> None:
    entry = law("repealed-in-england", in_force_from="2000-10-18", ended="2012")
    assert standing(entry, DAY("2020-01-01")).state is State.ENDED
    assert standing(entry, DAY("2020-01-01"), Country.WALES) == Standing(State.IN_FORCE, "2000-10-18", None)


@pytest.mark.parametrize(
    ("entry", "state"),
    [
        (law("repealed"), State.ENDED),
        (law("superseded"), State.ENDED),
        (law("amended"), State.IN_FORCE),
        (law("partly-in-force"), State.PARTLY_IN_FORCE),
        (law("enacted-not-in-force"), State.NOT_IN_FORCE_YET),
        (law(kind="bill"), State.BILL),
        (edition("superseded"), State.ENDED),
        (edition("withdrawn"), State.ENDED),
        (edition(), State.IN_FORCE),
        (law("repealed", ended="2012-02-31"), State.ENDED),
    ],
)
def test_without_dates_the_status_decides(entry: Provision | Guidance, state: State) -> None:
    for day in ("1990-01-01", "2026-11-21", "2040-01-01"):
        assert standing(entry, DAY(day)).state is state


def test_law_with_a_day_to_begin_begins_on_it() -> None:
    entry = law("enacted-not-in-force", in_force_from="2027-09-01")
    assert standing(entry, DAY("2027-08-31")).state is State.NOT_IN_FORCE_YET
    assert standing(entry, DAY("2027-09-01")).state is State.IN_FORCE


def test_law_with_a_day_to_end_ends_on_it() -> None:
    entry = law("in-force", ended="2027-04-01")
    assert standing(entry, DAY("2027-03-31")).state is State.IN_FORCE
    assert standing(entry, DAY("2027-04-01")).state is State.ENDED


def test_which_states_may_be_cited() -> None:
    assert {state for state in State if state.holds} == {State.IN_FORCE, State.PARTLY_IN_FORCE}
