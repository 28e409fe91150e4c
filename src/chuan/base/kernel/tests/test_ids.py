"""Identifiers grow and never repeat; secrets cannot be guessed."""

from __future__ import annotations

import base64
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from chuan.base.kernel.ids import id_at, new_id, new_secret


def test_ids_grow() -> None:
    made = [new_id() for _ in range(5000)]
    assert made == sorted(set(made))
    assert 0 < made[0] < made[-1] < 2**63


def test_ids_of_many_threads_differ_and_grow_within_each() -> None:
    with ThreadPoolExecutor(8) as threads:
        portions = list(threads.map(lambda _: [new_id() for _ in range(1000)], range(8)))
    assert all(portion == sorted(portion) for portion in portions)
    assert len({one for portion in portions for one in portion}) == 8000


@given(st.datetimes(datetime(2026, 1, 2), datetime(2060, 1, 1)), st.integers(0, 2**40))  # noqa: DTZ001 - given a zone below
def test_an_id_made_up_for_a_moment_has_its_place_in_time(moment: datetime, tail: int) -> None:
    made = id_at(moment.replace(tzinfo=UTC), tail)
    assert 0 < made < 2**63
    assert id_at(datetime(2026, 1, 1, 1, tzinfo=UTC), 0) < made < id_at(datetime(2061, 1, 1, tzinfo=UTC), 0)


def test_a_secret_has_160_random_bits_and_fits_an_address() -> None:
    made = {new_secret() for _ in range(2000)}
    assert len(made) == 2000
    for secret in made:
        assert len(base64.urlsafe_b64decode(secret + "=" * (-len(secret) % 4))) * 8 == 160
        assert secret.replace("-", "").replace("_", "").isalnum()
