"""Two communes that do not know each other, and a thing of each kind that an address may name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import uuid4

from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import new_id
from chuan.base.store.typed import Who
from chuan.definitions.documents.services import Document
from chuan.definitions.laws import services as laws
from chuan.definitions.laws.rules.reading import Proposal
from chuan.definitions.laws.rules.text import UNAFFECTED, WantedText
from chuan.definitions.laws.services import texts
from chuan.definitions.organisation.models import Account, Holding
from chuan.definitions.organisation.rules.delegation import STEP, Wanted
from chuan.definitions.organisation.services import give_delegation, rebuild_closure
from chuan.definitions.organisation.tests.factories import NOW, away
from chuan.definitions.procedures import services as procedures
from chuan.definitions.schemes.rules import objective as aims
from chuan.events.dossiers.rules.tests.world import PROCEDURE
from chuan.events.dossiers.services import dossiers, people
from chuan.events.dossiers.tests.factories import PDF, Commune, commune, dossier, form
from chuan.events.feedback.services import ballots
from chuan.events.intake.services import keys, submissions
from chuan.events.intake.tests.factories import lines, submitted, told
from chuan.events.loans.rules.events import Proposed
from chuan.events.loans.services import disposals, loans
from chuan.events.meetings.rules.events import Charged as ChargedHere
from chuan.events.meetings.services.meetings import DECISIONS as RESOLVED
from chuan.events.money.imports.tests.files import csv, row
from chuan.events.money.services import statement_lines
from chuan.events.money.services.accounts import Account as BankAccount
from chuan.events.money.services.accounts import history, open_account
from chuan.events.petitions.services.authors import Author
from chuan.events.reviews.rules.events import Charged
from chuan.events.reviews.services.reviews import DECISIONS
from chuan.readings.outbox.models import Delivery
from chuan.readings.takings.models import TransferRow
from chuan.surfaces.acts import (
    archiving,
    attending,
    bank,
    borrowing,
    certifying,
    courses,
    declaring,
    documents,
    drafting,
    incoming,
    initiatives,
    meetings,
    needing,
    noting,
    numbering,
    objectives,
    packing,
    petitioning,
    programmes,
    protecting,
    reception,
    reporting,
    reviews,
    schemes,
    training,
    voting,
)
from chuan.surfaces.acts.arriving import take_submissions
from chuan.surfaces.acts.asking import clock
from chuan.surfaces.acts.following import take_reports
from chuan.surfaces.acts.guiding import guide
from chuan.surfaces.acts.handing import Handing, make_list
from chuan.surfaces.acts.tests import papers, risky
from chuan.surfaces.acts.tests.conducted import given, ruled
from chuan.surfaces.acts.tests.scored import WEEK, shown_week
from chuan.surfaces.acts.tests.trained import opened

DOUBT = "pack/extension_max@2026-08-05"
BACKEND = "django.contrib.auth.backends.ModelBackend"
ROLES = ("counter", "head", "handler", "leader", "clerk", "police", "iso", "admin")
"""One post each; ``police`` is a handler of another unit than the dossier's."""


PLAIN = {
    "kept_key": "1",
    "token": "x",
    "deed": "thu",
    "slug": "xin-loi",
    "kind": "them",
    "form": "thu",
    "key": "k",
}
"""Parts of addresses that name nothing of an agency."""


@dataclass(frozen=True, slots=True)
class World:
    """A commune with a dossier that waits for signature, a slip, a draft and an absence."""

    here: Commune
    ids: dict[str, Any]

    def address(self, name: str, wanted: tuple[str, ...]) -> str:
        return reverse(name, kwargs={key: self.ids[key] for key in wanted})


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
        "secret": dossiers.secret_of(waiting.id),
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
        **_audit_and_review(here),
        **heard(here),
        **learnt(here),
        **(PLAIN | rated(here)),
        "value": DOUBT.partition("@")[0],
    }
    return World(here, ids)


