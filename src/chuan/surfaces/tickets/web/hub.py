"""Who listens to which hall. A hall that moved is read and rendered once, whoever many listen; all get the same bytes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field

MOST = 1000
"""Screens one process serves; a further one is told to ask instead."""
_GATHER = 0.03
"""Seconds in which further moves of a hall become one."""
Render = Callable[[int], str | None]
LOST = b"event: lost\ndata: {}\n\n"
BEAT = b"event: beat\ndata: {}\n\n"


def message(told: str) -> bytes:
    """A state as the stream carries it; it has no line break of its own."""
    return f"data: {told}\n\n".encode()


@dataclass(eq=False, slots=True)
class Screen:
    """One open screen: only the newest state waits for it, so a slow one holds nothing up."""

    hall: int
    waiting: asyncio.Queue[bytes] = field(default_factory=lambda: asyncio.Queue(1))

    def put(self, content: bytes) -> None:
        if self.waiting.full():
            self.waiting.get_nowait()
        self.waiting.put_nowait(content)


@dataclass(slots=True)
class Hub:
    """``render`` reads one hall in a thread; None for what is no hall."""

    render: Render
    screens: dict[int, set[Screen]] = field(default_factory=dict)
    _moving: set[int] = field(default_factory=set)
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)

    @property
    def full(self) -> bool:
        return sum(map(len, self.screens.values())) >= MOST

    async def joined(self, hall: int) -> Screen | None:
        """A screen with the state of now waiting for it; None where there is no such hall."""
        screen = Screen(hall)
        self.screens.setdefault(hall, set()).add(screen)
        try:
            told = await asyncio.to_thread(self.render, hall)
        except BaseException:
            self.left(screen)
            raise
        if told is None:
            self.left(screen)
            return None
        if screen.waiting.empty():
            screen.put(message(told))
        return screen

    def left(self, screen: Screen) -> None:
        others = self.screens.get(screen.hall, set())
        others.discard(screen)
        if not others:
            self.screens.pop(screen.hall, None)

    def moved(self, hall: int) -> None:
        """Something happened in a hall: its screens are told soon, once for all that happens meanwhile."""
        if hall in self.screens and hall not in self._moving:
            self._moving.add(hall)
            task = asyncio.get_running_loop().create_task(self._tell(hall))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    def all_moved(self) -> None:
        """Nobody knows what was missed: every hall is read anew."""
        for hall in tuple(self.screens):
            self.moved(hall)

    def lost(self) -> None:
        """The database is silent: screens must not pretend to know."""
        self._put_all(LOST, tuple(self.screens))

    async def _tell(self, hall: int) -> None:
        await asyncio.sleep(_GATHER)
        self._moving.discard(hall)
        try:
            told = await asyncio.to_thread(self.render, hall)
        except Exception:  # noqa: BLE001 - whatever is wrong with the database, screens hear that they are stale
            self._put_all(LOST, (hall,))
            return
        if told is not None:
            self._put_all(message(told), (hall,))

    def _put_all(self, content: bytes, halls: tuple[int, ...]) -> None:
        for hall in halls:
            for screen in self.screens.get(hall, ()):
                screen.put(content)
