"""Two officers press at one moment: a dossier stands on one list."""

from __future__ import annotations

from functools import partial

import pytest

from chuan.base.kernel.refusal import Refused
from chuan.events.custody.models import Listing
from chuan.events.dossiers.tests.factories import at_once, commune, dossier, stopped_clock
from chuan.surfaces.acts.handing import Handing, make_list

__all__ = ["stopped_clock"]


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("stopped_clock")
def test_one_dossier_stands_on_one_list() -> None:
    here = commune()
    found = dossier(here)
    form = Handing(here.agency.id, int(found.state.holds[0].unit), (found.id,))
    both = [partial(make_list, here.actor(role), form) for role in ("counter", "in_charge")]
    answers = at_once(both)
    refused = [one for one in answers if isinstance(one, Refused)]
    assert (len(answers), len(refused)) == (2, 1)
    assert refused[0].refusals[0].status == 409
    assert Listing.objects.count() == 1
