"""Keeps the replays of finished dossiers: what ended since the last time, or all of them anew."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import lru_cache

from django.db import transaction
from django.utils import timezone

from chuan.base.kernel import codec
from chuan.base.kernel.codec import Id
from chuan.base.store.gathered import gathered
from chuan.base.store.services import Loaded, load_many
from chuan.base.store.tables import Part, keep, refill
from chuan.base.store.wire import Recorded
from chuan.definitions.calendars.services import worktime_for
from chuan.definitions.laws.services import pack
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.definitions.procedures import services as procedures
from chuan.events.dossiers.rules.kinds import KINDS
from chuan.events.dossiers.rules.state import State
from chuan.readings.conformance.models import Conformance, Deviation, Pass
from chuan.readings.conformance.queries.ended import open_again, unread
from chuan.readings.conformance.rules import rows
from chuan.readings.conformance.rules.deviation import Deed
from chuan.readings.conformance.rules.roles import Roster
from chuan.readings.conformance.rules.rows import Frame

_READ = tuple(f"dossiers.{name}" for name in ("Received", "Passed", "Assigned", "TakenBack", "Ready"))
_PORTION = 500
_EVERY_DELEGATION = 100_000


@transaction.atomic
def catch_up() -> int:
    """Read what ended or moved since the last time; how many dossiers. Twice in a row it does nothing more."""
    for stream in open_again(EVERYTHING):
        keep(Part(Conformance, stream, ()), Part(Pass, stream, ()), Part(Deviation, stream, ()))
    fresh = unread(EVERYTHING)
    for parts in _parts(fresh):
        keep(*parts)
    return len(fresh)


def rebuild() -> int:
    """All three tables from zero; the number of dossiers."""
    with transaction.atomic():
        Conformance.objects.all().delete()
        parts = (part for many in _parts(unread(EVERYTHING)) for part in many)
        return refill((Conformance, Pass, Deviation), parts)[Conformance]


def _parts(streams: Sequence[int]) -> Iterator[tuple[Part, Part, Part]]:
    """What the tables hold of these dossiers."""
    readers = _Readers()
    for start in range(0, len(streams), _PORTION):
        portion = streams[start : start + _PORTION]
        loaded = {one.id: one for one in load_many(portion, "dossier")}
        for stream, events in gathered(portion, _READ):
            yield _read(readers, loaded[stream], events)


def _read(readers: _Readers, loaded: Loaded, events: Sequence[Recorded]) -> tuple[Part, Part, Part]:
    state, frame = codec.load(State, loaded.state), readers.frame(loaded)
    deeds = tuple(_deed(event) for event in events)
    done = rows.worked(frame, state, deeds)
    whole = rows.dossier(frame, state, done, state.ended or deeds[-1].at)
    return (
        Part(Conformance, loaded.id, (whole,)),
        Part(Pass, loaded.id, tuple(rows.passes(frame, done))),
        Part(Deviation, loaded.id, tuple(rows.deviations(frame, done))),
    )


def _deed(event: Recorded) -> Deed:
    whose = None if event.on_behalf is None else Id(event.on_behalf)
    return Deed(event.seq, codec.load(KINDS[event.kind], event.body), event.at, Id(event.actor), whose)


class _Readers:
    """Calendars, packs and rosters, each asked for once a run: nothing changes inside the transaction."""

    def __init__(self) -> None:
        self._at: datetime = timezone.now()
        self._codes = {one.id: one.code for one in organisation.agencies(EVERYTHING, self._at)}
        self._lent = organisation.delegations(EVERYTHING, self._at, _EVERY_DELEGATION)
        self._calendar = lru_cache(worktime_for)
        self._roster = lru_cache(self._roster_of)

    def frame(self, loaded: Loaded) -> Frame:
        adoption = int(loaded.terms["adoption"])
        return Frame(
            stream=loaded.id,
            seq=loaded.seq,
            agency=loaded.agency,
            adoption=adoption,
            procedure=procedures.procedure(loaded.terms["edition"]),
            pack=pack(loaded.terms["pack"]),
            calendar=self._calendar(loaded.agency),
            roster=self._roster(adoption),
        )

    def _roster_of(self, adoption: int) -> Roster:
        adopted = procedures.adoption(adoption)
        home = self._codes.get(adopted.agency, "")
        named = {home, *(place.get("agency") or home for place in adopted.staffing.values())}
        heirs = organisation.heirs(named)
        everyone = named | {heir for later in heirs.values() for heir in later}
        held = organisation.tenures(EVERYTHING, everyone)
        return Roster(home, adopted.staffing, held, self._lent, heirs)
