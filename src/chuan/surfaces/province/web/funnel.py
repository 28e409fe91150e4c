"""From received to handed out: how many dossiers of an agency came how far, each step leading to its dossiers."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.web.funnels import Funnel, Step
from chuan.readings.indices.queries.stages import stages
from chuan.surfaces.province.web import addresses
from chuan.surfaces.province.web.spans import Asked

NAMES = {
    "received": (gettext_noop("Tiếp nhận"), ""),
    "ended": (gettext_noop("Đã giải quyết xong"), gettext_noop("cả từ chối, rút, hết hạn bổ sung")),
    "resulted": (gettext_noop("Có kết quả"), ""),
    "returned": (gettext_noop("Đã trả cho người dân"), ""),
    "late": (gettext_noop("Trễ hạn"), ""),
}
"""What each set of dossiers is called, and what it counts."""


def funnel(agency: int, asked: Asked) -> Funnel:
    """One statement."""
    found = stages(asked.days.of(agency))
    counts = {
        "received": found.received,
        "ended": found.ended,
        "resulted": found.resulted,
        "returned": found.returned,
    }
    steps = tuple(
        Step(
            _(NAMES[key][0]),
            n,
            addresses.dossiers(agency, key, asked) if n else "",
            _(NAMES[key][1]) if NAMES[key][1] else "",
        )
        for key, n in counts.items()
    )
    return Funnel(_("Hồ sơ đi đến đâu"), steps)
