"""The worked framework: whole, current, without a finding, and all that a partnership may want to copy."""

from __future__ import annotations

import datetime
import re
from pathlib import Path
from typing import Any

import pytest

from sharewell import data
from sharewell.model.chart import Chart
from sharewell.model.corpus import Corpus
from sharewell.model.document import Document
from sharewell.model.framework import Framework
from sharewell.model.grounds import resolve
from sharewell.model.legal import Regime
from sharewell.model.party import Party
from sharewell.model.protocol import Protocol, ProtocolType
from sharewell.model.register import Register
from sharewell.model.signing import PartyAs
from sharewell.model.walk import follow
from sharewell.workspace.checking import check
from sharewell.workspace.opening import open_framework

ROOT = data.folder("protocols")
FILES = sorted(ROOT.rglob("*.yaml"))
CHARTS = sorted(path.stem for path in (ROOT / "charts").glob("*.yaml"))
# The framework fixes the day of its checks, so that the calendar does not break it; this one is not asked.
ANY_DAY = datetime.date(2031, 1, 1)


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return open_framework(ROOT).corpus


def own(corpus: Corpus) -> list[Document[Any]]:
    return [each for each in corpus.all_documents if not each.national]


def on_tier(corpus: Corpus, tier: str) -> dict[str, Protocol]:
    return {each.id: each.body for each in corpus.protocols if each.body.tier == tier}


def chart(corpus: Corpus, name: str) -> Chart:
    found = corpus.chart(name)
    assert found is not None
    return found.body


def test_nothing_is_found_on_it() -> None:
    report = check(ROOT, ANY_DAY, cache=None).report
    assert [(each.place.file, each.place.line, each.rule, each.message) for each in report.findings] == []
    assert report.as_of == datetime.date(2026, 11, 22)


def test_nothing_on_it_is_waived(corpus: Corpus) -> None:
    assert [each.id for each in corpus.protocols if each.body.waivers] == []
    assert corpus.framework.waivers == () and corpus.framework.severities == ()


def test_every_file_is_read_as_a_document(corpus: Corpus) -> None:
    assert sorted(each.path for each in own(corpus)) == [path.relative_to(ROOT).as_posix() for path in FILES]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_the_first_line_names_a_schema_that_exists(path: Path) -> None:
    first = path.read_text(encoding="utf-8").splitlines()[0]
    named = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
    assert named, first
    schema = (path.parent / named[1]).resolve()
    assert schema.is_file() and schema.parent.name == "v1"


def test_files_are_named_by_their_ids(corpus: Corpus) -> None:
    framework = corpus.framework.framework
    for each in own(corpus):
        stem = Path(each.path).stem
        if isinstance(each.body, Framework):
            assert each.path == "framework.yaml"
        elif isinstance(each.body, Register):
            assert each.id == f"{framework}-{stem}"
        else:
            assert each.id == stem


def test_the_tiers_hold_what_a_partnership_copies(corpus: Corpus) -> None:
    assert set(on_tier(corpus, "charter")) == {"charter"}
    assert set(on_tier(corpus, "overarching")) == {"children-and-families", "adults-and-communities"}
    assert set(on_tier(corpus, "agreement")) == {
        "safeguarding-hub",
        "early-help",
        "domestic-abuse-conference",
        "hospital-discharge",
        "school-notification",
        "homelessness-referral",
        "case-system-contract",
    }
    assert set(on_tier(corpus, "procedure")) == {
        "transfer-methods",
        "consent",
        "recording-decisions",
        "breach",
        "requests",
    }


def test_the_agreements_are_of_different_types(corpus: Corpus) -> None:
    types = {id: body.type for id, body in on_tier(corpus, "agreement").items()}
    assert types["safeguarding-hub"] is ProtocolType.JOINT_CONTROLLER_ARRANGEMENT
    assert types["school-notification"] is ProtocolType.ONE_WAY_DISCLOSURE
    assert types["homelessness-referral"] is ProtocolType.ONE_WAY_DISCLOSURE
    assert types["case-system-contract"] is ProtocolType.PROCESSOR_CONTRACT
    assert {types[id] for id in ("early-help", "domestic-abuse-conference", "hospital-discharge")} == {
        ProtocolType.RECIPROCAL_AGREEMENT
    }


def test_one_agreement_falls_under_two_regimes(corpus: Corpus) -> None:
    regimes = {
        id: {resolve(corpus, each).regime for each in body.lawfulness}
        for id, body in on_tier(corpus, "agreement").items()
    }
    assert [id for id, found in regimes.items() if len(found) > 1] == ["domestic-abuse-conference"]
    assert regimes["domestic-abuse-conference"] == {Regime.GENERAL, Regime.LAW_ENFORCEMENT}


