"""Phiếu bản kiểm soát: the first sheet of a controlled copy of a document: which copy it is, whose, and whether it still holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from chuan.readings.forms.rules.formatting import count, day, plain
from chuan.readings.forms.rules.iso.facts import Identity
from chuan.readings.forms.rules.parts import Head, Sheet, head_sheet
from chuan.readings.forms.rules.qr import qr_svg


@dataclass(frozen=True, slots=True)
class CopySheet:
    """``kind``: what the document is; ``holder``: who answers for this copy; ``bound``: its content follows this sheet."""

    MEANING: ClassVar[str] = "copy_sheet"
    PAGES: ClassVar[tuple[str, ...]] = ("a4",)

    head: Head
    identity: Identity
    name: str
    kind: str
    holder: str
    bound: bool

    def sheet(self) -> Sheet:
        one = self.identity
        return head_sheet(self.MEANING, self.head) | {
            "name": plain(self.name),
            "kind": plain(self.kind),
            "code": plain(one.mark),
            "version": count(one.version),
            "since": day(one.since),
            "copy": count(one.copy),
            "holder": plain(self.holder),
            "hash": one.edition,
            "bound": self.bound,
            "link": one.link,
            "qr": qr_svg(one.link) if one.link else "",
        }
