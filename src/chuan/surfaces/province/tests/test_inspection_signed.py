"""The summary and the report of a year's inspections, signed by the province's leader; annulled with a reason."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from chuan.base.kernel.reason import say
from chuan.base.signing.rules.words import WORDS
from chuan.base.signing.services.verifying import verify
from chuan.base.signing.tests.authority import NOW, PASSPHRASE, pkcs12_of, root
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.services.keys import NewKey
from chuan.surfaces.acts import inspection_plans
from chuan.surfaces.acts.tests.inspected import Province, province
from chuan.surfaces.studio.tests.world import browser, words

pytestmark = pytest.mark.django_db
AT = "/tinh/kiem-tra/bao-cao/"
YEAR = {"year": "2026"}


@pytest.fixture
def above() -> Province:
    made = province()
    inspection_plans.open_year(made.inspector, 2026)
    return made


def signed_file(chair: Any, page: Any) -> bytes:
    start = page.content.decode().index(f"{AT}ban-ky/")
    content: bytes = chair.get(page.content.decode()[start:].split('"')[0]).content
    return content


def test_the_leader_signs_the_very_file_with_his_key(above: Province) -> None:
    organisation.add_key(above.leader, NewKey(pkcs12_of(above.leader.name), PASSPHRASE), NOW)
    chair = browser(above.officials["chair"])
    wrong = chair.post(f"{AT}tong-hop/ky/", {**YEAR, "passphrase": "sai"})
    assert wrong.status_code == 422
    assert "Bản lãnh đạo đã ký" not in words(wrong)
    page = chair.post(f"{AT}tong-hop/ky/", {**YEAR, "passphrase": PASSPHRASE}, follow=True)
    assert f"{above.leader.name}, 20/11 09:40, ký số" in words(page)
    verdict = verify(signed_file(chair, page), [root()], NOW)
    assert "nguyên vẹn" in say(verdict.said, WORDS)
    assert [one.signer for one in verdict.marks] == [above.leader.name]
    again = chair.post(f"{AT}tong-hop/ky/", YEAR)
    assert again.status_code == 409
    assert "Bản này đã ký" in words(again)


def test_without_a_key_he_confirms_and_what_is_annulled_stays_to_be_seen(above: Province) -> None:
    chair = browser(above.officials["chair"])
    assert chair.post(f"{AT}bao-cao/huy/", {**YEAR, "reason": "Sai"}).status_code == 409
    page = chair.post(f"{AT}bao-cao/ky/", YEAR, follow=True)
    assert "xác nhận bằng tài khoản" in words(page)
    assert chair.post(f"{AT}bao-cao/huy/", YEAR).status_code == 422
    fell = chair.post(f"{AT}bao-cao/huy/", {**YEAR, "reason": "Thiếu một cuộc"}, follow=True)
    assert "Đã hủy: Thiếu một cuộc" in words(fell)
    assert signed_file(chair, fell).startswith(b"%PDF")
    anew = words(chair.post(f"{AT}bao-cao/ky/", YEAR, follow=True))
    assert anew.count("xác nhận bằng tài khoản") >= 2


def test_only_the_leader_signs_and_only_where_there_is_a_plan(above: Province) -> None:
    inspector = browser(above.officials["inspector"])
    assert inspector.post(f"{AT}tong-hop/ky/", YEAR).status_code == 403
    assert "Ký bản này" not in words(inspector.get(AT))
    chair = browser(above.officials["chair"])
    assert "Ký bản này" not in words(chair.get(f"{AT}?nam=2025"))
    refused = chair.post(f"{AT}tong-hop/ky/", {"year": "2025"})
    assert "Năm này chưa có kế hoạch kiểm tra" in words(refused)
    assert chair.post(f"{AT}khac/ky/", YEAR).status_code == 404
    stranger = province("H50")
    chair.post(f"{AT}bao-cao/ky/", YEAR)
    page = chair.get(AT).content.decode()
    address = page[page.index(f"{AT}ban-ky/") :].split('"')[0]
    assert browser(stranger.officials["chair"]).get(address).status_code == 404


def test_what_the_page_asks_the_database(above: Province) -> None:
    chair = browser(above.officials["chair"])
    for name in ("tong-hop", "bao-cao"):
        chair.post(f"{AT}{name}/ky/", YEAR)
    chair.get(AT)
    with CaptureQueriesContext(connection) as seen:
        chair.get(AT)
    assert len(seen.captured_queries) <= 20, len(seen.captured_queries)
