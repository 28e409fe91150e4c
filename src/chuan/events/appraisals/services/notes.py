"""The door to conduct notes."""

from __future__ import annotations

from chuan.base.kernel.text import nfc
from chuan.base.store.typed import Kind, Standing
from chuan.events.appraisals.models import Note as Row
from chuan.events.appraisals.rules.events import NOTE
from chuan.events.appraisals.rules.note import State, evolve
from chuan.events.appraisals.services.doors import Door

KIND: Kind[State] = Kind("conduct_note", "appraisals", State, NOTE, evolve)
Note = Standing[State]
load = KIND.load


def _kept(found: Note, words: str) -> None:
    state = found.state
    assert state.cited is not None
    told = {"words": nfc(words).strip()} if words else {}
    Row.objects.update_or_create(
        stream=found.id,
        defaults={
            "agency": found.agency, "unit": int(state.unit), "official": int(state.official),
            "plus": state.plus, "code": state.cited.code, "document": int(state.cited.document),
            "revision": state.cited.revision, "article": state.cited.article[:200],
            "criterion": state.criterion, "by": int(state.by), "at": state.at, "seen": state.seen,
            "answered": state.answered, "withdrawn": state.withdrawn is not None, **told,
        },
    )  # fmt: skip


DOOR = Door(KIND, _kept)
