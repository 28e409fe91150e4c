"""What one definition changes against another, one fact a change: for who approves, and for the revision table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Protocol, TypeVar

from chuan.base.kernel.reason import Reason
from chuan.definitions.procedures.rules.definition import Channel, Procedure, Step
from chuan.definitions.procedures.rules.limits import say_limit
from chuan.definitions.procedures.rules.prover.wording import channel_words
from chuan.definitions.procedures.rules.said import said_otherwise
from chuan.definitions.procedures.rules.spans import short


class Named(Protocol):
    @property
    def key(self) -> str: ...
    @property
    def name(self) -> str: ...


T = TypeVar("T", bound=Named)
Own = Mapping[str, Any]


def differences(
    before: Procedure, after: Procedure, *, said: tuple[Own, Own] = ({}, {})
) -> tuple[Reason, ...]:
    """Everything that people would notice; equal definitions give none. ``said``: both documents' own words."""
    return (*_differences(before, after), *said_otherwise(*said))


_WHOLE: tuple[tuple[str, str], ...] = (
    ("roles", "roles"),
    ("results", "results"),
    ("cases", "cases"),
    ("applicants", "applicants"),
    ("field", "place"),
    ("level", "place"),
    ("decision", "decision"),
    ("separate", "separate"),
    ("special", "special"),
)
"""Parts told of as a whole: what is compared -> the reason."""


def _differences(before: Procedure, after: Procedure) -> Iterator[Reason]:
    if before.name != after.name:
        yield Reason.of("procedures.diff_name", before=before.name, after=after.name)
    if before.sets != after.sets:
        yield Reason.of("procedures.diff_sets", before=before.sets, after=after.sets)
    yield from _came_and_went("step", before.steps, after.steps)
    yield from _steps(before, after)
    yield from _came_and_went("paper", before.papers, after.papers)
    yield from _changed("paper", before.papers, after.papers)
    yield from _came_and_went("fee", before.fees, after.fees)
    yield from _changed("fee", before.fees, after.fees)
    yield from _channels(before.channels, after.channels)
    if {ground.number for ground in before.grounds} != {ground.number for ground in after.grounds}:
        yield Reason.of("procedures.diff_grounds")
    changed = (told for part, told in _WHOLE if getattr(before, part) != getattr(after, part))
    yield from (Reason.of(f"procedures.diff_{told}") for told in dict.fromkeys(changed))


def _keyed(parts: Sequence[T]) -> Mapping[str, T]:
    return {part.key: part for part in parts}


def _came_and_went(kind: str, before: Sequence[Named], after: Sequence[Named]) -> Iterator[Reason]:
    old, new = _keyed(before), _keyed(after)
    yield from (Reason.of(f"procedures.diff_{kind}_new", name=new[key].name) for key in new if key not in old)
    yield from (
        Reason.of(f"procedures.diff_{kind}_gone", name=old[key].name) for key in old if key not in new
    )


def _changed(kind: str, before: Sequence[Named], after: Sequence[Named]) -> Iterator[Reason]:
    old = _keyed(before)
    for part in after:
        if part.key in old and old[part.key] != part:
            yield Reason.of(f"procedures.diff_{kind}", name=part.name)


def _steps(before: Procedure, after: Procedure) -> Iterator[Reason]:
    old = _keyed(before.steps)
    for step in after.steps:
        if step.key not in old:
            continue
        was = old[step.key]
        if _length(was) != _length(step):
            yield Reason.of(
                "procedures.diff_length", name=step.name, before=_length(was), after=_length(step)
            )
        if was.outcomes != step.outcomes or was.join != step.join:
            yield Reason.of("procedures.diff_ways", name=step.name)
        if (was.name, was.role, was.act, was.clock, was.public, was.leg) != (
            step.name, step.role, step.act, step.clock, step.public, step.leg,
        ):  # fmt: skip
            yield Reason.of("procedures.diff_step", name=step.name)


def _length(step: Step) -> str:
    return short(step.duration) if step.duration else "–"


def _channels(before: Sequence[Channel], after: Sequence[Channel]) -> Iterator[Reason]:
    old = {channel.kind: channel for channel in before}
    for channel in after:
        was = old.get(channel.kind)
        for name in ("legal", "promised"):
            told = say_limit(getattr(was, name)) if was else "–"
            tells = say_limit(getattr(channel, name))
            if told != tells:
                yield Reason.of(
                    f"procedures.diff_{name}", channel=channel_words(channel.kind), before=told, after=tells
                )
    for kind in old.keys() - {channel.kind for channel in after}:
        yield Reason.of("procedures.diff_channel_gone", channel=channel_words(kind))
