"""Whose address a request came from, also through the installation's own proxies."""

from __future__ import annotations

from collections.abc import Iterable
from ipaddress import ip_address, ip_network

from django.conf import settings
from django.http import HttpRequest


def address_of(request: HttpRequest) -> str:
    """The address the request came from, "" where it is unknown.

    ``X-Forwarded-For`` counts only where the peer is one of ``settings.PROXIES``, and only back to the
    first address that is not: what stands before that, the sender himself may have written.
    """
    peer = str(request.META.get("REMOTE_ADDR", ""))
    said = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
    for before in reversed([part.strip() for part in said]):
        if not _ours(peer, settings.PROXIES) or not _known(before):
            break
        peer = before
    return peer


def _ours(address: str, proxies: Iterable[str]) -> bool:
    return _known(address) and any(ip_address(address) in ip_network(one, strict=False) for one in proxies)


def _known(address: str) -> bool:
    try:
        ip_address(address)
    except ValueError:
        return False
    return True
