"""The door to classes; the row of each person is kept beside."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from chuan.base.kernel.text import nfc
from chuan.base.store import services as store
from chuan.base.store.typed import Kind, Standing, Who
from chuan.events.training.models import Lesson as Row
from chuan.events.training.models import Turn
from chuan.events.training.rules.held_events import LESSON
from chuan.events.training.rules.lesson import State, evolve
from chuan.events.training.rules.lesson_orders import Made

KIND: Kind[State] = Kind("training_class", "training", State, LESSON, evolve)
Lesson = Standing[State]
load = KIND.load


def put(stream: int, agency: int, title: str, decided: Made, who: Who) -> Lesson:
    """A new class."""
    made = KIND.carried(store.open_stream(KIND.name, agency, {}, stream), lambda *_: decided, who)
    state = made.state
    assert state.starts is not None
    Row.objects.create(
        stream=made.id, agency=agency, item=None if state.item is None else int(state.item),
        title=nfc(title)[:300], subject=state.subject, competence=state.competence, starts=state.starts,
        hours=state.hours, status=state.status,
    )  # fmt: skip
    return made


def more(stream: int, decide: Callable[[State, datetime], Made], who: Who, seen: int | None = None) -> Lesson:
    """What a rule makes of the class, inside the caller's transaction."""
    loaded = store.load(stream, KIND.name)
    before = {turn.official: turn for turn in KIND.standing(loaded).state.turns}
    after = KIND.carried(loaded, decide, who, seen)
    Row.objects.filter(stream=stream).update(status=after.state.status, outsiders=after.state.outsiders)
    for turn in after.state.turns:
        if before.get(turn.official) != turn:
            told: dict[str, Any] = {
                "unit": int(turn.unit), "here": bool(turn.how), "absent": turn.absent, "passed": turn.passed
            }  # fmt: skip
            Turn.objects.update_or_create(lesson=stream, official=int(turn.official), defaults=told)
    return after


def titled(stream: int) -> str:
    """What a class is called."""
    return str(Row.objects.values_list("title", flat=True).get(stream=stream))
