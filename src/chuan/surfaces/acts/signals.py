"""A detector's signal in words: what it is called, of whom it speaks, and the sentence of each dossier."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from chuan.base.kernel.reason import say
from chuan.events.corrections.rules.signals import Spoken
from chuan.readings.conformance.rules.words import WORDS as CONFORMANCE
from chuan.readings.nonconformities.rules.signal import Signal
from chuan.readings.nonconformities.rules.words import WORDS

_WORDS = {**WORDS, **CONFORMANCE}
"""A dossier's sentence is the detector's own, or what its conformance says."""


def spoken(found: Sequence[Signal], names: Mapping[str, str]) -> tuple[Spoken, ...]:
    """Signals in words: what the detector is called, of whom it speaks, and each dossier's sentence."""
    return tuple(
        Spoken(
            one.detector, one.subject, one.rule, one.since, one.until, one.sample, one.found, one.threshold,
            _sentence(one, names), tuple((case.dossier, f"{case.code}: {say(case.sentence, _WORDS)}") for case in one.cases),
        )
        for one in found
    )  # fmt: skip


def _sentence(one: Signal, names: Mapping[str, str]) -> str:
    name = say_name(one.detector)
    whom = names.get(one.subject, "")
    return f"{name} · {whom}: {say(one.sentence, WORDS)}" if whom else f"{name}: {say(one.sentence, WORDS)}"


def say_name(detector: str) -> str:
    """What a detector is called; its key where it is known no more."""
    key = f"nonconformities.name_{detector}"
    return WORDS[key][0] if key in WORDS else detector
