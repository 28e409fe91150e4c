"""The corrective report of an inspected agency as a paper: what was found, what was mended, who signs for the agency."""

from __future__ import annotations

from django.utils import timezone

from chuan.base.kernel.clock import local
from chuan.base.web.rules import say
from chuan.events.inspections.imports.checklists import checklists
from chuan.events.inspections.services.inspections import Inspection
from chuan.readings.forms.rules.quality_report import Part, QualityReport
from chuan.readings.forms.services import render
from chuan.surfaces.telling import inspections as told
from chuan.surfaces.telling.inspection_papers import UNSEEN
from chuan.surfaces.telling.papers import head_of

_HOW = (
    "Lãnh đạo có khóa ký số thì ký số lên chính tệp này; chưa có thì xác nhận bằng tài khoản, hệ thống giữ người, giờ và mã "
    "SHA-256 của đúng tệp này, và xác nhận ấy chưa phải là chữ ký số."
)


def correction(found: Inspection, text: str, leader: str) -> bytes:
    """Báo cáo khắc phục, as it is sent; ``leader``: the name below it."""
    head = head_of(found.agency, timezone.now())
    about = f"{told.title_of(found, told.words_of(found))}. {UNSEEN[found.state.kind]}"
    mended = Part("2. Đã khắc phục", tuple(line for line in text.splitlines() if line.strip()))
    parts = (_findings(found), mended, Part("3. Xác nhận", (_HOW,)))
    return render(
        QualityReport(head, "Báo cáo khắc phục sau kiểm tra", about, parts, (("Lãnh đạo cơ quan", leader),))
    )


def _findings(found: Inspection) -> Part:
    asked, words = checklists()[found.state.kind], told.words_of(found)
    rows = tuple(
        (str(at), asked.text(line.item), words.get(int(line.note or 0), ""))
        for at, line in enumerate(found.state.gaps, 1)
    )
    heads = ("TT", "Nội dung không đạt", "Bằng chứng")
    return Part("1. Điểm không đạt", _signed_on(found), heads, (1, 7, 8), rows)


def _signed_on(found: Inspection) -> tuple[str, ...]:
    last = found.state.signatures[-1] if found.state.signatures else None
    if last is None or found.state.due is None:
        return ()
    signed, due = say.day(local(last.at)), say.day(found.state.due)
    return (f"Biên bản ký xong ngày {signed}; hạn báo cáo khắc phục: {due}.",)
