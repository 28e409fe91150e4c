"""Parcels as pages and papers tell of them: the lines of a list, and where a dossier's parcel is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.web.components import Fact
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.events.dossiers.services import dossiers, people
from chuan.events.post.services import bags, parcels
from chuan.events.post.services.bags import Bag
from chuan.readings.forms.rules.postbag import Postbag, PostLine
from chuan.readings.forms.services import render
from chuan.surfaces.telling.file import File
from chuan.surfaces.telling.papers import head_of

_WHERE = {
    "listed": gettext_noop("đã đóng gói, chờ bưu tá"),
    "sent": gettext_noop("bưu điện đang phát"),
    "failed": gettext_noop("bưu điện phát chưa được, sẽ phát lại"),
    "delivered": gettext_noop("đã phát"),
    "back": gettext_noop("đã chuyển hoàn về quầy"),
    "void": gettext_noop("đã hủy"),
}


@dataclass(frozen=True, slots=True)
class Sent:
    """One parcel of a list with its dossier's code and to whom it goes."""

    dossier: int
    tracking: str
    code: str
    name: str
    address: str
    phone: str
    collect: int
    status: str
    on: date | None
    collected: int
    reason: str


def sent_lines(bag: Bag) -> tuple[Sent, ...]:
    """The parcels of a list, as listed."""
    state, words = bag.state, people.texts(bag.id)
    codes = {
        one.id: one.state.code for one in dossiers.load_many([int(line.dossier) for line in state.lines])
    }
    found = []
    for line, fate in zip(state.lines, state.fates, strict=True):
        to = people.party(line.to)
        reason = words.get(int(fate.reason), "") if fate.reason else ""
        found.append(
            Sent(
                int(line.dossier), line.tracking, codes.get(int(line.dossier), ""), to.name, to.address, to.phone,
                line.collect, fate.status, fate.on, fate.collected, reason,
            )
        )  # fmt: skip
    return tuple(found)


def bag_pdf(bag: Bag) -> bytes:
    """The list as PDF, with room for both signatures."""
    state = bag.state
    words = people.texts(bag.id)
    lived = bags.KIND.lived(bag.id)
    giver = int(lived[0].actor)
    head = replace(head_of(bag.agency, state.made or timezone.now()), number=f"{state.number}/{state.year}")
    lines = tuple(
        PostLine(one.tracking, one.code, one.name, one.address, one.phone, one.collect)
        for one in sent_lines(bag)
    )
    postman = words.get(int(state.postman), "") if state.postman else ""
    return render(Postbag(head, organisation.names({giver}).get(giver, ""), lines, postman))


def bag_rows(bag: Bag) -> list[list[str]]:
    """The same for a workbook."""
    heads = [
        _("STT"), _("Số hiệu bưu gửi"), _("Mã hồ sơ"), _("Người nhận"), _("Địa chỉ"), _("Điện thoại"),
        _("Phải thu khi phát"), _("Tình trạng"),
    ]  # fmt: skip
    rows = [
        [
            str(at),
            one.tracking,
            one.code,
            one.name,
            one.address,
            one.phone,
            str(one.collect or ""),
            _(_WHERE[one.status]),
        ]
        for at, one in enumerate(sent_lines(bag), start=1)
    ]
    return [heads, *rows]


def post_facts(file: File) -> tuple[Fact, ...]:
    """By which parcel a dossier came, and where the one with its result is; nothing is asked where neither is by post."""
    told: list[Fact] = []
    if "post" not in (file.state.channel, file.state.deliver):
        return ()
    for one in parcels.of_dossier(file.case.dossier.id):
        if one.way == "in":
            told.append(Fact(_("Gửi đến qua bưu chính"), one.tracking))
        else:
            where = _("%(number)s: %(where)s, %(moment)s") % {
                "number": one.tracking,
                "where": _(_WHERE[one.status]),
                "moment": say.short_moment(one.moved),
            }
            told.append(Fact(_("Trả qua bưu chính"), where))
    return tuple(told)
