"""What the indices need to know of one dossier, at one moment: a row of ``reading_case`` without its times."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import datetime

RESULT, REFUSAL, WITHDRAWN, LAPSED = "result", "refusal", "withdrawn", "lapsed"
"""How a dossier ended: with what was asked for, a signed refusal, the citizen's own request, or waiting that ran out."""


@dataclass(frozen=True, slots=True)
class Facts:
    """One dossier. ``offered_online``, ``gives_result``, ``has_fee``: of its procedure, as it was received under.

    ``promised`` and ``legal`` are the dates without what supplements moved: the 766 formula takes the waiting off
    instead. ``waiting``: since when the citizen is waited for; ``waited``: seconds he was waited for before, since the
    dates were last set. ``due``: đồng after exemptions. ``reused``: papers looked up, or answered by what the office
    held. ``issued``: the result went out as a file; ``files``: scans and reuses tied to papers; ``result_files``: scans
    of the result.
    """

    stream: int
    agency: int
    procedure: str
    channel: str
    received: datetime
    offered_online: bool = False
    gives_result: bool = False
    has_fee: bool = False
    promised: datetime | None = None
    legal: datetime | None = None
    ended: datetime | None = None
    how: str = ""
    returned: datetime | None = None
    supplements: int = 0
    waiting: datetime | None = None
    waited: int = 0
    due: int = 0
    paid_online: bool = False
    e_result: bool = False
    digitised: bool = False
    reused: int = 0
    shared: bool = False
    synced: datetime | None = None
    population: bool = False
    complaints: int = 0
    disliked: bool = False
    annulled: bool = False
    leg: bool = False
    issued: bool = False
    files: int = 0
    result_files: int = 0

    @property
    def counted(self) -> bool:
        """Whether it is a dossier of this agency at all: not annulled, and not another agency's question."""
        return not (self.annulled or self.leg)


COLUMNS = tuple(field.name for field in fields(Facts))
"""The columns of the table that are facts, in order."""
