"""An uploaded draft whose block is not of whoever will sign is told on the desk's and the signing page, and stops nobody."""

from __future__ import annotations

import pytest
import typst
from django.test import Client

from chuan.definitions.organisation.models import Account, Agency, Official, Post
from chuan.events.dossiers.services.dossiers import Dossier, load
from chuan.events.dossiers.tests.factories import Commune, commune, dossier, stopped_clock, work
from chuan.surfaces.acts import steps

__all__ = ["stopped_clock"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("stopped_clock")]
CHAIR = ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")
DEPUTY = ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
WRONG = "Khối chữ ký trong dự thảo ghi"


@pytest.fixture
def here() -> Commune:
    made = commune()
    Agency.objects.filter(id=made.agency.id).update(name="Ủy ban nhân dân xã Đông Ngũ")
    Post.objects.filter(unit__agency=made.agency, roles=["leader"]).update(name="Chủ tịch UBND xã")
    Official.objects.filter(id=made.people["leader"].id).update(name="Nguyễn Văn Minh")
    return made


def draft(lines: tuple[str, ...], name: str) -> bytes:
    """A decision with the recipients on the left and the block on the right, as the decree has it."""
    block = " \\ ".join((*(f"*{line}*" for line in lines), "", "", name))
    source = f"""= QUYẾT ĐỊNH
    Về trợ cấp của ông Trần Văn Bảy
    #grid(columns: (1fr, 1fr), [Nơi nhận: \\ - Như trên; \\ - Lưu: VT.], align(center)[{block}])"""
    made = typst.compile(source.encode(), format="pdf")
    assert isinstance(made, bytes)
    return made


def empty() -> bytes:
    """As a scan: a page with no text in it."""
    made = typst.compile(b"#rect(width: 4cm, height: 4cm, fill: gray)", format="pdf")
    assert isinstance(made, bytes)
    return made


def drafted(here: Commune, content: bytes) -> Dossier:
    """The draft was uploaded and waits for the signature."""
    found = dossier(here, "draft")
    handler = here.actor_of(found.state.holds[0].official)
    found = steps.attach_draft(handler, found.id, "result", steps.File("du-thao.pdf", steps.PDF, content))
    return work(here, found, "sign")


def shown(here: Commune, role: str, path: str) -> str:
    client = Client()
    client.force_login(Account.objects.get(official=here.people[role]))
    answer = client.get(path)
    assert answer.status_code == 200
    return answer.content.decode()


def told(here: Commune, found: Dossier) -> list[bool]:
    """Whether the desk's and the signing page tell of it."""
    pages = (("handler", f"/xu-ly/ho-so/{found.id}/"), ("leader", f"/lanh-dao/ky/{found.id}/"))
    return [WRONG in shown(here, role, path) for role, path in pages]


def test_the_block_of_whoever_signs_is_not_spoken_of(here: Commune) -> None:
    assert told(here, drafted(here, draft(CHAIR, "Nguyễn Văn Minh"))) == [False, False]


@pytest.mark.parametrize(("lines", "name"), [(DEPUTY, "Nguyễn Văn Minh"), (CHAIR, "Lê Thị Thu")])
def test_another_form_title_or_name_is_told_and_stops_nobody(
    here: Commune, lines: tuple[str, ...], name: str
) -> None:
    found = drafted(here, draft(lines, name))
    assert told(here, found) == [True, True]
    steps.pass_step(here.actor("leader"), found.id, steps.Passing("sign", "ok", {}))
    assert WRONG not in shown(here, "handler", f"/xu-ly/ho-so/{found.id}/")
    assert load(found.id).state.marking.open == ("number",)


def test_a_scan_and_a_broken_file_say_nothing(here: Commune) -> None:
    for content in (empty(), b"%PDF-1.7 broken"):
        assert told(here, drafted(here, content)) == [False, False]
