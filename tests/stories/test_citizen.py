"""A citizen with a slip: the QR code's page, the typed code, and a code of nobody."""

from __future__ import annotations

import re
from http import HTTPStatus

import pytest

from tests.stories.arranged import ALLOWANCE, Stands, received
from tests.stories.office import Office
from tests.stories.people import People

pytestmark = [pytest.mark.browser, pytest.mark.slow]
OWNER = "Nịnh Thị Hoa"
HIDDEN = (OWNER, "0900000123", "0900 000 123", "022194003817", "Tờ khai", "Thôn Đông")
"""What stands in the dossier and on no public page."""


@pytest.fixture
def dossier(office: Office) -> Stands:
    return received(office, ALLOWANCE, OWNER)[0]


def test_the_slip_opens_a_page_that_says_where_and_why_and_names_nobody(
    dossier: Stands, people: People
) -> None:
    citizen = people.citizen()
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/tra-cuu/[\w-]{22,}/", dossier.link)
    assert citizen.opens(dossier.link).status == HTTPStatus.OK
    for said in (dossier.code, "Hồ sơ của bạn đang được giải quyết", "Bước 2 trên", "Phòng Văn hóa – Xã hội"):
        citizen.sees(said)
    for asked in ("Vì sao là ngày này?", "8 ngày làm việc", "Khi đến, mang theo", "Ai được nhận?"):
        citizen.sees(asked)
    shown = citizen.page.content()
    assert [secret for secret in HIDDEN if secret in shown] == []
    assert citizen.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_a_typed_code_tells_progress_alone(dossier: Stands, people: People) -> None:
    citizen = people.citizen()
    citizen.opens("/tra-cuu/")
    citizen.fills("Mã hồ sơ", dossier.code.lower())
    citizen.turns("Enter")
    citizen.sees("Đã xong 1 trên")
    shown = citizen.page.content()
    assert [secret for secret in (*HIDDEN, "Phòng Văn hóa", "Trợ cấp") if secret in shown] == []


def test_unknown_codes_and_secrets_answer_alike_and_tries_are_limited(
    dossier: Stands, people: People
) -> None:
    citizen = people.citizen()
    real = dossier.link
    forged = real[:-4] + ("AAA/" if not real.endswith("AAA/") else "BBB/")
    assert citizen.opens(forged).status == HTTPStatus.NOT_FOUND
    statuses = [citizen.opens("/tra-cuu/?ma=H49.98-010126-0001").status for _ in range(11)]
    assert statuses == [HTTPStatus.NOT_FOUND] * 10 + [HTTPStatus.TOO_MANY_REQUESTS]
    assert dossier.code not in citizen.page.content()
