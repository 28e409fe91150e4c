"""Events are kept for ever: each form ever stored still loads, and none can hold words that somebody typed.

A context of events, or of definitions that keep streams, lists its kinds and declares its texts in ``rules/tests/kept.py``; its ``rules/tests/golden``
has a file for each form. A file is added with each new form, none is changed.
"""

from __future__ import annotations

import dataclasses
import json
import typing
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from chuan.base.kernel import codec
from chuan.base.kernel.codec import Id
from config.contexts import EVENTS

STREAMED = (*(f"chuan.events.{name}" for name in EVENTS), "chuan.definitions.documents")
KEPT = {name: import_module(f"{name}.rules.tests.kept") for name in STREAMED}
KINDS: dict[str, type] = {key: kind for kept in KEPT.values() for key, kind in kept.KINDS.items()}
FILES = [
    file
    for kept in KEPT.values()
    for file in sorted((Path(str(kept.__file__)).parent / "golden").glob("*.json"))
]


def stored(path: Path) -> dict[str, Any]:
    read = json.loads(path.read_text(encoding="utf-8"))
    assert isinstance(read, dict)
    return read


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_it_loads_and_loses_nothing(path: Path) -> None:
    kept = stored(path)
    event: Any = codec.load(KINDS[kept["kind"]], kept["body"])
    assert codec.dump(event) == kept["body"]


def test_every_kind_has_its_file() -> None:
    assert {stored(path)["kind"] for path in FILES} == KINDS.keys()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_file_is_named_after_its_kind_and_version(path: Path) -> None:
    kept = stored(path)
    context, kind = kept["kind"].split(".")
    assert (path.parents[3].name, path.name) == (context, f"{kind}.{kept['v']}.json")


def texts(kind: type) -> Iterator[str]:
    """Every field that can hold a text, of the dataclass and of those within it, as ``Class.field``."""
    for name, hint in typing.get_type_hints(kind).items():
        for part in _parts(hint):
            if dataclasses.is_dataclass(part) and isinstance(part, type):
                yield from texts(part)
            elif part in (str, bytes, typing.Any, object):
                yield f"{kind.__name__}.{name}"


def _parts(hint: object) -> Iterator[object]:
    """The plain types within an annotation: of ``tuple[A | None, ...]``, ``A`` and ``None``."""
    inner = typing.get_args(hint)
    if not inner:
        yield hint
    for one in inner:
        yield from _parts(one)


@pytest.mark.parametrize("name", KEPT)
def test_events_hold_declared_texts_and_no_other(name: str) -> None:
    kept = KEPT[name]
    assert {text for kind in kept.KINDS.values() for text in texts(kind)} == kept.CODED.keys()


@dataclass(frozen=True, slots=True)
class Brought:
    paper: Id
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    step: Id
    brought: tuple[Brought | None, ...]
    words: str | None = None
    reason: Id | None = None


def test_words_in_an_event_or_within_it_are_found() -> None:
    assert set(texts(Told)) == {"Told.words", "Brought.remark"}
