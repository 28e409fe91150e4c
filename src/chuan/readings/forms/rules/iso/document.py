"""The whole document as one value, and the sheet its printers read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from chuan.definitions.procedures.rules.definition import Procedure
from chuan.definitions.procedures.rules.said import Said
from chuan.readings.forms.rules.formatting import count, day, plain
from chuan.readings.forms.rules.iso.after import closing
from chuan.readings.forms.rules.iso.before import opening
from chuan.readings.forms.rules.iso.blocks import Section, section_sheet
from chuan.readings.forms.rules.iso.content import promised
from chuan.readings.forms.rules.iso.facts import Hand, Hands, Identity, Office, Revision
from chuan.readings.forms.rules.iso.way import way
from chuan.readings.forms.rules.parts import Head, Sheet, head_sheet
from chuan.readings.forms.rules.qr import qr_svg

_DUTIES = ("Soạn thảo", "Xem xét", "Phê duyệt")


@dataclass(frozen=True, slots=True)
class IsoDocument:
    """The quy trình of one agency in the classic layout; nothing in it was typed a second time."""

    MEANING: ClassVar[str] = "iso"
    PAGES: ClassVar[tuple[str, ...]] = ("a4",)

    head: Head
    identity: Identity
    procedure: Procedure
    office: Office
    said: Said
    hands: Hands
    revisions: tuple[Revision, ...]

    def sections(self) -> Iterator[Section]:
        """Sections 1 to 7."""
        yield from opening(self.procedure, self.office, self.said)
        yield Section("5", "Nội dung")
        yield from promised(self.procedure, self.office)
        yield from way(self.procedure, self.office, self.head.pack)
        yield from closing(self.procedure, self.office, self.said, self.head.pack)

    def sheet(self) -> Sheet:
        return head_sheet(self.MEANING, self.head) | self._cover() | {
            "sections": [section_sheet(section) for section in self.sections()],
            "revisions": [
                [count(one.version), day(one.since), "\n".join(one.changes) or "Ban hành lần đầu"]
                for one in self.revisions
            ],
            "receivers": [[str(at), plain(name)] for at, name in enumerate(self._receivers(), 1)],
        }  # fmt: skip

    def _cover(self) -> Sheet:
        one = self.identity
        return {
            "name": plain(self.procedure.name),
            "code": plain(one.mark),
            "procedure_code": plain(self.procedure.code),
            "version": count(one.version),
            "hash": one.hash,
            "since": day(one.since),
            "copy": f"Bản kiểm soát số {count(one.copy)}" if one.copy else "Bản xem, không kiểm soát",
            "link": one.link,
            "qr": qr_svg(one.link) if one.link else "",
            "hands": [
                [duty, plain(hand.name), plain(hand.title)]
                for duty, hand in zip(_DUTIES, self._hands(), strict=True)
            ],
        }

    def _hands(self) -> tuple[Hand, Hand, Hand]:
        return self.hands.written, self.hands.reviewed, self.hands.approved

    def _receivers(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*self.office.receivers, *self.said.receivers)))
