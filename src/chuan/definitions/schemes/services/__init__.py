"""The door to objectives and to the choice of a scheme of points."""

from __future__ import annotations

from chuan.definitions.schemes.services.choices import choices, in_force
from chuan.definitions.schemes.services.choosing import choose
from chuan.definitions.schemes.services.chosen import Chosen, Turned, chosen, turns
from chuan.definitions.schemes.services.listings import objective, objectives, versions
from chuan.definitions.schemes.services.turning import end_choice, undo_choice
from chuan.definitions.schemes.services.writing import approve, end, write

__all__ = [
    "Chosen",
    "Turned",
    "approve",
    "choices",
    "choose",
    "chosen",
    "end",
    "end_choice",
    "in_force",
    "objective",
    "objectives",
    "turns",
    "undo_choice",
    "versions",
    "write",
]
