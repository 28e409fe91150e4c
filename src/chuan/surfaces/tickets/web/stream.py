"""The small ASGI application of ``chuan live``: one address, ``/hang-cho/luong/<hall>/``, answered with a stream.

What it sends is public (numbers, desks, counts), so it asks for nothing; pages of other origins may listen.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable, MutableMapping
from contextlib import suppress
from typing import Any

from chuan.surfaces.tickets.web.hub import BEAT, Hub, Screen
from chuan.surfaces.tickets.web.listening import listen, read

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
_ADDRESS = re.compile(r"/hang-cho/luong/(\d{1,19})/")
_BEAT = 15.0
"""Seconds of silence after which a screen is told that we are still here."""
_HEADERS = [
    (b"content-type", b"text/event-stream; charset=utf-8"),
    (b"cache-control", b"no-store"),
    (b"x-accel-buffering", b"no"),
    (b"access-control-allow-origin", b"*"),
]


def application() -> Callable[[Message, Receive, Send], Awaitable[None]]:
    """One process' application with its hub; listening begins with the first request's loop."""
    hub, background = Hub(read), set[asyncio.Task[None]]()

    async def answer(scope: Message, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await _live(receive, send)
            return
        if not background:
            background.add(asyncio.get_running_loop().create_task(listen(hub)))
        await _stream(hub, scope, receive, send)

    return answer


async def _live(receive: Receive, send: Send) -> None:
    while True:
        asked = (await receive())["type"]
        await send({"type": f"{asked}.complete"})
        if asked == "lifespan.shutdown":
            return


async def _stream(hub: Hub, scope: Message, receive: Receive, send: Send) -> None:
    named = _ADDRESS.fullmatch(scope["path"])
    if scope["method"] != "GET" or named is None:
        await _plain(send, 404)
        return
    screen = None if hub.full else await hub.joined(int(named[1]))
    if screen is None:
        await _plain(send, 503 if hub.full else 404)
        return
    gone = asyncio.ensure_future(_gone(receive))
    try:
        await _send(screen, send, gone)
    finally:
        gone.cancel()
        hub.left(screen)


async def _send(screen: Screen, send: Send, gone: asyncio.Future[None]) -> None:
    """Every state as it comes, and a beat in silence, until the screen is closed."""
    await send({"type": "http.response.start", "status": 200, "headers": _HEADERS})
    content = b"retry: 3000\n\n"
    while not gone.done():
        await send({"type": "http.response.body", "body": content, "more_body": True})
        content = BEAT
        waiting = asyncio.ensure_future(screen.waiting.get())
        either: set[asyncio.Future[Any]] = {waiting, gone}
        await asyncio.wait(either, timeout=_BEAT, return_when=asyncio.FIRST_COMPLETED)
        if waiting.done():
            content = waiting.result()
        else:
            waiting.cancel()
            with suppress(asyncio.CancelledError):
                await waiting


async def _gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


async def _plain(send: Send, status: int) -> None:
    await send(
        {"type": "http.response.start", "status": status, "headers": [(b"access-control-allow-origin", b"*")]}
    )
    await send({"type": "http.response.body", "body": b""})
