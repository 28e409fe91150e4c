"""What the National Portal and the index of QĐ 766 read off the money of a dossier (domain 3.3, 4)."""

from __future__ import annotations

from dataclasses import dataclass

from chuan.events.money.rules.coded import ONLINE
from chuan.events.money.rules.moves import PAID
from chuan.events.money.rules.state import State


@dataclass(frozen=True, slots=True)
class National:
    """``collect`` HinhThucThu (1, 2, 4), ``state`` TrangThaiThanhToan (0, 1), ``online`` DuocThanhToanTrucTuyen (0, 1, 2).

    ``counts``: whether the dossier belongs to those with a fee to pay (index 3.6 leaves out those whose every line is 0).
    """

    collect: int
    state: int
    online: int
    counts: bool


def national(money: State) -> National:
    """The coded values of a dossier's money; the channel is that of the first payment that counts."""
    paid = money.live(PAID)
    online = next((ONLINE[move.means] for move in paid if move.means in ONLINE), 0)
    return National(money.collect, int(money.due > 0 and money.owing == 0), online, money.charged > 0)
