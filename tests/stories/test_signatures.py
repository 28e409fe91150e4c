"""Two answers signed at one sitting, numbered and sealed; whoever holds the paper checks it by its code."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.stories.arranged import EXTRACT, received, worked_until
from tests.stories.desk import Desk
from tests.stories.leader import Leader
from tests.stories.office import Office
from tests.stories.people import People
from tests.stories.stopping import keeps_picture

pytestmark = [pytest.mark.browser, pytest.mark.slow]
PASSPHRASE = "lời chỉ tôi biết"
OWNERS = ("Bế Văn Tài", "Hoàng Thị Lụa")


def hand_in_keys(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """A key for the leader and a seal for the clerk, vouched for by an authority this office trusts."""
    from chuan.base.engine import places
    from chuan.surfaces.acts.asking import clock
    from chuan.surfaces.simulator import keys

    monkeypatch.setattr(places, "ROOTS", Path(office.data) / "roots")
    with office.inside():
        assert keys.hand_in_keys(clock(), PASSPHRASE)


def check_code(office: Office, stream: int) -> str:
    """What is printed in the margin of the result, as letters."""
    from chuan.events.dossiers.services import dossiers, result_codes

    with office.inside():
        return result_codes.code_of(dossiers.load(stream))


def test_two_are_signed_sealed_and_checked(
    office: Office, people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand = received(office, EXTRACT, *OWNERS)
    hand_in_keys(office, monkeypatch)
    worked_until(office, (one.stream for one in stand), "sign")
    leader = people.official(Leader, "minh.chutich")
    leader.opens("/lanh-dao/ky/nhieu/")
    for place in leader.page.locator("table input[type=checkbox]").all():
        place.check()
    leader.page.locator("input[name=unread]").check()
    leader.page.locator("input[name=passphrase]").fill("không phải")
    leader.follows(leader.button("Ký các hồ sơ đã chọn"))
    keeps_picture(leader, "signatures-wrong-passphrase")
    assert "Đã ký" not in leader.reads()
    leader.page.locator("input[name=unread]").check()
    leader.page.locator("input[name=passphrase]").fill(PASSPHRASE)
    leader.follows(leader.button("Ký các hồ sơ đã chọn"))
    leader.sees("Đã ký 2 hồ sơ")
    keeps_picture(leader, "signatures-many")

    clerk = people.official(Desk, "mai.vanthu")
    clerk.opens_dossier(stand[0].stream)
    clerk.ends_step()
    clerk.opens_dossier(stand[0].stream)
    clerk.page.locator("input[name=passphrase]").fill(PASSPHRASE)
    clerk.ends_step()
    clerk.opens_dossier(stand[0].stream)
    clerk.sees("đóng dấu, phát hành")

    citizen = people.citizen()
    citizen.opens(f"/tra-cuu/ket-qua/{check_code(office, stand[0].stream)}/")
    citizen.sees("Kết quả này có thật và còn nguyên vẹn")
    keeps_picture(citizen, "signatures-checked")
    citizen.opens(f"/tra-cuu/ket-qua/{check_code(office, stand[1].stream)}/")
    assert "còn nguyên vẹn" not in citizen.reads()
