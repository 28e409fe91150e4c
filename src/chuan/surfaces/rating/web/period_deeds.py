"""What may be done with a period on its page."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext_noop

from chuan.base.web.forms import OrderForm
from chuan.base.web.orders import Read
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.services.keys import SEAL
from chuan.events.appraisals.rules.publication import DRAFT, PUBLISHED
from chuan.events.appraisals.services.publications import Publication
from chuan.surfaces.acts import publications, releasing
from chuan.surfaces.acts.asking import allows
from chuan.surfaces.rating.web.deeds import Deed, Deeds
from chuan.surfaces.rating.web.papers import extract, homes, outside
from chuan.surfaces.rating.web.period_forms import ReleaseForm, SealForm, SignedForm
from chuan.surfaces.rating.web.task_forms import ReasonForm


def _release(actor: Actor, stream: int, read: Read) -> object:
    paper = outside(publications.seen(actor, stream), read["shown"], read["decision"], read["day"])
    order = releasing.Outside(read["decision"], read["day"], read["shown"], paper)
    return releasing.release(actor, stream, order, read["key"])


def _extract(actor: Actor, stream: int, read: Read) -> None:
    found = publications.seen(actor, stream)
    for home in homes(found):
        paper = extract(found, home, actor.name)
        releasing.send_extract(actor, stream, releasing.Extracting(home, paper, read["passphrase"]))


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
        gettext_noop("Gửi trích bảng điểm cho cơ quan cử người"), gettext_noop("Ký và gửi"),
        gettext_noop("Đã gửi trích bảng điểm cho từng cơ quan cử người."), SignedForm, _extract,
    ),
    "dong-dau": Deed(
        gettext_noop("Đóng dấu số lên trích bảng điểm đã ký"), gettext_noop("Đóng dấu và gửi lại"),
        gettext_noop("Đã đóng dấu số."), SealForm,
        lambda actor, stream, read: releasing.seal_extracts(actor, stream, read["passphrase"], read["key"]), main=True,
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


def open_now(actor: Actor, found: Publication, at: datetime) -> Iterator[str]:
    """The deeds of this person on this period now."""
    state, thing = found.state, Thing(found.agency)
    decides = allows(actor, publications.DECIDE, thing, at)
    if state.status == DRAFT:
        if decides and at > state.until and not state.waiting:
            yield "cong-bo"
        if allows(actor, publications.PREPARE, thing, at):
            yield "tinh-nhap"
    if any(one.signed and not one.sealed for one in state.extracts) and allows(actor, SEAL, thing, at):
        yield "dong-dau"
    if decides:
        yield from _decided(found)


def _decided(found: Publication) -> Iterator[str]:
    """What only who decides may do."""
    state = found.state
    if state.status == PUBLISHED:
        yield from ("chot", "tinh-lai")
    if state.out:
        yield from ("trich", "cong-khai") if homes(found) else ("cong-khai",)
    if state.status in (DRAFT, PUBLISHED):
        yield "thu-hoi"
