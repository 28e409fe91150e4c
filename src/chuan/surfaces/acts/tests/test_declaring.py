"""Đồng Phú declares its system; what is missing stops it, and a wider scope makes it declare again."""

from __future__ import annotations

from datetime import date

import pytest

from chuan.base.kernel.reason import Reason
from chuan.base.kernel.refusal import Refused
from chuan.events.declarations import services as declarations
from chuan.events.dossiers.tests.factories import NOW, Clock, stopped_clock
from chuan.readings.matters.models import MatterRow
from chuan.readings.obligations.services import picture
from chuan.surfaces.acts import declaring
from chuan.surfaces.acts.courses import Move
from chuan.surfaces.acts.tests.dong_phu import DONE, declared, dong_phu, publish

__all__ = ["stopped_clock"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("stopped_clock")]


def rule(agency: int, key: str) -> Reason:
    return next(one.reason for one in picture(agency, NOW).rules if one.key == key)


def holding(agency: int) -> list[str]:
    return [one.key for one in picture(agency, NOW).rules if one.holds]


def shown(here: object, stream: int, *steps: str) -> None:
    iso = here.actor("iso")  # type: ignore[attr-defined]  # a commune
    for step in steps:
        given = declaring.Evidence(step, date(2026, 11, 20), "https://dongphu.example.vn/cong-bo")
        declaring.show_evidence(iso, stream, given)
        to = {"close": int(iso.official)}
        declaring.step(None, iso, stream, Move(step, DONE, to if step == steps[-1] else {}))


def test_seventeen_procedures_in_seven_of_thirteen_bodies() -> None:
    here = dong_phu()
    state = declarations.load(declaring.begin(here.actor("iso"), "Công bố 2026").id).state
    assert (len(state.covered), len(state.units), state.bodies) == (17, 7, 13)


def test_a_declaration_walked_to_its_end_keeps_r4_r5_and_r6() -> None:
    here = dong_phu()
    stream = declared(here)
    assert declarations.load(stream).state.said.startswith("1/QĐ-")
    assert holding(here.agency.id) == ["R1", "R2", "R3", "R4", "R5"]
    shown(here, stream, "notice", "post", "website")
    declaring.step(None, here.actor("iso"), stream, Move("close", DONE))
    assert declarations.load(stream).state.course.status == "done"
    assert holding(here.agency.id) == ["R1", "R2", "R3", "R4", "R5", "R6"]


def test_a_wider_scope_forces_a_new_declaration_which_has_the_next_number() -> None:
    here = dong_phu()
    stream = declared(here)
    shown(here, stream, "notice", "post", "website")
    declaring.step(None, here.actor("iso"), stream, Move("close", DONE))
    publish(here, 99, "ban-8", date(2026, 11, 1))
    assert rule(here.agency.id, "R4").key == "obligations.R4_moved"
    again = declarations.load(declared(here)).state
    assert (len(again.covered), len(again.units), again.number) == (18, 8, 2)
    assert rule(here.agency.id, "R4").key == "obligations.R4_holds"


def test_without_an_audit_the_scope_is_not_handed_to_the_head() -> None:
    here = dong_phu()
    MatterRow.objects.filter(kind="audit").delete()
    with pytest.raises(Refused) as refused:
        declared(here)
    assert refused.value.refusals[0].reason.key == "declarations.before_R2"


def test_a_scope_that_moved_after_the_confirmation_cannot_be_signed() -> None:
    here = dong_phu()
    iso, leader = here.actor("iso"), here.actor("leader")
    stream = declaring.begin(iso, "Công bố 2026").id
    to = here.people["leader"].id
    declaring.step(None, iso, stream, Move("scope", DONE, {"confirm": to}))
    declaring.step(None, leader, stream, Move("confirm", "ok", {"decide": to}))
    publish(here, 99, "ban-8", date(2026, 11, 1))
    signing = Move("decide", "ok", dict.fromkeys(("notice", "post", "website"), here.people["iso"].id))
    with pytest.raises(Refused) as refused:
        declaring.step(None, leader, stream, signing)
    assert refused.value.refusals[0].reason.key == "declarations.scope_moved"
    assert declarations.load(stream).state.number == 0


def test_two_declarations_are_not_under_way_at_once(stopped_clock: Clock) -> None:
    here = dong_phu()
    declaring.begin(here.actor("iso"), "Công bố 2026")
    with pytest.raises(Refused) as refused:
        declaring.begin(here.actor("leader"), "Công bố nữa")
    assert refused.value.refusals[0].reason.key == "declarations.one_open"


def test_the_secretary_cannot_confirm_what_he_drew_up() -> None:
    here = dong_phu()
    iso = here.actor("iso")
    stream = declaring.begin(iso, "Công bố 2026").id
    with pytest.raises(Refused) as refused:
        declaring.step(None, iso, stream, Move("scope", DONE, {"confirm": here.people["iso"].id}))
    assert refused.value.refusals[0].reason.key == "acts.not_for_duty"
