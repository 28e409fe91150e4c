"""A kind of stream named once: what is decided is folded and appended, in memory and in the store alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

import pytest

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.base.store import services as store
from chuan.base.store.bulk import append_many
from chuan.base.store.typed import Kind, Life, Who, histories
from chuan.base.store.wire import By

AT = datetime(2026, 11, 20, 2, 40, tzinfo=UTC)
ME = Id(7)


@dataclass(frozen=True, slots=True)
class Added:
    much: int


@dataclass(frozen=True, slots=True)
class Sum:
    total: int = 0
    by: Id = Id(0)


def evolve(state: Sum, happened: Happened) -> Sum:
    return replace(state, total=state.total + happened.event.much, by=happened.actor)


def add(state: Sum, much: int) -> Sequence[Added] | Refusal:
    """Nothing for 0; no more than ten in all."""
    if state.total + much > 10:
        return refuse("invalid", "store.stale")
    return (Added(much),) if much else ()


SUMS: Kind[Sum] = Kind("sum", "tests", Sum, {"tests.Added": Added}, evolve)
pytestmark = pytest.mark.django_db


def added(stream: int, much: int, seen: int | None = None) -> int:
    loaded = store.load(stream, SUMS.name)
    return SUMS.carried(loaded, lambda state, _: add(state, much), Who(ME, at=AT), seen).seq


@pytest.fixture
def stream() -> int:
    return store.open_stream(SUMS.name, 1, {"of": "tests"}).id


def test_what_is_decided_is_kept_and_read_back(stream: int) -> None:
    added(stream, 3)
    added(stream, 4)
    found = SUMS.load(stream)
    assert (found.seq, found.state, found.terms) == (2, Sum(7, ME), {"of": "tests"})
    assert [item.event for item in SUMS.lived(stream)] == [Added(3), Added(4)]
    assert SUMS.replay(stream) == found.state
    assert store.check_chain(stream) is None


def test_nothing_decided_appends_nothing(stream: int) -> None:
    added(stream, 3)
    assert added(stream, 0) == 1


def test_a_refusal_leaves_by_exception_and_keeps_nothing(stream: int) -> None:
    with pytest.raises(Refused):
        added(stream, 11)
    assert SUMS.load(stream).seq == 0


def test_who_saw_an_older_page_is_told(stream: int) -> None:
    added(stream, 1)
    with pytest.raises(Refused) as refused:
        added(stream, 1, seen=0)
    assert refused.value.refusals[0].kind == "stale"


def test_lived_in_memory_it_is_the_same_stream() -> None:
    life: Life[Sum] = Life(SUMS, 5, 1, {}, Sum())
    for much in (3, 4):
        life.order(add(life.state, much), By(ME, AT), AT)
    assert append_many(histories([life])) == 2
    assert (SUMS.load(5).state, SUMS.replay(5)) == (Sum(7, ME), Sum(7, ME))
    assert store.check_chain(5) is None
