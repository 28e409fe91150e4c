"""The PDFs of the simulation, by the same templates as real forms, each marked as simulated."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import ClassVar

from chuan.base.kernel.clock import local
from chuan.events.dossiers.services.people import Party
from chuan.readings.forms import services as forms
from chuan.readings.forms.rules import parts
from chuan.readings.forms.rules.parts import Head, Office, PaperLine, Sheet, head_sheet
from chuan.readings.forms.rules.receipt import FeeLine, Receipt
from chuan.readings.forms.rules.result_refusal import ResultRefusal, Signature
from chuan.surfaces.simulator.book import Book, Matter

_REASONS = (
    "Thông tin trong tờ khai không khớp với dữ liệu mà cơ quan tra cứu được.",
    "Trường hợp này không đủ điều kiện theo quy định của thủ tục.",
)


@dataclass(frozen=True, slots=True)
class Specimen:
    """A result as the demonstration shows it: which document by which procedure, and nobody's name."""

    MEANING: ClassVar[str] = "specimen"
    PAGES: ClassVar[tuple[str, ...]] = ("a5",)

    head: Head
    product: str
    procedure: str

    def sheet(self) -> Sheet:
        frame = head_sheet("result_refusal", self.head)
        return {**frame, "title": "Kết quả mô phỏng", "product": self.product, "procedure": self.procedure}


@dataclass(slots=True)
class Papers:
    """Renders what is needed; the specimen of a procedure is rendered once and shared by its dossiers."""

    book: Book
    at: datetime
    _specimens: dict[int, bytes] = field(default_factory=dict)
    _hashes: dict[bytes, str] = field(default_factory=dict)

    def draft(self, matter: Matter, kind: str) -> str:
        """Keep a draft for a dossier; its SHA-256."""
        content = self._refusal(matter) if kind == "refusal" else self._specimen(matter)
        return self._keep(
            matter, "Dự thảo trả lời.pdf" if kind == "refusal" else "Dự thảo kết quả.pdf", content
        )

    def receipt(self, matter: Matter, reprint: int) -> str:
        """Keep the receipt of a dossier, ``reprint`` 0 for the first print; its SHA-256."""
        name = f"Giấy tiếp nhận, in lại lần {reprint}.pdf" if reprint else "Giấy tiếp nhận.pdf"
        return self._keep(matter, name, forms.render(_receipt(matter, reprint)))

    def request(self, matter: Matter) -> str:
        """Keep the scan of a citizen's signed request to stop; its SHA-256."""
        wish = Specimen(
            _head(matter, self.at), "Đơn xin rút hồ sơ, công dân đã ký", matter.office.procedure.name
        )
        return self._keep(matter, "Đơn xin rút hồ sơ.pdf", forms.render(wish))

    def _keep(self, matter: Matter, name: str, content: bytes) -> str:
        sha256 = self._hashes.get(content) or hashlib.sha256(content).hexdigest()
        self._hashes[content] = sha256
        if (matter.life.id, sha256) not in self.book.kept:
            self.book.kept.add((matter.life.id, sha256))
            self.book.file(matter.life.id, name, content)
        return sha256

    def _specimen(self, matter: Matter) -> bytes:
        office = matter.office
        if office.adopted.id not in self._specimens:
            procedure = office.procedure
            product = procedure.results[0].name if procedure.results else procedure.name
            specimen = Specimen(_head(matter, self.at), product, procedure.name)
            self._specimens[office.adopted.id] = forms.render(specimen)
        return self._specimens[office.adopted.id]

    def _refusal(self, matter: Matter) -> bytes:
        state = matter.life.state
        assert state.received is not None
        return forms.render(
            ResultRefusal(
                head=_head(matter, matter.last),
                party=_party(matter.owner),
                code=state.code,
                procedure=matter.office.procedure.name,
                received=state.received,
                reasons=(matter.rng.choice(_REASONS),),
                signature=Signature(("Lãnh đạo cơ quan",), "(bản mô phỏng)"),
            )
        )


def _head(matter: Matter, at: datetime) -> Head:
    agency = matter.office.agency
    place = agency.address.split(",")[0]
    office = Office("", agency.name, place, agency.address, agency.phone)
    return Head(matter.life.terms.pack.code, office, at, simulated=True)


def _party(party: Party) -> parts.Party:
    return parts.Party(party.name, party.kind, party.identity, party.address, party.phone, party.email)


def _receipt(matter: Matter, reprint: int) -> Receipt:
    state, procedure = matter.life.state, matter.office.procedure
    received, promised = state.received, state.promised
    assert received is not None
    channel = procedure.channel(state.channel)
    return Receipt(
        head=_reprinted(_head(matter, received), reprint),
        code=state.code,
        procedure=procedure.name,
        submitter=_party(matter.submitter),
        owner=None if matter.owner == matter.submitter else _party(matter.owner),
        papers=tuple(
            PaperLine(paper.name, paper.originals, paper.copies) for paper in procedure.papers_for(state.case)
        ),
        received=received,
        promised=promised or received,
        term=channel.text if channel else "",
        why=f"Hẹn trả {local(promised or received):%H:%M %d/%m/%Y} theo lịch làm việc của cơ quan.",
        officer="",
        fees=(FeeLine("Phí, lệ phí", state.fee),) if state.fee else (),
    )


def _reprinted(head: Head, reprint: int) -> Head:
    return replace(head, reprint=reprint)
