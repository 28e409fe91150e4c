"""The draw: by anybody again, in any order, one out and one in."""

from __future__ import annotations

from hashlib import sha256

from hypothesis import given
from hypothesis import strategies as st

from chuan.base.kernel.codec import Id
from chuan.base.kernel.sampling import MOST, draw, following, ranked, size

populations = st.sets(st.integers(1, 10**18).map(Id), max_size=60)
seeds = st.integers(0, 10**19).map(str)


@given(populations, seeds, st.integers(0, 60))
def test_the_order_of_the_population_does_not_matter(population: set[Id], seed: str, count: int) -> None:
    found = draw(sorted(population), seed, count)
    assert found == draw(sorted(population, reverse=True), seed, count)
    assert len(found) == len(set(found)) == min(count, len(population))


@given(populations.filter(lambda one: len(one) > 2), seeds, st.data())
def test_one_taken_out_brings_exactly_the_next_in(
    population: set[Id], seed: str, data: st.DataObject
) -> None:
    before = draw(population, seed, 2)
    gone = data.draw(st.sampled_from(before))
    after = draw(population - {gone}, seed, 2)
    assert set(before) - {gone} < set(after)
    assert set(after) - set(before) == {following(population, seed, before)}


def test_it_is_what_anybody_can_compute_by_hand() -> None:
    population = [Id(one) for one in (101, 102, 103, 104)]
    by_hand = sorted(population, key=lambda one: sha256(f"2026·{one}".encode()).hexdigest())
    assert ranked(population, "2026") == tuple(by_hand)


def test_every_dossier_has_its_chance() -> None:
    """Two thousand draws of 5 from 50: each is drawn about 200 times."""
    population = [Id(one) for one in range(1, 51)]
    times = dict.fromkeys(population, 0)
    for seed in range(2000):
        for one in draw(population, str(seed), 5):
            times[one] += 1
    assert 140 < min(times.values()) <= max(times.values()) < 260


def test_nobody_is_left_to_take_a_place() -> None:
    population = [Id(1), Id(2)]
    assert following(population, "7", population) is None


@given(st.integers(0, 100_000))
def test_a_larger_population_never_has_a_smaller_sample(population: int) -> None:
    assert size(population) <= size(population + 1) <= MOST
    assert size(population) <= population
