"""The catalogue's own documents: whole, well formed, and in agreement with themselves."""

import datetime
import re

import pytest

from sharewell import catalogue
from sharewell.catalogue.standing import State, standing
from sharewell.model.corpus import Corpus
from sharewell.model.dates import earliest, latest
from sharewell.model.document import things_in
from sharewell.model.kinds import REGISTER_LISTS
from sharewell.model.law import LawStatus
from sharewell.model.means import Standard
from sharewell.model.references import references
from sharewell.model.register import Register
from sharewell.model.sourced import Sourced
from sharewell.reading.load import Loaded

MARKINGS_OF_OUR_OWN = {
    "official",
    "official-sensitive",
    "protect",
    "impact-levels",
    "not-protectively-marked",
}

ROTHERHAM_S_PURPOSES = [
    "improving-wellbeing-and-life-chances",
    "protecting-people-and-communities",
    "supporting-people-in-need",
    "crime-reduction",
    "violence-reduction",
    "preventing-health-inequalities",
    "seamless-childrens-services",
    "access-to-services",
    "meeting-statutory-duties",
    "prevention-and-detection-of-crime",
    "data-integrity",
    "investigating-complaints",
    "managing-and-planning-services",
    "commissioning-and-contracting",
    "inter-agency-strategies",
    "performance-and-audit",
    "research-clinical-educational-social",
]

NEEDS_A_POLICY_DOCUMENT = [1, 6, 7, 8, 10, 11, 12, 14, 15, 17, 18, 19, 23, 24, 36]
NEEDS_NONE = [2, 3, 4, 29, 30, 33]


def test_every_register_is_read_without_a_finding(loaded: Loaded) -> None:
    assert loaded.findings == ()
    assert loaded.stubs == ()
    assert len(loaded.documents) == len(list(catalogue.folder().glob("*.yaml"))) == 22


def test_every_register_says_when_it_was_checked_and_by_which_role(loaded: Loaded) -> None:
    heads = {
        (type(document.body), document.body.dated, document.body.refresh, document.body.kept_by)
        for document in loaded.documents
    }
    assert heads == {(Register, "2026-11-21", "3 months", "catalogue editor")}


def test_every_file_names_a_schema_that_is_there(loaded: Loaded) -> None:
    for path in catalogue.folder().glob("*.yaml"):
        named = re.match(r"# yaml-language-server: \$schema=(\S+)\n", path.read_text(encoding="utf-8"))
        assert named and named[1] == "../../../schema/v1/register.schema.json", path.name


def test_counts(corpus: Corpus) -> None:
    counted = {
        kind: len(corpus.entries(kind)) for kind in ("provision", "guidance", "principles", "body", "wording")
    }
    assert counted == {"provision": 276, "guidance": 21, "principles": 1, "body": 92, "wording": 21}
    assert len(corpus.entries("system").keys() - MARKINGS_OF_OUR_OWN) == 23
    assert corpus.entries("system").keys() > MARKINGS_OF_OUR_OWN


def test_no_id_is_given_twice(corpus: Corpus) -> None:
    assert corpus.duplicates == []


def test_every_reference_leads_somewhere(corpus: Corpus, loaded: Loaded) -> None:
    found = [
        (each.kind, each.id, document.path) for document in loaded.documents for each in references(document)
    ]
    assert {kind for kind, _, _ in found} == {"law", "body-type", "purpose", "category", "subject", "method"}
    assert [each for each in found if corpus.entry(each[0], each[1]) is None] == []


def test_every_source_is_listed_and_every_senior_role_exists(corpus: Corpus) -> None:
    cited = {
        source
        for kind in REGISTER_LISTS
        for entry in corpus.entries(kind).values()
        for source in getattr(entry.thing, "sources", ())
    }
    assert cited - corpus.entries("source").keys() == set()
    assert {above for each in corpus.entries("role").values() for above in each.thing.above} < corpus.entries(
        "role"
    ).keys()


def test_what_took_the_place_of_a_body_is_a_kind_of_body_or_a_later_body(corpus: Corpus) -> None:
    for id, entry in corpus.entries("body").items():
        for became in entry.thing.became:
            later = corpus.retired_body(became)
            assert corpus.body_type(became) or (later and later.ended > entry.thing.ended), (id, became)


