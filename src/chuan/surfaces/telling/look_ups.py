"""What was looked up in place of a paper, and why one was taken all the same: a sentence a paper."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.events.lookups import services as lookups
from chuan.events.lookups.rules.events import LookedUp
from chuan.events.lookups.rules.lookup import State
from chuan.surfaces.telling.file import File

_OUTCOMES = {
    "found": gettext_noop("tra cứu ở %(register)s: có dữ liệu"),
    "absent": gettext_noop("tra cứu ở %(register)s: không có dữ liệu"),
    "wrong": gettext_noop("tra cứu ở %(register)s: dữ liệu sai"),
}
_GROUNDS = {
    "incident": gettext_noop("nhận bản giấy vì sự cố tra cứu"),
    "wrong": gettext_noop("nhận bản giấy vì dữ liệu sai"),
    "absent": gettext_noop("nhận bản giấy vì không có dữ liệu"),
    "brought": gettext_noop("công dân tự mang bản giấy đến nộp"),
}


def looked_up(file: File) -> dict[str, str]:
    """Paper of the definition -> what is said of it; one statement, none where nothing was looked up."""
    papers = file.received.papers
    wanted = {int(one) for paper in papers for one in (paper.looked_up, paper.ground) if one is not None}
    found = lookups.kept(wanted)
    return {
        paper.key: _said(file, found[int(stream)])
        for paper in papers
        if (stream := paper.looked_up or paper.ground) is not None and int(stream) in found
    }


def _said(file: File, state: State) -> str:
    parts = [_looked(file, state.looked)] if state.looked else []
    if state.asked:
        words = file.teller.text(state.asked.words)
        parts.append(_(_GROUNDS[state.asked.ground]) + (f" ({words})" if words else ""))
    return "; ".join(parts)


def _looked(file: File, looked: LookedUp) -> str:
    words = ", ".join(text for one in (looked.reference, looked.result) if (text := file.teller.text(one)))
    place = _("kết quả cơ quan đã cấp") if looked.how == "own" else looked.register
    return _(_OUTCOMES[looked.outcome]) % {"register": place} + (f" ({words})" if words else "")
