"""Two communes that do not know each other, and a thing of each kind that an address may name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from chuan.definitions.organisation.models import Account, Holding
from chuan.definitions.organisation.rules.delegation import STEP, Wanted
from chuan.definitions.organisation.services import give_delegation, rebuild_closure
from chuan.definitions.organisation.tests.factories import NOW, away
from chuan.definitions.procedures import services as procedures
from chuan.events.dossiers.services import dossiers, result_codes
from chuan.events.dossiers.tests.factories import Commune, commune, dossier, form
from chuan.events.feedback.services import ballots
from chuan.events.intake.services import keys, submissions
from chuan.events.intake.tests.factories import lines, submitted, told
from chuan.events.money.imports.tests.files import csv, row
from chuan.events.money.services import statement_lines
from chuan.events.money.services.accounts import Account as BankAccount
from chuan.events.money.services.accounts import history, open_account
from chuan.events.offline.services import blocks
from chuan.events.petitions.services.authors import Author
from chuan.readings.outbox.models import Delivery
from chuan.readings.takings.models import TransferRow
from chuan.surfaces.acts import (
    bank,
    calling,
    drafting,
    noting,
    offline_settling,
    petitioning,
    protecting,
    reception,
    schemes,
    voting,
)
from chuan.surfaces.acts.arriving import take_submissions
from chuan.surfaces.acts.following import take_reports
from chuan.surfaces.acts.guiding import guide
from chuan.surfaces.acts.handing import Handing, make_list
from chuan.surfaces.acts.tests import risky
from chuan.surfaces.acts.tests.away import bringing, ready
from chuan.surfaces.acts.tests.conducted import given, ruled
from chuan.surfaces.acts.tests.mailed import listed
from chuan.surfaces.acts.tests.scored import WEEK, shown_week
from tests.doors.hall_world import queued
from tests.doors.inspection_world import checked_from_above
from tests.doors.province_world import asked_of
from tests.doors.quality_world import (
    DOUBT,
    aimed,
    archived,
    audit_and_review,
    learnt,
    of_the_year,
    read_in_the_law,
    registered,
    reported,
)

BACKEND = "django.contrib.auth.backends.ModelBackend"
ROLES = ("counter", "head", "handler", "leader", "clerk", "police", "iso", "admin")
"""One post each; ``police`` is a handler of another unit than the dossier's."""


PLAIN = {
    "kept_key": "1",
    "token": "x",
    "deed": "thu",
    "slug": "xin-loi",
    "kind": "them",
    "difference": "unsent",
    "form": "in",
    "key": "k",
    "measure": "petitions_on_time",
    "name": "x",
    "book": "tiep-cong-dan",
    "indicator": "2.1",
    "day": "2026-11-20",
    "which": "late",
    "scan": "1",
    "reuse": "1",
    "purpose": "1",
    "mandate": "1",
    "statistic": "ho-so-linh-vuc",
    "media": "xlsx",
    "issue": "1",
    "nth": "1",
    "entry": "1",
}
"""Parts of addresses that name nothing of an agency."""


@dataclass(frozen=True, slots=True)
class World:
    """A commune with a dossier that waits for signature, a slip, a draft and an absence."""

    here: Commune
    ids: dict[str, Any]

    def address(self, name: str, wanted: tuple[str, ...]) -> str:
        return reverse(name, kwargs={key: self.ids[key] for key in wanted})


def public(found: dossiers.Dossier) -> dict[str, str]:
    """What opens the dossier's public pages: the slip's secret, the result's code."""
    return {"secret": dossiers.secret_of(found.id), "check": result_codes.code_of(found)}


def world(code: str) -> World:
    here = commune(code)
    rebuild_closure()
    waiting = dossier(here, "sign")
    fresh = dossier(here)
    handing = Handing(here.agency.id, int(fresh.state.holds[0].unit), (fresh.id,))
    slip = reception.refuse_reception(here.actor("counter"), form(here), "Không thuộc xã")
    start = drafting.Start(drafting.ADOPTED, waiting.state.procedure)
    line = transferred(here)
    document = registered(here)
    ids = {
        "stream": waiting.id,
        "leg": fresh.id,
        "sha256": waiting.state.document.draft if waiting.state.document else "",
        **public(waiting),
        "agency": here.agency.id,
        "code": waiting.state.procedure,
        "office": here.agency.code,
        "version": 1,
        "mark": "0123456789ab",
        "slip": slip,
        "guidance": guide(here.actor("counter"), here.agency.id, waiting.state.procedure, "usual"),
        "handover": make_list(here.actor("counter"), handing).id,
        "adoption": procedures.adopted(here.agency.id, waiting.state.procedure, NOW.date()).id,
        "draft": drafting.begin(here.actor("iso"), here.agency.id, start),
        "absence": away(here.people["other"], Account.objects.get(official=here.people["head"])).id,
        "delivery": _message_of(waiting.id),
        "official": here.people["handler"].id,
        "delegation": lent(here),
        "objective": aimed(here),
        "matter": reported(here),
        "risk": risky.registered(here),
        "reading": read_in_the_law(here),
        **of_the_year(here),
        "line": line,
        "account": history(here.agency.id)[0].id,
        "statement": statement_lines.line(line).statement,
        "submission": _sent(code),
        "followed": _reported(code),
        "document": document.id,
        **archived(here),
        **scored(here),
        "content": document.state.written,
        **audit_and_review(here),
        **(heard(here) | checked_from_above(here)),
        **(learnt(here) | asked_of(here)),
        **(PLAIN | rated(here) | queued(here) | taken_alone(here)),
        "value": DOUBT.partition("@")[0],
    }
    return World(here, ids)