@pytest.mark.parametrize("kind", ["body-type", "purpose", "category", "subject", "method"])
def test_nothing_lies_within_itself(corpus: Corpus, kind: str) -> None:
    for id, entry in corpus.entries(kind).items():
        assert not any(id in corpus.wider(kind, above) for above in entry.thing.within), id


def test_everything_lies_within_the_widest(corpus: Corpus) -> None:
    for kind in ("body-type", "purpose"):
        assert all("any" in corpus.wider(kind, id) for id in corpus.entries(kind))
    tops = {id for id, entry in corpus.entries("category").items() if not entry.thing.within}
    assert tops == {"personal", "special", "criminal", "not-personal"}


def test_a_category_within_another_is_of_the_same_class(corpus: Corpus) -> None:
    for id, entry in corpus.entries("category").items():
        assert entry.thing.class_ is not None
        assert {corpus.category(above).class_ for above in entry.thing.within} <= {entry.thing.class_}, id


def test_the_purposes_of_an_overarching_protocol_hold_the_finer_ones(corpus: Corpus) -> None:
    rooted = {id: corpus.wider("purpose", id) for id in corpus.entries("purpose")}
    assert set(ROTHERHAM_S_PURPOSES) <= rooted.keys()
    for fine, wide in {
        "missing-children": "protecting-people-and-communities",
        "family-support": "seamless-childrens-services",
        "homelessness-prevention": "supporting-people-in-need",
        "law-enforcement-investigation": "prevention-and-detection-of-crime",
        "hospital-discharge": "improving-wellbeing-and-life-chances",
        "serious-violence": "violence-reduction",
        "complaints": "investigating-complaints",
    }.items():
        assert wide in rooted[fine], fine
    assert "crime-and-disorder" not in rooted["safeguarding-children"]


def test_law_files_are_in_the_order_of_ids(loaded: Loaded) -> None:
    for document in loaded.documents:
        ids = [each.provision for each in document.body.provisions]
        assert ids == sorted(ids, key=_natural), document.path


def _natural(id: str) -> list[tuple[int, int, str]]:
    return [(0, int(part), "") if part.isdigit() else (1, 0, part) for part in re.split(r"(\d+)", id)]


def test_status_and_dates_agree_on_the_catalogue_s_date(corpus: Corpus, dated: datetime.date) -> None:
    expected = {
        LawStatus.IN_FORCE: State.IN_FORCE,
        LawStatus.AMENDED: State.IN_FORCE,
        LawStatus.PARTLY_IN_FORCE: State.PARTLY_IN_FORCE,
        LawStatus.ENACTED_NOT_IN_FORCE: State.NOT_IN_FORCE_YET,
        LawStatus.REPEALED: State.ENDED,
        LawStatus.REPEALED_IN_ENGLAND: State.ENDED,
        LawStatus.SUPERSEDED: State.ENDED,
    }
    for id, entry in corpus.entries("provision").items():
        assert standing(entry.thing, dated).state is expected[entry.thing.status], id
    for id, entry in corpus.entries("guidance").items():
        assert standing(entry.thing, dated).state.holds is (entry.thing.status.value == "current"), id


def test_dates_are_of_the_calendar_and_in_order(loaded: Loaded) -> None:
    for document in loaded.documents:
        for thing in things_in(document.body):
            since = getattr(thing, "in_force_from", None) or getattr(thing, "began", None)
            ended = getattr(thing, "ended", None)
            assert all(earliest(each) for each in (since, ended) if each), thing
            if since and ended:
                assert earliest(since) < latest(ended), thing


def test_law_that_ended_names_what_holds_in_its_place(corpus: Corpus, dated: datetime.date) -> None:
    for id, entry in corpus.entries("provision").items():
        if standing(entry.thing, dated).state is State.ENDED:
            replacements = [corpus.entry("law", each) for each in entry.thing.replaced_by]
            assert replacements, id
            assert all(standing(each.thing, dated).state.holds for each in replacements if each), id


def test_only_law_that_ended_is_certain_to_have(corpus: Corpus, dated: datetime.date) -> None:
    certain = {id for id, entry in corpus.entries("provision").items() if entry.thing.certain}
    assert len(certain) == 43
    assert all(standing(corpus.provision(id), dated).state is State.ENDED for id in certain)
    assert {"hsca-2001", "ca-2004-s13-16", "lga-2000-s3"}.isdisjoint(certain)


