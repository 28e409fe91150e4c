"""The catalogue has numbers for every detector, and each says where they come from."""

from __future__ import annotations

import pytest

from chuan.base.kernel.refusal import Refused
from chuan.readings.nonconformities.imports.numbers import FILE, read_numbers
from chuan.readings.nonconformities.rules.detectors import DETECTORS
from chuan.readings.nonconformities.rules.words import WORDS


def test_every_detector_has_its_numbers_and_its_name() -> None:
    shipped = read_numbers(FILE.read_bytes())
    assert set(shipped) == {detector.key for detector in DETECTORS}
    assert all(
        f"nonconformities.{key}" in WORDS and f"nonconformities.name_{key}" in WORDS for key in shipped
    )
    assert all(one.source and one.window_days and one.least for one in shipped.values())


def test_a_detector_without_numbers_is_refused_by_name() -> None:
    with pytest.raises(Refused) as refused:
        read_numbers(b"detectors: []")
    assert refused.value.refusals[0].reason.facts["detector"] == DETECTORS[0].key
