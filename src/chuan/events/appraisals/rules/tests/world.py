"""A head, the person who is scored, another leader; one moment."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.refusal import Refusal

HEAD, HOA, OTHER = Id(1), Id(2), Id(3)
AT = datetime(2026, 11, 20, 2, 40, tzinfo=UTC)
DAY = timedelta(days=1)
WHY = Id(70)
S = TypeVar("S")


def lived(
    state: S, evolve: Callable[[S, Happened], S], events: Iterable[tuple[Any, Id]], at: datetime = AT
) -> S:
    for event, by in events:
        state = evolve(state, Happened(event, at, by))
    return state


def key(decided: object) -> str:
    assert isinstance(decided, Refusal), decided
    return decided.reason.key.removeprefix("appraisals.")
