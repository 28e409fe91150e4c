"""Late hand-overs and papers asked although a database has them: counted for the leader, each with its cases."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from chuan.definitions.procedures.rules.definition import Paper
from chuan.events.dossiers.rules.tests.world import PROCEDURE
from chuan.events.dossiers.services import dossiers
from chuan.events.dossiers.services.dossiers import Dossier
from chuan.events.dossiers.tests.factories import NOW, Clock, Commune, commune, dossier
from chuan.surfaces.acts.handing import Handing, make_list
from chuan.surfaces.counter.tests.typing_in import receive_at, typed
from chuan.surfaces.leader.tests.world import shown, signed_in, words

pytestmark = pytest.mark.django_db
PAGE = "/lanh-dao/"
LOOKED = Paper("home", "Giấy tờ nơi cư trú", 1, required=False, register="Cơ sở dữ liệu quốc gia về dân cư")


@pytest.fixture
def here() -> Commune:
    return commune(procedure=replace(PROCEDURE, papers=(*PROCEDURE.papers, LOOKED)))


def hand(here: Commune, found: Dossier) -> str:
    """Its list is made now; its code."""
    unit = int(found.state.holds[0].unit)
    make_list(here.actor("counter"), Handing(here.agency.id, unit, (found.id,)))
    return found.state.code


def test_a_list_made_after_its_limit_is_counted_with_its_case(here: Commune, stopped_clock: Clock) -> None:
    client = signed_in(here.people["leader"])
    stopped_clock.stand(NOW - timedelta(days=3))
    in_time, found = hand(here, dossier(here)), dossier(here)
    assert "bàn giao muộn" not in shown(client, PAGE)
    stopped_clock.stand(NOW)
    said = "30 ngày qua: 1 hồ sơ bàn giao muộn hoặc quá giờ chưa bàn giao cho đơn vị."
    assert said in words(shown(client, PAGE))
    assert found.state.code in shown(client, f"{PAGE}ho-so/?giao-muon=1")
    late = hand(here, found)
    assert said in words(shown(client, PAGE))
    cases = shown(client, f"{PAGE}ho-so/?giao-muon=1")
    assert (late in cases, in_time in cases) == (True, False)


@pytest.mark.usefixtures("stopped_clock")
def test_a_paper_asked_although_a_database_has_it_is_counted(here: Commune) -> None:
    dossier(here)
    ground = {"look__home": "wrong", "ground__home": "wrong", "gtext__home": "sai năm sinh"}
    answer = signed_in(here.people["counter"]).post(receive_at(here), typed(**ground))
    code = dossiers.load(int(answer.headers["Location"].split("/")[3])).state.code
    client = signed_in(here.people["leader"])
    assert "1 hồ sơ phải nộp giấy đã có trong cơ sở dữ liệu" in words(shown(client, PAGE))
    cases = words(shown(client, f"{PAGE}ho-so/?doi-giay=1"))
    assert code in cases
    assert "1 hồ sơ ·" in cases
