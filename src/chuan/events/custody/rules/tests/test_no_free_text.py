"""No event of custody can hold words somebody typed: each text in one is a code, a hash or a public name."""

from __future__ import annotations

import dataclasses
import typing
from collections.abc import Iterator

import pytest

from chuan.events.custody.rules.events import KINDS

CODED = {
    "Original.key": "a paper of the definition",
    "Original.name": "what the published definition calls it",
    "Returned.shown": "qr, code or identity",
    "ListPrinted.sha256": "SHA-256",
    "ReturnPrinted.sha256": "SHA-256",
}


def texts(kind: type) -> Iterator[str]:
    """Every field that can hold a text, of the dataclass and of those within it."""
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


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_an_event_holds_only_declared_texts(kind: type) -> None:
    assert sorted(set(texts(kind)) - CODED.keys()) == []


def test_nothing_is_declared_that_no_event_holds() -> None:
    assert {name for kind in KINDS.values() for name in texts(kind)} == CODED.keys()
