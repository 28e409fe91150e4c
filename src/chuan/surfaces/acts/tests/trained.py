"""A class of this morning, held by the secretary, that gives a competence."""

from __future__ import annotations

from datetime import timedelta

from chuan.definitions.organisation.tests.factories import NOW
from chuan.events.dossiers.tests.factories import Commune
from chuan.events.training.services.classes import Lesson
from chuan.surfaces.acts import attending, certifying, classes

OPENING = classes.Opening(
    "Nghiệp vụ hộ tịch", "law", "NL-HT", NOW - timedelta(hours=1), NOW + timedelta(hours=3), 4,
    "Hội trường tầng 2", guest="Giảng viên Sở Tư pháp",
)  # fmt: skip


def opened(here: Commune, *roles: str) -> Lesson:
    """The class, with those who are enrolled."""
    made = classes.open_class(here.actor("iso"), OPENING)
    if roles:
        return classes.enrol(here.actor("iso"), made.id, [here.people[role].id for role in roles])
    return made


def certified(here: Commune, role: str) -> Lesson:
    """Who has this role came by the code, passed, and has the certificate."""
    iso, made = here.actor("iso"), opened(here, role)
    attending.attend(here.actor(role), made.id, attending.code(iso, made.id))
    classes.close(iso, made.id)
    classes.grade(iso, made.id, {here.people[role].id: True})
    certifying.award(iso, made.id)
    return classes.seen(iso, made.id)
