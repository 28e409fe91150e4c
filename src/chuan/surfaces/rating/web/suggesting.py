"""One suggestion for a hint: a class of the plan for the competence the step asks, else the procedure's guide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.urls import reverse
from django.utils.translation import gettext as _

from chuan.base.kernel.clock import local
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.training.imports.standard import shipped
from chuan.events.training.rules.lesson import OPEN
from chuan.events.training.services import listing, needs
from chuan.readings.scores.rules.coaching import Hint
from chuan.surfaces.acts.training import sight

_AHEAD = timedelta(days=180)


@dataclass(frozen=True, slots=True)
class Suggested:
    """``href`` "" where there is nothing to open yet."""

    text: str
    href: str = ""


class Suggesting:
    """What the agency asks and offers, read once for all hints; nothing at all where there is no hint."""

    def __init__(self, actor: Actor, found: Sequence[Hint], at: datetime) -> None:
        self.actor, self.at = actor, at
        day = local(at).date()
        self.needs = needs.in_force(actor.agency, None, (), day) if found else ()
        self.classes = listing.classes(sight(actor, at), at, at + _AHEAD) if found else ()
        row = organisation.agency(actor.agency, at) if found else None
        self.office = row.code if row else ""

    def of(self, hint: Hint) -> Suggested:
        """A class that begins soon; else the guide of the procedure, or the class the agency should hold."""
        last = hint.cases[-1]
        asked = (
            one.competence for one in self.needs if (one.procedure, one.step) == (last.procedure, last.about)
        )
        competence = next(asked, hint.pattern.competence)
        lesson = next(
            (one for one in reversed(self.classes) if one.competence == competence and one.status == OPEN),
            None,
        )
        if lesson is not None:
            told = _("Lớp “%(title)s”, %(when)s") % {
                "title": lesson.title,
                "when": say.short_moment(lesson.starts),
            }
            return Suggested(told, reverse("quality:training_class", args=[lesson.stream]))
        if hint.pattern.kind != "low_vote" and self.office:
            href = reverse("citizen:procedure", args=[self.office, last.procedure])
            return Suggested(_("Xem lại hướng dẫn của thủ tục %(code)s") % {"code": last.procedure}, href)
        known = {one.key: one.name for one in shipped().competences}
        return Suggested(_("Đề nghị mở lớp: %(name)s") % {"name": known.get(competence, "")})
