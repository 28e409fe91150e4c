"""Motions under a delegation for some procedures only: listed, counted and opened like all others."""

from __future__ import annotations

from datetime import timedelta

import pytest

from chuan.definitions.organisation.models import Post
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.rules.delegation import GRANT, Wanted
from chuan.events.dossiers.rules.tests.world import PROCEDURE
from chuan.events.dossiers.services.dossiers import Dossier
from chuan.events.dossiers.tests.factories import NOW, OWNER, Commune, commune, dossier
from chuan.readings.deadlines.queries.interrupted import motions
from chuan.surfaces.acts import delegating, interrupting
from chuan.surfaces.acts.interrupting import Proposal
from chuan.surfaces.leader.tests.world import main, shown, signed_in, words

pytestmark = pytest.mark.django_db
LIST = "/lanh-dao/de-nghi/"


@pytest.fixture
def here() -> Commune:
    return commune()


def lent(here: Commune, *procedures: str) -> None:
    """The head's motions on these procedures, lent to the clerk for a week."""
    post = Post.objects.get(unit__agency=here.agency, unit__code="phong", roles=["head"])
    head, day = here.people["head"].id, NOW.date()
    days = (day, day + timedelta(days=7))
    wanted = Wanted(head, post.id, here.people["clerk"].id, "", (GRANT,), procedures, *days, "7/QĐ-UBND", day)
    delegating.lend(here.actor("head"), here.agency.id, wanted, b"%PDF-1.7")


def asked(here: Commune) -> Dossier:
    form = Proposal("supplement", "check", "Bỏ sót", lacks={"form": "Thiếu chữ ký"})
    return interrupting.propose(here.actor("handler"), dossier(here, "check").id, form)


@pytest.mark.parametrize("procedures", [(), (PROCEDURE.code,)])
def test_the_delegate_finds_them_in_the_list_and_opens_them(
    here: Commune, procedures: tuple[str, ...]
) -> None:
    lent(here, *procedures)
    found, client = asked(here), signed_in(here.people["clerk"])
    told = words(shown(client, LIST))
    assert "1 đề nghị" in told
    assert OWNER.name in told
    assert "Thiếu chữ ký" in words(shown(client, f"{LIST}{found.id}/"))


def test_the_rail_of_a_delegate_has_the_room_with_its_number(here: Commune) -> None:
    clerk = signed_in(here.people["clerk"])
    assert "Đề nghị chờ ký" not in clerk.get("/xu-ly/").content.decode()
    lent(here, PROCEDURE.code)
    asked(here)
    page = clerk.get("/xu-ly/").content.decode()
    assert "Đề nghị chờ ký 1" in words(page.replace(main(page), ""))


def test_motions_on_other_procedures_stay_out(here: Commune) -> None:
    asked(here)
    clerk, agency = here.people["clerk"].id, here.agency.id
    assert motions(Scope(), clerk, (f"a{agency}:9.999999",)) == ((), 0)
    assert motions(Scope(), clerk, (f"a{agency}:{PROCEDURE.code}",))[1] == 1
