"""Two communes that do not know each other, and a thing of each kind that an address may name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from chuan.definitions.organisation.models import Account, Holding
from chuan.definitions.organisation.rules.delegation import STEP, Wanted
from chuan.definitions.organisation.services import give_delegation
from chuan.definitions.organisation.tests.factories import NOW, away
from chuan.definitions.procedures import services as procedures
from chuan.events.dossiers.services import dossiers
from chuan.events.dossiers.tests.factories import Commune, commune, dossier, form
from chuan.readings.outbox.models import Delivery
from chuan.surfaces.acts import drafting, reception
from chuan.surfaces.acts.handing import Handing, make_list

BACKEND = "django.contrib.auth.backends.ModelBackend"
ROLES = ("counter", "head", "handler", "leader", "clerk", "police", "iso", "admin")
"""One post each; ``police`` is a handler of another unit than the dossier's."""


@dataclass(frozen=True, slots=True)
class World:
    """A commune with a dossier that waits for signature, a slip, a draft and an absence."""

    here: Commune
    ids: dict[str, Any]

    def address(self, name: str, wanted: tuple[str, ...]) -> str:
        return reverse(name, kwargs={key: self.ids[key] for key in wanted})


def world(code: str) -> World:
    here = commune(code)
    waiting = dossier(here, "sign")
    fresh = dossier(here)
    handing = Handing(here.agency.id, int(fresh.state.holds[0].unit), (fresh.id,))
    assert waiting.state.document is not None
    slip = reception.refuse_reception(here.actor("counter"), form(here), "Không thuộc xã")
    start = drafting.Start(drafting.ADOPTED, waiting.state.procedure)
    absence = away(here.people["other"], Account.objects.get(official=here.people["head"]))
    ids = {
        "stream": waiting.id,
        "sha256": waiting.state.document.draft,
        "secret": dossiers.secret_of(waiting.id),
        "agency": here.agency.id,
        "code": waiting.state.procedure,
        "slip": slip,
        "handover": make_list(here.actor("counter"), handing).id,
        "adoption": procedures.adopted(here.agency.id, waiting.state.procedure, NOW.date()).id,
        "draft": drafting.begin(here.actor("iso"), here.agency.id, start),
        "absence": absence.id,
        "delivery": _message_of(waiting.id),
        "official": here.people["handler"].id,
        "delegation": lent(here),
        "kind": "them",
        "form": "thu",
        "key": "k",
    }
    return World(here, ids)


def lent(here: Commune) -> int:
    """A step of the leader's lent to a handler by the administrator."""
    leader, day = here.people["leader"], NOW.date()
    post = Holding.objects.values_list("post", flat=True).get(official=leader)
    wanted = Wanted(
        leader.id, post, here.people["other"].id, "", (STEP,), (), day, day + timedelta(days=9), "1/QĐ", day
    )
    return give_delegation(here.actor("admin"), wanted, b"%PDF-1.7", NOW)


def _message_of(stream: int) -> int:
    """The first message about a dossier."""
    return int(Delivery.objects.filter(stream=stream).values_list("id", flat=True)[0])


def signed_in(here: Commune, role: str) -> Client:
    client = Client(raise_request_exception=False)
    client.force_login(Account.objects.get(official=here.people[role]), backend=BACKEND)
    return client


def named(resolver: URLResolver | None = None, space: str = "") -> Iterator[tuple[str, tuple[str, ...]]]:
    """(name, what the address needs) of every page."""
    for entry in (resolver or get_resolver()).url_patterns:
        if isinstance(entry, URLResolver):
            inner = f"{space}{entry.namespace}:" if entry.namespace else space
            yield from named(entry, inner)
        elif isinstance(entry, URLPattern):
            yield f"{space}{entry.name}", tuple(entry.pattern.regex.groupindex)
