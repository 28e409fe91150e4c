"""A table holds exactly the rows it was told of a thing, and nothing of another's is touched."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from chuan.base.store.models import Event, Stream
from chuan.base.store.tables import Part, Row, keep, refill

pytestmark = pytest.mark.django_db
AT = datetime(2026, 11, 20, 2, 40, tzinfo=UTC)


def event(stream: int, seq: int, kind: str = "test.Told") -> Row:
    plain = {"v": 1, "at": AT, "recorded": AT, "actor": 1, "on_behalf": None, "agency": 5, "key": None}
    return {"stream": stream, "seq": seq, "kind": kind, **plain, "tx": 1, "body": "{}", "hash": ""}


def whole(stream: int, seq: int) -> Row:
    return {"id": stream, "kind": "test", "agency": 5, "seq": seq, "head": "", "state": "{}", "terms": "{}"}


def held() -> list[Any]:
    return list(Event.objects.order_by("stream", "seq").values_list("stream", "seq", "kind"))


@pytest.fixture(autouse=True)
def _rows_may_go() -> None:
    """These tables stand for a reading's: here their rows may be changed."""
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE store_event DISABLE TRIGGER USER")


def test_several_tables_are_kept_by_one_statement() -> None:
    with CaptureQueriesContext(connection) as seen:
        keep(Part(Stream, 1, (whole(1, 2),)), Part(Event, 1, (event(1, 1), event(1, 2))))
    assert len(seen) == 1
    assert held() == [(1, 1, "test.Told"), (1, 2, "test.Told")]
    assert Stream.objects.get(id=1).seq == 2


def test_what_is_no_longer_there_goes_and_the_rest_is_written_over() -> None:
    keep(Part(Event, 1, (event(1, 1), event(1, 2))))
    keep(Part(Event, 2, (event(2, 1),)))
    keep(Part(Event, 1, (event(1, 2, "test.Again"), event(1, 3))))
    assert held() == [(1, 2, "test.Again"), (1, 3, "test.Told"), (2, 1, "test.Told")]


def test_no_rows_leave_none() -> None:
    keep(Part(Stream, 1, (whole(1, 1),)), Part(Event, 1, (event(1, 1),)))
    keep(Part(Stream, 1, ()), Part(Event, 1, ()))
    assert (held(), Stream.objects.count()) == ([], 0)


def test_refilled_from_nothing_they_hold_all_parts() -> None:
    keep(Part(Event, 9, (event(9, 1),)))
    made = refill(
        (Stream, Event), [Part(Stream, 1, (whole(1, 1),)), Part(Event, 1, (event(1, 1), event(1, 2)))]
    )
    assert made == {Stream: 1, Event: 2}
    assert held() == [(1, 1, "test.Told"), (1, 2, "test.Told")]
