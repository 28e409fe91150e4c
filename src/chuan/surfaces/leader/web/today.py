"""The leader's five minutes: its numbers, loads, the calendar of promises, signatures, what will be late."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_GET

from chuan.base.web.components import Action, Filters, Kpi, Note
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.absence import Away
from chuan.readings.deadlines.queries import overview, today
from chuan.readings.deadlines.queries.today import SINCE_DAYS, Numbers
from chuan.surfaces.acts.instead import lent_keys
from chuan.surfaces.leader.web import acceptance, between, calendar, calendar_notes, risks, weeks
from chuan.surfaces.leader.web.loads import address, people_lines, unit_lines
from chuan.surfaces.leader.web.shown import SignLine
from chuan.surfaces.leader.web.sight import Sight, sight_of
from chuan.surfaces.leader.web.signing import queue, sign_line
from chuan.surfaces.leader.web.waiting import keep_waiting

_SHOWN = 6


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """The page of the day; on a phone its numbers are the page."""
    sight = sight_of(request)
    signs = "leader" in sight.actor.roles
    signer, lent = (sight.actor.official, lent_keys(sight.actor, sight.at)) if signs else (0, ())
    found = today.numbers(sight.scope, sight.at, sight.agency, signer, lent)
    keep_waiting(request, found.signs)
    units, people = overview.loads(sight.scope, sight.at, sight.agency)
    days = overview.due_days(sight.scope, sight.at, *calendar.span(sight.at), sight.agency)
    away = _away(sight)
    signing = _signing(sight, found)
    context = {
        "title": _("Hôm nay ở %(place)s") % {"place": sight.place},
        "said": _("%(open)s hồ sơ đang mở · số liệu lúc %(at)s")
        % {"open": say.number(found.open), "at": say.hour(sight.at)},
        "filters": Filters(selects=(sight.select,)) if sight.select else None,
        "elsewhere": between.late_note(sight, found.others),
        "unaccepted": acceptance.note(sight, found.unaccepted),
        "faults": _faults(sight, found),
        "kpis": _kpis(sight, found, away, people, signs=signs),
        "units": unit_lines(units, sight),
        "people": people_lines(people, sight)[:_SHOWN],
        "more": (address("leader:people", sight), _("Tất cả %(people)s người") % {"people": len(people)}),
        "heat": calendar.heat(days, sight),
        "notes": calendar_notes.notes(days, sight),
        "signs": signs,
        "signing": signing,
        "sign_all": _sign_all(found, signing),
        "risks": risks.lines(sight, {one.official: one for one in away}, _SHOWN),
        "weeks": weeks.sparks(sight) if sight.scope.agencies else (),
    }
    return render(request, "leader/today.html", context)


def _away(sight: Sight) -> tuple[Away, ...]:
    found = organisation.absent(sight.scope, sight.at)
    return tuple(one for one in found if not sight.agency or one.agency == sight.agency)


def _signing(sight: Sight, found: Numbers) -> tuple[SignLine, ...]:
    if not found.signs:
        return ()
    return tuple(sign_line(work, sight) for work in queue(sight.actor, sight.at, _SHOWN).rows)


def _sign_all(found: Numbers, signing: Sequence[SignLine]) -> Action | None:
    """Opens the first; each signature opens the next."""
    if not signing:
        return None
    said = _("Ký lần lượt %(signs)s hồ sơ") % {"signs": found.signs}
    return Action(said, "primary", "signature", signing[0].href, key="enter", shown="↵")


def _kpis(
    sight: Sight, found: Numbers, away: Sequence[Away], people: Sequence[overview.Load], *, signs: bool
) -> tuple[Kpi, ...]:
    held = sum(load.total for load in people if load.away)
    gone = {one.official for one in away} | {load.id for load in people if load.away}
    mine = Kpi(
        str(found.signs), _("Chờ tôi ký"), _oldest(found, sight.at), "signature", reverse("leader:sign")
    )
    return (
        Kpi(str(found.late), _("Quá hạn"), _longest(found, sight), "alert-triangle", address("leader:cases", sight, qua_han=1), "late" if found.late else ""),
        Kpi(str(found.today), _("Đến hạn hôm nay"), _tight(found), "hourglass-high", address("leader:cases", sight, hom_nay=1), "soon" if found.today else ""),
        Kpi(str(found.stopped), _("Đang chờ"), _waits(found), "player-pause", address("leader:cases", sight, cho=1)),
        *((mine,) if signs else ()),
        Kpi(str(len(gone)), _("Người vắng"), _("%(held)s hồ sơ có người giữ vắng") % {"held": held} if held else _("không hồ sơ nào phải giao lại"), "user-off", address("leader:away", sight)),
    )  # fmt: skip


_FAULTS = (
    ("handed_late", gettext_noop("%(count)s hồ sơ bàn giao muộn hoặc quá giờ chưa bàn giao cho đơn vị"), gettext_noop("Bàn giao muộn"), "giao_muon"),
    ("sent_late", gettext_noop("%(count)s hồ sơ nhận hộ chuyển muộn hoặc quá giờ chưa chuyển cho cơ quan có thẩm quyền"), gettext_noop("Nhận hộ chuyển muộn"), "chuyen_muon"),
    ("came_late", gettext_noop("%(count)s hồ sơ nơi khác nhận chuyển đến muộn hoặc quá giờ chưa chuyển, tính cho nơi nhận"), gettext_noop("Nơi khác chuyển muộn"), "den_muon"),
    ("asked_anyway", gettext_noop("%(count)s hồ sơ phải nộp giấy đã có trong cơ sở dữ liệu"), gettext_noop("Giấy đã có mà vẫn hỏi"), "doi_giay"),
)  # fmt: skip
"""A number of the day, its sentence, its link and the name of its list."""


def _faults(sight: Sight, found: Numbers) -> Note | None:
    """What counters did late or should not have asked, in the last days, each with its cases."""
    counts = {fault[0]: int(getattr(found, fault[0])) for fault in _FAULTS}
    there = [fault for fault in _FAULTS if counts[fault[0]]]
    if not there:
        return None
    told = "; ".join(_(text) % {"count": say.number(counts[name])} for name, text, _link, _list in there)
    links = tuple(
        (_(link), address("leader:cases", sight, **{which: 1})) for _name, _text, link, which in there
    )
    return Note(
        _("%(days)s ngày qua: %(told)s.") % {"days": say.number(SINCE_DAYS), "told": told}, links=links
    )


def _waits(found: Numbers) -> str:
    if not found.stopped:
        return _("không hồ sơ nào dừng đồng hồ")
    return _("%(citizens)s chờ công dân, %(others)s tạm dừng") % {
        "citizens": found.citizens,
        "others": found.stopped - found.citizens,
    }


def _longest(found: Numbers, sight: Sight) -> str:
    if found.oldest is None:
        return _("không hồ sơ nào quá hẹn")
    return _("lâu nhất: quá %(span)s làm việc") % {
        "span": say.span(sight.calendar().elapsed(found.oldest, sight.at))
    }


def _tight(found: Numbers) -> str:
    if not found.today:
        return _("không còn hồ sơ hẹn hôm nay")
    return _("%(tight)s hồ sơ khó kịp") % {"tight": found.tight} if found.tight else _("đều còn kịp")


def _oldest(found: Numbers, at: datetime) -> str:
    return (
        _("cũ nhất từ %(waiting_since)s") % {"waiting_since": say.since(found.waiting_since, at)}
        if found.waiting_since
        else _("không còn gì chờ ký")
    )
