"""The sheet of one agency on paper, the board as a workbook; both say that the layout is ours and not compared."""

from __future__ import annotations

from decimal import Decimal

from django.http import HttpRequest, HttpResponse
from django.utils.translation import override
from django.views.decorators.http import require_GET

from chuan.base.web.rules import say
from chuan.base.web.served import served
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.dossiers.services import people
from chuan.events.selfscores.rules.totals import totals
from chuan.events.selfscores.services.schemes import scheme_of
from chuan.readings.forms.rules.quality_report import Part, QualityReport
from chuan.readings.forms.services import render, sheet
from chuan.surfaces.acts import par_rounds, par_scoring
from chuan.surfaces.acts.asking import clock
from chuan.surfaces.acts.par_scoring import Working
from chuan.surfaces.province.web.par_round import board
from chuan.surfaces.telling import par
from chuan.surfaces.telling.papers import head_of

UNSEEN = "Mẫu của phần mềm, chưa đối chiếu."
_HEADS = ("Số", "Tiêu chí thành phần", "Tối đa", "Tự chấm", "Thẩm định", "Lý do, minh chứng")
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_GET
def paper(request: HttpRequest, par_score: int) -> HttpResponse:
    """One agency's sheet as PDF."""
    found = par_scoring.seen(actor_of(request), par_score)
    with override("vi"):
        content = scored_paper(found)
    return served(content, "application/pdf", "phieu-tu-cham.pdf")


def scored_paper(found: Working) -> bytes:
    words = people.texts(found.score.id)
    views = par.fields(found, words, lambda _line: None, own=False)
    parts = tuple(
        Part(f"{field.number}. {field.name} ({field.points})", (), _HEADS, (2, 7, 2, 2, 2, 8), _rows(field))
        for field in views
    )
    told = totals(found.score.state, found.scheme, found.key)
    facts = tuple(f"{fact.label}: {fact.text}." for fact in par.facts(found, told))
    first = Part("Kết quả", (*facts, UNSEEN))
    title = f"Phiếu tự chấm và thẩm định chỉ số cải cách hành chính năm {found.round.state.year}"
    name = organisation.agency_names({found.score.agency}).get(found.score.agency, "")
    signers = (("Thủ trưởng cơ quan", ""), ("Thay mặt hội đồng thẩm định", ""))
    return render(QualityReport(head_of(found.score.agency, clock()), title, name, (first, *parts), signers))


def _rows(field: par.FieldView) -> tuple[tuple[str, ...], ...]:
    return tuple(
        (
            one.number, one.name, one.most, one.points, one.verified,
            "; ".join(filter(None, (one.reason, *(f"{e.name}: {e.value}" for e in one.evidence), one.because))),
        )
        for one in field.parts
    )  # fmt: skip


@require_GET
def workbook(request: HttpRequest, par_round: int) -> HttpResponse:
    """The board of a round as XLSX, as it stands now."""
    actor, found = actor_of(request), par_rounds.seen(actor_of(request), par_round)
    with override("vi"):
        table = board(actor, found, scheme_of(found.state.scheme))
        heads = [*(column.label for column in table.columns), "Tình trạng"]
        rows = [[*(_value(cell.text) for cell in row.cells), row.cells[1].sub] for row in table.rows]
        note = [UNSEEN, f"Số liệu chốt {say.day(found.state.cutoff)}", *[""] * (len(heads) - 2)]
        content = sheet(
            f"Chỉ số CCHC {found.state.year}", [heads, *rows, note], [8, 50, 12, 12, 12, 12, 12, 40]
        )
    return served(content, XLSX, f"chi-so-cai-cach-{found.state.year}.xlsx")


def _value(text: str) -> str | Decimal:
    """A number as a number."""
    plain = text.removesuffix("%").replace(".", "").replace(",", ".")
    return Decimal(plain) if plain.replace(".", "", 1).isdigit() else text
