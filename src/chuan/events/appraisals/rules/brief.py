"""The lines of a sheet as a paper has room for: what takes points one by one, what is alike in one; the sum stays."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from chuan.base.kernel.reason import Reason, say
from chuan.events.appraisals.rules.sheets import Line
from chuan.events.appraisals.rules.words import WORDS

FEW = 3
"""So many lines of one kind stand alone."""
ROOM = 24
"""Lines that one page holds beside its head and its signatures."""


def brief(lines: Iterable[Line], room: int = ROOM) -> tuple[Line, ...]:
    """At most ``room`` lines with the same sum: those against the person first, the dearest of them one by one."""
    kinds: dict[tuple[str, str], list[Line]] = {}
    for one in lines:
        kinds.setdefault((_way(one), one.rule), []).append(one)
    against = [one for (way, _), some in kinds.items() if way == "minus" for one in some]
    rest = [line for (way, _), some in kinds.items() if way != "minus" for line in _joined(way, some)]
    return (*_dearest(against, max(FEW, room - len(rest))), *rest)


def _way(line: Line) -> str:
    """Whether an act gave or cost points (an act that gave none cost what it could have given), or the scheme itself."""
    if not line.act[:1].isdigit():
        return "sheet" if line.act.startswith("sheet:") else "scheme"
    return "plus" if line.points > 0 else "minus"


def _joined(way: str, some: Sequence[Line]) -> Sequence[Line]:
    """Few as they are, more in one line; the sheets a month adds up always one by one."""
    return some if way == "sheet" or len(some) <= FEW else (_one(way, some),)


def _dearest(against: Sequence[Line], room: int) -> Sequence[Line]:
    found = sorted(against, key=lambda one: (one.points, one.act, one.rule))
    if len(found) <= room:
        return found
    return (*found[: room - 1], _one("minus", found[room - 1 :]))


def _one(way: str, some: Sequence[Line]) -> Line:
    """Many lines as one, with how many they were."""
    first = some[0]
    told = Reason.of(f"appraisals.brief_{way}", n=len(some), part=first.part)
    total = sum((one.points for one in some), Decimal(0))
    return Line(total, first.rule, first.act, say(told, WORDS), first.part)
