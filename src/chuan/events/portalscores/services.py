"""The door to what the Portal published of agencies: one stream an agency, made with the first month told."""

from __future__ import annotations

from chuan.base.store.one_each import OneEach
from chuan.base.store.typed import Kind, Standing
from chuan.events.portalscores.rules.events import KINDS
from chuan.events.portalscores.rules.standing import State, evolve

KIND: Kind[State] = Kind("portalscore", "portalscores", State, KINDS, evolve)
Told = Standing[State]
load = KIND.load
_EACH = OneEach(KIND)
told_of, more = _EACH.told_of, _EACH.more
