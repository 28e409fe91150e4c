"""Periods within periods: which of them are shown, so that nobody gets a small one by taking the others away.

What a period adds to its shown parts must be nobody or enough people. Then all that is shown says no more than the sums of
sets that have nobody in common, each empty or large enough: a quarter less two shown months is the third one, and it
is large enough by itself, or the quarter is not shown. It does not matter which of them is asked for first.
"""

from __future__ import annotations

from collections.abc import Mapping

from chuan.base.kernel.spans import Span


def covered_spans(whole: Span, counts: Mapping[str, int], fewest: int) -> frozenset[str]:
    """The codes of those not to be shown, of a span and all within it. ``counts``: code of a month -> how many could answer.

    A month without a count is empty, and known to be.
    """
    hidden: set[str] = set()
    _told(whole, counts, fewest, hidden)
    return frozenset(hidden)


def _told(span: Span, counts: Mapping[str, int], fewest: int, hidden: set[str]) -> int:
    """How many of a span are in what is shown of it: all where it is shown itself."""
    within = sum(_told(part, counts, fewest, hidden) for part in span.parts)
    added = _count(span, counts) - within
    if 0 < added < fewest:
        hidden.add(span.code)
        return within
    return within + added


def _count(span: Span, counts: Mapping[str, int]) -> int:
    return sum(_count(part, counts) for part in span.parts) if span.parts else counts.get(span.code, 0)
