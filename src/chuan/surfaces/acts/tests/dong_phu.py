"""Đồng Phú: seventeen procedures in seven of thirteen bodies, audited and reviewed within the year."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from chuan.base.kernel.ids import new_id
from chuan.definitions.organisation.tests import factories as organisation
from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.rules.definition import Ground
from chuan.definitions.procedures.rules.tests.samples import straight
from chuan.definitions.procedures.rules.wire.shapes import LONE_OUTCOME
from chuan.events.dossiers.tests.factories import NOW, STAFFING, Commune, commune
from chuan.readings.matters.models import MatterRow
from chuan.surfaces.acts import declaring
from chuan.surfaces.acts.courses import Move

DONE = LONE_OUTCOME
OLD, NEW = "118/2025/NĐ-CP", "309/2026/NĐ-CP"
SINCE = date(2025, 7, 1)
SHAPE = replace(straight(1), steps=tuple(replace(step, act="work") for step in straight(1).steps))


def publish(here: Commune, number: int, unit: str, since: date = SINCE, ground: str = OLD) -> None:
    """One procedure whose work a unit does."""
    definition = replace(SHAPE, code=f"1.{number:06}", name=f"Thủ tục {number}", grounds=(Ground(ground),))
    staffing = {role.key: {"unit": unit, "post": "handler"} for role in definition.roles}
    procedures.publish(here.agency.id, definition, staffing or STAFFING, since, "catalogue", None)


def dong_phu() -> Commune:
    """The commune as it stands before it declares."""
    here = commune("H49.62", procedure=replace(SHAPE, code="1.000001", grounds=(Ground(OLD),)))
    names = [f"ban-{n}" for n in range(10)]
    for name in names:
        organisation.unit(here.agency, name)
    for number in range(1, 17):
        publish(here, number + 1, names[number % 6])
    done(here, "audit")
    done(here, "review")
    return here


def done(here: Commune, kind: str, days_ago: int = 100) -> None:
    """An audit or a review that was finished so long ago."""
    ended = NOW - timedelta(days=days_ago)
    MatterRow.objects.create(
        stream=new_id(), kind=kind, agency=here.agency.id, procedure="x", title="Năm 2026", status="done",
        begun=ended - timedelta(days=9), ended=ended,
    )  # fmt: skip


def declared(here: Commune) -> int:
    """A declaration walked to its decision."""
    iso, leader = here.actor("iso"), here.actor("leader")
    stream = declaring.begin(iso, "Công bố 2026").id
    to = here.people["leader"].id
    for actor, move in (
        (iso, Move("scope", DONE, {"confirm": to})),
        (leader, Move("confirm", "ok", {"decide": to})),
        (leader, Move("decide", "ok", dict.fromkeys(("notice", "post", "website"), here.people["iso"].id))),
    ):
        declaring.step(None, actor, stream, replace(move, outcome=move.outcome))
    return stream
