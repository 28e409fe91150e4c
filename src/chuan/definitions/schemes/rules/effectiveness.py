"""Whether a corrective action worked: measured before the signal and after the action took effect, never felt.

Three answers: effective, ineffective, or not enough dossiers yet, then with the day it will be looked at again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from chuan.base.kernel.reason import Reason
from chuan.definitions.schemes.rules.exact import fisher_fewer, lower_ranks, power

EFFECTIVE, INEFFECTIVE, UNKNOWN = "effective", "ineffective", "unknown"
FISHER, RANKS, NONE = "fisher", "ranks", "none"
_MOST = 4_000
_SOONEST = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Standard:
    """How much has to be shown. ``chance``: at most this likely by luck; ``few``: fewer dossiers never prove.

    ``effect``: a share that falls to this part of what it was must be found with ``power``; ``window``: days after
    which waiting for more dossiers would compare different times.
    """

    chance: Fraction
    few: int
    effect: Fraction
    power: Fraction
    window: int


@dataclass(frozen=True, slots=True)
class Side:
    """One side: ``[since, until)``, what was found wrong among how many; ``values``: each dossier's own, of a spread."""

    since: date
    until: date
    found: int
    whole: int
    values: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """``chance`` in ten-thousandths that luck alone did it; ``need``: dossiers wanted; ``again``: looked at again."""

    kind: str
    test: str
    chance: int
    need: int
    again: date | None
    sentence: Reason


def judge(before: Side, after: Side, today: date, standard: Standard) -> Verdict:
    """The verdict on what both sides show today."""
    if min(before.whole, after.whole) < standard.few:
        return _unknown(before, after, today, standard, NONE, 10_000)
    if before.values or after.values:
        chance, worse = lower_ranks(before.values, after.values), lower_ranks(after.values, before.values)
        return _said(before, after, RANKS, Fraction(chance), Fraction(worse), standard)
    chance_less = fisher_fewer((before.found, before.whole), (after.found, after.whole))
    chance_more = fisher_fewer((after.found, after.whole), (before.found, before.whole))
    settled = min(chance_less, chance_more) <= standard.chance or _enough(before, after.whole, standard)
    if not settled:
        return _unknown(before, after, today, standard, FISHER, _parts(chance_less))
    return _said(before, after, FISHER, chance_less, chance_more, standard)


def needed(before: Side, standard: Standard) -> int:
    """How many dossiers after the action are wanted; ``_MOST`` where no such number could show it."""
    if before.values or not before.found:
        return standard.few
    low = high = standard.few
    while high < _MOST and not _enough(before, high, standard):
        low, high = high + 1, min(2 * high, _MOST)
    while low < high:
        middle = (low + high) // 2
        if _enough(before, middle, standard):
            high = middle
        else:
            low = middle + 1
    return low


def _enough(before: Side, after: int, standard: Standard) -> bool:
    """Whether so many would have shown the wanted effect."""
    if not before.whole:
        return False
    share = float(Fraction(before.found, before.whole) * standard.effect)
    return power((before.found, before.whole), after, share, standard.chance) >= standard.power


def _said(
    before: Side, after: Side, test: str, less: Fraction, more: Fraction, standard: Standard
) -> Verdict:
    kind = EFFECTIVE if less <= standard.chance else INEFFECTIVE
    key = kind if kind == EFFECTIVE or more > standard.chance else "worse"
    facts = _facts(before, after) | {
        "chance": _percent(_parts(less)),
        "limit": _percent(_parts(standard.chance)),
    }
    return Verdict(kind, test, _parts(less), 0, None, Reason.of(f"schemes.{key}_{test}", **facts))


def _unknown(before: Side, after: Side, today: date, standard: Standard, test: str, chance: int) -> Verdict:
    need = needed(before, standard)
    again = _again(after, today, need, standard)
    key = ("unknown" if need < _MOST else "unknown_waiting") if again else "unknown_for_ever"
    if before.whole < standard.few:
        key, again, need = "unknown_before", None, standard.few
    facts = _facts(before, after) | {"need": need, "day": f"{again:%d/%m/%Y}" if again else ""}
    return Verdict(UNKNOWN, test, chance, need, again, Reason.of(f"schemes.{key}", **facts))


def _again(after: Side, today: date, need: int, standard: Standard) -> date | None:
    """The day on which there should be enough, by how many came a day; None when the window is over."""
    last = after.since + timedelta(days=standard.window)
    if today >= last:
        return None
    lived = max(1, (after.until - after.since).days)
    if not after.whole:
        return min(last, today + 4 * _SOONEST)
    days = -(-(need - after.whole) * lived // after.whole)
    return min(last, today + max(_SOONEST, timedelta(days=max(0, min(days, standard.window)))))


def _facts(before: Side, after: Side) -> dict[str, str | int]:
    return {
        "before_found": before.found, "before": before.whole, "before_share": _share(before),
        "after_found": after.found, "after": after.whole, "after_share": _share(after),
        "before_middle": _middle(before.values), "after_middle": _middle(after.values),
    }  # fmt: skip


def _share(side: Side) -> str:
    return _percent(_parts(Fraction(side.found, side.whole))) if side.whole else "–"


def _middle(values: Sequence[int]) -> str:
    """The median of minutes, in hours."""
    return _percent(round(sorted(values)[(len(values) - 1) // 2] * 100 / 60)) if values else "–"


def _parts(chance: Fraction) -> int:
    """In ten-thousandths, half up."""
    return int(chance * 10_000 + Fraction(1, 2))


def _percent(parts: int) -> str:
    """Hundredths as people write them: ``1250`` is ``12,5``."""
    whole, rest = divmod(parts, 100)
    return f"{whole},{rest:02d}".rstrip("0").rstrip(",")
