"""Bảng niêm yết: what a citizen reads on the wall of an office about one procedure, from the edition that runs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from chuan.definitions.procedures.rules.definition import INTERNAL, Procedure
from chuan.definitions.procedures.rules.limits import say_limit
from chuan.definitions.procedures.rules.ordinary import ordinary_steps, told
from chuan.readings.forms.rules.formatting import count, day, plain
from chuan.readings.forms.rules.iso.content import WAYS, amount, fee_note, paper_note
from chuan.readings.forms.rules.iso.facts import Identity, Office
from chuan.readings.forms.rules.parts import Head, Sheet, head_sheet
from chuan.readings.forms.rules.qr import qr_svg


@dataclass(frozen=True, slots=True)
class Posting:
    """``page``: the address of the procedure's own page for citizens."""

    MEANING: ClassVar[str] = "posting"
    PAGES: ClassVar[tuple[str, ...]] = ("a3", "a4")

    head: Head
    identity: Identity
    procedure: Procedure
    office: Office
    page: str

    def sheet(self) -> Sheet:
        one, procedure = self.identity, self.procedure
        return head_sheet(self.MEANING, self.head) | {
            "name": plain(procedure.name),
            "code": plain(one.mark),
            "procedure_code": plain(procedure.code),
            "field": plain(procedure.field),
            "version": count(one.version),
            "hash": one.hash,
            "since": day(one.since),
            "copy": f"Bản kiểm soát số {count(one.copy)}" if one.copy else "Bản xem, không kiểm soát",
            "applicants": "; ".join(plain(name) for name in procedure.applicants),
            "sets": count(procedure.sets),
            "papers": [_paper(procedure, at) for at in range(len(procedure.papers))],
            "ways": [list(way) for way in self._ways()],
            "fees": [
                [plain(fee.name), amount(fee), plain(fee_note(procedure, fee))] for fee in procedure.fees
            ],
            "results": "; ".join(plain(one.name) for one in procedure.results),
            "steps": [plain(told(step)) for step in ordinary_steps(procedure)],
            "where": plain(self.office.counter),
            "address": plain(self.office.address),
            "hours": plain(self.office.hours),
            "grounds": "; ".join(one.number for one in procedure.grounds),
            "page_link": self.page,
            "page_qr": qr_svg(self.page),
            "link": one.link,
            "qr": qr_svg(one.link) if one.link else "",
        }  # fmt: skip

    def _ways(self) -> Iterator[tuple[str, str]]:
        """How to hand in, and how long it takes."""
        for way in self.procedure.channels:
            if way.kind != INTERNAL:
                yield WAYS[way.kind], say_limit(way.promised or way.legal)


def _paper(procedure: Procedure, at: int) -> list[str]:
    paper = procedure.papers[at]
    numbers = [f"{count(paper.originals)} bản chính"] * bool(paper.originals)
    numbers += [f"{count(paper.copies)} bản sao"] * bool(paper.copies)
    return [str(at + 1), plain(paper.name), ", ".join(numbers), plain(paper_note(procedure, paper))]
