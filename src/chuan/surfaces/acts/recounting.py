"""Counted again by an independent way: counters from the facts, facts from nothing but the events."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from time import perf_counter
from typing import Any

from django.db import connection, transaction

from chuan.definitions.organisation.rules.authority import EVERYTHING, Scope
from chuan.readings.cases.services.rebuilding import refolded
from chuan.readings.cases.services.standing import in_force
from chuan.readings.counters.queries.recounting import Difference, recounted
from chuan.readings.outbox.services.acknowledging import acknowledged


@dataclass(frozen=True, slots=True)
class Recounted:
    """What counting again gave: ``wrong`` counters of ``counters``, ``differing`` dossiers of ``dossiers``; in seconds.

    ``dossiers`` is None where no dossier was folded again.
    """

    counters: int
    wrong: tuple[Difference, ...]
    dossiers: int | None
    differing: tuple[int, ...]
    seconds: float

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


def recount_one(agency: int, *, events: bool = False) -> Recounted:
    """One agency before the eyes of whoever asks: its counters from the facts, its facts from nothing but the events.

    The second only with ``events``: it reads the whole life of every dossier, a minute or more of a large agency.
    """
    began = perf_counter()
    counters, wrong = recounted(Scope(agencies=frozenset({agency})))
    dossiers, others = _refolded([agency]) if events else (None, ())
    return Recounted(counters, wrong, dossiers, others, perf_counter() - began)


def _refolded(agencies: Sequence[int] | None) -> tuple[int, tuple[int, ...]]:
    """How many dossiers have facts, and those whose events fold to others."""
    with transaction.atomic(), connection.cursor() as cursor:
        if not connection.savepoint_ids:  # else we stand in a transaction of the caller, begun before
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        kept = in_force(agencies)
        many = len(kept)
        wrong = [
            stream
            for stream, versions in refolded(acknowledged(), agencies)
            if kept.pop(stream, None) != (versions[-1].facts if versions else None)
        ]
    return many, (*wrong, *kept)
