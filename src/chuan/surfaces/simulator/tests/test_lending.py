"""A month in which a chairman's signature is lent: the deputy is written down, whose stead it was too."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from chuan.base.store.services import streams
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.events.dossiers.rules.events import Signed
from chuan.events.dossiers.services.dossiers import lived
from chuan.surfaces.simulator.lending import DOCUMENT
from chuan.surfaces.simulator.tests.filled import Filled, filled


@pytest.fixture(scope="module")
def month(
    django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Filled]:
    with filled(django_db_blocker, tmp_path_factory.mktemp("files"), 10) as whole:
        yield whole


def test_the_deputy_signed_in_the_chairmans_stead_and_still_may(month: Filled) -> None:
    (given,) = organisation.delegations(EVERYTHING, month.now)
    assert (given.document, given.live(month.now), given.form) == (DOCUMENT, True, "kt")
    told = [item for stream, *_ in streams("dossier") for item in lived(stream) if item.on_behalf is not None]
    assert {(int(item.actor), int(item.on_behalf or 0)) for item in told} == {
        (given.delegate, given.delegator)
    }
    signed = [item.event for item in told if isinstance(item.event, Signed)]
    assert signed
    assert {int(event.document.signed_by or 0) for event in signed} == {given.delegate}
