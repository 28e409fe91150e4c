"""The door to objectives: writing, approving, ending, listing."""

from __future__ import annotations

from chuan.definitions.schemes.services.listings import objective, objectives, versions
from chuan.definitions.schemes.services.writing import approve, end, write

__all__ = ["approve", "end", "objective", "objectives", "versions", "write"]
