"""The door to declarations: matters on the system procedure of self-declaration."""

from __future__ import annotations

from chuan.base.store.typed import Kind, Standing
from chuan.definitions.procedures.services.matters import Matters
from chuan.events.declarations.rules.declaration import State, evolve, gate
from chuan.events.declarations.rules.events import KINDS

MATTERS: Matters[State] = Matters(Kind("declaration", "declarations", State, KINDS, evolve), "cong-bo", gate)
Declaration = Standing[State]
load = MATTERS.kind.load
load_many = MATTERS.kind.load_many
