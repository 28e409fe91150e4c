"""Where the paper of a dossier is, and how many of the citizen's originals are kept: facts of its page."""

from __future__ import annotations

from django.utils.translation import gettext as _

from chuan.base.web.components import Fact
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.events.custody.rules import handover as h
from chuan.readings.whereabouts.queries.handovers import PaperPlace, place_of_paper
from chuan.surfaces.telling.file import File


def paper_facts(file: File, originals_href: str) -> tuple[Fact, ...]:
    """One fact for the paper, one for the originals where any were ever kept; none of a dossier without paper."""
    place = place_of_paper(EVERYTHING, file.case.dossier.id)
    if place is None or place.channel == "online":
        return ()
    facts = [Fact(_("Bản giấy"), where(place))]
    if place.originals:
        said = _("đang giữ %(count)s loại") % {"count": place.held} if place.held else _("đã trả hết")
        facts.append(Fact(_("Bản chính"), said, originals_href))
    return tuple(facts)


def where(place: PaperPlace) -> str:
    """A sentence: at the counter, on its way, or with whom since when."""
    number = f"{place.number:02d}/{place.year}"
    if place.status == h.TAKEN and place.at is not None:
        said = _("%(unit)s, %(official)s nhận %(at)s")
        return said % {
            "unit": place.to_unit,
            "official": place.official,
            "at": say.short_moment(place.at),
        }
    if place.status == h.WAITING:
        said = _("đang bàn giao cho %(unit)s, danh sách %(number)s")
        return said % {"unit": place.to_unit, "number": number}
    if place.status == h.DECLINED:
        said = _("ở %(counter)s; %(unit)s không nhận: %(reason)s")
        return said % {"counter": place.counter, "unit": place.to_unit, "reason": place.reason}
    return _("ở %(counter)s") % {"counter": place.counter}
