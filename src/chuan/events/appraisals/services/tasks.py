"""The door to tasks outside dossiers."""

from __future__ import annotations

from chuan.base.kernel.text import nfc
from chuan.base.store.typed import Kind, Standing
from chuan.events.appraisals.models import Task as Row
from chuan.events.appraisals.rules.events import TASK
from chuan.events.appraisals.rules.task import State, evolve
from chuan.events.appraisals.services.doors import Door

KIND: Kind[State] = Kind("task", "appraisals", State, TASK, evolve)
Task = Standing[State]
load = KIND.load


def _kept(found: Task, words: str) -> None:
    state = found.state
    told = {"product": nfc(words).strip()[:500]} if words else {}
    Row.objects.update_or_create(
        stream=found.id,
        defaults={
            "agency": found.agency, "unit": int(state.unit), "official": int(state.official),
            "code": state.code, "weight": state.weight, "status": state.status, "by": int(state.by),
            "assigned": state.assigned, "due": state.due, "handed": state.handed,
            "accepted": state.accepted, "failed": state.failed, "excused": state.excused is not None,
            **told,
        },
    )  # fmt: skip


DOOR = Door(KIND, _kept)
