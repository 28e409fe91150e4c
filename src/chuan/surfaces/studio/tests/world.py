"""A commune whose counter closes at 17:00, its ISO secretary's browser, and the fields of a page."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any

from django.test import Client

from chuan.base.kernel.period import Period
from chuan.definitions.calendars import services as calendars
from chuan.definitions.calendars.rules.entries import Session, Week
from chuan.definitions.organisation.models import Account, Official
from chuan.definitions.organisation.tests.factories import BEGIN
from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.rules.definition import Procedure
from chuan.definitions.procedures.rules.tests.samples import SAME_DAY, straight
from chuan.events.dossiers.tests.factories import NOW, Commune, commune
from chuan.surfaces.acts import approving, documents, drafting
from chuan.surfaces.acts.courses import Move

GOLDEN = straight(2, 3, 2, 1, promised=SAME_DAY)
"""A same-day procedure whose steps take eight hours."""
SOUND = straight(1, promised=SAME_DAY)
_DAY = (Session(7 * 60 + 30, 11 * 60 + 30), Session(13 * 60, 17 * 60))


def closing_at_five(procedure: Procedure = SOUND) -> Commune:
    """A commune with that procedure in force."""
    here = commune(procedure=procedure)
    week = Week(Period(BEGIN), (*(_DAY,) * 5, (), ()))
    by = Account.objects.get(official=here.people["admin"]).id
    calendars.set_week(here.agency.id, week, by, NOW)
    return here


def browser(who: Official) -> Client:
    client = Client()
    client.force_login(Account.objects.get(official=who), backend="django.contrib.auth.backends.ModelBackend")
    return client


def adoption(here: Commune, code: str = SOUND.code) -> int:
    return procedures.adopted(here.agency.id, code, NOW.date()).id


def draft_of(here: Commune, code: str = SOUND.code) -> int:
    """A draft begun from the version in force."""
    return drafting.begin(here.actor("iso"), here.agency.id, drafting.Start(drafting.ADOPTED, code))


def approved(here: Commune, draft: int) -> int:
    """The draft sent by the ISO secretary, reviewed by the unit's head, approved by the leader."""
    seen = procedures.draft(draft).seen
    sent = approving.send(here.actor("iso"), draft, here.people["head"].id, "", seen)
    documents.step(here.actor("head"), sent.id, Move("review", "ok", {"approve": here.people["leader"].id}))
    documents.step(here.actor("leader"), sent.id, Move("approve", "ok", {"publish": here.people["iso"].id}))
    return draft


def reasons(client: Client, draft: int) -> dict[str, str]:
    """A reason for every warning the page asks about."""
    page = client.get(f"/quy-trinh/dang-soan/{draft}/cong-bo/").content.decode()
    return {part: "Sẽ bổ sung người" for part in page.split('"') if part.startswith("why-")}


def words(answer: Any) -> str:
    """The page's text, spaces made one."""
    page = answer.content.decode()
    main = page[page.find("<main") : page.rfind("</main>")] if "<main" in page else page
    return " ".join(re.sub(r"<[^>]+>", " ", main).split())


class _Fields(HTMLParser):
    def __init__(self, form: str) -> None:
        super().__init__()
        self.form, self.inside, self.select = form, False, ""
        self.found: dict[str, list[str]] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.inside = told.get("id") == self.form
        if not self.inside:
            return
        if tag == "input" and (told.get("type") != "checkbox" or "checked" in told):
            self.found.setdefault(told["name"], []).append(told.get("value", ""))
        if tag == "select":
            self.select = told["name"]
        if tag == "option" and "selected" in told:
            self.found.setdefault(self.select, []).append(told["value"])


def fields(answer: Any, form: str = "soan") -> dict[str, list[str]]:
    """What a browser would send if the form of this page were sent as it stands."""
    parser = _Fields(form)
    parser.feed(answer.content.decode())
    return parser.found


class Desk:
    """The secretary before a draft: ``type`` sends the page's form with some fields changed."""

    def __init__(self, here: Commune, draft: int, who: str = "iso") -> None:
        self.client: Client = browser(here.people[who])
        self.address = f"/quy-trinh/dang-soan/{draft}/"
        self.form = fields(self.page())

    def page(self) -> Any:
        return self.client.get(self.address)

    def type(self, do: str = "save", *, auto: bool = False, **changed: str) -> Any:
        told = {name.replace("__", "."): [text] for name, text in changed.items()}
        headers = {"HX-Request": "true"} if auto else {}
        sent = {**self.form, **told, "do": ["" if auto else do]}
        return self.client.post(f"{self.address}luu/", sent, headers=headers)
