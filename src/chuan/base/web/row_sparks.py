"""A small line beside a figure in a row of a table: twelve months at a glance, each of them readable aloud."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from chuan.base.web.rules import pictures, plots

WIDTH, HEIGHT = 88, 20


@dataclass(frozen=True, slots=True)
class RowSpark:
    """``values``: None where nothing was counted, which breaks the line; ``told``: each as it is read, "11/2026 95%"."""

    values: tuple[float | None, ...]
    told: tuple[str, ...]
    name: str

    @property
    def lines(self) -> tuple[str, ...]:
        return tuple(pictures.line(run) for run in self._runs if len(run) > 1)

    @property
    def dots(self) -> tuple[plots.Point, ...]:
        """Months that stand alone, and the last one of all."""
        alone = [run[0] for run in self._runs if len(run) == 1]
        return tuple(dict.fromkeys([*alone, *(run[-1] for run in self._runs[-1:])]))

    @property
    def said(self) -> str:
        """The whole of it in words, or that there is nothing to draw."""
        known = [text for text, value in zip(self.told, self.values, strict=True) if value is not None]
        return f"{self.name}: {'; '.join(known) or _('chưa có số liệu')}"

    @property
    def _runs(self) -> tuple[tuple[plots.Point, ...], ...]:
        return plots.runs(self.values, WIDTH, HEIGHT)
