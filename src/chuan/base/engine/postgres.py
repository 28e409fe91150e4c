"""The embedded database server of demo and tests: found, made, started and stopped under a file lock."""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import os
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
from psycopg import sql

from chuan.base.engine import places
from chuan.base.engine.binaries import Engine, PostgresError, engine, reachable

PORT = 5432  # the number in the socket's file name; no network port is opened
OWNER = "chuan"
EXTENSIONS = ("pg_trgm", "unaccent", "btree_gist")
_DYING_SECONDS = 30.0
_COMMON = {
    "listen_addresses": "''",
    "unix_socket_permissions": "0700",
    "max_connections": "60",
    "shared_buffers": "128MB",
    "timezone": "'Asia/Ho_Chi_Minh'",
    "log_min_messages": "warning",
    "jit": "off",
}
_CARELESS = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
CLUSTERS = {"main": _COMMON, "test": _COMMON | _CARELESS}
"""Server settings of each cluster: ``main`` keeps what it promised, ``test`` forgets at a power cut."""


def address(cluster: str, name: str = "chuan") -> str:
    """The URL of a database of a cluster; nothing is started."""
    return f"postgresql://{OWNER}@/{name}?host={_socket_folder(cluster)}&port={PORT}"


def ensure(cluster: str = "main") -> str:
    """Find or start the cluster and its database ``chuan``; its URL. ``PostgresError`` with a sentence."""
    if not answers(cluster):
        with _locked(cluster):
            if not answers(cluster):
                _start(engine(), cluster)
    create_database(cluster, "chuan")
    return address(cluster)


def stop(cluster: str = "main") -> None:
    """Stop the cluster; open transactions are rolled back, nothing acknowledged is lost."""
    with _locked(cluster):
        server = engine()
        folder = _data_folder(server, cluster)
        if _postmaster(folder) is not None:
            server.run("pg_ctl", "stop", "-D", str(folder), "-m", "fast", "-w", cwd=folder)
        with contextlib.suppress(OSError):  # never made, or not ours to remove
            _socket_folder(cluster).rmdir()


def create_database(cluster: str, name: str, template: str | None = None) -> None:
    """A database with our extensions, or a clone of ``template``; nothing happens where it exists."""
    with psycopg.connect(address(cluster, "postgres"), autocommit=True) as connection:
        if connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone():
            return
        source = sql.Identifier(template or "template1")
        with contextlib.suppress(psycopg.errors.DuplicateDatabase, psycopg.errors.UniqueViolation):
            connection.execute(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(name), source))


def drop_database(cluster: str, name: str) -> None:
    """Drop a database, and whoever is still connected to it."""
    with psycopg.connect(address(cluster, "postgres"), autocommit=True) as connection:
        connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))


def _start(server: Engine, cluster: str) -> None:
    folder = _data_folder(server, cluster)
    _make_socket_folder(server, cluster)
    fresh = not (folder / "PG_VERSION").exists()
    if fresh:
        _initialise(server, folder, cluster)
    _wait_for_the_dead(folder)
    said = _launch(server, folder, cluster)
    if said:
        raise PostgresError(f"PostgreSQL did not start; see {folder / 'server.log'}. {said[-400:]}")
    if fresh:
        _prepare(cluster)


def _launch(server: Engine, folder: Path, cluster: str) -> str:
    """Start it; "" when it runs, else its last words. Children of a killed server get time to end."""
    arguments = ["-D", str(folder), "-w", "-t", "60", "-l", str(folder / "server.log")]
    options = f"-p {PORT} -k {_socket_folder(cluster)}"
    until = time.monotonic() + (_DYING_SECONDS if (folder / "postmaster.pid").exists() else 0)
    while True:
        said = server.run("pg_ctl", "start", *arguments, "-o", options, cwd=folder)
        if said.returncode == 0:
            return ""
        if time.monotonic() >= until:
            return said.stdout or "pg_ctl said nothing."
        time.sleep(0.2)


