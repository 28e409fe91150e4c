"""An agency in no tree on the days asked for is said with the date and where it went; merged within, its own days count."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest

from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.models import Agency
from chuan.definitions.organisation.tests import factories
from chuan.events.dossiers.tests.factories import NOW
from chuan.readings.cases.models import CaseRow
from chuan.readings.counters.services.folding import refill
from chuan.readings.indices.jobs import nightly
from chuan.surfaces.province.tests.overseen import Above, above
from chuan.surfaces.studio.tests.world import browser, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def merged() -> tuple[Above, Agency]:
    """The commune with its dossier of 20/11/2026, and the one it may be merged into."""
    world = above()
    heir = factories.agency("H49.99", parent=Agency.objects.get(code="H49"))
    return world, heir


def end(world: Above, heir: Agency, day: date) -> None:
    organisation.merge_agency(world.here.agency.id, heir.id, day)


def test_before_it_was_founded_no_zeros_stand_there(merged: tuple[Above, Agency]) -> None:
    world, _heir = merged
    client, agency = browser(world.inspector), world.here.agency.id
    page = words(client.get(f"/tinh/766/{agency}/?ky=2025-06"))
    assert "H49.98 thành lập ngày 01/07/2025, sau kỳ này: chưa có số liệu, không phải 0" in page
    assert "trên 100 điểm" not in page
    assert "H49.98 thành lập ngày 01/07/2025" in words(client.get("/tinh/?ky=2025-06"))


def test_after_it_was_merged_the_page_leads_to_who_took_over(merged: tuple[Above, Agency]) -> None:
    world, heir = merged
    end(world, heir, date(2026, 10, 1))
    page = browser(world.inspector).get(f"/tinh/766/{world.here.agency.id}/?ky=2026-11")
    assert page.status_code == 200
    assert "kết thúc hoạt động ngày 01/10/2026, trước kỳ này; việc chuyển về H49.99" in words(page)
    assert f"/tinh/766/{heir.id}/" in page.content.decode()


def test_merged_within_only_its_own_days_count(merged: tuple[Above, Agency]) -> None:
    world, heir = merged
    client, agency = browser(world.inspector), world.here.agency.id
    assert "Hồ sơ tiếp nhận 1" in words(client.get(f"/tinh/766/{agency}/"))
    end(world, heir, date(2026, 11, 11))
    page = words(client.get(f"/tinh/766/{agency}/"))
    assert "ngày 11/11/2026, giữa kỳ: chỉ tính những ngày còn hoạt động; việc sau đó thuộc H49.99" in page
    assert "Hồ sơ tiếp nhận 0" in page
    CaseRow.objects.update(received=CaseRow.objects.values_list("received", flat=True)[0].replace(day=10))
    refill()
    assert "Hồ sơ tiếp nhận 1" in words(client.get(f"/tinh/766/{agency}/"))
    assert "giữa kỳ" in words(client.get("/tinh/"))


def test_the_board_counts_a_merged_one_as_its_own_page_does(merged: tuple[Above, Agency]) -> None:
    """Due the 16th, merged on the 11th: it was in time as of its end, and is late as of the period's."""
    world, heir = merged
    end(world, heir, date(2026, 11, 11))
    day = CaseRow.objects.values_list("received", flat=True)[0].replace(day=9)
    CaseRow.objects.update(received=day, promised=day.replace(day=16), ended=None, how="")
    refill()
    client, agency = browser(world.inspector), world.here.agency.id
    page, board = (words(client.get(address)) for address in (f"/tinh/766/{agency}/", "/tinh/?tinh-lai=1"))
    (share,) = re.findall(r"Tỷ lệ điểm ([0-9,]+ ?%)", page)
    assert "1 trên 1 hồ sơ, 100" in page
    assert share in board
    nightly(NOW + timedelta(days=3))
    assert share in words(client.get("/tinh/"))
