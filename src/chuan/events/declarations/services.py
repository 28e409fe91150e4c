"""The door to declarations: matters on the system procedure of self-declaration."""

from __future__ import annotations

from chuan.base.store import services as store
from chuan.base.store.typed import Kind, Standing, Who
from chuan.definitions.procedures.services.matters import Matters
from chuan.events.declarations.rules.declaration import State, evolve, gate
from chuan.events.declarations.rules.events import KINDS, PACK_KINDS, Packed
from chuan.events.declarations.rules.pack import Pack, drawn

MATTERS: Matters[State] = Matters(Kind("declaration", "declarations", State, KINDS, evolve), "cong-bo", gate)
Declaration = Standing[State]
load = MATTERS.kind.load
load_many = MATTERS.kind.load_many

PACKS: Kind[Pack] = Kind("inspection_pack", "declarations", Pack, PACK_KINDS, drawn)
"""Packs drawn for inspections, each a stream with its files."""


def keep_pack(stream: int, agency: int, packed: Packed, who: Who) -> Standing[Pack]:
    """One pack is kept, inside the caller's transaction."""
    opened = store.open_stream(PACKS.name, agency, {}, stream)
    return PACKS.carried(opened, lambda *_: (packed,), who)
