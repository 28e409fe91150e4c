"""Two hearings of one signal at the same moment open one draft."""

from __future__ import annotations

import pytest

from chuan.events.corrections.services import keys
from chuan.events.corrections.tests.factories import spoken
from chuan.events.dossiers.tests.factories import NOW, at_once, commune
from chuan.readings.matters.models import MatterRow
from chuan.surfaces.acts import hearing


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("stopped_clock")
def test_one_key_is_one_draft() -> None:
    here = commune()
    said = spoken([1, 2, 3])
    heard = at_once([lambda: hearing.hear(here.agency.id, (said,), NOW)] * 3)
    assert sum(one.opened for one in heard if isinstance(one, hearing.Heard)) == 1
    assert list(MatterRow.objects.values_list("stream", flat=True)) == [
        keys.held(here.agency.id, said.key, NOW)
    ]
