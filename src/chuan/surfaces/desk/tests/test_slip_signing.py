"""A slip under its officer's signature alone, where the agency wants it."""

from __future__ import annotations

import pytest
from django.test import Client

from chuan.base.signing.services.verifying import verify
from chuan.base.signing.tests.authority import PASSPHRASE, pkcs12_of, root
from chuan.base.store import files
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.models import Account
from chuan.definitions.organisation.services.keys import NewKey
from chuan.definitions.organisation.services.signing_choices import Choice
from chuan.events.dossiers.tests.factories import NOW, Commune, dossier, stopped_clock
from chuan.surfaces.acts.tests.signed import here

__all__ = ["here", "stopped_clock"]
pytestmark = pytest.mark.django_db


def test_an_officer_signs_alone_once_the_agency_wants_it(here: Commune, client: Client) -> None:
    found = dossier(here)
    address = f"/xu-ly/ho-so/{found.id}/ky-phieu/"
    account = Account.objects.get(official=here.people["counter"])
    client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
    organisation.add_key(here.actor("counter"), NewKey(pkcs12_of("Người nhận"), PASSPHRASE), NOW)
    assert client.get(address).status_code == 404
    organisation.choose_signing(here.actor("clerk"), Choice(slips=True), NOW)
    wrong = client.post(address, {"slip": "giay-hen", "passphrase": "sai"})
    assert (wrong.status_code, "Mật khẩu của khóa ký không đúng" in wrong.content.decode()) == (422, True)
    done = client.post(address, {"slip": "giay-hen", "passphrase": PASSPHRASE})
    content = files.read(found.id, done.headers["Location"].rstrip("/").split("/")[-1])[2]
    verdict = verify(content, [root()], NOW)
    assert ([one.place for one in verdict.marks], verdict.faults) == (["can-bo"], ())
