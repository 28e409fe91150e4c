"""The door to those who ask and those who are heard: matters on two published procedures."""

from __future__ import annotations

from types import MappingProxyType

from chuan.base.store.typed import Kind, Standing
from chuan.definitions.procedures.services.matters import Matters
from chuan.events.petitions.rules.caller import GUIDANCE, HEARING, Caller, evolve, gate
from chuan.events.petitions.rules.caller_events import CALLER

Found = Standing[Caller]
GUIDANCES: Matters[Caller] = Matters(Kind(GUIDANCE, "petitions", Caller, CALLER, evolve), "huong-dan", gate)
HEARINGS: Matters[Caller] = Matters(Kind(HEARING, "petitions", Caller, CALLER, evolve), "tiep-cong-dan", gate)
CALLERS = MappingProxyType({GUIDANCE: GUIDANCES, HEARING: HEARINGS})
"""Kind of stream -> its door."""