def _prepare(cluster: str) -> None:
    """Put our extensions where every new database is copied from."""
    with psycopg.connect(address(cluster, "template1"), autocommit=True) as connection:
        for name in EXTENSIONS:
            connection.execute(sql.SQL("CREATE EXTENSION IF NOT EXISTS {}").format(sql.Identifier(name)))


def _initialise(server: Engine, folder: Path, cluster: str) -> None:
    said = server.run(
        "initdb", "-D", str(folder), "--encoding=UTF8", "--auth=trust", f"--username={OWNER}",
        *_locale(server.major), *(["--no-sync"] if cluster == "test" else []), cwd=folder,
    )  # fmt: skip
    if said.returncode != 0:
        raise PostgresError(f"PostgreSQL could not make its data folder {folder}. {said.stdout[-400:]}")
    lines = [f"{name} = {value}\n" for name, value in CLUSTERS[cluster].items()]
    with (folder / "postgresql.conf").open("a") as file:
        file.writelines(lines)


def _locale(major: int) -> list[str]:
    """Upper and lower case of Vietnamese letters on every machine, whatever locales it has."""
    if major >= 18:
        return ["--locale=C", "--locale-provider=builtin", "--builtin-locale=PG_UNICODE_FAST"]
    if major == 17:
        return ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    return ["--locale=C.UTF-8"]


def answers(cluster: str) -> bool:
    """Whether the cluster runs and takes connections."""
    try:
        psycopg.connect(address(cluster, "postgres"), connect_timeout=2).close()
    except psycopg.OperationalError:
        return False
    return True


def in_use(cluster: str) -> bool:
    """Whether anybody else is connected to the cluster; False where it does not run."""
    clients = "SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()"
    try:
        with psycopg.connect(address(cluster, "postgres"), connect_timeout=2) as connection:
            found = connection.execute(clients).fetchone()
    except psycopg.OperationalError:
        return False
    return found is not None and found[0] > 0


def _postmaster(folder: Path) -> int | None:
    """The process named in the pid file, while it exists."""
    try:
        pid = int((folder / "postmaster.pid").read_text().split()[0])
    except (OSError, ValueError, IndexError):
        return None
    return pid if Path(f"/proc/{pid}").exists() else None


def _wait_for_the_dead(folder: Path) -> None:
    """A killed server is a zombie until somebody reaps it; its pid file is never deleted by us."""
    until = time.monotonic() + _DYING_SECONDS
    while time.monotonic() < until:
        pid = _postmaster(folder)
        if pid is None or not _is_zombie(pid):
            return
        time.sleep(0.05)


def _is_zombie(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return False


def _data_folder(server: Engine, cluster: str) -> Path:
    """One folder a major version: a server never opens the files of another."""
    base = places.DATA / "postgres"
    base = reachable(base) if server.uid is not None else base
    folder = base / f"{cluster}-{server.major}"
    if not folder.exists():
        folder.mkdir(parents=True, mode=0o700)
        server.hand_over(folder)
    return folder


def _socket_folder(cluster: str) -> Path:
    """Short, because a socket's path may have 107 bytes; one for each data folder and user."""
    mark = hashlib.sha256(str(places.DATA).encode()).hexdigest()[:10]
    return Path(tempfile.gettempdir()) / f"chuan-{os.geteuid()}-{mark}-{cluster}"


def _make_socket_folder(server: Engine, cluster: str) -> None:
    folder = _socket_folder(cluster)
    folder.mkdir(mode=0o700, exist_ok=True)
    if folder.is_symlink() or folder.stat().st_uid not in {os.geteuid(), server.uid}:
        raise PostgresError(f"The folder {folder} belongs to somebody else; PostgreSQL is not started.")
    server.hand_over(folder)


@contextlib.contextmanager
def _locked(cluster: str) -> Iterator[None]:
    """One process at a time makes, starts or stops a cluster."""
    places.DATA.mkdir(parents=True, exist_ok=True)
    with (places.DATA / f"postgres-{cluster}.lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
