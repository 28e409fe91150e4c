"""Fifty screens of one hall: one rendering a change, the same bytes to all, a slow screen holds nobody up."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from chuan.surfaces.tickets.web.hub import LOST, Hub, message

_Told = TypeVar("_Told")


def apart(lived: Coroutine[Any, Any, _Told]) -> _Told:
    """In a loop of its own thread: stories before this test may have left one running in theirs."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, lived).result()


def test_fifty_screens_hear_of_many_moves_by_one_rendering() -> None:
    async def lived() -> tuple[int, set[bytes]]:
        read: list[int] = []

        def render(hall: int) -> str:
            read.append(hall)
            return f'{{"n": {len(read)}}}'

        hub = Hub(render)
        screens = [one for _ in range(50) if (one := await hub.joined(7)) is not None]
        for one in screens:
            await one.waiting.get()
        before = len(read)
        for _ in range(20):
            hub.moved(7)
        heard = {await asyncio.wait_for(one.waiting.get(), 5) for one in screens}
        return len(read) - before, heard

    renderings, heard = apart(lived())
    assert (renderings, len(heard)) == (1, 1)


def test_a_slow_screen_keeps_only_the_newest_and_a_silent_database_is_told() -> None:
    async def lived() -> bytes:
        hub = Hub(lambda _hall: "{}")
        screen = await hub.joined(7)
        assert screen is not None
        screen.put(message("old"))
        hub.lost()
        return screen.waiting.get_nowait()

    assert apart(lived()) == LOST


def test_what_is_no_hall_is_not_listened_to() -> None:
    async def lived() -> tuple[object, dict[int, object]]:
        hub = Hub(lambda _hall: None)
        return await hub.joined(7), dict(hub.screens)

    assert apart(lived()) == (None, {})
