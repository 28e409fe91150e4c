"""Petitions as an official would say it: ``waiting(here, for_="approve")``; everything through the acts."""

from __future__ import annotations

from uuid import uuid4

import pytest

from chuan.base.kernel.refusal import Refused
from chuan.events.dossiers.tests.factories import Commune
from chuan.events.petitions.services.authors import Author
from chuan.events.petitions.services.petitions import Petition
from chuan.surfaces.acts import petitioning, petitions
from chuan.surfaces.acts.petitioning import Sent
from chuan.surfaces.acts.petitions import Finding, Sorted

WRITER = Author("Vừ Thị Mỷ", "Thôn Đông Thắng", "0900000123")
NOBODY = Author()
TEXT = "Tôi chờ ở quầy hai giờ không ai gọi số. Số định danh của tôi là 022194003817."


def who(here: Commune, role: str) -> int:
    return here.people[role].id


def why(caught: pytest.ExceptionInfo[Refused]) -> str:
    return caught.value.refusals[0].reason.key


def taken(here: Commune, text: str = TEXT, author: Author = WRITER, channel: str = "phone") -> Petition:
    """Written down by the counter."""
    return petitioning.take(here.actor("counter"), here.agency.id, Sent(text, author, channel))


def sent(here: Commune, text: str = TEXT, author: Author = WRITER) -> tuple[Petition, str]:
    """Sent from the public page; classified by whoever is first on the list of receivers."""
    return petitioning.send(here.agency.id, Sent(text, author), uuid4())


def own(here: Commune, **about: object) -> Petition:
    """Classified as the agency's own, given to the handler."""
    what = Sorted("own", who(here, "handler"), **about)  # type: ignore[arg-type]
    return petitions.classify(here.actor("counter"), taken(here).id, what)


def concluded(here: Commune, finding: str = "founded", **about: object) -> Petition:
    """Verified by the handler, waiting for the head."""
    what = Finding(finding, "Sổ trực cho thấy máy hỏng", "Cơ quan đã sửa máy lấy số.", who(here, "head"))
    return petitions.conclude(here.actor("handler"), own(here, **about).id, what)


def answered(here: Commune, finding: str = "founded", **about: object) -> Petition:
    """Answered; waits to be published by the counter."""
    return petitions.answer(here.actor("head"), concluded(here, finding, **about).id, who(here, "counter"))
