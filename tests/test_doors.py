"""Role × address × method: who gets in, who is turned away, and that another agency's things are not there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import transaction
from django.test import Client

from chuan.base.store.models import Event
from chuan.events.dossiers.services import dossiers
from chuan.events.dossiers.tests.factories import stopped_clock
from tests.doors.groups import Door
from tests.doors.table import DOORS
from tests.doors.world import ROLES, World, named, signed_in, world

__all__ = ["stopped_clock"]
pytestmark = pytest.mark.usefixtures("stopped_clock")
NEEDS = dict(named())
METHODS = ("GET", "POST")
EVERY_METHOD = ("nobody", "leader")
"""Who also tries what a page does not answer; the others ask only what it does."""
AWAY = frozenset({403, 404})
OF_AN_AGENCY = {
    "par_round",
    "par_score",
    "par_survey",
    "petition",
    "block",
    "bag",
    "arrival",
    "report",
    "trust",
    "stream",
    "number",
    "letter",
    "delivery",
    "slip",
    "line",
    "handover",
    "submission",
    "document",
    "file",
    "loan",
    "disposal",
    "followed",
    "guidance",
    "adoption",
    "draft",
    "absence",
    "delegation",
    "objective",
    "matter",
    "official",
    "agency",
    "programme",
    "audit",
    "plan",
    "inspection",
    "review",
    "decision",
    "task",
    "note",
    "publication",
    "choice",
    "ticket",
    "instruction",
    "part",
}
"""What in an address belongs to one agency."""


def answer(client: Client, method: str, address: str, **sent: str) -> int:
    """The status of one request, whose effects are rolled back; who signed out is signed in again."""
    kept = {name: morsel.value for name, morsel in client.cookies.items()}
    with transaction.atomic():
        status = client.generic(method, address) if not sent else client.post(address, sent)
        transaction.set_rollback(True)
    client.cookies.clear()
    client.cookies.load(kept)
    return int(status.status_code)


def right(door: Door, role: str, method: str, status: int) -> bool:
    """Whether an answer is the one the table asks for."""
    if role == "nobody" and role not in door.who:
        return status in {301, 302, 401, 405}
    if method not in door.methods.split():
        return status == 405 or (status in AWAY and role not in door.who)
    if role not in door.who:
        return status in AWAY
    return status < 500 and (status not in {401, 403, 404} or (status == 404 and door.bare))


def clients(place: World) -> Iterator[tuple[str, Client]]:
    yield "nobody", Client(raise_request_exception=False)
    for role in ROLES:
        yield role, signed_in(place.here, role)


def test_every_address_has_a_row_and_every_row_an_address() -> None:
    assert set(NEEDS) == set(DOORS)


@pytest.mark.django_db
def test_each_role_gets_in_where_it_may_and_nowhere_else() -> None:
    place = world("H49.98")
    faults = [
        f"{role} {method} {name}: {status}"
        for role, client in clients(place)
        for name, door in DOORS.items()
        for method in (METHODS if role in EVERY_METHOD else door.methods.split())
        if not right(door, role, method, status := answer(client, method, place.address(name, NEEDS[name])))
    ]
    assert not faults, "\n".join(faults)


@pytest.mark.django_db
def test_things_of_another_agency_are_not_there() -> None:
    """Whoever may use a page gets 404 for an id of the other commune, others what they always get."""
    mine, theirs = world("H49.98"), world("H19.85")
    faults = [
        f"{role} {method} {name}: {status}"
        for role, client in clients(mine)
        for name, door in DOORS.items()
        if OF_AN_AGENCY & set(NEEDS[name])
        for method in door.methods.split()
        if not right(
            Door((), door.methods),
            role,
            method,
            status := answer(client, method, theirs.address(name, NEEDS[name])),
        )
        or (role in door.who and status == 403)
    ]
    assert not faults, "\n".join(faults)


@pytest.mark.django_db
def test_ids_of_another_agency_in_a_form_change_nothing() -> None:
    mine, theirs = world("H49.98"), world("H19.85")
    head, stranger = signed_in(mine.here, "head"), str(theirs.ids["official"])
    before = Event.objects.count()
    many = {"ho-so": f"{theirs.ids['stream']}:sign", "to": str(mine.ids["official"]), "reason": "x"}
    head.post(mine.address("desk:assign_many", ()), many)
    mine_to_them = {"ho-so": f"{mine.ids['stream']}:sign", "to": stranger, "reason": "x"}
    signed_in(mine.here, "leader").post(mine.address("desk:assign_many", ()), mine_to_them)
    giving = {"giao-step": "sign", "giao-to": stranger, "giao-reason": "x"}
    assert (
        signed_in(mine.here, "leader").post(mine.address("desk:assign", ("stream",)), giving).status_code
        == 422
    )
    assert Event.objects.count() == before
    assert dossiers.load(theirs.ids["stream"]).state.holds[0].official == theirs.here.people["leader"].id


@pytest.mark.django_db
def test_a_file_of_another_dossier_is_not_read_through_ones_own() -> None:
    mine, theirs = world("H49.98"), world("H19.85")
    client = signed_in(mine.here, "counter")
    swapped = World(mine.here, {**mine.ids, "sha256": "0" * 64})
    assert client.get(swapped.address("desk:file", ("stream", "sha256"))).status_code == 404
    swapped = World(mine.here, {**theirs.ids, "stream": theirs.ids["stream"]})
    assert client.get(swapped.address("desk:file", ("stream", "sha256"))).status_code == 404
