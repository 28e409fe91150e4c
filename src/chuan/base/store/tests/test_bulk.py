"""Streams written at once cannot be told from those appended one event at a time."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.test import override_settings

from chuan.base.kernel.ids import id_at
from chuan.base.store import files
from chuan.base.store import services as store
from chuan.base.store.bulk import append_many
from chuan.base.store.histories import Dated, History, chained
from chuan.base.store.wire import By, Fact, broken_at

AT = datetime(2026, 9, 8, 2, 15, tzinfo=UTC)
BOTH = tuple(
    Dated(
        Fact("test.Told", {"word": word}),
        By(7, AT + timedelta(minutes=n)),
        AT + timedelta(minutes=n, seconds=2),
    )
    for n, word in enumerate(("Ưng", "Ế"))
)
HISTORY = History(id_at(AT, 1), "test", 5, {"pack": "x"}, BOTH, {"words": 2})


def test_the_chain_holds_and_breaks_with_any_changed_word() -> None:
    events = chained(HISTORY)
    assert [event.seq for event in events] == [1, 2]
    assert broken_at(events) is None
    assert broken_at((events[0], replace(events[1], body={"word": "E"}))) == 2


@pytest.mark.django_db
def test_what_was_written_reads_back_with_both_times() -> None:
    assert append_many([HISTORY]) == 2
    loaded = store.load(HISTORY.id, "test")
    assert (loaded.agency, loaded.seq, loaded.state, loaded.terms) == (5, 2, {"words": 2}, {"pack": "x"})
    assert store.history(HISTORY.id) == chained(HISTORY)
    assert store.history(HISTORY.id)[1].recorded == AT + timedelta(minutes=1, seconds=2)
    assert store.check_chain(HISTORY.id) is None


@pytest.mark.django_db
def test_the_next_act_goes_on_from_a_bulk_stream() -> None:
    append_many([HISTORY])
    store.append(store.load(HISTORY.id), [Fact("test.Told", {"word": "Ặng"})], {"words": 3}, By(7, AT))
    assert store.check_chain(HISTORY.id) is None
    assert store.load(HISTORY.id).seq == 3


@pytest.mark.django_db
def test_one_content_may_belong_to_many_streams(tmp_path: Path) -> None:
    with override_settings(MEDIA_ROOT=str(tmp_path)):
        filed = [files.Filed(stream, "Dự thảo.pdf", "application/pdf", b"%PDF-x") for stream in (1, 2)]
        assert files.keep_many(filed) == 2
        sha256 = files.keep(2, "Dự thảo.pdf", "application/pdf", b"%PDF-x")
        assert files.read(1, sha256) == files.read(2, sha256) == ("Dự thảo.pdf", "application/pdf", b"%PDF-x")
    assert len([path for path in tmp_path.rglob("*") if path.is_file()]) == 1


def test_ids_of_the_past_are_in_the_order_of_time() -> None:
    later = AT + timedelta(milliseconds=1)
    assert id_at(AT, 1) < id_at(AT, 2) < id_at(later, 0) < 2**63
