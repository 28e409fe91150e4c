"""A reception being typed: where, which procedure, for whom, what stands in the fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from chuan.base.web.components import Option, Segments
from chuan.definitions.procedures.services import Adopted
from chuan.surfaces.counter.web import reading
from chuan.surfaces.counter.web import view_models as vm
from chuan.surfaces.counter.web.place import Place
from chuan.surfaces.counter.web.reading import Typed
from chuan.surfaces.counter.web.visiting import Visitor


@dataclass(frozen=True, slots=True)
class Desk:
    """A reception being typed: where, which procedure, for whom, what stands in the fields, what was wrong."""

    place: Place
    adopted: Adopted
    guest: Visitor
    typed: Typed
    key: str
    errors: Mapping[str, str] = field(default_factory=dict)
    restored: str = ""

    @property
    def draft(self) -> str:
        return f"{self.adopted.agency}-{self.adopted.code}"

    @property
    def args(self) -> list[object]:
        return [self.adopted.agency, self.adopted.code]

    @property
    def case(self) -> str:
        return reading.case_of(self.adopted.procedure, self.typed)

    def text(self, name: str, label: str, **more: Any) -> vm.TextField:
        value = self.typed.get(name, "")
        return vm.TextField(name, label, value, error=self.errors.get(name, ""), **more)

    def choice(
        self, name: str, legend: str, options: tuple[tuple[str, str], ...], default: str = ""
    ) -> Segments:
        chosen = self.typed.get(name) or default or options[0][0]
        made = tuple(Option(value, _(label), value == chosen) for value, label in options)
        return Segments(name, legend, made, "s")
