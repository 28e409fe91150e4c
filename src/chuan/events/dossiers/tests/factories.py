"""A commune and its dossiers, as an official would say it: ``dossier(here, waiting_for="sign")``.

Everything goes through ``surfaces/acts``, the only way to write. ``stopped_clock`` is a fixture.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import datetime
from threading import Barrier
from types import SimpleNamespace
from typing import TypeVar

import pytest
from django.db import connection
from django.utils import timezone

from chuan.base.kernel.refusal import Refused
from chuan.base.store import services as store
from chuan.definitions.organisation.models import Agency, Official
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.tests import factories as organisation
from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.rules.definition import Procedure
from chuan.events.dossiers.rules.events import PaperIn
from chuan.events.dossiers.rules.tests.world import PROCEDURE
from chuan.events.dossiers.services.dossiers import Dossier
from chuan.events.dossiers.services.people import Party
from chuan.surfaces.acts import asking, reception, steps
from chuan.surfaces.acts.reception import Reception

T = TypeVar("T")
NOW = organisation.NOW
NEXT = PROCEDURE.steps[0].outcomes[0].key
"""The outcome of a step that has only one."""
PDF = steps.File("du-thao.pdf", steps.PDF, b"%PDF-1.7 invented")
OWNER = Party("Nịnh Thị Hoa", identity="022194003817", phone="0900000123", address="Thôn Đông Thắng")
STAFFING = {
    "counter": {"unit": "quay", "post": "counter"},
    "head": {"unit": "phong", "post": "head"},
    "handler": {"unit": "phong", "post": "handler"},
    "leader": {"unit": "lanh-dao", "post": "leader"},
    "clerk": {"unit": "van-phong", "post": "clerk"},
    "police": {"unit": "cong-an", "post": "handler"},
}
_WAYS = {"wait": "tax", "sign-no": "no", "refused": "no"}
"""What is waited for -> how the check step ends on the way there; "ask" for all others."""


@dataclass(frozen=True, slots=True)
class Commune:
    """One agency with one procedure and somebody in every role; ``other`` is the second handler."""

    agency: Agency
    people: dict[str, Official]

    def actor(self, role: str, at: datetime = NOW) -> Actor:
        return organisation.actor(self.people[role], at)

    def actor_of(self, official: int, at: datetime = NOW) -> Actor:
        found = next(one for one in self.people.values() if one.id == official)
        return organisation.actor(found, at)


def commune(code: str = "H49.98", absent: Collection[str] = (), procedure: Procedure = PROCEDURE) -> Commune:
    """A commune that has adopted the procedure; ``absent`` roles are away at ``NOW``."""
    agency = organisation.agency(code)
    quay = organisation.unit(agency, "quay", "counter", serves=[agency])
    phong, top = organisation.unit(agency, "phong"), organisation.unit(agency, "lanh-dao", "leadership")
    office, police = organisation.unit(agency, "van-phong", "office"), organisation.unit(agency, "cong-an")
    posts = {
        "counter": organisation.post(quay, "counter"),
        "in_charge": organisation.post(quay, "counter", "head", head=True),
        "head": organisation.post(phong, "head", head=True),
        "handler": organisation.post(phong, "handler"),
        "other": organisation.post(phong, "handler"),
        "leader": organisation.post(top, "leader", head=True),
        "clerk": organisation.post(office, "clerk"),
        "police": organisation.post(police, "handler", head=True),
        "iso": organisation.post(office, "iso_secretary"),
        "admin": organisation.post(office, "admin"),
    }
    people = {
        role: organisation.official(f"{role} {code}", post, absent=role in absent)
        for role, post in posts.items()
    }
    procedures.publish(agency.id, procedure, STAFFING, organisation.BEGIN, "catalogue", None, "Trợ cấp")
    return Commune(agency, people)


def form(here: Commune, **changes: object) -> Reception:
    """What the receiving officer enters for an owner who came in person with every paper."""
    plain = Reception(
        here.agency.id, PROCEDURE.code, "usual", OWNER, (PaperIn("form", 1), PaperIn("copy", 0, 1))
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def dossier(here: Commune, waiting_for: str = "assign", **changes: object) -> Dossier:
    """A dossier received and worked until it waits for that step; also "result", "refused" or "nobody"."""
    received = reception.receive(here.actor("counter"), form(here, **changes))
    worked = work(here, received, waiting_for)
    if waiting_for == "nobody":
        counter = here.actor("counter")
        return reception.hand_over(counter, worked.id, None, "counter", "022194003817", worked.seq)
    return worked


def work(here: Commune, found: Dossier, waiting_for: str) -> Dossier:
    """Everybody does what is his until the step is open, or the answer has reached the counter."""
    while found.state.status == "open" and waiting_for not in found.state.marking.open:
        found = one_step(here, found, _WAYS.get(waiting_for, "ask"))
    return found


def one_step(here: Commune, found: Dossier, way: str = "ask") -> Dossier:
    """The first open step is done by its holder."""
    hold = found.state.holds[0]
    step = PROCEDURE.step(hold.step)
    assert step is not None
    actor = here.actor_of(hold.official)
    if hold.step in {"draft", "check"} and found.state.document is None:
        found = steps.attach_draft(actor, found.id, "refusal" if way == "no" else "result", PDF)
    to = {"check": here.people["handler"].id} if hold.step == "assign" else {}
    outcome = way if hold.step == "check" else step.outcomes[0].key
    return steps.pass_step(actor, found.id, steps.Passing(hold.step, outcome, to))


class Clock:
    """The machine's and the database's clock, standing where the test puts it."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._patch = monkeypatch
        self._sql = {name: getattr(store, name) for name in ("_LOAD", "_OPEN")}
        self.now = NOW

    def stand(self, moment: datetime) -> None:
        self.now = moment
        for name, sql in self._sql.items():
            stopped = sql.replace("clock_timestamp()", f"timestamptz '{moment.isoformat()}'")
            self._patch.setattr(store, name, stopped)
        self._patch.setattr(asking, "datetime", SimpleNamespace(now=lambda _: moment))
        self._patch.setattr(timezone, "now", lambda: moment)


@pytest.fixture
def stopped_clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """It is Friday 20/11/2026, 09:40, until the test says otherwise."""
    clock = Clock(monkeypatch)
    clock.stand(NOW)
    return clock


def at_once(acts: Sequence[Callable[[], T]]) -> list[T | Refused]:
    """Every act in a thread and on a connection of its own, all begun together; refusals as values."""
    gate = Barrier(len(acts))

    def run(act: Callable[[], T]) -> T | Refused:
        try:
            gate.wait(20)
            return act()
        except Refused as refused:
            return refused
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as threads:
        return list(threads.map(run, acts))
