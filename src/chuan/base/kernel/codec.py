"""Frozen dataclasses to plain values and back, by their annotations: what an event's body is made of.

Text, whole numbers, truth, dates, moments (as UTC text), ids (as text), optional values, tuples and
nested dataclasses. Fields that hold their default are left out; unknown fields are passed over, so a
body written by newer code still loads.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache
from typing import Any, NewType, TypeVar, Union

from chuan.base.kernel.canonical import utc

Id = NewType("Id", int)
"""A 64-bit identifier; text on the wire, because readers in other languages would round it."""

T = TypeVar("T")
_Turn = Callable[[Any], Any]


def dump(value: Any) -> dict[str, Any]:
    """A dataclass as a dict of plain values."""
    return {
        name: turn(item)
        for name, (turn, _, default) in _plan(type(value)).items()  # type: ignore[arg-type]  # mypy denies classes a hash
        if (item := getattr(value, name)) != default
    }


def load(kind: type[T], body: Mapping[str, Any]) -> T:
    """The dataclass ``kind`` from a dict; ``TypeError`` where a field without default is missing."""
    plan = _plan(kind)  # type: ignore[arg-type]  # the same
    return kind(**{name: back(body[name]) for name, (_, back, _) in plan.items() if name in body})


@cache
def _plan(kind: type) -> dict[str, tuple[_Turn, _Turn, Any]]:
    hints = typing.get_type_hints(kind)
    return {field.name: (*_turns(hints[field.name]), field.default) for field in dataclasses.fields(kind)}


def _turns(hint: Any) -> tuple[_Turn, _Turn]:
    """How a value of this annotation is written, and how it is read back."""
    if hint in _SIMPLE:
        return _SIMPLE[hint]
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        return dump, lambda body: load(hint, body)
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin is tuple and arguments[-1] is Ellipsis:
        return _many(arguments[0])
    if origin is tuple:
        return _row(arguments)
    if origin in (Union, types.UnionType):
        return _optional(next(argument for argument in arguments if argument is not types.NoneType))
    if origin is Mapping or hint is Mapping:
        return dict, dict
    raise TypeError(f"no wire form for {hint!r}")


def _many(item: Any) -> tuple[_Turn, _Turn]:
    turn, back = _turns(item)
    return (lambda values: [turn(value) for value in values]), lambda values: tuple(map(back, values))


def _row(items: tuple[Any, ...]) -> tuple[_Turn, _Turn]:
    pairs = [_turns(item) for item in items]
    return (
        lambda values: [turn(value) for (turn, _), value in zip(pairs, values, strict=True)],
        lambda values: tuple(back(value) for (_, back), value in zip(pairs, values, strict=True)),
    )


def _optional(item: Any) -> tuple[_Turn, _Turn]:
    turn, back = _turns(item)
    return (
        lambda value: None if value is None else turn(value),
        lambda value: None if value is None else back(value),
    )


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)  # seven times faster than strptime


def _same(value: Any) -> Any:
    return value


_SIMPLE: dict[Any, tuple[_Turn, _Turn]] = {
    str: (_same, _same),
    int: (_same, _same),
    bool: (_same, _same),
    Id: (str, int),
    datetime: (utc, _moment),
    date: (date.isoformat, date.fromisoformat),
    Decimal: (str, Decimal),
}
