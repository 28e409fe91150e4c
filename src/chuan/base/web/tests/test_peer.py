"""Whose address counts: the proxy's word is taken only from a proxy of ours."""

from __future__ import annotations

import pytest
from django.test import RequestFactory
from pytest_django import Settings

from chuan.base.web.peer import address_of

OURS = ["10.0.0.2", "10.1.0.0/24"]
CITIZEN, STRANGER = "203.0.113.7", "198.51.100.9"


@pytest.mark.parametrize(
    ("proxies", "peer", "said", "counts"),
    [
        ([], CITIZEN, None, CITIZEN),
        ([], "10.0.0.2", CITIZEN, "10.0.0.2"),
        (OURS, "10.0.0.2", CITIZEN, CITIZEN),
        (OURS, "10.0.0.2", None, "10.0.0.2"),
        (OURS, "10.0.0.2", f"{CITIZEN}, 10.1.0.5", CITIZEN),
        (OURS, "10.0.0.2", f"1.2.3.4, {CITIZEN}", CITIZEN),
        (OURS, STRANGER, CITIZEN, STRANGER),
        (OURS, "10.0.0.2", "unknown", "10.0.0.2"),
        (OURS, "10.0.0.2", "2001:db8::7", "2001:db8::7"),
        (OURS, "", CITIZEN, ""),
    ],
)
def test_the_address_of_a_request(
    settings: Settings, proxies: list[str], peer: str, said: str | None, counts: str
) -> None:
    settings.PROXIES = proxies
    request = RequestFactory().get("/", REMOTE_ADDR=peer)
    request.META.update({} if said is None else {"HTTP_X_FORWARDED_FOR": said})
    assert address_of(request) == counts
