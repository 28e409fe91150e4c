"""The browser of the stories: the machine's own Chromium, started without anything that phones home."""

from __future__ import annotations

import os
import shutil
from typing import Any

import pytest

_QUIET = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
_NAMES = ("chromium", "chromium-browser", "google-chrome")


def pytest_configure() -> None:
    """Playwright keeps an event loop in the test's thread, where Django's ORM would refuse to work."""
    os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Without a browser its tests are skipped on a desk, and fail in CI (``CHUAN_STRICT=1``)."""
    if _chromium() is not None or os.environ.get("CHUAN_STRICT") == "1":
        return
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.skip(reason="Chromium is not installed"))


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    found = _chromium()
    assert found is not None, "Chromium is not installed (on Debian: apt-get install chromium)"
    return {**browser_type_launch_args, "executable_path": found, "args": list(_QUIET)}


@pytest.fixture(scope="session")
def base_url() -> str | None:
    """In place of the plug-in's own, which this pytest warns about: a page is always asked by its whole address."""
    return None


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    return {
        **browser_context_args,
        "locale": "vi-VN",
        "timezone_id": "Asia/Ho_Chi_Minh",
        "viewport": {"width": 1366, "height": 768},
    }


def _chromium() -> str | None:
    return next((path for path in map(shutil.which, _NAMES) if path), None)
