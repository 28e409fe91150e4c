"""Having a clock stopped, in the words of those who ask, sign and take in."""

from __future__ import annotations

from playwright.sync_api import FilePayload

from chuan.base.engine import places
from tests.stories.desk import Desk
from tests.stories.leader import Leader
from tests.stories.people import Person

PICTURES = places.ROOT / "artefacts/pictures"
SCAN: FilePayload = {"name": "don-xin-rut.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 invented"}


def keeps_picture(person: Person, name: str) -> None:
    """What the person sees, kept among the artefacts."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    person.page.evaluate("document.fonts.ready")
    person.page.screenshot(path=PICTURES / f"{name}.png")


def opens_other(desk: Desk, entry: str) -> None:
    """The menu of what else may be asked, and one entry of it."""
    desk.clicks(desk.page.get_by_text("Khác…"))
    desk.follows(desk.link(entry))


def asks_supplement(desk: Desk, why: str) -> None:
    """Tick the first paper, say what is wrong with it and why it was not seen before."""
    opens_other(desk, "Yêu cầu bổ sung (sau tiếp nhận)")
    desk.clicks(desk.page.locator(".lacks .ck").first)
    desk.page.locator(".lacks .in").first.fill(why)
    desk.fills("Vì sao sau khi tiếp nhận mới thấy thiếu", "Quầy chưa đối chiếu trang 2")
    desk.turns("Control+Enter")


def signs_first_motion(signer: Leader, sees: str, picture: str) -> None:
    """From the list to the signature by keyboard alone."""
    signer.opens("/lanh-dao/de-nghi/")
    signer.turns("Enter")
    signer.sees(sees)
    signer.sees("Hẹn trả hiện nay")
    keeps_picture(signer, picture)
    signer.turns("Control+Enter")
