"""What the indices need to know of one petition, at one moment: a row of ``reading_voice`` without its times."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from datetime import datetime
from typing import Any

from chuan.events.petitions.rules.petition import State


@dataclass(frozen=True, slots=True)
class Voice:
    """One petition. The limits are moments promised with it; ``author`` is the id its writer's data are kept under."""

    agency: int
    kind: str
    sent: datetime
    pass_back: datetime
    answer: datetime
    supplement: datetime | None
    publish: datetime | None
    classified: datetime | None
    asked: datetime | None
    answered: datetime | None
    published: datetime | None
    withheld: bool
    liked: bool | None
    dossier: int | None
    author: int
    told: int
    dropped: bool

    def row(self, stream: int) -> dict[str, Any]:
        """As the table keeps it, without its times and without who asked."""
        return {"stream": stream, **{name: asdict(self)[name] for name in KEPT}}


KEPT = tuple(field.name for field in fields(Voice) if field.name not in {"author", "told"})
"""The columns that are facts; ``told``: how often the writer told more, his phone too."""


def voice_of(agency: int, state: State) -> Voice | None:
    """What is known of a petition as its events leave it; None before it came in."""
    if state.sent is None or state.pass_back is None or state.answer is None:
        return None
    return Voice(
        agency=agency, kind=state.kind, sent=state.sent, pass_back=state.pass_back, answer=state.answer,
        supplement=state.supplement, publish=state.publish, classified=state.classified, asked=state.asked,
        answered=state.answered, published=state.published, withheld=state.withheld is not None, liked=state.liked,
        dossier=None if state.dossier is None else int(state.dossier), author=int(state.author), told=len(state.more),
        dropped=state.course.status == "dropped",
    )  # fmt: skip
