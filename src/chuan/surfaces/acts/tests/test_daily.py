"""The machine's day: half of the time is over, the law's limit is over; run twice it does nothing more."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from chuan.definitions.procedures.rules.definition import Special
from chuan.events.dossiers.rules.tests.world import PROCEDURE
from chuan.events.dossiers.services import dossiers
from chuan.events.dossiers.services.dossiers import Dossier
from chuan.events.dossiers.tests.factories import NOW, Clock, Commune, commune, dossier, stopped_clock
from chuan.surfaces.acts import interrupting
from chuan.surfaces.acts.daily import daily
from chuan.surfaces.acts.interrupting import Proposal

__all__ = ["stopped_clock"]
pytestmark = pytest.mark.django_db


def returned(here: Commune) -> Dossier:
    found = dossier(here, "check")
    interrupting.propose(
        here.actor("handler"), found.id, Proposal("supplement", "check", "Sót", lacks={"form": "Thiếu"})
    )
    return interrupting.grant(here.actor("head"), found.id)


def prompted(found: Dossier) -> int:
    return sum(type(item.event).__name__ == "Prompted" for item in dossiers.lived(found.id))


def test_a_silent_citizen_is_reminded_once_at_half_time(stopped_clock: Clock) -> None:
    found = returned(commune())
    told = []
    for days in (5, 13, 13, 14):
        stopped_clock.stand(NOW + timedelta(days=days))
        told.append(daily(stopped_clock.now).reminded)
    assert told == [0, 1, 0, 0]
    assert prompted(found) == 1


def test_what_may_be_closed_is_listed_and_left_to_a_person(stopped_clock: Clock) -> None:
    found = returned(commune())
    stopped_clock.stand(NOW + timedelta(days=40))
    assert daily(stopped_clock.now).may_close == (found.state.code,)
    assert dossiers.load(found.id).state.status == "open"


@pytest.mark.parametrize(("silence", "many"), [("", 0), ("accept", 1), ("refuse", 1)])
def test_silence_of_the_office_speaks_where_the_law_says_so(
    stopped_clock: Clock, silence: str, many: int
) -> None:
    here = commune(procedure=replace(PROCEDURE, special=Special(silence=silence)))
    found = dossier(here, "check")
    stopped_clock.stand(NOW + timedelta(days=30))
    assert [daily(stopped_clock.now).silent for _ in range(2)] == [many, 0]
    assert dossiers.load(found.id).state.silent == silence
