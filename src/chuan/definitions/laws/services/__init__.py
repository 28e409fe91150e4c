"""The door to the law as data: editions of definitions, rule packs, and what has been read of both."""

from __future__ import annotations

from chuan.definitions.laws.services.catalogue import values
from chuan.definitions.laws.services.editions import Stored, edition, names, store, store_many
from chuan.definitions.laws.services.listings import legal_text, legal_texts
from chuan.definitions.laws.services.obligations import Terms, obligation, obligation_terms
from chuan.definitions.laws.services.packs import pack, pack_for, pack_on, packs
from chuan.definitions.laws.services.readings import (
    confirm,
    propose,
    readings,
    undo,
)
from chuan.definitions.laws.services.standards import current, maps, standard, standards

__all__ = [
    "Stored",
    "Terms",
    "confirm",
    "current",
    "edition",
    "legal_text",
    "legal_texts",
    "maps",
    "names",
    "obligation",
    "obligation_terms",
    "pack",
    "pack_for",
    "pack_on",
    "packs",
    "propose",
    "readings",
    "standard",
    "standards",
    "store",
    "store_many",
    "undo",
    "values",
]
