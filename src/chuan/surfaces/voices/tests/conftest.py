"""Petitions are tested at a standing clock, with one commune and somebody signed in."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from django.core.cache import cache
from django.test import Client

from chuan.definitions.organisation.models import Account
from chuan.events.dossiers.tests.factories import Clock, Commune, commune, stopped_clock

__all__ = ["stopped_clock"]


@pytest.fixture(autouse=True)
def _nobody_tried_yet() -> Iterator[None]:
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def here(stopped_clock: Clock) -> Commune:
    return commune()


@pytest.fixture
def as_role(here: Commune) -> Callable[[str], Client]:
    """A browser in which the person of that role is signed in."""

    def signed_in(role: str) -> Client:
        client = Client()
        account = Account.objects.get(official=here.people[role])
        client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return signed_in
