"""What is typed is kept for its owner alone, and not for ever."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from chuan.base.kernel.refusal import Refused
from chuan.base.web import services

NOW = datetime(2026, 11, 20, 2, 40, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def keep(account: int = 1, at: datetime = NOW, name: str = "Đỗ Văn Ưng") -> None:
    services.keep_draft(account, "counter.receive", "k", {"owner-name": [name]}, at)


def test_the_last_typing_comes_back() -> None:
    keep(name="Đỗ")
    keep()
    assert services.draft(1, "counter.receive", "k", NOW) == {"owner-name": ["Đỗ Văn Ưng"]}


def test_nobody_else_gets_it() -> None:
    keep()
    assert services.draft(2, "counter.receive", "k", NOW) is None


def test_it_is_over_after_its_time_and_then_purged() -> None:
    keep()
    later = NOW + services.KEPT_FOR + timedelta(seconds=1)
    assert services.draft(1, "counter.receive", "k", later) is None
    assert (services.purge_drafts(NOW), services.purge_drafts(later)) == (0, 1)


def test_it_is_dropped_once_the_form_was_accepted() -> None:
    keep()
    services.drop_draft(1, "counter.receive", "k")
    assert services.draft(1, "counter.receive", "k", NOW) is None


def test_a_huge_draft_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        keep(name="x" * (services.MOST + 1))
    assert refused.value.refusals[0].status == 413
