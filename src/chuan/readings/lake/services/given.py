"""Rows that were worked out here, as one statement a lake can be written from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from json import dumps
from typing import Any

from psycopg import sql

_TYPES = {"VARCHAR": "text", "DATE": "date", "TIMESTAMPTZ": "timestamptz"}
_GIVEN = sql.SQL("SELECT {columns} FROM jsonb_to_recordset({given}::jsonb) AS given({typed})")


def statement(cursor: Any, columns: Mapping[str, str], found: Sequence[Mapping[str, Any]]) -> str:
    """What gives these rows; ``columns``: name -> type in a Parquet file."""
    names = [sql.Identifier(name) for name in columns]
    typed = [
        sql.SQL("{} ").format(name) + sql.SQL(_TYPES[kind])
        for name, kind in zip(names, columns.values(), strict=True)
    ]
    made = _GIVEN.format(
        columns=sql.SQL(", ").join(names),
        typed=sql.SQL(", ").join(typed),
        given=sql.Literal(dumps(found, default=str)),
    )
    return made.as_string(cursor.connection)
