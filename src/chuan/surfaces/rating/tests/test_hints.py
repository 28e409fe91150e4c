"""Coaching hints in the browser: the person first, the head two weeks later, put aside with a reason."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from chuan.events.dossiers.tests.factories import NOW, Clock, Commune, commune, dossier, work
from chuan.readings.conformance.services import catch_up
from chuan.surfaces.acts import reception
from chuan.surfaces.studio.tests.world import browser, words

pytestmark = pytest.mark.django_db
URL = "/cham-diem/goi-y/"
DAY = timedelta(days=1)


@pytest.fixture
def here(stopped_clock: Clock) -> Commune:
    """Three dossiers stood for twenty days at the handler's check and were then finished."""
    made = commune()
    waiting = [dossier(made, "check") for _ in range(3)]
    stopped_clock.stand(NOW + 20 * DAY)
    for one in waiting:
        done = work(made, one, "nobody")
        reception.hand_over(made.actor("counter"), done.id, None, "counter", "022194003817", done.seq)
    catch_up()
    stopped_clock.stand(NOW + 20 * DAY + timedelta(hours=1))
    return made


def page(here: Commune, role: str) -> str:
    return words(browser(here.people[role]).get(URL))


def test_only_the_person_sees_it_at_first_with_cases_and_one_suggestion(here: Commune) -> None:
    mine = page(here, "handler")
    assert "Quá thời gian 3 lần ở bước" in mine
    assert "Chỉ bạn thấy đến" in mine
    assert "Xem lại hướng dẫn của thủ tục" in mine
    assert "Chưa có gợi ý nào" in page(here, "head")


def test_two_weeks_later_the_head_sees_it_but_nobody_else(here: Commune, stopped_clock: Clock) -> None:
    stopped_clock.stand(NOW + 40 * DAY)
    assert here.people["handler"].name in page(here, "head")
    assert all("Chưa có gợi ý nào" in page(here, role) for role in ("other", "iso", "clerk"))


def test_put_aside_with_a_reason(here: Commune) -> None:
    handler = browser(here.people["handler"])
    form = handler.get(URL).context["groups"][0][1][0].form
    told = {"official": form.initial["official"], "hint": form.initial["hint"], "reason": ""}
    assert handler.post(f"{URL}bo/", told).status_code == 422
    stolen = browser(here.people["other"]).post(f"{URL}bo/", {**told, "reason": "x"})
    assert stolen.status_code == 404
    assert handler.post(f"{URL}bo/", {**told, "reason": "Hệ thống ngừng ba ngày"}).status_code == 302
    assert "Chưa có gợi ý nào" in page(here, "handler")


def test_what_the_page_costs(here: Commune, django_assert_max_num_queries: Any) -> None:
    handler = browser(here.people["handler"])
    handler.get(URL)
    with django_assert_max_num_queries(14):
        assert handler.get(URL).status_code == 200
