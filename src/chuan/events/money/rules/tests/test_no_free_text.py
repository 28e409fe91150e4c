"""No event can hold words somebody typed: a text in one is a code, a hash or a number from outside, declared here."""

from __future__ import annotations

import dataclasses
import typing
from collections.abc import Iterator

import pytest

from chuan.events.money.rules.tests.test_golden import ALL

CODED = {
    "Line.fee": "a fee of the definition",
    "Charged.edition": "SHA-256 of the definition",
    "Exempted.fee": "a fee of the definition",
    "Exempted.ground": "a coded ground",
    "Paid.means": "a coded means",
    "Paid.reference": "the bank's number of a transfer, in a shape that holds no words",
    "Paid.series": "the series of a receipt, in a shape that holds no words",
    "Paid.receipt": "digits",
    "Receipted.series": "the series of a receipt, in a shape that holds no words",
    "Receipted.receipt": "digits",
    "Refunded.means": "a coded means",
    "Imported.sha256": "SHA-256",
    "Outcome.verdict": "a coded verdict",
    "Counted.shift": "a coded shift",
}


def texts(kind: type) -> Iterator[str]:
    """Every field that can hold a text, of the dataclass and of those within it, as ``Class.field``."""
    for name, hint in typing.get_type_hints(kind).items():
        for part in _parts(hint):
            if dataclasses.is_dataclass(part) and isinstance(part, type):
                yield from texts(part)
            elif part in (str, bytes, typing.Any, object):
                yield f"{kind.__name__}.{name}"


def _parts(hint: object) -> Iterator[object]:
    inner = typing.get_args(hint)
    if not inner:
        yield hint
    for one in inner:
        yield from _parts(one)


@pytest.mark.parametrize("kind", ALL.values(), ids=ALL)
def test_an_event_holds_only_declared_texts(kind: type) -> None:
    assert sorted(set(texts(kind)) - CODED.keys()) == []


def test_nothing_is_declared_that_no_event_holds() -> None:
    assert {name for kind in ALL.values() for name in texts(kind)} == CODED.keys()
