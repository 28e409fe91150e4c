"""Every event of a dossier in order: when it happened, when it was recorded, who, what, and the end of its link."""

from __future__ import annotations

from datetime import timedelta

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.store import services as store
from chuan.base.web.rules import say
from chuan.readings.forms.rules.quality_report import Part
from chuan.surfaces.telling.file import File

_LATE = timedelta(minutes=5)
_LINK = 8
BESIDE = gettext_noop("hệ thống ghi kèm việc trên")


def events_part(file: File) -> Part:
    """The table of all events, none left out."""
    links = {one.seq: one.hash for one in store.history(file.case.dossier.id)}
    teller = file.teller
    rows = []
    for item in file.lived:
        said = teller.moments((item,))
        text = said[0].text if said else _(BESIDE)
        note = said[0].sub if said else ""
        late = item.recorded - item.at > _LATE
        rows.append(
            (
                str(item.seq),
                say.short_moment(item.at),
                say.short_moment(item.recorded) + (_(" (ghi sau)") if late else ""),
                said[0].who if said else "",
                f"{text}; {note}" if note else text,
                links.get(item.seq, "")[:_LINK],
            )
        )
    heading = (_("Số"), _("Xảy ra"), _("Ghi vào hệ thống"), _("Ai"), _("Việc"), _("Mã"))
    return Part(_("2. Diễn biến"), (), heading, (0.8, 2.2, 2.6, 2.6, 5.2, 1.8), tuple(rows))
