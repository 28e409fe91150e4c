"""While the database is away a page says to wait, and the log says it in one line."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import OperationalError, connection
from django.test import Client

from chuan.base.web.away import OneLine, database_is_away


@pytest.fixture
def nobody_answers(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """The real server is asked for a database that is not there."""
    with django_db_blocker.unblock():
        before = dict(connection.settings_dict)
        connection.close()
        connection.settings_dict["NAME"] = "chuan_is_away"
        yield
        connection.close()
        connection.settings_dict.update(before)


@pytest.fixture
def visitor() -> Client:
    """Somebody who was signed in, so that every page asks the database who that is."""
    client = Client(raise_request_exception=False)
    client.cookies["chuan"] = "k" * 32
    return client


@pytest.mark.parametrize("path", ["/", "/xu-ly/"])
@pytest.mark.usefixtures("nobody_answers")
def test_a_page_says_to_wait(visitor: Client, path: str) -> None:
    answer = visitor.get(path)
    assert (answer.status_code, answer["Retry-After"]) == (503, "60")
    assert "Xin đợi một phút rồi thử lại" in answer.content.decode()
    assert "có thể chưa được ghi" not in answer.content.decode()


@pytest.mark.usefixtures("nobody_answers")
def test_who_sent_something_is_told_that_it_may_not_be_recorded(visitor: Client) -> None:
    answer = visitor.post("/xu-ly/", {"words": "Đã xong"})
    assert answer.status_code == 503
    assert "có thể chưa được ghi" in answer.content.decode()


@pytest.mark.usefixtures("nobody_answers")
def test_htmx_gets_the_same_as_a_note(visitor: Client) -> None:
    answer = visitor.get("/xu-ly/", headers={"HX-Request": "true"})
    assert answer.status_code == 503
    assert "<html" not in answer.content.decode()


@pytest.mark.usefixtures("nobody_answers")
def test_the_log_names_it_once_and_without_a_traceback(
    visitor: Client, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.handler.addFilter(OneLine())
    visitor.get("/xu-ly/")
    assert ": no database: " in caplog.text
    assert "Traceback" not in caplog.text


def test_a_fault_of_ours_keeps_its_traceback() -> None:
    error = ValueError("ours")
    record = logging.LogRecord("x", logging.ERROR, "", 0, "said", (), (ValueError, error, None))
    assert OneLine().filter(record)
    assert record.exc_info


@pytest.mark.django_db
def test_a_refused_statement_is_not_a_database_that_is_away() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL statement_timeout = 1")
        with pytest.raises(OperationalError) as slow:
            cursor.execute("SELECT pg_sleep(1)")
    assert not database_is_away(slow.value)
