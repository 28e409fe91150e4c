"""Figures of a commune are what its votes say, with those who did not answer; votes left out are counted apart."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from pytest_django import DjangoAssertNumQueries

from chuan.base.kernel.period import Period
from chuan.definitions.organisation.rules.authority import Scope
from chuan.events.dossiers.tests.factories import NOW, Clock, Commune, commune, dossier, stopped_clock
from chuan.readings.measures.queries.measuring import Of, measure
from chuan.readings.satisfaction.queries.cases import Within
from chuan.readings.satisfaction.queries.criteria import criteria
from chuan.readings.satisfaction.queries.groups import groups
from chuan.readings.satisfaction.queries.votes import votes
from chuan.readings.satisfaction.services import counted, doubted, whole
from chuan.surfaces.acts import voting, voting_doubts
from chuan.surfaces.acts.voting import Vote
from chuan.surfaces.cli.main import main

__all__ = ["stopped_clock"]
pytestmark = pytest.mark.django_db
DAY = NOW.date()
WEEK = Period(DAY - timedelta(days=4), DAY + timedelta(days=3))


@pytest.fixture
def here(stopped_clock: Clock) -> Commune:
    return commune()


def scope(here: Commune) -> Scope:
    return Scope(frozenset({here.agency.id}))


def rated(here: Commune, points: int, **more: object) -> int:
    given = Vote("qr", {"access": points, "official": points}, **more)  # type: ignore[arg-type]  # any field
    return voting.vote(dossier(here, "nobody").id, given).id


def test_who_did_not_answer_is_asked_all_the_same(here: Commune) -> None:
    rated(here, 5), rated(here, 2)
    dossier(here, "nobody"), dossier(here, "check")
    found = whole(scope(here), Within(here.agency.id, WEEK))
    assert (found.asked, found.answers, found.satisfied, found.low) == (3, 2, 1, 1)
    assert whole(scope(here), Within(here.agency.id, Period(WEEK.until or DAY))).asked == 0


def test_a_vote_left_out_counts_nowhere_but_as_left_out(here: Commune) -> None:
    out = rated(here, 1)
    rated(here, 4)
    voting_doubts.exclude(here.actor("iso"), out, "stuffed", "Bấm hàng loạt", None, None)
    found = whole(scope(here), Within(here.agency.id, WEEK))
    assert (found.asked, found.answers, found.satisfied, found.excluded) == (2, 1, 1, 1)
    assert [one.lowest for one in counted(scope(here), here.agency.id, DAY, DAY + timedelta(days=1))] == [
        4,
        4,
    ]
    told = measure(Of(here.agency.id, NOW), "satisfaction", WEEK)
    assert (told.part, told.whole) == (1, 1)


def test_each_page_of_figures_is_one_statement(
    here: Commune, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    rated(here, 3)
    within = Within(here.agency.id, WEEK)
    with django_assert_num_queries(3):
        by = groups(scope(here), within, 4, 2)
        scored = criteria(scope(here), within, 4, 2)
        rows, total = votes(scope(here), within)
    assert {name: len(some) for name, some in by.items()} == dict.fromkeys(by, 1)
    assert len(by) == 5
    assert (scored["access"].points, total, rows[0].lowest) == (3, 1, 3)


def test_a_unit_sees_its_own_and_another_agency_nothing(here: Commune) -> None:
    rated(here, 4)
    unit = here.actor("head").held[0].unit
    within = Within(0, WEEK)
    assert whole(Scope(units=frozenset({unit})), within).answers == 1
    assert votes(Scope(officials=frozenset({here.people["handler"].id})), within)[1] == 1
    assert whole(Scope(frozenset({1})), within).asked == 0
    assert votes(Scope(), within)[1] == 0


def test_an_official_signed_in_on_the_device_is_named(
    here: Commune, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    own = rated(here, 5, device="d", signed=here.people["counter"].id)
    with django_assert_num_queries(2):
        ((vote, marks),) = doubted(scope(here), Within(here.agency.id, WEEK))
    assert vote.ballot == own
    assert [mark.rule for mark in marks] == ["signed_in"]


def test_the_command_gives_answers_asked_share_and_interval(
    here: Commune, capsys: pytest.CaptureFixture[str]
) -> None:
    rated(here, 5), rated(here, 1), dossier(here, "nobody")
    assert main(["satisfaction", "H49.98", "2026-W47", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert {key: told[key] for key in ("answers", "asked", "share", "enough")} == {
        "answers": 2, "asked": 3, "share": 50.0, "enough": False,
    }  # fmt: skip
    assert told["interval"] == [1.3, 98.7]
    assert main(["satisfaction", "H49.98", "2026-W60"]) == 1
    assert "không đọc được" in capsys.readouterr().err
