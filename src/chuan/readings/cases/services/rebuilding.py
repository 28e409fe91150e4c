"""All versions again from the events: the independent way to the same rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from chuan.base.kernel import codec
from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.store.gathered import gathered
from chuan.base.store.services import streams
from chuan.base.store.tables import Part, refill
from chuan.base.store.typed import Kind
from chuan.base.store.wire import Recorded
from chuan.events.feedback.services.ballots import BALLOTS
from chuan.events.holdings.services import REUSES
from chuan.events.money.services.payments import PAYMENTS
from chuan.events.petitions.services.petitions import MATTERS as PETITIONS
from chuan.events.scans.services import KIND as SCANS
from chuan.readings.cases.models import CaseRow
from chuan.readings.cases.rules.turns import KINDS
from chuan.readings.cases.rules.versions import Version, versions
from chuan.readings.cases.services.changing import READERS, Change, Step

_BESIDE: tuple[Kind[Any], ...] = (PAYMENTS, BALLOTS, PETITIONS.kind, SCANS, REUSES)
_OF_ONE = frozenset({PAYMENTS.name, BALLOTS.name, REUSES.name})
"""Those that are about one dossier for ever and name it in their terms."""
_PORTION = 500


def rebuild(told: Iterable[Change] = ()) -> int:
    """The table from zero; the number of its rows. ``told``: what the outbox reports of the Portal."""
    parts = (Part(CaseRow, stream, rows) for stream, rows in _parts(told))
    return refill((CaseRow,), parts)[CaseRow]


def refolded(
    told: Iterable[Change] = (),
    agencies: Sequence[int] | None = None,
    only: Collection[str] = READERS,
    dossiers: Collection[int] | None = None,
) -> Iterator[tuple[int, tuple[Version, ...]]]:
    """(dossier, its versions) by nothing but the events, one portion of dossiers after another.

    Of these ``agencies`` or ``dossiers`` only; ``only``: the kinds of streams beside dossiers that are asked.
    """
    beside: dict[int, list[Change]] = defaultdict(list)
    kinds = [kind for kind in _BESIDE if kind.name in only]
    for change in (*(one for kind in kinds for one in _replayed(kind, agencies, dossiers)), *told):
        beside[change.stream].append(change)
    for portion in _portions(streams("dossier", agencies, ids=dossiers)):
        terms = {stream: (agency, kept) for stream, agency, kept, _ in portion}
        for stream, events in gathered(list(terms), sorted(KINDS)):
            agency, kept = terms[stream]
            own = [
                change
                for event in events
                for change in READERS["dossier"](Step(stream, agency, kept, {}, {}, [event], first=False))
            ]
            ordered = sorted([*own, *_more(beside[stream], events)], key=lambda change: change.at)
            yield stream, tuple(versions((change.at, change.turn) for change in ordered))


def _more(beside: Iterable[Change], events: Iterable[Recorded]) -> Iterator[Change]:
    """What other streams say, but for the reuses that the reception itself speaks of."""
    papers = (paper for event in events for paper in event.body.get("papers") or ())
    told = {int(paper["reused"]) for paper in papers if isinstance(paper, dict) and paper.get("reused")}
    return (change for change in beside if not change.reuse or change.reuse not in told)


def _parts(told: Iterable[Change]) -> Iterator[tuple[int, list[Mapping[str, Any]]]]:
    for stream, made in refolded(told):
        yield stream, [version.row() for version in made]


def _replayed(
    kind: Kind[Any], agencies: Sequence[int] | None, dossiers: Collection[int] | None
) -> Iterator[Change]:
    """Each event of streams beside dossiers with the state before and after it."""
    of = {"dossier": [str(one) for one in dossiers]} if dossiers is not None and kind.name in _OF_ONE else {}
    for portion in _portions(streams(kind.name, agencies, named=of)):
        terms = {stream: (agency, kept) for stream, agency, kept, _ in portion}
        for stream, events in gathered(list(terms), sorted(kind.events)):
            state: Any = kind.state()
            raw: dict[str, Any] = {}
            for place, event in enumerate(events):
                read: Any = codec.load(kind.events[event.kind], event.body)
                state = kind.evolve(state, Happened(read, event.at, Id(event.actor)))
                before, raw = raw, codec.dump(state)
                agency, kept = terms[stream]
                yield from READERS[kind.name](
                    Step(stream, agency, kept, before, raw, [event], first=not place)
                )


def _portions(found: Iterable[Any]) -> Iterator[list[Any]]:
    portion: list[Any] = []
    for one in found:
        portion.append(one)
        if len(portion) == _PORTION:
            yield portion
            portion = []
    if portion:
        yield portion
