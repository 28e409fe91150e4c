"""Submissions nobody completed: closed by night where the pack says how long one waits, with rule and reason."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from chuan.definitions.laws import services as laws
from chuan.definitions.laws.rules.pack import Pack
from chuan.events.dossiers.services import people
from chuan.events.dossiers.tests.factories import NOW, Clock, Commune, commune, stopped_clock
from chuan.events.intake.rules.submissions import events as e
from chuan.events.intake.services import submissions
from chuan.events.intake.tests.factories import ONLINE, PORTAL_CODE, lines, submitted
from chuan.surfaces.acts import answering, arriving
from chuan.surfaces.acts.answering import Supplement
from chuan.surfaces.acts.daily import daily
from chuan.surfaces.acts.reception import Lacking

__all__ = ["stopped_clock"]
pytestmark = pytest.mark.django_db
ASKED = Supplement((Lacking("copy", "Bản sao", "mờ"),), "Thiếu giấy tờ", "Chụp lại bản sao")


@pytest.fixture
def here(stopped_clock: Clock) -> Commune:
    return commune(procedure=ONLINE)


def asked(here: Commune) -> int:
    arriving.take_submissions(lines(submitted()), 0, "message")
    found = submissions.by_code(PORTAL_CODE)
    assert found is not None
    return answering.ask_supplement(here.actor("counter"), found.id, ASKED).id


def waits(monkeypatch: pytest.MonkeyPatch, days: int) -> None:
    """The rules say how long one waits for a supplement; 0 = they do not."""
    held = laws.pack_on

    def changed(*given: object) -> Pack:
        return replace(held(NOW.date()), supplement_wait_days=days)

    monkeypatch.setattr(laws, "pack_on", changed)
    monkeypatch.setattr(laws, "pack_for", changed)


def test_the_night_after_the_wait_closes_it_once(here: Commune, stopped_clock: Clock) -> None:
    stream, told = asked(here), []
    for days in (20, 30, 31):
        stopped_clock.stand(NOW + timedelta(days=days))
        told.append(daily(stopped_clock.now).lapsed)
    assert told == [0, 1, 0]
    event = submissions.lived(stream)[-1].event
    assert isinstance(event, e.Lapsed)
    assert event.rule == "supplement_wait_days"
    assert people.texts(stream)[int(event.reason or 0)].startswith(
        "Đã yêu cầu bổ sung ngày 20/11/2026; hết ngày"
    )


def test_without_a_rule_nobody_closes_it(
    here: Commune, stopped_clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits(monkeypatch, 0)
    stream = asked(here)
    stopped_clock.stand(NOW + timedelta(days=400))
    assert daily(stopped_clock.now).lapsed == 0
    assert submissions.load(stream).state.complete_by is None


def test_a_rule_that_went_meanwhile_closes_nothing(
    here: Commune, stopped_clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    stream = asked(here)
    waits(monkeypatch, 0)
    stopped_clock.stand(NOW + timedelta(days=40))
    assert daily(stopped_clock.now).lapsed == 0
    assert submissions.load(stream).state.status == "asked"
