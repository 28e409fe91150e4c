"""The database of the tests: one careless cluster, one template by the migrations, one clone a worker."""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import ipaddress
import os
import socket
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

CLUSTER = "test"
_KEPT_FOR = "chuan_test_{pid}_{worker}"
_PATIENCE = 5.0
_ASKED = """
SELECT count(*) FROM pg_stat_activity WHERE datname = '{name}' AND backend_type = 'client backend'
  AND (state <> 'idle' OR state_change > clock_timestamp() - interval '0.3 seconds')
"""


def pytest_configure() -> None:
    """No network but loopback; where Django is set up: plain file names, quick passwords, no pool."""
    socket.socket.connect = _loopback_only  # type: ignore[method-assign, assignment]
    try:
        from django.conf import settings
    except ModuleNotFoundError:  # the rules are tested where Django is not installed
        return
    if not settings.configured:
        return
    settings.STATIC_ROOT.mkdir(parents=True, exist_ok=True)  # the server warns of a folder that is not there
    settings.STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.DATABASES["default"]["OPTIONS"].pop("pool", None)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Browsers last: no single long test is left to one worker at the end, and their loop meets no other test."""
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)


def _loopback_only(
    self: socket.socket, address: Any, _connect: Callable[..., None] = socket.socket.connect
) -> None:
    host = address[0] if isinstance(address, tuple) else "localhost"
    if host != "localhost" and not ipaddress.ip_address(host).is_loopback:
        raise PermissionError(f"a test asked for the network: {address}")
    _connect(self, address)


@pytest.fixture(scope="session")
def django_db_setup(django_db_blocker: Any) -> Iterator[None]:
    """This worker's own database, cloned from the template; dropped at the end."""
    from django.db import connection

    with django_db_blocker.unblock():
        with _alone():
            clone = _Clone(os.environ.get("PYTEST_XDIST_WORKER", "alone"))
            clone.make()
        connection.close()
        connection.settings_dict.update(clone.described)
        recloning = _reclone_instead_of_flushing(clone)
    yield
    with django_db_blocker.unblock():
        recloning()
        connection.close()
        with _alone():
            clone.drop()
            _stop_if_unused()


@pytest.fixture(scope="session")
def clones(django_db_blocker: Any) -> Iterator[Callable[[str, str], Any]]:
    """More databases of this worker: ``clones(name, template)``, the template being ``""`` for the migrated one."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "alone")
    made: list[_Clone] = []

    def clone(name: str, template: str = "") -> _Clone:
        with django_db_blocker.unblock(), _alone():
            made.append(_Clone(f"{worker}_{name}", template))
            made[-1].make()
        return made[-1]

    yield clone
    with _alone():
        for one in made:
            one.drop()
        _stop_if_unused()


@contextlib.contextmanager
def _alone() -> Iterator[None]:
    """One test process at a time makes or drops databases."""
    from chuan.base.engine import places

    places.DATA.mkdir(parents=True, exist_ok=True)
    with (places.DATA / "postgres-template.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _stop_if_unused() -> None:
    """The last run of this checkout stops the server; the next one starts it in half a second."""
    from chuan.base.engine import postgres

    if not any(name.startswith("chuan_test_") for name in _databases()):
        postgres.stop(CLUSTER)


class _Clone:
    """One database of one test process."""

    def __init__(self, worker: str, template: str = "") -> None:
        from chuan.base.engine import postgres
        from config.env import database

        postgres.ensure(CLUSTER)
        _drop_what_the_dead_left()
        self.name = _KEPT_FOR.format(pid=os.getpid(), worker=worker)
        self.address = postgres.address(CLUSTER, self.name)
        self.described = database(self.address, pool=0)
        self.template = template or _template()

    def make(self) -> None:
        from chuan.base.engine import postgres

        postgres.create_database(CLUSTER, self.name, self.template)

    def drop(self) -> None:
        from chuan.base.engine import postgres

        postgres.drop_database(CLUSTER, self.name)

    def rests(self) -> None:
        """Wait until nobody has asked it anything for a moment: what was sent last is answered."""
        until = time.monotonic() + _PATIENCE
        while time.monotonic() < until and _execute(_ASKED.format(name=self.name)) != [(0,)]:
            time.sleep(0.05)


def _reclone_instead_of_flushing(clone: _Clone) -> Callable[[], None]:
    """Append-only tables refuse TRUNCATE, so a test that commits gets its database replaced afterwards."""
    from django.db import connections
    from django.test import TransactionTestCase

    case: Any = TransactionTestCase
    flush = case._fixture_teardown

    def replace(_case: TransactionTestCase) -> None:
        connections.close_all()
        with _alone():
            clone.drop()
            clone.make()

    def undo() -> None:
        case._fixture_teardown = flush

    case._fixture_teardown = replace
    return undo


def _template() -> str:
    """The migrated database that this state of the migrations needs; made once."""
    name = f"chuan_template_{_state_of_migrations()}"
    if name not in _databases():
        _drop_other_templates(name)
        _migrate(name)
    return name


def _migrate(name: str) -> None:
    """Migrate under another name and rename at the end: a template that exists is complete."""
    from django.core.management import call_command
    from django.db import connection

    from chuan.base.engine import postgres
    from config.env import database

    postgres.drop_database(CLUSTER, "chuan_template_unready")
    postgres.create_database(CLUSTER, "chuan_template_unready")
    before = dict(connection.settings_dict)
    connection.settings_dict.update(database(postgres.address(CLUSTER, "chuan_template_unready"), pool=0))
    call_command("migrate", verbosity=0, interactive=False)
    connection.close()
    connection.settings_dict.update(before)
    _execute(f'ALTER DATABASE chuan_template_unready RENAME TO "{name}"')


def _state_of_migrations() -> str:
    import django

    from config.contexts import CONTEXTS

    root = Path(__file__).parent / "src"
    digest = hashlib.sha256(django.__version__.encode())
    for context in CONTEXTS:
        for path in sorted((root / context.replace(".", "/") / "migrations").glob("*.py")):
            digest.update(str(path.relative_to(root)).encode() + path.read_bytes())
    return digest.hexdigest()[:16]


def _databases() -> list[str]:
    return [row[0] for row in _execute("SELECT datname FROM pg_database")]


def _drop_other_templates(kept: str) -> None:
    """Those of older migrations, unless a run that began before them still clones from one."""
    from chuan.base.engine import postgres

    names = _databases()
    if any(name.startswith("chuan_test_") for name in names):
        return
    for name in names:
        if name.startswith("chuan_template_") and name != kept:
            postgres.drop_database(CLUSTER, name)


def _drop_what_the_dead_left() -> None:
    from chuan.base.engine import postgres

    for name in _databases():
        if name.startswith("chuan_test_") and not Path(f"/proc/{name.split('_')[2]}").exists():
            postgres.drop_database(CLUSTER, name)


def _execute(statement: str) -> list[Any]:
    import psycopg

    from chuan.base.engine import postgres

    with psycopg.connect(postgres.address(CLUSTER, "postgres"), autocommit=True) as connection:
        cursor = connection.execute(statement)
        return cursor.fetchall() if cursor.description else []
