"""From states to the rows of the tables: pure, so a rebuild is a map."""

from __future__ import annotations

from typing import Any

from chuan.events.holdings.rules import reuse, standing
from chuan.events.scans.rules import scan

Row = dict[str, Any]


def scans(stream: int, agency: int, state: scan.State) -> tuple[Row, ...]:
    """One row a scan."""
    now = state.now
    return (
        {
            "stream": stream, "agency": agency, "dossier": state.dossier, "paper": state.paper,
            "status": state.status, "how": state.how, "pages": now.pages, "blank": len(now.blank),
            "versions": len(state.versions), "form": now.form, "source": state.source, "sha256": now.sha256,
            "strip": now.strip, "at": state.taken, "official": int(state.by),
        },
    )  # fmt: skip


def standings(stream: int, agency: int, dossier: int, state: standing.State) -> tuple[Row, ...]:
    """One row a result of which a decision said something."""
    return (
        {
            "stream": stream, "dossier": dossier, "agency": agency, "status": state.status,
            "decision": state.decision, "day": state.day, "by": state.by,
        },
    )  # fmt: skip


def reuses(stream: int, agency: int, dossier: int, state: reuse.State) -> tuple[Row, ...]:
    """One row a paper that was answered by what the office held."""
    made = state.reused
    if made is None:
        return ()
    return (
        {
            "stream": stream, "dossier": dossier, "agency": agency, "paper": made.paper, "kind": made.kind,
            "of": int(made.of), "sha256": made.sha256, "consent": made.consent, "live": state.live,
            "at": state.at, "official": int(state.by),
        },
    )  # fmt: skip
