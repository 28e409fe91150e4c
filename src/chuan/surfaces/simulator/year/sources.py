"""The dossiers that are lived again, read whole: streams, the facts their events fold to, their rows in the lists."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from django.db import connection

from chuan.base.kernel import codec
from chuan.base.store.gathered import gathered
from chuan.base.store.services import streams
from chuan.events.dossiers.rules.state import State
from chuan.readings.cases.services.rebuilding import refolded
from chuan.readings.outbox.services.receptions import exchanged
from chuan.surfaces.simulator.year.moulds import Lived, Source
from chuan.surfaces.simulator.year.ways import Row

TABLES = MappingProxyType(
    {
        "reading_dossier": "stream",
        "reading_open_step": "stream",
        "money_ledger": "dossier",
        "reading_payment": "dossier",
        "reading_move": "dossier",
    }
)
"""The lists of every dossier and of its money, and the column that names the dossier; others are left to whoever rebuilds them."""
_BESIDE = ("payment", "ballot")
_WITH_OTHERS = ("parent", "legs", "outside")
_PEOPLE = """
SELECT id FROM organisation_unit WHERE agency_id = ANY(%s) UNION ALL SELECT id FROM organisation_official WHERE agency_id = ANY(%s)
"""
_ROWS = "SELECT * FROM {table} WHERE {of} = ANY(%s) ORDER BY {of}"


def sources(agencies: Sequence[int]) -> list[Source]:
    """Dossiers of these agencies that no other agency had a part in, by number; their facts by what is copied of them alone."""
    beside: dict[int, list[Lived]] = defaultdict(list)
    for kind in _BESIDE:
        for one in _lived(kind, agencies):
            beside[int(one.terms.get("dossier") or one.state.get("dossier") or 0)].append(one)
    own = {
        one.id: one
        for one in _lived("dossier", agencies)
        if not _shared(one) and not any(map(_banked, beside[one.id]))
    }
    facts = {stream: versions for stream, versions in refolded((), agencies, _BESIDE) if stream in own}
    rows = {table: _rows(table, of, list(own)) for table, of in TABLES.items()}
    return [
        Source(
            one.events[0].agency,
            (one, *beside[stream][:3]),
            facts[stream],
            {table: rows[table].get(stream, ()) for table in TABLES},
            _told(one),
        )
        for stream, one in own.items()
    ]  # fmt: skip


def _lived(kind: str, agencies: Sequence[int]) -> Iterator[Lived]:
    found = {number: (terms, state) for number, _, terms, state in streams(kind, agencies)}
    for number, events in gathered(list(found)):
        yield Lived(number, kind, *found[number], events)


def _told(one: Lived) -> tuple[Row, Row] | None:
    """The message of its reception, and what the Portal has of it."""
    both = exchanged(one.events[0], one.terms, codec.load(State, one.state))
    return (both.message, both.theirs) if both else None


def _shared(one: Lived) -> bool:
    return any(one.state.get(name) for name in _WITH_OTHERS) or "simulated" in one.terms


def _banked(one: Lived) -> bool:
    """Whether a line of a bank statement is a payment of it: a line pays one dossier, so no copy has one."""
    return any(move.get("line") for move in one.state.get("moves") or ())


def _rows(table: str, of: str, numbers: list[int]) -> dict[int, list[Mapping[str, Any]]]:
    found: dict[int, list[Mapping[str, Any]]] = defaultdict(list)
    with connection.cursor() as cursor:
        cursor.execute(_ROWS.format(table=table, of=of), [numbers])
        names = [column[0] for column in cursor.description or ()]
        for row in cursor.fetchall():
            found[row[names.index(of)]].append(dict(zip(names, row, strict=True)))
    return found


def people_of(agencies: Sequence[int]) -> list[int]:
    """The numbers of their officials and units: who stands in what happened there."""
    with connection.cursor() as cursor:
        cursor.execute(_PEOPLE, [list(agencies)] * 2)
        return [row[0] for row in cursor.fetchall()]
