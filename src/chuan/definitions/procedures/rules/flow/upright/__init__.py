"""The chart of a procedure as a page carries it: down the sheet, cut between levels and nowhere else."""

from __future__ import annotations

from chuan.definitions.procedures.rules.flow.upright.drawing import upright
from chuan.definitions.procedures.rules.flow.upright.shapes import START, Arrow, Band, Box, Chart

__all__ = ["START", "Arrow", "Band", "Box", "Chart", "upright"]
