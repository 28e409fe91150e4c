"""What the page of a dossier tells: its facts, its forecast, its way, its history."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.web.components import Fact
from chuan.base.web.rules import say
from chuan.surfaces.desk.web.forecast import forecast, latest, used
from chuan.surfaces.desk.web.paper_lines import paper_lines
from chuan.surfaces.telling.clocks import told_of
from chuan.surfaces.telling.collecting import place_facts
from chuan.surfaces.telling.file import File
from chuan.surfaces.telling.flows import picture
from chuan.surfaces.telling.letters import letters_of
from chuan.surfaces.telling.money import fee_fact
from chuan.surfaces.telling.sent import sent
from chuan.surfaces.telling.time import whole_chip
from chuan.surfaces.telling.waiting import motion_of, waits_of
from chuan.surfaces.telling.whereabouts import paper_facts

_STATUS = {
    "ready": gettext_noop("Kết quả đã về quầy"),
    "closed": gettext_noop("Đã trả kết quả"),
    "annulled": gettext_noop("Đã hủy tiếp nhận, mã này không dùng lại"),
    "stopped": gettext_noop("Đã dừng giải quyết"),
}


def told(file: File) -> dict[str, Any]:
    """The parts of the page that only show."""
    state, calendar, at = file.state, file.case.calendar, file.at
    holders = ", ".join(
        _("%(official)s, từ %(since)s")
        % {"official": file.names.get(int(h.official), ""), "since": say.short_moment(h.since)}
        for h in state.holds
    )
    facts = [
        Fact(
            _("Hẹn trả lời cơ quan hỏi") if state.parent else _("Hẹn trả công dân"),
            say.long_moment(state.promised) if state.promised else _("chưa hẹn"),
            "#vi-sao",
        ),
        Fact(_("Hạn theo luật"), say.long_moment(state.legal) if state.legal else _("không quy định")),
        Fact(_("Người giữ"), holders or _status(state.status)),
    ]
    chip = None
    if state.status == "open":
        chip = whole_chip(state.target, state.paused, latest(file), calendar, at)
        facts.append(Fact(_("Dự báo"), forecast(file)))
    facts.extend(place_facts(file))
    facts.extend(paper_facts(file, reverse("desk:originals", args=[file.case.dossier.id])))
    facts.extend(fee_fact(file.case.dossier.id))
    return {
        "chip": chip,
        "facts": facts,
        "status": _status(state.status),
        "flow": picture(file),
        "moments": file.teller.moments(file.lived),
        "strip": file.strip.folded(14) if file.strip else None,
        "why": file.why,
        "papers": paper_lines(file),
        "letters": letters_of(file),
        "used": used(file),
        "sent": sent(file),
        "waits": waits_of(file),
        "motion": motion_of(file),
        **two_clocks(file),
    }


def two_clocks(file: File) -> dict[str, Any]:
    """Both clocks in words, and each stop as a line with its stretch."""
    both = told_of(file.case, file.texts, file.at)
    lines = [
        {
            "words": stop.words,
            "reason": stop.reason,
            "actor": stop.actor,
            "evidence": stop.evidence,
            "when": _("từ %(since)s đến %(until)s")
            % {
                "since": say.short_moment(stop.since),
                "until": say.short_moment(stop.until) if stop.until else _("nay"),
            },
        }
        for stop in both.stops
    ]
    return {"clocks": both, "stop_lines": lines}


def _status(status: str) -> str:
    return _(_STATUS[status]) if status in _STATUS else ""
