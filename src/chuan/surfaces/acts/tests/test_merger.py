"""An agency merged while its dossiers are open: its successor's people take over, nothing is lost."""

from __future__ import annotations

from datetime import datetime

import pytest

from chuan.base.kernel.clock import VIETNAM
from chuan.base.kernel.refusal import Refused
from chuan.base.store.services import check_chain
from chuan.definitions.organisation import services as organisation
from chuan.events.dossiers.services import dossiers
from chuan.events.dossiers.services.dossiers import Dossier
from chuan.events.dossiers.tests.factories import NEXT, PDF, Clock, Commune, commune, dossier
from chuan.surfaces.acts import reception, steps

pytestmark = pytest.mark.django_db
AFTER = datetime(2026, 11, 24, 9, tzinfo=VIETNAM)


@pytest.fixture
def heir(stopped_clock: Clock) -> Commune:
    return commune("H19.85")


@pytest.fixture
def left(heir: Commune, stopped_clock: Clock) -> Dossier:
    """A dossier whose commune was merged on Monday, seen on Tuesday morning."""
    gone = commune("H49.98")
    found = dossier(gone, "draft")
    organisation.merge_agency(gone.agency.id, heir.agency.id, datetime(2026, 11, 23).date())  # noqa: DTZ001 - a day
    stopped_clock.stand(AFTER)
    return found


def test_the_successors_leader_gives_it_to_one_of_hers(heir: Commune, left: Dossier) -> None:
    leader, handler = heir.actor("leader", AFTER), heir.people["handler"].id
    given = steps.assign(leader, left.id, "draft", handler, "Xã cũ đã sáp nhập")
    assert given.state.holds[0].official == handler
    assert given.state.promised == left.state.promised


def test_it_is_worked_to_its_end_under_its_own_code(heir: Commune, left: Dossier) -> None:
    leader, handler = heir.actor("leader", AFTER), heir.actor("handler", AFTER)
    steps.assign(leader, left.id, "draft", handler.official, "Xã cũ đã sáp nhập")
    now = steps.attach_draft(handler, left.id, "result", PDF)
    for step, role in (("draft", "handler"), ("sign", "leader"), ("number", "clerk"), ("issue", "clerk")):
        outcome = "ok" if step == "sign" else NEXT
        now = steps.pass_step(heir.actor(role, AFTER), now.id, steps.Passing(step, outcome))
        assert {hold.official for hold in now.state.holds} <= {one.id for one in heir.people.values()}
    assert (now.state.status, now.state.code) == ("ready", left.state.code)
    closed = reception.hand_over(heir.actor("counter", AFTER), now.id, None, "counter", "", now.seq)
    assert closed.state.status == "closed"
    assert (check_chain(left.id), dossiers.replay(left.id)) == (None, closed.state)


def test_a_third_agency_still_sees_nothing(left: Dossier) -> None:
    other = commune("H49.62")
    with pytest.raises(Refused) as caught:
        steps.assign(other.actor("leader", AFTER), left.id, "draft", other.people["handler"].id, "x")
    assert caught.value.refusals[0].status == 404
