"""A citizen withdraws: refused without his request, stopped with it or with the code sent to him, opened again."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from chuan.readings.outbox.tests.world import Running, listening
from tests.stories.arranged import MARITAL, received
from tests.stories.counter import Counter
from tests.stories.desk import Desk
from tests.stories.office import HASHERS, Office
from tests.stories.people import People
from tests.stories.stopping import SCAN, keeps_picture

pytestmark = [pytest.mark.browser, pytest.mark.slow]
OWNER = "Bế Văn Tài"


def test_nothing_stops_without_the_citizens_own_request(office: Office, people: People) -> None:
    (dossier,) = received(office, MARITAL, OWNER)
    counter = people.official(Counter, "tuyet.quay")
    counter.opens(f"/mot-cua/ho-so/{dossier.stream}/")
    counter.follows(counter.link("Công dân xin rút hồ sơ"))
    counter.fills("Ghi thêm", "Công dân nói qua điện thoại")
    counter.turns("Control+Enter")
    counter.sees("Chưa có đơn công dân ký thì chưa dừng được hồ sơ")
    keeps_picture(counter, "withdrawal-refused")
    assert counter.page.get_by_label("Ghi thêm").input_value() == "Công dân nói qua điện thoại"

    counter.page.get_by_label("Đơn xin rút hồ sơ").set_input_files(SCAN)
    counter.turns("Control+Enter")
    counter.sees("Đã dừng giải quyết")
    counter.sees("theo đơn công dân ký")

    citizen = people.citizen()
    citizen.opens(dossier.link)
    citizen.sees("đã dừng theo yêu cầu của bạn")

    head = people.official(Desk, "phuong.vanxa")
    assert head.looks_at_work() == []
    head.opens_dossier(dossier.stream)
    head.sees("Mở bản quét")
    keeps_picture(head, "withdrawal-stopped")
    head.clicks(head.page.get_by_text("Dừng nhầm? Mở lại hồ sơ"))
    reopening = head.page.locator("form", has=head.page.get_by_role("button", name="Mở lại hồ sơ"))
    head.fills("Lý do", "Rút nhầm hồ sơ của người nhà", within=reopening)
    head.follows(head.button("Mở lại hồ sơ"))
    head.sees("Đã mở lại hồ sơ.")
    assert head.looks_at_work() == [dossier.code]


@pytest.fixture
def phones(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Running]:
    """A gateway of text messages that the office's server knows from its environment."""
    with listening(tmp_path / "sms.db") as running:
        monkeypatch.setenv("CHUAN_SMS_URL", running.partners["sms"]["url"])
        yield running


def last_code(office: Office, phones: Running) -> str:
    """The worker's round; then the code as it stands on the citizen's phone."""
    from django.test import override_settings

    from chuan.readings.outbox import jobs
    from chuan.readings.outbox.services.delivering import Worker

    with (
        office.inside(),
        override_settings(PARTNERS={"sms": phones.partners["sms"]}, PASSWORD_HASHERS=HASHERS),
    ):
        jobs.drain(Worker(lambda: datetime.now(UTC)))
    texts = [json.loads(body) for service, _, body, _ in phones.portal.arrived() if service == "text"]
    told = [text["text"] for text in texts if "mã xác nhận" in text["text"]]
    return str(re.findall(r" là (\d{6}),", told[-1])[0])


def test_the_citizen_stops_his_dossier_by_the_code_sent_to_him(
    phones: Running, office: Office, people: People
) -> None:
    (dossier,) = received(office, MARITAL, OWNER)
    citizen = people.citizen()
    citizen.opens(dossier.link)
    citizen.follows(citizen.link("Rút hồ sơ này"))
    citizen.follows(citizen.button("Gửi mã cho tôi"))
    citizen.sees("Đã gửi mã tới số •••• ")
    code = last_code(office, phones)
    citizen.fills("Mã xác nhận", f"{(int(code) + 1) % 10**6:06d}")
    citizen.follows(citizen.button("Dừng hồ sơ của tôi"))
    citizen.sees("Mã chưa đúng, còn được thử 4 lần.")
    keeps_picture(citizen, "withdrawal-code-wrong")
    citizen.fills("Mã xác nhận", code)
    citizen.follows(citizen.button("Dừng hồ sơ của tôi"))
    citizen.sees("đã dừng theo yêu cầu của bạn")

    counter = people.official(Counter, "tuyet.quay")
    counter.opens(f"/mot-cua/ho-so/{dossier.stream}/")
    counter.sees("theo mã xác nhận công dân nhập")


def test_the_counter_types_the_code_the_citizen_reads_aloud(
    phones: Running, office: Office, people: People
) -> None:
    (dossier,) = received(office, MARITAL, OWNER)
    counter = people.official(Counter, "tuyet.quay")
    counter.opens(f"/mot-cua/ho-so/{dossier.stream}/rut/")
    counter.follows(counter.button("Gửi mã cho công dân"))
    counter.sees("Đã gửi mã tới số •••• ")
    code = last_code(office, phones)
    counter.opens(f"/mot-cua/ho-so/{dossier.stream}/rut/")
    assert code not in counter.reads()
    keeps_picture(counter, "withdrawal-code-counter")
    counter.fills("Mã công dân đọc", code)
    counter.follows(counter.button("Mã đúng thì dừng hồ sơ"))
    counter.sees("Đã dừng giải quyết theo yêu cầu của công dân.")
    head = people.official(Desk, "phuong.vanxa")
    head.opens_dossier(dossier.stream)
    head.sees("theo mã xác nhận gửi tới số •••• 123")
