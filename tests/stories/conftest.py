"""What every story needs: a furnished office of its own with the real server, and people at their browsers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.stories.office import Office, furnish
from tests.stories.people import People


@pytest.fixture(scope="session")
def furnished(
    clones: Callable[..., Any], django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory
) -> Any:
    """The database every office is cloned from: organisations, accounts, procedures, and no dossier."""
    database = clones("furnished")
    furnish(
        Office(database.address, database.described, tmp_path_factory.mktemp("furnished"), django_db_blocker)
    )
    return database


@pytest.fixture
def office(
    furnished: Any,
    clones: Callable[..., Any],
    tmp_path: Path,
    django_db_blocker: Any,
    request: pytest.FixtureRequest,
) -> Iterator[Office]:
    """A furnished office, open."""
    database = clones(f"office{abs(hash(request.node.name)) % 10_000}", furnished.name)
    opened = Office(database.address, database.described, tmp_path, django_db_blocker)
    opened.opens()
    yield opened
    opened.closes()
    database.drop()
    assert "Traceback" not in opened.said(), opened.said()[-4000:]


@pytest.fixture
def people(office: Office, browser: Browser, browser_context_args: dict[str, Any]) -> Iterator[People]:
    """Everybody of the office, each with a browser of his own."""
    everybody = People(office, browser, browser_context_args)
    yield everybody
    everybody.go_home()