def test_the_law_that_a_protocol_of_2012_gets_wrong_may_fail_a_check(corpus: Corpus) -> None:
    replaced = {
        "dpa-1998": ("uk-gdpr", "dpa-2018"),
        "nhs-act-1977": ("nhs-act-2006-s2", "nhs-act-2006-s82"),
        "health-act-1999-s27": ("nhs-act-2006-s82", "nhs-act-2006-s72", "nhs-act-2006-s75"),
        "lga-2000-s2": ("localism-act-2011-s1",),
        "learning-and-skills-act-2000-s117": ("esa-2008-s72", "esa-2008-s14"),
        "learning-and-skills-act-2000-s119": ("esa-2008-s15-17", "esa-2008-s76-77"),
    }
    for id, by in replaced.items():
        provision = corpus.provision(id)
        assert provision and provision.certain and provision.may_fail, id
        assert provision.replaced_by == by
        assert provision.note


def test_what_is_not_known_for_certain_does_not_fail_a_check(corpus: Corpus) -> None:
    for id in ("ca-2004-s16la", "hsca-2001", "lga-2000-s3", "dpa-2018-sch2-para3"):
        assert not corpus.provision(id).may_fail, id


def test_every_entry_says_how_it_is_known(corpus: Corpus) -> None:
    for kind in REGISTER_LISTS:
        for id, entry in corpus.entries(kind).items():
            if isinstance(entry.thing, Sourced):
                assert entry.thing.confidence and entry.thing.sources, (kind, id)


def test_which_conditions_need_a_policy_document(corpus: Corpus) -> None:
    stated = {
        id: bool(entry.thing.needs_policy_document)
        for id, entry in corpus.entries("provision").items()
        if entry.thing.needs_policy_document is not None
    }
    expected = {f"dpa-2018-sch1-para{number}": True for number in NEEDS_A_POLICY_DOCUMENT}
    expected |= {f"dpa-2018-sch1-para{number}": False for number in NEEDS_NONE}
    assert stated == {**expected, "dpa-2018-sch8": True}


def test_retired_methods_name_what_to_use(corpus: Corpus) -> None:
    retired = {
        id: (entry.thing.ended, entry.thing.use_instead)
        for id, entry in corpus.entries("method").items()
        if entry.thing.status.value == "retired"
    }
    assert retired == {
        "fax": ("2020-03-31", ("secure-email", "portal")),
        "gcsx-email": ("2019-03-31", ("secure-email",)),
        "n3-email": ("2020-11", ("secure-email",)),
    }


def test_methods_in_use_have_steps_and_a_limit(corpus: Corpus) -> None:
    for id, entry in corpus.entries("method").items():
        if entry.thing.status.value != "retired":
            assert entry.thing.steps and entry.thing.never and entry.thing.records and entry.thing.permits, id
    assert {
        id: corpus.method(id).permits.value for id in ("email", "password-protected-email", "secure-email")
    } == {
        "email": "not-personal",
        "password-protected-email": "personal",
        "secure-email": "confidential",
    }


def test_what_counts_the_same_is_named_among_the_schemes(corpus: Corpus) -> None:
    scheme = corpus.standard("security-scheme")
    assert isinstance(scheme, Standard)
    for each in scheme.equivalences:
        assert {*each.schemes, *each.stronger_than} <= set(scheme.items)


def test_caldicott_has_eight_principles_and_six_and_seven_before(corpus: Corpus) -> None:
    caldicott = corpus.principles("caldicott")
    assert (len(caldicott.list), caldicott.since, caldicott.earlier) == (
        8,
        "2020-12-08",
        ("1997: 6", "2013: 7"),
    )


def test_golden_rules_are_seven_in_each_edition_that_was_read(corpus: Corpus) -> None:
    counted = {
        id: len(entry.thing.rules)
        for id, entry in corpus.entries("guidance").items()
        if entry.thing.rules_called
    }
    assert counted == {f"hmg-information-sharing-{year}": 7 for year in (2008, 2015, 2018, 2024)}
