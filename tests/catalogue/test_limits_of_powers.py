"""What the catalogue says of the limits of powers: purposes, uses, bars, changes. Rules read it; none of it is code."""

import datetime

from sharewell.catalogue.standing import standing
from sharewell.model.corpus import Corpus
from sharewell.model.dates import earliest, latest
from sharewell.model.law import Nature, NeverFor

POWERS = {
    Nature.MANDATORY_DUTY,
    Nature.EXPRESS_POWER,
    Nature.IMPLIED_POWER,
    Nature.PERMISSIVE_GATEWAY,
}


def test_powers_that_are_confined_to_their_purposes(corpus: Corpus) -> None:
    confined = {
        id: entry.thing.purposes
        for id, entry in corpus.entries("provision").items()
        if entry.thing.only_these_purposes
    }
    assert confined == {
        "ca-1989-s47": ("safeguarding-children",),
        "ca-2004-s16h": ("safeguarding-children",),
        "care-act-2014-s44": ("safeguarding-adults",),
        "care-act-2014-s45": ("safeguarding-adults",),
        "ctsa-2015-s36": ("counter-terrorism",),
        "ctsa-2015-s38": ("counter-terrorism",),
        "dea-2017-s64": ("research",),
        "housing-act-1996-s213b": ("homelessness",),
        "hsca-2012-s251a": ("direct-care",),
        "hsca-2012-s251b": ("direct-care",),
        "iaa-1999-s20": ("immigration",),
        "iaa-1999-s20a": ("immigration",),
        "pcsca-2022-s9": ("serious-violence",),
        "pcsca-2022-s16": ("serious-violence",),
        "pcsca-2022-s17": ("serious-violence",),
    }


def test_uses_that_a_power_is_never_for(corpus: Corpus) -> None:
    stated = {
        id: (entry.thing.never_for, entry.thing.not_for)
        for id, entry in corpus.entries("provision").items()
        if entry.thing.never_for or entry.thing.not_for
    }
    assert stated == {
        "ca-2004-s16h": ((NeverFor.ROUTINE_SHARING,), ()),
        "care-act-2014-s45": ((NeverFor.ROUTINE_SHARING,), ()),
        "cda-1998-s17a": ((NeverFor.PERSONAL_DATA,), ()),
        "nhs-act-2006-s251": ((), ("direct-care",)),
    }


def test_a_power_for_single_requests_says_who_may_ask(corpus: Corpus) -> None:
    for id, entry in corpus.entries("provision").items():
        if NeverFor.ROUTINE_SHARING in entry.thing.never_for:
            assert entry.thing.on_request_of, id


def test_bars_stand_on_powers_and_say_something_of_their_own(corpus: Corpus) -> None:
    barring = {id: entry.thing for id, entry in corpus.entries("provision").items() if entry.thing.bars}
    assert {id: [bar.bar for bar in law.bars] for id, law in barring.items()} == {
        "housing-act-1996-s213b": ["without-agreement"],
        "pcsca-2022-s16": ["patient-information", "given-by-a-health-authority"],
        "pcsca-2022-s17": ["patient-information"],
    }
    for id, law in barring.items():
        assert not POWERS.isdisjoint(law.nature), id
        assert all(bar.items or bar.from_ or bar.unless_agreed for bar in law.bars), id


def test_changes_lie_within_the_life_of_a_provision_and_before_the_catalogue_s_date(
    corpus: Corpus, dated: datetime.date
) -> None:
    changed = {id: entry.thing for id, entry in corpus.entries("provision").items() if entry.thing.changed}
    assert {"uk-gdpr", "uk-gdpr-art-6-1-e", "dpa-2018"} <= changed.keys()
    for id, law in changed.items():
        assert standing(law, dated).state.holds, id
        days = [earliest(each.on) for each in law.changed]
        assert days == sorted(days), id
        assert all(
            latest(each.on) <= dated and earliest(each.on) > latest(law.in_force_from) for each in law.changed
        ), id


def test_duties_of_regard_are_no_gateways(corpus: Corpus) -> None:
    for id in ("cda-1998-s17", "equality-act-2010-s149"):
        assert Nature.NOT_A_GATEWAY in corpus.provision(id).nature, id


def test_the_old_exemptions_are_known_as_exemptions(corpus: Corpus) -> None:
    for id in ("dpa-1998-s29", "dpa-1998-s35", "dpa-2018-sch2-para2", "dpa-2018-sch2-para5"):
        assert corpus.provision(id).nature == (Nature.EXEMPTION,), id
