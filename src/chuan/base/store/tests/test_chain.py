"""The chain: every change of what was stored is found, and the database refuses to make one."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

import pytest
from django.db import DatabaseError, connection, transaction

from chuan.base.kernel.refusal import Refused
from chuan.base.store import services as store
from chuan.base.store.wire import By, Fact

pytestmark = pytest.mark.django_db
AT = datetime(2026, 11, 20, 2, 40, tzinfo=UTC)


@pytest.fixture
def stream(settings: object) -> int:
    """A history of three events that nothing reads off."""
    settings.PROJECTORS = ()  # type: ignore[attr-defined]
    loaded = store.open_stream("test", 7, {})
    loaded = store.append(loaded, [Fact("test.A", {"n": 1}), Fact("test.B", {"n": "hai"})], {"n": 2}, By(5, AT, 6, UUID(int=9)))  # fmt: skip
    store.append(loaded, [Fact("test.C", {})], {"n": 3}, By(5, AT))
    return loaded.id


def changed(sql: str, *values: int) -> None:
    """The change somebody with the database's password could make."""
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE store_event DISABLE TRIGGER USER")
        cursor.execute(sql, values)
        cursor.execute("ALTER TABLE store_event ENABLE TRIGGER USER")


def test_what_was_appended_holds(stream: int) -> None:
    assert store.check_chain(stream) is None
    first, second, third = store.history(stream)
    assert [one.seq for one in (first, second, third)] == [1, 2, 3]
    assert (first.actor, first.on_behalf, first.key, second.key) == (5, 6, UUID(int=9), None)
    assert store.history(stream, after=2) == (third,)


def test_a_stream_may_be_written_with_its_first_events(settings: object) -> None:
    settings.PROJECTORS = ()  # type: ignore[attr-defined]
    opened = store.open_stream("test", 7, {"of": "tests"}, now=AT)
    with pytest.raises(Refused):
        store.load(opened.id)
    first = store.append(opened, [Fact("test.A", {})], {"n": 1}, By(5, AT))
    store.append(first, [Fact("test.B", {})], {"n": 2}, By(5, AT))
    found = store.load(opened.id, "test")
    assert (found.agency, found.seq, found.state, found.terms) == (7, 2, {"n": 2}, {"of": "tests"})
    assert [one.recorded for one in store.history(opened.id)] == [AT, AT]
    assert store.check_chain(opened.id) is None


@pytest.mark.parametrize("seq", [1, 2, 3])
@pytest.mark.parametrize(
    "change",
    [
        "body = '{\"n\": 8}'",
        "at = at + interval '1 microsecond'",
        "recorded = recorded - interval '1 minute'",
        "actor = 99",
        "on_behalf = 98",
        "agency = 97",
        "kind = 'test.Z'",
        "v = 2",
        "key = '00000000-0000-0000-0000-000000000077'",
        "hash = repeat('0', 64)",
    ],
)
def test_a_change_of_any_event_is_found_there(stream: int, seq: int, change: str) -> None:
    changed(f"UPDATE store_event SET {change} WHERE stream = %s AND seq = %s", stream, seq)  # noqa: S608
    assert store.check_chain(stream) == seq


@pytest.mark.parametrize(("seq", "found"), [(1, 2), (2, 3), (3, 3)])
def test_an_event_taken_out_is_missed(stream: int, seq: int, found: int) -> None:
    changed("DELETE FROM store_event WHERE stream = %s AND seq = %s", stream, seq)
    assert store.check_chain(stream) == found


@pytest.mark.parametrize(
    "what", ["UPDATE store_event SET actor = 1", "DELETE FROM store_event", "TRUNCATE store_event"]
)
def test_the_database_itself_refuses(stream: int, what: str) -> None:
    with (
        pytest.raises(DatabaseError, match="append-only"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(what)
    assert store.check_chain(stream) is None


def test_two_who_loaded_the_same_do_not_both_append(stream: int) -> None:
    mine, theirs = store.load(stream), store.load(stream)
    store.append(mine, [Fact("test.D", {})], {"n": 4}, By(5, AT))
    with pytest.raises(Refused) as caught:
        store.append(theirs, [Fact("test.D", {})], {"n": 4}, By(6, AT))
    assert caught.value.refusals[0].kind == "stale"
    assert len(store.history(stream)) == 4


def test_a_stream_is_found_by_its_kind_only(stream: int) -> None:
    assert store.load(stream, "test").state == {"n": 3}
    with pytest.raises(Refused):
        store.load(stream, "dossier")
    with pytest.raises(Refused):
        store.load(stream + 1)
