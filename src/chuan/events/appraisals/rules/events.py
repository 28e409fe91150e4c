"""Every event of this context by its name in the store, by the kind of stream that holds it."""

from __future__ import annotations

from chuan.events.appraisals.rules import hint, judgement_events, note_events, publication_events, task_events


def _named(kinds: tuple[type, ...]) -> dict[str, type]:
    return {f"appraisals.{kind.__name__}": kind for kind in kinds}


TASK = _named(task_events.KINDS)
NOTE = _named(note_events.KINDS)
JUDGEMENT = _named(judgement_events.KINDS)
PUBLICATION = _named(publication_events.KINDS)
HINT = _named(hint.KINDS)
KINDS: dict[str, type] = {**TASK, **NOTE, **JUDGEMENT, **PUBLICATION, **HINT}
