"""What a receiving officer types, as a browser sends it."""

from __future__ import annotations

from uuid import uuid4

from django.test import Client

from chuan.events.dossiers.rules.tests.world import PROCEDURE
from chuan.events.dossiers.tests.factories import Commune

START = "/mot-cua/"
PHONE = "0900 000 123"


def receive_at(here: Commune) -> str:
    return f"/mot-cua/nhan/{here.agency.id}/{PROCEDURE.code}/"


def typed(do: str = "receive", **more: str) -> dict[str, str]:
    """An owner in person with the required paper; ``more`` in place of any of it, dashes written as ``__``."""
    plain = {
        "key": str(uuid4()),
        "do": do,
        "case": "usual",
        "owner-kind": "person",
        "owner-name": "Nịnh Thị Hoa",
        "owner-identity": "022194003817",
        "owner-born": "14/08/1994",
        "owner-phone": PHONE,
        "submitter-is": "self",
        "paper-form": "on",
        "originals-form": "1",
        "sets": "1",
    }
    return plain | {name.replace("__", "-"): value for name, value in more.items()}


def received(client: Client, here: Commune, **more: str) -> int:
    """The dossier's number after a reception that is accepted."""
    answer = client.post(receive_at(here), typed(**more))
    assert answer.status_code == 302, answer.content.decode()
    return int(answer.headers["Location"].split("/")[3])
