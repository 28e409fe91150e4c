"""The door to purposes: stated, read under, closed; inside the caller's transaction."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from uuid import UUID

from chuan.base.store import services as store
from chuan.base.store.typed import Decided, Kind, Standing, Who
from chuan.events.reads.rules.events import KINDS, Stated
from chuan.events.reads.rules.purpose import Purpose, evolve

PURPOSES: Kind[Purpose] = Kind("purpose", "reads", Purpose, KINDS, evolve)

Decide = Callable[[Purpose, datetime], Decided]


def begin(stream: int, agency: int, stated: Stated, who: Who) -> Standing[Purpose]:
    """A purpose stated by somebody of ``agency``, its words kept under ``stream`` already."""
    loaded = store.open_stream(PURPOSES.name, agency, {}, stream=stream)
    return PURPOSES.carried(loaded, lambda _state, _at: (stated,), who)


def order(stream: int, decide: Decide, who: Who) -> Standing[Purpose]:
    """What ``decide`` makes of it, appended; ``Refused`` for no purpose."""
    return PURPOSES.carried(store.load(stream, PURPOSES.name), decide, who)


def once(key: UUID | None, act: Callable[[], int]) -> int:
    """One purpose for one press."""
    return store.once(key, act, lambda stream: stream)


def known(streams: Sequence[int]) -> tuple[tuple[int, Purpose], ...]:
    """Purposes as they stand; one statement, none for no streams."""
    return tuple((one.id, one.state) for one in PURPOSES.load_many(streams))