def test_schools_hear_before_the_next_school_day(corpus: Corpus) -> None:
    flows = {each.flow: each for each in on_tier(corpus, "agreement")["school-notification"].flows}
    told = flows["morning-message"]
    assert told.no_later_than == "before the next school day"
    assert told.from_ == ("northshire-police",) and "anyborough-schools" in told.to


def test_the_parties_are_of_many_kinds(corpus: Corpus) -> None:
    parties = {each.id: each.body for each in corpus.parties}
    standing = {id: each for id, each in parties.items() if not each.part_of and not each.ended}
    assert len(standing) >= 15
    assert len({kind for each in standing.values() for kind in each.is_}) >= 12
    assert {id for id, each in parties.items() if each.part_of} == {
        "front-door",
        "early-help-service",
        "adult-social-care",
        "housing-options",
    }
    assert {id for id, each in parties.items() if each.group} == {"anyborough-schools", "anyborough-gps"}
    assert [each.party for each in parties["northshire-icb"].formed_from] == [
        "anyborough-and-weir-icb",
        "northshire-coast-icb",
    ]
    assert all(each.became == ("northshire-icb",) for each in parties.values() if each.ended)


def test_one_party_joined_late_and_one_has_been_invited(corpus: Corpus) -> None:
    charter = on_tier(corpus, "charter")["charter"]
    begins = charter.effective.from_ if charter.effective else None
    assert begins and [each.party for each in charter.parties if each.joined and each.joined > begins] == [
        "anyborough-college"
    ]
    adopted = {each.party for body in corpus.protocols for each in body.body.adoptions}
    invited = {
        each.party for body in corpus.protocols for each in body.body.parties if each.as_ is PartyAs.INVITED
    }
    assert invited == {"eastmoor-council"} and not invited & adopted
    assert "anyborough-college" in adopted


def test_every_party_that_may_be_rung_has_a_number_kept_for_fiction(corpus: Corpus) -> None:
    # 01632 960000 to 960999 are set aside by the regulator of telephones for use in stories.
    numbers = [each.phone for party in corpus.parties for each in party.body.contacts if each.phone]
    assert numbers and [each for each in numbers if not re.fullmatch(r"01632 960\d{3}", each)] == []


def test_addresses_lead_to_nobody(corpus: Corpus) -> None:
    def host(address: str) -> str:
        return re.sub(r"^https?://|/.*$|^.*@", "", address)

    parties: list[Party] = [each.body for each in corpus.parties]
    addresses = [each.email for party in parties for each in party.contacts if each.email]
    addresses += [found for party in parties for found in (party.privacy_notice, party.website) if found]
    addresses += [each.at_ for doc in corpus.protocols for each in doc.body.documents if each.at_]
    assert addresses and [each for each in addresses if not host(each).endswith(".example")] == []


def test_there_are_charts_for_each_decision() -> None:
    assert CHARTS == [
        "breach-response",
        "consent-and-capacity",
        "emergency",
        "requests",
        "transfer-method",
        "when-to-share-adults",
        "when-to-share-children",
    ]


def test_every_chart_is_used_and_the_one_on_agreement_is_called(corpus: Corpus) -> None:
    assert sorted({used.chart for each in corpus.protocols for used in each.body.charts}) == CHARTS
    calling = {
        name
        for name in CHARTS
        for node in chart(corpus, name).nodes
        if getattr(node, "chart", None) == "consent-and-capacity"
    }
    assert calling == {"when-to-share-adults", "requests"}


@pytest.mark.parametrize("name", CHARTS)
def test_a_chart_bears_out_its_scenarios(corpus: Corpus, name: str) -> None:
    body = chart(corpus, name)
    assert len(body.scenarios) >= 4
    for each in body.scenarios:
        told = follow(body, each.given)
        assert (told.outcome, told.stuck) == (each.ends, ""), each.it
        assert {step.node.id for step in told.path} >= each.given.keys(), each.it


@pytest.mark.parametrize("name", CHARTS)
def test_every_outcome_of_a_chart_has_a_story(corpus: Corpus, name: str) -> None:
    body = chart(corpus, name)
    ends = {node.id for node in body.nodes if not node.exits}
    assert ends - {each.ends for each in body.scenarios} == set()


@pytest.mark.parametrize("name", CHARTS)
def test_a_chart_can_be_read_at_a_sitting(corpus: Corpus, name: str) -> None:
    body = chart(corpus, name)
    assert 8 <= len(body.nodes) <= 20
    assert all(len(node.words) <= 260 for node in body.nodes)


@pytest.mark.parametrize("name", ["when-to-share-children", "when-to-share-adults", "requests"])
def test_somebody_unsure_is_told_whom_to_ask(corpus: Corpus, name: str) -> None:
    body = chart(corpus, name)
    unsure = [each for each in body.scenarios if "unsure" in each.given.values()]
    asked = [each for each in unsure if "advice" in {step.node.id for step in follow(body, each.given).path}]
    assert asked
