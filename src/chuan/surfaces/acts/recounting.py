"""Counted again by an independent way: counters from the facts, facts from nothing but the events."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from time import perf_counter
from typing import Any

from django.db import connection, transaction

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.sampling import draw
from chuan.definitions.organisation.rules.authority import EVERYTHING, Scope
from chuan.readings.cases.services.rebuilding import refolded
from chuan.readings.cases.services.standing import in_force, received
from chuan.readings.counters.queries.recounting import Difference, recounted
from chuan.readings.outbox.services.acknowledging import acknowledged

MOST = 500
"""So many dossiers are folded again before somebody's eyes: a second or two. ``chuan recount`` folds all."""


@dataclass(frozen=True, slots=True)
class Recounted:
    """What counting again gave: ``wrong`` counters of ``counters``, ``differing`` dossiers of ``dossiers``; in seconds.

    ``dossiers`` is None where no dossier was folded again; ``received``: all of the period; ``seed``: by which those were drawn, "" for all.
    """

    counters: int
    wrong: tuple[Difference, ...]
    seconds: float
    dossiers: int | None = None
    received: int = 0
    seed: str = ""
    differing: tuple[int, ...] = ()

    @property
    def same(self) -> bool:
        return not self.wrong and not self.differing


def recount() -> tuple[int, list[dict[str, Any]]]:
    """How many counters there are, and those that differ."""
    counters, wrong = recounted(EVERYTHING)
    said = [
        {
            "agency": str(one.agency), "day": one.day.isoformat(), "counter": one.counter, "kept": one.kept,
            "counted": one.counted,
        }
        for one in wrong
    ]  # fmt: skip
    return counters, said


def differing() -> Iterator[dict[str, Any]]:
    """Dossiers whose facts in force are not what their events fold to; read in one snapshot."""
    yield from ({"dossier": str(stream), "counter": "facts"} for stream in _refolded(None)[1])


def recount_one(agency: int) -> Recounted:
    """One agency before the eyes of whoever asks: its counters from the facts."""
    began = perf_counter()
    counters, wrong = recounted(Scope(agencies=frozenset({agency})))
    return Recounted(counters, wrong, perf_counter() - began)


def refold_one(agency: int, start: datetime, end: datetime) -> Recounted:
    """The same, and the facts of dossiers received in ``[start, end)`` from nothing but the events.

    Of more than ``MOST`` so many are drawn, by a seed with which anybody draws the same again.
    """
    began, counted = perf_counter(), recount_one(agency)
    every = received(agency, start, end)
    seed = f"{agency} {local(start):%Y-%m-%d} {local(end):%Y-%m-%d}" if len(every) > MOST else ""
    drawn = draw([Id(one) for one in every], seed, MOST) if seed else every
    dossiers, others = _refolded([agency], drawn)
    seconds = perf_counter() - began
    return replace(
        counted, dossiers=dossiers, received=len(every), seed=seed, differing=others, seconds=seconds
    )


def _refolded(
    agencies: Sequence[int] | None, drawn: Sequence[int] | None = None
) -> tuple[int, tuple[int, ...]]:
    """How many dossiers have facts, and those whose events fold to others."""
    with transaction.atomic(), connection.cursor() as cursor:
        if not connection.savepoint_ids:  # else we stand in a transaction of the caller, begun before
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        kept = in_force(agencies, drawn)
        many = len(kept)
        wrong = [
            stream
            for stream, versions in refolded(acknowledged(drawn), agencies, dossiers=drawn)
            if kept.pop(stream, None) != (versions[-1].facts if versions else None)
        ]
    return many, (*wrong, *kept)
