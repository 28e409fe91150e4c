"""What may be done with a period on its page, and how each event of it is told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.web.forms import OrderForm
from chuan.base.web.orders import Read
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.appraisals.rules import publication_events as e
from chuan.events.appraisals.rules.publication import DRAFT, PUBLISHED
from chuan.events.appraisals.services.publications import Publication
from chuan.surfaces.acts import publications, releasing
from chuan.surfaces.acts.asking import allows
from chuan.surfaces.rating.web.deeds import Deed, Deeds
from chuan.surfaces.rating.web.lived import Telling
from chuan.surfaces.rating.web.papers import extract, homes, outside
from chuan.surfaces.rating.web.period_forms import ReleaseForm
from chuan.surfaces.rating.web.task_forms import ReasonForm


def _release(actor: Actor, stream: int, read: Read) -> object:
    paper = outside(publications.seen(actor, stream), read["shown"], read["decision"], read["day"])
    order = releasing.Outside(read["decision"], read["day"], read["shown"], paper)
    return releasing.release(actor, stream, order, read["key"])


def _extract(actor: Actor, stream: int, _read: Read) -> None:
    found = publications.seen(actor, stream)
    for home in homes(found):
        releasing.send_extract(actor, stream, home, extract(found, home))


DEEDS: Deeds = {
    "cong-bo": Deed(
        gettext_noop("Công bố trong cơ quan"), gettext_noop("Công bố"), gettext_noop("Đã công bố."), OrderForm,
        lambda actor, stream, read: publications.publish(actor, stream, read["key"]), main=True,
    ),
    "tinh-nhap": Deed(
        gettext_noop("Tính lại bảng điểm dự kiến"), gettext_noop("Tính lại"), gettext_noop("Đã tính lại bảng điểm dự kiến."),
        OrderForm, lambda actor, stream, read: publications.redraw(actor, stream, read["key"]),
    ),
    "tinh-lai": Deed(
        gettext_noop("Tính lại, để bên cạnh bản đã công bố"), gettext_noop("Tính lại"), gettext_noop("Đã ghi bản tính lại bên cạnh."),
        ReasonForm, lambda actor, stream, read: publications.recount(actor, stream, read["reason"], read["key"]),
    ),
    "chot": Deed(
        gettext_noop("Chốt kỳ"), gettext_noop("Chốt kỳ, không sửa nữa"), gettext_noop("Đã chốt kỳ."), OrderForm,
        lambda actor, stream, read: publications.close(actor, stream, read["key"]),
    ),
    "trich": Deed(
        gettext_noop("Gửi trích bảng điểm cho cơ quan cử người"), gettext_noop("Lập và ghi đã gửi"),
        gettext_noop("Đã lập trích bảng điểm cho từng cơ quan."), OrderForm, _extract,
    ),
    "cong-khai": Deed(
        gettext_noop("Công khai ra ngoài cơ quan"), gettext_noop("Lập bản công khai"), gettext_noop("Đã lập bản công khai."),
        ReleaseForm, _release,
    ),
    "thu-hoi": Deed(
        gettext_noop("Thu hồi kỳ này"), gettext_noop("Thu hồi"), gettext_noop("Đã thu hồi."), ReasonForm,
        lambda actor, stream, read: publications.take_back(actor, stream, read["reason"], read["key"]),
    ),
}  # fmt: skip
"""By the word in the address."""

TELLING: Telling = {
    e.Opened: lambda event: (
        _("mở kỳ, nhận phản đối đến %(until)s") % {"until": say.short_moment(event.until)}
    ),
    e.Redrawn: lambda _event: _("tính lại bảng điểm dự kiến"),
    e.Objected: lambda _event: _("phản đối một dòng điểm"),
    e.Decided: lambda event: _("chấp nhận phản đối") if event.upheld else _("giữ nguyên dòng điểm"),
    e.Published: lambda _event: _("công bố trong cơ quan"),
    e.Recounted: lambda _event: _("tính lại bên cạnh bản công bố"),
    e.Closed: lambda _event: _("chốt kỳ"),
    e.Released: lambda event: _("công khai theo quyết định %(number)s") % {"number": event.decision},
    e.Extracted: lambda _event: _("gửi trích bảng điểm cho cơ quan cử người"),
    e.TakenBack: lambda _event: _("thu hồi"),
}


def open_now(actor: Actor, found: Publication, at: datetime) -> Iterator[str]:
    """The deeds of this person on this period now."""
    state, thing = found.state, Thing(found.agency)
    decides = allows(actor, publications.DECIDE, thing, at)
    if state.status == DRAFT:
        if decides and at > state.until and not state.waiting:
            yield "cong-bo"
        if allows(actor, publications.PREPARE, thing, at):
            yield "tinh-nhap"
    if not decides:
        return
    if state.status == PUBLISHED:
        yield from ("chot", "tinh-lai")
    if state.out:
        yield from ("trich", "cong-khai") if homes(found) else ("cong-khai",)
    if state.status in (DRAFT, PUBLISHED):
        yield "thu-hoi"
