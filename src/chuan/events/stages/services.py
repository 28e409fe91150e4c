"""The door to what was told of agencies: one stream an agency, made with the first thing told."""

from __future__ import annotations

from chuan.base.store.one_each import OneEach
from chuan.base.store.typed import Kind, Standing
from chuan.events.stages.rules.events import KINDS
from chuan.events.stages.rules.standing import State, evolve

KIND: Kind[State] = Kind("stage", "stages", State, KINDS, evolve)
Told = Standing[State]
load = KIND.load
_EACH = OneEach(KIND)
told_of, more = _EACH.told_of, _EACH.more
