"""The block under a letter: the holder's, a delegate's where one is chosen or the holder is away."""

from __future__ import annotations

import io
from datetime import timedelta

import pytest
from pypdf import PdfReader

from chuan.definitions.organisation.models import Account, Agency, Official, Post
from chuan.definitions.organisation.rules.delegation import SIGN, Wanted
from chuan.definitions.organisation.tests import factories as organisation
from chuan.events.dossiers.services.dossiers import Dossier
from chuan.events.dossiers.tests.factories import NOW, Commune, commune, dossier, stopped_clock
from chuan.surfaces.acts import delegating
from chuan.surfaces.telling import papers
from chuan.surfaces.telling.file import open_file
from chuan.surfaces.telling.signing import expected, hands

__all__ = ["stopped_clock"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("stopped_clock")]
CHAIR = ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")
DEPUTY = ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")


@pytest.fixture
def here() -> Commune:
    made = commune()
    Agency.objects.filter(id=made.agency.id).update(name="Ủy ban nhân dân xã Đông Ngũ")
    Post.objects.filter(unit__agency=made.agency, roles=["leader"]).update(name="Chủ tịch UBND xã")
    return made


def lent(here: Commune) -> Official:
    """The chairman's signature, lent to a deputy for a week."""
    post = Post.objects.get(unit__agency=here.agency, roles=["leader"])
    second = Post.objects.create(unit=post.unit, code="pho", name="Phó Chủ tịch UBND xã", roles=["handler"])
    deputy = organisation.official("thu.phochutich", second)
    chair, day = here.people["leader"], NOW.date()
    wanted = Wanted(
        chair.id, post.id, deputy.id, "kt", (SIGN,), (), day, day + timedelta(days=7), "12/QĐ-UBND", day
    )
    delegating.lend(here.actor("leader"), here.agency.id, wanted, b"%PDF-1.7")
    return deputy


def block(here: Commune, found: Dossier, signer: int = 0) -> tuple[str, ...]:
    """The lines right above the signer's name, as the PDF shows them."""
    letter = papers.letter(here.actor("handler"), found.id, "refusal", "Chưa đủ điều kiện.", signer)
    text = "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(letter.content)).pages)
    lines = [line.strip() for line in text.splitlines()]
    return tuple(line for line in lines if line.startswith(("TM.", "KT.", "CHỦ TỊCH", "PHÓ CHỦ TỊCH")))


def test_the_holder_signs_in_the_own_right(here: Commune) -> None:
    assert block(here, dossier(here, "draft")) == CHAIR


def test_a_delegate_who_is_chosen_signs_for_the_holder(here: Commune) -> None:
    deputy = lent(here)
    found = dossier(here, "draft")
    assert block(here, found) == CHAIR
    assert block(here, found, deputy.id) == DEPUTY


def test_while_the_holder_is_away_the_delegate_is_expected(here: Commune) -> None:
    deputy = lent(here)
    found = dossier(here, "draft")
    organisation.away(here.people["leader"], Account.objects.get(official=here.people["leader"]))
    offered = hands(open_file(here.actor("handler"), found.id, NOW))
    chosen = expected(offered)
    assert chosen is not None
    assert (chosen.official, chosen.on_behalf, len(offered)) == (deputy.id, here.people["leader"].id, 2)
    assert block(here, found) == DEPUTY
