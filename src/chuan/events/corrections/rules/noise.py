"""How many drafts may be opened: so many a week for a hundred officials; a small office waits some weeks for one."""

from __future__ import annotations

WEEK = 7


def allowance(officials: int, a_week: int) -> tuple[int, int]:
    """(days, drafts): at most so many drafts opened in so many days, ``a_week`` for a hundred officials.

    The days are the fewest whole weeks in which one draft is allowed, so that no office ever has more than the rate.
    """
    rate = max(1, officials) * a_week
    weeks = max(1, -(-100 // rate)) if rate else 1
    return weeks * WEEK, rate * weeks // 100
