"""A confirmed nonconformity starts a risk with its words and place filled; the risk lists it, also once annulled."""

from __future__ import annotations

import pytest
from django.urls import reverse

from chuan.events.corrections.services.corrections import MATTERS
from chuan.events.corrections.tests.factories import confirmed
from chuan.events.dossiers.tests.factories import commune, stopped_clock
from chuan.surfaces.acts import courses, reporting, risks
from chuan.surfaces.acts.tests.risky import LATE
from chuan.surfaces.quality.tests.test_objectives import signed_in

__all__ = ["stopped_clock"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("stopped_clock")]
WORDS = "Giao nhầm kết quả cho người khác"


def test_it_is_prefilled_linked_and_told() -> None:
    here = commune()
    matter = reporting.report(here.actor("clerk"), reporting.Report(WORDS)).id
    client, address = signed_in(here, "iso"), reverse("quality:nonconformity", args=[matter])
    new = f"{reverse('quality:risk_new')}?tu={matter}"
    assert "Ghi thành rủi ro" not in client.get(address).content.decode()
    assert WORDS not in client.get(new).content.decode()
    confirmed(here, matter)
    assert "Ghi thành rủi ro" in client.get(address).content.decode()
    assert WORDS in client.get(new).content.decode()
    answer = client.post(new, {"kind": "risk", "name": WORDS, "measure": "late", "matter": matter})
    told = client.get(answer["Location"]).content.decode()
    assert address in told
    courses.drop(MATTERS, here.actor("iso"), matter, "Ghi trùng")
    assert "đã hủy" in client.get(answer["Location"]).content.decode()


def test_one_is_linked_later_and_only_once() -> None:
    here = commune()
    matter = reporting.report(here.actor("clerk"), reporting.Report(WORDS)).id
    confirmed(here, matter)
    stream = risks.register(here.actor("iso"), LATE).id
    link = reverse("quality:risk_act", args=[stream, "gan"])
    client = signed_in(here, "iso")
    assert client.post(link, {"matter": matter}).status_code == 302
    assert client.post(link, {"matter": matter}).status_code == 422
