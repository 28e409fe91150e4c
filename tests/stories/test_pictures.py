"""Pictures of every surface for those who read before they try: made anew among the artefacts, looked at by people."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from chuan.base.engine import places
from chuan.surfaces.acts.asking import clock
from tests.stories.arranged import ALLOWANCE, received
from tests.stories.counter import Counter, Visitor
from tests.stories.desk import Desk
from tests.stories.leader import Leader
from tests.stories.office import Office
from tests.stories.people import People, Person

pytestmark = [pytest.mark.browser, pytest.mark.slow]
FOLDER = places.ROOT / "artefacts/pictures"
DAYS = 30
NAMES = {
    "certified-copies", "citizen-phone", "counter", "desk", "dossier", "leader", "leader-phone", "results", "signing",
    "studio",
}  # fmt: skip


def picture(person: Person, name: str, path: str = "") -> None:
    """What the person sees, or would at this address."""
    if path:
        person.opens(path)
    person.page.evaluate("document.fonts.ready")
    person.page.screenshot(path=FOLDER / f"{name}.png")


def of_paper(content: bytes, name: str) -> None:
    """The first page of a PDF, where poppler is installed."""
    if shutil.which("pdftoppm") is None:
        return
    sheet = FOLDER / f"{name}.pdf"
    sheet.write_bytes(content)
    asked = ["pdftoppm", "-png", "-gray", "-r", "110", "-singlefile", str(sheet), str(FOLDER / name)]
    subprocess.run(asked, check=True)
    sheet.unlink()


@pytest.fixture
def busy(office: Office) -> Office:
    """The office after a month of invented work."""
    from chuan.surfaces.simulator.services import fill

    with office.inside():
        fill(clock(), days=DAYS)
    FOLDER.mkdir(parents=True, exist_ok=True)
    return office


def test_the_pictures_of_the_readme(busy: Office, people: People) -> None:
    counter = people.official(Counter, "tuyet.quay")
    counter.calls_next()
    counter.chooses("hon nhan")
    counter.writes_owner(Visitor("Trần Thị Hồng Nhung", "022194003817", "0900 000 123"))
    counter.has_all_papers()
    counter.sees("đã giữ bản nháp")
    picture(counter, "counter")
    picture(counter, "certified-copies", "/mot-cua/chung-thuc/")
    picture(counter, "results", "/mot-cua/tra/")

    handler = people.official(Desk, "diem.baotro")
    picture(handler, "desk", "/xu-ly/")
    handler.takes_first()
    picture(handler, "dossier")

    leader = people.official(Leader, "minh.chutich")
    picture(leader, "leader", "/lanh-dao/")
    leader.begins_to_sign()
    picture(leader, "signing")
    leader.page.set_viewport_size({"width": 390, "height": 844})
    picture(leader, "leader-phone", "/lanh-dao/")

    secretary = people.official(Desk, "hung.iso")
    picture(secretary, "studio", "/quy-trinh/")

    (dossier,) = received(busy, ALLOWANCE, "Nịnh Thị Hoa")
    of_paper(dossier.receipt, "receipt")
    citizen = people.citizen()
    picture(citizen, "citizen-phone", dossier.link)
    assert {place.stem for place in FOLDER.glob("*.png")} >= NAMES
