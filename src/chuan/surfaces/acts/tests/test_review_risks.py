"""A review's inputs on risks and opportunities are the register's, with today's figures; nobody types them."""

from __future__ import annotations

from datetime import date

import pytest

from chuan.base.kernel.refusal import Refused
from chuan.events.dossiers.tests.factories import commune, stopped_clock
from chuan.surfaces.acts import reviews, risks
from chuan.surfaces.acts.tests.risky import dossiers, proposed

__all__ = ["stopped_clock"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("stopped_clock")]
SINCE, UNTIL = date(2026, 1, 1), date(2027, 1, 1)
ONLINE = risks.New("opportunity", "Nộp trực tuyến nhiều hơn", "online")


def test_the_register_fills_them() -> None:
    here = commune()
    iso = here.actor("iso")
    dossiers(here, 41, 180)
    stream = proposed(here)
    risks.register(iso, ONLINE)
    found = reviews.begin(iso, "Xem xét", SINCE, UNTIL)
    told = [one for one in reviews.gather(iso, found.id).state.figures if one.source == "register"]
    risk, opportunity = ([one for one in told if one.input == name] for name in ("risks", "opportunities"))
    assert [(one.verdict, one.part, one.whole, one.value) for one in risk] == [
        ("gap", 1, 1, "1"),
        ("gap", 41, 180, "16"),
    ]
    assert (risk[1].matters, risk[1].target) == ((stream,), "9")
    assert [(one.verdict, one.value) for one in opportunity] == [("conform", "1"), ("shown", "")]


def test_nobody_types_them() -> None:
    here = commune()
    iso = here.actor("iso")
    found = reviews.begin(iso, "Xem xét", SINCE, UNTIL)
    with pytest.raises(Refused) as refused:
        reviews.note(iso, found.id, "risks", "Mọi thứ đều ổn")
    assert refused.value.refusals[0].reason.key == "reviews.computed"
