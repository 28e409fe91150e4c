"""A message the Portal refuses is seen with its reason, sent again by a press, and arrives; both sides are then alike."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from chuan.base.engine import places
from chuan.readings.outbox.tests.world import Running, listening
from tests.stories.arranged import MARITAL, received
from tests.stories.office import Office
from tests.stories.people import Official, People

pytestmark = pytest.mark.browser
FOLDER = places.ROOT / "artefacts/pictures"
WHY = "Mã thủ tục chưa được công bố trên Cổng"
MENDED = "Cổng đã công bố mã thủ tục"


class Keeper(Official):
    """The ISO secretary, who looks after the exchange."""

    def opens_failed(self, code: str) -> None:
        self.opens("/ket-noi/")
        self.sees(code)
        self.sees(WHY)

    def sends_again(self) -> None:
        self.follows(self.page.locator("a[data-open]").first)
        self.fills("Lý do", MENDED)
        self.follows(self.button("Gửi lại"))

    def keeps_picture(self, name: str) -> None:
        FOLDER.mkdir(parents=True, exist_ok=True)
        self.page.evaluate("document.fonts.ready")
        self.page.screenshot(path=FOLDER / f"{name}.png")


@pytest.fixture
def portal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Running]:
    """A portal on loopback that the office's server knows from its environment."""
    with listening(tmp_path / "portal.db") as running:
        there = running.partners["portal"]
        monkeypatch.setenv("CHUAN_PORTAL_URL", there["url"])
        monkeypatch.setenv("CHUAN_PORTAL_USER", there["user"])
        monkeypatch.setenv("CHUAN_PORTAL_SECRET", there["secret"])
        yield running


def deliver(office: Office, portal: Running, hours: int) -> None:
    """The worker's round, so many hours from now."""
    from django.test import override_settings

    from chuan.readings.outbox import jobs
    from chuan.readings.outbox.services.delivering import Worker

    at = datetime.now(UTC) + timedelta(hours=hours)
    with office.inside(), override_settings(PARTNERS={"portal": portal.partners["portal"]}):
        jobs.drain(Worker(lambda: at))


def test_a_refused_message_is_sent_again_and_arrives(portal: Running, office: Office, people: People) -> None:
    (dossier,) = received(office, MARITAL, "Trần Thị Nhàn")
    portal.portal.refuses = WHY
    for hours in (0, 1, 2):
        deliver(office, portal, hours)
    assert portal.portal.arrived() == []

    keeper = people.official(Keeper, "hung.iso")
    keeper.opens_failed(dossier.code)
    keeper.keeps_picture("outbox-failed")
    portal.portal.refuses = ""
    keeper.sends_again()
    keeper.sees("Đã xếp lại vào hàng chờ gửi")
    keeper.sees(MENDED)

    deliver(office, portal, 3)
    keeper.opens("/ket-noi/?t=sent")
    keeper.sees(dossier.code)
    keeper.opens("/ket-noi/doi-chieu/")
    keeper.follows(keeper.button("Hỏi Cổng ngay"))
    keeper.sees("Đã hỏi Cổng về 1 hồ sơ, Cổng có 1")
    keeper.opens("/ket-noi/doi-chieu/?t=same")
    keeper.sees(dossier.code)
    keeper.keeps_picture("outbox-compared")
    assert [times for *_, times in portal.portal.arrived()] == [1, 1]
