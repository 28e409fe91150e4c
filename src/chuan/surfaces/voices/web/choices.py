"""Who and what may be chosen at an agency: its people fit for a duty, its units, the other agencies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from django.utils.translation import gettext as _

from chuan.base.web.choosing import Choices, with_blank
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.definitions.organisation.rules.people import Person
from chuan.events.petitions.services.petitions import Petition
from chuan.surfaces.acts import courses


@dataclass
class Around:
    """Everything there is to choose from around one petition, asked once."""

    found: Petition

    @cached_property
    def staff(self) -> tuple[Person, ...]:
        return courses.staff(self.found.agency, self.found.now)

    def fit(self, duty: str) -> Choices:
        """Who may be named for a duty, but never whom it is about."""
        about = self.found.state.official
        return _people([one for one in courses.fit_for(duty, self.staff) if one.official != about])

    def anybody(self) -> Choices:
        return _people(courses.fit_for("owner", self.staff), _("chưa rõ"))

    def units(self) -> Choices:
        found = organisation.units(EVERYTHING, self.found.now, agency=self.found.agency)
        return with_blank([(str(one.id), one.name) for one in found], _("chưa rõ"))

    def agencies(self) -> Choices:
        found = organisation.agencies(EVERYTHING, self.found.now)
        return with_blank(
            [(str(one.id), one.name) for one in found if one.id != self.found.agency], _("không có")
        )


def _people(found: Sequence[Person], blank: str = "") -> Choices:
    return with_blank([(str(one.official), f"{one.name} · {one.unit_name}") for one in found], blank)
