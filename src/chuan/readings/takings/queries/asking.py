"""How the lists of money ask: the agencies of the scope as a condition, one page and the number of all.

Tables read by this room: reading_move, reading_payment, reading_transfer, reading_dossier, money_statementline,
store_stream, store_event, dossiers_person, dossiers_text, organisation_official.
"""

from __future__ import annotations

from typing import Any

from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows

__all__ = ["counted", "rows", "scoped", "without"]

_AGENCY = "(%(everywhere)s OR {table}.agency = ANY(%(agencies)s))"


def scoped(scope: Scope, sql: str, table: str, facts: dict[str, Any], **more: int) -> list[dict[str, Any]]:
    """The rows of a statement whose ``{where}`` keeps ``table`` within the agencies of the scope."""
    mine = {"everywhere": scope.everywhere, "agencies": sorted(scope.agencies)}
    return list(rows(sql.format(where=_AGENCY.format(table=table)), {**mine, **facts, **more}))


def counted(found: list[dict[str, Any]]) -> int:
    """The number of all rows, of which these are one page."""
    return int(found[0]["n"]) if found else 0


def without(row: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in names}
