"""Foreign keys: down or within, and without a name on the other side."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from config.contexts import CONTEXTS, LAYERS

_ORDER = {f"chuan.{layer}": number for number, (layer, _) in enumerate(LAYERS)}
_LOOKUPS = "in|isnull|exact|iexact|gt|gte|lt|lte|contains|icontains|range"


def context_of(module: str) -> str:
    """``chuan.layer.context`` of a dotted module name."""
    return ".".join(module.split(".")[:3])


def upward(here: str, there: str) -> bool:
    """Whether a table of one context may not point at a table of another."""
    if here == there or not there.startswith("chuan."):
        return False
    mine, other = (_ORDER[name.rpartition(".")[0]] for name in (here, there))
    if mine != other:
        return other > mine
    order = [name for name in CONTEXTS if name.rpartition(".")[0] == here.rpartition(".")[0]]
    return here.startswith("chuan.events.") or order.index(there) > order.index(here)


def key_faults(models: Iterable[Any]) -> Iterator[str]:
    for model in models:
        for field in model._meta.local_fields + model._meta.local_many_to_many:
            if field.remote_field is None:
                continue
            other = field.remote_field.model
            where = f"{model.__name__}.{field.name}"
            if upward(context_of(model.__module__), context_of(other.__module__)):
                yield f"{where} points up at {other.__name__}"
            if field.remote_field.related_name != "+":
                yield f"{where} gives {other.__name__} a name back"


def foreign_names(models: Iterable[Any]) -> dict[str, set[str]]:
    """Context -> names of its fields that point into another context."""
    found: dict[str, set[str]] = {}
    for model in models:
        here = context_of(model.__module__)
        for field in model._meta.local_fields:
            if field.remote_field and context_of(field.remote_field.model.__module__) != here:
                found.setdefault(here, set()).add(field.name)
    return found


def walks(name: str, code: str, fields: Sequence[str]) -> Iterator[str]:
    """``agency__name``: a query that reads another context's columns through a key."""
    if not fields:
        return
    names = "|".join(sorted(map(re.escape, fields)))
    for found in re.finditer(rf"\b(?:{names})__(?!(?:{_LOOKUPS})\b)[a-z]\w*", code):
        yield f"{name}:{code.count(chr(10), 0, found.start()) + 1} walks into another context: {found.group(0)}"
