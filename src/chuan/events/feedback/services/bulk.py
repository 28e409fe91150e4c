"""Many votes at once: decided by the same rule in memory, then written together; for the simulator."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from chuan.base.kernel.masking import masked
from chuan.base.store.bulk import append_many
from chuan.base.store.typed import Life, Standing, histories
from chuan.base.store.wire import By
from chuan.events.feedback.models import Ballot, Words
from chuan.events.feedback.rules.ballot import State, vote
from chuan.events.feedback.rules.events import Voted
from chuan.events.feedback.services.ballots import BALLOTS, row_of

_TYPING = timedelta(seconds=2)


class BallotLife(Life[State]):
    """One vote being lived in memory; ``text`` is what the citizen wrote."""

    def __init__(self, stream: int, agency: int, dossier: int, text: str = "") -> None:
        super().__init__(BALLOTS, stream, agency, {"dossier": str(dossier)}, State())
        self.text = text

    def cast(self, voted: Voted, at: datetime) -> None:
        """``Refused`` as the ordinary door does."""
        self.order(vote(self.state, voted), By(0, at), at + _TYPING)

    def row(self) -> Ballot:
        at = self.state.at
        assert at is not None
        return row_of(Standing(self.id, self.agency, 1, self.state, self.stored_terms, at))


def write(lives: Sequence[BallotLife], names: Sequence[str] = ()) -> int:
    """Votes with their rows and words, inside the caller's transaction; the number of events."""
    events = append_many(histories(lives))
    Ballot.objects.bulk_create([life.row() for life in lives], batch_size=1000)
    said = [(life.state.words, life) for life in lives if life.state.words]
    Words.objects.bulk_create(
        [
            Words(id=int(number or 0), stream=life.id, masked=masked(life.text, names), raw=life.text)
            for number, life in said
        ]
    )
    return events
