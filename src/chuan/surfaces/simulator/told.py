"""The portal has heard of the last week's work: nearly everything arrived; a handful failed, waits, or was lost there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from chuan.base.kernel.reason import Reason
from chuan.events.dossiers.services.bulk import Life
from chuan.readings.outbox.services.remembering import DEAD, WAITING, Failing, Remembered
from chuan.surfaces.acts import exchange

DAYS = 4
_PORTAL = "Cổng Dịch vụ công quốc gia"
_DEAD = 4
_WAITING = 6
_LOST_OF_HUNDRED = 6
REFUSALS = (
    Failing(DEAD, 3, Reason.of("outbox.refused", partner=_PORTAL, said="Mã thủ tục chưa được công bố trên Cổng", code="14"), "14"),
    Failing(DEAD, 3, Reason.of("outbox.refused", partner=_PORTAL, said="Số định danh không đúng định dạng", code="22"), "22"),
)  # fmt: skip
BROKEN = Failing(WAITING, 5, Reason.of("outbox.http", partner=_PORTAL, status=503), "503")


def tell(lives: Iterable[Life], at: datetime) -> int:
    """Write the messages of the dossiers of the last days as they stand now; how many."""
    since = at - timedelta(days=DAYS)
    recent = sorted(
        life.id for life in lives if life.state.received is not None and life.state.received >= since
    )
    return exchange.remember(Remembered(tuple(recent), _failing(recent), _lost(recent), settled=True), at)


def _failing(streams: Sequence[int]) -> dict[int, Failing]:
    """The newest few wait for a portal out of order; some older ones were refused."""
    waiting = dict.fromkeys(streams[-_WAITING:], BROKEN)
    older = streams[: -2 * _WAITING]
    step = max(1, len(older) // _DEAD)
    dead = {one: REFUSALS[n % len(REFUSALS)] for n, one in enumerate(older[::step][:_DEAD])}
    return {**waiting, **dead}


def _lost(streams: Sequence[int]) -> frozenset[int]:
    """Every so many-th: the portal says it took the last message and shows an older state."""
    step = max(1, 100 // _LOST_OF_HUNDRED)
    return frozenset(streams[5::step])
