"""A commune at work, as its leader finds it, and browsers without a screen."""

from __future__ import annotations

import re
from datetime import timedelta

from django.test import Client

from chuan.definitions.organisation.models import Account, Agency, AgencyParent, Official
from chuan.definitions.organisation.services import rebuild_closure
from chuan.definitions.organisation.tests import factories as organisation
from chuan.events.dossiers.services.dossiers import Dossier
from chuan.events.dossiers.tests.factories import NOW, Clock, Commune, dossier

LONG_AGO = NOW - timedelta(days=16)
"""Promised eight working days later, which is before ``NOW``."""
DUE_TODAY = NOW - timedelta(days=10)


def signed_in(who: Official) -> Client:
    client = Client()
    client.force_login(Account.objects.get(official=who), backend="django.contrib.auth.backends.ModelBackend")
    return client


def shown(client: Client, path: str, status: int = 200) -> str:
    """The main part of a page."""
    answer = client.get(path, follow=True)
    assert answer.status_code == status, answer.content.decode()[:2000]
    return main(answer.content.decode())


def main(page: str) -> str:
    return page[page.index("<main") : page.index("</main>")]


def words(page: str) -> str:
    """The page's text, spaces made one."""
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


def busy(here: Commune, clock: Clock) -> tuple[Dossier, ...]:
    """Two promised before now, one due today, three fresh ones; two of the six wait for the leader."""
    clock.stand(LONG_AGO)
    old = (dossier(here, "check"), dossier(here, "sign"))
    clock.stand(DUE_TODAY)
    today = (dossier(here, "home"),)
    clock.stand(NOW)
    return (*old, *today, dossier(here, "assign"), dossier(here, "sign"), dossier(here, "wait"))


def above(here: Commune, code: str = "H49") -> Official:
    """The leader of an agency over the commune."""
    province = organisation.agency(code, level="province")
    AgencyParent.objects.create(
        agency=Agency.objects.get(id=here.agency.id), parent=province, since=organisation.BEGIN
    )
    rebuild_closure()
    top = organisation.unit(province, "lanh-dao-tinh", "leadership")
    return organisation.official("leader of all", organisation.post(top, "leader", head=True))
