"""Where the year happens: who stands for whom at each agency, and who comes."""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, datetime, timedelta
from random import Random

from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import id_at
from chuan.definitions.organisation.rules.rolling import Member
from chuan.definitions.organisation.services.copying import copy_people
from chuan.events.dossiers.services import bulk
from chuan.events.dossiers.services.people import known
from chuan.surfaces.simulator.people import Where, somebody
from chuan.surfaces.simulator.year.casting import Ground
from chuan.surfaces.simulator.year.sizes import SEED

_FIRST = datetime(2026, 2, 1, tzinfo=UTC)
_VISITORS = 60
_WHERE = Where("tỉnh Quảng Ninh", "022")


def ground(agency: Member, place: int, sources: Collection[int], since: datetime) -> Ground:
    """The agency at its place in the plan, made ready; again: nothing new."""
    chance = Random(f"{SEED} {agency.code} people")  # noqa: S311 - invented people need no secrecy
    made = copy_people(agency.id, sources, since.date(), lambda: somebody(chance, _WHERE).name)
    numbers = [Id(id_at(_FIRST + timedelta(seconds=place), one)) for one in range(_VISITORS)]
    if not known(numbers[:1]):
        parties = [(number, agency.id, somebody(chance, _WHERE)) for number in numbers]
        bulk.write(bulk.Load(parties=parties))
    people = {slot(old): str(new) for old, new in made.items()}
    return Ground(agency.id, agency.code, people, [str(number) for number in numbers])


def slot(number: int) -> str:
    """The slot of an official or a unit in a mould."""
    return f"who{number}"
