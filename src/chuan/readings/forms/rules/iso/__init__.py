"""The ISO document of a procedure, computed from the edition that runs; one value for PDF, Word and comparison."""

from __future__ import annotations

from chuan.readings.forms.rules.iso.blocks import Block, Chartlet, Line, Section, Table
from chuan.readings.forms.rules.iso.document import IsoDocument
from chuan.readings.forms.rules.iso.facts import Hand, Hands, Identity, Office, Revision

__all__ = [
    "Block",
    "Chartlet",
    "Hand",
    "Hands",
    "Identity",
    "IsoDocument",
    "Line",
    "Office",
    "Revision",
    "Section",
    "Table",
]
