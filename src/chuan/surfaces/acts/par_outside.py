"""Indices measured by others come in from a file: all of it or nothing, each wrong row named."""

from __future__ import annotations

import hashlib

from django.db import transaction

from chuan.base.kernel.refusal import Refusal, Refused
from chuan.base.store.typed import Decided, Who
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.dossiers.services import people
from chuan.events.intake.imports.tables import lines_of
from chuan.events.selfscores.imports.outside import index_of
from chuan.events.selfscores.rules.outside import Figures, Outside, faults
from chuan.events.selfscores.rules.outside_events import Imported
from chuan.events.selfscores.rules.outside_rows import read
from chuan.events.selfscores.rules.outside_state import State, enter
from chuan.events.selfscores.services import outside
from chuan.surfaces.acts import par_rounds
from chuan.surfaces.acts.asking import me


def read_file(code: str, name: str, content: bytes) -> tuple[Outside, tuple[Figures, ...]]:
    """The years a file holds; ``Refused`` with every row that cannot be right."""
    index = index_of(code)
    lines = tuple(lines_of(name, content))
    told = read(index, [(line.number, line.found) for line in lines if not isinstance(line.found, Refusal)])
    wrong = [*told.wrong, *(one for figures in told.years.values() for one in faults(index, figures))]
    if wrong:
        raise Refused(*wrong[:20])
    return index, tuple(told.years.values())


def take_in(actor: Actor, code: str, upload: tuple[str, bytes], reason: str = "") -> tuple[outside.Year, ...]:
    """Every year of the file, all or none; figures that differ from those there need a reason."""
    par_rounds.demand(actor, par_rounds.STEER, actor.agency)
    name, content = upload
    index, years = read_file(code, name, content)
    mark = hashlib.sha256(content).hexdigest()
    with transaction.atomic():
        return tuple(_year(actor, index, figures, mark, reason) for figures in years)


def _year(actor: Actor, index: Outside, found: Figures, mark: str, reason: str) -> outside.Year:
    stream = outside.stream_of(actor.agency, index.code, found.year)
    why = people.keep_words(stream, reason) if stream is not None else None
    wanted = Imported(index.code, found.year, found.values, mark, found.total, found.rank, found.of, why)

    def decide(state: State) -> Decided:
        return enter(state, wanted)

    return outside.put(actor.agency, (index.code, found.year), decide, Who(me(actor)))
