"""The picture of a fair comparison: each agency's share of late dossiers, its mix taken out, within what chance explains."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext as _

from chuan.base.web.funnel_plots import ABOVE, BELOW, FunnelPlot, Limits, PlotPoint, funnel_plot
from chuan.readings.comparisons.rules.funnel import LIMITS, beyond, limits
from chuan.readings.comparisons.rules.standard import Standing
from chuan.surfaces.province.web import addresses

_STEPS = 24
"""So many sizes at which the lines of the limits are bent."""


def plot(level: str, found: Sequence[Standing], names: Mapping[int, str], period: str) -> FunnelPlot | None:
    """None where nothing was late anywhere. A share is that of all, times the agency's ratio; in percent."""
    known = [one for one in found if one.ratio is not None]
    rate = sum(one.late for one in known) / sum(one.settled for one in known) if known else 0.0
    if not rate:
        return None
    points = [
        PlotPoint(
            names[one.agency],
            one.settled,
            100 * rate * (one.ratio or 0.0),
            addresses.mix(one.agency, period),
            _outside(one),
        )
        for one in known
    ]
    words = ((ABOVE, _("trễ nhiều hơn mức ngẫu nhiên")), (BELOW, _("ít trễ hơn mức ngẫu nhiên")))
    return funnel_plot(
        _("%(level)s: tỷ lệ quá hạn so với số hồ sơ") % {"level": level}, points,
        _lines(max(one.settled for one in known), rate), 100 * rate,
        _("hồ sơ đã giải quyết"), _("tỷ lệ quá hạn, đã trừ cơ cấu thủ tục"), words,
    )  # fmt: skip


def _outside(one: Standing) -> str:
    """Beyond the widest limit, which way."""
    ratio = one.ratio or 0.0
    if beyond(ratio, limits(one.settled, one.expected)) != LIMITS[-1][0]:
        return ""
    return ABOVE if ratio > 1 else BELOW


def _lines(most: int, rate: float) -> list[Limits]:
    """The limits of an agency of each size that is late as all together are."""
    sizes = sorted({max(1, most * step // _STEPS) for step in range(1, _STEPS + 1)})
    at = {size: limits(size, size * rate) for size in sizes}
    return [
        Limits(
            name,
            tuple((size, 100 * rate * at[size][nth].low, 100 * rate * at[size][nth].high) for size in sizes),
        )
        for nth, (name, _far) in enumerate(LIMITS)
    ]
