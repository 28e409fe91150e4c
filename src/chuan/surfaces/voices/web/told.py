"""A petition told: facts, warnings, its words, its way; all of it through what this person may read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from chuan.base.web.components import Fact, Moment, Note
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.procedures import services as procedures
from chuan.events.petitions.services.petitions import Petition
from chuan.readings.matters.queries.nonconformities import of_case, visible
from chuan.surfaces.acts.asking import clock
from chuan.surfaces.acts.petition_about import steps
from chuan.surfaces.telling.petitions import CHANNELS, FINDINGS, KINDS, LIKED, SIGNALS, Readable, limits


def told(actor: Actor, found: Petition, read: Readable) -> dict[str, Any]:
    """Everything the page shows of the petition itself."""
    state = found.state
    return {
        "found": found,
        "state": state,
        "read": read,
        "facts": tuple(one for one in _facts(actor, found, read) if one.text),
        "notes": tuple(_notes(found, read)),
        "asked": tuple(read.text(one) for one in (state.text, *state.more)),
        "asked_words": read.text(state.asked_words),
        "finding": _(FINDINGS[state.finding]) if state.finding and not read.sealed else "",
        "found_words": read.text(state.found),
        "draft": read.text(state.draft),
        "replies": tuple((say.long_moment(one.at), read.text(one.words)) for one in reversed(state.replies)),
        "signals": () if read.sealed else _signals(actor, found),
        "liked_words": read.text(state.liked_words),
        "limits": limits(found),
        "moments": tuple(_moments(found, read)),
    }


def _signals(actor: Actor, found: Petition) -> tuple[tuple[str, str], ...]:
    """(title, address) of the nonconformities opened from it that this person may open."""
    sight = scope(actor, "quality.view", clock())
    return tuple(
        (title, reverse("quality:nonconformity", args=[stream])) for stream, title in of_case(sight, found.id)
    )


def _facts(actor: Actor, found: Petition, read: Readable) -> Iterator[Fact]:
    state = found.state
    yield Fact(_("Gửi lúc"), say.short_moment(state.sent) if state.sent else "")
    yield Fact(_("Nhận qua"), _(CHANNELS[state.channel]))
    yield Fact(_("Loại"), _(KINDS[state.kind]))
    if read.full:
        yield Fact(_("Người gửi"), read.author.name or _("không cho biết"))
        yield Fact(_("Địa chỉ"), read.author.address)
        yield Fact(_("Điện thoại"), read.author.phone)
    names = organisation.names({int(one) for one in (state.official, state.receiver) if one})
    yield Fact(
        _("Về cán bộ"), names.get(int(state.official), "") if state.official and not read.sealed else ""
    )
    yield Fact(_("Về đơn vị"), _unit(found) if not read.sealed else "")
    if state.dossier and not read.sealed:
        number = int(state.dossier)
        seen = visible(scope(actor, "dossiers.view", clock()), {number})
        yield Fact(_("Về hồ sơ"), seen.get(number, ""), reverse("desk:dossier", args=[number]))
        yield Fact(
            _("Ở bước"), dict(steps(number)).get(state.step, "") if state.step and number in seen else ""
        )
    if state.to or state.place or state.receiver:
        yield Fact(_("Chuyển đến"), _where(found, read, names))
    if state.liked is not None and not read.sealed:
        yield Fact(_("Người gửi đánh giá trả lời"), _(LIKED[state.liked]))
    if state.scan and read.full:
        yield Fact(_("Bản chụp"), _("mở"), reverse("voices:file", args=[found.id, state.scan]))


def _where(found: Petition, read: Readable, names: dict[int, str]) -> str:
    state = found.state
    named = (
        organisation.agency_names({int(state.to)}).get(int(state.to), "")
        if state.to
        else read.text(state.place)
    )
    person = names.get(int(state.receiver), "") if state.receiver else ""
    return ", ".join(filter(None, (person, named))) or _("nơi có thẩm quyền")


def _unit(found: Petition) -> str:
    unit = found.state.unit
    return organisation.unit_names({int(unit)}).get(int(unit), "") if unit else ""


def _notes(found: Petition, read: Readable) -> Iterator[Note]:
    state = found.state
    open_still = not state.kind and not read.sealed
    if read.sealed:
        yield Note(
            _("Nội dung và người gửi được giữ kín; chỉ người nhận và người được chuyển đến đọc được."),
            "stop",
            "lock",
        )
    elif not read.full:
        yield Note(_("Tên, địa chỉ, điện thoại, số giấy tờ được che với bạn."), icon="lock")
    if open_still and state.signals:
        told = ", ".join(_(SIGNALS[one]) for one in state.signals if one in SIGNALS)
        yield Note(
            _("Lời gửi %(told)s. Khiếu nại, tố cáo theo luật khác, không trả lời ở đây; bạn quyết định.")
            % {"told": told}, "stop", "alert-triangle",
        )  # fmt: skip
    if open_still and not state.complete:
        yield Note(_("Thiếu họ tên, địa chỉ hoặc điện thoại: chưa tiếp nhận là phản ánh, kiến nghị, chỉ lưu làm thông tin tham khảo."), icon="info-circle")  # fmt: skip
    if read.full and read.numbered:
        yield Note(
            _("Trong lời gửi có số giấy tờ hoặc số điện thoại; các số này được che ở mọi nơi công khai."),
            icon="id",
        )
    for reason in state.reopened:
        yield Note(_("Đã mở lại: %(why)s") % {"why": read.text(reason)}, icon="history")
    if state.withheld and not read.sealed:
        yield Note(_("Không công khai: %(why)s") % {"why": read.text(state.withheld)}, icon="info-circle")


def _moments(found: Petition, read: Readable) -> Iterator[Moment]:
    course = found.state.course
    names = organisation.names({int(one) for one in course.people})
    definition = procedures.procedure(course.edition)
    for one in course.taken:
        step = definition.step(one.step)
        outcome = step.outcome(one.outcome) if step else None
        said = (
            f"{step.name}: {outcome.name}"
            if step and outcome and len(step.outcomes) > 1
            else step.name
            if step
            else ""
        )
        said = said if not read.sealed else (step.name if step else "")
        yield Moment(
            say.short_moment(one.at), names.get(int(one.official), ""), said, sub=read.text(one.note)
        )
    for hold in course.holds:
        step = definition.step(hold.step)
        since = _("từ %(since)s") % {"since": say.short_moment(hold.since)}
        yield Moment(since, names.get(int(hold.official), ""), step.name if step else "", now=True)
