"""Survey sheets from a file: what was read of it stands to be looked at first; a closed survey's result carried over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.forms import OrderForm
from chuan.base.web.orders import carried
from chuan.base.web.refusals import put_beside_fields
from chuan.base.web.rules import say
from chuan.base.web.words import sentence
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.selfscores.rules.survey_events import SheetBack
from chuan.surfaces.acts import par_rounds, par_sheets, par_surveys
from chuan.surfaces.province.web.par_forms import PreviewedForm, SheetsForm
from chuan.surfaces.province.web.par_survey import show
from chuan.surfaces.province.web.par_tabs import shown

_SALT, _HOUR = "par-sheets", 3600


@require_POST
def preview(request: HttpRequest, par_survey: int) -> HttpResponse:
    """What the file holds, nothing taken in; or every row that is wrong."""
    actor = actor_of(request)
    found = par_surveys.seen(actor, par_survey, par_rounds.STEER)
    form = SheetsForm(request.POST, request.FILES, auto_id="id_t_%s")
    if not form.is_valid():
        return show(request, par_survey, 422, file_form=form)
    upload = form.cleaned_data["file"]
    try:
        told = par_sheets.read_file(actor, par_survey, (upload.name, upload.read()))
    except Refused as refused:
        put_beside_fields(form, refused.refusals)
        return show(request, par_survey, refused.refusals[0].status, file_form=form)
    facts = {"n": say.number(len(told.sheets)), "empty": say.number(told.empty), "file": upload.name}
    context = {
        "found": found, "title": _("Xem trước phiếu sắp nhập"),
        "said": _("%(file)s: %(n)s phiếu đã về, %(empty)s phiếu chưa về") % facts,
        "table": _table(told.sheets), "form": PreviewedForm(initial={"sheets": _packed(par_survey, told.sheets)}),
    }  # fmt: skip
    return shown(request, "par_sheets", "par_surveys", context, 200)


@require_POST
def take(request: HttpRequest, par_survey: int) -> HttpResponse:
    """All that was shown, or nothing of it."""
    actor = actor_of(request)
    par_surveys.seen(actor, par_survey, par_rounds.STEER)
    return carried(
        request, PreviewedForm(request.POST),
        lambda read: par_surveys.take(actor, par_survey, _unpacked(par_survey, read["sheets"]), read["key"]),
        lambda status, sent: show(request, par_survey, status, file_form=_again(sent)),
        _("Đã nhập các phiếu; phiếu không còn dẫn tới hồ sơ nào."), reverse("province:par_survey", args=[par_survey]),
    )  # fmt: skip


@require_POST
def carry(request: HttpRequest, par_survey: int) -> HttpResponse:
    """The closed survey's shares into the index."""
    actor = actor_of(request)
    par_surveys.seen(actor, par_survey, par_rounds.STEER)
    return carried(
        request, OrderForm(request.POST), lambda _read: par_sheets.carry(actor, par_survey),
        lambda status, sent: show(request, par_survey, status, carry_form=sent),
        _carried, reverse("province:par_survey", args=[par_survey]),
    )  # fmt: skip


def _carried(done: par_sheets.Carried) -> str:
    said = _("Đã cho điểm %(n)s cơ quan theo khảo sát.") % {"n": say.number(len(done.given))}
    return " ".join((said, *dict.fromkeys(sentence(one.reason) for one in done.left)))


def _table(sheets: Sequence[SheetBack]) -> Table:
    """How many came back of each agency, with and without consent; nobody's answer is on this page."""
    agreed = Counter(int(one.agency) for one in sheets if one.agreed)
    silent = Counter(int(one.agency) for one in sheets if not one.agreed)
    names = organisation.agency_names({*agreed, *silent})
    rows = tuple(
        Row((Cell(name), Cell(say.number(agreed[one]), css="num"), Cell(say.number(silent[one]), css="num")))
        for one, name in sorted(names.items(), key=lambda pair: pair[1])
    )
    heads = (_("Cơ quan"), _("Phiếu có trả lời"), _("Không đồng ý trả lời"))
    columns = tuple(Column(head, "num" if place else "") for place, head in enumerate(heads))
    return Table(_("Phiếu sắp nhập"), columns, rows, Empty(_("Tệp chưa có phiếu nào đã về")), walk=False)


def _packed(stream: int, sheets: Sequence[SheetBack]) -> str:
    body = [[one.number, int(one.agency), one.agreed, *one.answers] for one in sheets]
    return signing.dumps([stream, body], salt=_SALT, compress=True)


def _unpacked(stream: int, text: str) -> tuple[SheetBack, ...]:
    try:
        whose, body = signing.loads(text, salt=_SALT, max_age=_HOUR)
    except signing.BadSignature:
        raise Refused(refuse("invalid", "selfscores.sheet_stale", "file")) from None
    if whose != stream:
        raise Refused(refuse("invalid", "selfscores.sheet_stale", "file"))
    return tuple(
        SheetBack(number, Id(agency), agreed, tuple(given)) for number, agency, agreed, *given in body
    )


def _again(sent: PreviewedForm) -> SheetsForm:
    """The form of the file with the sentences of what could not be taken in."""
    form = SheetsForm({}, {}, auto_id="id_t_%s")
    form.full_clean()
    form.errors.clear()
    for said in (one for mine in sent.errors.values() for one in mine):
        form.add_error(None, said)
    return form
