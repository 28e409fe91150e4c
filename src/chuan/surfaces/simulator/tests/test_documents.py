"""The communes of the demonstration have documents in force, one still being written, and people who have not read them."""

from __future__ import annotations

import pytest

from chuan.definitions.documents.services import counts
from chuan.definitions.organisation import services as organisation
from chuan.surfaces.acts import documents
from chuan.surfaces.acts.asking import clock
from chuan.surfaces.simulator.documents import issue
from chuan.surfaces.simulator.seed import seed


@pytest.mark.django_db
def test_documents_are_in_force_and_some_wait_for_their_readers() -> None:
    now = clock()
    seed(now)
    assert issue(now) == 12
    secretary, officer = (organisation.actor_named(name, now) for name in ("hung.iso", "ung.hotich"))
    assert secretary is not None
    assert officer is not None
    found = counts(documents.sight(secretary, now))
    assert (found["live"], found["making"]) == (4, 1)
    assert counts(documents.sight(officer, now))["live"] == 4
