"""Readings as rows: who, when, what, why; outside a purpose and barred attempts are said in words."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.events.dossiers.services.people import texts_of
from chuan.events.reads.imports.purposes import shipped
from chuan.readings.overseen.queries.readers import ReadLine

WHAT = {
    "page": gettext_noop("xem trang hồ sơ"),
    "life": gettext_noop("xem cả đời hồ sơ"),
    "pdf": gettext_noop("tải tệp PDF cả đời hồ sơ"),
    "recount": gettext_noop("tính lại hạn"),
    "beyond": gettext_noop("gõ mã ngoài phạm vi quyết định, không được xem"),
    "over": gettext_noop("gõ mã ngoài thời hạn quyết định, không được xem"),
}


def reads_table(lines: Sequence[ReadLine], empty: Empty, *, whose: bool) -> Table:
    """``whose``: the agency's side names the reader, the reader's side names the agency."""
    words = texts_of([one for line in lines for one in (line.words, line.purpose_words) if one])
    decisions = _decisions({line.mandate for line in lines if line.mandate})
    heads = (_("Lúc"), _("Ai xem") if whose else _("Cơ quan"), _("Hồ sơ"), _("Việc"), _("Vì sao"))
    rows = tuple(_row(line, words, decisions, whose=whose) for line in lines)
    return Table(_("Các lần xem"), tuple(map(Column, heads)), rows, empty, walk=False)


def _row(line: ReadLine, words: dict[int, str], decisions: dict[int, str], *, whose: bool) -> Row:
    person = Cell(line.who, line.home) if whose else Cell(line.agency_name)
    outside = _("Ngoài mục đích: %(why)s") % {"why": words.get(line.words or 0, "")} if line.outside else ""
    why = decisions.get(line.mandate) or words.get(line.purpose_words or 0, "")
    return Row(
        (
            Cell(say.short_moment(line.at)),
            person,
            Cell(line.code),
            Cell(_(WHAT.get(line.what, line.what)), outside, icon="alert-triangle" if _odd(line) else ""),
            Cell(shipped().name(line.kind), why),
        )
    )


def _odd(line: ReadLine) -> bool:
    return line.outside or line.barred


def _decisions(numbers: set[int]) -> dict[int, str]:
    """The decisions under which somebody reads, with their purposes."""
    found = organisation.mandates_of(numbers, timezone.now())
    return {one.id: f"{one.document}: {one.purpose}" for one in found}
