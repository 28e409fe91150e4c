"""A document to be entered in either register, as tests need it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from chuan.events.dossiers.tests.factories import Commune
from chuan.surfaces.acts import incoming, numbering

TODAY = date(2026, 11, 20)


def decision(here: Commune, **changes: object) -> numbering.Entry:
    """A decision the clerk enters."""
    plain = numbering.Entry(
        "QĐ-UBND", "decision", TODAY, "Về việc giao nhiệm vụ", "Nguyễn Văn Ký", "Các đơn vị", unit_of(here), 3, "paper"
    )  # fmt: skip
    return replace(plain, **changes)  # type: ignore[arg-type]  # one entry's own fields


def letter(here: Commune, **changes: object) -> incoming.Entry:
    """A letter of the department, to be solved by the handling officer."""
    plain = incoming.Entry(
        TODAY, "letter", "Sở Tư pháp", "Về việc rà soát thủ tục", "solve", here.people["handler"].id, "12/STP-VP",
        date(2026, 11, 18),
    )  # fmt: skip
    return replace(plain, **changes)  # type: ignore[arg-type]  # one entry's own fields


def unit_of(here: Commune) -> int:
    """The unit of the clerk."""
    return min(here.actor("clerk").unit_ids)
