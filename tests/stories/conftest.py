"""What every story needs: a furnished office with the real server, and people at their browsers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.stories.office import Office, furnish
from tests.stories.people import People


@pytest.fixture(scope="session")
def furnished(
    clones: Callable[..., Any], django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Any, dict[str, str]]:
    """The database every office is cloned from (organisations, accounts, procedures, no dossier), and who is signed in."""
    database = clones("furnished")
    return database, furnish(Office(database, tmp_path_factory.mktemp("furnished"), django_db_blocker))


@pytest.fixture(scope="session")
def premises(
    furnished: tuple[Any, dict[str, str]],
    clones: Callable[..., Any],
    tmp_path_factory: pytest.TempPathFactory,
    django_db_blocker: Any,
) -> Iterator[Office]:
    """Where the stories of this process happen, one after another."""
    database, cookies = furnished
    clone = clones("office", database.name)
    opened = Office(clone, tmp_path_factory.mktemp("office"), django_db_blocker, cookies)
    yield opened
    opened.closes()


@pytest.fixture
def office(premises: Office) -> Iterator[Office]:
    """A furnished office, open."""
    premises.begins_anew()
    yield premises
    assert "Traceback" not in premises.said(), premises.said()[-4000:]


@pytest.fixture
def people(office: Office, browser: Browser, browser_context_args: dict[str, Any]) -> Iterator[People]:
    """Everybody of the office, each with a browser of his own."""
    everybody = People(office, browser, browser_context_args)
    yield everybody
    everybody.go_home()
