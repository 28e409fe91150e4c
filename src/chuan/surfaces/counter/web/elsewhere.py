"""The same matter already open elsewhere: said before anybody receives it again."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from chuan.base.web.components import Note
from chuan.base.web.rules import say
from chuan.events.intake.imports.sources import sources
from chuan.readings.arrivals.queries.same import FOLLOWED, SUBMITTED, Same, same_matter
from chuan.surfaces.counter.web.place import Place

_PAGES = {SUBMITTED: "counter:submission", FOLLOWED: "desk:followed"}


def same_notes(place: Place, identity: str, procedure: str, but: int = 0) -> tuple[Note, ...]:
    """One sentence a matter of this person and procedure that is open already, with the way to it."""
    return tuple(_note(one) for one in same_matter(place.seen, identity, procedure, but))


def _note(one: Same) -> Note:
    facts = {"code": one.code, "agency": one.agency_name, "day": say.day(one.since)}
    if one.kind == FOLLOWED:
        said = _("Việc này đang xử lý tại %(system)s: hồ sơ %(code)s từ %(day)s. Đừng nhận thêm lần nữa.") % {
            **facts,
            "system": sources().name_of(one.system),
        }
    elif one.kind == SUBMITTED:
        said = _("Người này đã nộp cùng thủ tục ở Cổng ngày %(day)s (%(code)s), đang chờ trả lời.") % facts
    else:
        said = _("Người này đang có hồ sơ cùng thủ tục tại %(agency)s: %(code)s, nhận ngày %(day)s.") % facts
    href = reverse(_PAGES.get(one.kind, "counter:dossier"), args=[one.stream])
    return Note(said, "stop", "copy", ((_("Mở"), href),))
