"""The database is away for a moment (it restarts, its machine moved): which errors mean that, and one line of the log for it."""

from __future__ import annotations

import logging

from django.db import OperationalError

_ENDED_BY_THE_SERVER = frozenset({"57P01", "57P02", "57P03", "3D000"})
"""SQLSTATE: shut down by an administrator, after a crash, not ready yet, no such database."""
_CONNECTION = "08"
"""The class of SQLSTATE of everything that befalls a connection."""


def database_is_away(error: BaseException | None) -> bool:
    """Whether no database answered, which waiting mends; a refused statement (a lock, a limit of time) is none of these.

    A connection that could not be made or that ended under us has no SQLSTATE: no server was left to give one.
    """
    if not isinstance(error, OperationalError):
        return False
    state = getattr(error.__cause__, "sqlstate", None)
    return state is None or state in _ENDED_BY_THE_SERVER or str(state).startswith(_CONNECTION)


class OneLine(logging.Filter):
    """Of a database that is away the log says one line a request; the traceback would be the same a thousand times."""

    def filter(self, record: logging.LogRecord) -> bool:
        error = record.exc_info[1] if record.exc_info else None
        if database_is_away(error):
            first = str(error).partition("\n")[0]
            record.msg, record.args = "%s: no database: %s", (record.getMessage(), first)
            record.exc_info = record.exc_text = None
        return True
