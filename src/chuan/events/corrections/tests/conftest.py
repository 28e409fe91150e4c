"""The clock of these tests."""

from __future__ import annotations

from chuan.events.dossiers.tests.factories import stopped_clock

__all__ = ["stopped_clock"]
