"""How a reading keeps its tables: exactly these rows of one thing, in one statement; or all of them anew, by COPY."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.db import connection, models, transaction

Row = Mapping[str, Any]
"""Column -> value, for every column of the table."""
Table = type[models.Model]


@dataclass(frozen=True, slots=True)
class Part:
    """The rows a table holds of one thing: ``of`` is the first column of its key, which has one column or two."""

    table: Table
    of: int
    rows: Sequence[Row]


def keep(*parts: Part) -> None:
    """Let the tables hold these rows of their things and no others, inside the caller's transaction; one statement."""
    values = [value for part in parts for value in _values(part)]
    with connection.cursor() as cursor:
        cursor.execute(_statement(tuple((part.table, len(part.rows)) for part in parts)), values)


def refill(tables: Sequence[Table], parts: Iterable[Part]) -> dict[Table, int]:
    """The tables emptied and filled again from all their parts, in one transaction; how many rows each has then."""
    rows: dict[Table, list[Row]] = {table: [] for table in tables}
    with transaction.atomic():
        for table in tables:
            table._default_manager.all().delete()  # noqa: SLF001 - the documented manager of any model
        for part in parts:
            rows[part.table].extend(part.rows)
        for table in tables:
            _copy(table, rows[table])
    return {table: len(rows[table]) for table in tables}


def _copy(table: Table, rows: Iterable[Row]) -> None:
    names = _columns(table)
    into = f"COPY {_name(table)} ({_quoted(names)}) FROM STDIN"
    with connection.cursor() as cursor, cursor.copy(into) as copy:
        for row in rows:
            copy.write_row([row[name] for name in names])


def _values(part: Part) -> list[Any]:
    last, names = _key(part.table)[-1], _columns(part.table)
    return [part.of, [row[last] for row in part.rows], *(row[name] for row in part.rows for name in names)]


@lru_cache(maxsize=256)
def _statement(parts: tuple[tuple[Table, int], ...]) -> str:
    """What keeps so many rows in each of the tables."""
    made = [sql for table, rows in parts for sql in (_gone(table), *_written(table, rows))]
    return f"WITH {', '.join(f'w{place} AS ({sql})' for place, sql in enumerate(made))} SELECT 1"


def _gone(table: Table) -> str:
    """The thing's rows under other keys than the given go."""
    key = _key(table)
    return f'DELETE FROM {_name(table)} WHERE "{key[0]}" = %s AND "{key[-1]}" <> ALL(%s)'  # noqa: S608 - our own names


def _written(table: Table, rows: int) -> tuple[str, ...]:
    """So many rows inserted, over those that stand under their keys; nothing for none."""
    if not rows:
        return ()
    key, names = _key(table), _columns(table)
    row = f"({', '.join(['%s'] * len(names))})"
    fresh = ", ".join(f'"{name}" = excluded."{name}"' for name in names if name not in key)
    into = f"INSERT INTO {_name(table)} ({_quoted(names)}) VALUES {', '.join([row] * rows)}"  # noqa: S608 - our own names
    return (f"{into} ON CONFLICT ({_quoted(key)}) DO UPDATE SET {fresh}",)


def _name(table: Table) -> str:
    return table._meta.db_table  # noqa: SLF001 - the documented way to a model's table


def _columns(table: Table) -> tuple[str, ...]:
    return tuple(str(field.column) for field in table._meta.concrete_fields)  # noqa: SLF001 - and its columns


def _key(table: Table) -> tuple[str, ...]:
    return tuple(str(field.column) for field in table._meta.pk_fields)  # noqa: SLF001 - and its key


def _quoted(names: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)