def learnt(here: Commune) -> dict[str, Any]:
    """A course of the plan, a class with its code, a certificate from outside, a need."""
    iso, who = here.actor("iso"), here.people["handler"].id
    course = training.Wanted(NOW.year, 4, "law", "NL-HT", "Nghiệp vụ hộ tịch", 8)
    lesson = opened(here)
    outside = certifying.Outside(who, "NL-HT", NOW.date(), None, PDF)
    need = needing.Asking("", "", "number", "NL-SO", NOW.date())
    return {
        "item": training.put(iso, course).id,
        "lesson": lesson.id,
        "token": attending.code(iso, lesson.id),
        "certificate": certifying.award_outside(iso, outside).id,
        "need": needing.require(iso, need).id,
        **met(here),
    }


def met(here: Commune) -> dict[str, int]:
    """A meeting that is to be held, an initiative nobody judged."""
    who = (here.people["head"].id,)
    called = meetings.call(here.actor("iso"), meetings.Calling("Chuyên đề", NOW, "Phòng họp", who))
    proposed = initiatives.propose(here.actor("handler"), "Sáng kiến", "Làm khác đi")
    given, owner = new_id(), Id(here.people["iso"].id)
    charged = ChargedHere(Id(called.id), date(NOW.year + 1, 1, 1))
    RESOLVED.begin(given, here.agency.id, courses.title(given, "Việc"), owner, Who(owner), (charged,))
    return {"meeting": called.id, "initiative": proposed.id, "given": given}


def registered(here: Commune) -> Document:
    """A controlled document that its author has begun to write."""
    text = documents.Upload("quy-che.txt", b"Dieu 1")
    return documents.register(
        here.actor("iso"), documents.New(here.agency.id, "QC.01", "Quy chế", "rules", "internal", text)
    )


def kept_registers(here: Commune) -> dict[str, Any]:
    """A number held for later, and a document that came in and went to the handling officer."""
    clerk = here.actor("clerk")
    letter = papers.letter(here, arrived=local(clock()).date(), their_day=None)
    held = numbering.reserve(clerk, "QĐ-UBND", 1, "Sổ giấy")
    return {"number": held.id, "paper": "number", "letter": incoming.register(clerk, letter).id}


def archived(here: Commune) -> dict[str, Any]:
    """A kept file, a loan of it to be handed out, a list that names it; and both registers."""
    file = filed(here)
    kept = {"file": file, "loan": to_lend(here, file), "disposal": listed_to_go(here, file)}
    return kept | kept_registers(here)


def scored(here: Commune) -> dict[str, Any]:
    """A task of the handler, given by the head; a note that cites the commune's rules of conduct."""
    wanted = noting.Written(here.people["handler"].id, True, f"{ruled(here)}/Điều 6", "Tận tình")
    note = noting.write(here.actor("head"), wanted)
    schemes.choose(here.actor("leader"), "trung-tam-tuan", date(NOW.year, 1, 1), None, "12/QĐ")
    return {
        "task": given(here).id,
        "note": note.id,
        "publication": shown_week(here).id,
        "period": WEEK,
        "asked": 1,
    }


def filed(here: Commune) -> int:
    """The kept file of a dossier whose result was given."""
    (made,) = archiving.make(
        here.actor("clerk"), [dossier(here, "nobody").id], archiving.Place("Giá 1", "Hộp 1")
    )
    return made.id


def to_lend(here: Commune, file: int) -> int:
    """A loan the head approved and the clerk is to hand out."""
    asked = borrowing.ask(here.actor("handler"), file, "Đối chiếu", here.people["head"].id)
    courses.step(
        loans.MATTERS,
        here.actor("head"),
        asked.id,
        courses.Move("approve", "ok", {"lend": here.people["clerk"].id}),
    )
    return asked.id


def listed_to_go(here: Commune, file: int) -> int:
    """A list of files to be disposed of, not signed."""
    proposed = Proposed((Id(file),), people.keep_text(file, "Hết thời hạn"))
    return disposals.begin(new_id(), here.agency.id, (proposed,), Who(Id(here.people["clerk"].id))).id


