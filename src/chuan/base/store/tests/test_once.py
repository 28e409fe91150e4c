"""One request, one act: the same key gives the first answer, and a refused act leaves nothing."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

import pytest

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import services as store
from chuan.base.store.models import Stream
from chuan.base.store.wire import By, Fact

pytestmark = pytest.mark.django_db
AT = datetime(2026, 11, 20, 2, 40, tzinfo=UTC)
KEY = UUID(int=3)


@pytest.fixture(autouse=True)
def _nothing_reads(settings: object) -> None:
    settings.PROJECTORS = ()  # type: ignore[attr-defined]


def opened() -> int:
    loaded = store.open_stream("test", 7, {})
    return store.append(loaded, [Fact("test.A", {})], {}, By(5, AT, key=KEY)).id


def test_a_repeated_key_does_nothing_again() -> None:
    first = store.once(KEY, opened, int)
    assert store.once(KEY, opened, int) == first
    assert Stream.objects.count() == 1


def test_a_key_used_meanwhile_gives_that_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Both asked before either wrote: the database refuses the second key, which then reads the first."""
    first, real, asked = opened(), store.answered, []

    def answered(key: UUID) -> store.Answered | None:
        asked.append(key)
        return real(key) if len(asked) > 1 else None

    monkeypatch.setattr(store, "answered", answered)
    assert store.once(KEY, opened, int) == first
    assert (len(asked), Stream.objects.count()) == (2, 1)


def test_a_refused_act_leaves_nothing_behind() -> None:
    def refused() -> int:
        opened()
        raise Refused(refuse("stale", "store.stale"))

    with pytest.raises(Refused):
        store.once(UUID(int=4), refused, int)
    assert Stream.objects.count() == 0
