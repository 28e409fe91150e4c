"""What the acts and lists of loans cost: SQL statements, transaction control left out."""

from __future__ import annotations

import pytest

from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.events.dossiers.tests.factories import Clock, Commune, commune, stopped_clock
from chuan.events.loans.services.listing import counts, files
from chuan.surfaces.acts import borrowing
from chuan.surfaces.acts.tests.borrowed import approved, kept
from chuan.surfaces.acts.tests.test_borrowing import TODAY
from chuan.surfaces.acts.tests.test_statements import statements

__all__ = ["stopped_clock"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def here(stopped_clock: Clock) -> Commune:
    return commune()


def test_handing_out(here: Commune) -> None:
    loan, clerk = approved(here, kept(here)).id, here.actor("clerk")
    assert statements(lambda: borrowing.hand_out(clerk, loan)) == 15


def test_a_list_is_one_statement_whatever_it_holds(here: Commune) -> None:
    kept(here)
    assert statements(lambda: files(EVERYTHING, "", "", TODAY)) == 1
    assert statements(lambda: counts(EVERYTHING, TODAY)) == 1
