"""Milliseconds from a number called to each of fifty screens of its hall, over the streams of ``chuan live``.

Run by ``./dev bench board``; docs/howto/run-a-queue.md shows what it printed.
"""

from __future__ import annotations

import asyncio
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from chuan.surfaces.cli import pages
from tests.stories.office import HOST, Office

SCREENS, MOVES = 50, 20
OFFICER, HALL = "tuyet.quay", "H49.98"
_BEGINS = b'data: {"at"'
_PATIENCE = 10


def test_fifty_screens_follow_a_hall(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    with live(office) as port, office.inside():
        took = sorted(asyncio.run(moved(port)))
    assert len(took) == SCREENS * MOVES
    with capsys.disabled():
        half, most = took[len(took) // 2], took[len(took) * 99 // 100]
        print(f"\n{SCREENS} screens, {len(took)} messages: p50 {half:.0f} ms, p99 {most:.0f} ms")


@contextmanager
def live(office: Office) -> Iterator[int]:
    """The process that holds the streams; its port."""
    port = pages.free_port(HOST)
    command = [str(Path(sys.executable).parent / "chuan"), "live", "--port", str(port)]
    running = subprocess.Popen(command, env=office.environment(), start_new_session=True)
    try:
        pages.wait_until_answering(HOST, port, alive=lambda: running.poll() is None)
        yield port
    finally:
        running.terminate()
        running.wait(20)


async def moved(port: int) -> list[float]:
    """The hall moves, twenty times; milliseconds until each screen has been told, of every move."""
    loop, desk = asyncio.get_running_loop(), ThreadPoolExecutor(1)
    hall = await loop.run_in_executor(desk, opened)
    heard: asyncio.Queue[float] = asyncio.Queue()
    screens = [asyncio.create_task(screen(port, hall, heard)) for _ in range(SCREENS)]
    await told(heard)
    took: list[float] = []
    for turn in range(MOVES):
        await loop.run_in_executor(desk, gives if turn % 2 == 0 else calls)
        done = time.perf_counter()
        took += [1000 * (at - done) for at in await told(heard)]
    for one in screens:
        one.cancel()
    await asyncio.gather(*screens, return_exceptions=True)
    await loop.run_in_executor(desk, leaves)
    return took


async def told(heard: asyncio.Queue[float]) -> list[float]:
    """When each screen had its next message."""
    return [await asyncio.wait_for(heard.get(), _PATIENCE) for _ in range(SCREENS)]


async def screen(port: int, hall: int, heard: asyncio.Queue[float]) -> None:
    reader, writer = await asyncio.open_connection(HOST, port)
    writer.write(f"GET /hang-cho/luong/{hall}/ HTTP/1.1\r\nHost: {HOST}\r\n\r\n".encode())
    await writer.drain()
    try:
        while line := await reader.readline():
            if line.startswith(_BEGINS):
                heard.put_nowait(time.perf_counter())
    finally:
        writer.close()
        await writer.wait_closed()


def officer() -> Any:
    from chuan.definitions.organisation.services import actor_named
    from chuan.surfaces.acts.asking import clock

    return actor_named(OFFICER, clock())


def opened() -> int:
    """The officer takes the first desk of her hall; the hall's unit."""
    from chuan.definitions.organisation.services.halls import halls_of
    from chuan.surfaces.acts import desks
    from chuan.surfaces.acts.asking import clock

    desks.sit(officer(), 1, frozenset())
    return halls_of(HALL, clock())[0].unit


def gives() -> None:
    from chuan.surfaces.acts import desks
    from chuan.surfaces.acts.queueing import Wanted

    desks.give(officer(), Wanted("Hộ tịch"))


def calls() -> None:
    from chuan.surfaces.acts import desks

    desks.call_next(officer(), "finish")


def leaves() -> None:
    from django.db import connection

    connection.close()


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-n0", "-s"]))
