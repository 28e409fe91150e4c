"""A controlled document of a commune, registered by its secretary and brought into force by three people."""

from __future__ import annotations

from datetime import date

from chuan.definitions.documents.services import Document
from chuan.events.dossiers.tests.factories import NOW, Commune
from chuan.surfaces.acts import documents
from chuan.surfaces.acts.courses import Move
from chuan.surfaces.acts.documents import New, Upload

TODAY = NOW.date()
TEXT = Upload("quy-che.txt", "Điều 1. Làm việc đúng giờ, lịch sự với người dân.".encode())


def registered(here: Commune, **changes: str) -> Document:
    told = {
        "code": "QC.01",
        "title": "Quy chế làm việc",
        "category": "rules",
        "access": "internal",
        **changes,
    }
    return documents.register(here.actor("iso"), New(here.agency.id, upload=TEXT, **told))


def who(here: Commune, role: str) -> int:
    return here.people[role].id


def to_publish(here: Commune, stream: int) -> None:
    """Written, reviewed by the head of the unit, approved by the leader."""
    documents.step(here.actor("iso"), stream, Move("draft", "xong", {"review": who(here, "head")}))
    documents.step(here.actor("head"), stream, Move("review", "ok", {"approve": who(here, "leader")}))
    documents.step(here.actor("leader"), stream, Move("approve", "ok", {"publish": who(here, "iso")}))


def published(here: Commune, stream: int, since: date = TODAY) -> Document:
    to_publish(here, stream)
    return documents.step(here.actor("iso"), stream, Move("publish", "ok"), since=since)
