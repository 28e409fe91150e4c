"""Acts of a past day: the morning so many days ago, with the office open, told through the ordinary acts."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from chuan.base.store.told import telling
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.definitions.organisation.rules.people import Actor
from chuan.surfaces.acts import courses
from chuan.surfaces.simulator.documents import acting
from chuan.surfaces.simulator.mornings import morning


@dataclass(frozen=True, slots=True)
class Story:
    """Whose system it is: its ISO secretary, its head, and the moment the demonstration starts."""

    secretary: Actor
    head: Actor
    at: datetime

    @property
    def agency(self) -> int:
        return self.secretary.agency

    @contextmanager
    def ago(self, days: int) -> Iterator[datetime]:
        """What is done within is of the morning so many days ago."""
        then = morning(self.agency, self.at, days)
        with telling(then):
            yield then

    def who(self, official: int) -> Actor:
        return acting(official, self.at)

    def units(self) -> dict[str, int]:
        """Code -> id of the agency's units."""
        return {one.code: one.id for one in organisation.units(EVERYTHING, self.at, agency=self.agency)}

    def fit(self, duty: str, *without: int) -> int:
        """The first who may be named for a duty and is none of these."""
        found = courses.candidates(self.agency, duty, self.at)
        return next(one.official for one in found if one.official not in without)


def story(secretary: str, head: str, at: datetime) -> Story | None:
    """None where the organisation is another one."""
    found = [organisation.actor_named(name, at) for name in (secretary, head)]
    return Story(found[0], found[1], at) if found[0] and found[1] else None
