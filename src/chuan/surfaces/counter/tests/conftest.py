"""The counter is tested at a standing clock: Friday 20/11/2026, 09:40."""

from __future__ import annotations

import pytest
from django.test import Client

from chuan.definitions.organisation.models import Account, Official
from chuan.events.dossiers.tests.factories import Clock, Commune, commune, stopped_clock

__all__ = ["stopped_clock"]


def signed_in(who: Official) -> Client:
    client = Client()
    client.force_login(Account.objects.get(official=who))
    return client


@pytest.fixture
def here(stopped_clock: Clock) -> Commune:
    return commune()


@pytest.fixture
def client(here: Commune) -> Client:
    """The receiving officer's browser."""
    return signed_in(here.people["counter"])
