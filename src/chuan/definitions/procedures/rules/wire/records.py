"""Records as mappings: fields in the order they are declared, those with their default left out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields
from types import MappingProxyType
from typing import Any, TypeVar

from chuan.definitions.procedures.rules.wire.forms import Form, below, fault, gather

T = TypeVar("T")

Plain = Mapping[str, object]


def record(
    make: Callable[..., T],
    forms: Mapping[str, Form[Any]],
    short: Callable[[object], object] | None = None,
    called: Mapping[str, str] = MappingProxyType({}),
) -> Form[T]:
    """The form of dataclass ``make``.

    ``short`` rewrites a handy form into the full one first; ``called`` gives a field another name.
    """
    declared = {called.get(f.name, f.name): f for f in fields(make)}  # type: ignore[arg-type]  # a dataclass

    def dump(value: T) -> dict[str, object]:
        held = {name: getattr(value, field.name) for name, field in declared.items()}
        return {
            name: forms[name].dump(item)
            for name, item in held.items()
            if item != declared[name].default or _required(declared[name])
        }

    def load(value: object, path: str) -> T:
        given = short(value) if short else value
        if not isinstance(given, Mapping):
            raise fault(path, "not_record")
        gather([_known(name, declared, path) for name in given])
        wanted = [name for name in declared if name in given or _required(declared[name])]
        read = gather([_field(forms[name], given, name, path) for name in wanted])
        return make(**dict(zip((declared[name].name for name in wanted), read, strict=True)))

    return Form(dump, load)


def optional(form: Form[T]) -> Form[T | None]:
    """The same form where the field may be left out; what is written must still be right."""
    return Form(lambda value: None if value is None else form.dump(value), form.load)


def _required(field: Field[Any]) -> bool:
    return field.default is MISSING


def _known(name: object, declared: Mapping[str, object], path: str) -> Callable[[], None]:
    def check() -> None:
        if name not in declared:
            raise fault(
                below(path, str(name)),
                "unknown_key",
                name=str(name),
                known=", ".join(declared),
            )

    return check


def _field(form: Form[Any], given: Mapping[Any, object], name: str, path: str) -> Callable[[], Any]:
    def read() -> Any:
        if name not in given:
            raise fault(below(path, name), "missing_key", name=name)
        return form.load(given[name], below(path, name))

    return read
