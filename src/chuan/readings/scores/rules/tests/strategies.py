"""Acts of one official at random, as a week may bring them."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from hypothesis import strategies as st

from chuan.base.kernel.clock import VIETNAM
from chuan.base.kernel.spans import WEEK, Span
from chuan.readings.scores.rules.facts import FACT_KINDS, Fact, Facts, Person

WEEK_45 = Span(WEEK, 2026, 45)
_WORDS = dict.fromkeys(
    ("took", "code", "step", "due", "case", "how", "product", "by", "name", "article"), "x"
) | {"nth": 2, "given": "2"}


def fact(kind: str, nth: int, **more: object) -> Fact:
    """One act of official 1, its event told by ``nth``."""
    at = datetime(2026, 11, 3, 8, nth % 60, tzinfo=VIETNAM)
    return Fact(kind, f"{nth}:1", 1, at, words=_WORDS, **more)  # type: ignore[arg-type]  # the test's own fields


def facts(*items: Fact, present: int = 5, manager: bool = False) -> Facts:
    return Facts(Person(1, 5, present, manager), items)


_ONE = st.builds(
    fact,
    st.sampled_from(FACT_KINDS),
    st.integers(1, 10_000),
    minutes=st.sampled_from((None, 60, 960, 5000)),
    procedure=st.sampled_from(("", "1.000001", "1.000002")),
    expected=st.sampled_from((None, Decimal("0.1"), Decimal("0.333"))),
    counts=st.dictionaries(
        st.sampled_from(("failed", "delays", "excused", "late", "early")), st.integers(0, 5)
    ),
)
weeks = st.lists(_ONE, max_size=25)