def scored(here: Commune) -> dict[str, Any]:
    """A task of the handler, given by the head; a note that cites the commune's rules of conduct."""
    wanted = noting.Written(here.people["handler"].id, True, f"{ruled(here)}/Điều 6", "Tận tình")
    note = noting.write(here.actor("head"), wanted)
    chosen = schemes.choose(here.actor("leader"), "trung-tam-tuan", date(NOW.year, 1, 1), None, "12/QĐ")
    return {
        "scheme": "trung-tam-tuan",
        "choice": chosen,
        "task": given(here).id,
        "note": note.id,
        "publication": shown_week(here).id,
        "period": WEEK,
        "asked": 1,
    }


def rated(here: Commune) -> dict[str, int]:
    """A low vote, with its explanation at the handler's."""
    low = voting.vote(dossier(here, "nobody").id, voting.Vote("qr", {"result": 1}))
    return {"ballot": low.id, "explanation": ballots.explanation_of(low.id)}


def heard(here: Commune) -> dict[str, int]:
    """A petition the counter took down, a report through the protected channel, and whom the leader trusts with it."""
    counter, leader = here.actor("counter"), here.actor("leader")
    author = Author("Vừ Thị Mỷ", "Thôn Đông Thắng", "0900000123")
    taken = petitioning.take(counter, here.agency.id, petitioning.Sent("Chờ lâu", author, "phone"))
    trust = protecting.entrust(leader, here.people["clerk"].id, "QĐ 12", NOW.date())
    said = protecting.Said("Bị quấy rối", "", Author(), here.actor("handler").held[0].unit)
    said_here = calling.Said("Hỏi giờ làm việc", author)
    asker, visitor = (calling.come(counter, kind, said_here) for kind in ("guidance", "hearing"))
    return {
        "petition": taken.id,
        "asker": asker.id,
        "heard": visitor.id,
        "report": protecting.report(here.agency.id, said, uuid4())[0].id,
        "trust": trust,
    }


def taken_alone(here: Commune) -> dict[str, Any]:
    """A browser's block of numbers, a reception it brought that waits for a person; a list for the postman."""
    made = ready(here)
    wanted = bringing(here, made)
    kept = offline_settling.keep(here.actor("counter"), made.device, wanted, {}, ["Cần xem lại."])
    return {"block": blocks.lines([here.agency.id])[0].stream, "arrival": kept.key, "bag": listed(here).id}


def lent(here: Commune) -> int:
    """A step of the leader's lent to a handler by the administrator."""
    leader, day = here.people["leader"], NOW.date()
    post = Holding.objects.values_list("post", flat=True).get(official=leader)
    wanted = Wanted(
        leader.id, post, here.people["other"].id, "", (STEP,), (), day, day + timedelta(days=9), "1/QĐ", day
    )
    return give_delegation(here.actor("admin"), wanted, b"%PDF-1.7", NOW)


def transferred(here: Commune) -> int:
    """A line of a bank statement that names no dossier."""
    open_account(here.agency.id, BankAccount("970499", "0000000498001", "UBND XA"), date(2025, 7, 1))
    bank.take(here.actor("counter"), here.agency.id, "sao-ke.csv", csv(row("25.000", "le phi")))
    return int(TransferRow.objects.filter(agency=here.agency.id).values_list("line", flat=True)[0])


def _sent(code: str) -> int:
    """An online submission to the commune."""
    row = submitted(MaHoSo=f"{code}-261119-0001", DonViXuLy=code)
    take_submissions(lines(row), 0, "message")
    found = submissions.by_code(row["MaHoSo"])
    assert found is not None
    return found.id


def _reported(code: str) -> int:
    """A dossier of the commune that lives in a ministry's system."""
    row = told(MaHoSo=f"{code}-261102-150042", DonViXuLy=code)
    take_reports(lines(row))
    found = keys.stream_of(keys.TRACKED, row["MaHoSo"])
    assert found is not None
    return found


def _message_of(stream: int) -> int:
    """The first message about a dossier."""
    return int(Delivery.objects.filter(stream=stream).values_list("id", flat=True)[0])


def signed_in(here: Commune, role: str) -> Client:
    client = Client(raise_request_exception=False)
    client.force_login(Account.objects.get(official=here.people[role]), backend=BACKEND)
    return client


def named(resolver: URLResolver | None = None, space: str = "") -> Iterator[tuple[str, tuple[str, ...]]]:
    """(name, what the address needs) of every page."""
    for entry in (resolver or get_resolver()).url_patterns:
        if isinstance(entry, URLResolver):
            inner = f"{space}{entry.namespace}:" if entry.namespace else space
            yield from named(entry, inner)
        elif isinstance(entry, URLPattern):
            yield f"{space}{entry.name}", tuple(entry.pattern.regex.groupindex)
