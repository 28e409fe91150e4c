"""From a stream's state to the row that lists show: pure functions, so a rebuild is a map."""

from __future__ import annotations

from typing import Any

from chuan.events.intake.rules.submissions.state import State as Submission
from chuan.events.intake.rules.tracked.state import State as Tracked

Row = dict[str, Any]
_SAME = (
    "code", "procedure", "owner", "point", "status", "submitted", "came", "accept_by",
    "opened", "answered", "late", "complete_by", "rounds", "dossier",
)  # fmt: skip


def submission(stream: int, agency: int, state: Submission) -> Row:
    """The one row of a submission."""
    kept = {name: getattr(state, name) for name in _SAME}
    return {"stream": stream, "agency": agency, "papers": len(state.papers), **kept}


def tracked(stream: int, agency: int, state: Tracked) -> Row:
    """The one row of a tracked dossier."""
    return {
        "stream": stream,
        "agency": agency,
        "code": state.code,
        "system": state.system,
        "status": state.told.status,
        "since": state.since,
        "fault": state.fault,
        "said": state.contradicted.status if state.contradicted else 0,
    }
