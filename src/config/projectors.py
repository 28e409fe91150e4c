"""The one list of projectors: dotted names that ``store.append()`` runs in the same transaction."""

from __future__ import annotations

PROJECTORS: tuple[str, ...] = (
    "chuan.surfaces.acts.shelving.project",
    "chuan.readings.deadlines.services.project",
    "chuan.readings.digitised.services.project",
    "chuan.readings.outbox.services.recording.project",
    "chuan.readings.takings.services.project",
    "chuan.readings.arrivals.services.project",
    "chuan.readings.whereabouts.services.project",
    "chuan.readings.matters.services.project",
    "chuan.readings.outgoing.services.project",
    "chuan.readings.cases.services.voices.project",
    "chuan.readings.counters.services.projecting.project",
    "chuan.readings.overseen.services.project",
)