def _audited(here: Commune) -> dict[str, Any]:
    """An audit begun from the approved programme of the year."""
    iso, unit = here.actor("iso"), here.actor("head").held[0].unit
    year = programmes.open_year(iso, NOW.year, "2015")
    programmes.enter(iso, year.id, 11, (unit,), (), ("8.5.1",))
    programmes.approve(here.actor("leader"), year.id)
    begun = programmes.start(
        iso, year.id, 1, "Đánh giá nội bộ", date(NOW.year, 1, 1), date(NOW.year + 1, 1, 1)
    )
    return {
        "programme": year.id,
        "entry": 1,
        "audit": begun.id,
        "finding": 1,
        "dossier": 1,
        "edition": "2015",
    }


def _audit_and_review(here: Commune) -> dict[str, Any]:
    """The audit and the review of the year."""
    return {**_audited(here), **_reviewed(here)}


def _reviewed(here: Commune) -> dict[str, int]:
    """A review at its first step, and a decision of it at the secretary's."""
    iso = here.actor("iso")
    begun = reviews.begin(iso, "Xem xét", date(NOW.year, 1, 1), date(NOW.year + 1, 1, 1))
    charged = Charged(Id(begun.id), "risks", date(NOW.year + 1, 1, 1))
    owner, made = Id(iso.official), new_id()
    DECISIONS.begin(made, here.agency.id, courses.title(made, "Việc phải làm"), owner, Who(owner), (charged,))
    return {"review": begun.id, "decision": made}


def read_in_the_law(here: Commune) -> int:
    """What the ISO secretary read of a value, not yet confirmed."""
    wanted = Proposal(DOUBT, "118/2025/NĐ-CP", "Điều 19", NOW.date())
    return laws.propose(here.agency.id, here.actor("iso").account, wanted, NOW)


def aimed(here: Commune) -> int:
    """A quality objective of the agency, not yet approved."""
    wanted = aims.Wanted(NOW.year, "on_time", Decimal(95), here.people["head"].id, "Hai người", "Mỗi quý")
    return objectives.write(here.actor("iso"), wanted)


def rated(here: Commune) -> dict[str, int]:
    """A low vote, with its explanation at the handler's."""
    low = voting.vote(dossier(here, "nobody").id, voting.Vote("qr", {"result": 1}))
    return {"ballot": low.id, "explanation": ballots.explanation_of(low.id)}


def of_the_year(here: Commune) -> dict[str, int]:
    """A law change with its answer, a declaration, a pack for an inspection."""
    law = changed(here)
    return {
        "declaration": declaring.begin(here.actor("iso"), "Công bố").id,
        "pack": packing.keep(here.actor("iso"), b"%PDF", {}).id,
        "law": law,
        "said": answer_law(here, law),
    }


def changed(here: Commune) -> int:
    """A law change that the commune registered."""
    wanted = WantedText("1/2026/TT-BTP", "Thông tư", "circular", NOW.date(), source="Công báo")
    return texts.enter(here.agency.id, here.people["iso"].id, wanted, NOW)


def answer_law(here: Commune, law: int) -> int:
    """Its leader's word that a procedure need not change."""
    leader, here_id = here.people["leader"].id, here.agency.id
    return texts.answer(law, here_id, leader, UNAFFECTED, "Không liên quan", NOW, PROCEDURE.code)


def heard(here: Commune) -> dict[str, int]:
    """A petition the counter took down, a report through the protected channel, and whom the leader trusts with it."""
    counter, leader = here.actor("counter"), here.actor("leader")
    author = Author("Vừ Thị Mỷ", "Thôn Đông Thắng", "0900000123")
    taken = petitioning.take(counter, here.agency.id, petitioning.Sent("Chờ lâu", author, "phone"))
    trust = protecting.entrust(leader, here.people["clerk"].id, "QĐ 12", NOW.date())
    said = protecting.Said("Bị quấy rối", "", Author(), here.actor("handler").held[0].unit)
    return {
        "petition": taken.id,
        "report": protecting.report(here.agency.id, said, uuid4())[0].id,
        "trust": trust,
    }


def reported(here: Commune) -> int:
    """A nonconformity that somebody reported, not yet confirmed."""
    return reporting.report(here.actor("clerk"), reporting.Report("Giao nhầm kết quả")).id


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
