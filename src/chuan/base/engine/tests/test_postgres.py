"""The launcher, with real servers in a folder of their own."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from chuan.base.engine import binaries, places, postgres
from chuan.base.engine.binaries import WAYS, PostgresError


@pytest.fixture(scope="module", params=WAYS)
def way(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A new data folder, and the server run in one of the three ways; stopped at the end."""
    folder = tmp_path_factory.mktemp(request.param)
    for parent in (folder, *folder.parents):
        if "pytest-of-" in str(parent):
            parent.chmod(0o755)  # the unprivileged user must reach the data folder
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(places, "DATA", folder)
        patch.setenv("CHUAN_PG", request.param)
        binaries.engine.cache_clear()
        try:
            binaries.engine()
        except PostgresError:
            pytest.skip(f"this machine cannot run a server by {request.param}")
        yield str(request.param)
        postgres.stop("test")
        postgres.stop("main")
    binaries.engine.cache_clear()


def ask(question: str, url: str) -> object:
    with psycopg.connect(url) as connection:
        row = connection.execute(question).fetchone()
        return row[0] if row else None


def postmaster(cluster: str = "test") -> int:
    (file,) = places.DATA.glob(f"postgres/{cluster}-*/postmaster.pid")
    return int(file.read_text().split()[0])


def test_it_starts_with_our_extensions_and_vietnamese_letters(way: str) -> None:
    url = postgres.ensure("test")
    assert ask("SELECT lower('ĐỖ VĂN ƯNG')", url) == "đỗ văn ưng"
    assert ask("SELECT public.unaccent('Đỗ Văn Ưng')", url) == "Do Van Ung"
    assert ask("SELECT count(*) FROM pg_extension WHERE extname = 'btree_gist'", url) == 1


def test_it_opens_no_port_and_closes_its_folder(way: str) -> None:
    url = postgres.ensure("test")
    folder = Path(str(ask("SHOW unix_socket_directories", url)))
    assert ask("SHOW listen_addresses", url) == ""
    assert folder.stat().st_mode & 0o077 == 0


def test_what_was_acknowledged_survives_a_killed_server(way: str) -> None:
    url = postgres.ensure("main")
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("CREATE TABLE kept (n int)")
        connection.execute("INSERT INTO kept VALUES (7)")
        os.kill(postmaster("main"), signal.SIGKILL)
    assert ask("SELECT n FROM kept", postgres.ensure("main")) == 7


def test_a_second_ensure_finds_the_first_server(way: str) -> None:
    postgres.ensure("test")
    first = postmaster()
    postgres.ensure("test")
    assert postmaster() == first


def test_stop_ends_it_and_leaves_no_folder_for_sockets(way: str) -> None:
    postgres.ensure("test")
    postgres.stop("test")
    assert not postgres.answers("test")
    assert not postgres._socket_folder("test").exists()


def test_the_lasting_cluster_syncs_and_the_one_for_tests_does_not() -> None:
    assert postgres.CLUSTERS["test"]["fsync"] == "off"
    assert "fsync" not in postgres.CLUSTERS["main"]


def test_an_unknown_way_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHUAN_PG", "docker")
    binaries.engine.cache_clear()
    with pytest.raises(PostgresError, match="CHUAN_PG must be one of"):
        binaries.engine()
    binaries.engine.cache_clear()


@pytest.mark.parametrize(("major", "locale"), [(18, "PG_UNICODE_FAST"), (17, "C.UTF-8"), (15, "C.UTF-8")])
def test_letters_do_not_depend_on_the_machine(major: int, locale: str) -> None:
    assert any(locale in option for option in postgres._locale(major))
