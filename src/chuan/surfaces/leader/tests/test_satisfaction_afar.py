"""Whoever only oversees reads no vote one by one and no figure that a few people stand behind; the agency reads all."""

from __future__ import annotations

import pytest
from pytest_django import DjangoAssertNumQueries

from chuan.definitions.organisation.models import AgencyParent, Official
from chuan.definitions.organisation.services import rebuild_closure
from chuan.definitions.organisation.tests import factories as organisation
from chuan.events.dossiers.tests.factories import Commune, commune, dossier
from chuan.surfaces.acts import voting
from chuan.surfaces.acts.voting import Vote
from chuan.surfaces.leader.tests.world import shown, signed_in, words

pytestmark = pytest.mark.django_db
PAGE = "/lanh-dao/hai-long/"


def rated(here: Commune, many: int) -> int:
    given = Vote("qr", {"access": 1, "result": 1}, "", "d", 0)
    return [voting.vote(dossier(here, "nobody").id, given).id for _ in range(many)][-1]


def above(*below: Commune) -> Official:
    province = organisation.agency("H49", level="province")
    for one in below:
        AgencyParent.objects.create(agency=one.agency, parent=province, since=organisation.BEGIN)
    rebuild_closure()
    return organisation.official(
        "Kiểm tra", organisation.post(organisation.unit(province, "vp", "office"), "inspector")
    )


def page(who: Official, agency: Commune | None, path: str = PAGE) -> str:
    chosen = agency.agency.id if agency else "tat-ca"
    return words(shown(signed_in(who), f"{path}?co-quan={chosen}"))


def test_few_votes_are_words_to_whoever_oversees_and_figures_to_the_agency() -> None:
    here = commune()
    rated(here, 2)
    far, own = page(above(here), here), words(shown(signed_in(here.people["leader"]), PAGE))
    assert "Trả lời không hiện" in far
    assert "Dưới 5 phiếu" in far
    assert "2 trên 2" not in far
    assert "2 trên 2 hồ sơ được hỏi" in own
    assert "không hiện" not in own


def test_a_small_agency_does_not_follow_from_all_and_the_others() -> None:
    small, large = commune(), commune("H49.99")
    rated(small, 2), rated(large, 6)
    who = above(small, large)
    assert "Trả lời không hiện" in page(who, small)
    assert "6 trên 6" not in page(who, large) or "Trả lời không hiện" in page(who, None)


@pytest.mark.parametrize(
    ("period", "shown_to_all"), [("2026-Q4", True), ("2026", True), ("2026-11", False), ("2026-W47", False)]
)
def test_a_period_that_parts_a_quarter_is_told_to_the_agency_only(period: str, *, shown_to_all: bool) -> None:
    here = commune()
    rated(here, 6)
    who, address = above(here), f"{PAGE}?co-quan={here.agency.id}&ky={period}"
    assert ("6 trên 6" in words(shown(signed_in(who), address))) is shown_to_all
    assert "6 trên 6" in words(shown(signed_in(here.people["leader"]), f"{PAGE}?ky={period}"))


def test_votes_are_not_listed_and_one_opens_only_under_a_purpose(
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    here = commune()
    ballot = rated(here, 6)
    who = above(here)
    client = signed_in(who)
    listed = page(who, here, f"{PAGE}phieu/")
    assert "Không liệt kê từng phiếu" in listed
    assert "0 phiếu" not in listed
    sent = client.get(f"{PAGE}phieu/{ballot}/")
    assert (sent.status_code, "/muc-dich/" in sent["Location"]) == (302, True)
    with django_assert_max_num_queries(17):
        assert "6 trên 6 hồ sơ được hỏi" in words(shown(client, f"{PAGE}?co-quan={here.agency.id}"))
