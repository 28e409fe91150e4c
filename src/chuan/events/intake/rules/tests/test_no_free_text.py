"""No event can hold words somebody typed: a text in one is a code or a hash, declared here."""

from __future__ import annotations

import dataclasses
import typing
from collections.abc import Iterator

import pytest

from chuan.events.intake.rules.submissions.events import KINDS as SUBMISSIONS
from chuan.events.intake.rules.tracked.events import KINDS as TRACKED

ALL: dict[str, type] = {**SUBMISSIONS, **TRACKED}
CODED = {
    "Offered.paper": "a paper of the definition",
    "Offered.sha256": "SHA-256",
    "Lacking.paper": "a paper of the definition",
    "Submitted.code": "the Portal's code, of a fixed pattern",
    "Submitted.procedure": "a procedure's number",
    "Submitted.case": "a case of the definition",
    "Submitted.point": "portal or kiosk",
    "Submitted.deliver": "counter, online or post",
    "Submitted.recorded_by": "message or file",
    "Tracked.code": "the other system's code, of a fixed pattern",
    "Tracked.system": "a system of the catalogue",
    "Tracked.procedure": "a procedure's number",
    "Tracked.channel": "direct, online or post",
    "Contradicted.fault": "a key of the words",
}


def texts(kind: type) -> Iterator[str]:
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
