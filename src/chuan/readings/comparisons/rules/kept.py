"""Sentences of a month as they are kept, and read again as they were."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

from chuan.base.kernel.reason import Reason
from chuan.readings.comparisons.rules.month import Count, Sentence


def plain(found: Iterable[Sentence]) -> list[dict[str, Any]]:
    """As JSON keeps them."""
    return [
        {"side": one.side, "key": one.reason.key, "facts": dict(one.reason.facts), "of": asdict(one.of)}
        for one in found
    ]


def read(kept: Iterable[Mapping[str, Any]]) -> tuple[Sentence, ...]:
    """The same again."""
    return tuple(
        Sentence(one["side"], Reason.of(one["key"], **one["facts"]), Count(**one["of"])) for one in kept
    )
