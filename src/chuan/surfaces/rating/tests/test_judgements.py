"""Ratings in the browser: the person first, then the head with reasons, then once more beside the last."""

from __future__ import annotations

from typing import Any

import pytest

from chuan.events.dossiers.tests.factories import Commune
from chuan.surfaces.acts.tests.scored import scored
from chuan.surfaces.studio.tests.world import browser, words

pytestmark = pytest.mark.django_db
URL = "/cham-diem/nhan-xet/"


def judged_here() -> tuple[Commune, str]:
    """A commune scored by the decree, and the address of the handler's ratings of the first period offered."""
    here = scored("nghi-dinh-335-2025")
    page = browser(here.people["handler"]).get(URL)
    row = page.context["table"].rows[0]
    return here, row.cells[0].href


def filled(here: Commune, role: str, address: str, **more: str) -> dict[str, Any]:
    """Every criterion at its most, as the form says it."""
    form = browser(here.people[role]).get(address).context["form"]
    full = {f"points-{one.key}": str(one.scale or one.most) for one in form.criteria}
    return {**full, **more}


def test_the_person_the_head_and_once_more() -> None:
    here, address = judged_here()
    handler, head = browser(here.people["handler"]), browser(here.people["head"])
    assert handler.post(address, filled(here, "handler", address)).status_code == 302
    lower = filled(here, "head", address)
    key = next(iter(lower))
    bare = head.post(address, {**lower, key: "1"})
    assert bare.status_code == 422
    assert "Ghi lý do" in words(bare)
    why = {key: "1", key.replace("points", "reason"): "Hai lần đi muộn"}
    assert head.post(address, {**lower, **why}).status_code == 302
    assert "Vì sao chấm lại" in words(head.get(address))
    assert handler.get(address).context["form"] is None
    assert handler.post(address, {}).status_code == 409


def test_a_stranger_does_not_see_it() -> None:
    here, address = judged_here()
    assert browser(here.people["other"]).get(address).status_code == 404


def test_an_agency_whose_scheme_judges_nothing_says_so() -> None:
    here = scored()
    assert "Không có tiêu chí nào phải chấm" in words(browser(here.people["handler"]).get(URL))
