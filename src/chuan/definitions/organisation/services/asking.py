"""How this context asks the database: one statement, rows as dictionaries, the scope as a condition."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import connection

from chuan.definitions.organisation.rules.authority import Scope


def rows(sql: str, facts: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The rows of one statement with ``%(name)s`` places."""
    with connection.cursor() as cursor:
        cursor.execute(sql, facts)
        names = [column.name for column in cursor.description or ()]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def within(
    scope: Scope, *, agency: str = "", unit: str = "", official: str = ""
) -> tuple[str, dict[str, Any]]:
    """The SQL condition of a scope over the given column names, and its facts (``scope_…``).

    A column left out cannot bring a row in; an empty scope gives ``FALSE``.
    """
    if scope.everywhere:
        return "TRUE", {}
    named = (
        (agency, "scope_agencies", scope.agencies),
        (unit, "scope_units", scope.units),
        (official, "scope_officials", scope.officials),
    )
    used = [(column, name, sorted(ids)) for column, name, ids in named if column and ids]
    condition = " OR ".join(f"{column} = ANY(%({name})s)" for column, name, _ in used)
    return f"({condition or 'FALSE'})", {name: ids for _, name, ids in used}
