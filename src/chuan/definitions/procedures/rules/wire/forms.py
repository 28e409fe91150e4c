"""How each kind of value is written as plain data, and read back; a fault names its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.base.kernel.text import nfc

T = TypeVar("T")
K = TypeVar("K")

_WHOLE = re.compile(r"[0-9]{1,12}")
_FLAGS = {
    "yes": True,
    "true": True,
    "có": True,
    "no": False,
    "false": False,
    "không": False,
}


@dataclass(frozen=True, slots=True)
class Form(Generic[T]):
    """One way of writing: ``dump`` gives plain data, ``load`` reads it or raises ``Refused``."""

    dump: Callable[[T], object]
    load: Callable[[object, str], T]


def fault(path: str, key: str, **facts: str | int) -> Refused:
    return Refused(refuse("invalid", f"procedures.wire_{key}", path, **facts))


def below(path: str, name: str | int) -> str:
    return f"{path}.{name}" if path else str(name)


def gather(attempts: Iterable[Callable[[], T]]) -> list[T]:
    """The value of every attempt; where some are refused, all their refusals at once."""
    values: list[T] = []
    refusals: list[Refusal] = []
    for attempt in attempts:
        try:
            values.append(attempt())
        except Refused as refused:
            refusals.extend(refused.refusals)
    if refusals:
        raise Refused(*refusals)
    return values


def _load_text(value: object, path: str) -> str:
    if isinstance(value, str):
        return nfc(value)
    raise fault(path, "not_text")


def _load_name(value: object, path: str) -> str:
    text = _load_text(value, path)
    if not text.strip():
        raise fault(path, "blank")
    return text


def _load_number(value: object, path: str) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
        return value
    if isinstance(value, str) and _WHOLE.fullmatch(value):
        return int(value)
    raise fault(path, "not_number", given=shown(value))


def _load_flag(value: object, path: str) -> bool:
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and nfc(value).lower() in _FLAGS:
        return _FLAGS[nfc(value).lower()]
    raise fault(path, "not_flag", given=shown(value))


def _load_day(value: object, path: str) -> date | None:
    try:
        return date.fromisoformat(_load_text(value, path))
    except ValueError:
        raise fault(path, "not_day", given=shown(value)) from None


def _dump_day(day: date | None) -> object:
    return day.isoformat() if day else None


TEXT: Form[str] = Form(nfc, _load_text)
NAME: Form[str] = Form(nfc, _load_name)
NUMBER: Form[int] = Form(int, _load_number)
FLAG: Form[bool] = Form(bool, _load_flag)
DAY: Form[date | None] = Form(_dump_day, _load_day)


def one_of(words: Sequence[str]) -> Form[str]:
    def load(value: object, path: str) -> str:
        if isinstance(value, str) and value in words:
            return value
        raise fault(path, "not_one_of", given=shown(value), known=", ".join(words))

    return Form(str, load)


def many(form: Form[T], *, lone: bool = False) -> Form[tuple[T, ...]]:
    """A list; with ``lone`` a single text stands for a list of one."""

    def load(value: object, path: str) -> tuple[T, ...]:
        if lone and isinstance(value, str):
            return (form.load(value, path),)
        if not isinstance(value, list | tuple):
            raise fault(path, "not_list")
        return tuple(gather(_at(form, item, below(path, at)) for at, item in enumerate(value)))

    return Form(lambda values: [form.dump(value) for value in values], load)


def pair(form: Form[str]) -> Form[tuple[str, str]]:
    listed = many(form)

    def load(value: object, path: str) -> tuple[str, str]:
        items = listed.load(value, path)
        if len(items) != 2:
            raise fault(path, "not_pair")
        return items[0], items[1]

    return Form(list, load)


def shown(value: object) -> str:
    """What was given, short enough for a sentence."""
    text = str(value)
    return text if len(text) <= 60 else text[:57] + "…"


def _at(form: Form[T], value: object, path: str) -> Callable[[], T]:
    return lambda: form.load(value, path)
