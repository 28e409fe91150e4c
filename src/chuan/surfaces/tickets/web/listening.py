"""Hears from PostgreSQL which hall moved; after a loss it comes back by itself and has every hall read anew."""

from __future__ import annotations

import asyncio
import logging

import psycopg
from django.db import connection
from django.utils import timezone
from psycopg import sql
from psycopg.conninfo import make_conninfo

from chuan.events.queue.services.halls import CHANNEL, queue
from chuan.surfaces.tickets.web.hub import Hub
from chuan.surfaces.tickets.web.state import state_of

_AGAIN = 2.0
"""Seconds before another try."""
_LOG = logging.getLogger(__name__)


async def listen(hub: Hub) -> None:
    """Until it is cancelled."""
    while True:
        try:
            await _hear(hub)
        except (psycopg.Error, OSError) as lost:
            _LOG.warning("the database is silent: %s", lost)
            hub.lost()
            await asyncio.sleep(_AGAIN)


async def _hear(hub: Hub) -> None:
    async with await psycopg.AsyncConnection.connect(_where(), autocommit=True) as heard:
        await heard.execute(sql.SQL("LISTEN {}").format(sql.Identifier(CHANNEL)))
        hub.all_moved()
        async for told in heard.notifies():
            if told.payload.isdecimal():
                hub.moved(int(told.payload))


def read(hall: int) -> str | None:
    """The state of a hall, read in some thread that gives its connection back; None for what is no hall."""
    try:
        return state_of(hall, timezone.now()) if queue(hall) else None
    finally:
        connection.close()


def _where() -> str:
    """The same database, without what Django adds for its own connections."""
    found = connection.get_connection_params()
    named = {name: found[name] for name in ("host", "port", "dbname", "user", "password") if found.get(name)}
    return make_conninfo("", **named)
