"""What of a month's figures cannot be right: each fault one sentence; ``where`` names the row of a file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from chuan.base.kernel.refusal import Refusal, refuse
from chuan.events.portalscores.rules.events import Published
from chuan.events.portalscores.rules.numbers import written

_TOLERANCE = Decimal("0.05")


@dataclass(frozen=True, slots=True)
class Group:
    """A group of the index with its maximum; ``name`` heads its column in a file."""

    key: str
    name: str
    most: Decimal


def faults(groups: Sequence[Group], found: Published, today: date, where: str = "") -> tuple[Refusal, ...]:
    """Everything that cannot be right."""
    said = (*_days(found, today), *_total(groups, found), *_groups(groups, found))
    return tuple(
        refuse(one.kind, one.reason.key, one.field, **{**one.reason.facts, "where": where}) for one in said
    )


def _days(found: Published, today: date) -> Iterator[Refusal]:
    if found.month > today:
        yield refuse("invalid", "portalscores.month_to_come", "month", month=f"{found.month:%m/%Y}")
    elif not found.month <= found.day <= today:
        yield refuse("invalid", "portalscores.bad_day", "day", day=f"{found.day:%d/%m/%Y}")


def _total(groups: Sequence[Group], found: Published) -> Iterator[Refusal]:
    most = sum((one.most for one in groups), Decimal(0))
    facts = {"value": written(found.total), "most": written(most)}
    if 0 < found.total <= 1:
        percent = written(found.total * 100)
        yield refuse("invalid", "portalscores.share_not_points", "total", **facts, percent=percent)
    elif not 0 <= found.total <= most:
        yield refuse("invalid", "portalscores.off_scale", "total", **facts)


def _groups(groups: Sequence[Group], found: Published) -> Iterator[Refusal]:
    given = {one.group: one.value for one in found.points}
    over = [one for one in groups if one.key in given and not 0 <= given[one.key] <= one.most]
    for one in over:
        facts = {"name": one.name, "value": written(given[one.key]), "most": written(one.most)}
        yield refuse("invalid", "portalscores.over_most", one.key, **facts)
    added = sum(given.values(), Decimal(0))
    if not over and len(given) == len(groups) and abs(added - found.total) > _TOLERANCE:
        yield refuse("invalid", "portalscores.sum", "total", added=written(added), total=written(found.total))
