"""Results that go out by post, and a list of them for the postman."""

from __future__ import annotations

from chuan.events.dossiers.tests.factories import Commune, dossier
from chuan.events.post.rules.tracking import check_digit
from chuan.events.post.services.bags import Bag
from chuan.surfaces.acts.posting import Parcel, list_parcels

NUMBERS = ("CB123456785VN", "RR473124829GB")


def waiting(here: Commune, **changes: object) -> int:
    """A result whose citizen registered for the post."""
    return dossier(here, "result", deliver="post", **changes).id


def listed(here: Commune, number: str = "", collect: int = 0) -> Bag:
    """One parcel on a list; its number is the commune's own unless given."""
    own = f"CB{'12345678' if here.agency.code == 'H49.98' else '87654321'}"
    return list_parcels(here.actor("counter"), (Parcel(waiting(here), number or _whole(own), "", collect),))


def _whole(start: str) -> str:
    return f"{start}{check_digit(start[2:])}VN"
