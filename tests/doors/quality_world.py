"""A thing of each kind of the quality system that an address may name."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import new_id
from chuan.base.store.typed import Who
from chuan.definitions.documents.services import Document
from chuan.definitions.laws import services as laws
from chuan.definitions.laws.rules.reading import Proposal
from chuan.definitions.laws.rules.text import UNAFFECTED, WantedText
from chuan.definitions.laws.services import texts
from chuan.definitions.organisation.tests.factories import NOW
from chuan.definitions.schemes.rules import objective as aims
from chuan.events.dossiers.rules.tests.world import PROCEDURE
from chuan.events.dossiers.services import people
from chuan.events.dossiers.tests.factories import PDF, Commune, dossier
from chuan.events.loans.rules.events import Proposed
from chuan.events.loans.services import disposals, loans
from chuan.events.meetings.rules.events import Charged as ChargedHere
from chuan.events.meetings.services.meetings import DECISIONS as RESOLVED
from chuan.events.reviews.rules.events import Charged
from chuan.events.reviews.services.reviews import DECISIONS
from chuan.surfaces.acts import (
    archiving,
    attending,
    borrowing,
    certifying,
    courses,
    declaring,
    documents,
    incoming,
    initiatives,
    meetings,
    needing,
    numbering,
    objectives,
    packing,
    programmes,
    reporting,
    reviews,
    training,
)
from chuan.surfaces.acts.asking import clock
from chuan.surfaces.acts.tests import papers
from chuan.surfaces.acts.tests.trained import opened
from tests.doors.par_world import reformed

DOUBT = "pack/extension_max@2026-08-05"


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
        **reformed(here),
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


def audit_and_review(here: Commune) -> dict[str, Any]:
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


def reported(here: Commune) -> int:
    """A nonconformity that somebody reported, not yet confirmed."""
    return reporting.report(here.actor("clerk"), reporting.Report("Giao nhầm kết quả")).id
