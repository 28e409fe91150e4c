"""What an act costs: SQL statements, transaction control left out."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from chuan.events.dossiers.tests.factories import NEXT, PDF, Commune, commune, dossier, form
from chuan.surfaces.acts import reception, steps

pytestmark = pytest.mark.django_db
_CONTROL = ("SAVEPOINT", "RELEASE", "BEGIN", "COMMIT")
KEY = UUID(int=1)


@pytest.fixture
def here() -> Commune:
    """A commune whose definitions are already in memory, as on any day but the first."""
    made = commune()
    dossier(made, "check")
    return made


def statements(act: Callable[[], object]) -> int:
    with CaptureQueriesContext(connection) as seen:
        act()
    return sum(not query["sql"].startswith(_CONTROL) for query in seen.captured_queries)


def test_a_reception(here: Commune) -> None:
    """Three of them begin to keep the original that was handed in, one asks what the agency corrected in the law, one
    keeps the facts and counters of indices.
    """
    counter = here.actor("counter")
    assert statements(lambda: reception.receive(counter, form(here), KEY)) == 17


def test_a_reception_with_a_fee(here: Commune) -> None:
    """Four more: whose payment it is, what is asked, its row on the lists, and the look whether a fact changed."""
    counter = here.actor("counter")
    assert statements(lambda: reception.receive(counter, form(here, fee=25_000), KEY)) == 21


def test_a_step(here: Commune) -> None:
    """One of them asks which competence the agency wants at its steps, and who has it."""
    found, head = dossier(here), here.actor("head")
    asked = steps.Passing("assign", NEXT, {"check": here.people["handler"].id})
    assert statements(lambda: steps.pass_step(head, found.id, asked, found.seq, KEY)) == 10


def test_a_step_with_a_number(here: Commune) -> None:
    found, clerk = dossier(here, "number"), here.actor("clerk")
    assert statements(lambda: steps.pass_step(clerk, found.id, steps.Passing("number", NEXT))) == 11


def test_a_reassignment(here: Commune) -> None:
    found, head = dossier(here, "check"), here.actor("head")
    other = here.people["other"].id
    assert (
        statements(lambda: steps.assign(head, found.id, "check", other, "Người giữ vắng", found.seq, KEY))
        == 10
    )


def test_a_draft(here: Commune) -> None:
    found = dossier(here, "check")
    handler = here.actor("handler")
    assert statements(lambda: steps.attach_draft(handler, found.id, "result", PDF, found.seq, KEY)) <= 12


def test_a_repeated_request(here: Commune) -> None:
    """The second click costs what finding the first answer costs."""
    counter = here.actor("counter")
    reception.receive(counter, form(here), KEY)
    assert statements(lambda: reception.receive(counter, form(here), KEY)) <= 5
