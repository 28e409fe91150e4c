"""The demonstration's agencies choose how they score: the week among colleagues, the quarter by the law."""

from __future__ import annotations

from datetime import datetime, timedelta

from chuan.base.kernel.clock import local
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.surfaces.acts import schemes

_DAYS = 91
_CHOSEN = (("trung-tam-tuan", "02/QĐ (mô phỏng)"), ("nghi-dinh-335-2025", "03/QĐ (mô phỏng)"))
_WHY = "Chấm hằng tuần theo việc đã làm, xếp loại theo quý (mô phỏng)"


def score_by(at: datetime) -> int:
    """Every agency with somebody who signs for it chooses; how many agencies."""
    since = (local(at) - timedelta(days=_DAYS)).date()
    found = {one.agency: one for one in reversed(organisation.officials(EVERYTHING, at, role="leader"))}
    for leader in found.values():
        actor = organisation.actor_of_official(leader.official, at)
        if actor is not None and actor.agency == leader.agency:
            for scheme, document in _CHOSEN:
                schemes.choose(actor, scheme, since, None, document, _WHY)
    return len(found)
