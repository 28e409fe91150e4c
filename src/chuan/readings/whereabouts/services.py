"""Keeps the three tables in step with the events, inside the transaction that appends them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db import connection, models, transaction

from chuan.base.kernel import codec
from chuan.base.store.services import Moved, streams
from chuan.events.custody.rules import handover as h
from chuan.events.custody.rules import originals as o
from chuan.readings.whereabouts.models import HandoverLine, HandoverRow, OriginalRow
from chuan.readings.whereabouts.rules import rows
from chuan.readings.whereabouts.rules.rows import Row

Stored = Mapping[str, Any]


def project(moved: Sequence[Moved]) -> None:
    """The projector: the rows of every list and of every dossier's originals that just moved."""
    for change in moved:
        after = change.after
        if after.kind == "handover":
            _write_handover(after.id, after.agency, after.state)
        elif after.kind == "originals":
            _write_originals(after.id, after.agency, after.terms, after.state)


def rebuild() -> int:
    """All three tables from zero, by COPY; how many rows."""
    lists: list[Row] = []
    lines: list[Row] = []
    kept: list[Row] = []
    with transaction.atomic():
        for table in (HandoverRow, HandoverLine, OriginalRow):
            table.objects.all().delete()
        for stream, agency, _, state in streams("handover"):
            folded = codec.load(h.State, state)
            lists.append(rows.handover(stream, agency, folded))
            lines.extend(rows.lines(stream, folded))
        for stream, agency, terms, state in streams("originals"):
            kept.extend(_originals(stream, agency, terms, state))
        _copy(HandoverRow, lists)
        _copy(HandoverLine, lines)
        _copy(OriginalRow, kept)
    return len(lists) + len(lines) + len(kept)


def _write_handover(stream: int, agency: int, state: Stored) -> None:
    folded = codec.load(h.State, state)
    HandoverRow.objects.bulk_create(
        [HandoverRow(**rows.handover(stream, agency, folded))],
        update_conflicts=True,
        unique_fields=["stream"],
        update_fields=["status", "lines", "waiting", "declined"],
    )
    HandoverLine.objects.filter(stream=stream).delete()
    HandoverLine.objects.bulk_create(HandoverLine(**row) for row in rows.lines(stream, folded))


def _write_originals(stream: int, agency: int, terms: Stored, state: Stored) -> None:
    OriginalRow.objects.bulk_create(
        [OriginalRow(**row) for row in _originals(stream, agency, terms, state)],
        update_conflicts=True,
        unique_fields=["dossier", "at"],
        update_fields=["official", "unit", "since", "status", "damaged"],
    )


def _originals(stream: int, agency: int, terms: Stored, state: Stored) -> tuple[Row, ...]:
    return rows.originals(stream, agency, int(terms["dossier"]), codec.load(o.State, state))


def _copy(model: type[models.Model], made: Iterable[Row]) -> None:
    meta = model._meta  # noqa: SLF001 - the documented way to a model's columns
    names = [str(field.column) for field in meta.concrete_fields]
    columns = ", ".join(f'"{name}"' for name in names)
    into = f"COPY {meta.db_table} ({columns}) FROM STDIN"
    with connection.cursor() as cursor, cursor.copy(into) as copy:
        for row in made:
            copy.write_row([row[name] for name in names])
