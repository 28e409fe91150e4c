"""The people and names that forms and tables of training show."""

from __future__ import annotations

from datetime import datetime

from chuan.base.web.choosing import Choices
from chuan.surfaces.acts.courses import staff


def people_of(agency: int, at: datetime) -> Choices:
    """Everybody of an agency, by unit and name."""
    once = {one.official: one for one in reversed(staff(agency, at))}
    named = sorted(once.values(), key=lambda one: (one.unit_name, one.name))
    return [(str(one.official), f"{one.name} · {one.unit_name}") for one in named]
