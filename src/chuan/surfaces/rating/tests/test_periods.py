"""A week in the browser: sheet, objection, decision, publication, wall screen, paper."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from chuan.events.appraisals.services import bytes as kept
from chuan.events.appraisals.services.publications import Publication
from chuan.events.dossiers.tests.factories import Clock, Commune
from chuan.surfaces.acts import publications
from chuan.surfaces.acts.tests.scored import UNTIL, noted, scored, shown_week
from chuan.surfaces.studio.tests.world import browser, words

pytestmark = pytest.mark.django_db
URL = "/cham-diem/"


def get(here: Commune, role: str, address: str) -> Any:
    return browser(here.people[role]).get(address)


def published(here: Commune, clock: Clock) -> Publication:
    found = shown_week(here)
    clock.stand(UNTIL + timedelta(minutes=1))
    return publications.publish(here.actor("leader"), found.id)


def test_from_the_draft_to_the_wall(stopped_clock: Clock) -> None:
    here = scored()
    noted(here)
    told = {"period": "2026-W47/trung-tam-tuan", "until": "20/11/2026 15:40"}
    address = browser(here.people["iso"]).post(f"{URL}mo/", told)["Location"]
    me = here.people["handler"].id
    sheet = f"{address}bang/{me}/"
    assert "−3" in words(get(here, "handler", sheet))
    assert get(here, "other", sheet).status_code == 404
    form = get(here, "handler", sheet).context["form"]
    line = next(key for key, label in form.fields["line"].choices if label.startswith("−3"))
    sent = browser(here.people["handler"]).post(sheet, {"line": line, "words": "Tôi đã xin lỗi"})
    assert sent.status_code == 302
    decided = {"upheld": "1", "points": "", "reason": "Đã xác minh"}
    assert browser(here.people["leader"]).post(f"{address}phan-doi/1/", decided).status_code == 302
    stopped_clock.stand(UNTIL + timedelta(minutes=1))
    assert browser(here.people["leader"]).post(f"{address}cong-bo/").status_code == 302
    page = words(get(here, "other", address))
    assert "Đã công bố" in page
    assert "chấp nhận" in words(get(here, "handler", address))
    wall = get(here, "counter", f"{URL}man-hinh/")
    assert "Tuần 47/2026" in words(wall)
    assert b'http-equiv="refresh"' in wall.content


def test_the_printed_sheet_is_the_same_bytes_each_time(stopped_clock: Clock) -> None:
    here = scored()
    out = published(here, stopped_clock)
    first, again = (get(here, "other", f"{URL}ky/{out.id}/ban-in/").content for _ in range(2))
    assert first.startswith(b"%PDF")
    assert first == again


def test_outside_only_by_a_decision_and_without_reasons(stopped_clock: Clock) -> None:
    here = scored()
    noted(here)
    out = published(here, stopped_clock)
    leader = browser(here.people["leader"])
    address = f"{URL}ky/{out.id}/cong-khai/"
    none = leader.post(address, {"decision": "", "day": "20/11/2026", "shown": "totals"})
    assert none.status_code == 422
    assert "Ghi số quyết định" in words(none)
    told = {"decision": "15/QĐ-UBND", "day": "20/11/2026", "shown": ["totals", "units"]}
    assert leader.post(address, told).status_code == 302
    (paper,) = publications.seen(here.actor("leader"), out.id).state.papers
    assert leader.get(f"{URL}ky/{out.id}/tep/{paper.sha256}/").content.startswith(b"%PDF")


def test_before_publication_a_stranger_of_the_unit_sees_no_sheet_but_his() -> None:
    here = scored()
    found = shown_week(here)
    names = {one.name for one in kept.read(found.id, found.state.draft).sheets}
    assert here.people["police"].name in names
    page = words(get(here, "handler", f"{URL}ky/{found.id}/"))
    assert here.people["handler"].name in page
    assert here.people["police"].name not in page
    assert get(here, "handler", f"{URL}ky/{found.id}/ban-in/").status_code == 403


def test_the_wall_without_anything_published_says_so() -> None:
    here = scored()
    assert "Chưa có kỳ nào được công bố" in words(get(here, "handler", f"{URL}man-hinh/"))


def test_what_the_pages_cost(stopped_clock: Clock, django_assert_max_num_queries: Any) -> None:
    here = scored()
    out = published(here, stopped_clock)
    leader = browser(here.people["leader"])
    for address, most in ((URL, 9), (f"{URL}ky/{out.id}/", 20), (f"{URL}man-hinh/", 9), (f"{URL}mo/", 20)):
        leader.get(address)
        with django_assert_max_num_queries(most):
            assert leader.get(address).status_code == 200
