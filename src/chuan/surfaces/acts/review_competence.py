"""What training says to a management review: who holds the competence that his steps ask."""

from __future__ import annotations

from datetime import datetime

from chuan.events.reviews.rules.events import Figure
from chuan.events.reviews.rules.inputs import COMPETENT
from chuan.surfaces.acts.competence import standings


def competence_figure(agency: int, at: datetime) -> Figure:
    """Certificates that are valid, of all that steps ask of people, on the day of the review."""
    standing = standings(agency, at)
    needed = sum(len(one.needed) for one in standing)
    held = sum(len(one.held) for one in standing)
    verdict = "nothing" if not needed else "conform" if held == needed else "gap"
    return Figure("resources", COMPETENT, verdict, held, needed, f"{held}/{needed}" if needed else "")
