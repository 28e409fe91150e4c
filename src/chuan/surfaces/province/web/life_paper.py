"""A dossier's life as ONE PDF: the report set by typst, then the dossier's own PDF files behind it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO

from django.utils.translation import gettext as _
from pypdf import PdfReader, PdfWriter
from pypdf.errors import PyPdfError

from chuan.base.kernel.clock import spoken
from chuan.readings.forms.rules.quality_report import Part, QualityReport
from chuan.readings.forms.services import render
from chuan.surfaces.province.web.life_parts import Life
from chuan.surfaces.telling.chains import FileChecked
from chuan.surfaces.telling.papers import head_of


def whole(told: Life) -> bytes:
    """The report first; papers follow only for whoever may see citizens' data, else they stand in the list with hashes."""
    joined = () if told.file.masked else tuple(one for one in told.files if _readable(one))
    report = render(_report(told, joined))
    return _joined([report, *(one.content for one in joined)]) if joined else report


def _report(told: Life, joined: tuple[FileChecked, ...]) -> QualityReport:
    file = told.file
    about = _("Hồ sơ %(code)s: %(procedure)s. Lập lúc %(at)s.") % {
        "code": file.state.code, "procedure": file.procedure.name, "at": spoken(file.at),
    }  # fmt: skip
    behind = Part(_("8. Tệp kèm theo"), tuple(_behind(told, joined)))
    head = head_of(file.case.dossier.agency, file.at)
    return QualityReport(head, _("CẢ ĐỜI HỒ SƠ"), about, (*told.parts, behind), ())


def _behind(told: Life, joined: tuple[FileChecked, ...]) -> Iterator[str]:
    """Which files follow, and which only stand here with their whole hash, and why."""
    if told.file.masked:
        yield _(
            "Dữ liệu cá nhân được che theo quyền của người xem nên tệp không kèm; mã băm đủ để đối chiếu:"
        )
    for number, one in enumerate(joined, start=1):
        yield _("%(n)s. %(name)s: kèm ở cuối tệp này.") % {"n": number, "name": one.name}
    yield from (f"{one.name}: {one.sha256}" for one in told.files if one not in joined)
    if not told.files:
        yield _("Hồ sơ chưa có tệp nào trong hệ thống.")


def _readable(one: FileChecked) -> bool:
    if not (one.same and one.content.startswith(b"%PDF-")):
        return False
    try:
        return len(PdfReader(BytesIO(one.content)).pages) > 0
    except (PyPdfError, ValueError):
        return False


def _joined(contents: Iterable[bytes]) -> bytes:
    writer, made = PdfWriter(), BytesIO()
    for content in contents:
        writer.append(BytesIO(content))
    writer.write(made)
    return made.getvalue()
